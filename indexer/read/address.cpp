// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/address.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/unicode.h"

namespace khabar {
namespace {

/// "/", "/index.html", "/hi/": where a site or one of its languages begins.
bool is_home(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  constexpr auto kHomes =
      std::to_array<std::string_view>({"", "index.html", "index.htm", "index.php", "default.aspx",
                                       "home", "hi", "en", "hindi", "english"});
  return std::find(kHomes.begin(), kHomes.end(), path) != kHomes.end();
}

}  // namespace

bool looks_like_address(std::string_view text) {
  if (is_placeholder(text) || text.starts_with('#')) return false;
  if (text.find_first_of(" \t\n<>\"") != std::string_view::npos) return false;
  if (text.starts_with("javascript:") || text.starts_with("about:")) return false;
  const bool has_path = text.find('/') != std::string_view::npos && text != "/";
  return has_path || text.find('.') != std::string_view::npos ||
         text.find(':') != std::string_view::npos;
}

bool identifies_page(std::string_view address) {
  if (!looks_like_address(address)) return false;
  const auto hash = address.find('#');
  if (hash != std::string_view::npos) {
    const auto fragment = address.substr(hash + 1);
    if (fragment.starts_with('!') || fragment.starts_with('/')) return true;
    address = address.substr(0, hash);
  }
  if (address.find('?') != std::string_view::npos) return true;
  const auto scheme = address.find("://");
  if (scheme == std::string_view::npos) return !is_home(address);
  const auto path = address.find('/', scheme + 3);
  return path != std::string_view::npos && !is_home(to_lower(address.substr(path)));
}

bool is_placeholder(std::string_view id) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"",     "-",     "--",      "?",   "#",   "/",  ".",
       "null", "none",  "nil",     "nan", "n/a", "na", "undefined",
       "true", "false", "unknown", "0",   "[]",  "{}", "[object object]"});
  const std::string lower = to_lower(id);
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

}  // namespace khabar
