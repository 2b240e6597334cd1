// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/standard_streams.h"

#include <cerrno>
#include <iostream>

#include <fcntl.h>
#include <unistd.h>

#include "common/error.h"
#include "common/saved_file.h"

namespace khabar {
namespace {

/// Errors that a failed write leaves; after one of long ago there may be others.
bool is_of_writing(int error) {
  return error == ENOSPC || error == EDQUOT || error == EIO || error == EBADF || error == EFBIG;
}

}  // namespace

void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) != -1) continue;
    // The lowest free number is `stream`. Open the wrong way round: reading and writing still fail.
    const int taken = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (taken != stream && taken >= 0) close(taken);
  }
}

void finish_standard_output() {
  const bool failed_before = !std::cout;
  if (!failed_before) errno = 0;
  if (std::cout.flush()) return;
  const int error = failed_before && !is_of_writing(errno) ? 0 : errno;
  throw Error("standard output: error: cannot be written: " + describe_disk_error(error));
}

}  // namespace khabar
