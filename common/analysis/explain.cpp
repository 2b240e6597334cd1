// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/explain.h"

#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace khabar {
namespace {

void print_word(std::ostream& out, std::string_view word, const Token& token, Analyzer& analyzer) {
  out << word << "  exact " << token.exact << "  term " << token.term << '\n';
  for (const auto& [rule, text] : analyzer.explain(word)) {
    out << "  " << rule << ": " << text << '\n';
  }
}

}  // namespace

void print_terms(std::istream& in, std::ostream& out, Analyzer& analyzer) {
  std::vector<Token> tokens;
  for (std::string line; std::getline(in, line);) {
    analyzer.analyze(line, tokens);
    std::string_view separator;
    for (const auto& token : tokens) {
      out << separator << token.term;
      separator = " ";
    }
    out << '\n';
  }
}

void print_explanations(std::istream& in, std::ostream& out, Analyzer& analyzer) {
  std::vector<Token> tokens;
  for (std::string line; std::getline(in, line);) {
    analyzer.analyze(line, tokens);
    for (const auto& token : tokens) {
      const auto word = std::string_view(line).substr(token.begin, token.end - token.begin);
      print_word(out, word, token, analyzer);
    }
  }
}

}  // namespace khabar
