// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the man page of the query language, at build time.
#include <iostream>

#include "searcher/help/query_help.h"

int main() {
  khabar::write_query_manual(std::cout);
  return std::cout.flush() ? 0 : 1;
}
