// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "common/entity/tagger_decoder.h"
#include "common/entity/tagger_english.h"
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

bool is_in(Script script, const TaggerWord& word, const std::vector<Token>& tokens) {
  return !word.is_punctuation() && tokens[word.first_token].script == script;
}

/// How far the labels of words [begin, end) outweigh "no name", mean over the words, in nats.
float confidence(const std::vector<LabelScores>& scores, const std::vector<TaggerLabel>& labels,
                 std::size_t begin, std::size_t end) {
  int sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += scores[i][labels[i]] - scores[i][kNoName];
  return static_cast<float>(sum) / static_cast<float>(end - begin) / kWeightSteps;
}

bool overlap(const TaggedSpan& a, const TaggedSpan& b) {
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

struct Tagger::Impl {
  explicit Impl(const TaggerModel& tagger_model) : model(tagger_model), scorer(tagger_model) {}

  const TaggerModel& model;
  TaggerScorer scorer;
  TaggerDecoder decoder;
  EnglishNames english;

  // Kept from call to call for their memory.
  std::vector<TaggerWord> words;
  std::vector<TaggerLabel> labels;
  std::vector<TaggedSpan> by_model;
  std::vector<TaggedSpan> by_rule;

  /// Names in Devanagari. Of Latin script the model has seen too little.
  void find_by_model(std::string_view text, const std::vector<Token>& tokens,
                     std::span<const TaggerWord> sentence) {
    const std::vector<LabelScores>& scores = scorer.score(text, tokens, sentence);
    decoder.decode(model.transitions(), scores, labels);
    for (std::size_t begin = 0; begin < labels.size(); ++begin) {
      if (!begins_name(labels[begin]) || is_in(Script::latin, sentence[begin], tokens)) continue;
      std::size_t end = begin + 1;
      while (end < labels.size() && labels[end] == labels[begin] + 1) ++end;
      if (const auto name = trimmed_name(text, sentence.subspan(begin, end - begin))) {
        by_model.push_back({name->begin, name->end, type_of(labels[begin]),
                            confidence(scores, labels, begin, end)});
      }
    }
  }

  void tag_sentence(std::string_view text, const std::vector<Token>& tokens,
                    std::span<const TaggerWord> sentence, std::vector<TaggedSpan>& spans) {
    const auto has = [&](Script script) {
      return std::ranges::any_of(
          sentence, [&](const TaggerWord& word) { return is_in(script, word, tokens); });
    };
    by_model.clear();
    by_rule.clear();
    if (has(Script::devanagari)) find_by_model(text, tokens, sentence);
    if (has(Script::latin)) english.find(text, tokens, sentence, by_rule);
    std::erase_if(by_rule, [&](const TaggedSpan& rule) {
      return std::ranges::any_of(by_model,
                                 [&](const TaggedSpan& span) { return overlap(span, rule); });
    });
    std::ranges::merge(by_model, by_rule, std::back_inserter(spans), {}, &TaggedSpan::begin,
                       &TaggedSpan::begin);
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
