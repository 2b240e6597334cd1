// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/build_kind.h"

namespace khabar::bench {

const char* build_kind() {
#ifdef NDEBUG
  return "release build";
#else
  return "debug build: its times say little; configure with --preset release";
#endif
}

}  // namespace khabar::bench
