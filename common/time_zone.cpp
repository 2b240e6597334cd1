// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/time_zone.h"

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "common/error.h"

namespace khabar {
namespace {

constexpr double kMillisecondsPerSecond = 1000;
constexpr int kMillisecondsPerMinute = 60'000;

}  // namespace

struct TimeZone::Rules {
  std::unique_ptr<icu::TimeZone> zone;

  [[nodiscard]] int offset_minutes(std::int64_t seconds, UBool is_local) const {
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    zone->getOffset(static_cast<double>(seconds) * kMillisecondsPerSecond, is_local, raw, summer,
                    status);
    return U_FAILURE(status) ? 0 : (raw + summer) / kMillisecondsPerMinute;
  }
};

TimeZone::TimeZone(const std::string& name) : name_(name) {
  std::unique_ptr<icu::TimeZone> zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) {
    throw Error("no time zone \"" + name + "\"; write one such as Asia/Kolkata or UTC");
  }
  rules_ = std::make_shared<const Rules>(Rules{std::move(zone)});
}

int TimeZone::offset_minutes(std::int64_t epoch_seconds) const {
  return rules_->offset_minutes(epoch_seconds, false);
}

int TimeZone::offset_minutes_at_local(std::int64_t local_seconds) const {
  return rules_->offset_minutes(local_seconds, true);
}

}  // namespace khabar
