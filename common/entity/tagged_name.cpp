// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagged_name.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "common/analysis/initials.h"
#include "common/entity/alias_match.h"
#include "common/entity/alias_table.h"
#include "common/entity/evidence.h"
#include "common/entity/headline.h"
#include "common/entity/name_list.h"
#include "common/entity/other_meaning.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// The name before a bracket or a slash: "National Informatics Centre (NIC", "Deepak/Prashant"; of
/// a person or place also before a comma and what is his: "Sonakshi, Zaheer", "Suri's Santosh".
TaggedWords before_mark(const Reading& text, TaggedWords tagged) {
  const bool body = tagged.type == EntityType::organisation;
  for (std::uint32_t i = tagged.first_word + 1; i < tagged.end_word(); ++i) {
    const std::uint32_t gap = text.words[i - 1].end;
    const std::string_view marks = text.text.substr(gap, text.words[i].begin - gap);
    const bool ends = text.words[i - 1].possessive || marks.find_first_of(",;:") != marks.npos;
    const bool whose = body && text.words[i - 1].possessive && text.words[i].upper;
    if (marks.find_first_of("()/") == marks.npos && (body || !ends) && !whose) continue;
    tagged.word_count = i - tagged.first_word;
    break;
  }
  return tagged;
}

using WordSet = std::unordered_set<std::uint64_t>;

/// The "Indo" of "Indo-US" and the "all" of "all-India".
bool has_prefix(const Reading& text, const TaggedWords& name) {
  constexpr std::array<std::string_view, 15> kPrefixes = {
      "indo", "sino", "all", "pan", "anti",  "pro",   "non",  "post",
      "pre",  "ex",   "sub", "mid", "trans", "inter", "cross"};
  const Word& first = text.words[name.first_word];
  return first.end < text.text.size() && text.text[first.end] == '-' &&
         std::ranges::find(kPrefixes, to_lower(text.written(name.first_word))) != kPrefixes.end();
}

bool is_latin(const Word& word) {
  return word.script == Script::latin;
}

bool ends_at_hyphen(const Reading& text, const Word& word) {
  return word.end < text.text.size() && text.text[word.end] == '-';
}

/// The "led" of "BJP-led".
bool is_compound(const Reading& text, std::uint32_t i) {
  const Word& word = text.words[i];
  return has_cue(text.cues[i], Cue::compound) && !word.capital && word.begin > 0 &&
         text.text[word.begin - 1] == '-';
}

/// "Democrat-held House".
bool has_compound(const Reading& text, const TaggedWords& tagged) {
  for (std::uint32_t i = tagged.first_word; i < tagged.end_word(); ++i) {
    if (is_compound(text, i)) return true;
  }
  return false;
}

/// The "गांव" of "नवापारा गांव" and the "district" of "Palghar district"; an airport is more, and the
/// "City" of "Salt Lake City" is part of the name.
bool says_kind_of_place(const Reading& text, std::uint32_t i) {
  const CueSet cues = text.cues[i];
  const std::string_view written = text.written(i);
  if (written == "City" || written == "County") return false;
  return (has_cue(cues, Cue::place) || has_cue(cues, Cue::settlement)) &&
         !has_cue(cues, Cue::institution);
}

/// The "Michael" of "Hurricane Michael", the "Asha" of "the rover Asha" and of "a rover named
/// Asha".
bool follows_thing(const Reading& text, std::uint32_t i) {
  if (i > 1 && text.words[i].joined && text.written(i - 1) == "named") --i;
  return i > 0 && text.words[i].joined && has_cue(text.cues[i - 1], Cue::thing);
}

/// The "INS Satluj".
bool is_ship(const Reading& text, const TaggedWords& tagged) {
  return tagged.word_count > 1 && has_cue(text.cues[tagged.first_word], Cue::thing);
}

/// The "PMDP" of "Prime Minister's Development Package (PMDP)" and the "SPADEX" of "a docking
/// mission (SPADEX)".
bool explained_as_law(const Reading& text, std::uint32_t i) {
  if (i == 0) return false;
  const CueSet before = text.cues[i - 1];
  if (!has_cue(before, Cue::law) && !has_cue(before, Cue::event)) return false;
  return text.words[i].bracket || words_explaining(text, i) > 0;
}

/// Whether a word tells that the name it is in is a body's: an institution's, or "Force", "Board".
bool tells_body(const Reading& text, std::uint32_t i) {
  constexpr std::array<std::string_view, 28> kBodies = {
      "authority",  "board",  "front",  "force",    "agency",      "organisation", "organization",
      "wing",       "guard",  "bureau", "office",   "department",  "ministry",     "samithi",
      "party",      "army",   "police", "congress", "directorate", "assembly",     "league",
      "initiative", "branch", "cell",   "squad",    "court",       "tribunal",     "company"};
  const CueSet cues = text.cues[i];
  return has_cue(cues, Cue::institution) || has_cue(cues, Cue::organisation) ||
         std::ranges::find(kBodies, to_lower(text.written(i))) != kBodies.end();
}

/// The "NDEAR" of "National Digital Education Architecture (NDEAR)": letters of words that make no
/// body.
bool explained_as_no_body(const Reading& text, std::uint32_t i) {
  if (!text.words[i].bracket || !is_latin(text.words[i])) return false;
  const std::uint32_t count = words_explaining(text, i);
  for (std::uint32_t k = i - count; k < i; ++k) {
    if (tells_body(text, k)) return false;
  }
  return count > 1;
}

