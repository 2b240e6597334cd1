// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/variants.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "common/analysis/lemmatizer.h"
#include "common/analysis/letter_names.h"
#include "common/analysis/script.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sound_key.h"
#include "common/analysis/sounds.h"
#include "common/edit_distance.h"
#include "common/entity/name_words.h"
#include "common/format/schema.h"
#include "common/unicode.h"
#include "searcher/words/heard_word.h"
#include "searcher/words/translations.h"
#include "searcher/words/vocabulary_scan.h"

namespace khabar {
namespace {

constexpr std::size_t kShortWordBytes = 2;  // in Latin letters: sounds like many words
constexpr std::size_t kMaxWordBytes = 200;  // the Analyzer's longest
constexpr std::size_t kMaxLookedUp = 28;    // nearest candidates whose frequency is asked for
constexpr int kCostPerLetter = 20;          // of a candidate, at most
constexpr int kCostOfAny = 20;              // the same, however short
constexpr int kSpread = 65;                 // beyond the cost of the nearest
constexpr double kCostPerNat = 10;
constexpr double kShareOfPrior = 0.2;  // what is common in news is not always what is asked
constexpr double kLeastCloseness = 0.005;
constexpr double kSpelledOutCloseness = 0.9;  // बीजेपी for "bjp"

/// A word of the index that may have been meant, and what the channel says of it.
struct Candidate {
  std::string word;
  int cost = 0;
  std::size_t letters = 0;
  Xapian::doccount frequency = 0;

  /// -10 ln of how likely it was meant, but for what all candidates share.
  double cost_with_prior() const {
    return cost - kCostPerNat * kShareOfPrior * std::log1p(static_cast<double>(frequency));
  }
};

/// The nearest candidates so far; `limit` is what another one must not exceed.
class Shortlist {
 public:
  explicit Shortlist(int limit) : limit_(limit) {}

  int limit() const { return limit_; }

  void offer(int cost, std::size_t letters, const std::string& word) {
    if (cost > limit_ || has(word)) return;
    const auto place =
        std::upper_bound(best_.begin(), best_.end(), cost,
                         [](int c, const Candidate& other) { return c < other.cost; });
    best_.insert(place, {word, cost, letters, 0});
    limit_ = std::min(limit_, best_.front().cost + kSpread);
    if (best_.size() > kMaxLookedUp) best_.pop_back();
    if (best_.size() == kMaxLookedUp) limit_ = std::min(limit_, best_.back().cost);
  }

  std::vector<Candidate> take() { return std::move(best_); }

 private:
  bool has(const std::string& word) const {
    return std::any_of(best_.begin(), best_.end(),
                       [&](const Candidate& other) { return other.word == word; });
  }

  int limit_;
  std::vector<Candidate> best_;
};

int cost_limit(std::size_t letters) {
  return kCostOfAny + kCostPerLetter * static_cast<int>(letters);
}

/// Devanagari words for a Latin one.
std::vector<Candidate> hindi_candidates(const SoundLookup& lookup, const HeardWord& latin) {
  Shortlist shortlist(cost_limit(latin.letters()));
  const auto visit = [&](const std::string& word) {
    shortlist.offer(latin.cost(devanagari_sounds(word), shortlist.limit()), latin.letters(), word);
  };
  for (const auto& key : latin.keys()) {
    lookup.for_each(schema::kDevanagariSoundPrefix, key, visit);
  }
  return shortlist.take();
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char byte) { return (byte & 0x80) == 0; });
}

/// Latin words for a Devanagari one.
std::vector<Candidate> latin_candidates(const SoundLookup& lookup, std::string_view hindi) {
  constexpr std::size_t kShortestKeyToEdit = 2;
  constexpr int kCostOfLatin = 16;  // a letter: Hindi words are seldom spelled freely in Latin
  constexpr int kCostOfOtherConsonant = 25;  // few English words lack a consonant that Hindi has
  const std::string sounds = devanagari_sounds(hindi);
  const std::string key = sound_key(hindi);
  Shortlist shortlist(cost_limit(sounds.size()));
  const auto offer_words_of = [&](const std::string& filed, int cost_of_key) {
    lookup.for_each(schema::kLatinSoundPrefix, filed, [&](const std::string& word) {
      if (!is_ascii(word)) return;  // "tɕin" tells how to say तीन
      const LatinMatcher letters(word);
      const int limit =
          std::min(shortlist.limit(), kCostOfLatin * static_cast<int>(letters.letters())) -
          cost_of_key;
      if (letters.cost(sounds, limit + kMoreBySpelling) == kFarSound) return;
      const HeardWord latin(word, 0);
      const int cost = latin.cost(sounds, limit);
      if (cost != kFarSound) shortlist.offer(cost + cost_of_key, latin.letters(), word);
    });
  };
  offer_words_of(key, 0);
  if (key.size() >= kShortestKeyToEdit) {
    for (const auto& other : keys_heard_as(key)) {
      if (other != key) offer_words_of(other, kCostOfOtherConsonant);
    }
  }
  return shortlist.take();
}

