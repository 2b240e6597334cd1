// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// A piece of markup. Made of literals of the program alone: the compiler refuses anything else, so
/// no text of an article, a request or an index can become one.
class Markup {
 public:
  consteval Markup(const char* literal) : text_(literal) {}
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// `text` so that it is text wherever it stands in HTML, between tags and within quotes: & < > " '
/// as entities; bytes that are no UTF-8, control characters and signs that turn the direction of
/// writing as U+FFFD. The one function that all text goes through.
std::string escape_html(std::string_view text);

/// A document while it is written.
///
///   html << "<p class=\"source\">" << text(hit.source) << "</p>";
class Html {
 public:
  struct Text {
    std::string_view text;
  };
  struct Marked {
    std::string_view text;
    const std::vector<ByteRange>* ranges;
  };

  Html& operator<<(Markup markup) {
    out_ += markup.text();
    return *this;
  }
  Html& operator<<(Text value) {
    out_ += escape_html(value.text);
    return *this;
  }
  Html& operator<<(const Marked& marked);
  template <std::integral Number>
  Html& operator<<(Number number) {
    out_ += std::to_string(number);
    return *this;
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Text for an Html; what it refers to must live until it is written.
inline Html::Text text(std::string_view value) {
  return {value};
}

/// Text with <mark> around ranges of its bytes; what is no range of it is passed over.
inline Html::Marked marked(std::string_view value, const std::vector<ByteRange>& ranges) {
  return {value, &ranges};
}

}  // namespace khabar
