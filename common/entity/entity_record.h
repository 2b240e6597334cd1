// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/entity/entity.h"
#include "common/error.h"

namespace khabar {

/// One line of a catalogue file:
///
///   {"id": "narendra-modi", "type": "person",
///    "names": {"hi": "नरेंद्र मोदी", "en": "Narendra Modi"},
///    "aliases": ["मोदी", "Modi", "PM Modi"], "short": ["नरेंद्र"], "near": ["india"]}
///
/// `names` are the labels and name the entity as any alias does. `aliases` name it anywhere,
/// `brief` names ("short") only in an article that names it otherwise, or right after an office.
/// `near` are the ids of entities whose presence in an article speaks for this one when an alias is
/// shared ("Congress"). `same_as` are the ids of other rows that are this entity in truth, listed
/// or not: it takes their place. `never` are names that it is never called, whatever else says so.
/// `unless` are words that show, a few words from one of its short names, that something else is
/// meant: "inflation" near the CPI that is no party.
/// A line of `never` alone is of words that name nobody and nothing at all:
///
///   {"never": ["वाह मोदी"]}
struct EntityRecord {
  Entity entity;
  std::vector<std::string> aliases;
  std::vector<std::string> brief;
  std::vector<std::string> near;
  std::vector<std::string> same_as;
  std::vector<std::string> never;
  std::vector<std::string> unless;

  /// Whether the line says only what is no name.
  bool names_nothing() const { return entity.id.empty(); }
};

/// Why a line is no EntityRecord, and what to do about it.
using RecordProblem = std::string;

/// Reads one line. A field of an unknown name is a problem: it is most often a spelling mistake.
std::variant<EntityRecord, RecordProblem> parse_entity_record(std::string_view line);

/// Reads JSON Lines; empty lines are skipped. Bad lines go to `on_problem`, as they come, and are
/// left out.
void read_entity_records(
    std::istream& input, const std::string& file,
    const std::function<void(EntityRecord)>& on_record,
    const std::function<void(const SourceLocation&, const RecordProblem&)>& on_problem);

/// The same of a file that a program is built of. Throws Error at the first bad line, and when the
/// file cannot be opened.
void read_entity_file(const std::string& file,
                      const std::function<void(const EntityRecord&)>& on_record);

}  // namespace khabar
