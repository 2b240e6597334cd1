// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace khabar {

/// A zone of the tz database, such as "Asia/Kolkata", with its rules of all years, through ICU.
/// Cheap to copy; safe to share between threads.
class TimeZone {
 public:
  /// Where times that name no zone of their own were written, if nobody says otherwise.
  static constexpr const char* kIndia = "Asia/Kolkata";

  /// Throws Error with an example when there is no zone of that name.
  explicit TimeZone(const std::string& name = kIndia);

  [[nodiscard]] const std::string& name() const { return name_; }

  /// Minutes east of UTC at a moment.
  [[nodiscard]] int offset_minutes(std::int64_t epoch_seconds) const;

  /// Minutes east of UTC when clocks there show a time, given in seconds as if it were UTC.
  [[nodiscard]] int offset_minutes_at_local(std::int64_t local_seconds) const;

 private:
  struct Rules;
  std::string name_;
  std::shared_ptr<const Rules> rules_;
};

}  // namespace khabar
