// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/error.h"

namespace khabar {

/// The bytes of one JSON object as they stand in the user's input, not yet parsed or checked.
struct Record {
  SourceLocation where;  ///< The line that its first byte is on.
  std::string json;
};

/// Why something in the input did not become an article; print it with at(where, reason).
struct Rejection {
  SourceLocation where;
  std::string reason;  ///< What was found and what to do, in one line.

  friend bool operator==(const Rejection& a, const Rejection& b) {
    return at(a.where, a.reason) == at(b.where, b.reason);
  }
};

/// Something in an article that was left out of it; print it with at(where, "warning: " + what).
struct Warning {
  SourceLocation where;
  std::string what;
};

}  // namespace khabar
