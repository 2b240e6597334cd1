// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// Takes markdown's marks away and keeps its text: pictures and their alternative texts go, links
/// keep their words, headings, quotes, list items, table rows, emphasis and code lose their signs.
/// So do addresses of pictures and lines that are nothing but an address.
///
/// Signs that mark nothing stay: "5 * 3", "f**k", "snake_case", "[1]", "*शर्तें लागू".
/// Source: https://spec.commonmark.org/0.30/, the inline parts that news pages use. Cost: linear.
std::string markdown_to_text(std::string_view markdown);

}  // namespace khabar
