// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "searcher/engine/engine.h"

namespace khabar {

/// "%E0%A4%95" is "क"; a % that no two hexadecimal digits follow stands for itself.
std::string percent_decode(std::string_view text);

/// Everything but ASCII letters, digits and -._~ as %XX, so that it is one value of an address.
std::string percent_encode(std::string_view text);

/// What stands after ? in an address, or in a form: "q=a+b&page=2". Empty pairs are passed over.
Parameters parse_parameters(std::string_view text);

/// The same text again: "q=a%20b&page=2".
std::string write_parameters(const Parameters& parameters);

}  // namespace khabar