/// Sounds of a word that are spoken.
std::size_t count_heard(std::string_view sounds) {
  return sounds.size() -
         static_cast<std::size_t>(std::count(sounds.begin(), sounds.end(), sound::kDroppedSchwa));
}

/// Closeness of two spellings of one Devanagari word: long for short i, ॉ for ा, ये for ए; 0 for
/// two words, such as दिन and दीन.
double closeness_of_spellings(std::string_view sounds, std::string_view other_sounds) {
  constexpr int kCostPerSound = 2;
  constexpr int kCostOfShort = 8;  // ऐप and एप
  const std::size_t heard = count_heard(sounds);
  const int limit = std::max(kCostOfShort, kCostPerSound * static_cast<int>(heard));
  const int cost = sound_distance(sounds, other_sounds, limit);
  return cost <= limit ? closeness_of(cost, heard) : 0;
}

/// A translation that sounds like the word is its spelling in the other script: डेंगू of "dengue".
/// What its sound costs says little then.
///
/// weigh  The candidate for a translation; kFarSound is the cost of one in the same script.
void add_borrowed(const std::string& word, std::vector<Candidate>& candidates,
                  const std::function<Candidate(const std::string&)>& weigh) {
  constexpr int kShareOfCost = 4;
  for (const std::string& translated : dictionary_words(word)) {
    Candidate borrowed = weigh(translated);
    if (borrowed.cost == kFarSound) continue;
    borrowed.cost /= kShareOfCost;
    std::erase_if(candidates, [&](const Candidate& other) { return other.word == translated; });
    candidates.push_back(std::move(borrowed));
  }
}

/// What names write for a word: खान for "khan".
class NamesOf {
 public:
  explicit NamesOf(const std::string& word)
      : words_(name_words(word)), is_ordinary_(!dictionary_words(word).empty()) {}

  bool has(const std::string& word) const {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  }

  /// Puts them first, where an index has them, for English says "khan" as कान. An ordinary word may
  /// be meant as such too ("pant"), and so may one that is spelled as another; what only sounds
  /// like another is a name.
  ///
  /// is_said  English says the word its own way: nothing that sounds nearer is spelled so.
  /// weigh    As for add_borrowed, with frequencies; finite costs.
  void lead(bool is_said, std::vector<Candidate>& candidates,
            const std::function<Candidate(const std::string&)>& weigh) const {
    std::vector<Candidate> named;
    int nearest = is_said ? 0 : kFarSound;
    for (const std::string& name : words_) {
      Candidate candidate = weigh(name);
      if (candidate.frequency == 0) continue;
      nearest = std::min(nearest, candidate.cost);
      candidate.cost =
          is_ordinary_ ? candidate.cost / kShareOfOrdinary : std::min(candidate.cost, kMostOfName);
      named.push_back(std::move(candidate));
    }
    if (named.empty()) return;
    std::erase_if(candidates, [&](const Candidate& other) { return has(other.word); });
    hold_back(nearest, candidates);
    candidates.insert(candidates.end(), named.begin(), named.end());
  }

  /// Read as Hindi, the word is a name where nothing else is likelier: "bedi" is बेदी and not बड़ी;
  /// "dar" is दर, whoever is called डार.
  void keep_to(std::vector<Candidate>& candidates) const {
    const auto likeliest = std::min_element(candidates.begin(), candidates.end(),
                                            [](const Candidate& a, const Candidate& b) {
                                              return a.cost_with_prior() < b.cost_with_prior();
                                            });
    if (likeliest != candidates.end() && has(likeliest->word)) hold_back(0, candidates);
  }

 private:
  static constexpr int kMostOfName = 8;
  static constexpr int kShareOfOrdinary = 2;
  static constexpr int kCostOfNoName = 35;

  /// Others that cost so much.
  void hold_back(int from, std::vector<Candidate>& candidates) const {
    if (is_ordinary_) return;
    for (Candidate& other : candidates) {
      if (other.cost >= from && !has(other.word)) other.cost += kCostOfNoName;
    }
  }

