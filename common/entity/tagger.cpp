// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "common/entity/tagger_decoder.h"
#include "common/entity/tagger_english.h"
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

struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What words [first, last) name: without punctuation around it, but with the bracket that closes
/// one in the name. Absent when there is nothing but punctuation.
std::optional<ByteRange> trimmed_name(std::string_view text, const TaggerWord* first,
                                      const TaggerWord* last) {
  while (first < last && first->is_punctuation()) ++first;
  const TaggerWord* end = last;
  while (end > first && (end - 1)->is_punctuation()) --end;
  if (first == end) return std::nullopt;
  ByteRange name{first->begin, (end - 1)->end};
  if (end == last) return name;
  const auto inside = text.substr(name.begin, name.end - name.begin);
  const auto after = text.substr(name.end, end->end - name.end);
  const std::size_t closing = after.find(')');
  if (inside.find('(') == inside.npos || closing == after.npos) return name;
  name.end += static_cast<std::uint32_t>(closing + 1);
  return name;
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
  EnglishNames english;
  std::vector<TaggedSpan> english_spans;
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

  /// Whether the name is in Latin script, which the model has seen too little of.
  static bool starts_in_latin(const std::vector<Token>& tokens, const TaggerWord& word) {
    return !word.is_punctuation() && tokens[word.first_token].script == Script::latin;
  }

  void collect(std::string_view text, const std::vector<Token>& tokens, const TaggerWord* first,
               std::vector<TaggedSpan>& spans) {
    for (std::size_t begin = 0; begin < labels.size();) {
      std::size_t end = begin + 1;
      if (labels[begin] != kNoName) {
        while (end < labels.size() && labels[end] != kNoName && !begins_name(labels[end])) ++end;
        const bool latin = starts_in_latin(tokens, first[begin]);
        if (const auto name = trimmed_name(text, first + begin, first + end); name && !latin) {
          spans.push_back({name->begin, name->end, type_of(labels[begin]), confidence(begin, end)});
        }
      }
      begin = end;
    }
  }

  void tag_by_model(std::string_view text, const std::vector<Token>& tokens,
                    std::span<const TaggerWord> sentence, std::vector<TaggedSpan>& spans) {
    score_sentence(text, tokens, sentence.data(), sentence.size());
    decoder.decode(model.transitions(), scores, labels);
    collect(text, tokens, sentence.data(), spans);
  }

  /// Adds the English names that share nothing with those found from `first_found` on.
  void tag_by_rule(std::string_view text, const std::vector<Token>& tokens,
                   std::span<const TaggerWord> sentence, std::size_t first_found,
                   std::vector<TaggedSpan>& spans) {
    english_spans.clear();
    english.find(text, tokens, sentence, english_spans);
    const std::size_t found_end = spans.size();
    for (const TaggedSpan& span : english_spans) {
      const bool taken = std::any_of(spans.begin() + static_cast<std::ptrdiff_t>(first_found),
                                     spans.begin() + static_cast<std::ptrdiff_t>(found_end),
                                     [&](const TaggedSpan& other) {
                                       return other.begin < span.end && span.begin < other.end;
                                     });
      if (!taken) spans.push_back(span);
    }
    std::sort(spans.begin() + static_cast<std::ptrdiff_t>(first_found), spans.end(),
              [](const TaggedSpan& a, const TaggedSpan& b) { return a.begin < b.begin; });
  }

  void tag_sentence(std::string_view text, const std::vector<Token>& tokens,
                    std::span<const TaggerWord> sentence, std::vector<TaggedSpan>& spans) {
    const auto has_word_in = [&](Script script) {
      return std::ranges::any_of(sentence, [&](const TaggerWord& word) {
        return !word.is_punctuation() && tokens[word.first_token].script == script;
      });
    };
    const std::size_t first_found = spans.size();
    if (has_word_in(Script::devanagari)) tag_by_model(text, tokens, sentence, spans);
    if (has_word_in(Script::latin)) tag_by_rule(text, tokens, sentence, first_found, spans);
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
  const std::span<const TaggerWord> words = impl_->words;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = sentence_end(words, begin);
    impl_->tag_sentence(text, tokens, words.subspan(begin, end - begin), spans);
    begin = end;
  }
}

}  // namespace khabar
