// SPDX-License-Identifier: GPL-3.0-or-later
// khabar-tag-lines MODEL: what khabar-index analyze --entities would print for standard input with
// another model of the name tagger. For scripts/train_tagger and scripts/measure_entities.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "common/entity/builtin_catalogue.h"
#include "common/entity/print_entities.h"
#include "common/error.h"

namespace {

khabar::TaggerModel read_model(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return khabar::TaggerModel::parse(std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "use: khabar-tag-lines MODEL < LINES\n";
    return 2;
  }
  try {
    const khabar::TaggerModel model = read_model(argv[1]);
    khabar::print_entities(khabar::builtin_catalogue(), std::cin, std::cout, &model);
    return 0;
  } catch (const khabar::Error& error) {
    std::cerr << "khabar-tag-lines: error: " << argv[1] << ": " << error.what() << '\n';
    return 2;
  }
}
