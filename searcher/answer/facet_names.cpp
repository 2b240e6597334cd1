// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/facet_names.h"

#include <algorithm>
#include <unordered_map>

#include "common/format/filter_terms.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// False only when `text`, once folded, surely begins with another letter than the folded `prefix`:
/// folding changes the case of ASCII letters and leaves these consonants alone.
bool may_begin_alike(std::string_view text, std::string_view prefix) {
  if (text.empty() || prefix.empty()) return true;
  std::size_t end = 0;
  const char32_t letter = next_code_point(text, end);
  end = 0;
  const char32_t asked = next_code_point(prefix, end);
  if (letter >= U'A' && letter <= U'Z') return letter - U'A' + U'a' == asked;
  const bool is_kept = (letter >= U'a' && letter <= U'z') || (letter >= U'क' && letter <= U'न') ||
                       (letter >= U'प' && letter <= U'र') || (letter >= U'व' && letter <= U'ह');
  return !is_kept || letter == asked;
}

}  // namespace

FacetNames::FacetNames(const FacetColumns& columns, const FacetLabels& labels, Analyzer& analyzer)
    : columns_(columns), labels_(labels), analyzer_(analyzer), known_(columns.ordinal_count()) {
  for (std::uint32_t ordinal = 0; ordinal < columns.ordinal_count(); ++ordinal) {
    const bool is_name =
        columns.article_count(ordinal) > 0 && columns.facet_of(ordinal) != Facet::month;
    known_[ordinal] = !is_name;
    if (is_name) unknown_.push_back(ordinal);
  }
  std::make_heap(unknown_.begin(), unknown_.end(),
                 [this](auto a, auto b) { return less_frequent(a, b); });
}

bool FacetNames::less_frequent(std::uint32_t a, std::uint32_t b) const {
  const auto articles_of_a = columns_.article_count(a);
  const auto articles_of_b = columns_.article_count(b);
  return articles_of_a != articles_of_b ? articles_of_a < articles_of_b : a > b;
}

void FacetNames::learn_frequent(std::size_t count) {
  std::vector<std::uint32_t> chosen;
  while (chosen.size() < count && !unknown_.empty()) {
    std::pop_heap(unknown_.begin(), unknown_.end(),
                  [this](auto a, auto b) { return less_frequent(a, b); });
    const std::uint32_t ordinal = unknown_.back();
    unknown_.pop_back();
    if (!known_[ordinal]) chosen.push_back(ordinal);
  }
  std::sort(chosen.begin(), chosen.end());  // as the index has them: its blocks are read once
  for (const auto ordinal : chosen) learn(ordinal);
}

void FacetNames::learn_from(const std::vector<Xapian::docid>& articles, std::size_t count) {
  std::unordered_map<std::uint32_t, std::size_t> counts;
  for (const auto article : articles) {
    for (const auto ordinal : columns_.values(article)) {
      if (!known_[ordinal]) ++counts[ordinal];
    }
  }
  std::vector<std::pair<std::size_t, std::uint32_t>> ranked;
  for (const auto& [ordinal, times] : counts) ranked.emplace_back(times, ordinal);
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  ranked.resize(std::min(ranked.size(), count));
  for (const auto& [times, ordinal] : ranked) learn(ordinal);
}

void FacetNames::learn(std::uint32_t ordinal) {
  known_[ordinal] = true;
  const FacetValue& value = labels_.get(ordinal);
  add(value.label_hi, ordinal);
  add(value.label_en, ordinal);
  if (value.label_hi.empty() && value.label_en.empty()) add(value.value, ordinal);
  if (value.facet != Facet::person) return;
  add_surnames(value.label_hi, ordinal);
  add_surnames(value.label_en, ordinal);
}

bool FacetNames::is_of(std::optional<Facet> facet, const Name& name) const {
  const Facet its = columns_.facet_of(name.ordinal);
  return facet ? its == *facet : is_entity(its);
}

void FacetNames::add(const std::string& text, std::uint32_t ordinal) {
  if (!text.empty()) unfolded_.push_back({text, ordinal, 0});
}

void FacetNames::add_surnames(const std::string& text, std::uint32_t ordinal) {
  for (auto space = text.find(' '); space != std::string::npos; space = text.find(' ', space + 1)) {
    unfolded_.push_back({text, ordinal, static_cast<std::uint32_t>(space + 1)});
  }
}

/// Folds the names that find() may return; the others wait until they are asked for.
void FacetNames::fold_names_for(std::string_view prefix, std::optional<Facet> facet) {
  const auto asked = std::partition(unfolded_.begin(), unfolded_.end(), [&](const Name& name) {
    return !is_of(facet, name) ||
           !may_begin_alike(std::string_view(name.text).substr(name.begin), prefix);
  });
  for (auto name = asked; name != unfolded_.end(); ++name) {
    const auto found_by = std::string_view(name->text).substr(name->begin);
    names_.insert({fold_filter_value(analyzer_, found_by), std::move(*name)});
  }
  unfolded_.erase(asked, unfolded_.end());
}

std::vector<std::string> FacetNames::find(std::string_view prefix, std::optional<Facet> facet,
                                          std::size_t limit) {
  fold_names_for(prefix, facet);
  std::vector<const Name*> found;
  for (auto name = names_.lower_bound(std::string(prefix));
       name != names_.end() && name->first.starts_with(prefix); ++name) {
    if (is_of(facet, name->second)) found.push_back(&name->second);
  }
  std::sort(found.begin(), found.end(), [](const Name* a, const Name* b) {
    return a->ordinal != b->ordinal ? a->ordinal < b->ordinal : a->text < b->text;
  });
  const auto alike = [](const Name* a, const Name* b) {
    return a->ordinal == b->ordinal && a->text == b->text;
  };
  found.erase(std::unique(found.begin(), found.end(), alike), found.end());
  const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::partial_sort(found.begin(), found.begin() + kept, found.end(),
                    [this](const Name* a, const Name* b) {
                      if (a->ordinal != b->ordinal) return less_frequent(b->ordinal, a->ordinal);
                      return a->text < b->text;
                    });
  std::vector<std::string> names;
  for (auto name = found.begin(); name != found.begin() + kept; ++name) {
    names.push_back((*name)->text);
  }
  return names;
}

}  // namespace khabar
