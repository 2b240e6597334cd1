// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <type_traits>
#include <utility>

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

/// Keys that begin with the same bits stand together; `starts` tells where, and ends with the size.
constexpr int kStartBits = 16;

template <class Entry>
std::vector<std::uint32_t> find_starts(const std::vector<Entry>& entries,
                                       std::uint32_t Entry::*id) {
  std::vector<std::uint32_t> starts((1U << kStartBits) + 1);
  for (const Entry& entry : entries) ++starts[(entry.*id >> (32 - kStartBits)) + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  return starts;
}

/// Sorts what is not sorted yet; a model from a file is, and loads the faster.
template <class Entry>
void sort_once(std::vector<Entry>& entries, std::uint32_t Entry::*id) {
  if (!std::ranges::is_sorted(entries, {}, id)) std::ranges::sort(entries, {}, id);
}

/// The entry of that `key`, or null.
template <class Entry>
const Entry* find_entry(const std::vector<Entry>& entries, const std::vector<std::uint32_t>& starts,
                        std::uint32_t Entry::*id, std::uint32_t key) {
  const std::uint32_t part = key >> (32 - kStartBits);
  for (std::uint32_t i = starts[part]; i < starts[part + 1]; ++i) {
    if (entries[i].*id == key) return &entries[i];
  }
  return nullptr;
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
                         std::vector<ClassRow> classes)
    : transitions_(transitions), weights_(rows), classes_(std::move(classes)) {
  sort_once(classes_, &ClassRow::word);
  class_starts_ = find_starts(classes_, &ClassRow::word);
}

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
  return {transitions, rows, std::move(classes)};
}

std::string TaggerModel::serialise() const {
  const std::vector<Row> rows = weights_.rows();
  const Header header{Header{}.magic, static_cast<std::uint32_t>(rows.size()),
                      static_cast<std::uint32_t>(classes_.size())};
  std::string bytes;
  append(bytes, &header, 1);
  append(bytes, transitions_.data(), transitions_.size());
  append(bytes, rows.data(), rows.size());
  append(bytes, classes_.data(), classes_.size());
  return bytes;
}

WordClass TaggerModel::class_of(std::uint64_t word_hash) const {
  const auto word = static_cast<std::uint32_t>(word_hash >> 32);
  const ClassRow* row = find_entry(classes_, class_starts_, &ClassRow::word, word);
  return row == nullptr ? WordClass{} : row->word_class;
}

}  // namespace khabar
