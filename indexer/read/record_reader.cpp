// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/record_reader.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "indexer/read/json_splitter.h"
#include "indexer/read/table_splitter.h"
#include "indexer/read/warc_splitter.h"
#include "indexer/read/whole_file.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

bool is_named_table(std::string_view name) {
  return name.find(".csv") != std::string_view::npos || name.find(".tsv") != std::string_view::npos;
}

bool is_utf16(std::string_view start) {
  return start.starts_with("\xff\xfe") || start.starts_with("\xfe\xff");
}

}  // namespace

RecordReader::RecordReader(const std::vector<std::string>& paths, std::size_t max_record_bytes,
                           const FieldMap& map)
    : max_record_bytes_(max_record_bytes), places_(map) {
  for (const auto& path : paths) add_path(path);
}

void RecordReader::add_path(const std::string& path) {
  if (path == "-") {
    files_.push_back({path, true});
    bytes_total_.reset();
    return;
  }
  std::error_code error;
  const auto kind = fs::status(path, error);
  if (!fs::exists(kind)) throw Error(at({path}, "no such file or directory; check the path"));
  const std::size_t first = files_.size();
  if (fs::is_directory(kind)) {
    add_directory(path);
    std::sort(files_.begin() + static_cast<std::ptrdiff_t>(first), files_.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
  } else {
    files_.push_back({path, true});
  }
  for (std::size_t i = first; i < files_.size(); ++i) {
    const auto bytes = fs::file_size(files_[i].path, error);
    if (bytes_total_ && !error) *bytes_total_ += bytes;
  }
}

void RecordReader::add_directory(const std::string& path) {
  std::error_code error;
  fs::directory_iterator entries(path, error);
  if (error) {
    ready_.emplace_back(
        Rejection{{path}, "cannot be opened: " + error.message() + "; check its permissions"});
    return;
  }
  for (const auto& entry : entries) {
    const std::string& name = entry.path().native();
    if (!is_visible(name)) continue;
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      add_directory(name);
    } else if (entry.is_regular_file(error)) {
      files_.push_back({name, false});
    }
  }
}

std::optional<RecordReader::Item> RecordReader::next() {
  try {
    for (;;) {
      if (!ready_.empty()) {
        Item item = std::move(ready_.front());
        ready_.pop_front();
        return item;
      }
      if (splitter_) {
        if (auto piece = splitter_->next()) {
          return std::visit([](auto&& item) -> Item { return std::move(item); }, std::move(*piece));
        }
      }
      if (!advance()) return std::nullopt;
    }
  } catch (const Error& error) {
    const SourceLocation where{stream_ ? stream_->name() : files_[next_file_ - 1].path};
    close_stream();
    return Rejection{where, error.what()};
  }
}

/// One step towards more bytes for the splitter. False when all files are read.
bool RecordReader::advance() {
  if (!stream_) {
    if (next_file_ == files_.size()) return false;
    stream_.emplace(files_[next_file_++].path);
    at_end_ = true;
  } else if (!at_end_) {
    if (at_start_) {
      open_content();
    } else {
      feed_block();
    }
  } else if (stream_->next_file()) {
    splitter_.reset();
    start_.clear();
    no_more_ = false;
    at_start_ = true;
    at_end_ = false;
  } else {
    close_stream();
  }
  return true;
}

/// Reads the first bytes of a file, tells what they are, and gives them to the right splitter.
void RecordReader::open_content() {
  while (start_.size() < kSniffBytes) {
    const std::string_view block = stream_->read();
    no_more_ = block.empty();
    if (no_more_) break;
    start_.append(block);
  }
  at_start_ = false;
  if (is_utf16(start_)) {
    ready_.emplace_back(Rejection{{stream_->name()}, "is UTF-16; convert it to UTF-8"});
  } else {
    open_splitter(sniff_content(start_, places_));
  }
  if (splitter_ == nullptr) {
    at_end_ = true;
    return;
  }
  std::string_view start = start_;
  if (start.starts_with(kUtf8Mark)) start.remove_prefix(kUtf8Mark.size());
  splitter_->feed(start);
}

void RecordReader::open_splitter(const SniffedContent& sniffed) {
  const std::string& name = stream_->name();
  splitter_.reset();
  switch (sniffed.content) {
    case Content::empty:
      return;
    case Content::nul:
      tell_nul(start_);
      return;
    case Content::json:
      break;
    case Content::table:
      splitter_ = std::make_unique<TableSplitter>(name, sniffed.separator, max_record_bytes_);
      return;
    case Content::page:
    case Content::feed:
      splitter_ = std::make_unique<WholeFile>(name, sniffed.content, max_record_bytes_);
      return;
    case Content::warc:
      splitter_ = std::make_unique<WarcSplitter>(name, max_record_bytes_);
      return;
    case Content::unknown:
      if (is_named_table(name)) {
        ready_.emplace_back(Rejection{{name, 1},
                                      "no column of this table is known; name its columns with "
                                      "--map, such as title=COLUMN"});
        return;
      }
      if (files_[next_file_ - 1].is_named && !stream_->is_in_archive()) break;
      ready_.emplace_back(Warning{{name}, "passed over: " + sniffed.why, sniffed.kind});
      return;
  }
  splitter_ = std::make_unique<JsonSplitter>(name, max_record_bytes_);
}

void RecordReader::tell_nul(std::string_view start) {
  const auto is_nul = [](std::string_view bytes) {
    return bytes.find_first_not_of('\0') == std::string_view::npos;
  };
  bool all_nul = is_nul(start);
  while (all_nul && !no_more_) {
    const std::string_view block = stream_->read();
    if (block.empty()) break;
    all_nul = is_nul(block);
  }
  if (all_nul) {
    ready_.emplace_back(
        Warning{{stream_->name()}, "passed over: nothing but NUL bytes, as an empty tar archive"});
  } else {
    ready_.emplace_back(
        Rejection{{stream_->name()},
                  "begins with NUL bytes: its start was lost; fetch it or write it again"});
  }
}

void RecordReader::feed_block() {
  const std::string_view block = no_more_ ? std::string_view() : stream_->read();
  if (!block.empty()) {
    splitter_->feed(block);
    return;
  }
  splitter_->finish();
  at_end_ = true;
}

void RecordReader::close_stream() {
  if (stream_) bytes_before_ += stream_->bytes_read();
  splitter_.reset();
  stream_.reset();
}

std::uint64_t RecordReader::bytes_read() const {
  return bytes_before_ + (stream_ ? stream_->bytes_read() : 0);
}

}  // namespace khabar
