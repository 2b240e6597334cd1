// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/read/input_stream.h"
#include "indexer/read/record.h"
#include "indexer/read/record_splitter.h"

namespace khabar {

/// Longest record that is read, in bytes; a longer one is rejected and skipped as it passes.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;

/// Pulls the records out of files, directories and standard input, one after another.
///
/// Memory: one record and one block, whatever the size of the input. Not for several threads at
/// once; the records it returns may be parsed anywhere.
class RecordReader {
 public:
  /// paths             Files, directories (recursive, sorted by name, only looks_like_data files)
  ///                   or "-" for standard input. Plain, compressed or tar: see InputStream.
  /// max_record_bytes  Lower than kMaxRecordBytes in tests only.
  ///
  /// Throws Error when a path does not exist, before anything is read.
  explicit RecordReader(const std::vector<std::string>& paths,
                        std::size_t max_record_bytes = kMaxRecordBytes);

  /// The next record, or why the next one or the rest of a file cannot be read. Absent at the end.
  std::optional<std::variant<Record, Rejection>> next();

  /// Bytes taken from the files so far, still compressed.
  [[nodiscard]] std::uint64_t bytes_read() const;

  /// The size of all files; absent when standard input is among them.
  [[nodiscard]] std::optional<std::uint64_t> bytes_total() const { return bytes_total_; }

 private:
  void add_path(const std::string& path);
  bool advance();
  void feed_block();
  void close_stream();
  std::variant<Record, Rejection> to_record(RecordSplitter::Piece piece) const;

  std::size_t max_record_bytes_;
  std::vector<std::string> files_;
  std::size_t next_file_ = 0;  // in files_
  std::optional<std::uint64_t> bytes_total_ = 0;
  std::uint64_t bytes_before_ = 0;          // of the streams already closed
  std::optional<InputStream> stream_;       // files_[next_file_ - 1] while it is read
  std::optional<RecordSplitter> splitter_;  // of the current file inside the stream
  bool at_start_ = true;                    // of that file
  bool at_end_ = false;                     // of that file
};

}  // namespace khabar
