// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/seal_document.h"

#include "common/format/seal.h"
#include "common/hash.h"

namespace khabar {

std::uint64_t seal_document(const Xapian::Document& document) {
  std::uint64_t seal = 0;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    seal += seal_of_term(hash64(*term), term.get_wdf());
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    seal += seal_of_value(value.get_valueno(), *value);
  }
  return seal;
}

}  // namespace khabar
