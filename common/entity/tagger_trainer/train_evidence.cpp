// SPDX-License-Identifier: GPL-3.0-or-later
// khabar-train-evidence: learns what the evidence on a listed name weighs. Run by
// scripts/train_evidence.
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/entity/builtin_catalogue.h"
#include "common/entity/recognizer.h"
#include "common/entity/tagger_trainer/evidence_trainer.h"
#include "common/entity/tagger_trainer/labelled_text.h"
#include "common/error.h"

namespace khabar {
namespace {

using JudgedListed = JudgedName<kEvidenceCount>;
using JudgedUnlisted = JudgedName<kTrustCount>;

struct Options {
  std::vector<std::string> labelled;
  std::string own;
  std::string articles;
  std::string model;
  std::string output;
  std::string trust_output;
};

/// Our own sentences show what the others are silent of.
constexpr float kOwnWeight = 6;
/// Articles teach by distant supervision, and there are many.
constexpr float kArticleWeight = 0.1F;

std::ifstream open(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(path + ": cannot be read");
  return file;
}

TaggerModel read_model(const std::string& path) {
  std::ifstream file = open(path);
  return TaggerModel::parse(std::string(std::istreambuf_iterator<char>(file), {}));
}

/// A name that was weighed, and of what.
struct Weighed {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t entity = 0;
  bool several_words = false;
  Evidence evidence{};
};

/// A name that only the tagger saw.
struct Tagged {
  GoldSpan span;
  GoldSpan widest;  // with the titles and kinds of places beside it
  TrustEvidence evidence{};
};

class Reader {
 public:
  explicit Reader(const TaggerModel& model)
      : catalogue_(builtin_catalogue()), recognizer_(catalogue_, &model) {
    EvidenceWatch watch;
    watch.listed = [this](const Reading& text, const Candidate& candidate, std::uint32_t entity,
                          const Evidence& evidence) {
      weighed_.push_back({text.words[candidate.first_word].begin,
                          text.words[candidate.end_word() - 1].end, entity,
                          candidate.word_count > 1, evidence});
    };
    watch.unlisted = [this](const Reading& text, const TaggedWords& name,
                            const TrustEvidence& evidence) {
      std::uint32_t first = name.first_word;
      while (first > 0 && text.words[first].joined && is_title(text.cues[first - 1])) --first;
      std::uint32_t end = name.end_word();
      while (end < text.words.size() && text.words[end].joined &&
             (has_cue(text.cues[end], Cue::honorific) || has_cue(text.cues[end], Cue::place))) {
        ++end;
      }
      tagged_.push_back(
          {{text.words[name.first_word].begin, text.words[name.end_word() - 1].end, name.type},
           {text.words[first].begin, text.words[end - 1].end, name.type},
           evidence});
    };
    recognizer_.watch_evidence(std::move(watch));
  }

  const Entity& entity(std::uint32_t number) const { return catalogue_.entity(number); }

  const std::vector<Weighed>& read(const std::string& text) {
    weighed_.clear();
    tagged_.clear();
    analyzer_.analyze(text, tokens_);
    recognizer_.recognize(text, tokens_);
    return weighed_;
  }

  /// The names of the text read last that only the tagger saw.
  const std::vector<Tagged>& tagged() const { return tagged_; }