/// The "SpaDeX" of "the SpaDeX mission".
bool precedes_mission(const Reading& text, std::uint32_t i) {
  if (i + 1 >= text.words.size() || !text.words[i + 1].joined || text.words[i].possessive) {
    return false;
  }
  const CueSet behind = text.cues[i + 1];
  return !text.words[i + 1].capital && (has_cue(behind, Cue::law) || has_cue(behind, Cue::event));
}

/// Whether the text tells anywhere that the word, one of a body, is the name of a law or a mission.
bool names_law(const Reading& text, std::uint32_t word) {
  for (std::uint32_t i = 0; i < text.words.size(); ++i) {
    if (text.words[i].exact != text.words[word].exact) continue;
    if (explained_as_law(text, i) || precedes_mission(text, i)) return true;
    if (explained_as_no_body(text, i)) return true;
  }
  return false;
}

/// Whether the text tells anywhere that the letters stand for words that make no body.
bool names_no_body(const Reading& text, std::uint32_t word) {
  for (std::uint32_t i = 0; i < text.words.size(); ++i) {
    if (text.words[i].exact == text.words[word].exact && explained_as_no_body(text, i)) return true;
  }
  return false;
}

/// Whether the text tells anywhere that the word is the name of a thing.
bool names_thing(const Reading& text, std::uint32_t word) {
  for (std::uint32_t i = 0; i < text.words.size(); ++i) {
    if (text.words[i].exact == text.words[word].exact && follows_thing(text, i)) return true;
  }
  return false;
}

/// The "Galatta India" that is tagged as a place, where "North India" is one: what has a country's
/// name behind its own is an outlet or a firm.
bool is_branch_of_country(const Reading& text, const TaggedWords& tagged) {
  const std::string_view last = text.written(tagged.end_word() - 1);
  if (tagged.word_count < 2 || (last != "India" && last != "इंडिया" && last != "इण्डिया"))
    return false;
  constexpr CueSet kOther = cue_bit(Cue::no_name) | cue_bit(Cue::ordinary) | cue_bit(Cue::nation);
  return (text.cues[tagged.first_word] & kOther) == 0;
}

/// "शाहजहांपुरशाहजहांपुर": one word twice, its space lost.
bool is_word_twice(const Reading& text, const TaggedWords& tagged) {
  constexpr std::size_t kWordBytes = 12;
  if (tagged.word_count > 1) return false;
  const std::string_view written = text.written(tagged.first_word);
  const std::size_t half = written.size() / 2;
  return half >= kWordBytes && written.substr(0, half) == written.substr(half);
}

/// The "de" of "de Silva".
bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 12> kParticles = {"de",  "da",  "di",  "du", "del", "van",
                                                           "von", "bin", "ibn", "al", "el",  "la"};
  return std::ranges::find(kParticles, word) != kParticles.end();
}

/// The "bystander" of "A bystander Sai Reddy".
bool is_small_word(const Reading& text, std::uint32_t i) {
  const Word& word = text.words[i];
  return is_latin(word) && !word.capital && text.words[i + 1].capital &&
         !is_particle(text.written(i)) && !ends_at_hyphen(text, word);
}

/// The "Before" of "Before Singh": a capital on a word that no name begins with.
bool is_stop_word_in_capital(const Word& word) {
  return is_latin(word) && word.stop_word && !word.upper && word.end - word.begin > 1;
}

/// The "Later" of "Later Kartik".
bool opens_sentence_as_word(const Reading& text, std::uint32_t i) {
  const CueSet cues = text.cues[i];
  return is_latin(text.words[i]) && text.words[i].starts_sentence && has_cue(cues, Cue::no_name) &&
         !has_cue(cues, Cue::given_name);
}

/// The "CITI" of "CITI T. Rajkumar": letters of a body before the initials of a person.
bool is_acronym_before_initial(const Reading& text, const TaggedWords& tagged) {
  constexpr std::uint32_t kFewestLetters = 3;
  const Word& first = text.words[tagged.first_word];
  return tagged.word_count > 2 && first.upper && first.end - first.begin >= kFewestLetters &&
         text.written(tagged.first_word).find('.') == std::string_view::npos &&
         !has_cue(text.cues[tagged.first_word], Cue::surname) &&
         is_initial(text.written(tagged.first_word + 1), InitialsStyle::spaced) &&
         !text.words[tagged.end_word() - 1].upper;
}

/// How many words at its beginning are before the name: one for "Dr", two for "Indian-born".
std::uint32_t words_before_name(const Reading& text, const TaggedWords& tagged) {
  const std::uint32_t first = tagged.first_word;
  for (std::uint32_t i = tagged.end_word() - 1; i-- > first;) {
    if (is_small_word(text, i)) return i + 1 - first;
  }
  if (is_title(text.cues[first]) || has_cue(text.cues[first], Cue::commoner)) return 1;
  if (is_stop_word_in_capital(text.words[first])) return 1;
  if (is_acronym_before_initial(text, tagged)) return 1;
  if (opens_sentence_as_word(text, first)) return 1;
  // "माइक्रोबायोलॉजिस्ट डॉ. अंकुर गोयल", "Defence Secretary Gavin Williamson"
  for (std::uint32_t i = tagged.end_word() - 1; i-- > first + 1;) {
    const CueSet cues = text.cues[i];
    const bool part = has_cue(cues, Cue::given_name) || has_cue(cues, Cue::surname);
    if (is_title(cues) && !part) return i + 1 - first;
  }
  return tagged.word_count > 2 && is_compound(text, first + 1) ? 2 : 0;
}

/// What stands behind a person: जी, and टीम, बोलीं and "Case", which are no surname.
bool stands_behind_person(const Reading& text, std::uint32_t i) {
  const CueSet cues = text.cues[i];
  if (has_cue(cues, Cue::honorific)) return true;
  if (has_cue(cues, Cue::surname) || has_cue(cues, Cue::given_name)) return false;
  if (has_cue(cues, Cue::no_name) && is_latin(text.words[i])) return true;
  return has_cue(cues, Cue::speech) || has_cue(cues, Cue::organisation);
}

