// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace khabar {

/// Whether `text` is written like the address of something: "https://example.org/a",
/// "/news/1.html". "True", "#webpage", "none" and "" are placeholders.
bool looks_like_address(std::string_view text);

/// Whether an address can identify one article: not so a site's home page, whatever fragment is
/// behind it ("https://example.org/#webpage"). "https://example.org/#!/news/1" can.
bool identifies_page(std::string_view address);

/// Whether an id is a word that stands for no id: "null", "None", "undefined", "N/A", "true", "-".
bool is_placeholder(std::string_view id);

}  // namespace khabar
