// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/story_groups.h"

#include <algorithm>
#include <map>

namespace khabar {

/// Halves the way to the root while it goes there.
std::uint64_t StoryGroups::root(std::uint64_t node) {
  auto here = parents_.try_emplace(node, node).first;
  while (here->second != here->first) {
    const auto above = parents_.find(here->second);
    here->second = above->second;
    here = parents_.find(here->second);
  }
  return here->first;
}

void StoryGroups::join(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t a_root = root(a);
  const std::uint64_t b_root = root(b);
  parents_[std::max(a_root, b_root)] = std::min(a_root, b_root);
}

std::vector<std::vector<std::uint64_t>> StoryGroups::groups() {
  std::vector<std::uint64_t> nodes;
  for (const auto& [node, parent] : parents_) nodes.push_back(node);
  std::sort(nodes.begin(), nodes.end());
  std::map<std::uint64_t, std::vector<std::uint64_t>> by_root;
  for (const auto node : nodes) by_root[root(node)].push_back(node);
  std::vector<std::vector<std::uint64_t>> groups;
  for (auto& [top, members] : by_root) groups.push_back(std::move(members));
  return groups;
}

}  // namespace khabar
