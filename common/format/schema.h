// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace khabar::schema {

// Stored in every index: what stands here is a file format. Add at the end, never renumber; a
// change that old indexes cannot be read with raises kVersion. Prose: ARCHITECTURE.md, "Schema".

/// Version of the index format, kept in the index's metadata under kVersionKey.
inline constexpr int kVersion = 2;
inline constexpr std::string_view kVersionKey = "khabar.schema";

/// Ranked text. A word is a posting of its exact form under `exact` and, where its lemma is another
/// word, one of the lemma under `lemma`: articles with a lemma have one or the other. Stop words
/// have exact forms only. The prefix `lemma` alone is posted for words that are their own lemma, so
/// that an article is no longer for inflected forms where ranking weighs its length. The order of
/// the words stands in kWordsSlot. These are Omega's and TermGenerator's letters: S title, Z
/// stemmed, none for the body.
struct TextField {
  std::string_view name;   ///< What the user writes before ':'.
  std::string_view exact;  ///< Prefix of exact forms.
  std::string_view lemma;  ///< Prefix of lemmas of inflected forms.
  std::uint32_t weight;    ///< Within-document frequency that one word here counts for.
};
inline constexpr std::array<TextField, 3> kTextFields = {{
    {"title", "S", "ZS", 3},
    {"description", "XD", "ZXD", 2},
    {"body", "", "Z", 1},
}};

/// Filters: boolean terms, prefix + folded value. A value of several words is indexed whole
/// ("XSRCabp live") and word by word ("XSRCabp").
struct FilterField {
  std::string_view name;
  std::string_view prefix;
};
inline constexpr std::array<FilterField, 6> kFilterFields = {{
    {"author", "A"},
    {"keyword", "K"},
    {"language", "L"},
    {"source", "XSRC"},
    {"section", "XSEC"},
    {"entity", "XE"},  // an entity id, not words: "XEnarendra-modi"
}};

inline constexpr std::string_view kIdPrefix = "Q";      // unique; see id_term
inline constexpr std::string_view kUrlPrefix = "U";     // whole; see url_term
inline constexpr std::string_view kDayPrefix = "D";     // D20230913, as Omega writes them
inline constexpr std::string_view kMonthPrefix = "M";   // M202309
inline constexpr std::string_view kYearPrefix = "Y";    // Y2023
inline constexpr std::string_view kLackPrefix = "XNO";  // XNOtitle, XNOsource: it has none

/// Keys of Xapian's synonym table under which the index files its words by sound: the prefix of
/// the word's script, then its sound_key. No term and no user's synonym begins with a control byte.
inline constexpr std::string_view kLatinSoundPrefix = "\x01l";
inline constexpr std::string_view kDevanagariSoundPrefix = "\x01d";

/// Value slots.
enum Slot : std::uint32_t {
  kPublishedSlot = 0,    ///< Xapian::sortable_serialise(UTC seconds): sorting and date ranges.
  kFacetSlot = 1,        ///< Packed facet ordinals of the article; see common/format/facet.h.
  kFingerprintSlot = 2,  ///< 8 bytes: hash of the article as stored, to skip unchanged ones.
  kDaySlot = 3,          ///< "20230913", the day printed on the article: filters by day.
  kWordsSlot = 4,        ///< The words in their order, packed; see common/format/word_sequence.h.
};

/// Metadata: one entry for each facet value of the index; see facet_value_key.
inline constexpr std::string_view kFacetValueKey = "khabar.facet.";
/// Metadata: for the id that name_key gives an unlisted person, the id of the entity that the index
/// counts this person as. Only where the two differ; see link_key.
inline constexpr std::string_view kLinkKey = "khabar.link.";
/// Metadata: the zone in which times of articles are filed, such as "Asia/Kolkata".
inline constexpr std::string_view kTimeZoneKey = "khabar.timezone";
/// Metadata: hashes of records that were rejected, and for each folder that was added those of the
/// id terms of its articles; see indexer/write/run_memory.h.
inline constexpr std::string_view kRejectedKey = "khabar.rejected";
inline constexpr std::string_view kFolderKey = "khabar.folder.";
/// Metadata: the user's own entities, JSON Lines as given with --catalogue.
inline constexpr std::string_view kUserCatalogueKey = "khabar.catalogue";

/// The term that names one article: "Q" + id, or "Q#" + a 128-bit hash when the id is too long
/// for a term. url_term does the same for its address.
std::string id_term(std::string_view id);
std::string url_term(std::string_view url);

/// "20230913": the day as D terms and kDaySlot have it; M and Y terms are its first 6 and 4 digits.
std::string day_digits(const Day& day);

/// Metadata key of a facet value; keys sort by ordinal.
std::string facet_value_key(std::uint32_t ordinal);

/// Metadata key of the link of an unlisted person's id.
std::string link_key(std::string_view id);

/// The text field of that name ("title"), absent for other names.
std::optional<TextField> find_text_field(std::string_view name);

/// The filter field of that name ("source"), absent for other names.
std::optional<FilterField> find_filter_field(std::string_view name);

}  // namespace khabar::schema
