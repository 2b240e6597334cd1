// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/assets.h"

extern "C" {
extern const char khabar_css_begin[];
extern const char khabar_css_end[];
extern const char khabar_js_begin[];
extern const char khabar_js_end[];
extern const char khabar_icon_begin[];
extern const char khabar_icon_end[];
extern const char khabar_openapi_begin[];
extern const char khabar_openapi_end[];
}

namespace khabar {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::optional<Asset> find_asset(std::string_view name) {
  if (name == "khabar.css") {
    return Asset{between(khabar_css_begin, khabar_css_end), "text/css; charset=utf-8"};
  }
  if (name == "khabar.js") {
    return Asset{between(khabar_js_begin, khabar_js_end), "text/javascript; charset=utf-8"};
  }
  if (name == "icon.svg") {
    return Asset{between(khabar_icon_begin, khabar_icon_end), "image/svg+xml"};
  }
  return std::nullopt;
}

std::string_view openapi_document() {
  return between(khabar_openapi_begin, khabar_openapi_end);
}

}  // namespace khabar
