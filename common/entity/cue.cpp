// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/cue.h"

#include <algorithm>
#include <array>
#include <utility>

namespace khabar {

std::optional<Cue> find_cue(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Cue>, 32> kNames = {{
      {"courtesy", Cue::courtesy},
      {"office", Cue::office},
      {"state_office", Cue::state_office},
      {"place", Cue::place},
      {"organisation", Cue::organisation},
      {"ordinary", Cue::ordinary},
      {"given_name", Cue::given_name},
      {"surname", Cue::surname},
      {"genitive", Cue::genitive},
      {"nation", Cue::nation},
      {"honorific", Cue::honorific},
      {"event", Cue::event},
      {"institution", Cue::institution},
      {"compound", Cue::compound},
      {"no_name", Cue::no_name},
      {"contest", Cue::contest},
      {"site", Cue::site},
      {"employer", Cue::employer},
      {"commoner", Cue::commoner},
      {"speech", Cue::speech},
      {"member", Cue::member},
      {"settlement", Cue::settlement},
      {"law", Cue::law},
      {"postposition", Cue::postposition},
      {"auxiliary", Cue::auxiliary},
      {"company", Cue::company},
      {"cricket", Cue::cricket},
      {"other_sport", Cue::other_sport},
      {"kin", Cue::kin},
      {"work", Cue::work},
      {"thing", Cue::thing},
      {"company_form", Cue::company_form},
  }};
  const auto* found =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& n) { return n.first == name; });
  if (found == kNames.end()) return std::nullopt;
  return found->second;
}

}  // namespace khabar
