// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace khabar {

/// Puts articles that are joined, one by one, into groups; the outcome does not depend on the order
/// of joining. Nodes are any numbers.
class StoryGroups {
 public:
  /// A node that is joined to nothing yet is a group of its own.
  void add(std::uint64_t node) { root(node); }

  void join(std::uint64_t a, std::uint64_t b);

  bool are_joined(std::uint64_t a, std::uint64_t b) { return root(a) == root(b); }

  /// All nodes by group.
  std::vector<std::vector<std::uint64_t>> groups();

 private:
  std::uint64_t root(std::uint64_t node);

  std::unordered_map<std::uint64_t, std::uint64_t> parents_;
};

}  // namespace khabar
