// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger.h"

#include <algorithm>
#include <optional>
#include <span>

#include "common/entity/tagger_decoder.h"
#include "common/entity/tagger_hints.h"
#include "common/entity/tagger_scorer.h"
#include "common/entity/tagger_words.h"

namespace khabar {
namespace {

struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What `words` name: without punctuation around it, but with the bracket that closes one in the
/// name. Absent when there is nothing but punctuation.
std::optional<ByteRange> trimmed_name(std::string_view text, std::span<const TaggerWord> words) {
  const auto is_word = [](const TaggerWord& word) { return !word.is_punctuation(); };
  const auto first = std::ranges::find_if(words, is_word);
  if (first == words.end()) return std::nullopt;
  const auto end = std::find_if(words.rbegin(), words.rend(), is_word).base();
  ByteRange name{first->begin, (end - 1)->end};
  if (end == words.end()) return name;
  const auto inside = text.substr(name.begin, name.end - name.begin);
  const auto after = text.substr(name.end, end->end - name.end);
  const std::size_t closing = after.find(')');
  if (inside.find('(') == inside.npos || closing == after.npos) return name;
  name.end += static_cast<std::uint32_t>(closing + 1);
  return name;
}

/// How far the labels of words [begin, end) outweigh "no name", mean over the words, in nats.
float confidence(const std::vector<LabelScores>& scores, const std::vector<TaggerLabel>& labels,
                 std::size_t begin, std::size_t end) {
  int sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += scores[i][labels[i]] - scores[i][kNoName];
  return static_cast<float>(sum) / static_cast<float>(end - begin) / kWeightSteps;
}

}  // namespace

struct Tagger::Impl {
  explicit Impl(const TaggerModel& tagger_model) : model(tagger_model), scorer(tagger_model) {}

  const TaggerModel& model;
  TaggerScorer scorer;
  TaggerDecoder decoder;

  // Kept from call to call for their memory.
  std::vector<TaggerWord> words;
  std::vector<TaggerLabel> labels;
  std::vector<TokenScores> token_scores;

  void tag_sentence(std::string_view text, const std::vector<Token>& tokens,
                    std::span<const TokenHint> hints, std::span<const TaggerWord> sentence,
                    std::vector<TaggedSpan>& spans) {
    const std::vector<LabelScores>& scores = scorer.score(text, tokens, hints, sentence);
    for (std::size_t i = 0; i < sentence.size(); ++i) keep_scores(sentence[i], scores[i]);
    decoder.decode(model.transitions(), scores, labels);
    for (std::size_t begin = 0; begin < labels.size(); ++begin) {
      if (!begins_name(labels[begin])) continue;
      std::size_t end = begin + 1;
      while (end < labels.size() && labels[end] == labels[begin] + 1) ++end;
      if (const auto name = trimmed_name(text, sentence.subspan(begin, end - begin))) {
        spans.push_back({name->begin, name->end, type_of(labels[begin]),
                         confidence(scores, labels, begin, end)});
      }
    }
  }

  void keep_scores(const TaggerWord& word, const LabelScores& scores) {
    TokenScores kept;
    for (std::size_t type = 0; type < kept.of_type.size(); ++type) {
      const auto begin = begin_label(static_cast<EntityType>(type));
      const int best = std::max(scores[begin], scores[begin + 1U]);
      kept.of_type[type] = static_cast<float>(best - scores[kNoName]) / kWeightSteps;
    }
    for (std::uint32_t i = 0; i < word.token_count; ++i) token_scores[word.first_token + i] = kept;
  }
};

Tagger::Tagger(const TaggerModel& model) : impl_(std::make_unique<Impl>(model)) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

std::span<const Tagger::TokenScores> Tagger::token_scores() const {
  return impl_->token_scores;
}

void Tagger::tag(std::string_view text, const std::vector<Token>& tokens,
                 std::span<const TokenHint> hints, std::vector<TaggedSpan>& spans) {
  spans.clear();
  impl_->token_scores.assign(tokens.size(), {});
  split_tagger_words(text, tokens, impl_->words);
  const std::span<const TaggerWord> words = impl_->words;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = sentence_end(words, begin);
    impl_->tag_sentence(text, tokens, hints, words.subspan(begin, end - begin), spans);
    begin = end;
  }
}

}  // namespace khabar
