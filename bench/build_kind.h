// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace khabar::bench {

/// "release build", or that times of this build say little.
const char* build_kind();

}  // namespace khabar::bench
