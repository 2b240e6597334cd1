// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger.h"

#include <algorithm>
#include <string>

#include "common/entity/tagger_decoder.h"
#include "common/entity/tagger_features.h"
#include "common/entity/tagger_words.h"
#include "common/hash.h"

namespace khabar {
namespace {

constexpr std::size_t kMiddle = kWindow / 2;

void add(LabelScores& sum, const LabelScores& scores) {
  for (std::size_t i = 0; i < sum.size(); ++i) {
    sum[i] = static_cast<std::int16_t>(sum[i] + scores[i]);
  }
}

/// A written form with all that it adds to labels, by its place in the window.
struct ScoredWord {
  std::uint64_t written_hash = 0;
  WordTraits traits;
  std::array<LabelScores, kWindow> by_place{};
};

ScoredWord score_word(const TaggerModel& model, std::string_view form, const WordTraits& traits) {
  ScoredWord word;
  word.traits = traits;
  std::vector<FeatureKey> features;
  for (std::size_t place = 0; place < kWindow; ++place) {
    features.clear();
    append_word_features(traits, form, place, features);
    for (const FeatureKey feature : features) model.add_weights(feature, word.by_place[place]);
  }
  return word;
}

/// The part of `text` that a name covers, closing a bracket that the name opened.
TaggedSpan trimmed_span(std::string_view text, const TaggerWord* first, const TaggerWord* last) {
  while (first < last && first->is_punctuation()) ++first;
  const TaggerWord* end = last;
  while (end > first && end->is_punctuation()) --end;
  TaggedSpan span{first->begin, end->end};
  if (end == last) return span;
  const auto inside = text.substr(span.begin, span.end - span.begin);
  const auto after = text.substr(span.end, (end + 1)->end - span.end);
  if (inside.find('(') == inside.npos || after.find(')') == after.npos) return span;
  span.end += static_cast<std::uint32_t>(after.find(')') + 1);
  return span;
}

}  // namespace

struct Tagger::Impl {
  /// Words met lately, by their hash. 8,192 forms make nine tenths of running text.
  static constexpr std::size_t kCachedWords = 8192;

  explicit Impl(const TaggerModel& tagger_model)
      : model(tagger_model),
        edge(score_word(model, kSentenceEdge, word_traits(kSentenceEdge, {}, false, model))),
        cache(kCachedWords) {}

  const TaggerModel& model;
  const ScoredWord edge;
  std::vector<ScoredWord> cache;
  TaggerDecoder decoder;
  std::string form_buffer;
  std::vector<TaggerWord> words;
  std::vector<WordTraits> traits;  // of a sentence, with the edges: word i is at i + kMiddle
  std::vector<LabelScores> scores;
  std::vector<TaggerLabel> labels;

  const ScoredWord& scored(std::string_view text, const std::vector<Token>& tokens,
                           const TaggerWord& word) {
    const auto written = text.substr(word.begin, word.end - word.begin);
    const std::uint64_t hash = hash64(written);
    ScoredWord& cached = cache[(hash >> 32) % kCachedWords];
    if (cached.written_hash != hash) {
      const auto form = normal_form(text, tokens, word, form_buffer);
      cached = score_word(model, form, word_traits(form, written, word.is_punctuation(), model));
      cached.written_hash = hash;
    }
    return cached;
  }

  /// Lets the word at `place` of the sentence, which may be an edge, speak for its neighbours.
  void spread(const ScoredWord& word, std::ptrdiff_t at) {
    traits[static_cast<std::size_t>(at) + kMiddle] = word.traits;
    for (std::size_t place = 0; place < kWindow; ++place) {
      const std::ptrdiff_t target =
          at + static_cast<std::ptrdiff_t>(kMiddle) - static_cast<std::ptrdiff_t>(place);
      if (target < 0 || target >= std::ssize(scores)) continue;
      add(scores[static_cast<std::size_t>(target)], word.by_place[place]);
    }
  }

  void add_pairs(std::size_t at) {
    TraitsWindow window;
    for (std::size_t place = 0; place < kWindow; ++place) window[place] = &traits[at + place];
    for (const FeatureKey feature : pair_features(window)) {
      model.add_weights(feature, scores[at]);
    }
  }

  void score_sentence(std::string_view text, const std::vector<Token>& tokens,
                      const TaggerWord* first, std::size_t count) {
    scores.assign(count, LabelScores{});
    traits.resize(count + 2 * kMiddle);
    const auto size = static_cast<std::ptrdiff_t>(count);
    const auto margin = static_cast<std::ptrdiff_t>(kMiddle);
    for (std::ptrdiff_t at = -margin; at < size + margin; ++at) {
      const bool inside = at >= 0 && at < size;
      spread(inside ? scored(text, tokens, first[at]) : edge, at);
    }
    for (std::size_t at = 0; at < count; ++at) add_pairs(at);
  }

  float confidence(std::size_t begin, std::size_t end) const {
    int sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += scores[i][labels[i]] - scores[i][kNoName];
    return static_cast<float>(sum) / static_cast<float>(end - begin) / kWeightSteps;
  }

  void collect(std::string_view text, const TaggerWord* first, std::vector<TaggedSpan>& spans) {
    for (std::size_t begin = 0; begin < labels.size();) {
      std::size_t end = begin + 1;
      if (labels[begin] != kNoName) {
        while (end < labels.size() && labels[end] != kNoName && !begins_name(labels[end])) ++end;
        TaggedSpan span = trimmed_span(text, first + begin, first + end - 1);
        span.type = type_of(labels[begin]);
        span.score = confidence(begin, end);
        spans.push_back(span);
      }
      begin = end;
    }
  }
};

Tagger::Tagger(const TaggerModel& model) : impl_(std::make_unique<Impl>(model)) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;

void Tagger::tag(std::string_view text, const std::vector<Token>& tokens,
                 std::vector<TaggedSpan>& spans) {
  spans.clear();
  split_tagger_words(text, tokens, impl_->words);
  const std::vector<TaggerWord>& words = impl_->words;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && !words[end].ends_sentence) ++end;
    end = std::min(end + 1, words.size());
    impl_->score_sentence(text, tokens, &words[begin], end - begin);
    impl_->decoder.decode(impl_->model.transitions(), impl_->scores, impl_->labels);
    impl_->collect(text, &words[begin], spans);
    begin = end;
  }
}

}  // namespace khabar
