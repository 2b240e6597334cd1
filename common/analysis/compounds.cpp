// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/compounds.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/analysis/letter_names.h"

namespace khabar {
namespace {

/// Hyphen-minus, hyphen and non-breaking hyphen; dashes separate.
constexpr std::array<std::string_view, 3> kHyphens = {"-", "‐", "‑"};

constexpr std::size_t kMaxLetterNames = 2;  // "ak", "टी": more letters are a word of their own

bool is_number(const Token& token) {
  return token.script == Script::digits;
}

bool are_linked(std::string_view text, const Token& left, const Token& right) {
  const std::string_view between = text.substr(left.end, right.begin - left.end);
  const bool hyphened = std::find(kHyphens.begin(), kHyphens.end(), between) != kHyphens.end();
  if (is_number(left) && is_number(right)) return false;
  if (is_number(left) || is_number(right)) return hyphened || between.empty();
  return hyphened && left.script == right.script;
}

/// "t" for टी; absent for what is no short run of letter names.
std::optional<std::string> short_letters(const Token& token) {
  if (token.script == Script::latin) {
    if (token.exact.size() > kMaxLetterNames) return std::nullopt;
    return std::string(token.exact);
  }
  auto letters = read_letters(token.exact);
  if (!letters || letters->size() > kMaxLetterNames) return std::nullopt;
  return letters;
}

Compound join(std::span<const Token> tokens, std::size_t first, std::size_t count) {
  Compound compound{first, count, {}, false};
  const bool with_number = count == 2 && (is_number(tokens[first]) || is_number(tokens[first + 1]));
  for (const auto& token : tokens.subspan(first, count)) {
    const auto letters =
        with_number && !is_number(token) ? short_letters(token) : std::optional<std::string>();
    compound.whole |= letters.has_value();
    compound.exact += letters ? std::string_view(*letters) : token.exact;
  }
  return compound;
}

}  // namespace

std::vector<Compound> find_compounds(std::string_view text, std::span<const Token> tokens) {
  constexpr std::size_t kMaxBytes = 200;  // the Analyzer's longest
  std::vector<Compound> compounds;
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t end = first + 1;
    while (end < tokens.size() && are_linked(text, tokens[end - 1], tokens[end])) ++end;
    const std::size_t count = end - first;
    if (count > 1 && count <= kMaxCompoundWords) {
      Compound compound = join(tokens, first, count);
      if (compound.exact.size() <= kMaxBytes) compounds.push_back(std::move(compound));
    }
    first = end;
  }
  return compounds;
}

}  // namespace khabar
