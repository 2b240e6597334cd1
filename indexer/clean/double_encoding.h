// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// `text` with what was encoded twice decoded: "Modiâ€™s" is "Modi’s", "à¤¨" is "न". That happens
/// where UTF-8 was read as Windows-1252 and written as UTF-8 once more; the bytes then stand as
/// letters and signs that no writing has side by side.
///
/// text  Valid UTF-8.
///
/// Only what decodes to general punctuation, currency and letter-like signs, Devanagari, a byte
/// order mark, or the signs and small letters of Latin-1 is decoded: "CAFÉ”" stays. Decoded until
/// nothing changes, at most four times. Cost: one scan for a byte when there is none.
std::string mend_double_encoding(std::string_view text);

}  // namespace khabar
