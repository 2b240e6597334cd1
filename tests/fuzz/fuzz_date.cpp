// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/date.h"
#include "common/time_zone.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any bytes at all: no date, or one whose day is written in four, two and two digits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const khabar::TimeZone india(khabar::TimeZone::kIndia);
  for (const auto& date : {khabar::parse_date(text), khabar::parse_date(text, india)}) {
    if (!date) continue;
    const std::string written = khabar::to_iso8601(*date);
    require(written.size() == 10 || written.size() == 25);
    const auto again = khabar::parse_date(written);
    require(again && again->epoch_seconds == date->epoch_seconds);
  }
  return 0;
}
