// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/path.h"

namespace khabar {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

void append_hex(std::string& text, char byte) {
  const auto number = static_cast<unsigned char>(byte);
  text += kDigits[number >> 4];
  text += kDigits[number & 15U];
}

}  // namespace

std::string path_part(std::string_view text) {
  std::string part;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (is_plain) {
      part += c;
    } else {
      part += '%';
      append_hex(part, c);
    }
  }
  return part;
}

std::string to_hex(std::string_view bytes) {
  std::string digits;
  digits.reserve(2 * bytes.size());
  for (const char byte : bytes) append_hex(digits, byte);
  return digits;
}

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    const auto high = kDigits.find(digits[i]);
    const auto low = kDigits.find(digits[i + 1]);
    if (high == kDigits.npos || low == kDigits.npos) break;
    bytes += static_cast<char>(high << 4 | low);
  }
  return bytes;
}

}  // namespace khabar
