// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// One key for a name however it is spelled and in either script, for linking names that no
/// catalogue lists: name_key("किम यो-जोंग") and name_key("Kim Yo-jong") are "kmjn-iaa".
///
/// name  Words of a person's, place's or organisation's name, UTF-8, letter case as written
///       (capitals tell "IIT" from a word).
///
/// What name_parts leaves out plays no part, and initials (A. P. J., ए.पी.जे.) none beside two words
/// that say enough; an abbreviation that is read letter by letter (BBC, बीबीसी) becomes its
/// letters. Words are otherwise joined by their consonants (see consonant_skeleton, coarser here);
/// of several, the kind of each one's first vowel follows, without which "Sohail Hasan" would be
/// शालू सिंह, and what both scripts write of its end: a last ी (कुमारी), the न्हा of सिन्हा. The key
/// tells names apart, not words: a single short word ("Modi", "Mahdi") says little, so link on it
/// only with other evidence. Empty when nothing of the name is heard. Cost: linear in the name, of
/// which 256 bytes are read.
std::string name_key(std::string_view name);

}  // namespace khabar
