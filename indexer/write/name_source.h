// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "common/entity/catalogue.h"

namespace khabar {

/// Which names of an article become its entities, beside those that its JSON names.
enum class NamesFound {
  all,        ///< Listed ones, and those that the tagger finds.
  catalogue,  ///< Listed ones alone.
  none,
};

/// "all", "catalogue" or "none", as --entities takes it; anything else is "all".
NamesFound names_found(std::string_view name);

/// Where names are taken from; the catalogue must outlive it. Made of a catalogue alone, it finds
/// all.
struct NameSource {
  NameSource(const Catalogue& listed, NamesFound which = NamesFound::all)  // NOLINT: converts
      : catalogue(listed), found(which) {}

  const Catalogue& catalogue;
  NamesFound found;
};

}  // namespace khabar
