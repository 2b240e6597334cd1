// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/training_set.h"

#include <algorithm>
#include <span>
#include <string>

#include "common/analysis/analyzer.h"
#include "common/entity/recognizer.h"
#include "common/entity/tagger_features.h"
#include "common/entity/tagger_hints.h"
#include "common/entity/tagger_words.h"

namespace khabar {
namespace {

constexpr std::size_t kMiddle = kWindow / 2;

/// Right labels of the words of a text. Punctuation at the edges of a name is not part of it.
std::vector<TaggerLabel> gold_labels(const std::vector<TaggerWord>& words,
                                     const std::vector<GoldSpan>& names) {
  std::vector<TaggerLabel> labels(words.size(), kNoName);
  for (const GoldSpan& name : names) {
    const auto outside = [&](const TaggerWord& word) {
      return word.end <= name.begin || word.begin >= name.end || word.is_punctuation();
    };
    const auto first = std::ranges::find_if_not(words, outside);
    const auto last = std::find_if_not(words.rbegin(), words.rend(), outside).base();
    for (auto word = first; word < last; ++word) {
      labels[static_cast<std::size_t>(word - words.begin())] =
          word == first ? begin_label(name.type) : inside_label(name.type);
    }
  }
  return labels;
}

class SetBuilder {
 public:
  explicit SetBuilder(const Catalogue& catalogue, const TaggerModel& classes)
      : classes_(classes), recognizer_(catalogue, nullptr) {}

  void add(const LabelledText& labelled) {
    analyzer_.analyze(labelled.text, tokens_);
    split_tagger_words(labelled.text, tokens_, words_);
    const std::vector<TokenHint>& hints = recognizer_.hints(labelled.text, tokens_);
    const std::vector<TaggerLabel> labels = gold_labels(words_, labelled.names);
    for (std::size_t begin = 0; begin < words_.size();) {
      const std::size_t end = sentence_end(words_, begin);
      add_sentence(labelled.text, hints, std::span(words_).subspan(begin, end - begin),
                   std::span(labels).subspan(begin, end - begin));
      begin = end;
    }
  }

  TrainingSet take() { return std::move(set_); }

 private:
  void add_sentence(std::string_view text, std::span<const TokenHint> hints,
                    std::span<const TaggerWord> words, std::span<const TaggerLabel> labels) {
    std::vector<std::string> forms(words.size() + 2 * kMiddle, std::string(kSentenceEdge));
    std::vector<WordTraits> traits(forms.size(), edge_traits(classes_));
    const LetterCase letters = letter_case(text, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto written = text.substr(words[i].begin, words[i].end - words[i].begin);
      forms[i + kMiddle] = normal_form(text, tokens_, words[i], buffer_);
      traits[i + kMiddle] =
          word_traits(forms[i + kMiddle], written, words[i].is_punctuation(), letters, classes_);
      traits[i + kMiddle].hint = hint_of(hints, words[i]);
    }
    CrfSentence& sentence = set_.sentences.emplace_back();
    sentence.labels.assign(labels.begin(), labels.end());
    for (std::size_t i = 0; i < words.size(); ++i) {
      sentence.features.push_back(features_of(&forms[i], &traits[i]));
    }
  }

  /// Features of the word in the middle of the window that starts here.
  std::vector<std::uint32_t> features_of(const std::string* forms, const WordTraits* traits) {
    std::vector<FeatureKey> keys;
    TraitsWindow window;
    for (std::size_t place = 0; place < kWindow; ++place) {
      append_word_features(traits[place], forms[place], place, keys);
      window[place] = &traits[place];
    }
    append_window_features(window, keys);
    std::vector<std::uint32_t> indexes;
    for (const FeatureKey key : keys) indexes.push_back(index_of(key));
    return indexes;
  }

  std::uint32_t index_of(FeatureKey key) {
    const auto [entry, added] =
        indexes_.try_emplace(key, static_cast<std::uint32_t>(set_.keys.size()));
    if (added) set_.keys.push_back(key);
    return entry->second;
  }

  const TaggerModel& classes_;
  Recognizer recognizer_;
  Analyzer analyzer_;
  std::vector<Token> tokens_;
  std::vector<TaggerWord> words_;
  std::string buffer_;
  std::unordered_map<FeatureKey, std::uint32_t> indexes_;
  TrainingSet set_;
};

}  // namespace

TrainingSet make_training_set(const std::vector<LabelledText>& texts, const Catalogue& catalogue,
                              const TaggerModel& classes) {
  SetBuilder builder(catalogue, classes);
  for (const LabelledText& text : texts) builder.add(text);
  return builder.take();
}

}  // namespace khabar
