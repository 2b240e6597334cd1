// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

#include "indexer/read/record_reader.h"

/// Any file at all, packed or not, in whatever container: records, rejections and warnings, to the
/// end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMostRecords = 100000;
  const int file = memfd_create("fuzz", 0);
  if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) std::abort();
  khabar::RecordReader records({"/proc/self/fd/" + std::to_string(file)}, std::size_t{1} << 16);
  std::size_t count = 0;
  while (records.next() && count < kMostRecords) ++count;
  close(file);
  return 0;
}
