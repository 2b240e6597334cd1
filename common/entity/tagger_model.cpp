// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

#include "common/error.h"

extern "C" {
extern const char khabar_tagger_model_begin[];
extern const char khabar_tagger_model_end[];
}

namespace khabar {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is little-endian");

struct Header {
  std::array<char, 8> magic = {'k', 'h', 'b', 'r', 't', 'a', 'g', '1'};
  std::uint32_t row_count = 0;
  std::uint32_t class_count = 0;
};

/// Room for `count` entries at a load of at most two thirds, where a miss ends after a few steps.
std::size_t table_size(std::size_t count) {
  return count + count / 2 + 1;
}

/// Where the search for `key` starts in a table of `size` places.
std::size_t home(std::uint32_t key, std::size_t size) {
  return static_cast<std::size_t>((static_cast<std::uint64_t>(key) * size) >> 32);
}

/// The entry whose `id` member is `key`, or the empty place where it belongs.
template <class Entry>
std::size_t find_place(const std::vector<Entry>& table, std::uint32_t Entry::*id,
                       std::uint32_t key) {
  std::size_t place = home(key, table.size());
  while (table[place].*id != key && table[place].*id != 0) {
    if (++place == table.size()) place = 0;
  }
  return place;
}

template <class Entry>
std::vector<Entry> make_table(const std::vector<Entry>& entries, std::uint32_t Entry::*id) {
  std::vector<Entry> table(table_size(entries.size()));
  for (const Entry& entry : entries) {
    if (entry.*id != 0) table[find_place(table, id, entry.*id)] = entry;
  }
  return table;
}

template <class Entry>
std::vector<Entry> sorted_entries(const std::vector<Entry>& table, std::uint32_t Entry::*id) {
  std::vector<Entry> entries;
  std::ranges::copy_if(table, std::back_inserter(entries),
                       [id](const Entry& entry) { return entry.*id != 0; });
  std::ranges::sort(entries, {}, id);
  return entries;
}

template <class T>
void append(std::string& bytes, const T* values, std::size_t count) {
  static_assert(std::has_unique_object_representations_v<T>, "no padding in the file");
  bytes.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

template <class T>
void take(std::string_view& bytes, T* values, std::size_t count) {
  const std::size_t size = count * sizeof(T);
  if (bytes.size() < size) throw Error("name tagger: the model is cut short; build Khabar again");
  std::memcpy(values, bytes.data(), size);
  bytes.remove_prefix(size);
}

}  // namespace

TaggerModel::TaggerModel(const Transitions& transitions, const std::vector<Row>& rows,
                         const std::vector<ClassRow>& classes)
    : transitions_(transitions),
      rows_(make_table(rows, &Row::key)),
      classes_(make_table(classes, &ClassRow::word)) {}

const TaggerModel& TaggerModel::shipped() {
  static const TaggerModel model =
      parse({khabar_tagger_model_begin,
             static_cast<std::size_t>(khabar_tagger_model_end - khabar_tagger_model_begin)});
  return model;
}

TaggerModel TaggerModel::parse(std::string_view bytes) {
  Header header;
  take(bytes, &header, 1);
  if (header.magic != Header{}.magic) {
    throw Error("name tagger: not a model of this version; build Khabar again");
  }
  Transitions transitions;
  take(bytes, transitions.data(), transitions.size());
  if (bytes.size() != header.row_count * sizeof(Row) + header.class_count * sizeof(ClassRow)) {
    throw Error("name tagger: the model is cut short; build Khabar again");
  }
  std::vector<Row> rows(header.row_count);
  take(bytes, rows.data(), rows.size());
  std::vector<ClassRow> classes(header.class_count);
  take(bytes, classes.data(), classes.size());
  return {transitions, rows, classes};
}

std::string TaggerModel::serialise() const {
  const std::vector<Row> rows = sorted_entries(rows_, &Row::key);
  const std::vector<ClassRow> classes = sorted_entries(classes_, &ClassRow::word);
  const Header header{Header{}.magic, static_cast<std::uint32_t>(rows.size()),
                      static_cast<std::uint32_t>(classes.size())};
  std::string bytes;
  append(bytes, &header, 1);
  append(bytes, transitions_.data(), transitions_.size());
  append(bytes, rows.data(), rows.size());
  append(bytes, classes.data(), classes.size());
  return bytes;
}

void TaggerModel::add_weights(FeatureKey feature, LabelScores& scores) const {
  const Row& row = rows_[find_place(rows_, &Row::key, feature)];
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = static_cast<std::int16_t>(scores[i] + row.weights[i]);
  }
}

WordClass TaggerModel::class_of(std::uint64_t word_hash) const {
  const auto word = static_cast<std::uint32_t>(word_hash >> 32);
  return classes_[find_place(classes_, &ClassRow::word, word)].word_class;
}

}  // namespace khabar
