// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/builtin_catalogue.h"

extern "C" {
extern const char khabar_catalogue_image_begin[];
extern const char khabar_catalogue_image_end[];
}

namespace khabar {

Catalogue builtin_catalogue() {
  return Catalogue::load(
      {khabar_catalogue_image_begin,
       static_cast<std::size_t>(khabar_catalogue_image_end - khabar_catalogue_image_begin)});
}

}  // namespace khabar
