// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// What a name in either script is made of, for comparing it with others.
struct NameParts {
  /// The words that are spoken as words, as written but in NFC and without nukta.
  std::vector<std::string> words;

  std::string initials;  ///< The letters that stand for words, in their order: a to z.
};

/// Takes a person's, place's or organisation's name apart.
///
/// name  UTF-8, letter case as written: capitals tell "IIT" from a word.
///
/// Left out are titles (Dr, श्री, late, स्वर्गीय) and what stands in parentheses, unless nothing else
/// is there. Initials are letters ("A. R.", "AR"), their names (ए. आर., एआर), and a Devanagari
/// letter alone, with a vowel sign where a dot or the sign's being short shows that it is no word:
/// "पि. हरीश", "वि हरीश". name_parts("ए. आर. रहमान") is {"रहमान"} and "ar".
/// Cost: linear in the name, of which 256 bytes are read.
NameParts name_parts(std::string_view name);

}  // namespace khabar
