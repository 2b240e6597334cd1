// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/entity/agreement.h"
#include "common/entity/catalogue.h"
#include "common/entity/entity.h"
#include "common/entity/reading.h"
#include "common/entity/tagger.h"
#include "common/entity/tagger_hints.h"
#include "common/entity/tagger_model.h"
#include "common/format/article.h"

namespace khabar {

/// An entity of an article and how often the article names it; 0 for one that only its JSON names.
struct EntityCount {
  Entity entity;
  std::uint32_t count = 0;
};

/// Finds who, where and which organisation a text names: listed names by their aliases, others by
/// the tagger's spans, both settled by the rules in agreement.h. Titles (श्री, PM) stay outside.
///
/// Holds buffers, so make one per thread. The catalogue and the model must outlive it.
class Recognizer {
 public:
  /// Without a `model`, only listed and given names are found.
  explicit Recognizer(const Catalogue& catalogue,
                      const TaggerModel* model = &TaggerModel::shipped());

  /// The names in one text on its own, sorted, not overlapping.
  ///
  /// tokens What Analyzer made of `text`, still valid.
  std::vector<EntityMention> recognize(std::string_view text, const std::vector<Token>& tokens);

  /// Shows `watch` the evidence on every name that is weighed from now on; for training.
  void watch_evidence(EvidenceWatch watch) { watch_ = std::move(watch); }

  /// What the catalogue tells the tagger of a text on its own, a hint for each token.
  const std::vector<TokenHint>& hints(std::string_view text, const std::vector<Token>& tokens);

  /// Begins an article. Entities that its JSON names are trusted: they are in the result whether or
  /// not the text names them, and their names are known in it.
  void begin_article(const std::vector<GivenEntity>& given, Analyzer& analyzer);

  /// Reads a text of the article: its title, description or body. `text` must live until
  /// finish_article; `tokens` need not.
  void read(std::string_view text, const std::vector<Token>& tokens);

  /// The distinct entities of the article, most often named first, then by id.
  std::vector<EntityCount> finish_article();

 private:
  void clear();
  Reading& begin_text(std::string_view text, const std::vector<Token>& tokens);
  void keep_groups(AliasMatch& match) const;
  bool ends_later(std::span<const Word> words, std::uint32_t from);
  bool is_joined_to_letters(const Reading& reading, std::uint32_t end);
  bool is_in_name_of_body(const Reading& reading, std::uint32_t i) const;
  bool is_part_of_other(const Reading& reading, std::uint32_t i);
  void add_head(const Reading& reading, std::uint32_t place, Candidate& candidate);
  bool add_head_before(const Reading& reading, Candidate& candidate);
  void find_aliases(Reading& reading);
  void find_unlisted(const std::vector<Token>& tokens, Reading& reading);
  void narrow_to_name(const Reading& reading, Candidate& candidate);

  const Catalogue& catalogue_;
  std::optional<Tagger> tagger_;
  ArticleReading article_;
  std::vector<std::uint32_t> given_;  // numbers of the entities that the article's JSON names
  AliasMatch match_;
  AliasMatch own_match_;
  EvidenceWatch watch_;
  std::vector<TokenHint> hints_;
  std::vector<TaggedSpan> spans_;
};

}  // namespace khabar
