// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/cldr_places.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

#include "common/entity/slug.h"
#include "common/error.h"

namespace khabar {
namespace {

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw Error(std::string("ICU: ") + what + ": " + u_errorName(status));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

EntityRecord place_of(const std::string& english, const std::string& hindi) {
  EntityRecord record;
  record.entity.type = EntityType::place;
  record.entity.id = slug(english);
  record.entity.label_en = english;
  if (hindi != english) record.entity.label_hi = hindi;
  return record;
}

std::string region_name(const std::string& code, const char* language) {
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale(language), name);
  return to_utf8(name);
}

/// "Myanmar (Burma)" names the country as "Myanmar" and as "Burma".
void split_brackets(std::string& name, std::vector<std::string>& aliases) {
  const auto open = name.find(" (");
  if (open == std::string::npos || !name.ends_with(')')) return;
  aliases.push_back(name.substr(open + 2, name.size() - open - 3));
  name.resize(open);
}

void add_regions(std::vector<EntityRecord>& places) {
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    std::string english = region_name(*code, "en");
    std::string hindi = region_name(*code, "hi");
    std::vector<std::string> aliases;
    split_brackets(english, aliases);
    split_brackets(hindi, aliases);
    if (slug(english).empty()) continue;
    places.push_back(place_of(english, hindi));
    places.back().aliases = std::move(aliases);
  }
}

/// Time zones whose cities are too small, or too like common words, to be found by name.
bool is_obscure_zone(std::string_view zone) {
  static constexpr std::array<std::string_view, 6> kFolders = {
      "Antarctica/",       "Etc/",   "America/Indiana/", "America/North_Dakota/",
      "America/Kentucky/", "Arctic/"};
  static constexpr std::array<std::string_view, 19> kNamesakes = {
      "America/Boise",    "America/Creston",  "America/Dawson",   "America/Merida",
      "America/Moncton",  "America/Nome",     "America/Phoenix",  "America/Regina",
      "America/Resolute", "Australia/Currie", "Pacific/Chatham",  "Pacific/Truk",
      "Pacific/Easter",   "Pacific/Gambier",  "Pacific/Johnston", "Pacific/Midway",
      "Pacific/Norfolk",  "Pacific/Wake",     "Pacific/Wallis"};
  return std::any_of(kFolders.begin(), kFolders.end(),
                     [&](std::string_view folder) { return zone.starts_with(folder); }) ||
         std::find(kNamesakes.begin(), kNamesakes.end(), zone) != kNamesakes.end() ||
         zone.find('/') == std::string_view::npos;
}

std::unique_ptr<icu::TimeZoneNames> zone_names(const char* language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::TimeZoneNames> names(
      icu::TimeZoneNames::createInstance(icu::Locale(language), status));
  check(status, "time zone names");
  return names;
}

void add_cities(std::vector<EntityRecord>& places) {
  const auto english_names = zone_names("en");
  const auto hindi_names = zone_names("hi");
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  check(status, "time zones");
  while (const icu::UnicodeString* zone = zones->snext(status)) {
    if (is_obscure_zone(to_utf8(*zone))) continue;
    icu::UnicodeString english;
    icu::UnicodeString hindi;
    english_names->getExemplarLocationName(*zone, english);
    hindi_names->getExemplarLocationName(*zone, hindi);
    if (english.isEmpty() || slug(to_utf8(english)).empty()) continue;
    places.push_back(place_of(to_utf8(english), to_utf8(hindi)));
  }
}

}  // namespace

std::vector<EntityRecord> cldr_places() {
  std::vector<EntityRecord> places;
  add_regions(places);
  add_cities(places);
  return places;
}

}  // namespace khabar
