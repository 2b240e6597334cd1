// SPDX-License-Identifier: GPL-3.0-or-later
// Learns how often Hindi's sounds are written with which Latin letters, from pairs of words that
// people wrote in both scripts, and prints common/analysis/sound_costs.inc:
//   learn_sound_costs < pairs.tsv > common/analysis/sound_costs.inc
//   learn_sound_costs --pronounced < pairs.tsv > common/analysis/phoneme_costs.inc
// Twice, as it tells by the costs it was built with which pairs are English words.
// A line is a romanised word, a tab and the Devanagari word. With --pronounced, how Hindi writes
// the phonemes of English, from the words that the pronouncing dictionary has. The model: a sound
// emits up to four letters, any letter may stand between sounds for nothing; probabilities by
// expectation maximisation (Baum and Welch), started from where in its word a sound and a spelling
// stand.
#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/analysis/pronunciation.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sounds.h"

namespace {

using namespace khabar;

constexpr char kEnd = '$';
constexpr std::size_t kMaxSpelling = 4;
constexpr std::size_t kSounds = 128;
constexpr int kRounds = 9;
constexpr int kRoundsBeforePruning = 4;
constexpr double kRarest = 0.001;  // spellings of a sound that are kept
constexpr double kFewest = 3;      // expected times they must be seen
constexpr double kLeast = 1e-9;
constexpr int kCostOfNoise = 90;

struct Pair {
  std::string letters;
  std::string sounds;  // with kEnd
};

using Spellings = std::unordered_map<std::string, double>;

struct Model {
  std::array<Spellings, kSounds> spellings;
  std::array<double, kSounds> silent{};

