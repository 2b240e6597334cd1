// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/record_reader.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace khabar {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> data_files_in(const std::string& directory) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator entries(directory, fs::directory_options::skip_permission_denied,
                                           error);
  if (error) throw Error(at({directory}, "cannot be opened: " + error.message()));
  for (const auto& entry : entries) {
    if (entry.is_regular_file(error) && looks_like_data(entry.path().native())) {
      found.push_back(entry.path().native());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

bool is_utf16(std::string_view start) {
  return start.starts_with("\xff\xfe") || start.starts_with("\xfe\xff");
}

}  // namespace

RecordReader::RecordReader(const std::vector<std::string>& paths, std::size_t max_record_bytes)
    : max_record_bytes_(max_record_bytes) {
  for (const auto& path : paths) add_path(path);
}

void RecordReader::add_path(const std::string& path) {
  if (path == "-") {
    files_.push_back(path);
    bytes_total_.reset();
    return;
  }
  std::error_code error;
  const auto kind = fs::status(path, error);
  if (!fs::exists(kind)) throw Error(at({path}, "no such file or directory; check the path"));
  const auto found = fs::is_directory(kind) ? data_files_in(path) : std::vector{path};
  for (const auto& file : found) {
    files_.push_back(file);
    const auto bytes = fs::file_size(file, error);
    if (bytes_total_ && !error) *bytes_total_ += bytes;
  }
}

std::optional<std::variant<Record, Rejection>> RecordReader::next() {
  try {
    for (;;) {
      if (splitter_) {
        if (auto piece = splitter_->next()) return to_record(std::move(*piece));
      }
      if (!advance()) return std::nullopt;
    }
  } catch (const Error& error) {
    const SourceLocation where{stream_ ? stream_->name() : files_[next_file_ - 1]};
    close_stream();
    return Rejection{where, error.what()};
  }
}

/// One step towards more bytes for the splitter. False when all files are read.
bool RecordReader::advance() {
  if (!stream_) {
    if (next_file_ == files_.size()) return false;
    stream_.emplace(files_[next_file_++]);
  } else if (splitter_ && !at_end_) {
    feed_block();
  } else if (stream_->next_file()) {
    splitter_.emplace(max_record_bytes_);
    at_start_ = true;
    at_end_ = false;
  } else {
    close_stream();
  }
  return true;
}

void RecordReader::feed_block() {
  std::string_view block = stream_->read();
  if (block.empty()) {
    splitter_->finish();
    at_end_ = true;
    return;
  }
  if (at_start_) {
    if (is_utf16(block)) throw Error("is UTF-16; convert it to UTF-8");
    if (block.starts_with(kUtf8Mark)) block.remove_prefix(kUtf8Mark.size());
    at_start_ = false;
  }
  splitter_->feed(block);
}

void RecordReader::close_stream() {
  if (stream_) bytes_before_ += stream_->bytes_read();
  splitter_.reset();
  stream_.reset();
}

std::variant<Record, Rejection> RecordReader::to_record(RecordSplitter::Piece piece) const {
  SourceLocation where{stream_->name(), piece.line};
  if (!piece.too_long) return Record{std::move(where), std::move(piece.json)};
  return Rejection{std::move(where), "longer than " + std::to_string(max_record_bytes_) +
                                         " bytes; split it or remove it"};
}

std::uint64_t RecordReader::bytes_read() const {
  return bytes_before_ + (stream_ ? stream_->bytes_read() : 0);
}

}  // namespace khabar
