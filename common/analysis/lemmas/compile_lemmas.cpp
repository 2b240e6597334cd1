// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <exception>
#include <iostream>
#include <string_view>
#include <vector>

#include "common/analysis/lemma_table.h"
#include "common/analysis/lemmas/lexicon.h"
#include "common/analysis/lemmas/transducer.h"

namespace {

void print_table(std::ostream& out, const std::vector<std::uint8_t>& bytes) {
  out << "// Made by compile_lemmas from the dictionary of apertium-hin (GPL-3).\n"
         "#include \"common/analysis/lemmas/lemma_data.h\"\n\n"
         "namespace khabar {\n\n"
         "static constexpr std::uint8_t kLemmaData[] = {";
  constexpr std::size_t kBytesPerLine = 24;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % kBytesPerLine == 0) out << '\n';
    out << static_cast<unsigned>(bytes[i]) << ',';
  }
  out << "};\n\n"
         "std::span<const std::uint8_t> lemma_data() { return kLemmaData; }\n\n"
         "}  // namespace khabar\n";
}

}  // namespace

/// Build tool: reads a dictionary (hin.automorf.att) on stdin, writes the source file of its lemma
/// table to stdout.
int main() {
  try {
    khabar::Lexicon lexicon;
    khabar::Transducer(std::cin).for_each_path(
        [&](std::string_view word, std::string_view analysis) { lexicon.add(word, analysis); });
    print_table(std::cout, khabar::pack_lemmas(lexicon.entries()));
    std::cout.flush();
    return std::cout ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "compile_lemmas: error: " << error.what() << '\n';
    return 1;
  }
}
