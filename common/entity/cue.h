// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace khabar {

/// What a word says of the name beside it, or of itself as a name.
enum class Cue : std::uint8_t {
  courtesy,  ///< श्री, डॉ, Mr: a person follows.
  office,  ///< प्रधानमंत्री, नेता, President: a person may follow.
  state_office,  ///< प्रधानमंत्री, राष्ट्रपति: an office that one person holds.
  place,         ///< जिला, शहर, district: a place stands beside it.
  organisation,  ///< पार्टी, प्रवक्ता, company: an organisation stands beside it.
  ordinary,     ///< A common word that is also a name: आप, गया, Reading.
  given_name,   ///< First word of a person's name.
  surname,      ///< Last word of a person's name.
  genitive,     ///< का, of: the cue of an organisation may stand behind it.
  nation,       ///< पाक, Chinese: what follows belongs to another country than India.
  honorific,    ///< जी, साहब: a person stands before.
  event,        ///< योजना, Act, Hurricane: what it belongs to is no person and no place.
  institution,  ///< अकादमी, Hospital: a name before it is that of the institution.
  compound,     ///< The "led" of "BJP-led".
  no_name,      ///< जनवरी, Christmas: nothing that is named, by itself.
  contest,      ///< खेल, Open: a name before it is that of the contest.
  site,         ///< मस्जिद, Airport: an institution that is a place.
  employer,     ///< विभाग, college: who is of it is no politician.
  commoner,  ///< ग्रामीण, resident: a person whom no catalogue knows stands beside it.
  speech,    ///< बोले, बताया: what a person does, behind the name.
  member,    ///< नेता, MLAs, सरकार: who or what belongs to the body named before.
  settlement,    ///< शहर, गांव, district: a place stands before, nobody.
  law,           ///< योजना, Act, Scheme: what may be called after a person or a body.
  postposition,  ///< में, से: a noun stands before.
  auxiliary,     ///< will, has: somebody who acts stands before.
  company,       ///< stores, profit: somewhere near a company is named.
  cricket,       ///< विकेट, innings: the article is about cricket.
  other_sport,   ///< हॉकी, tennis: it is about another sport.
  kin,           ///< पत्नी, son: a person stands beside it.
  work,          ///< फिल्म, novel: a name in quotes near it is its title.
  thing,         ///< तूफान, INS, rover: what follows is a storm, a ship or a craft.
  company_form,  ///< Ltd, लिमिटेड: the name before it is a company's.
};

/// Several cues, one bit each.
using CueSet = std::uint32_t;

constexpr CueSet cue_bit(Cue cue) {
  return CueSet{1} << static_cast<unsigned>(cue);
}
constexpr bool has_cue(CueSet set, Cue cue) {
  return (set & cue_bit(cue)) != 0;
}

/// A word before a person's name.
constexpr bool is_title(CueSet set) {
  return has_cue(set, Cue::courtesy) || has_cue(set, Cue::office);
}

/// The cue of that name in the data files ("state_office"), absent for other names.
std::optional<Cue> find_cue(std::string_view name);

}  // namespace khabar
