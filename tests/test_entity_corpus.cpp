// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/entity_texts.h"
#include "tests/support/paths.h"

namespace khabar {
namespace {

/// Begin and end in bytes, and the type.
using Name = std::tuple<std::size_t, std::size_t, EntityType>;

struct Sentence {
  std::string text;
  std::vector<Name> names;
};

/// Reads "[P Modi] will visit [L Gaya]."
Sentence parse_marked(const std::string& line) {
  Sentence sentence;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] != '[') {
      sentence.text += line[at++];
      continue;
    }
    const EntityType type = line[at + 1] == 'P'   ? EntityType::person
                            : line[at + 1] == 'L' ? EntityType::place
                                                  : EntityType::organisation;
    const std::size_t close = line.find(']', at);
    const std::size_t begin = sentence.text.size();
    sentence.text += line.substr(at + 3, close - at - 3);
    sentence.names.emplace_back(begin, sentence.text.size(), type);
    at = close + 1;
  }
  return sentence;
}

std::vector<Sentence> read_marked(const std::string& file) {
  std::ifstream input(test::source_path("corpus/" + file));
  std::vector<Sentence> sentences;
  for (std::string line; std::getline(input, line);) {
    if (!line.empty() && line[0] != '#') sentences.push_back(parse_marked(line));
  }
  return sentences;
}

struct Score {
  double precision = 0;
  double recall = 0;
  std::string wrong;  ///< The names found wrongly, a line each.
};

Score score(const std::string& file) {
  Analyzer analyzer;
  Recognizer recognizer(test::shipped_catalogue());
  std::vector<Token> tokens;
  double found = 0;
  double wanted = 0;
  double right = 0;
  std::string wrong;
  for (const Sentence& sentence : read_marked(file)) {
    analyzer.analyze(sentence.text, tokens);
    wanted += static_cast<double>(sentence.names.size());
    for (const EntityMention& mention : recognizer.recognize(sentence.text, tokens)) {
      const Name name{mention.begin, mention.end, mention.entity.type};
      const bool is_right = std::ranges::find(sentence.names, name) != sentence.names.end();
      ++found;
      right += is_right ? 1 : 0;
      if (!is_right) {
        wrong += sentence.text.substr(mention.begin, mention.end - mention.begin) + " in " +
                 sentence.text + '\n';
      }
    }
  }
  return {right / found, right / wanted, wrong};
}

}  // namespace

// The floors are a little below what is reached; see ARCHITECTURE.md.
TEST_SUITE("entity/corpus") {
  TEST_CASE("recognize: names of our own Hindi sentences, with look-alikes among them") {
    const Score hindi = score("names_hi.txt");
    CAPTURE(hindi.wrong);
    CHECK(hindi.precision >= 0.99);
    CHECK(hindi.recall >= 0.95);
  }

  TEST_CASE("recognize: names of our own English sentences, with look-alikes among them") {
    const Score english = score("names_en.txt");
    CAPTURE(english.wrong);
    CHECK(english.precision >= 0.97);
    CHECK(english.recall >= 0.93);
  }
}

}  // namespace khabar
