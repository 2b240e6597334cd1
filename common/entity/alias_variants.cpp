// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/alias_variants.h"

#include <array>

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

}  // namespace

std::vector<std::string> spelling_variants(EntityType type, std::string_view alias) {
  std::vector<std::string> variants;
  if (type != EntityType::organisation) return variants;
  add_university(alias, variants);
  if (alias.find("आई") != alias.npos) variants.push_back(with_each_replaced(alias, "आई", "आइ"));
  return variants;
}

}  // namespace khabar
