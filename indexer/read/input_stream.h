// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct archive;

namespace khabar {

/// The decompressed bytes of a file or of standard input, file by file when it is a tar archive.
/// gzip, xz, zstd, bzip2 and tar are told by their content, so the name does not matter.
class InputStream {
 public:
  /// Opens the file at `path`, or standard input for "-". Throws Error with the reason alone (no
  /// file name) when that cannot be read.
  explicit InputStream(const std::string& path);

  /// Moves to the first or next file inside; false when there is no more. In a tar archive only
  /// files that look like data are stopped at. Throws Error when the input is damaged.
  bool next_file();

  /// Name for messages: the path, or the path and the name inside the archive.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// The next bytes of the current file, empty at its end; valid until the next call.
  /// Throws Error when the input is damaged.
  std::string_view read();

  /// Bytes taken from the file itself, still compressed.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct Close {
    void operator()(archive* handle) const;
  };
  using Handle = std::unique_ptr<archive, Close>;

  void unpack_inside();

  Handle archive_;
  Handle inside_;  ///< Decompresses a file inside a tar archive, when that is compressed itself.
  std::string path_;
  std::string name_;
};

/// True for names that are read from a directory or a tar archive: .json, .jsonl, .ndjson, also
/// with .gz, .xz, .zst or .bz2 after it, and tar archives of any of these. Hidden files are not.
bool looks_like_data(std::string_view path);

}  // namespace khabar
