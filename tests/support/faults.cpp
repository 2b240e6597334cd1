// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a program, this makes one call that changes the disk fail, or that one and all
// after it, as a full or broken disk does. From the environment:
//   KHABAR_FAULT_AT     which call fails, counted from 1 over all threads; 0 for none
//   KHABAR_FAULT_ERRNO  with which error
//   KHABAR_FAULT_STAYS  set: all later calls fail, too
//   KHABAR_FAULT_COUNT  file to write the number of calls to, at the end
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;

long setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? 0 : std::atol(value);
}

bool fails() {
  const long call = ++calls;
  const long chosen = setting("KHABAR_FAULT_AT");
  if (chosen == 0 || call < chosen) return false;
  if (call > chosen && std::getenv("KHABAR_FAULT_STAYS") == nullptr) return false;
  errno = static_cast<int>(setting("KHABAR_FAULT_ERRNO"));
  return true;
}

/// Of the standard streams nothing is counted.
bool fails_at(int descriptor) {
  return descriptor > STDERR_FILENO && fails();
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

struct TellAtTheEnd {
  ~TellAtTheEnd() {
    const char* path = std::getenv("KHABAR_FAULT_COUNT");
    std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "w");
    if (file == nullptr) return;
    std::fprintf(file, "%ld\n", calls.load());
    std::fclose(file);
  }
} tell_at_the_end;

using Open = int(const char*, int, ...);

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
  if (fails_at(descriptor)) return -1;
  return real<ssize_t(int, const void*, size_t)>("write")(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
  if (fails_at(descriptor)) return -1;
  return real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
  if (fails_at(descriptor)) return -1;
  using Function = ssize_t(int, const void*, size_t, off64_t);
  return real<Function>("pwrite64")(descriptor, bytes, size, offset);
}

ssize_t writev(int descriptor, const struct iovec* parts, int count) {
  if (fails_at(descriptor)) return -1;
  return real<ssize_t(int, const struct iovec*, int)>("writev")(descriptor, parts, count);
}

int fsync(int descriptor) {
  return fails() ? -1 : real<int(int)>("fsync")(descriptor);
}

int fdatasync(int descriptor) {
  return fails() ? -1 : real<int(int)>("fdatasync")(descriptor);
}

int rename(const char* from, const char* to) noexcept {
  return fails() ? -1 : real<int(const char*, const char*)>("rename")(from, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
  using Function = int(int, const char*, int, const char*, unsigned);
  return fails() ? -1 : real<Function>("renameat2")(from_folder, from, to_folder, to, flags);
}

int mkdir(const char* path, mode_t mode) noexcept {
  return fails() ? -1 : real<int(const char*, mode_t)>("mkdir")(path, mode);
}

int ftruncate(int descriptor, off_t size) noexcept {
  return fails() ? -1 : real<int(int, off_t)>("ftruncate")(descriptor, size);
}

void* mmap(void* where, size_t size, int protection, int flags, int descriptor,
           off_t offset) noexcept {
  if (descriptor >= 0 && fails()) return MAP_FAILED;
  using Function = void*(void*, size_t, int, int, int, off_t);
  return real<Function>("mmap")(where, size, protection, flags, descriptor, offset);
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if ((flags & O_CREAT) != 0 && fails()) return -1;
  return real<Open>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if ((flags & O_CREAT) != 0 && fails()) return -1;
  return real<Open>("open64")(path, flags, mode);
}

}  // extern "C"
