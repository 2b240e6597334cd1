// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace khabar {

/// What Catalogue::save wrote when the program was built; made by compile_catalogue.
extern const std::size_t kBuiltinCatalogueBytes;
extern const std::uint64_t kBuiltinCatalogueWords[];

}  // namespace khabar
