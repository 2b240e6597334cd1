// SPDX-License-Identifier: GPL-3.0-or-later
// khabar-train-tagger: makes the model of the name tagger. Run by scripts/train_tagger.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/analysis/normalizer.h"
#include "common/entity/builtin_catalogue.h"
#include "common/entity/tagger_trainer/crf.h"
#include "common/entity/tagger_trainer/labelled_text.h"
#include "common/entity/tagger_trainer/model_maker.h"
#include "common/entity/tagger_trainer/proper_nouns.h"
#include "common/entity/tagger_trainer/training_set.h"
#include "common/entity/tagger_trainer/word_clusters.h"
#include "common/error.h"
#include "common/hash.h"

namespace khabar {
namespace {

struct Options {
  std::vector<std::string> labelled;
  std::vector<std::string> whole;
  std::vector<std::string> plain;
  std::string dictionary;
  std::string name_words;
  std::string model;
  std::size_t held_out = 4;
};

/// Every fifth sentence is kept for measuring.
constexpr std::size_t kFold = 5;

std::ifstream open(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(path + ": cannot be read");
  return file;
}

std::vector<TaggerModel::ClassRow> word_classes(const Options& options) {
  std::ifstream dictionary = open(options.dictionary);
  std::unordered_map<std::uint32_t, WordClass> classes;
  const auto class_of = [&](const std::string& word) -> WordClass& {
    return classes[static_cast<std::uint32_t>(hash64(word) >> 32)];
  };
  std::uint16_t first = 0;  // every text has clusters of its own
  for (const std::string& path : options.plain) {
    std::ifstream plain = open(path);
    std::uint16_t last = 0;
    for (const auto& [word, cluster] : cluster_words(plain, {})) {
      const auto own = static_cast<std::uint16_t>(first + cluster);
      if (auto& known = class_of(word).cluster; known == 0) known = own;
      last = std::max(last, own);
    }
    first = last;
  }
  for (const auto& [word, kind] : read_proper_nouns(dictionary)) {
    class_of(normalize(word)).proper_noun = kind;
  }
  std::ifstream name_words = open(options.name_words);
  for (const auto& [word, kinds] : read_name_words(name_words)) {
    class_of(normalize(word)).proper_noun |= kinds;
  }
  std::vector<TaggerModel::ClassRow> rows;
  for (const auto& [word, word_class] : classes) rows.push_back({word, word_class});
  std::ranges::sort(rows, {}, &TaggerModel::ClassRow::word);
  return rows;
}

void train(const Options& options) {
  std::vector<LabelledText> training;
  for (const std::string& path : options.labelled) {
    std::ifstream labelled = open(path);
    const std::vector<LabelledText> texts = read_conll(labelled);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (i % kFold != options.held_out) training.push_back(texts[i]);
    }
  }
  for (const std::string& path : options.whole) {
    std::ifstream whole = open(path);
    std::ranges::copy(read_conll(whole), std::back_inserter(training));
  }
  const auto classes = word_classes(options);
  TrainingSet set = make_training_set(training, builtin_catalogue(), TaggerModel({}, {}, classes));
  const CrfWeights weights = train_crf(std::move(set.sentences), set.keys.size(), {});
  std::ofstream(options.model, std::ios::binary)
      << make_model(weights, set.keys, classes).serialise();
}

}  // namespace
}  // namespace khabar

int main(int argc, char** argv) {
  khabar::Options options;
  CLI::App app{"Trains the model of Khabar's name tagger", "khabar-train-tagger"};
  app.add_option("--labelled", options.labelled, "CoNLL files: token, tab, label")->required();
  app.add_option("--whole", options.whole, "files in that format without held-out sentences");
  app.add_option("--plain", options.plain, "texts to group words by, a line each")->required();
  app.add_option("--dictionary", options.dictionary, "apertium-hin.hin.dix")->required();
  app.add_option("--name-words", options.name_words, "English words: word, tab, kinds")->required();
  app.add_option("--model", options.model, "the file to write")->required();
  app.add_option("--held-out", options.held_out,
                 "sentence number (mod 5) not to train on; 5 trains on all");
  CLI11_PARSE(app, argc, argv);
  try {
    khabar::train(options);
  } catch (const khabar::Error& error) {
    std::cerr << "khabar-train-tagger: error: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
