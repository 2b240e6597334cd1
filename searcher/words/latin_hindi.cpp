// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/latin_hindi.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <unordered_set>

#include "common/analysis/pronunciation.h"

namespace khabar {
namespace {

using Words = std::unordered_set<std::string_view>;

Words split(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const auto end = std::min(list.find(' '), list.size());
    words.insert(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

/// Postpositions, pronouns, auxiliaries and conjunctions as people type them.
const Words& hindi_only() {
  static const Words words = split(
      "ka ki ke ko ne se mein mai mei tak wala wale wali vala vale vali bhi nahi nahin naheen "
      "mujhe mera mere meri humein hame hamara hamare hamari tujhe tera tere teri tumhe tumhara "
      "aapko aapka aapke aapki yah yeh ye vah voh woh wo ve "
      "ise inhe inhen usse unhe unhen iska iske iski isko isme ismein isse isne isi "
      "uska uske uski usko usme usmein usne usi inka inke inki inko inse inhone unka unke unki "
      "unko unse unhone unhonne apna apne apni apana apani khud koi kisi kuch kuchh kaun kya kyaa "
      "kis kise kiska kiske kiski kin jo jis jise jiska jiske jiski jisko jisme jismein jisse "
      "jisne jin jinka jinke jinki jinhone yahan yahaan wahan vahan kahan kahaan jahan jahaan ab "
      "tab kab jab abhi tabhi kabhi aisa aisi vaisa vaise kaisa kaise kaisi jaisa jaise jaisi "
      "itna itne itni utna utne utni kitna kitne kitni jitna jitne jitni kyon kyun kyo kyu aur "
      "evam evan tatha athva athava lekin magar parantu kintu balki kyonki isliye taki taaki yadi "
      "agar halanki chunki yani lie liye liya liyaa sath saath dwara dvara dvaara baare bare "
      "hai hain hun hoon tha thi thin thee hona hone honi hota hote hoti hua huaa hue hui huye "
      "hoga hoge hogi honge hongi gaya gayaa gaye gae gayi gai jana jaana jane jaane jata jaata "
      "jate jaate jati jaati jaega jaega jaegi raha rahe rahi karna karana karne karta karte "
      "karti karke karen kiya kie kiye diya die diye chuka chuke chuki sakta sakate sakte sakti");
  return words;
}

/// Hindi words of the kind that are written as English ones are.
const Words& both_languages() {
  static const Words words =
      split("the to is in us un hi do he me main are par use hum mat tum na so kar");
  return words;
}

// Log-odds of being Hindi. Tuned on questions in both languages by hand; see the tests.
constexpr double kGrammar = 5;           // a word of one language's grammar
constexpr double kSharedGrammar = -0.5;  // of both
constexpr double kInDictionary = -1.5;   // English has the word; Indian names too, hence not more
constexpr double kNotInDictionary = 1.5;
constexpr double kNoVariant = -1.5;   // Hindi news has no such word
constexpr double kPerArticles = 0.5;  // for each e-fold of articles in one script over the other
constexpr double kOfNeighbour = 1.2;  // a neighbour that is sure; half as much, one further
constexpr int kReach = 2;
constexpr int kRounds = 4;

double chance(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

bool is_latin(std::string_view word) {
  return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == word.npos;
}

/// What the word says by itself.
double log_odds_of(const LatinWord& word) {
  if (both_languages().contains(word.exact)) return kSharedGrammar;
  if (hindi_only().contains(word.exact)) return kGrammar;
  if (word.stop_word) return -kGrammar;
  const double hindi = word.variant_closeness * std::log1p(word.variant_articles);
  const double english = std::log1p(word.latin_articles);
  const double dictionary =
      pronunciations_of(word.exact).empty() ? kNotInDictionary : kInDictionary;
  return dictionary + kPerArticles * (hindi - english) +
         (word.variant_closeness > 0 ? 0 : kNoVariant);
}

}  // namespace

std::vector<WordReading> read_latin(const std::vector<LatinWord>& words) {
  const auto count = static_cast<int>(words.size());
  std::vector<double> alone(words.size());
  std::vector<WordReading> readings(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_latin(words[i].exact)) continue;
    alone[i] = log_odds_of(words[i]);
    readings[i].hindi = chance(alone[i]);
  }
  for (int round = 0; round < kRounds; ++round) {
    const std::vector<WordReading> before = readings;
    for (int i = 0; i < count; ++i) {
      const auto here = static_cast<std::size_t>(i);
      if (!is_latin(words[here].exact)) continue;
      double log_odds = alone[here];
      for (int j = std::max(0, i - kReach); j <= std::min(count - 1, i + kReach); ++j) {
        const auto there = static_cast<std::size_t>(j);
        if (j == i || !is_latin(words[there].exact)) continue;
        log_odds += kOfNeighbour / std::abs(j - i) * (2 * before[there].hindi - 1);
      }
      readings[here].hindi = chance(log_odds);
    }
  }
  return readings;
}

bool is_latin_hindi_stop_word(std::string_view exact) {
  return hindi_only().contains(exact) || both_languages().contains(exact);
}

}  // namespace khabar
