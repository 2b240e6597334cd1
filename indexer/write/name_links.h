// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/entity/spoken_name.h"

namespace khabar {

/// The unlisted people of an index who are named in one script only, so that a name in the other
/// script whose key differs a little can join them.
///
/// Every answer follows from the people that wait and nothing else, so the order of the articles
/// decides it and the number of threads does not. Memory: about 300 bytes for each that waits.
class NameLinks {
 public:
  /// Makes the person wait whom `name` names and who does not wait yet; nothing when the name has
  /// no words.
  void add(std::string_view id, std::string_view name);

  /// Ends the wait of a person added with this name, if any.
  void remove(std::string_view id, std::string_view name);

  /// The id of the one waiting whose name in the other script is nearest to `name`; absent when
  /// none is near enough. The more of them wait, the nearer it must be, as chance brings names
  /// together. Cost: about 100 look-ups, 5 µs, and 2 µs for each name with nearly its consonants.
  std::optional<std::string> find(std::string_view name) const;

 private:
  struct Waiting {
    std::string id;
    SpokenName name;
  };
  using Outlines = std::unordered_multimap<std::string, Waiting>;
  struct Nearest;

  const Outlines& of_other_script(const SpokenName& name) const;
  Outlines& of_script(const SpokenName& name);
  static void compare(const SpokenName& name, const Outlines& others, const std::string& outline,
                      int letter_limit, Nearest& nearest);

  Outlines latin_;
  Outlines devanagari_;
};

/// Whether a name in Latin letters and one in Devanagari that have one name_key sound alike enough
/// to be one person's. Cost: about 5 µs.
bool may_be_one(std::string_view latin, std::string_view devanagari);

}  // namespace khabar
