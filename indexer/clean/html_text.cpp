// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean/html_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <gumbo.h>

#include "common/byte_set.h"
#include "common/unicode.h"

namespace khabar {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char at_or_zero(std::string_view text, std::size_t i) {
  return i < text.size() ? text[i] : '\0';
}

/// The name of the tag that begins at `open`, a '<'; empty when that is just a sign.
std::string_view tag_name(std::string_view text, std::size_t open) {
  std::size_t begin = open + 1;
  if (at_or_zero(text, begin) == '/') ++begin;
  std::size_t end = begin;
  while (is_letter(at_or_zero(text, end)) || (end > begin && is_digit(at_or_zero(text, end))))
    ++end;
  return text.substr(begin, end - begin);
}

/// "async", "controls /": attributes that need no value.
bool are_bare_attributes(std::string_view text) {
  constexpr std::array<std::string_view, 18> kNames = {
      "allowfullscreen", "async",    "autoplay", "checked", "compact",   "controls",
      "default",         "defer",    "disabled", "hidden",  "itemscope", "loop",
      "muted",           "nomodule", "noshade",  "nowrap",  "open",      "playsinline"};
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \n\t/"), text.size()));
    if (text.empty()) return true;
    const auto name = text.substr(0, text.find_first_of(" \n\t/"));
    if (std::find(kNames.begin(), kNames.end(), name) == kNames.end()) return false;
    text.remove_prefix(name.size());
  }
}

/// True when what follows a tag's name ends it or reads like attributes: not so in "a<b है" and in
/// "if a<b then c>d".
bool ends_like_a_tag(std::string_view text, std::size_t after_name) {
  const char c = at_or_zero(text, after_name);
  if (c == '>') return true;
  if (c != ' ' && c != '\n' && c != '\t' && c != '/') return false;
  const std::size_t end = text.find_first_of("<>", after_name);
  if (at_or_zero(text, end) != '>') return false;
  const auto attributes = text.substr(after_name, end - after_name);
  const char next = at_or_zero(attributes, attributes.find_first_not_of(" \n\t/"));
  if (next == '\0') return true;
  if (!is_letter(next)) return false;
  return attributes.find('=') != std::string_view::npos || are_bare_attributes(attributes);
}

/// The tag that begins at `open`, a '<'; GUMBO_TAG_UNKNOWN when that is just a sign.
GumboTag known_tag(std::string_view text, std::size_t open) {
  const std::string_view name = tag_name(text, open);
  const auto after = static_cast<std::size_t>(name.data() - text.data()) + name.size();
  if (name.empty() || !ends_like_a_tag(text, after)) return GUMBO_TAG_UNKNOWN;
  return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
}

bool is_comment(std::string_view text, std::size_t open) {
  return at_or_zero(text, open + 1) == '!' &&
         (text.substr(open).starts_with("<!--") || is_letter(at_or_zero(text, open + 2)));
}

/// "&#39;", "&#x905;", and the same without the semicolon, which feeds forget.
struct NumericReference {
  std::size_t end = 0;  ///< After the semicolon, if there is one; 0 when it is no such thing.
  std::uint32_t code_point = 0;
};

NumericReference numeric_reference(std::string_view text, std::size_t ampersand) {
  if (!text.substr(ampersand).starts_with("&#")) return {};
  std::size_t i = ampersand + 2;
  const bool is_hexadecimal = at_or_zero(text, i) == 'x' || at_or_zero(text, i) == 'X';
  if (is_hexadecimal) ++i;
  const std::size_t begin = i;
  constexpr std::uint32_t kTooLarge = 0x110000;
  std::uint32_t value = 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_digit_here =
        is_digit(c) || (is_hexadecimal && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    if (!is_digit_here) break;
    const int digit = is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
    value =
        std::min(kTooLarge, value * (is_hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit));
  }
  if (i == begin) return {};
  const bool is_closed = at_or_zero(text, i) == ';';
  if (!is_closed && i - begin < 2) return {};  // "&#1" of a ranking
  return {is_closed ? i + 1 : i, value};
}

/// Surrogates, numbers beyond Unicode and controls are no characters of a text. Those from 0x80 to
/// 0x9f are: HTML reads them as Windows-1252.
bool is_character(std::uint32_t code_point) {
  const bool is_space = code_point == '\t' || code_point == '\n' || code_point == '\r';
  if ((code_point < ' ' && !is_space) || code_point == 0x7f) return false;
  return code_point < 0x110000 && (code_point < 0xd800 || code_point > 0xdfff);
}

