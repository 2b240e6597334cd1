// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/recency.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "common/format/schema.h"

namespace khabar {
namespace {

constexpr double kSecondsPerDay = 86400;

}  // namespace

double newest_moment(const Xapian::Database& index, double now) {
  const std::string newest = index.get_value_upper_bound(schema::kPublishedSlot);
  return newest.empty() ? now : std::min(now, Xapian::sortable_unserialise(newest));
}

double Recency::value(Xapian::docid article) const {
  const double seconds = newest_ - published_.at(article);  // endless without a date
  return std::exp2(-std::max(0.0, seconds) / (kSecondsPerDay * kRecencyHalfLifeDays));
}

}  // namespace khabar
