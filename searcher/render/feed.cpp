// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/feed.h"

#include <array>
#include <ctime>

#include "common/unicode.h"

namespace khabar {
namespace {

std::string escaped(std::string_view text) {
  std::string xml;
  for (const char c : to_valid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      default:
        if (byte >= 0x20 || c == '\n' || c == '\t') xml += c;
    }
  }
  return xml;
}

/// "Wed, 13 Sep 2023 04:45:00 GMT", in English whatever the locale.
std::string mail_date(const Date& date) {
  constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t seconds = date.epoch_seconds;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[64];
  std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT",
                kDays[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                kMonths[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900,
                parts.tm_hour, parts.tm_min, parts.tm_sec);
  return text;
}

void element(const char* name, const std::string& text, std::ostream& out) {
  if (!text.empty()) out << '<' << name << '>' << escaped(text) << "</" << name << ">\n";
}

}  // namespace

void render_feed(const std::vector<std::pair<std::string, Hit>>& hits, const std::string& title,
                 std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n";
  element("title", title, out);
  out << "<link/>\n";
  element("description", "What is new for saved searches", out);
  for (const auto& [search, hit] : hits) {
    out << "<item>\n";
    element("title", hit.title.empty() ? hit.display_title : hit.title, out);
    element("link", hit.url, out);
    out << "<guid isPermaLink=\"false\">" << escaped(hit.id) << "</guid>\n";
    if (hit.published) element("pubDate", mail_date(*hit.published), out);
    element("category", search, out);
    element("description", hit.snippet.text, out);
    out << "</item>\n";
  }
  out << "</channel>\n</rss>\n";
}

}  // namespace khabar
