// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/name_source.h"

namespace khabar {

NamesFound names_found(std::string_view name) {
  if (name == "catalogue") return NamesFound::catalogue;
  return name == "none" ? NamesFound::none : NamesFound::all;
}

}  // namespace khabar
