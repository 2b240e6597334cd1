// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/recency.h"

#include <algorithm>
#include <cmath>

#include "common/format/schema.h"

namespace khabar {
namespace {

constexpr double kSecondsPerDay = 86400;

}  // namespace

double newest_moment(const Xapian::Database& index, double now) {
  const std::string newest = index.get_value_upper_bound(schema::kPublishedSlot);
  return newest.empty() ? now : std::min(now, Xapian::sortable_unserialise(newest));
}

RecencySource::RecencySource(double most, double newest)
    : ValuePostingSource(schema::kPublishedSlot), most_(most), newest_(newest) {}

double RecencySource::get_weight() const {
  const double seconds = newest_ - Xapian::sortable_unserialise(get_value());
  return most_ * std::exp2(-std::max(0.0, seconds) / (kSecondsPerDay * kRecencyHalfLifeDays));
}

RecencySource* RecencySource::clone() const {
  return new RecencySource(most_, newest_);
}

void RecencySource::init(const Xapian::Database& index) {
  ValuePostingSource::init(index);
  set_maxweight(most_);
}

std::string RecencySource::get_description() const {
  return "RecencySource(" + std::to_string(most_) + ")";
}

}  // namespace khabar
