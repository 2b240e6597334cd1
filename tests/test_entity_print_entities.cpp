// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/entity/print_entities.h"
#include "tests/support/entity_texts.h"

namespace khabar {

TEST_SUITE("entity/print_entities") {
  TEST_CASE("print_entities: a JSON array for each line") {
    std::istringstream input("वह रूस गए।\n\nMeet Putin.\n");
    std::ostringstream output;
    print_entities(test::shipped_catalogue(), input, output);
    CHECK(output.str() ==
          R"([{"begin":7,"end":16,"text":"रूस","type":"place","id":"russia",)"
          R"("label":"रूस / Russia"}])"
          "\n[]\n"
          R"([{"begin":5,"end":10,"text":"Putin","type":"person","id":"vladimir-putin",)"
          R"("label":"व्लादिमीर पुतिन / Vladimir Putin"}])"
          "\n");
  }
}

}  // namespace khabar