  std::vector<std::string> words_;
  bool is_ordinary_;
};

/// Looks up how often candidates occur, and leaves out those that no longer do.
void look_up(const SoundLookup& lookup, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) candidate.frequency = lookup.frequency(candidate.word);
  std::erase_if(candidates, [](const Candidate& candidate) { return candidate.frequency == 0; });
}

/// The chance of each candidate against the likeliest, times that of the likeliest to be the word.
std::vector<Variant> weigh(std::vector<Candidate> candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.cost_with_prior() < b.cost_with_prior();
  });
  std::vector<Variant> variants;
  double most = 1;  // chance of the likeliest to be the word
  for (const Candidate& candidate : candidates) {
    const double behind = candidate.cost_with_prior() - candidates.front().cost_with_prior();
    const double same = std::min(most, chance_of_same(candidate.cost, candidate.letters));
    if (variants.empty()) most = same;
    variants.push_back({candidate.word, same * std::exp(-behind / kCostPerNat), candidate.frequency,
                        VariantKind::script});
  }
  return variants;
}

bool closer(const Variant& a, const Variant& b) {
  if (a.closeness != b.closeness) return a.closeness > b.closeness;
  if (a.frequency != b.frequency) return a.frequency > b.frequency;
  return a.exact < b.exact;
}

/// Raises what is only another spelling of a closer and more frequent variant: चुनाव् of चुनाव.
void join_spellings(std::vector<Variant>& variants) {
  constexpr std::size_t kMostWords = 3;  // that others may be spellings of
  std::vector<std::string> sounds;
  sounds.reserve(variants.size());
  for (const Variant& variant : variants) sounds.push_back(devanagari_sounds(variant.exact));
  for (std::size_t word = 0; word < std::min(kMostWords, variants.size()); ++word) {
    for (std::size_t i = 0; i < variants.size(); ++i) {
      if (i == word || variants[i].frequency > variants[word].frequency) continue;
      const double as_spelling =
          variants[word].closeness * closeness_of_spellings(sounds[word], sounds[i]);
      if (as_spelling <= variants[i].closeness) continue;
      variants[i].closeness = as_spelling;
      variants[i].kind = VariantKind::spelling;
    }
  }
}

/// The letters with doubled consonants written once: युध for युद्ध.
std::u32string undoubled(const std::u32string& letters) {
  constexpr char32_t kVirama = 0x094D;
  constexpr std::size_t kInClass = 5;  // क ख ग घ ङ, च छ …
  const auto class_of = [](char32_t c) { return (c - 0x0915) / kInClass; };
  std::u32string single;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool is_half = i + 2 < letters.size() && letters[i + 1] == kVirama;
    const bool is_doubled = is_half && letters[i] >= 0x0915 && letters[i + 2] >= letters[i] &&
                            letters[i + 2] <= letters[i] + 1 && letters[i + 2] <= 0x092E &&
                            class_of(letters[i]) == class_of(letters[i + 2]);
    if (is_doubled) {
      ++i;  // and its virama
    } else {
      single += letters[i];
    }
  }
  return single;
}

/// Whether `usual` is how most write the word that `rare` is: वायरस beside वाइरस, पहचान beside
/// पेहचान, युद्ध beside युध. One letter differs, no consonant and not the last, which inflects (मेरी,
/// मेरे), or only that one is doubled; and one is far more common.
bool is_usual_spelling(const Variant& usual, const Variant& rare) {
  constexpr Xapian::doccount kTimesMoreFrequent = 20;
  const std::u32string letters = to_code_points(usual.exact);
  const std::u32string rare_letters = to_code_points(rare.exact);
  return usual.frequency >= kTimesMoreFrequent * rare.frequency &&
         sound_key(usual.exact) == sound_key(rare.exact) && letters.back() == rare_letters.back() &&
         (edit_distance(letters, rare_letters, 1) <= 1 ||
          undoubled(letters) == undoubled(rare_letters));
}

/// What a spelling of the closest variant may cost more than it, a letter.
constexpr int kMorePerLetter = 9;
constexpr int kMorePerPhoneme = 4;  // the same of an English word: "ban" is बैन, not बन

