// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/entity/catalogue.h"

namespace khabar {

/// A copy of the catalogue that the program carries, for the user's own entities to be added to.
/// Cost: under 10 ms.
Catalogue builtin_catalogue();

}  // namespace khabar