/// Letters that are words as well: के and ए before a name most often are.
bool may_be_word(std::string_view written) {
  constexpr std::array<std::string_view, 9> kWords = {"के",  "की", "ए", "ई", "ओ",
                                                      "जी", "A",  "I", "O"};
  return std::ranges::find(kWords, written) != kWords.end();
}

/// Takes the surname in behind a single word: "नेगी" of "नितिन नेगी".
TaggedWords with_surname(const Reading& text, TaggedWords tagged) {
  const std::uint32_t next = tagged.end_word();
  const bool surname = has_cue(cues_behind(text, next), Cue::surname) &&
                       !has_cue(cues_behind(text, next), Cue::ordinary) &&
                       !text.words[next].stop_word && !text.words[next - 1].possessive;
  if (!surname || !has_cue(text.cues[tagged.first_word], Cue::given_name)) return tagged;
  if (is_latin(text.words[next]) && !text.words[next].capital) return tagged;
  ++tagged.word_count;
  return tagged;
}

/// The से of "जौनपुर से के पी सिंह", behind which no के is a postposition.
bool is_bare_postposition(const Reading& text, std::uint32_t i) {
  constexpr std::array<std::string_view, 4> kPostpositions = {"से", "में", "ने", "को"};
  return std::ranges::find(kPostpositions, text.written(i)) != kPostpositions.end();
}

/// Takes the initials in before a single word: "वाई के" of "वाई के सिन्हा".
TaggedWords with_initials(const Reading& text, TaggedWords tagged) {
  std::uint32_t first = tagged.first_word;
  while (first > 0 && text.words[first].joined &&
         is_initial(text.written(first - 1), InitialsStyle::spaced)) {
    --first;
  }
  const bool begins = first == 0 || !text.words[first].joined || is_title(text.cues[first - 1]) ||
                      is_bare_postposition(text, first - 1);
  while (!begins && first < tagged.first_word && may_be_word(text.written(first))) ++first;
  tagged.word_count += tagged.first_word - first;
  tagged.first_word = first;
  return tagged;
}

/// The "guru" of "Sikh guru": small letters end no name, but for the "jong" of "Yo-jong".
bool is_small_end(const Reading& text, std::uint32_t i) {
  const Word& word = text.words[i];
  return is_latin(word) && !word.capital && is_latin(text.words[i - 1]) &&
         text.words[i - 1].capital && !ends_at_hyphen(text, text.words[i - 1]);
}

/// A letter that begins a person's name, and no title as पीएम is.
bool begins_with_initial(const Reading& text, const TaggedWords& tagged) {
  const std::uint32_t first = tagged.first_word;
  const bool small = is_latin(text.words[first]) && !text.words[first].capital;
  const bool other = first > 0 && is_latin(text.words[first - 1]) && !text.words[first - 1].capital;
  return tagged.word_count > 1 && !small && !other && !is_title(text.cues[first]) &&
         is_initial(text.written(first), InitialsStyle::spaced);
}

TaggedWords narrow_person(const Reading& text, TaggedWords tagged) {
  if (tagged.word_count == 1) return with_initials(text, with_surname(text, tagged));
  while (tagged.word_count > 1 && (stands_behind_person(text, tagged.end_word() - 1) ||
                                   is_small_end(text, tagged.end_word() - 1))) {
    --tagged.word_count;
  }
  while (tagged.word_count > 1) {
    const std::uint32_t before = words_before_name(text, tagged);
    if (before == 0 || before >= tagged.word_count) break;
    const std::uint32_t left = tagged.word_count - before;
    if (left == 1 && !is_name_part(text.words[tagged.first_word + before])) break;
    tagged.first_word += before;
    tagged.word_count = left;
  }
  // "के पी सिंह", of which the tagger saw "पी सिंह"
  return begins_with_initial(text, tagged) ? with_initials(text, tagged) : tagged;
}

/// The "India Ltd" of "Motor India Ltd": the end of a name.
bool is_place_in_company_form(const Reading& text, const TaggedWords& tagged) {
  if (tagged.word_count != 2 || !is_company_form(text, tagged.first_word + 1)) return false;
  const auto there = text.candidates_in(tagged.first_word, tagged.first_word + 1);
  return !there.empty() && there.front().names_place;
}

/// "Tesla Inc", "वेदांता लिमिटेड": a listed body and the form of its company.
bool ends_in_company_form(const Reading& text, const TaggedWords& tagged) {
  const std::uint32_t last = tagged.end_word() - 1;
  if (!is_company_form(text, last)) return false;
  const auto inside = text.candidates_in(tagged.first_word, last);
  return inside.size() == 1 && inside.front().first_word == tagged.first_word &&
         inside.front().end_word() == last;
}

/// The body without the का of what is its: "जैश के".
bool ends_in_genitive(const Reading& text, const TaggedWords& tagged) {
  const std::uint32_t last = tagged.end_word() - 1;
  return !is_latin(text.words[last]) && has_cue(text.cues[last], Cue::genitive);
}

