// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace khabar {

enum class CompletionKind : std::uint8_t { field, word, entity, title };

/// "field", "word", "entity" or "title".
std::string_view to_string(CompletionKind kind);

/// One way to go on typing.
struct Completion {
  CompletionKind kind = CompletionKind::word;
  std::string text;  ///< The whole line as it would be, what was typed before included.

  friend bool operator==(const Completion&, const Completion&) = default;
};

}  // namespace khabar