  double probability(char sound, const std::string& letters) const {
    const auto& row = spellings[static_cast<std::size_t>(sound)];
    const auto found = row.find(letters);
    return found == row.end() ? 0 : found->second;
  }
};

/// The word as an index has it; empty for what is no single word.
std::string exact_form(Analyzer& analyzer, std::string_view word) {
  std::vector<Token> tokens;
  analyzer.analyze(word, tokens);
  return tokens.size() == 1 ? std::string(tokens[0].exact) : std::string();
}

/// What the sounds of the other word are to emit; empty for a word that is not learned from.
std::string emitted(const std::string& latin, bool pronounced) {
  if (!pronounced) return matched_letters(latin);
  const auto readings = pronunciations_of(latin);
  return readings.empty() ? std::string() : std::string(readings.front());
}

/// Whether the pair is rather an English word as it is said than a Hindi word that is spelled like
/// one, by the costs that the program was built with: "ban" is बैन, and in other pairs बन.
bool is_borrowed(const std::string& latin, const Pair& pair) {
  const int said = LatinMatcher::pronounced(pair.letters).cost(pair.sounds);
  return said <= LatinMatcher(latin).cost(pair.sounds);
}

std::vector<Pair> read_pairs(std::istream& input, bool pronounced) {
  Analyzer analyzer;
  std::vector<Pair> pairs;
  for (std::string line; std::getline(input, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string latin = exact_form(analyzer, line.substr(0, tab));
    Pair pair{emitted(latin, pronounced),
              devanagari_sounds(exact_form(analyzer, line.substr(tab + 1)))};
    if (pair.letters.empty() || pair.sounds.empty()) continue;
    if (pronounced && !is_borrowed(latin, pair)) continue;
    if (pair.letters.size() > 2 * pair.sounds.size() + 5) continue;  // not one word
    pair.sounds += kEnd;
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

void normalise(Spellings& row) {
  double total = 0;
  for (const auto& [letters, share] : row) total += share;
  for (auto& [letters, share] : row) share /= total;
}

/// How likely letters of this length at this place are the sound's, before anything is learned.
double first_guess(char sound, double place, std::size_t at, std::size_t length,
                   std::size_t letters) {
  if (sound == kEnd)
    return at + length == letters ? std::pow(0.02, static_cast<double>(length)) : 0;
  const double off = static_cast<double>(at) + static_cast<double>(length) / 2 - place - 0.5;
  const double by_length = length == 0 ? 0.3 : std::pow(0.15, static_cast<double>(length) - 1);
  return std::exp(-off * off / 1.5) * by_length;
}

Model first_model(const std::vector<Pair>& pairs) {
  Model model;
  model.silent.fill(2e-3);
  for (const Pair& pair : pairs) {
    const double stretch =
        static_cast<double>(pair.letters.size()) / static_cast<double>(pair.sounds.size() - 1);
    for (std::size_t i = 0; i < pair.sounds.size(); ++i) {
      auto& row = model.spellings[static_cast<std::size_t>(pair.sounds[i])];
      for (std::size_t at = 0; at <= pair.letters.size(); ++at) {
        for (std::size_t n = 0; n <= std::min(kMaxSpelling, pair.letters.size() - at); ++n) {
          const double guess = first_guess(pair.sounds[i], static_cast<double>(i) * stretch, at, n,
                                           pair.letters.size());
          if (guess > 0) row[pair.letters.substr(at, n)] += guess;
        }
      }
    }
  }
  for (auto& row : model.spellings) normalise(row);
  return model;
}

/// Adds how often the pair uses each spelling, over all ways to align it, to `counts`.
void count_pair(const Model& model, const Pair& pair, Model& counts) {
  const std::size_t sounds = pair.sounds.size();
  const std::size_t letters = pair.letters.size();
  const auto silent = [&](std::size_t at) {
    return model.silent[static_cast<std::size_t>(pair.letters[at])];
  };
  const auto spelled = [&](std::size_t i, std::size_t at, std::size_t n) {
    if (i + 1 == sounds && at + n != letters) return 0.0;
    return model.probability(pair.sounds[i], pair.letters.substr(at, n));
  };
  using Grid = std::vector<std::vector<double>>;
  Grid forward(sounds + 1, std::vector<double>(letters + 1, 0));
  Grid backward = forward;
  const auto each_step = [&](std::size_t i, std::size_t at, auto step) {
    for (std::size_t n = 0; n <= std::min(kMaxSpelling, letters - at); ++n) {
      if (const double p = spelled(i, at, n); p > 0) step(n, p);
    }
  };
  forward[0][0] = 1;
  for (std::size_t i = 0; i < sounds; ++i) {
    for (std::size_t at = 0; at <= letters; ++at) {
      if (forward[i][at] <= 0) continue;
      each_step(i, at,
                [&](std::size_t n, double p) { forward[i + 1][at + n] += forward[i][at] * p; });
      if (at < letters) forward[i][at + 1] += forward[i][at] * silent(at);
    }
  }
  const double all = forward[sounds][letters];
  if (all < 1e-280) return;
  backward[sounds][letters] = 1;
  for (std::size_t i = sounds; i-- > 0;) {
    for (std::size_t at = letters + 1; at-- > 0;) {
      each_step(i, at, [&](std::size_t n, double p) {
        const double after = p * backward[i + 1][at + n];
        backward[i][at] += after;
        if (forward[i][at] <= 0 || after <= 0) return;
        counts.spellings[static_cast<std::size_t>(pair.sounds[i])][pair.letters.substr(at, n)] +=
            forward[i][at] * after / all;
      });
      if (at == letters) continue;
      const double after = silent(at) * backward[i][at + 1];
      backward[i][at] += after;
      counts.silent[static_cast<std::size_t>(pair.letters[at])] += forward[i][at] * after / all;
    }
  }
}

void prune(Spellings& row) {
  double total = 0;
  for (const auto& [letters, count] : row) total += count;
  std::erase_if(row, [&](const auto& entry) {
    return entry.second < kFewest || entry.second / total < kRarest;
  });
}

Model next_model(const Model& model, const std::vector<Pair>& pairs, bool with_pruning) {
  Model counts;
  double places = 0;
  for (const Pair& pair : pairs) {
    count_pair(model, pair, counts);
    places += static_cast<double>(pair.sounds.size());
  }
  for (auto& row : counts.spellings) {
    if (with_pruning) prune(row);
    normalise(row);
  }
  for (double& count : counts.silent) count = std::max(kLeast, count / places);
  return counts;
}

/// Turns how often a sound is said so into how often what is said is written with the sound: Hindi
/// writes the vowel of "gun" as in गन, though few of its inherent vowels are that one.
void turn_round(const std::vector<Pair>& pairs, Model& model) {
  std::array<double, kSounds> sounds{};
  std::unordered_map<std::string, double> said;
  for (const Pair& pair : pairs) {
    for (const char sound : pair.sounds) ++sounds[static_cast<std::size_t>(sound)];
    for (std::size_t at = 0; at < pair.letters.size(); ++at) {
      for (std::size_t n = 1; n <= std::min(kMaxSpelling, pair.letters.size() - at); ++n) {
        ++said[pair.letters.substr(at, n)];
      }
    }
  }
  for (std::size_t sound = 0; sound < kSounds; ++sound) {
    for (auto& [phonemes, share] : model.spellings[sound]) {
      if (!phonemes.empty()) share *= sounds[sound] / said[phonemes];
    }
    std::erase_if(model.spellings[sound], [](const auto& entry) { return entry.second < kRarest; });
  }
}

int cost_of(double probability) {
  return std::min(kCostOfNoise,
                  static_cast<int>(std::lround(-10 * std::log(std::max(probability, kLeast)))));
}

void print_row(char sound, const std::multimap<int, std::string>& spellings) {
  std::cout << "{'" << sound << "', \"";
  const char* separator = "";
  for (const auto& [cost, letters] : spellings) {
    std::cout << separator << (letters.empty() ? "-" : letters) << ' ' << cost;
    separator = " ";
  }
  std::cout << "\"},\n";
}

void print_model(const Model& model, bool pronounced) {
  std::cout << "// SPDX-License-Identifier: GPL-3.0-or-later\n"
               "// Written by learn_sound_costs; do not edit. How each sound is "
            << (pronounced ? "said in English, in the letters of\n"
                             "// pronunciation.h, and what it costs that Hindi writes them so: see "
                             "sound_costs.h. '$' is the end of a\n// word, '+' a phoneme that "
                             "stands for no sound.\n"
                           : "written in Latin letters and what\n"
                             "// that costs: see sound_costs.h. '$' is the end of a word, '+' a "
                             "letter that stands for no sound.\n")
            << "// clang-format off\n";
  for (std::size_t sound = 0; sound < kSounds; ++sound) {
    std::multimap<int, std::string> row;
    for (const auto& [letters, share] : model.spellings[sound])
      row.emplace(cost_of(share), letters);
    if (!row.empty()) print_row(static_cast<char>(sound), row);
  }
  std::multimap<int, std::string> silent;
  for (std::size_t letter = 0; letter < kSounds; ++letter) {
    const int cost = cost_of(model.silent[letter]);
    if (cost < kCostOfNoise) silent.emplace(cost, std::string(1, static_cast<char>(letter)));
  }
  print_row('+', silent);
}

}  // namespace

int main(int argc, char** argv) {
  const bool pronounced = argc > 1 && std::string_view(argv[1]) == "--pronounced";
  const std::vector<Pair> pairs = read_pairs(std::cin, pronounced);
  Model model = first_model(pairs);
  for (int round = 0; round < kRounds; ++round) {
    model = next_model(model, pairs, round >= kRoundsBeforePruning);
    std::cerr << "round " << round + 1 << " of " << kRounds << '\n';
  }
  if (pronounced) turn_round(pairs, model);
  print_model(model, pronounced);
}
