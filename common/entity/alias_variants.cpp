// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/alias_variants.h"

#include <array>
#include <utility>

#include "common/analysis/initials.h"

namespace khabar {
namespace {

std::string with_each_replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = 0;;) {
    const std::size_t next = text.find(from, at);
    result += text.substr(at, next == text.npos ? text.npos : next - at);
    if (next == text.npos) return result;
    result += to;
    at = next + from.size();
  }
}

void add_university(std::string_view alias, std::vector<std::string>& variants) {
  constexpr std::array<std::string_view, 3> kHeads = {" विश्वविद्यालय", " यूनिवर्सिटी", " विवि"};
  for (const std::string_view head : kHeads) {
    if (!alias.ends_with(head)) continue;
    const std::string name(alias.substr(0, alias.size() - head.size()));
    for (const std::string_view other : kHeads) {
      if (other != head) variants.push_back(name + std::string(other));
    }
    return;
  }
}

/// "चेन्नै सुपर किंग्स" of "चेन्नई सुपर किंग्स": a body is called by each spelling of its town.
void add_spellings_of_town(std::string_view alias, std::vector<std::string>& variants) {
  using Row = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Row, 8> kRows = {{{"चेन्नई ", "चेन्नै "},
                                         {"मुंबई ", "मुम्बई "},
                                         {"मुंबई ", "मुंबइ "},
                                         {"बेंगलुरु ", "बेंगलूरु "},
                                         {"बेंगलुरु ", "बेंगलुरू "},
                                         {"बेंगलुरु ", "बंगलुरु "},
                                         {"बैंगलोर ", "बेंगलोर "},
                                         {"कोलकाता ", "कलकत्ता "}}};
  for (const auto& [town, other] : kRows) {
    if (alias.find(town) != alias.npos) variants.push_back(with_each_replaced(alias, town, other));
  }
}

/// "एमएस धोनी" of "एम एस धोनी", "MS Dhoni" of "M S Dhoni": the initials at its beginning in one.
/// Empty for names with less than two.
std::string with_joined_initials(std::string_view alias) {
  std::string joined;
  std::size_t initials = 0;
  std::size_t at = 0;
  for (std::size_t space; (space = alias.find(' ', at)) != alias.npos; at = space + 1) {
    const std::string_view word = alias.substr(at, space - at);
    if (!is_initial(word, InitialsStyle::spaced)) break;
    joined += word;
    ++initials;
  }
  return initials < 2 ? std::string() : joined + ' ' + std::string(alias.substr(at));
}

/// Whether `alias` is long enough to be the same name with a plainer vowel: "राजस्थान रॉयल्स", but
/// no रॉ.
bool is_long(std::string_view alias) {
  constexpr std::size_t kFewestBytes = 15;  // five letters or signs
  return alias.size() >= kFewestBytes;
}

}  // namespace

std::vector<std::string> spelling_variants(EntityType type, std::string_view alias) {
  std::vector<std::string> variants;
  // The vowel of English "hot" with its sign or without: रॉयल्स, रायल्स.
  if (is_long(alias) && (alias.find("ॉ") != alias.npos || alias.find("ऑ") != alias.npos)) {
    variants.push_back(with_each_replaced(with_each_replaced(alias, "ॉ", "ा"), "ऑ", "आ"));
  }
  if (type == EntityType::person) {
    if (std::string joined = with_joined_initials(alias); !joined.empty()) {
      variants.push_back(std::move(joined));
    }
  }
  if (type != EntityType::organisation) return variants;
  add_university(alias, variants);
  add_spellings_of_town(alias, variants);
  if (alias.find("आई") != alias.npos) variants.push_back(with_each_replaced(alias, "आई", "आइ"));
  return variants;
}

}  // namespace khabar
