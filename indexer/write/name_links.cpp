// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/name_links.h"

#include <algorithm>
#include <bit>

#include "common/analysis/sound_distance.h"

namespace khabar {
namespace {

/// Cost for each letter up to which names are one in a small index; each doubling of those that
/// wait beyond kSmallIndex takes kLimitPerDoubling off, as it brings more names near by chance.
/// Chosen on names in both scripts, see scripts/measure_linking.
constexpr int kLetterLimit = 18;
constexpr int kLimitPerDoubling = 2;
constexpr int kLeastLetterLimit = 7;
constexpr std::size_t kSmallIndex = 1024;

/// The same for two names that have one key already. Of 627 such rows of real news, most of those
/// with a word above were two people, most of those below were one.
constexpr int kSameKeyLetterLimit = 18;

/// Consonants of a single word that say enough: more than "Jedi" and जैदी have.
constexpr std::size_t kLeastOutlineOfOneWord = 3;

int letter_limit(std::size_t waiting) {
  const int doublings = static_cast<int>(std::bit_width(waiting / kSmallIndex));
  return std::max(kLeastLetterLimit, kLetterLimit - kLimitPerDoubling * doublings);
}

/// `outline` and all that are one edit from it, each once.
std::vector<std::string> outlines_near(const std::string& outline) {
  std::vector<std::string> near = {outline};
  for (std::size_t i = 0; i <= outline.size(); ++i) {
    for (const char letter : kOutlineLetters) {
      near.push_back(std::string(outline).insert(i, 1, letter));
      if (i < outline.size()) near.push_back(std::string(outline).replace(i, 1, 1, letter));
    }
    if (i < outline.size()) near.push_back(std::string(outline).erase(i, 1));
  }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  return near;
}

}  // namespace

struct NameLinks::Nearest {
  int cost = kFarSound;
  const std::string* id = nullptr;
};

const NameLinks::Outlines& NameLinks::of_other_script(const SpokenName& name) const {
  return name.script == Script::devanagari ? latin_ : devanagari_;
}

NameLinks::Outlines& NameLinks::of_script(const SpokenName& name) {
  return name.script == Script::devanagari ? devanagari_ : latin_;
}

void NameLinks::add(std::string_view id, std::string_view name) {
  SpokenName spoken = spoken_name(name);
  if (spoken.outline.empty()) return;
  Outlines& outlines = of_script(spoken);
  std::string outline = spoken.outline;
  outlines.emplace(std::move(outline), Waiting{std::string(id), std::move(spoken)});
}

void NameLinks::remove(std::string_view id, std::string_view name) {
  const SpokenName spoken = spoken_name(name);
  Outlines& outlines = of_script(spoken);
  const auto [begin, end] = outlines.equal_range(spoken.outline);
  const auto found = std::find_if(begin, end, [&](const auto& e) { return e.second.id == id; });
  if (found != end) outlines.erase(found);
}

bool may_be_one(std::string_view latin, std::string_view devanagari) {
  return name_distance(spoken_name(latin), spoken_name(devanagari), kSameKeyLetterLimit) !=
         kFarSound;
}

void NameLinks::compare(const SpokenName& name, const Outlines& others, const std::string& outline,
                        int letter_limit, Nearest& nearest) {
  const auto [begin, end] = others.equal_range(outline);
  for (auto entry = begin; entry != end; ++entry) {
    const Waiting& other = entry->second;
    const bool is_latin = name.script == Script::latin;
    const int cost = is_latin ? name_distance(name, other.name, letter_limit)
                              : name_distance(other.name, name, letter_limit);
    if (cost == kFarSound) continue;
    const bool nearer = cost < nearest.cost || (cost == nearest.cost && other.id < *nearest.id);
    if (nearer) nearest = {cost, &other.id};
  }
}

std::optional<std::string> NameLinks::find(std::string_view name) const {
  const SpokenName spoken = spoken_name(name);
  const Outlines& others = of_other_script(spoken);
  if (spoken.outline.empty() || others.empty()) return std::nullopt;
  const bool lone = spoken.words.size() == 1 && spoken.initials.empty();
  if (lone && spoken.outline.size() < kLeastOutlineOfOneWord) return std::nullopt;
  const int limit = letter_limit(others.size());
  Nearest nearest;
  for (const std::string& outline : outlines_near(spoken.outline)) {
    compare(spoken, others, outline, limit, nearest);
  }
  if (nearest.id == nullptr) return std::nullopt;
  return *nearest.id;
}

}  // namespace khabar
