// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "common/entity/entity.h"

namespace khabar {

class TaggerModel;
using TokenHint = std::uint8_t;  // see tagger_hints.h

/// A run of words that reads like a name. Byte offsets into the tagged text: whole words without
/// the punctuation around them ("आगरा" of "आगरा,"), hyphens and abbreviation dots kept.
struct TaggedSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::person;
  float score = 0;  ///< How far its type outweighs "no name", mean over its words, in nats.

  friend bool operator==(const TaggedSpan&, const TaggedSpan&) = default;
};

/// Finds names that nobody listed, in Hindi, English and mixed text, from the words around them
/// and the way they are written.
///
/// Holds caches, so it is not safe to share between threads; make one per thread. The model must
/// outlive it.
class Tagger {
 public:
  explicit Tagger(const TaggerModel& model);
  ~Tagger();
  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;

  /// Replaces `spans` with the names in `text`, in order, not overlapping.
  ///
  /// tokens  What Analyzer made of `text`, still valid.
  /// hints   What the catalogue says of each token (see tagger_hints.h); may be empty.
  void tag(std::string_view text, const std::vector<Token>& tokens,
           std::span<const TokenHint> hints, std::vector<TaggedSpan>& spans);

  /// How far each label outweighs "no name" for each token of the text tagged last, in nats: the
  /// words around it and the catalogue's hints, but no sequence. Those of EntityType t are at t.
  struct TokenScores {
    std::array<float, 3> of_type{};
  };
  std::span<const TokenScores> token_scores() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace khabar