/// Puts the usual spelling of the closest variant before it, as close as it. What the letters say
/// still counts: "javani" is जवानी, however much oftener जवान is written.
void lead_with_usual(const HeardWord& heard, std::vector<Variant>& variants) {
  constexpr std::ptrdiff_t kMostCompared = 8;
  if (variants.size() < 2) return;
  const Variant closest = variants.front();
  const std::string sounds = devanagari_sounds(closest.exact);
  const int limit =
      heard.cost(sounds, cost_limit(heard.letters())) +
      (heard.is_english() ? kMorePerPhoneme : kMorePerLetter) * static_cast<int>(heard.letters());
  const auto end =
      variants.begin() + std::min(kMostCompared, static_cast<std::ptrdiff_t>(variants.size()));
  auto usual = variants.begin();
  for (auto variant = variants.begin() + 1; variant != end; ++variant) {
    if (variant->frequency <= usual->frequency) continue;
    const std::string others = devanagari_sounds(variant->exact);
    const bool is_spelling =
        is_usual_spelling(*variant, closest) || closeness_of_spellings(sounds, others) > 0;
    if (is_spelling && heard.cost(others, limit) != kFarSound) usual = variant;
  }
  usual->closeness = closest.closeness;
}

/// Raises rare spellings of a word that the dictionary knows, and that therefore leads by far:
/// वाइरस of वायरस for "virus".
void follow_borrowed(const HeardWord& heard, std::vector<Variant>& variants) {
  constexpr double kShareOfRare = 0.9;
  if (variants.empty()) return;
  const Variant lead = variants.front();
  const int limit = heard.cost(devanagari_sounds(lead.exact), cost_limit(heard.letters())) +
                    kMorePerLetter * static_cast<int>(heard.letters());
  for (Variant& variant : variants) {
    if (!is_usual_spelling(lead, variant)) continue;
    if (heard.cost(devanagari_sounds(variant.exact), limit) == kFarSound) continue;
    variant.closeness = std::max(variant.closeness, lead.closeness * kShareOfRare);
  }
}

/// Other spellings of a Devanagari word.
void add_spellings(const SoundLookup& lookup, std::string_view hindi,
                   std::vector<Variant>& variants) {
  const std::string sounds = devanagari_sounds(hindi);
  std::vector<Variant> spellings;
  lookup.for_each(schema::kDevanagariSoundPrefix, sound_key(hindi), [&](const std::string& word) {
    if (word == hindi) return;
    const double closeness = closeness_of_spellings(sounds, devanagari_sounds(word));
    if (closeness > 0) spellings.push_back({word, closeness, 0, VariantKind::spelling});
  });
  std::sort(spellings.begin(), spellings.end(),
            [](const Variant& a, const Variant& b) { return a.closeness > b.closeness; });
  if (spellings.size() > kMaxLookedUp) spellings.resize(kMaxLookedUp);
  for (Variant& spelling : spellings) {
    spelling.frequency = lookup.frequency(spelling.exact);
    if (spelling.frequency > 0) variants.push_back(std::move(spelling));
  }
}

/// Adds an abbreviation, in the other script or by other names of its letters, if the index has it.
void add_spelled_out(const SoundLookup& lookup, const std::string& word,
                     std::vector<Variant>& variants) {
  const Xapian::doccount frequency = word.empty() ? 0 : lookup.frequency(word);
  if (frequency == 0) return;
  std::erase_if(variants, [&](const Variant& variant) { return variant.exact == word; });
  variants.push_back({word, kSpelledOutCloseness, frequency, VariantKind::letters});
}

/// What the letters spell out is meant, not words that sound like them together: "gst" is जीएसटी,
/// not गेस्ट. With a vowel a word may be both; one that articles have as letters in both scripts is
/// no ordinary Hindi word, though: "cbse" is not सबसे.
///
/// articles  Of the word in Latin letters; 0 for an English word.
void leave_to_letters(std::string_view latin, Xapian::doccount articles,
                      std::vector<Variant>& variants) {
  constexpr Xapian::doccount kTimesMoreFrequent = 10;
  constexpr Xapian::doccount kLeastArticles = 5;
  Xapian::doccount spelled_out = 0;
  for (const Variant& variant : variants) {
    if (variant.kind == VariantKind::letters)
      spelled_out = std::max(spelled_out, variant.frequency);
  }
  if (spelled_out == 0) return;
  const bool has_vowel = latin.find_first_of("aeiouy") != std::string_view::npos;
  const bool is_acronym = articles >= kLeastArticles && spelled_out >= kLeastArticles;
  std::erase_if(variants, [&](const Variant& variant) {
    if (variant.kind == VariantKind::letters) return false;
    if (!has_vowel || (is_acronym && is_known_hindi(variant.exact))) return true;
    return variant.frequency * kTimesMoreFrequent < spelled_out;
  });
}