/// "Ayush Badoni", "Advocate HS Phoolka": made of parts of people's names, and nothing in or beside
/// it is of places or bodies.
bool reads_like_person(const Reading& text, const TaggedWords& name, const WordSet& surnames) {
  if (name.word_count < 2 || name.word_count > 4) return false;
  for (std::uint32_t i = name.first_word; i < name.end_word(); ++i) {
    const CueSet cues = text.cues[i];
    if (has_cue(cues, Cue::surname)) continue;
    if (has_cue(cues, Cue::institution) || has_cue(cues, Cue::organisation) ||
        has_cue(cues, Cue::place) || text.words[i].stop_word) {
      return false;
    }
  }
  const CueSet before = cues_before(text, name.first_word);
  const CueSet behind = cues_behind(text, name.end_word());
  if (has_cue(before, Cue::place) || has_cue(behind, Cue::place)) return false;
  const Word& first = text.words[name.first_word];
  constexpr std::uint32_t kInitialsBytes = 3;
  const bool given = has_cue(text.cues[name.first_word], Cue::given_name) ||
                     (first.upper && first.end - first.begin <= kInitialsBytes);
  const std::uint32_t last = name.end_word() - 1;
  const bool surname =
      has_cue(text.cues[last], Cue::surname) || surnames.contains(text.words[last].exact);
  return given && (surname || is_title(before));
}

/// Whether each word by itself looks to the tagger more like a person's than like a place's, and
/// the last is a surname: "Agastya Nanda" behind "opposite". The first word of a sentence looks
/// like anything.
bool scores_as_person(const Reading& text, const TaggedWords& name, const WordSet& surnames) {
  constexpr float kClear = 2.0F;
  if (text.scores.empty() || name.word_count < 2 || name.word_count > 4) return false;
  if (text.words[name.first_word].starts_sentence) return false;
  const std::uint32_t last = name.end_word() - 1;
  if (!has_cue(text.cues[last], Cue::surname) && !surnames.contains(text.words[last].exact) &&
      !is_title(cues_before(text, name.first_word))) {
    return false;
  }
  float sum = 0;
  for (std::uint32_t i = name.first_word; i < name.end_word(); ++i) {
    const CueSet cues = text.cues[i];
    if (!is_latin(text.words[i]) || text.words[i].stop_word) return false;
    if (has_cue(cues, Cue::institution) || has_cue(cues, Cue::place) ||
        has_cue(cues, Cue::no_name) || has_cue(cues, Cue::organisation)) {
      return false;
    }
    sum += text.scores[i].of_type[static_cast<std::size_t>(EntityType::person)] -
           text.scores[i].of_type[static_cast<std::size_t>(EntityType::place)];
  }
  return sum >= kClear && !has_cue(cues_behind(text, name.end_word()), Cue::place);
}

/// A title that no place and no body begins with, as "Sri Lanka" does.
bool is_western_title(std::string_view word) {
  constexpr std::array<std::string_view, 4> kTitles = {"Mr", "Mrs", "Ms", "Dr"};
  return std::ranges::find(kTitles, word) != kTitles.end();
}

EntityType corrected_kind(const Reading& text, const TaggedWords& whole, const WordSet& surnames) {
  const TaggedWords name = narrow_name(text, whole);
  const CueSet last = text.cues[name.end_word() - 1];
  const CueSet behind = cues_behind(text, name.end_word());
  if (name.word_count > 1 && name.type == EntityType::person && has_cue(last, Cue::institution) &&
      !has_cue(last, Cue::surname)) {
    return has_cue(last, Cue::site) ? EntityType::place : EntityType::organisation;
  }
  if (name.word_count > 1 && name.type != EntityType::organisation &&
      is_company_form(text, name.end_word() - 1)) {
    return EntityType::organisation;  // "Bunge Renewables LLC"
  }
  if (name.type == EntityType::person && has_cue(behind, Cue::settlement)) {
    return EntityType::place;  // सेंटा क्रूज शहर
  }
  if (name.type != EntityType::person && reads_like_person(text, name, surnames)) {
    return EntityType::person;
  }
  if (name.word_count > 1 && name.type != EntityType::person &&
      is_latin(text.words[name.first_word]) && is_western_title(text.written(name.first_word))) {
    return EntityType::person;  // "Mr Strobe Talbott"
  }
  if (name.word_count > 1 && name.type == EntityType::place && has_cue(last, Cue::institution) &&
      !has_cue(last, Cue::site) && !has_cue(last, Cue::place) && !has_cue(last, Cue::surname)) {
    return EntityType::organisation;  // "Northern Command"
  }
  if (name.type == EntityType::place && is_latin(text.words[name.first_word]) &&
      follows_kin(text, name.first_word)) {
    return EntityType::person;
  }
  if (name.word_count == 1) return kind_of_list(text, whole).value_or(whole.type);
  if (name.type == EntityType::place && scores_as_person(text, name, surnames)) {
    return EntityType::person;
  }
  return whole.type;
}

bool is_capital(const Reading& text, std::uint32_t i) {
  return i < text.words.size() && text.words[i].joined && is_latin(text.words[i]) &&
         text.words[i].capital && !text.words[i - 1].possessive;
}

/// The end of "Academy of Space Technology" behind words[last], the "Academy": past "of" and the
/// capitals behind it; `last` + 1 where none are.
std::uint32_t end_of_complement(const Reading& text, std::uint32_t last) {
  std::uint32_t end = last + 1;
  const auto is_small = [&](std::uint32_t i, std::string_view word) {
    return i < text.words.size() && text.words[i].joined && text.written(i) == word;
  };
  if (!is_small(end, "of") && !is_small(end, "for")) return end;
  if (!is_capital(text, end + 1)) return end;
  for (end += 2; end < text.words.size(); ++end) {
    if (is_small(end, "and") && is_capital(text, end + 1)) continue;
    if (!is_capital(text, end)) break;
  }
  return end;
}

