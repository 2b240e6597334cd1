// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/word_cache.h"

#include <cstring>
#include <functional>
#include <new>

namespace khabar {

std::uint64_t WordCache::hash_of(std::string_view word) {
  return std::hash<std::string_view>()(word);
}

const WordForms* WordCache::find(std::string_view word) const {
  if (slots_.empty()) return nullptr;
  const std::uint64_t hash = hash_of(word);
  for (std::size_t at = slot_of(hash); slots_[at].entry != nullptr; at = slot_of(at + 1)) {
    const Slot& slot = slots_[at];
    if (slot.hash == hash && slot.entry->word == word) return &slot.entry->forms;
  }
  return nullptr;
}

const WordForms& WordCache::add(std::string_view word, const WordForms& forms) {
  if (2 * (size_ + 1) > slots_.size()) grow();
  const bool is_same = forms.exact == word;
  const std::size_t bytes = word.size() + (is_same ? 0 : forms.exact.size()) + forms.term.size();
  auto* memory = static_cast<char*>(memory_.allocate(sizeof(Entry) + bytes, alignof(Entry)));
  char* next = memory + sizeof(Entry);
  const auto copy = [&](std::string_view text) {
    const std::string_view copied(next, text.size());
    if (!text.empty()) std::memcpy(next, text.data(), text.size());
    next += text.size();
    return copied;
  };
  Entry made{copy(word), forms};
  made.forms.exact = is_same ? made.word : copy(forms.exact);
  made.forms.term = copy(forms.term);
  const auto* entry = new (memory) Entry(made);
  put({hash_of(word), entry});
  ++size_;
  return entry->forms;
}

void WordCache::clear() {
  slots_.clear();
  size_ = 0;
  memory_.release();
}

void WordCache::put(const Slot& slot) {
  std::size_t at = slot_of(slot.hash);
  while (slots_[at].entry != nullptr) at = slot_of(at + 1);
  slots_[at] = slot;
}

void WordCache::grow() {
  constexpr std::size_t kFirstSlots = 1024;
  std::vector<Slot> old(slots_.empty() ? kFirstSlots : 2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.entry != nullptr) put(slot);
  }
}

}  // namespace khabar
