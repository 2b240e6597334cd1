// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/entity/article_subject.h"
#include "common/entity/reading.h"

namespace khabar {

/// What an article says of the entity that words of it may name.
struct ArticleSupport {
  bool named_in_full = false;  ///< By a name of several words, elsewhere in the article.
  bool near = false;           ///< Something that the catalogue puts near it is named.
  ArticleSubject subject;
  bool behind_body = false;  ///< The word before ends an organisation: "OYO North India".
};

/// What speaks for and against words naming a listed entity, a number for each of kEvidenceNames.
/// Most are 0 or 1.
inline constexpr std::size_t kEvidenceCount = 54;
using Evidence = std::array<float, kEvidenceCount>;

extern const std::array<std::string_view, kEvidenceCount> kEvidenceNames;

/// The evidence that `candidate` of `text` names `entity` by an alias of that use.
Evidence find_evidence(const Reading& text, const Candidate& candidate, const Entity& entity,
                       AliasUse use, ArticleSupport support);

/// The end of the institution that takes its name from `candidate`, its word at most three words
/// on: 4 for "Indira Gandhi International Airport" from word 0; absent when none follows. The
/// station of a town leaves the town's name what it is.
std::optional<std::uint32_t> institution_named(const Reading& text, const Candidate& candidate,
                                               EntityType type);

/// Whether a law, a scheme or a prize is called after the words before words[end]: "Rajiv Gandhi
/// Civils Abhayahastam Scheme", "the PDP Bill".
bool gives_name_to_law(const Reading& text, std::uint32_t end);

/// How far evidence speaks for the name, in nats; more than 0 when the entity is more likely meant
/// than not. The weights are learned by scripts/train_evidence.
float weigh(const Evidence& evidence);

}  // namespace khabar
