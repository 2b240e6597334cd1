// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace khabar {

// What an article can be searched, filtered and counted by: a row a field. The builder of
// documents, the query language, filters, facets, completion and JSON read it; nothing else knows
// a prefix. Prefixes and numbers of facets are stored in every index: a change that old indexes
// cannot be read with raises schema::kVersion. Prose: ARCHITECTURE.md, "Schema".

/// In the order of kFieldTable. `any` is all text that is ranked; it has no row.
enum class Field : std::uint8_t {
  any,
  title,
  description,
  body,
  author,
  source,
  section,
  language,
  keyword,
  person,
  place,
  organisation,
  entity,
  id,
  url,
  date,
  dateline,
  story,
};

/// What hits are counted by. Stored in every index: add at the end.
enum class Facet : std::uint8_t {
  person,
  place,
  organisation,
  source,
  section,
  language,
  month,
  byline_place,
};

enum class FieldKind : std::uint8_t {
  text,    ///< Words, ranked.
  filter,  ///< Values, found whole or by their words.
  entity,  ///< Ids of who and what an article names, found by any name.
  name,    ///< One value that is found whole only, whatever letters it has.
  slot,    ///< The same, in a value slot: it changes oftener than the article.
  date,    ///< Days.
};

/// That hits are counted by a field.
struct FacetColumn {
  Facet facet = Facet::source;
  std::string_view name;  ///< Of the facet: in --facet and JSON.
};

struct FieldRow {
  Field field = Field::any;
  FieldKind kind = FieldKind::text;
  /// What the user may write before ':', lower case; the first is the one that is shown.
  std::array<std::string_view, 4> names;
  /// Prefix of terms of words, folded like all text: exact forms of ranked text, words of a
  /// filter's values. A filter's value of several words is there as a whole as well, folded, with
  /// a space between ("XSRCabp live"). Words never begin with a capital letter: see is_word.
  std::string_view words = {};
  /// Ranked text: prefix of lemmas of inflected forms; see schema::TextField.
  std::string_view lemmas = {};
  std::uint32_t weight = 0;  ///< Ranked text: how often one word here counts.
  /// Prefix of terms of whole values, exactly as they are; see schema::whole_term.
  std::string_view whole = {};
  std::optional<FacetColumn> facet = {};
  bool many = false;      ///< An article may have several values; else filters are alternatives.
  bool sortable = false;  ///< A value slot has its order.
};

// Prefixes are Omega's and TermGenerator's letters: A author, K keyword, L language, M month,
// Q unique id, S title, U address, Z stemmed, X… our own, none for the body. No prefix of whole
// values begins another one, but for XE: it begins the terms of all entities.
inline constexpr std::array<FieldRow, 17> kFieldTable = {{
    {.field = Field::title,
     .kind = FieldKind::text,
     .names = {"title", "शीर्षक"},
     .words = "S",
     .lemmas = "ZS",
     .weight = 3},
    {.field = Field::description,
     .kind = FieldKind::text,
     .names = {"description"},
     .words = "XD",
     .lemmas = "ZXD",
     .weight = 2},
    {.field = Field::body,
     .kind = FieldKind::text,
     .names = {"body"},
     .words = "",
     .lemmas = "Z",
     .weight = 1},
    {.field = Field::author,
     .kind = FieldKind::filter,
     .names = {"author", "लेखक"},
     .words = "A",
     .many = true},
    {.field = Field::source,
     .kind = FieldKind::filter,
     .names = {"source", "स्रोत"},
     .words = "XSRC",
     .whole = "XVS",
     .facet = FacetColumn{Facet::source, "source"}},
    {.field = Field::section,
     .kind = FieldKind::filter,
     .names = {"section"},
     .words = "XSEC",
     .whole = "XVC",
     .facet = FacetColumn{Facet::section, "section"}},
    {.field = Field::language,
     .kind = FieldKind::filter,
     .names = {"language", "भाषा"},
     .words = "L",
     .whole = "XVL",
     .facet = FacetColumn{Facet::language, "language"}},
    {.field = Field::keyword,
     .kind = FieldKind::filter,
     .names = {"keyword"},
     .words = "K",
     .many = true},
    {.field = Field::person,
     .kind = FieldKind::entity,
     .names = {"person", "व्यक्ति"},
     .whole = "XEP",
     .facet = FacetColumn{Facet::person, "person"},
     .many = true},
    {.field = Field::place,
     .kind = FieldKind::entity,
     .names = {"place", "स्थान"},
     .whole = "XEL",
     .facet = FacetColumn{Facet::place, "place"},
     .many = true},
    {.field = Field::organisation,
     .kind = FieldKind::entity,
     .names = {"organisation", "org", "organization", "संस्था"},
     .whole = "XEO",
     .facet = FacetColumn{Facet::organisation, "organisation"},
     .many = true},
    {.field = Field::entity,  // any of the three before it, whose terms begin alike
     .kind = FieldKind::entity,
     .names = {"entity"},
     .whole = "XE",
     .many = true},
    {.field = Field::id, .kind = FieldKind::name, .names = {"id"}, .whole = "Q"},
    {.field = Field::url, .kind = FieldKind::name, .names = {"url"}, .whole = "U"},
    {.field = Field::date,  // whole values are months: "M2023-09"
     .kind = FieldKind::date,
     .names = {"date", "तारीख", "दिनांक"},
     .whole = "M",
     .facet = FacetColumn{Facet::month, "month"},
     .sortable = true},
    {.field = Field::dateline,
     .kind = FieldKind::filter,
     .names = {"dateline", "byline_place"},
     .words = "XBY",
     .whole = "XVB",
     .facet = FacetColumn{Facet::byline_place, "byline_place"}},
    {.field = Field::story, .kind = FieldKind::slot, .names = {"story"}},  // schema::kStorySlot
}};

/// The row of a field other than `any`.
constexpr const FieldRow& field_row(Field field) {
  return kFieldTable[static_cast<std::size_t>(field) - 1];
}

constexpr FieldKind kind_of(Field field) {
  return field == Field::any ? FieldKind::text : field_row(field).kind;
}

inline constexpr std::size_t kFacetCount = static_cast<std::size_t>(
    std::count_if(kFieldTable.begin(), kFieldTable.end(),
                  [](const FieldRow& row) { return row.facet.has_value(); }));

/// The row of the field that a facet counts.
constexpr const FieldRow& facet_row(Facet facet) {
  return *std::find_if(kFieldTable.begin(), kFieldTable.end(), [facet](const FieldRow& row) {
    return row.facet && row.facet->facet == facet;
  });
}

/// The facet that counts the field's values; absent when there is none.
constexpr std::optional<Facet> facet_of(Field field) {
  if (field == Field::any || !field_row(field).facet) return std::nullopt;
  return field_row(field).facet->facet;
}

/// Whether the values of a facet are entities: ids with a label in each script.
constexpr bool is_entity(Facet facet) {
  return facet_row(facet).kind == FieldKind::entity;
}

/// The user's name for the field ("organisation"); empty for `any`.
std::string_view to_string(Field field);

/// The field of that name, in any case: "title", "org", "शीर्षक". Absent for other names.
std::optional<Field> find_field(std::string_view name);

/// Whether what follows a prefix of words in a term is a word, not the rest of a longer prefix:
/// words are lower case, prefixes are capital letters.
constexpr bool is_word(std::string_view after_prefix) {
  return !after_prefix.empty() && (after_prefix.front() < 'A' || after_prefix.front() > 'Z');
}

}  // namespace khabar
