// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/alias_table.h"

#include <algorithm>

namespace khabar {
namespace {

constexpr std::size_t kFirstSlots = 64;

std::size_t home_of(std::uint64_t node, std::size_t slots) {
  return static_cast<std::size_t>(node >> 1) & (slots - 1);
}

}  // namespace

const AliasTable::Slot* AliasTable::find(std::uint64_t node) const {
  const auto slots = slots_.view();
  if (slots.empty()) return nullptr;
  for (std::size_t i = home_of(node, slots.size());; i = (i + 1) & (slots.size() - 1)) {
    if (slots[i].node == node) return &slots[i];
    if (slots[i].node == 0) return nullptr;
  }
}

AliasTable::Slot& AliasTable::insert(std::uint64_t node) {
  if (slots_.size() < 2 * (used_ + 1)) grow();
  auto& slots = slots_.own();
  std::size_t i = home_of(node, slots.size());
  while (slots[i].node != node && slots[i].node != 0) i = (i + 1) & (slots.size() - 1);
  if (slots[i].node == 0) {
    slots[i].node = node;
    ++used_;
  }
  return slots[i];
}

void AliasTable::grow() {
  std::vector<Slot> old(std::max(kFirstSlots, slots_.size() * 2));
  old.swap(slots_.own());
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.node != 0) insert(slot.node).first_link = slot.first_link;
  }
}

void AliasTable::add(std::span<const std::uint64_t> path, AliasTarget target) {
  std::uint64_t node = kRoot;
  for (const std::uint64_t word : path) {
    node = child(node, word);
    insert(node);
  }
  if (path.empty()) return;
  Slot& end = insert(node);
  auto& links = links_.own();
  std::uint32_t* next = &end.first_link;
  while (*next != kNoLink) {
    Link& link = links[*next];
    if (link.target.entity == target.entity) {
      link.target.use = std::min(link.target.use, target.use);
      link.target.letters = std::min(link.target.letters, target.letters);
      return;
    }
    next = &link.next;
  }
  *next = static_cast<std::uint32_t>(links.size());
  links.push_back({target, kNoLink});
}

void AliasTable::remove(std::span<const std::uint64_t> path, std::uint32_t entity) {
  std::uint64_t node = kRoot;
  for (const std::uint64_t word : path) node = child(node, word);
  if (!contains(node)) return;
  auto& links = links_.own();
  std::uint32_t* next = &insert(node).first_link;
  while (*next != kNoLink) {
    Link& link = links[*next];
    if (link.target.entity == entity) {
      *next = link.next;
    } else {
      next = &link.next;
    }
  }
}

void AliasTable::rename(std::uint32_t from, std::uint32_t to) {
  auto& links = links_.own();
  for (Slot& slot : slots_.own()) {
    std::uint32_t* next = &slot.first_link;
    bool has_it = false;
    while (*next != kNoLink) {
      Link& link = links[*next];
      if (link.target.entity == from) link.target.entity = to;
      const bool again = link.target.entity == to && has_it;
      has_it = has_it || link.target.entity == to;
      if (again) {
        *next = link.next;
      } else {
        next = &link.next;
      }
    }
  }
}

void AliasTable::append_targets(std::uint64_t node, std::vector<AliasTarget>& out) const {
  const Slot* slot = find(node);
  if (slot == nullptr) return;
  for (std::uint32_t i = slot->first_link; i != kNoLink; i = links_[i].next) {
    out.push_back(links_[i].target);
  }
}

std::optional<AliasTarget> AliasTable::first_target(std::uint64_t node) const {
  const Slot* slot = find(node);
  if (slot == nullptr || slot->first_link == kNoLink) return std::nullopt;
  return links_[slot->first_link].target;
}

std::uint32_t AliasTable::bits_of(std::uint64_t node) const {
  std::uint32_t bits = 0;
  const Slot* slot = find(node);
  if (slot == nullptr) return bits;
  for (std::uint32_t i = slot->first_link; i != kNoLink; i = links_[i].next) {
    bits |= 1U << links_[i].target.entity;
  }
  return bits;
}

void AliasTable::clear() {
  auto& slots = slots_.own();
  std::fill(slots.begin(), slots.end(), Slot{});
  links_.own().clear();
  used_ = 0;
}

void AliasTable::borrow(std::span<const Slot> slots, std::span<const Link> links,
                        std::size_t node_count) {
  slots_ = LentArray<Slot>(slots);
  links_ = LentArray<Link>(links);
  used_ = node_count;
}

}  // namespace khabar
