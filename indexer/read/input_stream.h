// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct archive;

namespace khabar {

/// The decompressed bytes of a file or of standard input, file by file when it is a tar or zip
/// archive. gzip, xz, zstd, bzip2, tar and zip are told by their content, so the name does not
/// matter.
class InputStream {
 public:
  /// Opens the file at `path`, or standard input for "-". Throws Error with the reason alone (no
  /// file name) when that cannot be read.
  explicit InputStream(const std::string& path);

  /// Moves to the first or next file inside; false when there is no more. In an archive hidden
  /// files are passed by. Throws Error when the input is damaged.
  bool next_file();

  /// Whether the current file is one of an archive.
  [[nodiscard]] bool is_in_archive() const { return in_archive_; }

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

  void open(bool is_plain);
  void unpack_inside();

  Handle archive_;
  Handle inside_;  ///< Decompresses a file inside an archive, when that is compressed itself.
  bool in_archive_ = false;
  bool found_file_ = false;
  std::string path_;
  std::string name_;
};

/// False for files that systems and editors hide: ".DS_Store", "a/._june.json", "june.jsonl~".
bool is_visible(std::string_view path);

/// Bytes that gzip, xz, zstd or bzip2 made, unpacked; others as they are. Throws Error when they
/// are damaged or are more than `max_bytes` unpacked.
std::string decompress(std::string_view bytes, std::size_t max_bytes);

}  // namespace khabar
