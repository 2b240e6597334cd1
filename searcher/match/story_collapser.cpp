// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/story_collapser.h"

#include <algorithm>
#include <unordered_map>

namespace khabar {

void StoryCollapser::visit(const Match& match) {
  const std::uint32_t story = stories_.story(match.article);
  if (story != 0) {
    members_.push_back({story, match});
    return;
  }
  ++singles_;
  for (auto* collector : best_) collector->visit(match);
  for (auto* collector : all_) collector->visit(match);
}

void StoryCollapser::merge(const StoryCollapser& other) {
  members_.insert(members_.end(), other.members_.begin(), other.members_.end());
  singles_ += other.singles_;
}

void StoryCollapser::finish(const IsBetter& is_better) {
  constexpr std::uint32_t kNone = 0;
  std::vector<std::uint32_t> best(stories_.size(), kNone);  // place in members_, from 1
  for (std::size_t i = 0; i < members_.size(); ++i) {
    std::uint32_t& place = best[members_[i].story];
    if (place == kNone) ++distinct_;
    if (place == kNone || is_better(members_[i].match, members_[place - 1].match)) {
      place = static_cast<std::uint32_t>(i + 1);
    }
  }
  for (const auto place : best) {
    if (place == kNone) continue;
    for (auto* collector : best_) collector->visit(members_[place - 1].match);
  }
  if (all_.empty()) return;
  std::stable_sort(members_.begin(), members_.end(),
                   [](const auto& a, const auto& b) { return a.story < b.story; });
  std::vector<Match> together;
  for (std::size_t i = 0; i < members_.size(); ++i) {
    together.push_back(members_[i].match);
    if (i + 1 < members_.size() && members_[i + 1].story == members_[i].story) continue;
    for (auto* collector : all_) collector->visit_together(together);
    together.clear();
  }
}

std::vector<std::vector<Match>> StoryCollapser::copies_of(const std::vector<Match>& shown,
                                                          const IsBetter& is_better) const {
  std::vector<std::vector<Match>> copies(shown.size());
  std::unordered_map<std::uint32_t, std::size_t> places;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const std::uint32_t story = stories_.story(shown[i].article);
    if (story != 0) places.emplace(story, i);
  }
  if (places.empty()) return copies;
  for (const auto& member : members_) {
    const auto place = places.find(member.story);
    if (place == places.end() || shown[place->second].article == member.match.article) continue;
    copies[place->second].push_back(member.match);
  }
  for (auto& matches : copies) std::sort(matches.begin(), matches.end(), is_better);
  return copies;
}

}  // namespace khabar