/// Takes into a tagged name what a capital says is its end: "Ayyappa Society", "Medical College
/// Hospital", "Academy of Space Technology".
void take_in_institution(const Reading& text, TaggedWords& tagged) {
  if (!is_latin(text.words[tagged.first_word]) || !text.words[tagged.first_word].capital) return;
  const std::uint32_t next = tagged.end_word();
  const CueSet behind = cues_behind(text, next);
  if (is_capital(text, next) && has_cue(behind, Cue::institution) &&
      !has_cue(behind, Cue::surname)) {
    ++tagged.word_count;
    tagged.type = has_cue(behind, Cue::site) ? EntityType::place : EntityType::organisation;
  }
  const std::uint32_t last = tagged.end_word() - 1;
  if (tagged.type == EntityType::organisation && has_cue(text.cues[last], Cue::institution)) {
    tagged.word_count = end_of_complement(text, last) - tagged.first_word;
  }
}

/// Takes the रोड of "रिंग रोड" into a place of one word in Devanagari; a river stays outside.
void take_in_site(const Reading& text, TaggedWords& place) {
  if (place.type != EntityType::place || place.word_count > 1) return;
  if (is_latin(text.words[place.first_word])) return;
  const CueSet behind = cues_behind(text, place.end_word());
  if (has_cue(behind, Cue::site) && !has_cue(behind, Cue::settlement)) ++place.word_count;
}

/// Stands for the words of a name, however its letters are cased. Titles part no person from
/// himself.
std::uint64_t hash_of(const Reading& text, const TaggedWords& tagged) {
  const bool person = tagged.type == EntityType::person;
  const TaggedWords name = person ? narrow_name(text, tagged) : tagged;
  std::uint64_t node = AliasTable::kRoot;
  for (std::uint32_t i = name.first_word; i < name.end_word(); ++i) {
    node = AliasTable::child(node, text.words[i].exact);
  }
  return node;
}

/// "South Korean", "Canadian", "Indian Americans": countries are listed, so other words of theirs
/// are no place.
bool is_of_nation(const Reading& text, const TaggedWords& tagged) {
  for (std::uint32_t i = tagged.first_word; i < tagged.end_word(); ++i) {
    if (i == tagged.first_word && tagged.word_count > 1 && text.written(i) == "Indian") continue;
    if (!has_cue(text.cues[i], Cue::nation) && !has_cue(text.cues[i], Cue::no_name)) return false;
  }
  return true;
}

/// The "यूपी बिहार केंद्र" of "यूपी बिहार केंद्र में है", लद्दाख केंद्र before शासित, "तेंदुलकर केंद्र" before
/// "और राज्य सरकार": listed names and a word that alone makes no body of them.
bool is_centre_of_listed(const Reading& text, const TaggedWords& tagged) {
  const std::uint32_t last = tagged.end_word() - 1;
  const std::string_view word = text.written(last);
  if (tagged.word_count < 2 ||
      (word != "केंद्र" && word != "केन्द्र" && word != "केन्‍द्र"))
    return false;
  for (std::uint32_t i = tagged.first_word; i < last; ++i) {
    const auto there = text.candidates_in(i, i + 1);
    if (there.empty()) return false;
  }
  return true;
}

/// "@RailIndia", "#KisanMarch".
bool is_handle(const Reading& text, const TaggedWords& tagged) {
  const std::uint32_t begin = text.words[tagged.first_word].begin;
  return begin > 0 && (text.text[begin - 1] == '@' || text.text[begin - 1] == '#');
}

/// Whether words[i] may be one more word of the person beside it: a capital in running text that
/// says nothing else, and that no other name has.
bool may_complete_person(const Reading& text, std::uint32_t i) {
  constexpr float kLeastScore = -6;
  const Word& word = text.words[i];
  constexpr CueSet kOther = cue_bit(Cue::courtesy) | cue_bit(Cue::office) | cue_bit(Cue::place) |
                            cue_bit(Cue::organisation) | cue_bit(Cue::ordinary) |
                            cue_bit(Cue::nation) | cue_bit(Cue::event) | cue_bit(Cue::institution) |
                            cue_bit(Cue::no_name) | cue_bit(Cue::contest) | cue_bit(Cue::member) |
                            cue_bit(Cue::commoner) | cue_bit(Cue::settlement) |
                            cue_bit(Cue::company) | cue_bit(Cue::speech);
  if (!is_latin(word) || !word.capital || word.upper || word.stop_word) return false;
  if (word.starts_sentence || (text.cues[i] & kOther) != 0) return false;
  const std::size_t bytes = word.end - word.begin;
  if (bytes < 3 || !text.candidates_in(i, i + 1).empty()) return false;
  return text.scores[i].of_type[static_cast<std::size_t>(EntityType::person)] >= kLeastScore;
}

/// Takes in what a hyphen joins to a body: "वियतनाम" of "वियतनाम-भारत बिजनेस फोरम".
void take_in_hyphenated(const Reading& text, std::size_t t, TaggedWords& body) {
  const std::uint32_t first = body.first_word;
  if (body.type != EntityType::organisation || body.word_count < 2 || first == 0) return;
  if (t > 0 && text.tagged[t - 1].end_word() >= first) return;
  const Word& before = text.words[first - 1];
  const bool joined = text.words[first].joined && ends_at_hyphen(text, before);
  if (!joined || (is_latin(before) && !before.capital) || before.stop_word) return;
  --body.first_word;
  ++body.word_count;
}

/// Whether a line ends behind words[i].
bool ends_line(const Reading& text, std::uint32_t i) {
  const std::size_t end = text.words[i].end;
  const std::size_t next = i + 1 < text.words.size() ? text.words[i + 1].begin : text.text.size();
  return i + 1 == text.words.size() ||
         text.text.substr(end, next - end).find('\n') != std::string_view::npos;
}

