// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// `text` as one part of a path of an address: all but letters, digits, - and _ as %XX.
std::string path_part(std::string_view text);

/// Bytes as hexadecimal digits, and back; what is none is left out.
std::string to_hex(std::string_view bytes);
std::string from_hex(std::string_view digits);

}  // namespace khabar
