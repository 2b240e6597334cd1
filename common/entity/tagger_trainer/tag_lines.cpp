// SPDX-License-Identifier: GPL-3.0-or-later
// khabar-tag-lines [MODEL]: what the name tagger alone finds in each line of standard input, as a
// JSON array a line. For scripts/measure_entities.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/entity/tagger.h"
#include "common/entity/tagger_model.h"

namespace {

khabar::TaggerModel read_model(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return khabar::TaggerModel::parse(std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace

int main(int argc, char** argv) {
  const auto model = argc > 1 ? read_model(argv[1]) : khabar::TaggerModel::shipped();
  khabar::Analyzer analyzer;
  khabar::Tagger tagger(model);
  std::vector<khabar::Token> tokens;
  std::vector<khabar::TaggedSpan> spans;
  for (std::string line; std::getline(std::cin, line);) {
    analyzer.analyze(line, tokens);
    tagger.tag(line, tokens, spans);
    std::string separator;
    std::cout << '[';
    for (const khabar::TaggedSpan& span : spans) {
      std::cout << separator << R"({"begin":)" << span.begin << R"(,"end":)" << span.end
                << R"(,"type":")" << to_string(span.type) << R"("})";
      separator = ",";
    }
    std::cout << "]\n";
  }
  return 0;
}
