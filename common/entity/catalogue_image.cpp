// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ostream>
#include <span>
#include <string_view>
#include <type_traits>

#include "common/entity/catalogue.h"
#include "common/error.h"

// The image is read by the programs of the build that wrote it, on the same kind of machine, so
// numbers and tables are stored as they lie in memory.

namespace khabar {
namespace {

constexpr std::size_t kAlignment = 8;  // of arrays, from the image's first byte
constexpr std::string_view kMagic = "khabar catalogue 4\n";

class ImageWriter {
 public:
  explicit ImageWriter(std::ostream& output) : output_(output) { write(kMagic); }

  template <typename T>
  void number(T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    write({reinterpret_cast<const char*>(&value), sizeof value});
  }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    write(value);
  }
  template <typename T>
  void array(std::span<const T> values) {
    number(static_cast<std::uint32_t>(values.size()));
    while (written_ % kAlignment != 0) write({"\0", 1});
    write({reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }
  void table(const AliasTable& table) {
    number(static_cast<std::uint32_t>(table.node_count()));
    array(table.slots());
    array(table.links());
  }

 private:
  void write(std::string_view bytes) {
    output_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    written_ += bytes.size();
  }

  std::ostream& output_;
  std::size_t written_ = 0;  // bytes
};

class ImageReader {
 public:
  explicit ImageReader(std::string_view image) : begin_(image.data()), rest_(image) {
    const bool is_aligned = reinterpret_cast<std::uintptr_t>(begin_) % kAlignment == 0;
    if (!is_aligned || !rest_.starts_with(kMagic)) throw_damaged();
    rest_.remove_prefix(kMagic.size());
  }

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string text() { return std::string(take(number<std::uint32_t>())); }
  /// Where it lies.
  template <typename T>
  std::span<const T> array() {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kAlignment);
    const auto count = number<std::uint32_t>();
    const auto read = static_cast<std::size_t>(rest_.data() - begin_);
    take((kAlignment - read % kAlignment) % kAlignment);
    const std::string_view bytes = take(std::size_t{count} * sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), count};
  }
  void table(AliasTable& table) {
    const auto nodes = number<std::uint32_t>();
    const auto slots = array<AliasTable::Slot>();
    const auto links = array<AliasTable::Link>();
    const bool has_room = std::has_single_bit(slots.size()) && std::size_t{nodes} < slots.size();
    if (!slots.empty() && !has_room) throw_damaged();
    table.borrow(slots, links, nodes);
  }

 private:
  [[noreturn]] static void throw_damaged() {
    throw Error("the built-in catalogue is damaged; build the program again");
  }
  std::string_view take(std::size_t bytes) {
    if (rest_.size() < bytes) throw_damaged();
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return taken;
  }

  const char* begin_;
  std::string_view rest_;
};

}  // namespace

void Catalogue::save(std::ostream& output) const {
  ImageWriter image(output);
  image.number(static_cast<std::uint32_t>(entities_.size()));
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    image.text(entities_[i].id);
    image.number(entities_[i].type);
    image.text(entities_[i].label_hi);
    image.text(entities_[i].label_en);
    image.number(static_cast<std::uint32_t>(near_[i].size()));
    for (const std::string& id : near_[i]) image.text(id);
    image.array(std::span(unless_[i]));
  }
  image.number(static_cast<std::uint32_t>(heads_.size()));
  for (const OrganisationHead& head : heads_) {
    image.text(head.id);
    image.text(head.label_hi);
    image.text(head.label_en);
  }
  image.number(static_cast<std::uint32_t>(joined_.size()));
  for (const std::string& id : joined_) {
    image.text(id);
    image.number(numbers_.at(id));
  }
  image.table(aliases_);
  image.table(spellings_);
  image.table(no_names_);
  image.table(cues_);
  image.table(head_words_);
}

Catalogue Catalogue::load(std::string_view bytes) {
  ImageReader image(bytes);
  Catalogue catalogue;
  const auto size = image.number<std::uint32_t>();
  catalogue.numbers_.reserve(size);
  catalogue.entities_.reserve(size);
  catalogue.near_.reserve(size);
  catalogue.unless_.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    Entity entity;
    entity.id = image.text();
    entity.type = image.number<EntityType>();
    entity.label_hi = image.text();
    entity.label_en = image.text();
    const std::uint32_t number = catalogue.number_of(entity);
    auto& near = catalogue.near_[number];
    for (auto left = image.number<std::uint32_t>(); left > 0; --left) near.push_back(image.text());
    const auto unless = image.array<std::uint64_t>();
    catalogue.unless_[number].assign(unless.begin(), unless.end());
  }
  for (auto left = image.number<std::uint32_t>(); left > 0; --left) {
    OrganisationHead& head = catalogue.heads_.emplace_back();
    head.id = image.text();
    head.label_hi = image.text();
    head.label_en = image.text();
  }
  for (auto left = image.number<std::uint32_t>(); left > 0; --left) {
    const std::string& id = catalogue.joined_.emplace_back(image.text());
    catalogue.numbers_[id] = image.number<std::uint32_t>();
  }
  image.table(catalogue.aliases_);
  image.table(catalogue.spellings_);
  image.table(catalogue.no_names_);
  image.table(catalogue.cues_);
  image.table(catalogue.head_words_);
  return catalogue;
}

}  // namespace khabar
