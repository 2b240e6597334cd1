// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_scorer.h"

#include <algorithm>

#include "common/entity/tagger_case.h"
#include "common/hash.h"

namespace khabar {
namespace {

/// Edges that a sentence needs on either side to fill the windows of its first and last words.
constexpr std::size_t kMargin = kWindow / 2;

/// 3.5 MB of forms: the frequent ones stay in the processor's cache, and of the others most come
/// again before another takes their place.
constexpr std::size_t kCachedWords = 32768;

/// Enough for their weights to be there when they are wanted, and few enough for the nearest cache.
constexpr std::size_t kWindowsAtATime = 8;

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
  for (std::size_t i = 0; i < sentence.size(); i += kWindowsAtATime) {
    add_windows(i, std::min(i + kWindowsAtATime, sentence.size()));
  }
  return scores_;
}

TaggerScorer::ScoredWord TaggerScorer::score_form(std::string_view form, const WordTraits& traits) {
  ScoredWord word;
  word.traits = traits;
  features_.clear();
  std::array<std::size_t, kWindow> ends{};
  for (std::size_t place = 0; place < kWindow; ++place) {
    append_word_features(traits, form, place, features_);
    ends[place] = features_.size();
  }
  for (const FeatureKey feature : features_) model_.weights().prefetch(feature);
  for (std::size_t place = 0, i = 0; place < kWindow; ++place) {
    for (; i < ends[place]; ++i) model_.weights().add(features_[i], word.by_place[place]);
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

/// Adds what words say together, for a few of them at a time: the weights of one are fetched while
/// the features of others are made.
void TaggerScorer::add_windows(std::size_t begin, std::size_t end) {
  features_.clear();
  std::array<std::size_t, kWindowsAtATime> ends{};
  for (std::size_t at = begin, fetched = 0; at < end; ++at) {
    TraitsWindow window;
    for (std::size_t place = 0; place < kWindow; ++place) window[place] = &traits_[at + place];
    append_window_features(window, features_);
    for (; fetched < features_.size(); ++fetched) model_.weights().prefetch(features_[fetched]);
    ends[at - begin] = fetched;
  }
  for (std::size_t at = begin, i = 0; at < end; ++at) {
    for (; i < ends[at - begin]; ++i) model_.weights().add(features_[i], scores_[at]);
  }
}

}  // namespace khabar
