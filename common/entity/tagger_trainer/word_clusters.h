// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <unordered_map>

namespace khabar {

struct ClusterOptions {
  std::size_t clusters = 200;
  std::size_t rarest = 5;  ///< Words seen less often are left out.
  int rounds = 6;
};

/// Groups the words of `text`, by normal form, so that words of a group have neighbours alike:
/// towns with towns, first names with first names. Groups are numbered from 1.
///
/// The exchange algorithm of Martin, Liermann and Ney, "Algorithms for bigram and trigram word
/// clustering", 1998: move each word to the group where the bigram likelihood is highest.
/// Deterministic. Cost: 4 s for the 2.7 million words of 20,000 encyclopedia articles.
std::unordered_map<std::string, std::uint16_t> cluster_words(std::istream& text,
                                                             const ClusterOptions& options);

}  // namespace khabar
