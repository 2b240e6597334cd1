// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/opensearch/remote_index.h"

namespace khabar {

/// What a writer puts between two commits. It has a number, which its articles bear
/// (schema::kSequenceSlot), and an entry beside the archive while it is open. Readers know by it
/// which articles they may not have seen yet, and a later writer what a killed one left unfinished.
class WriterTurn {
 public:
  explicit WriterTurn(const RemoteIndex& index);

  std::uint64_t number() const { return number_; }

  /// All of it can be found.
  void close();

  /// The numbers of turns that a writer left open: one of this machine that is no longer there, or
  /// of another that gave no sign for ten minutes.
  static std::vector<std::uint64_t> abandoned(const RemoteIndex& index);
  static void close(const RemoteIndex& index, std::uint64_t number);

  /// Gives a sign.
  void go_on();

 private:
  const RemoteIndex* index_;
  std::uint64_t number_ = 0;
};

}  // namespace khabar
