// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// A Latin name as an id: lower case without accents, one hyphen for anything else between letters
/// and digits. slug("Côte d’Ivoire") is "cote-d-ivoire". Letters of other scripts are left out.
std::string slug(std::string_view name);

}  // namespace khabar
