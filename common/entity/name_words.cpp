// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/name_words.h"

#include "common/analysis/dictionaries/word_table.h"

extern "C" {
extern const char khabar_name_words_begin[];
extern const char khabar_name_words_end[];
}

namespace khabar {

std::vector<std::string> name_words(const std::string& exact) {
  static const WordTable table(
      {khabar_name_words_begin,
       static_cast<std::size_t>(khabar_name_words_end - khabar_name_words_begin)});
  return table.find_list(exact);
}

}  // namespace khabar