std::vector<Variant> variants_of_hindi(const SoundLookup& lookup, std::string_view hindi) {
  const std::string sounds = devanagari_sounds(hindi);
  std::vector<Candidate> candidates = latin_candidates(lookup, hindi);
  add_borrowed(std::string(hindi), candidates, [&](const std::string& latin) {
    const HeardWord heard(latin, 0);
    return Candidate{latin, heard.cost(sounds, cost_limit(heard.letters())), heard.letters(), 0};
  });
  look_up(lookup, candidates);
  NamesOf(std::string(hindi)).lead(false, candidates, [&](const std::string& latin) {
    const HeardWord heard(latin, 0);
    const int limit = cost_limit(heard.letters());
    return Candidate{latin, std::min(limit, heard.cost(sounds, limit)), heard.letters(),
                     lookup.frequency(latin)};
  });
  std::vector<Variant> variants = weigh(std::move(candidates));
  add_spellings(lookup, hindi, variants);
  if (const auto letters = read_letters(hindi)) {
    add_spelled_out(lookup, *letters, variants);
    for (const auto& name : spellings_of_letters(*letters)) {
      if (name != hindi) add_spelled_out(lookup, name, variants);
    }
  }
  return variants;
}

std::vector<Variant> variants_of_latin(const SoundLookup& lookup, std::string_view latin,
                                       bool is_hindi) {
  const Xapian::doccount articles = is_hindi ? 0 : lookup.frequency(std::string(latin));
  const HeardWord heard =
      is_hindi ? HeardWord::of_hindi(latin) : HeardWord(latin, static_cast<double>(articles));
  if (heard.letters() == 0) return {};
  std::vector<Variant> variants;
  const bool says_nothing = latin.size() <= kShortWordBytes && articles > 0;
  if (!says_nothing) {
    std::vector<Candidate> candidates = hindi_candidates(lookup, heard);
    add_borrowed(std::string(latin), candidates, [&](const std::string& hindi) {
      const int cost = heard.cost(devanagari_sounds(hindi), cost_limit(heard.letters()));
      return Candidate{hindi, cost, heard.letters(), 0};
    });
    look_up(lookup, candidates);
    const NamesOf names{std::string(latin)};
    if (is_hindi) {
      names.keep_to(candidates);
    } else {
      names.lead(heard.is_english(), candidates, [&](const std::string& hindi) {
        const int limit = cost_limit(heard.letters());
        return Candidate{hindi, std::min(limit, heard.cost(devanagari_sounds(hindi), limit)),
                         heard.letters(), lookup.frequency(hindi)};
      });
    }
    variants = weigh(std::move(candidates));
    const bool is_name = !variants.empty() && names.has(variants.front().exact);
    if (!is_name) lead_with_usual(heard, variants);  // झा is no rare spelling of जा
    std::sort(variants.begin(), variants.end(), closer);
    follow_borrowed(heard, variants);
    std::sort(variants.begin(), variants.end(), closer);
    join_spellings(variants);
  }
  // "day", common as it is, is not डीएवाई; "fir" is एफआईआर in news.
  const bool is_word = heard.is_english() && latin.find_first_of("aeiou") != std::string_view::npos;
  for (const auto& name : spellings_of_letters(latin)) {
    if (!is_word || lookup.frequency(name) > articles) add_spelled_out(lookup, name, variants);
  }
  leave_to_letters(latin, is_word ? 0 : lookup.frequency(std::string(latin)), variants);
  return variants;
}

}  // namespace

std::vector<Variant> VariantFinder::find(std::string_view exact_word, bool is_hindi) const {
  exact_word = exact_word.substr(0, kMaxWordBytes);
  auto variants = has_devanagari(exact_word) ? variants_of_hindi(lookup_, exact_word)
                                             : variants_of_latin(lookup_, exact_word, is_hindi);
  std::erase_if(variants,
                [](const Variant& variant) { return variant.closeness < kLeastCloseness; });
  std::sort(variants.begin(), variants.end(), closer);
  if (variants.size() > kMaxVariants) variants.resize(kMaxVariants);
  return variants;
}

std::vector<Variant> VariantCache::find(const VariantFinder& finder, const std::string& exact,
                                        bool is_hindi) {
  const std::pair word(exact, is_hindi);
  {
    const std::lock_guard lock(mutex_);
    const auto known = found_.find(word);
    if (known != found_.end()) return known->second;
  }
  auto found = finder.find(exact, is_hindi);  // by two threads at once, if need be
  const std::lock_guard lock(mutex_);
  if (found_.size() >= kMaxWords) found_.clear();
  found_.try_emplace(word, found);
  return found;
}

}  // namespace khabar
