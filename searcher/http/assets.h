// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace khabar {

/// A file that the program carries.
struct Asset {
  std::string_view content;
  const char* type = "";  ///< "text/css; charset=utf-8"
};

/// The file of that name ("khabar.css"), absent when there is none.
std::optional<Asset> find_asset(std::string_view name);

/// The description of the API. Source: OpenAPI 3.0.3.
std::string_view openapi_document();

}  // namespace khabar
