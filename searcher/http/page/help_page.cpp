// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/help_page.h"

#include "searcher/help/query_help.h"

namespace khabar {

HttpResponse help_page(const PageView& view) {
  Html html;
  begin_page(html, view, view.words().help, "/help");
  html << "<h1>" << text(view.words().help) << "</h1>";
  for (const auto& section : query_help(view.words().code)) {
    html << "<section><h2>" << text(section.title) << "</h2><dl class=\"help\">";
    for (const auto& [example, meaning] : section.rows) {
      SearchRequest asked;
      asked.query = example;
      html << "<dt><a href=\"" << text(view.link("/", asked)) << "\">" << text(example)
           << "</a></dt><dd>" << text(meaning) << "</dd>";
    }
    html << "</dl></section>";
  }
  html << "<section><h2>" << text(view.words().keys) << "</h2><dl class=\"help\">";
  constexpr std::array<std::string_view, 4> kKeys = {"/", "j k", "Enter", "Esc"};
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    html << "<dt><kbd>" << text(kKeys[i]) << "</kbd></dt><dd>" << text(view.words().key_uses[i])
         << "</dd>";
  }
  html << "</dl></section><p><a href=\"/api/v1/openapi.json\">API</a></p>";
  return end_page(html, view);
}

}  // namespace khabar
