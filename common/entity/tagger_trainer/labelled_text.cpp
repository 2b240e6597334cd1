// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/labelled_text.h"

#include <string_view>

#include "common/error.h"

namespace khabar {
namespace {

EntityType parse_type(std::string_view label, std::size_t line) {
  const std::string_view name = label.substr(2);
  if (name == "PERSON") return EntityType::person;
  if (name == "LOCATION") return EntityType::place;
  if (name == "ORGANIZATION") return EntityType::organisation;
  throw Error("line " + std::to_string(line) + ": label \"" + std::string(label) +
              "\"; write PERSON, LOCATION or ORGANIZATION after B- or I-");
}

void append_token(std::string_view token, std::string_view label, std::size_t line,
                  LabelledText& sentence) {
  if (!sentence.text.empty()) sentence.text += ' ';
  const auto begin = static_cast<std::uint32_t>(sentence.text.size());
  sentence.text += token;
  const auto end = static_cast<std::uint32_t>(sentence.text.size());
  if (label.starts_with("B-")) {
    sentence.names.push_back({begin, end, parse_type(label, line)});
  } else if (label.starts_with("I-") && !sentence.names.empty()) {
    sentence.names.back().end = end;
  } else if (label != "O") {
    throw Error("line " + std::to_string(line) + ": label \"" + std::string(label) +
                "\"; write O, B-TYPE or I-TYPE");
  }
}

}  // namespace

std::vector<LabelledText> read_conll(std::istream& in) {
  std::vector<LabelledText> sentences(1);
  std::string row;
  for (std::size_t line = 1; std::getline(in, row); ++line) {
    if (row.empty()) {
      if (!sentences.back().text.empty()) sentences.emplace_back();
      continue;
    }
    const std::size_t tab = row.find('\t');
    if (tab == row.npos) {
      throw Error("line " + std::to_string(line) + ": no tab; write a token, a tab and its label");
    }
    const std::string_view columns = row;
    append_token(columns.substr(0, tab), columns.substr(tab + 1), line, sentences.back());
  }
  if (sentences.back().text.empty()) sentences.pop_back();
  return sentences;
}

}  // namespace khabar
