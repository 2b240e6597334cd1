// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <ostream>
#include <type_traits>

#include "common/entity/catalogue.h"
#include "common/error.h"

// The image is read by the programs of the build that wrote it, on the same kind of machine, so
// numbers and tables are stored as they lie in memory.

namespace khabar {
namespace {

constexpr std::string_view kMagic = "khabar catalogue 3\n";

class ImageWriter {
 public:
  explicit ImageWriter(std::ostream& output) : output_(output) {
    output_.write(kMagic.data(), static_cast<std::streamsize>(kMagic.size()));
  }

  template <typename T>
  void number(T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    output_.write(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    output_.write(value.data(), static_cast<std::streamsize>(value.size()));
  }
  template <typename T>
  void array(const std::vector<T>& values) {
    number(static_cast<std::uint32_t>(values.size()));
    output_.write(reinterpret_cast<const char*>(values.data()),
                  static_cast<std::streamsize>(values.size() * sizeof(T)));
  }
  void table(const AliasTable& table) {
    array(table.slots());
    array(table.links());
  }

 private:
  std::ostream& output_;
};

class ImageReader {
 public:
  explicit ImageReader(std::string_view image) : rest_(image) {
    if (!rest_.starts_with(kMagic)) throw_damaged();
    rest_.remove_prefix(kMagic.size());
  }

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string text() { return std::string(take(number<std::uint32_t>())); }
  template <typename T>
  std::vector<T> array() {
    const auto count = number<std::uint32_t>();
    const std::string_view bytes = take(std::size_t{count} * sizeof(T));
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  void table(AliasTable& table) {
    auto slots = array<AliasTable::Slot>();
    auto links = array<AliasTable::Link>();
    table.assign(std::move(slots), std::move(links));
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
    image.array(unless_[i]);
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
  for (std::uint32_t i = 0; i < size; ++i) {
    Entity entity;
    entity.id = image.text();
    entity.type = image.number<EntityType>();
    entity.label_hi = image.text();
    entity.label_en = image.text();
    const std::uint32_t number = catalogue.number_of(entity);
    auto& near = catalogue.near_[number];
    for (auto left = image.number<std::uint32_t>(); left > 0; --left) near.push_back(image.text());
    catalogue.unless_[number] = image.array<std::uint64_t>();
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
