// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"
#include "common/format/field_table.h"

namespace khabar::schema {

// Stored in every index: what stands here is a file format. Add at the end, never renumber; a
// change that old indexes cannot be read with raises kVersion. Prose: ARCHITECTURE.md, "Schema".

/// Version of the index format, kept in the index's metadata under kVersionKey.
inline constexpr int kVersion = 4;
inline constexpr std::string_view kVersionKey = "khabar.schema";

/// Ranked text. A word is a posting of its exact form under `exact` and, where its lemma is another
/// word, one of the lemma under `lemma`: articles with a lemma have one or the other. Stop words
/// have exact forms only. The prefix `lemma` alone is posted for words that are their own lemma, so
/// that an article is no longer for inflected forms where ranking weighs its length. The order of
/// the words stands in kWordsSlot.
struct TextField {
  Field field = Field::any;
  std::string_view exact;    ///< Prefix of exact forms.
  std::string_view lemma;    ///< Prefix of lemmas of inflected forms.
  std::uint32_t weight = 0;  ///< Within-document frequency that one word here counts for.
};

inline constexpr std::size_t kTextFieldCount = static_cast<std::size_t>(
    std::count_if(kFieldTable.begin(), kFieldTable.end(),
                  [](const FieldRow& row) { return row.kind == FieldKind::text; }));

/// The rows of ranked text, in the order of the table: title, description, body.
inline constexpr std::array<TextField, kTextFieldCount> kTextFields = [] {
  std::array<TextField, kTextFieldCount> fields;
  std::size_t count = 0;
  for (const auto& row : kFieldTable) {
    if (row.kind != FieldKind::text) continue;
    fields[count++] = {row.field, row.words, row.lemmas, row.weight};
  }
  return fields;
}();

/// Boolean terms of articles without a title or a source: XNOtitle, XNOsource.
inline constexpr std::string_view kLackPrefix = "XNO";

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
  kSealSlot = 5,         ///< A sum over all terms and other values; see common/format/seal.h.
  kSketchSlot = 6,  ///< What copies are found by; see indexer/stories/sketch.h. Few words: none.
  // The two that follow are not sealed: they change when other articles come and go.
  kStorySlot = 7,     ///< Key of the story, of an article that has copies; see story_key.
  kSequenceSlot = 8,  ///< Number of the commit that put the article last; see sequence_value.
};

/// Whether the value of a slot is part of its article's seal.
constexpr bool is_sealed(std::uint32_t slot) {
  return slot != kSealSlot && slot != kStorySlot && slot != kSequenceSlot;
}

/// Metadata: one entry for each facet value of the index; see facet_value_key.
inline constexpr std::string_view kFacetValueKey = "khabar.facet.";
/// Metadata: for the id that name_key gives an unlisted person, the id of the entity that the index
/// counts this person as. Only where the two differ; see link_key.
inline constexpr std::string_view kLinkKey = "khabar.link.";
/// Metadata: the number of the latest commit that put articles; 1 for an index built in bulk.
inline constexpr std::string_view kSequenceKey = "khabar.sequence";
/// Metadata: the zone in which times of articles are filed, such as "Asia/Kolkata".
inline constexpr std::string_view kTimeZoneKey = "khabar.timezone";
/// Metadata: which names became entities; see indexer/write/name_source.h.
inline constexpr std::string_view kEntitiesKey = "khabar.entities";
/// Metadata: hashes of records that were rejected, and for each folder that was added those of the
/// id terms of its articles; see indexer/write/run_memory.h.
inline constexpr std::string_view kRejectedKey = "khabar.rejected";
inline constexpr std::string_view kFolderKey = "khabar.folder.";
/// Metadata: what the stored articles are packed with; see common/format/article_packer.h.
inline constexpr std::string_view kDictionaryKey = "khabar.dictionary";
/// Metadata: a sum over the words filed by their sound, as pack_seal has it; see
/// indexer/write/vocabulary.h.
inline constexpr std::string_view kSoundsSealKey = "khabar.sounds";
/// Metadata: the user's own entities, JSON Lines as given with --catalogue.
inline constexpr std::string_view kUserCatalogueKey = "khabar.catalogue";

/// `value` as one term, whatever its length and bytes: what follows `prefix` is the value itself
/// or, where Xapian would not take it, "#" and a 128-bit hash. Different values have different
/// terms.
std::string whole_term(std::string_view prefix, std::string_view value);

/// The term of the articles that have exactly this value of the facet: one for each row that a
/// facet can show.
std::string facet_term(Facet facet, std::string_view value);

/// The term that names one article.
std::string id_term(std::string_view id);

/// The term of an article's address.
std::string url_term(std::string_view url);

/// "20230913": the day as kDaySlot has it.
std::string day_digits(const Day& day);

/// The key of the story of the articles with these hashes of id terms: that of the least, as 16
/// hexadecimal digits. So it does not depend on the order in which they came.
std::string story_key(std::uint64_t least_hash);

/// The number of a commit as kSequenceSlot has it: sorted by bytes, they are in order. The articles
/// that a reader of one commit has not seen are those of later ones.
std::string sequence_value(std::uint64_t sequence);

/// Metadata key of a facet value; keys sort by ordinal.
std::string facet_value_key(std::uint32_t ordinal);

/// Metadata key of the link of an unlisted person's id, whatever its length and bytes.
std::string link_key(std::string_view id);

/// The row of a field of ranked text; absent for others.
std::optional<TextField> find_text_field(Field field);

}  // namespace khabar::schema
