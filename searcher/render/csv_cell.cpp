// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/csv_cell.h"

#include <algorithm>
#include <array>

namespace khabar {
namespace {

bool is_formula(std::string_view value) {
  constexpr std::array<std::string_view, 10> kBeginnings = {"=",  "+",  "-",  "@",  "\t",
                                                            "\r", "＝", "＋", "－", "＠"};
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](const auto beginning) { return value.starts_with(beginning); });
}

std::string harmless(std::string_view value) {
  std::string text = is_formula(value) ? "'" : "";
  return text.append(value);
}

}  // namespace

std::string csv_cell(std::string_view value) {
  const std::string text = harmless(value);
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

std::string tsv_cell(std::string_view value) {
  std::string cell = harmless(value);
  for (char& c : cell) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return cell;
}

}  // namespace khabar