/// "&amp;", "&#39;", "&#x905;", "&#8211".
bool is_reference(std::string_view text, std::size_t ampersand) {
  constexpr std::size_t kLongestName = 32;
  if (numeric_reference(text, ampersand).end > 0) return true;
  std::size_t i = ampersand + 1;
  const std::size_t begin = i;
  while (i - begin < kLongestName &&
         (is_letter(at_or_zero(text, i)) || is_digit(at_or_zero(text, i))))
    ++i;
  return i > begin && at_or_zero(text, i) == ';';
}

struct Markup {
  std::size_t tags = 0;
  bool references = false;
  bool blocks = false;  ///< Paragraphs or other elements that stand on their own lines.
};

bool holds_paragraphs(GumboTag tag) {
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_LI;
}

Markup find_markup(std::string_view text) {
  constexpr ByteSet kSigns("<&");
  Markup markup;
  for (std::size_t i = kSigns.find_in(text); i != std::string_view::npos;
       i = kSigns.find_in(text, i + 1)) {
    if (text[i] == '&') {
      markup.references = markup.references || is_reference(text, i);
      continue;
    }
    const GumboTag tag = known_tag(text, i);
    if (tag != GUMBO_TAG_UNKNOWN || is_comment(text, i)) ++markup.tags;
    if (holds_paragraphs(tag)) markup.blocks = true;
  }
  return markup;
}

/// Cuts known tags and comments out; a newline takes the place of each.
std::string cut_tags(std::string_view html) {
  std::string text;
  for (std::size_t i = 0; i < html.size();) {
    const bool is_tag =
        html[i] == '<' && (known_tag(html, i) != GUMBO_TAG_UNKNOWN || is_comment(html, i));
    if (!is_tag) {
      text += html[i++];
      continue;
    }
    text += '\n';
    i = std::min(html.find_first_of("<>", i + 1), html.size());
    if (at_or_zero(html, i) == '>') ++i;
  }
  return text;
}

/// Makes '<' a character reference where it opens no tag that HTML knows, so that text such as
/// "<PTI>" is not taken for one. References to no character ("&#xaaaaaaaa;") go.
std::string escape_plain_signs(std::string_view html) {
  std::string escaped;
  escaped.reserve(html.size());
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '&') {
      const auto reference = numeric_reference(html, i);
      if (reference.end > 0 && !is_character(reference.code_point)) {
        i = reference.end - 1;
        continue;
      }
    }
    const bool is_plain =
        html[i] == '<' && known_tag(html, i) == GUMBO_TAG_UNKNOWN && !is_comment(html, i);
    if (is_plain) {
      escaped += "&lt;";
    } else {
      escaped += html[i];
    }
  }
  return escaped;
}

bool is_hidden(GumboTag tag) {
  constexpr std::array kHidden = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,      GUMBO_TAG_NOSCRIPT,
                                  GUMBO_TAG_TEMPLATE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_IFRAME,
                                  GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT,     GUMBO_TAG_TITLE,
                                  GUMBO_TAG_NAV,      GUMBO_TAG_FOOTER,     GUMBO_TAG_ASIDE,
                                  GUMBO_TAG_TEXTAREA, GUMBO_TAG_SVG,        GUMBO_TAG_OBJECT};
  return std::find(kHidden.begin(), kHidden.end(), tag) != kHidden.end();
}

bool is_inline(GumboTag tag) {
  constexpr std::array kInline = {
      GUMBO_TAG_A,      GUMBO_TAG_ABBR, GUMBO_TAG_B,   GUMBO_TAG_BIG,    GUMBO_TAG_CITE,
      GUMBO_TAG_CODE,   GUMBO_TAG_DEL,  GUMBO_TAG_DFN, GUMBO_TAG_EM,     GUMBO_TAG_FONT,
      GUMBO_TAG_I,      GUMBO_TAG_IMG,  GUMBO_TAG_INS, GUMBO_TAG_KBD,    GUMBO_TAG_LABEL,
      GUMBO_TAG_MARK,   GUMBO_TAG_Q,    GUMBO_TAG_S,   GUMBO_TAG_SMALL,  GUMBO_TAG_SPAN,
      GUMBO_TAG_STRONG, GUMBO_TAG_SUB,  GUMBO_TAG_SUP, GUMBO_TAG_TIME,   GUMBO_TAG_TT,
      GUMBO_TAG_U,      GUMBO_TAG_VAR,  GUMBO_TAG_WBR, GUMBO_TAG_STRIKE, GUMBO_TAG_UNKNOWN};
  return std::find(kInline.begin(), kInline.end(), tag) != kInline.end();
}

