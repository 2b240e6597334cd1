// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/alias_table.h"

namespace khabar {
namespace {

std::vector<std::uint32_t> entities_at(const AliasTable& table,
                                       const std::vector<std::uint64_t>& path) {
  std::uint64_t node = AliasTable::kRoot;
  for (const std::uint64_t word : path) node = AliasTable::child(node, word);
  std::vector<AliasTarget> targets;
  table.append_targets(node, targets);
  std::vector<std::uint32_t> entities;
  for (const AliasTarget& target : targets) entities.push_back(target.entity);
  return entities;
}

}  // namespace

TEST_SUITE("entity/alias_table") {
  TEST_CASE("add: a path names its entities in the order they came") {
    AliasTable table;
    table.add(std::array<std::uint64_t, 2>{10, 20}, {7});
    table.add(std::array<std::uint64_t, 2>{10, 20}, {3});

    CHECK(entities_at(table, {10, 20}) == std::vector<std::uint32_t>{7, 3});
    CHECK(entities_at(table, {10}).empty());
    CHECK(entities_at(table, {20, 10}).empty());
  }

  TEST_CASE("add: an entity keeps the widest use of one alias") {
    AliasTable table;
    const std::array<std::uint64_t, 1> path = {10};
    table.add(path, {7, AliasUse::name_part});
    table.add(path, {7, AliasUse::anywhere});

    const auto target = table.first_target(AliasTable::child(AliasTable::kRoot, 10));
    REQUIRE(target.has_value());
    CHECK(target->use == AliasUse::anywhere);
    CHECK(entities_at(table, {10}) == std::vector<std::uint32_t>{7});
  }

  TEST_CASE("contains: the beginning of an alias is a node without targets") {
    AliasTable table;
    table.add(std::array<std::uint64_t, 2>{10, 20}, {7});
    const std::uint64_t beginning = AliasTable::child(AliasTable::kRoot, 10);

    CHECK(table.contains(beginning));
    CHECK_FALSE(table.first_target(beginning).has_value());
    CHECK_FALSE(table.contains(AliasTable::child(AliasTable::kRoot, 11)));
  }

  TEST_CASE("add: nothing is lost when the table grows") {
    AliasTable table;
    for (std::uint64_t word = 1; word <= 1000; ++word) {
      table.add(std::array<std::uint64_t, 1>{word}, {static_cast<std::uint32_t>(word)});
    }
    CHECK(table.node_count() == 1000);
    for (std::uint64_t word = 1; word <= 1000; ++word) {
      CAPTURE(word);
      CHECK(entities_at(table, {word}) ==
            std::vector<std::uint32_t>{static_cast<std::uint32_t>(word)});
    }
  }

  TEST_CASE("clear: an emptied table knows nothing and can be filled again") {
    AliasTable table;
    table.add(std::array<std::uint64_t, 1>{10}, {7});
    table.clear();
    CHECK(entities_at(table, {10}).empty());
    table.add(std::array<std::uint64_t, 1>{10}, {8});
    CHECK(entities_at(table, {10}) == std::vector<std::uint32_t>{8});
  }

  TEST_CASE("remove: the entity is gone from that path alone, what follows it stays") {
    AliasTable table;
    const std::array<std::uint64_t, 1> path = {10};
    table.add(path, {7});
    table.add(path, {3});
    table.add(std::array<std::uint64_t, 2>{10, 20}, {7});
    table.remove(path, 7);
    table.remove(std::array<std::uint64_t, 1>{99}, 7);

    CHECK(entities_at(table, {10}) == std::vector<std::uint32_t>{3});
    CHECK(entities_at(table, {10, 20}) == std::vector<std::uint32_t>{7});
  }

  TEST_CASE("rename: an entity takes another's paths, each once") {
    AliasTable table;
    table.add(std::array<std::uint64_t, 1>{10}, {7});
    table.add(std::array<std::uint64_t, 1>{10}, {3});
    table.add(std::array<std::uint64_t, 1>{20}, {7});
    table.rename(7, 3);

    CHECK(entities_at(table, {10}) == std::vector<std::uint32_t>{3});
    CHECK(entities_at(table, {20}) == std::vector<std::uint32_t>{3});
  }
}

}  // namespace khabar
