// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "common/entity/lent_array.h"
#include "common/entity/word.h"

namespace khabar {

/// Where an alias is good enough to name its entity, widest first.
enum class AliasUse : std::uint8_t {
  anywhere,  ///< "नरेंद्र मोदी", "BJP".
  ordinary,  ///< Also a common word (गया, आप, Reading): with evidence beside it, or as `brief`.
  brief,      ///< Where the article names the entity otherwise, or after its office: "PM Narendra".
  name_part,  ///< First or last word of a person's name: only where the person is named.
};

/// How a Latin alias is written wherever it names its entity.
enum class AliasCase : std::uint8_t {
  any,
  capital,     ///< "Apple".
  upper,       ///< "WHO".
  mixed,       ///< "LeT": a capital inside, which "Let" has not.
  possessive,  ///< "Lord's", which "Lord" is not.
};

/// An entity that an alias names; `entity` is a number its owner understands.
struct AliasTarget {
  std::uint32_t entity = 0;
  AliasUse use = AliasUse::anywhere;
  AliasCase letters = AliasCase::any;

  friend bool operator==(const AliasTarget&, const AliasTarget&) = default;
};

/// From sequences of word hashes to the entities they name: a trie whose nodes are the hashes of
/// the paths to them. Two different paths meet with a probability of 2^-64 per pair.
class AliasTable {
 public:
  static constexpr std::uint64_t kRoot = 0x9e3779b97f4a7c15U;

  /// The node one `word` further than `node`, whether or not it is in a table.
  static constexpr std::uint64_t child(std::uint64_t node, std::uint64_t word) {
    const std::uint64_t mixed = (node ^ word) * 0xff51afd7ed558ccdU;
    return (mixed ^ (mixed >> 32)) | 1U;  // 0 marks an empty slot
  }

  /// Makes `path` name `target` as well; later targets follow earlier ones. An equal target is not
  /// added again, and one of the same entity keeps its widest use.
  void add(std::span<const std::uint64_t> path, AliasTarget target);

  /// Takes `entity` from the targets of `path`.
  void remove(std::span<const std::uint64_t> path, std::uint32_t entity);

  /// Makes every target that is `from` be `to`.
  void rename(std::uint32_t from, std::uint32_t to);

  /// True when `node` is in the table, as an alias or as the beginning of one.
  bool contains(std::uint64_t node) const { return find(node) != nullptr; }

  /// Appends the targets of `node` to `out`.
  void append_targets(std::uint64_t node, std::vector<AliasTarget>& out) const;

  /// The first target of `node`; absent when no alias ends there.
  std::optional<AliasTarget> first_target(std::uint64_t node) const;

  /// One bit for the entity of each target of `node`, whose numbers must be below 32.
  std::uint32_t bits_of(std::uint64_t node) const;

  void clear();
  std::size_t node_count() const { return used_; }

  struct Slot {
    std::uint64_t node = 0;
    std::uint32_t first_link = kNoLink;
    std::uint32_t unused = 0;  // explicit padding: slots are written to the catalogue image
  };
  struct Link {
    AliasTarget target;
    std::uint32_t next = kNoLink;
  };
  static constexpr std::uint32_t kNoLink = 0xffffffffU;

  /// The whole table as plain arrays, for the catalogue image.
  std::span<const Slot> slots() const { return slots_.view(); }
  std::span<const Link> links() const { return links_.view(); }

  /// Reads arrays that slots() and links() gave, where they lie, until it is changed. They must
  /// outlive this and its copies.
  void borrow(std::span<const Slot> slots, std::span<const Link> links, std::size_t node_count);

 private:
  const Slot* find(std::uint64_t node) const;
  Slot& insert(std::uint64_t node);
  void grow();

  LentArray<Slot> slots_;  // a power of two of them, at most half used
  LentArray<Link> links_;
  std::size_t used_ = 0;
};

}  // namespace khabar
