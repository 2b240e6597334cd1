// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/builtin_catalogue.h"

#include "common/entity/builtin_catalogue_image.h"

namespace khabar {

Catalogue builtin_catalogue() {
  return Catalogue::load(
      {reinterpret_cast<const char*>(kBuiltinCatalogueWords), kBuiltinCatalogueBytes});
}

}  // namespace khabar
