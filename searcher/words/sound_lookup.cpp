// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/sound_lookup.h"

#include <algorithm>
#include <array>

#include "common/format/schema.h"

namespace khabar {
namespace {

/// What a class of a Latin key may be in the Devanagari key of the same word and the other way
/// round, in the order of how often it was in pairs of words that people wrote in both scripts.
struct Confusion {
  char from;
  std::string_view to;
};
constexpr std::array kConfusions = {
    Confusion{'s', "jkc"}, Confusion{'g', "jn"}, Confusion{'r', "d"},  Confusion{'k', "sc"},
    Confusion{'c', "kst"}, Confusion{'t', "dc"}, Confusion{'d', "tr"}, Confusion{'j', "gs"},
    Confusion{'n', "gm"},  Confusion{'m', "n"}};
constexpr std::string_view kUnwritten = "bn";  // letters that one script writes and the other not
constexpr std::string_view kEndings = "sj";
constexpr std::size_t kShortestPlural = 2;

/// Sorts, and takes out `whole` and what is there twice.
void keep_distinct(std::vector<std::string>& keys, std::string_view whole) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::erase(keys, whole);
}

void add_confusions(std::string_view key, std::vector<std::string>& keys) {
  const std::string whole(key);
  keys.push_back(whole);
  keys.push_back('a' + whole);
  for (const char c : kEndings) keys.push_back(whole + c);
  for (std::size_t i = 0; i <= whole.size(); ++i) {
    for (const char c : kUnwritten) keys.push_back(std::string(whole).insert(i, 1, c));
    if (i == whole.size()) break;
    if (whole.size() > 1) keys.push_back(std::string(whole).erase(i, 1));
    for (const Confusion& confusion : kConfusions) {
      if (confusion.from != whole[i]) continue;
      for (const char c : confusion.to) {
        keys.push_back(whole);
        keys.back()[i] = c;
      }
    }
  }
}

}  // namespace

void SoundLookup::for_each(std::string_view prefix, std::string_view key,
                           const std::function<void(const std::string& word)>& visit) const {
  index_->for_each_filed(std::string(prefix).append(key), visit);
}

Xapian::doccount SoundLookup::frequency(const std::string& word) const {
  Xapian::doccount total = 0;
  for (const auto& field : schema::kTextFields) {
    total += index_.get_termfreq(std::string(field.exact) + word);
  }
  return total;
}

std::vector<std::string> keys_heard_as(std::string_view key) {
  std::vector<std::string> keys;
  add_confusions(key, keys);
  if (key.size() > kShortestPlural && (key.back() == 's' || key.back() == 'n')) {
    add_confusions(key.substr(0, key.size() - 1), keys);
  }
  keep_distinct(keys, key);
  keys.insert(keys.begin(), std::string(key));
  return keys;
}

std::vector<std::string> keys_one_edit_away(std::string_view key) {
  static constexpr std::string_view kClasses = "kgcjtdnmpbrls";
  static constexpr std::string_view kFirst = "ah";  // only where a key begins
  std::vector<std::string> keys;
  const std::string whole(key);
  for (std::size_t i = 0; i <= key.size(); ++i) {
    for (const char c : kClasses) keys.push_back(std::string(whole).insert(i, 1, c));
    if (i == key.size()) break;
    for (const char c : kClasses) {
      keys.push_back(whole);
      keys.back()[i] = c;
    }
    keys.push_back(std::string(whole).erase(i, 1));
    if (i + 1 < key.size()) {
      keys.push_back(whole);
      std::swap(keys.back()[i], keys.back()[i + 1]);
    }
  }
  for (const char c : kFirst) keys.push_back(c + whole);
  keep_distinct(keys, whole);
  return keys;
}

}  // namespace khabar
