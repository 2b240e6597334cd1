// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// What an article in no language that can be told is in: ISO 639-2's "undetermined".
inline constexpr std::string_view kUndetermined = "und";

/// "hi-IN", "hin", "Hindi" and "हिन्दी" are "hi"; empty when `text` names no language.
std::string language_code(std::string_view text);

/// The language that most of `text` is in, as a code of two letters, kUndetermined when it has no
/// words. Scripts tell most languages of India; Hindi, Marathi and Nepali, and Urdu, Arabic and
/// Persian, are told apart by CLD2's frequencies of letters and by their commonest words. Text in
/// Latin letters is English unless there is enough of it to be sure of another language: Hindi in
/// Latin letters is none that is known. Cost: the first kilobytes.
std::string detect_language(std::string_view text);

}  // namespace khabar
