// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "common/entity/reading.h"

namespace khabar {

/// The cues of the word before words[i] and of words[i] itself, which is behind a name; none where
/// punctuation parts them, but for the dot of "डॉ.".
CueSet cues_before(const Reading& text, std::uint32_t i);
CueSet cues_behind(const Reading& text, std::uint32_t i);

/// Whether words[i] follows a word of kin, as the name of a relative does: "his son, Akira Nandan",
/// पत्नी सुनीता.
bool follows_kin(const Reading& text, std::uint32_t i);

/// Whether a word is written in capitals and digits alone, but for an s: "WANI", "VDCs".
bool is_in_capitals(std::string_view written);

/// Whether words[i] is the form of a company: "Inc", लिमिटेड.
bool is_company_form(const Reading& text, std::uint32_t i);

/// Narrows a tagged name to the name: "श्री रमेश नायर जी" is "रमेश नायर", "नवापारा गांव" is "नवापारा",
/// "bystander Sai Reddy" is "Sai Reddy". Keeps one word at least.
TaggedWords narrow_name(const Reading& text, TaggedWords tagged);

/// Whether a tagged name, narrowed, is none: "हरिकेन माइकल" and "Special Awards" are no persons,
/// "September-October" and an acronym that nobody listed are no places.
bool names_nothing(const Reading& text, const TaggedWords& tagged);

/// Tags the names of several words that the tagger saw once wherever the article writes them again,
/// in place of shorter ones there.
void repeat_names(ArticleReading& article);

/// Gives all tagged names of an article that are written alike the kind that most speaks for, and
/// corrects kinds that the words rule out: a river is no person, "Advocate HS Phoolka" no body.
void settle_kinds(ArticleReading& article);

}  // namespace khabar
