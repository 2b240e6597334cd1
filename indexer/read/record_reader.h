// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/read/content.h"
#include "indexer/read/field_places.h"
#include "indexer/read/input_stream.h"
#include "indexer/read/record.h"

namespace khabar {

/// Longest record that is read, in bytes; a longer one is rejected and skipped as it passes.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;

/// Pulls the records out of files, directories and standard input, one after another.
///
/// What a file holds is told by its first bytes, whatever its name: JSON, CSV or TSV, a feed, a
/// page, a WARC file. A file of a directory or an archive that is none of these is passed over with
/// a warning; one that was named is read as JSON.
///
/// Memory: one record and one block, whatever the size of the input. Not for several threads at
/// once; the records it returns may be parsed anywhere.
class RecordReader {
 public:
  /// paths             Files, directories (recursive, sorted by name, hidden files left out) or "-"
  ///                   for standard input. Plain, compressed, tar or zip: see InputStream.
  /// max_record_bytes  Lower than kMaxRecordBytes in tests only.
  /// map               Names further columns of tables.
  ///
  /// Throws Error when a path does not exist, before anything is read.
  explicit RecordReader(const std::vector<std::string>& paths,
                        std::size_t max_record_bytes = kMaxRecordBytes, const FieldMap& map = {});

  using Item = std::variant<Record, Rejection, Warning>;

  /// The next record, or why the next one or the rest of a file cannot be read, or what was passed
  /// over. Absent at the end.
  std::optional<Item> next();

  /// Bytes taken from the files so far, still compressed.
  [[nodiscard]] std::uint64_t bytes_read() const;

  /// The size of all files; absent when standard input is among them.
  [[nodiscard]] std::optional<std::uint64_t> bytes_total() const { return bytes_total_; }

 private:
  struct File {
    std::string path;
    bool is_named = true;  ///< By the user, not found in a directory.
  };

  void add_path(const std::string& path);
  void add_directory(const std::string& path);
  bool advance();
  void open_content();
  void open_splitter(const SniffedContent& sniffed);
  void tell_nul(std::string_view start);
  void feed_block();
  void close_stream();

  std::size_t max_record_bytes_;
  FieldPlaces places_;
  std::vector<File> files_;
  std::size_t next_file_ = 0;  // in files_
  std::optional<std::uint64_t> bytes_total_ = 0;
  std::uint64_t bytes_before_ = 0;             // of the streams already closed
  std::optional<InputStream> stream_;          // files_[next_file_ - 1] while it is read
  std::unique_ptr<ContentSplitter> splitter_;  // of the current file inside the stream
  std::string start_;                          // its first bytes
  bool no_more_ = false;                       // after these
  bool at_start_ = true;                       // of that file
  bool at_end_ = false;                        // of that file
  std::deque<Item> ready_;
};

}  // namespace khabar
