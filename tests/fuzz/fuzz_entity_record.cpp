// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/entity/entity_record.h"
#include "common/unicode.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any line at all: a record with an id, or what is wrong with it in one line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = khabar::parse_entity_record(text);
  if (const auto* problem = std::get_if<khabar::RecordProblem>(&read)) {
    require(!problem->empty() && problem->find('\n') == std::string::npos);
    return 0;
  }
  const auto& record = std::get<khabar::EntityRecord>(read);
  require(!record.entity.id.empty());
  for (const auto& alias : record.aliases) require(!khabar::find_invalid_utf8(alias));
  return 0;
}
