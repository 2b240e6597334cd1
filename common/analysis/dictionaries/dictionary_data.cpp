// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/dictionaries/dictionary_data.h"

#include <cstddef>

extern "C" {
extern const char khabar_pronunciations_begin[];
extern const char khabar_pronunciations_end[];
extern const char khabar_translations_begin[];
extern const char khabar_translations_end[];
}

namespace khabar {

std::string_view pronunciation_image() {
  return {khabar_pronunciations_begin,
          static_cast<std::size_t>(khabar_pronunciations_end - khabar_pronunciations_begin)};
}

std::string_view translation_image() {
  return {khabar_translations_begin,
          static_cast<std::size_t>(khabar_translations_end - khabar_translations_begin)};
}

}  // namespace khabar
