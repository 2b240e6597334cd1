// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/alike_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "common/analysis/sound_key.h"
#include "common/edit_distance.h"
#include "common/entity/name_parts.h"
#include "common/entity/unlisted.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMostOfOneSound = 500;
constexpr std::size_t kLettersPerEdit = 8;

struct Label {
  std::size_t value = 0;
  std::u32string letters;
};

/// Whether `longer` is `shorter` and further words at one end.
bool has_words_more(const std::u32string& shorter, const std::u32string& longer) {
  if (shorter.find(U' ') == shorter.npos || shorter.size() >= longer.size()) return false;
  const std::size_t more = longer.size() - shorter.size();
  const bool at_end = longer.starts_with(shorter) && longer[shorter.size()] == U' ';
  const bool at_start = longer.ends_with(shorter) && longer[more - 1] == U' ';
  return at_end || at_start;
}

bool nearly_the_same(const std::u32string& a, const std::u32string& b) {
  const auto limit = static_cast<unsigned>(std::min(a.size(), b.size()) / kLettersPerEdit);
  if (limit > 0 && edit_distance(a, b, limit) <= limit) return true;
  return has_words_more(a, b) || has_words_more(b, a);
}

/// What names must share to be compared: the facet, the script, and the first sound of the first
/// consonants.
std::string sound_of(const FacetValue& value, const std::string& label, char script) {
  constexpr std::size_t kTellingConsonants = 2;
  const NameParts parts = name_parts(label);
  if (parts.words.empty()) return {};
  return std::string{static_cast<char>(value.facet), script} +
         consonant_skeleton(parts.words.front()).substr(0, kTellingConsonants);
}

void compare(const std::vector<FacetValue>& values, const std::vector<Label>& labels,
             std::set<AlikePair>& pairs) {
  const std::size_t count = std::min(labels.size(), kMostOfOneSound);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = i + 1; j < count; ++j) {
      const bool listed = !is_unlisted(values[labels[i].value].value) &&
                          !is_unlisted(values[labels[j].value].value);
      if (!listed && nearly_the_same(labels[i].letters, labels[j].letters)) {
        pairs.emplace(labels[i].value, labels[j].value);
      }
    }
  }
}

}  // namespace

std::vector<AlikePair> find_alike(const std::vector<FacetValue>& values) {
  std::map<std::string, std::vector<Label>> by_sound;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto add = [&](const std::string& label, char script) {
      const std::string sound = sound_of(values[i], label, script);
      if (!sound.empty()) by_sound[sound].push_back({i, to_code_points(to_lower(label))});
    };
    if (!values[i].label_hi.empty()) add(values[i].label_hi, 'h');
    if (!values[i].label_en.empty()) add(values[i].label_en, 'e');
  }
  std::set<AlikePair> pairs;
  for (const auto& [sound, labels] : by_sound) compare(values, labels, pairs);
  return {pairs.begin(), pairs.end()};
}

}  // namespace khabar
