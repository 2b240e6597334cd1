// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/stories/story_groups.h"

namespace khabar {

TEST_SUITE("stories/story_groups") {
  TEST_CASE("groups: what is joined in any order, each node once, alone ones too") {
    StoryGroups forward;
    for (std::uint64_t node = 1; node <= 6; ++node) forward.add(node);
    forward.join(1, 3);
    forward.join(5, 6);
    forward.join(3, 5);
    StoryGroups backward;
    for (std::uint64_t node = 6; node >= 1; --node) backward.add(node);
    backward.join(5, 3);
    backward.join(6, 5);
    backward.join(3, 1);
    const std::vector<std::vector<std::uint64_t>> expected = {{1, 3, 5, 6}, {2}, {4}};
    CHECK(forward.groups() == expected);
    CHECK(backward.groups() == expected);
    CHECK(forward.are_joined(1, 6));
    CHECK_FALSE(forward.are_joined(1, 2));
  }
}

}  // namespace khabar