/// Whether words[i] goes on with a capital before it that is no title: "Chief Executive".
bool follows_capital(const Reading& text, std::uint32_t i) {
  return i > 0 && text.words[i].joined && is_latin(text.words[i - 1]) &&
         text.words[i - 1].capital && !is_title(text.cues[i - 1]);
}

/// Takes in the words beside a person that only their capitals show to be his: "Behera" behind
/// "Pradeep Kumar", "Yeshe" before "Dorjee Thongchi". tagged[t] stays apart from its neighbours.
void complete_person(const Reading& text, std::size_t t, TaggedWords& person) {
  if (text.scores.empty() || person.type != EntityType::person || person.word_count < 2) return;
  const Word& first = text.words[person.first_word];
  if (!is_latin(first) || !first.capital || first.upper) return;
  const auto goes_on = [&](std::uint32_t i) {  // from words[i - 1] to words[i]
    return text.words[i].joined && !text.words[i - 1].possessive &&
           !ends_at_hyphen(text, text.words[i - 1]);
  };
  const std::uint32_t next = person.end_word();
  const auto count = static_cast<std::uint32_t>(text.words.size());
  const std::uint32_t stop = t + 1 < text.tagged.size() ? text.tagged[t + 1].first_word : count;
  const bool behind =
      next < stop && goes_on(next) && may_complete_person(text, next) && !ends_line(text, next);
  const std::uint32_t begin = t > 0 ? text.tagged[t - 1].end_word() : 0;
  const std::uint32_t at = person.first_word;
  const bool before = at > begin && !is_title(text.cues[at]) && goes_on(at) &&
                      may_complete_person(text, at - 1) && !follows_capital(text, at - 1);
  if (!behind && !before) return;
  if (stands_in_headline(text, person.first_word, person.end_word())) return;
  person.first_word -= before ? 1 : 0;
  person.word_count += (before ? 1U : 0U) + (behind ? 1U : 0U);
}

/// Takes in the given name that the tagger left between a title and a person in Devanagari: "शशि"
/// of "सीईओ शशि शेखर वेमपति".
void take_in_given_name(const Reading& text, TaggedWords& person) {
  const std::uint32_t first = person.first_word;
  if (person.type != EntityType::person || person.word_count < 2 || first < 2) return;
  if (is_latin(text.words[first]) || !text.words[first].joined) return;
  const CueSet given = text.cues[first - 1];
  constexpr CueSet kName = cue_bit(Cue::given_name) | cue_bit(Cue::surname);
  if (!has_cue(given, Cue::given_name) || (given & ~kName) != 0) return;
  if (is_title(text.cues[first]) || !is_title(cues_before(text, first - 1))) return;
  const auto there = text.candidates_in(first - 1, first);
  if (std::ranges::any_of(there, names_anywhere)) return;
  --person.first_word;
  ++person.word_count;
}

/// Words that are tagged as a person by themselves, and nowhere as a place.
WordSet people_of_a_word(const ArticleReading& article) {
  WordSet people;
  for (const Reading& text : article.texts) {
    for (const TaggedWords& tagged : text.tagged) {
      if (tagged.word_count > 1 || tagged.type != EntityType::person) continue;
      if (is_latin(text.words[tagged.first_word])) {
        people.insert(text.words[tagged.first_word].exact);
      }
    }
  }
  for (const Reading& text : article.texts) {
    for (const TaggedWords& tagged : text.tagged) {
      if (tagged.word_count == 1 && tagged.type != EntityType::person) {
        people.erase(text.words[tagged.first_word].exact);
      }
    }
  }
  return people;
}

/// "Sanidhya Ekade", tagged as a place, is whom the article calls "Sanidhya" elsewhere.
bool begins_with_person(const Reading& text, const TaggedWords& tagged, const WordSet& people) {
  if (tagged.type != EntityType::place || tagged.word_count != 2) return false;
  const std::uint32_t last = tagged.first_word + 1;
  return people.contains(text.words[tagged.first_word].exact) && text.words[last].capital &&
         (text.cues[last] &
          (cue_bit(Cue::institution) | cue_bit(Cue::place) | cue_bit(Cue::settlement))) == 0;
}

/// A person or a place of two capitals that a hyphen joins: "Asha-Meena", "Kessang-Pakke".
bool is_joined_pair(const Reading& text, const TaggedWords& tagged) {
  if (tagged.word_count != 2 || tagged.type == EntityType::organisation) return false;
  const Word& first = text.words[tagged.first_word];
  const Word& last = text.words[tagged.first_word + 1];
  return first.capital && last.capital && ends_at_hyphen(text, first);
}

/// "Chappell-Ganguly": two surnames, and no given name before them.
bool is_pair_of_surnames(const Reading& text, const TaggedWords& tagged) {
  const CueSet first = text.cues[tagged.first_word];
  const CueSet last = text.cues[tagged.first_word + 1];
  return tagged.type == EntityType::person && has_cue(first, Cue::surname) &&
         has_cue(last, Cue::surname) && !has_cue(first, Cue::given_name);
}

/// Words that the article writes with a capital and no hyphen beside them.
WordSet words_apart(const ArticleReading& article) {
  WordSet apart;
  for (const Reading& text : article.texts) {
    for (const Word& word : text.words) {
      const bool behind = word.begin > 0 && text.text[word.begin - 1] == '-';
      if (word.capital && !behind && !ends_at_hyphen(text, word)) apart.insert(word.exact);
    }
  }
  return apart;
}