 private:
  Catalogue catalogue_;
  Recognizer recognizer_;
  Analyzer analyzer_;
  std::vector<Token> tokens_;
  std::vector<Weighed> weighed_;
  std::vector<Tagged> tagged_;
};

std::size_t place_of(std::string_view evidence) {
  const auto* found = std::ranges::find(kEvidenceNames, evidence);
  if (found == kEvidenceNames.end()) throw Error("no evidence named " + std::string(evidence));
  return static_cast<std::size_t>(found - kEvidenceNames.begin());
}

/// Organisations by names that mean nothing else, which others do not always label: चुनाव आयोग.
bool may_be_unlabelled(const Weighed& name, EntityType type) {
  static const std::size_t kCommon = place_of("common word");
  static const std::size_t kAcronym = place_of("acronym");
  static const std::size_t kForeign = place_of("Indian body of another nation");
  return type == EntityType::organisation && name.evidence[kCommon] == 0 &&
         name.evidence[kAcronym] == 0 && name.evidence[kForeign] == 0;
}

/// Names of which a labelled text says whether they are meant. Those inside a longer name of their
/// kind are left out: annotators differ on them. Which team of a nation is meant only our own
/// sentences tell.
void learn_labelled(Reader& reader, const std::vector<LabelledText>& texts, float weight,
                    std::vector<JudgedListed>& names) {
  const bool own = weight == kOwnWeight;
  static const std::size_t kOtherSport = place_of("cricketers in an article on another sport");
  for (const LabelledText& text : texts) {
    for (const Weighed& name : reader.read(text.text)) {
      if (!own && name.evidence[kOtherSport] > 0) continue;
      const EntityType type = reader.entity(name.entity).type;
      bool meant = false;
      bool inside = false;
      bool beside = false;  // a labelled name
      for (const GoldSpan& gold : text.names) {
        beside = beside || (gold.begin < name.end && name.begin < gold.end);
        if (gold.type != type || gold.end <= name.begin || name.end <= gold.begin) continue;
        const std::uint32_t slack = 3;  // punctuation that annotators left in
        meant = meant || (gold.begin + slack >= name.begin && gold.end <= name.end + slack);
        inside = inside || type != EntityType::person;
      }
      if (!own && !meant && !beside && may_be_unlabelled(name, type)) continue;
      if (meant || !inside) names.push_back({name.evidence, meant, weight});
    }
  }
}

/// What an article names in full it most often means by the short names, too: once seen with that
/// support and once as if it stood alone. A common word without a full
/// name most often is one.
void learn_article(Reader& reader, const std::string& article, std::vector<JudgedListed>& names) {
  static const std::size_t kCommon = place_of("common word");
  static const std::size_t kInFull[] = {place_of("named in full"),
                                        place_of("common word, named in full"),
                                        place_of("acronym, named in full")};
  for (const Weighed& name : reader.read(article)) {
    if (name.several_words) continue;
    if (name.evidence[kInFull[0]] > 0) {
      names.push_back({name.evidence, true, kArticleWeight});
      Evidence alone = name.evidence;
      for (const std::size_t i : kInFull) alone[i] = 0;
      names.push_back({alone, true, kArticleWeight});
    } else if (name.evidence[kCommon] > 0) {
      names.push_back({name.evidence, false, kArticleWeight});
    }
  }
}

/// Of the names that only the tagger saw, which are right: the same kind, and the same ends but for
/// punctuation and titles that annotators left in.
void learn_tagged(Reader& reader, const std::vector<LabelledText>& texts, float weight,
                  std::vector<JudgedUnlisted>& names) {
  constexpr std::uint32_t kSlack = 3;
  for (const LabelledText& text : texts) {
    reader.read(text.text);
    for (const Tagged& name : reader.tagged()) {
      const bool right = std::ranges::any_of(text.names, [&](const GoldSpan& gold) {
        return gold.type == name.span.type && gold.begin + kSlack >= name.widest.begin &&
               gold.begin <= name.span.begin + kSlack && gold.end + kSlack >= name.span.end &&
               gold.end <= name.widest.end + kSlack;
      });
      names.push_back({name.evidence, right, weight});
    }
  }
}

template <std::size_t kCount>
void write_weights(const std::array<float, kCount>& weights,
                   const std::array<std::string_view, kCount>& names, std::string_view what,
                   std::ostream& out) {
  out << "// SPDX-License-Identifier: GPL-3.0-or-later\n"
         "// Made by scripts/train_evidence; do not edit.\n"
         "#pragma once\n\n#include <array>\n\nnamespace khabar {\n\n"
         "/// In the order of k"
      << what << "Names.\ninline constexpr std::array<float, " << kCount << "> k" << what
      << "Weights = {\n";
  for (std::size_t i = 0; i < kCount; ++i) {
    out << "    " << std::fixed << std::setprecision(2) << weights[i] << "F,  // " << names[i]
        << '\n';
  }
  out << "};\n\n}  // namespace khabar\n";
}

/// What weights would keep that ask for `least`, in nats.
template <std::size_t kCount>
void report(const std::array<float, kCount>& weights, const std::vector<JudgedName<kCount>>& names,
            float least, std::ostream& out) {
  std::size_t kept = 0;
  std::size_t right = 0;
  std::size_t meant = 0;
  for (const JudgedName<kCount>& name : names) {
    float sum = 0;
    for (std::size_t i = 0; i < kCount; ++i) sum += weights[i] * name.evidence[i];
    kept += sum > least;
    meant += name.meant;
    right += sum > least && name.meant;
  }
  out << names.size() << " names, " << meant << " meant, " << kept << " kept, " << right
      << " of them rightly\n";
}

void train(const Options& options) {
  const TaggerModel model = read_model(options.model);
  Reader reader(model);
  std::vector<JudgedListed> names;
  std::vector<JudgedUnlisted> tagged;
  for (const std::string& path : options.labelled) {
    std::ifstream file = open(path);
    const std::vector<LabelledText> texts = read_conll(file);
    learn_labelled(reader, texts, 1, names);
    learn_tagged(reader, texts, 1, tagged);
  }
  std::ifstream own = open(options.own);
  learn_labelled(reader, read_conll(own), kOwnWeight, names);
  std::ifstream articles = open(options.articles);
  for (std::string line; std::getline(articles, line);) learn_article(reader, line, names);
  const Evidence weights = train_evidence(names);
  report(weights, names, 0, std::cout);
  std::ofstream output(options.output);
  write_weights(weights, kEvidenceNames, "Evidence", output);
  const TrustEvidence trust = train_evidence(tagged);
  report(trust, tagged, kLeastTrust, std::cout);
  std::ofstream trust_output(options.trust_output);
  write_weights(trust, kTrustNames, "Trust", trust_output);
}

}  // namespace
}  // namespace khabar

int main(int argc, char** argv) {
  khabar::Options options;
  CLI::App app{"Learns what the evidence on a listed name weighs", "khabar-train-evidence"};
  app.add_option("--labelled", options.labelled, "CoNLL files: token, tab, label")->required();
  app.add_option("--own", options.own, "such a file of sentences that weigh more")->required();
  app.add_option("--articles", options.articles, "news, an article a line")->required();
  app.add_option("--model", options.model, "tagger's model that saw none of it")->required();
  app.add_option("--output", options.output, "the header to write")->required();
  app.add_option("--trust-output", options.trust_output,
                 "the header to write of names that only the tagger saw")
      ->required();
  CLI11_PARSE(app, argc, argv);
  try {
    khabar::train(options);
  } catch (const khabar::Error& error) {
    std::cerr << "khabar-train-evidence: error: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
