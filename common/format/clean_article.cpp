// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/clean_article.h"

#include <utility>

#include "common/unicode.h"

namespace khabar {
namespace {

bool has_controls(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if ((c < 0x20 && c != U'\n') || (c >= 0x7f && c < 0xa0)) return true;
  }
  return false;
}

/// Calls visit(field, text) for every text of the article until it returns a fault.
template <typename Visit>
std::optional<std::string> any_text(const Article& article, Visit visit) {
  const std::pair<const char*, const std::string&> texts[] = {
      {"id", article.id},           {"url", article.url},
      {"title", article.title},     {"description", article.description},
      {"body", article.body},       {"source", article.source},
      {"section", article.section}, {"language", article.language}};
  for (const auto& [field, text] : texts) {
    if (auto fault = visit(field, text)) return fault;
  }
  for (const auto& author : article.authors) {
    if (auto fault = visit("authors", author)) return fault;
  }
  for (const auto& keyword : article.keywords) {
    if (auto fault = visit("keywords", keyword)) return fault;
  }
  for (const auto& entity : article.entities) {
    for (const std::string* text : {&entity.name, &entity.type, &entity.id}) {
      if (auto fault = visit("entities", *text)) return fault;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> find_text_fault(std::string_view text) {
  if (find_invalid_utf8(text)) return "is not valid UTF-8";
  if (has_controls(text)) return "has control characters";
  if (!is_nfc(text)) return "is not in NFC";
  return std::nullopt;
}

std::optional<std::string> find_text_fault(const Article& article) {
  return any_text(article, [](const char* field, const std::string& text) {
    const auto fault = find_text_fault(text);
    return fault ? std::optional(std::string("\"") + field + "\" " + std::string(*fault))
                 : std::nullopt;
  });
}

}  // namespace khabar