/// Drops pairs that play or act together: "Asha-Meena" where the article names Asha and Meena, too.
void drop_pairs(ArticleReading& article) {
  const bool any = std::ranges::any_of(article.texts, [](const Reading& text) {
    return std::ranges::any_of(
        text.tagged, [&](const TaggedWords& tagged) { return is_joined_pair(text, tagged); });
  });
  if (!any) return;
  const WordSet apart = words_apart(article);
  for (Reading& text : article.texts) {
    std::erase_if(text.tagged, [&](const TaggedWords& tagged) {
      if (!is_joined_pair(text, tagged)) return false;
      if (is_pair_of_surnames(text, tagged)) return true;
      return apart.contains(text.words[tagged.first_word].exact) &&
             apart.contains(text.words[tagged.first_word + 1].exact);
    });
  }
}

/// Last words of the article's people of two words and more.
WordSet surnames_of(const ArticleReading& article) {
  WordSet surnames;
  for (const Reading& text : article.texts) {
    for (const TaggedWords& tagged : text.tagged) {
      if (tagged.type != EntityType::person) continue;
      const TaggedWords name = narrow_name(text, tagged);
      if (name.word_count > 1) surnames.insert(text.words[name.end_word() - 1].exact);
    }
  }
  return surnames;
}

}  // namespace

CueSet cues_before(const Reading& text, std::uint32_t i) {
  if (i == 0) return 0;
  if (text.words[i].joined) return text.cues[i - 1];
  const std::string_view gap =
      text.text.substr(text.words[i - 1].end, text.words[i].begin - text.words[i - 1].end);
  return gap == ". " && has_cue(text.cues[i - 1], Cue::courtesy) ? text.cues[i - 1] : 0;
}

CueSet cues_behind(const Reading& text, std::uint32_t i) {
  return i < text.words.size() && text.words[i].joined ? text.cues[i] : 0;
}

bool is_in_capitals(std::string_view written) {
  const auto is_capital = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  if (written.ends_with('s')) written.remove_suffix(1);
  return written.size() > 1 && std::ranges::all_of(written, is_capital);
}

bool is_company_form(const Reading& text, std::uint32_t i) {
  return has_cue(text.cues[i], Cue::company_form);
}

bool follows_kin(const Reading& text, std::uint32_t i) {
  if (i == 0 || !has_cue(text.cues[i - 1], Cue::kin)) return false;
  const std::uint32_t end = text.words[i - 1].end;
  const std::string_view gap = text.text.substr(end, text.words[i].begin - end);
  return gap == " " || gap == ", ";
}

TaggedWords narrow_name(const Reading& text, TaggedWords tagged) {
  tagged = before_mark(text, tagged);
  if (tagged.word_count > 1 && is_compound(text, tagged.end_word() - 1)) --tagged.word_count;
  if (tagged.type == EntityType::person) return narrow_person(text, tagged);
  if (tagged.word_count == 1) return tagged;
  const std::uint32_t last = tagged.end_word() - 1;
  const bool place = tagged.type == EntityType::place;
  // "Lok Dal MLAs", भाजपा नेता; पाकिस्तानी सरकार is whole.
  const bool member =
      has_cue(text.cues[last], Cue::member) && !has_cue(text.cues[last - 1], Cue::nation);
  // "TikTok Ban"
  const auto listed = text.candidates_in(tagged.first_word, last);
  const bool headline = has_cue(text.cues[last], Cue::no_name) &&
                        !has_cue(text.cues[last], Cue::institution) && listed.size() == 1 &&
                        listed.front().first_word == tagged.first_word &&
                        listed.front().end_word() == last;
  const bool behind = !place && (member || headline || ends_in_genitive(text, tagged) ||
                                 ends_in_company_form(text, tagged));
  if (place ? says_kind_of_place(text, last) : behind) --tagged.word_count;
  return tagged;
}

