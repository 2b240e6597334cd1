// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_scorer.h"

#include "common/entity/tagger_case.h"
#include "common/hash.h"

namespace khabar {
namespace {

/// Edges that a sentence needs on either side to fill the windows of its first and last words.
constexpr std::size_t kMargin = kWindow / 2;

/// 8,192 forms make nine tenths of running text.
constexpr std::size_t kCachedWords = 8192;

void add(LabelScores& sum, const LabelScores& scores) {
  for (std::size_t i = 0; i < sum.size(); ++i) {
    sum[i] = static_cast<std::int16_t>(sum[i] + scores[i]);
  }
}

}  // namespace

TaggerScorer::TaggerScorer(const TaggerModel& model)
    : model_(model), edge_(score_form(kSentenceEdge, edge_traits(model))), cache_(kCachedWords) {}

const std::vector<LabelScores>& TaggerScorer::score(std::string_view text,
                                                    const std::vector<Token>& tokens,
                                                    std::span<const TokenHint> hints,
                                                    std::span<const TaggerWord> sentence) {
  const LetterCase letters = letter_case(text, sentence);
  scores_.assign(sentence.size(), LabelScores{});
  traits_.clear();
  for (std::size_t i = 0; i < kMargin; ++i) push(edge_, 0);
  for (const TaggerWord& word : sentence) {
    push(look_up(text, tokens, word, letters), hint_of(hints, word));
  }
  for (std::size_t i = 0; i < kMargin; ++i) push(edge_, 0);
  for (std::size_t i = 0; i < sentence.size(); ++i) add_window(i);
  return scores_;
}

TaggerScorer::ScoredWord TaggerScorer::score_form(std::string_view form,
                                                  const WordTraits& traits) const {
  ScoredWord word;
  word.traits = traits;
  std::vector<FeatureKey> features;
  for (std::size_t place = 0; place < kWindow; ++place) {
    features.clear();
    append_word_features(traits, form, place, features);
    for (const FeatureKey feature : features) model_.add_weights(feature, word.by_place[place]);
  }
  return word;
}

const TaggerScorer::ScoredWord& TaggerScorer::look_up(std::string_view text,
                                                      const std::vector<Token>& tokens,
                                                      const TaggerWord& word, LetterCase letters) {
  const auto written = text.substr(word.begin, word.end - word.begin);
  const std::uint64_t hash = hash64(written) + static_cast<std::uint64_t>(letters);
  ScoredWord& cached = cache_[(hash >> 32) % kCachedWords];
  if (cached.written_hash != hash) {
    const auto form = normal_form(text, tokens, word, form_buffer_);
    cached = score_form(form, word_traits(form, written, word.is_punctuation(), letters, model_));
    cached.written_hash = hash;
  }
  return cached;
}

/// Takes the next word, which may be an edge, and lets it speak for its neighbours.
void TaggerScorer::push(const ScoredWord& word, TokenHint hint) {
  const std::size_t at = traits_.size();
  traits_.push_back(word.traits);
  traits_.back().hint = hint;
  for (std::size_t place = 0; place < kWindow && place <= at; ++place) {
    if (at - place < scores_.size()) add(scores_[at - place], word.by_place[place]);
  }
}

void TaggerScorer::add_window(std::size_t at) {
  TraitsWindow window;
  for (std::size_t place = 0; place < kWindow; ++place) window[place] = &traits_[at + place];
  features_.clear();
  append_window_features(window, features_);
  for (const FeatureKey feature : features_) model_.add_weights(feature, scores_[at]);
}

}  // namespace khabar
