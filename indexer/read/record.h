// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/error.h"

namespace khabar {

/// The bytes of one JSON object as they stand in the user's input, not yet parsed or checked. A row
/// of a table or an item of a feed comes as the object that it amounts to.
struct Record {
  enum class Form { json, page };

  SourceLocation where;  ///< The line that its first byte is on.
  std::string json;      ///< Of a page: its HTML.
  Form form = Form::json;
  std::string address = {};  ///< Of a page: where it was fetched from, if that is known.
};

/// Why something in the input did not become an article; print it with at(where, reason).
struct Rejection {
  SourceLocation where;
  std::string reason;  ///< What was found and what to do, in one line.

  friend bool operator==(const Rejection& a, const Rejection& b) {
    return at(a.where, a.reason) == at(b.where, b.reason);
  }
};

/// Something that was left out; print it with at(where, "warning: " + what).
struct Warning {
  SourceLocation where;
  std::string what;
  std::string kind = {};  ///< Of those of one kind the first is printed and the others are counted.
};

}  // namespace khabar