bool names_nothing(const Reading& text, const TaggedWords& tagged) {
  if (is_handle(text, tagged) || is_centre_of_listed(text, tagged)) return true;
  const auto cues = std::span(text.cues).subspan(tagged.first_word, tagged.word_count);
  const Word& first = text.words[tagged.first_word];
  const auto is_event = [](CueSet set) { return has_cue(set, Cue::event); };
  if (tagged.type != EntityType::organisation && std::ranges::any_of(cues, is_event)) return true;
  if (is_ship(text, tagged) || is_word_twice(text, tagged)) return true;
  if (tagged.word_count == 1 && names_thing(text, tagged.first_word)) return true;
  if (tagged.type == EntityType::place && tagged.word_count == 1 &&
      is_in_capitals(text.written(tagged.first_word))) {
    return true;
  }
  if (tagged.type == EntityType::place && has_prefix(text, tagged)) return true;
  if (tagged.type == EntityType::place && is_branch_of_country(text, tagged)) return true;
  if (tagged.type == EntityType::place && has_compound(text, tagged)) return true;
  const std::uint32_t end = tagged.end_word() - 1;
  if (tagged.type == EntityType::place && tagged.word_count > 1 && text.words[end].upper &&
      !first.upper && ends_at_hyphen(text, text.words[end - 1])) {
    return true;  // "Udupi-CSL"
  }
  if (tagged.type == EntityType::place && is_of_nation(text, tagged)) return true;
  const bool digits =
      text.written(tagged.first_word).find_first_of("0123456789") != std::string_view::npos;
  if (digits && tagged.word_count == 1) return true;  // T20s
  if (std::ranges::all_of(cues, [](CueSet set) { return has_cue(set, Cue::institution); })) {
    return true;  // मस्जिद
  }
  Candidate name;
  name.first_word = tagged.first_word;
  name.word_count = tagged.word_count;
  if (tagged.type == EntityType::person &&
      (institution_named(text, name, tagged.type) || gives_name_to_law(text, name.end_word()))) {
    return true;
  }
  if (tagged.type == EntityType::person && tagged.word_count == 1 && !is_name_part(first)) {
    return true;  // a letter
  }
  if (tagged.type != EntityType::organisation &&
      is_title_of_work(text, tagged.first_word, tagged.end_word())) {
    return true;
  }
  const bool body = tagged.type == EntityType::organisation;
  if (body && is_place_in_company_form(text, tagged)) return true;
  if (body && has_cue(cues.back(), Cue::law)) return true;  // "PDP Bill"
  if (body && is_title(cues.back())) return true;           // "Chief Election Commissioner"
  // "Director General of Fire Services"
  if (body && cues.size() > 2 && is_title(cues[0]) &&
      (has_cue(cues[1], Cue::genitive) || (is_title(cues[1]) && has_cue(cues[2], Cue::genitive)))) {
    return true;
  }
  if (body && tagged.word_count == 1 && names_law(text, tagged.first_word)) return true;
  if (body && tagged.word_count > 1 && first.upper && names_no_body(text, tagged.first_word)) {
    return true;  // "FRT System"
  }
  // "श्रीलंकाई टीम", whichever it is
  if (body && cues.size() == 2 && has_cue(cues[0], Cue::nation) &&
      (text.written(end) == "टीम" || text.written(end) == "team" || text.written(end) == "Team")) {
    return true;
  }
  // "the Vikram lander"
  if (tagged.type == EntityType::person && tagged.word_count == 1 &&
      has_cue(cues_behind(text, tagged.end_word()), Cue::law)) {
    return true;
  }
  for (std::uint32_t i = tagged.first_word; i < tagged.end_word(); ++i) {
    const CueSet set = text.cues[i];
    const bool number = text.written(i).find_first_not_of("0123456789") == std::string_view::npos;
    if (has_cue(set, Cue::no_name) || is_title(set) || is_event(set) || number) continue;
    if (!body || !has_cue(set, Cue::ordinary)) return false;  // स्वास्थ्य विभाग
  }
  return true;
}

void repeat_names(ArticleReading& article) {
  constexpr float kLeastScore = 1;
  AliasTable names;
  std::vector<TaggedWords> seen;
  std::vector<std::uint64_t> path;
  for (const Reading& text : article.texts) {
    for (const TaggedWords& tagged : text.tagged) {
      const TaggedWords name = narrow_name(text, tagged);
      if (name.word_count < 2 || name.score < kLeastScore) continue;
      path.clear();
      for (std::uint32_t i = name.first_word; i < name.end_word(); ++i) {
        path.push_back(text.words[i].exact);
      }
      const AliasCase letters =
          text.words[name.first_word].capital ? AliasCase::capital : AliasCase::any;
      names.add(path, {static_cast<std::uint32_t>(seen.size()), AliasUse::anywhere, letters});
      seen.push_back(name);
    }
  }
  if (seen.empty()) return;
  AliasMatch match;
  for (Reading& text : article.texts) {
    for (std::uint32_t i = 0; i < text.words.size(); ++i) {
      find_longest(names, text.words, i, true, match);
      if (match.word_count < 2) continue;
      TaggedWords again = seen[match.targets.front().entity];
      again.first_word = i;
      again.word_count = static_cast<std::uint32_t>(match.word_count);
      const auto from = std::ranges::partition_point(
          text.tagged, [&](const TaggedWords& other) { return other.end_word() <= i; });
      const auto end = std::partition_point(from, text.tagged.end(), [&](const TaggedWords& other) {
        return other.first_word < again.end_word();
      });
      const bool known = std::any_of(from, end, [&](const TaggedWords& other) {
        return other.word_count >= again.word_count || other.first_word < i ||
               other.end_word() > again.end_word();
      });
      if (known) continue;
      text.tagged.insert(text.tagged.erase(from, end), again);
      i = again.end_word() - 1;
    }
  }
}

void settle_kinds(ArticleReading& article) {
  constexpr float kLeastVote = 0.1F;
  drop_pairs(article);
  std::unordered_map<std::uint64_t, std::array<float, 3>> votes;  // by EntityType
  const WordSet surnames = surnames_of(article);
  const WordSet people = people_of_a_word(article);
  for (Reading& text : article.texts) {
    for (std::size_t t = 0; t < text.tagged.size(); ++t) {
      TaggedWords& tagged = text.tagged[t];
      TaggedWords longer = tagged;
      take_in_institution(text, longer);
      take_in_site(text, longer);
      const bool free =
          t + 1 == text.tagged.size() || text.tagged[t + 1].first_word >= longer.end_word();
      if (free) tagged = longer;
      complete_person(text, t, tagged);
      if (t == 0 || text.tagged[t - 1].end_word() < tagged.first_word) {
        take_in_given_name(text, tagged);
      }
      take_in_hyphenated(text, t, tagged);
      if (begins_with_person(text, tagged, people)) tagged.type = EntityType::person;
      tagged.type = corrected_kind(text, tagged, surnames);
      votes[hash_of(text, tagged)][static_cast<std::size_t>(tagged.type)] +=
          std::max(tagged.score, kLeastVote);
    }
  }
  for (Reading& text : article.texts) {
    for (TaggedWords& tagged : text.tagged) {
      const auto vote = votes.find(hash_of(text, tagged));
      if (vote == votes.end()) continue;
      const auto& scores = vote->second;
      const auto best = std::ranges::max_element(scores);
      if (*best > scores[static_cast<std::size_t>(tagged.type)]) {
        tagged.type = static_cast<EntityType>(best - scores.begin());
      }
    }
  }
}

}  // namespace khabar
