// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.h"
#include "common/entity/catalogue.h"

namespace khabar {

/// The town that a report was sent from.
struct DatelineTown {
  std::string value;     ///< The id of a listed place, else `written`.
  std::string written;   ///< As it stands there, "BAREILLY" as "Bareilly".
  std::string label_hi;  ///< Of a listed place.
  std::string label_en;

  friend bool operator==(const DatelineTown&, const DatelineTown&) = default;
};

/// The town in the dateline that `body` begins with: "नई दिल्ली, 13 सितंबर:", "NEW DELHI, Sept 13
/// (PTI):", "आगरा, जागरण संवाददाता ।", "MUMBAI:". Of "TOKYO/ZURICH:" the first.
///
/// A date or a news agency beside it makes a town of any name. Without one, only a listed place is
/// taken, so that "Ground Report:" and "पद्म पुरस्कार 2019:" are no towns: better none than a
/// wrong one.
///
/// body  Clean text: see clean_text. Only its beginning is read.
std::optional<DatelineTown> find_dateline_town(std::string_view body, const Catalogue& catalogue,
                                               Analyzer& analyzer);

}  // namespace khabar
