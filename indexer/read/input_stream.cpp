// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/input_stream.h"

#include <cerrno>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include "common/error.h"

namespace khabar {
namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;

[[noreturn]] void fail(archive* handle) {
  const char* reason = archive_error_string(handle);
  const int code = archive_errno(handle);
  const bool is_path = code == ENOENT || code == EACCES || code == EPERM || code == EISDIR;
  throw Error(std::string(reason == nullptr ? "cannot be read" : reason) +
              (is_path ? "; check the path and its permissions"
                       : "; fetch or compress it again (what stands before the damage is read)"));
}

void support_compression(archive* handle) {
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_filter_bzip2(handle);
  archive_read_support_format_raw(handle);
  archive_read_support_format_empty(handle);
}

std::string_view read_block(archive* handle) {
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  int status = ARCHIVE_OK;
  do {
    status = archive_read_data_block(handle, &bytes, &size, &offset);
  } while (status == ARCHIVE_OK && size == 0);
  if (status == ARCHIVE_EOF) return {};
  if (status < ARCHIVE_WARN) fail(handle);
  return {static_cast<const char*>(bytes), size};
}

/// For libarchive: the next bytes of the file that `outer`, a tar archive, stands at.
la_ssize_t read_outer(archive* inner, void* outer, const void** bytes) {
  try {
    const std::string_view block = read_block(static_cast<archive*>(outer));
    *bytes = block.data();
    return static_cast<la_ssize_t>(block.size());
  } catch (const Error&) {
    archive_copy_error(inner, static_cast<archive*>(outer));
    return ARCHIVE_FATAL;
  }
}

}  // namespace

void InputStream::Close::operator()(archive* handle) const {
  archive_read_free(handle);
}

InputStream::InputStream(const std::string& path)
    : path_(path == "-" ? "standard input" : path), name_(path_) {
  open(false);
}

/// is_plain: whatever it looks like, it is no archive.
void InputStream::open(bool is_plain) {
  archive_.reset(archive_read_new());
  support_compression(archive_.get());
  if (!is_plain) {
    archive_read_support_format_tar(archive_.get());
    archive_read_support_format_zip(archive_.get());
  }
  const int status = path_ == "standard input"
                         ? archive_read_open_fd(archive_.get(), STDIN_FILENO, kBlockBytes)
                         : archive_read_open_filename(archive_.get(), path_.c_str(), kBlockBytes);
  if (status != ARCHIVE_OK) fail(archive_.get());
}

bool InputStream::next_file() {
  inside_.reset();
  for (;;) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(archive_.get(), &entry);
    const bool is_tar =
        (archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
    if (status == ARCHIVE_EOF && is_tar && !found_file_ && path_ != "standard input") {
      // Any file that begins with NUL bytes is an empty tar archive to libarchive.
      found_file_ = true;
      open(true);
      continue;
    }
    if (status == ARCHIVE_EOF) return false;
    if (status < ARCHIVE_WARN) fail(archive_.get());
    found_file_ = true;
    if (archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW) return true;
    const char* name = archive_entry_pathname(entry);
    if (archive_entry_filetype(entry) != AE_IFREG || name == nullptr) continue;
    if (!is_visible(name)) continue;
    name_ = path_ + "/" + name;
    in_archive_ = true;
    unpack_inside();
    return true;
  }
}

void InputStream::unpack_inside() {
  inside_.reset(archive_read_new());
  support_compression(inside_.get());
  int status = archive_read_open(inside_.get(), archive_.get(), nullptr, read_outer, nullptr);
  archive_entry* entry = nullptr;
  if (status == ARCHIVE_OK) status = archive_read_next_header(inside_.get(), &entry);
  if (status < ARCHIVE_WARN) fail(inside_.get());
  if (status == ARCHIVE_EOF) inside_.reset();  // empty: nothing to unpack
}

std::string_view InputStream::read() {
  return read_block(inside_ ? inside_.get() : archive_.get());
}

std::uint64_t InputStream::bytes_read() const {
  return static_cast<std::uint64_t>(archive_filter_bytes(archive_.get(), -1));
}

bool is_visible(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  return !name.empty() && !name.starts_with('.') && !name.ends_with('~');
}

std::string decompress(std::string_view bytes, std::size_t max_bytes) {
  struct Free {
    void operator()(archive* handle) const { archive_read_free(handle); }
  };
  const std::unique_ptr<archive, Free> handle(archive_read_new());
  support_compression(handle.get());
  archive_entry* entry = nullptr;
  int status = archive_read_open_memory(handle.get(), bytes.data(), bytes.size());
  if (status == ARCHIVE_OK) status = archive_read_next_header(handle.get(), &entry);
  if (status == ARCHIVE_EOF) return {};
  if (status < ARCHIVE_WARN) fail(handle.get());
  std::string unpacked;
  for (;;) {
    const std::string_view block = read_block(handle.get());
    if (block.empty()) return unpacked;
    if (unpacked.size() + block.size() > max_bytes) {
      throw Error("longer than " + std::to_string(max_bytes) + " bytes; split it or remove it");
    }
    unpacked.append(block);
  }
}

}  // namespace khabar
