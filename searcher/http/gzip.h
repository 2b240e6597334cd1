// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace khabar {

/// Whether a client that sent this Accept-Encoding takes gzip: "gzip, br", "gzip;q=0.5", "*", not
/// "gzip;q=0".
bool accepts_gzip(std::string_view accept_encoding);

/// `text` as a gzip file, made fast rather than small. Throws Error when memory is short.
std::string gzip(std::string_view text);

}  // namespace khabar