/// Walks the tree without recursion, which deep markup would overflow.
class TextCollector {
 public:
  explicit TextCollector(bool keep_newlines) : keep_newlines_(keep_newlines) {}

  std::string collect(const GumboNode* root) {
    const GumboNode* node = root;
    while (node != nullptr) {
      if (enter(node)) {
        node = first_child(node);
        continue;
      }
      while (node != nullptr && (node == root || next_sibling(node) == nullptr)) {
        node = node == root ? nullptr : node->parent;
        if (node != nullptr) leave(node);
      }
      if (node != nullptr) node = next_sibling(node);
    }
    return std::move(text_);
  }

 private:
  static const GumboVector* children(const GumboNode* node) {
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    if (node->type == GUMBO_NODE_ELEMENT) return &node->v.element.children;
    return nullptr;
  }

  static const GumboNode* first_child(const GumboNode* node) {
    return static_cast<const GumboNode*>(children(node)->data[0]);
  }

  static const GumboNode* next_sibling(const GumboNode* node) {
    if (node->parent == nullptr) return nullptr;
    const GumboVector* siblings = children(node->parent);
    const std::size_t next = node->index_within_parent + 1;
    return next < siblings->length ? static_cast<const GumboNode*>(siblings->data[next]) : nullptr;
  }

  /// True when the children of `node` are to be read, too.
  bool enter(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      add(node->v.text.text);
      return false;
    }
    const GumboVector* inside = children(node);
    if (inside == nullptr) return false;
    if (node->type == GUMBO_NODE_ELEMENT) {
      if (is_hidden(node->v.element.tag)) return false;
      separate(node->v.element.tag);
    }
    return inside->length > 0;
  }

  void leave(const GumboNode* node) {
    if (node->type == GUMBO_NODE_ELEMENT) separate(node->v.element.tag);
  }

  void separate(GumboTag tag) {
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      text_ += ' ';
    } else if (!is_inline(tag)) {
      text_ += '\n';
    }
  }

  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool blank_line = text[i] == '\n' && at_or_zero(text, i + 1) == '\n';
      text_ += text[i] == '\n' && !keep_newlines_ && !blank_line ? ' ' : text[i];
    }
  }

  bool keep_newlines_;
  std::string text_;
};

}  // namespace

std::string html_to_text(const GumboInternalNode& element) {
  return to_valid_utf8(TextCollector(false).collect(&element));
}

bool is_safe_page(std::string_view html) {
  constexpr std::size_t kMaxPageTags = 30'000;
  constexpr std::size_t kMaxOpenMarks = 200;  // each is made anew in every paragraph behind it
  constexpr std::array kMarks = {GUMBO_TAG_A,  GUMBO_TAG_B,     GUMBO_TAG_BIG,    GUMBO_TAG_CODE,
                                 GUMBO_TAG_EM, GUMBO_TAG_FONT,  GUMBO_TAG_I,      GUMBO_TAG_NOBR,
                                 GUMBO_TAG_S,  GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,
                                 GUMBO_TAG_TT, GUMBO_TAG_U};
  std::size_t tags = 0;
  std::size_t open = 0;
  for (std::size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i + 1)) {
    const std::string_view name = tag_name(html, i);
    if (name.empty()) continue;
    const GumboTag tag = gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
    if (++tags > kMaxPageTags) return false;
    if (std::find(kMarks.begin(), kMarks.end(), tag) == kMarks.end()) continue;
    if (at_or_zero(html, i + 1) == '/') {
      open -= open > 0 ? 1 : 0;
    } else if (++open > kMaxOpenMarks) {
      return false;
    }
  }
  return true;
}

bool looks_like_html(std::string_view text) {
  const Markup markup = find_markup(text);
  return markup.tags > 0 || markup.references;
}

std::string html_to_text(std::string_view html) {
  const Markup markup = find_markup(html);
  const std::string source =
      escape_plain_signs(markup.tags > kMaxHtmlTags ? cut_tags(html) : std::string(html));
  const auto destroy = [](GumboOutput* output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // they would be collected in memory
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, source.data(), source.size()), destroy);
  return to_valid_utf8(TextCollector(!markup.blocks).collect(output->root));
}

}  // namespace khabar
