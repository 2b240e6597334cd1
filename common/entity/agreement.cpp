// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/agreement.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "common/analysis/initials.h"
#include "common/analysis/letter_names.h"
#include "common/entity/alike_spelling.h"
#include "common/entity/article_subject.h"
#include "common/entity/credit.h"
#include "common/entity/name_list.h"
#include "common/entity/other_meaning.h"
#include "common/entity/tagged_name.h"
#include "common/entity/unlisted.h"
#include "common/hash.h"

namespace khabar {
namespace {

/// The score of the name of an institution, in nats a word, as the tagger would say.
constexpr float kInstitutionScore = 3.6F;

/// Least score for a tagged name to swallow a listed one of another kind inside it ("दिल्ली" in
/// "दिल्ली पब्लिक स्कूल").
constexpr float kSwallowScore = 2.0F;

/// What a word of a person's name may be.
constexpr CueSet kNameCues = cue_bit(Cue::given_name) | cue_bit(Cue::surname);

/// A word's place in the whole article, to tell which of two names is nearer.
struct Place {
  std::size_t text = 0;
  std::uint32_t word = 0;
  friend auto operator<=>(const Place&, const Place&) = default;  // NOLINT: clang-tidy reads a 0
};

class Agreement {
 public:
  Agreement(const Catalogue& catalogue, ArticleReading& article, const EvidenceWatch& watch)
      : catalogue_(catalogue), article_(article), watch_(watch), subject_(subject_of(article)) {}

  void accept_clear_aliases();
  void decide_shared_aliases();
  void let_longer_tagged_names_win();
  void find_middle_names();
  void yield_to_namesakes();
  void weigh_clear_aliases();
  void give_names_to_people();
  void refuse_ends_of_longer_names();
  void refuse_explained_acronyms();
  void refuse_other_meanings();
  bool is_title_or_credit(const Reading& text, const Candidate& candidate) const;
  void refuse_split_bodies();
  void decide_by_article_and_evidence();
  void add_institutions();
  void add_explained_bodies();
  void add_unlisted_names();
  void join_shortened_names();
  void add_parts_of_unlisted_names();
  void add_unlisted_words();
  void drop_undecided();

 private:
  template <typename Use>
  void for_each_candidate(Use use) {
    for (std::size_t t = 0; t < article_.texts.size(); ++t) {
      for (Candidate& candidate : article_.texts[t].candidates) {
        use(article_.texts[t], candidate, Place{t, candidate.first_word});
      }
    }
  }

  void choose(Candidate& candidate, std::uint32_t number, Place place);
  bool is_named(std::uint32_t number) const { return named_.contains(number); }
  bool is_given(std::uint32_t number) const { return number >= catalogue_.size(); }
  bool is_person(std::uint32_t number) const {
    return article_.entity(catalogue_, number).type == EntityType::person;
  }
  bool is_chosen_place(const Candidate& candidate) const {
    return candidate.entity != kNoEntity &&
           article_.entity(catalogue_, candidate.entity).type == EntityType::place;
  }
  std::size_t support_of(std::uint32_t number) const;
  std::uint32_t nearest_named(const Candidate& candidate, Place place) const;
  bool is_part_of_another_name(const Reading& text, const Candidate& candidate) const;
  std::uint32_t addressed(const Reading& text, const Candidate& candidate) const;
  bool is_unlisted_person(const Candidate& candidate) const {
    return candidate.entity != kNoEntity && is_given(candidate.entity) &&
           candidate.trust < kNoDoubt && is_person(candidate.entity);
  }
  bool is_near(std::uint32_t number) const;
  bool is_behind_body(const Reading& text, const Candidate& candidate) const;
  bool is_meant(const Reading& text, const Candidate& candidate, const AliasTarget& target) const;
  bool is_in_no_name(const Reading& text, const TaggedWords& tagged) const;
  bool is_swallowed(const Reading& text, const Candidate& candidate,
                    const TaggedWords& tagged) const;
  void reject(Candidate& candidate, Place place);
  void note_institution(const Reading& text, Candidate& candidate, std::uint32_t entity) const;
  template <typename Use>
  void for_each_free_tagged(Use use);
  std::uint32_t unlisted_number(EntityType type, std::string_view written);
  std::optional<Candidate> unlisted(const Reading& text, const TaggedWords& tagged, Place place);
  std::optional<std::uint32_t> listed_as(const Reading& text, const TaggedWords& tagged) const;
  std::uint32_t slip_of_named(EntityType type, std::string_view written) const;
  std::uint32_t beginning_of_named(EntityType type, std::string_view written) const;
  bool names_place_alone(const Reading& text, const TaggedWords& tagged) const;
  bool is_doubtful_word(const Reading& text, const TaggedWords& tagged) const;
  bool stands_somewhere_as_place(const Reading& named, std::uint32_t word) const;
  bool is_part_of_listed_person(const Reading& text, std::uint32_t word) const;
  bool names_another_kind(const Reading& text, const TaggedWords& tagged) const;
  std::uint32_t shares_surname(const Reading& text, const Candidate& candidate) const;
  void learn_parts(const Reading& text, const Candidate& name);
  void learn_surnames_of_listed();
  void learn_short_bodies();
  void learn_acronyms();
  std::uint32_t body_explained_by(const Reading& text, std::uint32_t i) const;
  std::uint32_t shortened_body(const Reading& text, const TaggedWords& tagged) const;
  static void add_candidates(Reading& text, std::vector<Candidate> added);
  static void drop_undecided(Reading& text);

  const Catalogue& catalogue_;
  ArticleReading& article_;
  const EvidenceWatch& watch_;
  const ArticleSubject subject_;
  std::map<std::uint32_t, std::uint32_t> in_full_;  // entities named by several words, how often
  // Listed people whose words, so many of them, others of the article have.
  std::map<std::uint32_t, std::uint32_t> namesakes_;
  std::unordered_map<std::uint64_t, std::uint32_t> unlisted_numbers_;  // by type and name
  AliasTable unlisted_parts_;
  std::map<std::uint64_t, std::uint32_t> short_bodies_;  // by first word
  std::map<std::uint32_t, std::set<Place>> named_;  // where each chosen entity is named in full
};

bool is_chosen(const Candidate& candidate) {
  return candidate.entity != kNoEntity;
}

bool has_chosen(std::span<const Candidate> candidates) {
  return std::any_of(candidates.begin(), candidates.end(), is_chosen);
}

/// True when `word` may be written as a name: any Devanagari word, or a Latin one with a capital.
bool looks_like_name(const Word& word) {
  return word.script == Script::devanagari || (word.script == Script::latin && word.capital);
}

const Word* word_before(const Reading& text, const Candidate& candidate) {
  const std::uint32_t first = candidate.first_word;
  return first > 0 && text.words[first].joined ? &text.words[first - 1] : nullptr;
}

const Word* word_after(const Reading& text, const Candidate& candidate) {
  const std::uint32_t end = candidate.end_word();
  return end < text.words.size() && text.words[end].joined ? &text.words[end] : nullptr;
}

CueSet cues_at(const Reading& text, const Word* word);

/// Whether the word before could not be the first of the same name.
bool word_before_is_no_name(const Reading& text, const Candidate& candidate) {
  const Word* before = word_before(text, candidate);
  return before == nullptr || before->stop_word || !has_cue(cues_at(text, before), Cue::given_name);
}

CueSet cues_at(const Reading& text, const Word* word) {
  return word == nullptr ? 0 : text.cues[static_cast<std::size_t>(word - text.words.data())];
}

/// Whether the words beside say that `candidate` is a place: "in Hamilton", हैमिल्टन में, "Hamilton
/// city".
bool stands_as_place(const Reading& text, const Candidate& candidate) {
  constexpr std::array<std::string_view, 8> kPrepositions = {"in", "at",     "from",    "near",
                                                             "to", "around", "outside", "में"};
  const auto is_preposition = [&](const Word* word) {
    return word != nullptr &&
           std::ranges::find(kPrepositions,
                             text.text.substr(word->begin, word->end - word->begin)) !=
               kPrepositions.end();
  };
  const Word* before = word_before(text, candidate);
  const Word* after = word_after(text, candidate);
  const CueSet beside = cues_at(text, before) | cues_at(text, after);
  return has_cue(beside, Cue::place) || has_cue(beside, Cue::settlement) ||
         is_preposition(before) || is_preposition(after);
}

/// The "Vada" of "Vada Chennai": the word before, when its capital is all that is known of it.
const Word* free_capital_before(const Reading& text, const Candidate& candidate) {
  const Word* word = word_before(text, candidate);
  if (word == nullptr || word->script != Script::latin || !word->capital || word->stop_word) {
    return nullptr;
  }
  const auto i = static_cast<std::uint32_t>(word - text.words.data());
  const bool known = text.cues[i] != 0 || !text.candidates_in(i, i + 1).empty();
  return known || word->possessive ? nullptr : word;
}

void Agreement::choose(Candidate& candidate, std::uint32_t number, Place place) {
  candidate.entity = number;
  named_[number].insert(place);
}

/// "मोदी" after "ललित" and "ममता" before "कुलकर्णी" are other people.
bool Agreement::is_part_of_another_name(const Reading& text, const Candidate& candidate) const {
  if (candidate.word_count > 1) return false;
  const auto is_free_name_word = [&](const Word* word, Cue cue) {
    if (word == nullptr || !looks_like_name(*word)) return false;
    const auto number = static_cast<std::uint32_t>(word - text.words.data());
    if (!has_cue(text.cues[number], cue) || is_title(text.cues[number])) return false;
    const auto there = text.candidates_in(number, number + 1);
    return std::none_of(there.begin(), there.end(), names_anywhere);
  };
  return is_free_name_word(word_before(text, candidate), Cue::given_name) ||
         is_free_name_word(word_after(text, candidate), Cue::surname);
}

void Agreement::accept_clear_aliases() {
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place place) {
    const auto is_clear = [](const AliasTarget& t) { return t.use == AliasUse::anywhere; };
    if (std::count_if(candidate.targets.begin(), candidate.targets.end(), is_clear) != 1) return;
    const auto target = std::find_if(candidate.targets.begin(), candidate.targets.end(), is_clear);
    if (is_person(target->entity) && is_part_of_another_name(text, candidate)) {
      candidate.targets.clear();
      return;
    }
    choose(candidate, target->entity, place);
  });
}

/// How much the article speaks for an entity: by naming it, and by naming what stands near it.
std::size_t Agreement::support_of(std::uint32_t number) const {
  constexpr std::size_t kNamedItself = 100;
  std::size_t support = is_named(number) ? kNamedItself : 0;
  if (number >= catalogue_.size()) return support;
  for (const std::string& id : catalogue_.near(number)) {
    const auto near = catalogue_.find_id(id);
    if (near && is_named(*near)) ++support;
  }
  return support;
}

/// "पाटिल" in the tagged "आरआर पाटिल" is not the Patil named before.
bool is_in_longer_tagged_person(const Reading& text, const Candidate& candidate) {
  return std::any_of(text.tagged.begin(), text.tagged.end(), [&](const TaggedWords& whole) {
    const TaggedWords tagged = narrow_name(text, whole);
    return tagged.type == EntityType::person && tagged.word_count > candidate.word_count &&
           tagged.first_word <= candidate.first_word && candidate.end_word() <= tagged.end_word();
  });
}

void Agreement::decide_shared_aliases() {
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place place) {
    if (candidate.entity != kNoEntity) return;
    if (is_in_longer_tagged_person(text, candidate)) return;  // "Georgia Hall"
    std::optional<std::uint32_t> best;
    constexpr std::size_t kStandsInTown = 1000;
    const bool in_town = stands_as_place(text, candidate);
    const auto support =
        [&](std::uint32_t entity) {  // a town before its club, islands after a team
          const bool is_place = article_.entity(catalogue_, entity).type == EntityType::place;
          const std::size_t town = !is_place          ? 0
                                   : in_town          ? kStandsInTown
                                   : subject_.cricket ? 0
                                                      : 1;
          return 2 * support_of(entity) + town;
        };
    for (const AliasTarget& target : candidate.targets) {
      if (target.use != AliasUse::anywhere) continue;
      if (!best || support(target.entity) > support(*best)) best = target.entity;
    }
    if (!best) return;
    candidate.refused = !is_meant(text, candidate, {*best});
    if (!candidate.refused) choose(candidate, *best, place);
  });
}

/// Whether the longer name shows who is meant by the shorter one elsewhere: one of a word always,
/// one of two words when a surname follows, as in "अक्षय कुमार सिंह".
bool is_whole_namesake(const Reading& text, const Candidate& candidate, const TaggedWords& tagged) {
  return candidate.word_count == 1 || has_cue(text.cues[tagged.end_word() - 1], Cue::surname);
}

/// A tagged name around a listed one is another name: "सुरेश मोदी", "पटना कॉलेज".
void Agreement::let_longer_tagged_names_win() {
  for (std::size_t t = 0; t < article_.texts.size(); ++t) {
    Reading& text = article_.texts[t];
    for (const TaggedWords& whole : text.tagged) {
      const TaggedWords tagged = narrow_name(text, whole);
      const auto inside = text.candidates_in(tagged.first_word, tagged.end_word());
      if (std::count_if(inside.begin(), inside.end(), is_chosen) > 1) continue;  // a list of names
      for (Candidate& candidate : inside) {
        if (!is_chosen(candidate) || !is_swallowed(text, candidate, tagged)) continue;
        if (is_person(candidate.entity) && is_whole_namesake(text, candidate, tagged)) {
          std::uint32_t& words = namesakes_[candidate.entity];
          words = std::max(words, candidate.word_count);
        }
        reject(candidate, {t, candidate.first_word});
      }
    }
  }
}

/// A person of three words, of which the middle one is a name and no initial: "Salim Gole Khan".
bool is_name_around_middle(const Reading& text, const TaggedWords& tagged) {
  if (tagged.type != EntityType::person || tagged.word_count != 3) return false;
  const std::uint32_t middle = tagged.first_word + 1;
  return is_name_part(text.words[middle]) && (text.cues[middle] & ~kNameCues) == 0;
}

/// A listed person of two words is a namesake where the article writes the name with one more in
/// its middle, which no alias has: "Salim Khan" where Salim Gole Khan is accused.
void Agreement::find_middle_names() {
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint32_t> people;
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_chosen(candidate) || is_given(candidate.entity) || candidate.word_count != 2) return;
    if (!is_person(candidate.entity)) return;
    const std::uint32_t first = candidate.first_word;
    people.emplace(std::pair(text.words[first].exact, text.words[first + 1].exact),
                   candidate.entity);
  });
  if (people.empty()) return;
  for (const Reading& text : article_.texts) {
    for (const TaggedWords& whole : text.tagged) {
      const TaggedWords tagged = narrow_name(text, whole);
      if (!is_name_around_middle(text, tagged)) continue;
      const std::uint32_t first = tagged.first_word;
      if (has_chosen(text.candidates_in(first, tagged.end_word()))) continue;
      const auto found = people.find({text.words[first].exact, text.words[first + 2].exact});
      if (found != people.end()) namesakes_.emplace(found->second, 2);
    }
  }
}

/// In an article of "प्रेमचंद गुड्डू", "प्रेमचंद" alone is he, and "अक्षय कुमार" in one of अक्षय कुमार सिंह,
/// unless the listed one is named by more words or with an office, too.
void Agreement::yield_to_namesakes() {
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_chosen(candidate)) return;
    const bool office = has_cue(cues_at(text, word_before(text, candidate)), Cue::office);
    const auto shared = namesakes_.find(candidate.entity);
    if (shared == namesakes_.end()) return;
    if (candidate.word_count > shared->second || office) namesakes_.erase(shared);
  });
  for_each_candidate([&](const Reading&, Candidate& candidate, Place place) {
    if (!is_chosen(candidate) || is_given(candidate.entity)) return;
    if (namesakes_.contains(candidate.entity)) reject(candidate, place);
  });
}

/// "Meet Putin": the capital is the sentence's, not a name's. "Hasina Kharbhih" is somebody else.
bool opens_like_any_sentence(const Reading& text, const Candidate& candidate,
                             const TaggedWords& tagged) {
  const Word& first = text.words[tagged.first_word];
  return candidate.first_word > tagged.first_word && first.script == Script::latin &&
         first.starts_sentence && !has_cue(text.cues[tagged.first_word], Cue::given_name);
}

/// "पीएम मोदी बुद्ध टूथ रिलिक मंदिर गए": behind an office, a surname is the whole name.
bool ends_before_other_words(const Reading& text, const Candidate& candidate,
                             const TaggedWords& tagged) {
  return candidate.first_word == tagged.first_word &&
         has_cue(text.cues[candidate.first_word], Cue::surname) &&
         has_cue(cues_at(text, word_before(text, candidate)), Cue::office);
}

/// "प्रवीण कुमार जुगन्नाथ": one word more, which is no other word, behind a listed "प्रवीण कुमार".
bool has_further_surname(const Reading& text, const Candidate& candidate,
                         const TaggedWords& tagged) {
  constexpr float kSureScore = 1.5F;
  return candidate.first_word == tagged.first_word && tagged.word_count == 3 &&
         tagged.score >= kSureScore && (text.cues[tagged.end_word() - 1] & ~kNameCues) == 0 &&
         looks_like_name(text.words[tagged.end_word() - 1]);
}

/// The "शशि" of "शशि शेखर वेमपति" before a listed "शेखर वेमपति": the first of three words of a person,
/// and no title.
bool has_earlier_name(const Reading& text, const Candidate& candidate, const TaggedWords& tagged) {
  constexpr float kSureScore = 1.5F;
  constexpr float kSureWord = 0.5F;
  const std::uint32_t first = tagged.first_word;
  if (candidate.end_word() != tagged.end_word() || tagged.word_count != 3) return false;
  if (tagged.score < kSureScore || (text.cues[first] & ~kNameCues) != 0) return false;
  if (!looks_like_name(text.words[first])) return false;
  if (has_cue(text.cues[first], Cue::given_name)) return true;
  if (text.words[first].script == Script::latin || text.scores.empty()) return false;
  return text.scores[first].of_type[static_cast<std::size_t>(EntityType::person)] >= kSureWord;
}

/// The "गंगा" of "नीतेश गंगा देब".
bool is_middle_of_person(const Candidate& candidate, const TaggedWords& tagged) {
  constexpr float kSureScore = 0.75F;
  return tagged.type == EntityType::person && tagged.score >= kSureScore &&
         candidate.word_count == 1 && candidate.first_word > tagged.first_word &&
         candidate.end_word() < tagged.end_word();
}

/// The country of a body that is not trusted to be one: the "Venezuela" of "Supreme Court of
/// Venezuela".
bool is_country_of_doubtful_body(const Reading& text, const Candidate& candidate,
                                 const TaggedWords& tagged) {
  const std::uint32_t first = candidate.first_word;
  if (tagged.type != EntityType::organisation || first == 0 ||
      candidate.end_word() != tagged.end_word() || text.written(first - 1) != "of") {
    return false;
  }
  const bool nation = has_cue(text.cues[first], Cue::nation) ||
                      has_cue(text.cues[candidate.end_word() - 1], Cue::nation);
  return nation && trust_in_article(weigh(find_trust(text, tagged)), 1, Doubt::once) < kLeastTrust;
}

bool Agreement::is_swallowed(const Reading& text, const Candidate& candidate,
                             const TaggedWords& tagged) const {
  const bool inside = candidate.first_word >= tagged.first_word &&
                      candidate.end_word() <= tagged.end_word() &&
                      candidate.word_count < tagged.word_count;
  if (!inside) return false;
  if (tagged.type == EntityType::person && is_person(candidate.entity)) {
    if (candidate.word_count == 2) {
      return has_further_surname(text, candidate, tagged) ||
             has_earlier_name(text, candidate, tagged);
    }
    return candidate.word_count == 1 && !opens_like_any_sentence(text, candidate, tagged) &&
           !ends_before_other_words(text, candidate, tagged);
  }
  const EntityType type = article_.entity(catalogue_, candidate.entity).type;
  if (tagged.type == EntityType::person && type == EntityType::place &&
      candidate.first_word == tagged.first_word && candidate.word_count == 1 &&
      has_cue(text.cues[candidate.first_word], Cue::given_name)) {
    return true;  // "Paris Hilton"
  }
  if (type == EntityType::place && is_middle_of_person(candidate, tagged)) return true;
  if (type == EntityType::place && is_country_of_doubtful_body(text, candidate, tagged))
    return false;
  if (type == EntityType::organisation && candidate.word_count > 1) return false;
  return tagged.type != EntityType::place && tagged.score >= kSwallowScore &&
         type != EntityType::person;
}

void Agreement::reject(Candidate& candidate, Place place) {
  auto& places = named_[candidate.entity];
  places.erase(place);
  if (places.empty()) named_.erase(candidate.entity);
  candidate.entity = kNoEntity;
  candidate.targets.clear();
}

/// Keeps what else the refused candidate is part of.
void Agreement::note_institution(const Reading& text, Candidate& candidate,
                                 std::uint32_t entity) const {
  const EntityType type = article_.entity(catalogue_, entity).type;
  if (type != EntityType::organisation) {
    candidate.institution_end = institution_named(text, candidate, type);
  }
}

/// Of the entities that `candidate` may name and that are named in full, the one named last before
/// it, else first after it.
std::uint32_t Agreement::nearest_named(const Candidate& candidate, Place place) const {
  std::optional<std::pair<Place, std::uint32_t>> before;
  std::optional<std::pair<Place, std::uint32_t>> after;
  for (const AliasTarget& target : candidate.targets) {
    const auto named = named_.find(target.entity);
    if (named == named_.end()) continue;
    const auto next = named->second.lower_bound(place);
    if (next != named->second.end() && (!after || *next < after->first)) {
      after = {*next, target.entity};
    }
    if (next == named->second.begin()) continue;
    if (const Place last = *std::prev(next); !before || last > before->first) {
      before = {last, target.entity};
    }
  }
  if (before) return before->second;
  return after ? after->second : kNoEntity;
}

bool Agreement::is_near(std::uint32_t number) const {
  if (number >= catalogue_.size()) return false;
  const auto& near = catalogue_.near(number);
  return std::any_of(near.begin(), near.end(), [&](const std::string& id) {
    const auto other = catalogue_.find_id(id);
    return other && is_named(*other);
  });
}

/// Whether an organisation's name ends right before `candidate`.
bool Agreement::is_behind_body(const Reading& text, const Candidate& candidate) const {
  const Word* before = word_before(text, candidate);
  if (before == nullptr || before->possessive) return false;
  const auto there = text.candidates_in(candidate.first_word - 1, candidate.first_word);
  return std::ranges::any_of(there, [&](const Candidate& other) {
    return !other.targets.empty() &&
           article_.entity(catalogue_, other.targets.front().entity).type ==
               EntityType::organisation;
  });
}

/// Whether what stands around `candidate` and in the article shows that it names the target.
bool Agreement::is_meant(const Reading& text, const Candidate& candidate,
                         const AliasTarget& target) const {
  const auto full = in_full_.find(target.entity);
  const std::uint32_t times = full == in_full_.end() ? 0 : full->second;
  const bool itself = is_chosen(candidate) && candidate.word_count > 1;
  const ArticleSupport support{times > (itself ? 1U : 0U), is_near(target.entity), subject_,
                               is_behind_body(text, candidate)};
  const Evidence evidence = find_evidence(
      text, candidate, article_.entity(catalogue_, target.entity), target.use, support);
  if (watch_.listed) watch_.listed(text, candidate, target.entity, evidence);
  return weigh(evidence) > 0;
}

/// Whether a longer one of `count` words from words[first] on is in `label`, as the "Party" of
/// another spelling of the party is.
bool shares_word(const Reading& text, std::uint32_t first, std::uint32_t count,
                 std::string_view label) {
  constexpr std::size_t kLongWordBytes = 4;
  for (std::uint32_t i = first; i < first + count; ++i) {
    const Word& word = text.words[i];
    const auto written = text.text.substr(word.begin, word.end - word.begin);
    if (written.size() >= kLongWordBytes && label.find(written) != label.npos) return true;
  }
  return false;
}

/// Whether words[i] is letters, or spells them as Hindi does: "ECB", आईएमए.
bool is_acronym(const Reading& text, std::uint32_t i) {
  return text.words[i].upper || read_letters(text.written(i)).has_value();
}

/// "External commercial borrowings (ECB)": what an article explains otherwise is not the bank.
void Agreement::refuse_explained_acronyms() {
  std::set<std::uint32_t> explained;  // entities that acronyms do not mean here
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_chosen(candidate) || candidate.word_count > 1) return;
    const std::uint32_t count = words_explaining(text, candidate.first_word);
    if (count == 0) return;
    const auto before = text.candidates_in(candidate.first_word - count, candidate.first_word);
    const bool same = std::ranges::any_of(
        before, [&](const Candidate& other) { return other.entity == candidate.entity; });
    const Entity& entity = article_.entity(catalogue_, candidate.entity);
    const std::uint32_t first = candidate.first_word - count;
    if (!same && !shares_word(text, first, count, entity.label_en + entity.label_hi)) {
      explained.insert(candidate.entity);
    }
  });
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place place) {
    if (!explained.contains(candidate.entity) || candidate.word_count > 1) return;
    if (!is_acronym(text, candidate.first_word)) return;
    reject(candidate, place);
    candidate.refused = true;
  });
}

/// The U of "Congress (U)" right behind `candidate`: a letter in brackets that no alias has.
bool is_before_letter(const Reading& text, const Candidate& candidate) {
  const std::uint32_t at = candidate.end_word();
  if (at >= text.words.size() || !text.words[at].bracket) return false;
  std::string_view rest = text.text.substr(text.words[at].end);
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  const bool closed = rest.starts_with(')');
  return closed && is_initial(text.written(at), InitialsStyle::spaced);
}

/// "Congress (U)", "जनसंघ (क)": a party that left the listed one.
void Agreement::refuse_split_bodies() {
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (candidate.targets.empty() || !is_before_letter(text, candidate)) return;
    const std::uint32_t number = candidate.targets.front().entity;
    if (article_.entity(catalogue_, number).type != EntityType::organisation) return;
    candidate.targets.clear();
    candidate.refused = true;
  });
}

/// In the title of a film, in that of a scheme ("'कोविड इंडिया सेवा'"), or a paper that speaks of
/// itself.
bool Agreement::is_title_or_credit(const Reading& text, const Candidate& candidate) const {
  const Entity& entity = article_.entity(catalogue_, candidate.targets.front().entity);
  const std::uint32_t first = candidate.first_word;
  const std::uint32_t end = candidate.end_word();
  if (entity.type == EntityType::organisation) {
    return is_press(entity) && stands_in_credit(text, first, end);
  }
  return is_title_of_work(text, first, end) ||
         (entity.type == EntityType::place && is_in_quoted_title(text, first, end));
}

/// A word near that shows that a short name is something else's ("retail inflation, CPI") speaks
/// for the whole article; quotes speak for what is in them.
void Agreement::refuse_other_meanings() {
  std::set<std::uint32_t> others;
  const auto is_label = [&](const Reading& text, const Candidate& candidate, std::uint32_t entity) {
    const Word& first = text.words[candidate.first_word];
    const Word& last = text.words[candidate.end_word() - 1];
    const std::string_view written = text.text.substr(first.begin, last.end - first.begin);
    return candidate.word_count > 1 && (written == catalogue_.entity(entity).label_hi ||
                                        written == catalogue_.entity(entity).label_en);
  };
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    for (const AliasTarget& target : candidate.targets) {
      if (is_given(target.entity) || is_label(text, candidate, target.entity)) continue;
      if (!stands_near(text, candidate, catalogue_.unless(target.entity))) continue;
      others.insert(target.entity);
    }
  });
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (candidate.targets.empty()) return;
    candidate.refused =
        std::erase_if(candidate.targets, [&](const AliasTarget& target) {
          return others.contains(target.entity) && !is_label(text, candidate, target.entity);
        }) > 0;
    if (!candidate.targets.empty() && is_title_or_credit(text, candidate)) {
      candidate.targets.clear();
      candidate.refused = true;
    }
  });
}

/// "Hamilton", a town as well, where the article names Lewis Hamilton, and भुवनेश्वर where it names
/// भुवनेश्वर कुमार, if nothing beside the word is of a place.
void Agreement::give_names_to_people() {
  std::map<std::uint64_t, std::uint32_t> names;
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_chosen(candidate) || candidate.word_count < 2 || !is_person(candidate.entity)) return;
    names.emplace(text.words[candidate.first_word].exact, candidate.entity);
    names.emplace(text.words[candidate.end_word() - 1].exact, candidate.entity);
  });
  if (names.empty()) return;
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place place) {
    if (candidate.word_count > 1 || !is_chosen_place(candidate)) return;
    const auto whose = names.find(text.words[candidate.first_word].exact);
    if (whose == names.end() || stands_as_place(text, candidate)) return;
    reject(candidate, place);
    choose(candidate, whose->second, place);
    candidate.names_place = false;
  });
}

/// A place that the article names twice and more, each time behind the same capital, which says
/// nothing else: the end of a longer name.
void Agreement::refuse_ends_of_longer_names() {
  struct Before {
    std::uint64_t word = 0;
    std::size_t count = 0;
    bool always = true;
  };
  std::map<std::uint32_t, Before> before;  // by place
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_chosen_place(candidate)) return;
    Before& there = before[candidate.entity];
    const Word* word = free_capital_before(text, candidate);
    if (there.count++ == 0 && word != nullptr) there.word = word->exact;
    there.always = there.always && word != nullptr && word->exact == there.word;
  });
  for_each_candidate([&](const Reading&, Candidate& candidate, Place place) {
    if (!is_chosen_place(candidate)) return;
    const Before& there = before[candidate.entity];
    if (!there.always || there.count < 2) return;
    reject(candidate, place);
    candidate.refused = true;
  });
}

/// Names of several words first: they speak for the short ones.
void Agreement::weigh_clear_aliases() {
  for_each_candidate([&](const Reading&, Candidate& candidate, Place) {
    if (is_chosen(candidate) && candidate.word_count > 1) ++in_full_[candidate.entity];
  });
  for (const bool several : {true, false}) {
    for_each_candidate([&](const Reading& text, Candidate& candidate, Place place) {
      if (!is_chosen(candidate) || (candidate.word_count > 1) != several) return;
      if (is_given(candidate.entity)) return;
      const std::uint32_t entity = candidate.entity;
      if (is_meant(text, candidate, {entity, AliasUse::anywhere})) return;
      if (several) --in_full_[entity];
      note_institution(text, candidate, entity);
      reject(candidate, place);
      candidate.refused = true;
    });
  }
}

/// Whom "PM Narendra" or "राहुल जी" addresses: a short name after an office or with honour, of one
/// entity or of the one that the article speaks for.
std::uint32_t Agreement::addressed(const Reading& text, const Candidate& candidate) const {
  const auto is_brief = [](const AliasTarget& target) { return target.use == AliasUse::brief; };
  if (std::ranges::none_of(candidate.targets, is_brief)) return kNoEntity;
  if (text.words[candidate.first_word].upper) return kNoEntity;  // "PM-WANI"
  if (gives_name_to_law(text, candidate.end_word()))
    return kNoEntity;  // प्रधानमंत्री कौशल विकास योजना
  const bool word = has_cue(text.cues[candidate.first_word], Cue::ordinary);
  if (has_cue(cues_at(text, word_before(text, candidate)), Cue::state_office) && !word) {
    if (candidate.targets.size() == 1) return candidate.targets.front().entity;
  }
  if (!word_before_is_no_name(text, candidate) ||
      !has_cue(cues_at(text, word_after(text, candidate)), Cue::honorific)) {
    return kNoEntity;
  }
  if (has_cue(cues_behind(text, candidate.end_word() + 1), Cue::settlement)) {
    return kNoEntity;  // "इमाम साहिब इलाके"
  }
  if (candidate.targets.size() == 1) return candidate.targets.front().entity;
  std::uint32_t best = kNoEntity;
  std::size_t most = 0;
  for (const AliasTarget& target : candidate.targets) {
    const std::size_t support = support_of(target.entity);
    if (support > most) {
      best = target.entity;
    } else if (support == most) {
      best = kNoEntity;
    }
    most = std::max(most, support);
  }
  return best;
}

/// Whom "राहुल" means in "राहुल और सोनिया गांधी": the one with the surname of the listed person that
/// "and" joins to him.
std::uint32_t Agreement::shares_surname(const Reading& text, const Candidate& candidate) const {
  const std::uint32_t at = candidate.end_word();
  if (candidate.word_count > 1 || at + 1 >= text.words.size() || !text.words[at].joined ||
      !text.words[at + 1].joined || !is_and(text.written(at))) {
    return kNoEntity;
  }
  const auto next = text.candidates_in(at + 1, at + 2);
  if (next.empty() || next.front().first_word != at + 1 || next.front().word_count < 2) {
    return kNoEntity;
  }
  const Candidate& other = next.front();
  if (!is_chosen(other) || !is_person(other.entity)) return kNoEntity;
  const std::string surname = ' ' + std::string(text.written(other.end_word() - 1));
  std::uint32_t found = kNoEntity;
  for (const AliasTarget& target : candidate.targets) {
    const Entity& entity = article_.entity(catalogue_, target.entity);
    if (entity.type != EntityType::person || target.entity == other.entity) continue;
    if (!entity.label_hi.ends_with(surname) && !entity.label_en.ends_with(surname)) continue;
    if (found != kNoEntity) return kNoEntity;
    found = target.entity;
  }
  return found;
}

void Agreement::decide_by_article_and_evidence() {
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place place) {
    if (is_chosen(candidate) || candidate.targets.empty()) return;
    if (is_in_longer_tagged_person(text, candidate)) return;
    if (const std::uint32_t named = nearest_named(candidate, place); named != kNoEntity) {
      if (!is_person(named) || !is_part_of_another_name(text, candidate)) candidate.entity = named;
      return;
    }
    if (const std::uint32_t whom = addressed(text, candidate); whom != kNoEntity) {
      choose(candidate, whom, place);
      return;
    }
    if (const std::uint32_t whom = shares_surname(text, candidate); whom != kNoEntity) {
      choose(candidate, whom, place);
      return;
    }
    for (const AliasTarget& target : candidate.targets) {
      if (target.use != AliasUse::ordinary) continue;
      candidate.refused = !is_meant(text, candidate, target);
      if (candidate.refused) {
        note_institution(text, candidate, target.entity);
        continue;
      }
      choose(candidate, target.entity, place);
      return;
    }
  });
}

/// Whether a tagged name has all of `whole` in it and more.
bool is_in_longer_tagged(const Reading& text, const TaggedWords& whole) {
  return std::ranges::any_of(text.tagged, [&](const TaggedWords& tagged) {
    return tagged.first_word <= whole.first_word && tagged.end_word() >= whole.end_word() &&
           tagged.word_count > whole.word_count;
  });
}

/// "UP", which is no state here, is no other place either; a namesake is a person all the same.
bool is_refused(const Reading& text, const TaggedWords& tagged) {
  if (tagged.type == EntityType::person) return false;
  const auto inside = text.candidates_in(tagged.first_word, tagged.end_word());
  return std::ranges::any_of(inside, [&](const Candidate& candidate) {
    return candidate.refused && candidate.first_word == tagged.first_word &&
           candidate.word_count == tagged.word_count;
  });
}

/// "इंदिरा गांधी अंतरराष्ट्रीय हवाईअड्डे": the person or place is not meant, the whole is.
void Agreement::add_institutions() {
  for (std::size_t t = 0; t < article_.texts.size(); ++t) {
    Reading& text = article_.texts[t];
    std::vector<Candidate> added;
    for (const Candidate& candidate : text.candidates) {
      if (!candidate.institution_end || !candidate.refused) continue;
      const std::uint32_t end = *candidate.institution_end;
      if (has_chosen(text.candidates_in(candidate.first_word, end))) continue;
      const bool site = has_cue(text.cues[end - 1], Cue::site);
      const TaggedWords whole{candidate.first_word, end - candidate.first_word,
                              site ? EntityType::place : EntityType::organisation,
                              kInstitutionScore};
      if (is_in_longer_tagged(text, whole)) continue;
      if (!added.empty() && added.back().end_word() > whole.first_word) continue;
      if (auto name = unlisted(text, whole, {t, whole.first_word})) added.push_back(*name);
    }
    add_candidates(text, std::move(added));
  }
}

/// Whether a name that is none of anybody has all of `tagged` in it: the "Congress" of "Indian
/// Science Congress".
bool Agreement::is_in_no_name(const Reading& text, const TaggedWords& tagged) const {
  const auto longest = static_cast<std::uint32_t>(Catalogue::kMaxAliasWords);
  const std::uint32_t from = tagged.first_word - std::min(longest, tagged.first_word);
  for (std::uint32_t i = from; i <= tagged.first_word; ++i) {
    if (i + catalogue_.words_of_no_name(text.words, i) >= tagged.end_word()) return true;
  }
  return false;
}

/// Calls `use` for each tagged name that no chosen candidate shares a word with. What `use` adds to
/// `added` joins the candidates of its text.
template <typename Use>
void Agreement::for_each_free_tagged(Use use) {
  for (std::size_t t = 0; t < article_.texts.size(); ++t) {
    Reading& text = article_.texts[t];
    std::vector<Candidate> added;
    for (const TaggedWords& whole : text.tagged) {
      const TaggedWords tagged = narrow_name(text, whole);
      if (has_chosen(text.candidates_in(tagged.first_word, tagged.end_word()))) continue;
      if (is_refused(text, tagged)) continue;
      if (is_in_no_name(text, tagged)) continue;
      if (auto candidate = use(text, tagged, Place{t, tagged.first_word})) {
        added.push_back(std::move(*candidate));
      }
    }
    add_candidates(text, std::move(added));
  }
}

/// The one listed entity of its kind that all words of `tagged` name.
std::optional<std::uint32_t> Agreement::listed_as(const Reading& text,
                                                  const TaggedWords& tagged) const {
  const auto words = std::span(text.words).subspan(tagged.first_word, tagged.word_count);
  AliasMatch match;
  catalogue_.find_longest(words, 0, true, match);
  if (match.word_count != words.size() || match.targets.size() != 1) return std::nullopt;
  const AliasTarget& target = match.targets.front();
  if (target.use != AliasUse::anywhere) return std::nullopt;
  const bool same = catalogue_.entity(target.entity).type == tagged.type;
  return same ? std::optional(target.entity) : std::nullopt;
}

/// Whether all words of `tagged` name one listed entity, and one of another kind: "IIT Kanpur" is
/// nobody.
bool Agreement::names_another_kind(const Reading& text, const TaggedWords& tagged) const {
  const auto words = std::span(text.words).subspan(tagged.first_word, tagged.word_count);
  AliasMatch match;
  catalogue_.find_longest(words, 0, true, match);
  return match.word_count == words.size() && match.targets.size() == 1 &&
         match.targets.front().use == AliasUse::anywhere &&
         catalogue_.entity(match.targets.front().entity).type != tagged.type;
}

/// Whether a lone word is of a listed place, and nothing beside it is of a person: जॉर्डन, tagged as
/// somebody.
bool Agreement::names_place_alone(const Reading& text, const TaggedWords& tagged) const {
  if (tagged.word_count > 1) return false;
  AliasMatch match;
  catalogue_.find_longest(text.words, tagged.first_word, true, match);
  const auto is_place = [&](const AliasTarget& target) {
    return target.use == AliasUse::anywhere && match.word_count == 1 &&
           catalogue_.entity(target.entity).type == EntityType::place;
  };
  if (std::ranges::none_of(match.targets, is_place)) return false;
  const CueSet behind = cues_behind(text, tagged.end_word());
  return !is_title(cues_before(text, tagged.first_word)) && !has_cue(behind, Cue::honorific) &&
         !follows_kin(text, tagged.first_word);
}

/// "नरेंद्र मोदी" of "नरेंद्र भाई मोदी", as Gujarat says it; empty for other names.
std::string without_brother(std::string_view written) {
  for (const std::string_view brother : {" भाई ", " Bhai ", "भाई ", "bhai "}) {
    const std::size_t at = written.find(brother);
    if (at == written.npos || at == 0) continue;
    return std::string(written.substr(0, at)) + ' ' +
           std::string(written.substr(at + brother.size()));
  }
  return {};
}

/// The listed person whom the article names in full elsewhere and whose name `written` is with a
/// slip in it, or with a भाई.
std::uint32_t Agreement::slip_of_named(EntityType type, std::string_view written) const {
  if (type != EntityType::person || written.find(' ') == written.npos) return kNoEntity;
  const std::string plain = without_brother(written);
  for (const auto& [number, places] : named_) {
    if (is_given(number) || !is_person(number)) continue;
    const Entity& entity = catalogue_.entity(number);
    if (plain == entity.label_hi || plain == entity.label_en) return number;
    if (is_slip_of(written, entity.label_hi) || is_slip_of(written, entity.label_en)) return number;
  }
  return kNoEntity;
}

/// The listed person whom the article names in full and whose name `written`, of several words, is
/// but for its last ones: "Ravi Shankar" where Ravi Shankar Prasad is named.
std::uint32_t Agreement::beginning_of_named(EntityType type, std::string_view written) const {
  if (type != EntityType::person || written.find(' ') == written.npos) return kNoEntity;
  const std::string beginning = std::string(written) + ' ';
  for (const auto& [number, places] : named_) {
    if (is_given(number) || !is_person(number)) continue;
    const Entity& entity = catalogue_.entity(number);
    if (entity.label_hi.starts_with(beginning) || entity.label_en.starts_with(beginning)) {
      return number;
    }
  }
  return kNoEntity;
}

/// The number of the unlisted entity of that name; kNoEntity when the name has nothing to go by.
std::uint32_t Agreement::unlisted_number(EntityType type, std::string_view written) {
  const auto [known, added] =
      unlisted_numbers_.try_emplace(hash64(written, static_cast<std::uint64_t>(type)), kNoEntity);
  if (added) {
    const Entity entity = unlisted_entity(type, written);
    if (!entity.id.empty()) known->second = article_.number_of(catalogue_, entity);
  }
  return known->second;
}

/// What an article that names it once should not take from a body whose last word is an
/// institution's: "Presidency College".
float trust_in_end(const Reading& text, const TaggedWords& tagged) {
  const bool body = tagged.type == EntityType::organisation && tagged.word_count > 1;
  const CueSet last = text.cues[tagged.end_word() - 1];
  return body && has_cue(last, Cue::institution) && !has_cue(last, Cue::law) ? kSeveralWordsDoubt
                                                                             : 0;
}

/// Whether words[i] stands where a place may: beside its cue, behind "of" or a comma, before an
/// area or another name ("Redmond, Washington"), or as the dateline of a text.
bool may_stand_as_place(const Reading& text, std::uint32_t i) {
  constexpr std::array<std::string_view, 15> kBefore = {
      "of", "between", "across", "through", "via",     "into",    "towards", "and",
      "or", "over",    "the",    "reached", "visited", "crossed", "captured"};
  constexpr std::array<std::string_view, 8> kBehind = {"area", "railway", "sector", "region",
                                                       "port", "coast",   "hills",  "valley"};
  Candidate there;
  there.first_word = i;
  there.word_count = 1;
  if (i == 0 || stands_as_place(text, there)) return true;
  if (!text.words[i].joined && !text.words[i].starts_sentence) return true;
  if (std::ranges::find(kBefore, text.written(i - 1)) != kBefore.end()) return true;
  if (i + 1 >= text.words.size() || text.words[i + 1].starts_sentence) return false;
  if (!text.words[i + 1].joined) return text.words[i + 1].capital;
  return std::ranges::find(kBehind, text.written(i + 1)) != kBehind.end();
}

/// Whether the article writes a Latin word anywhere as it would write a place.
bool Agreement::stands_somewhere_as_place(const Reading& named, std::uint32_t word) const {
  const std::uint64_t exact = named.words[word].exact;
  for (const Reading& text : article_.texts) {
    for (std::uint32_t i = 0; i < text.words.size(); ++i) {
      if (text.words[i].exact == exact && may_stand_as_place(text, i)) return true;
    }
  }
  return false;
}

/// Whether a word alone is the name or surname of a listed person: whom it means here, nothing
/// says.
bool Agreement::is_part_of_listed_person(const Reading& text, std::uint32_t word) const {
  AliasMatch match;
  catalogue_.find_longest(std::span(text.words).subspan(word, 1), 0, false, match);
  return std::ranges::any_of(match.targets,
                             [&](const AliasTarget& target) { return is_person(target.entity); });
}

/// Whether a lone Latin word is too little to be a facet: small letters where the text has capitals
/// ("in unison"), or a place that stands nowhere as one and may be a person ("they met Deshmukh",
/// "leaders had blamed Pandian").
bool Agreement::is_doubtful_word(const Reading& text, const TaggedWords& tagged) const {
  const Word& word = text.words[tagged.first_word];
  if (tagged.word_count > 1 || word.script != Script::latin) return false;
  if (!word.capital) {
    return std::ranges::any_of(text.words, [](const Word& other) { return other.capital; });
  }
  return tagged.type == EntityType::place && !stands_somewhere_as_place(text, tagged.first_word);
}

std::optional<Candidate> Agreement::unlisted(const Reading& text, const TaggedWords& tagged,
                                             Place place) {
  if (names_nothing(text, tagged)) return std::nullopt;
  const Word& first = text.words[tagged.first_word];
  const Word& last = text.words[tagged.end_word() - 1];
  const std::string_view written = text.text.substr(first.begin, last.end - first.begin);
  Candidate candidate;
  candidate.first_word = tagged.first_word;
  candidate.word_count = tagged.word_count;
  if (tagged.type == EntityType::person && names_place_alone(text, tagged)) return std::nullopt;
  const std::optional<std::uint32_t> exactly = listed_as(text, tagged);
  if (exactly && tagged.type != EntityType::person) return std::nullopt;  // refused before
  if (tagged.word_count > 1 && names_another_kind(text, tagged)) return std::nullopt;
  if (exactly && is_named(*exactly)) {
    choose(candidate, *exactly, place);
    return candidate;
  }
  const auto alike = catalogue_.find_spelled_alike(written, tagged.type);
  if (alike && alike != exactly && is_meant(text, candidate, {*alike})) {
    choose(candidate, *alike, place);
    return candidate;
  }
  if (const std::uint32_t meant = slip_of_named(tagged.type, written); meant != kNoEntity) {
    choose(candidate, meant, place);
    return candidate;
  }
  if (const std::uint32_t whole = beginning_of_named(tagged.type, written); whole != kNoEntity) {
    choose(candidate, whole, place);
    return candidate;
  }
  const std::uint32_t number = unlisted_number(tagged.type, written);
  if (number == kNoEntity) return std::nullopt;
  const TrustEvidence evidence = find_trust(text, tagged);
  if (watch_.unlisted) watch_.unlisted(text, tagged, evidence);
  // "Singh" and "Rahul" alone could be anybody, "WANI" an acronym.
  const bool anybody = tagged.type == EntityType::person && tagged.word_count == 1 &&
                       (is_in_capitals(text.written(tagged.first_word)) ||
                        has_cue(text.cues[tagged.first_word], Cue::ordinary) ||
                        is_part_of_listed_person(text, tagged.first_word));
  const bool doubtful = anybody || is_doubtful_word(text, tagged);
  candidate.trust = doubtful ? -kNoDoubt : weigh(evidence) + trust_in_end(text, tagged);
  choose(candidate, number, place);
  return candidate;
}

/// The surname by which the article calls a listed person may not be that of his label: माक्री of
/// "मौरिसियो माक्री".
void Agreement::learn_surnames_of_listed() {
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_chosen(candidate) || candidate.word_count < 2 || !is_person(candidate.entity)) return;
    const std::uint32_t last = candidate.end_word() - 1;
    const Word& word = text.words[last];
    if (!is_name_part(word) || has_cue(text.cues[last], Cue::ordinary)) return;
    if (has_cue(text.cues[last], Cue::surname) || is_title(text.cues[last])) return;
    if (has_cue(text.cues[last], Cue::no_name)) return;  // "महारानी एलिजाबेथ द्वितीय"
    const std::uint64_t path[] = {word.exact};
    unlisted_parts_.add(path, {candidate.entity, AliasUse::name_part,
                               word.capital ? AliasCase::capital : AliasCase::any});
  });
}

void Agreement::add_unlisted_names() {
  learn_surnames_of_listed();
  for_each_free_tagged([&](const Reading& text, const TaggedWords& tagged, Place place) {
    if (tagged.word_count == 1) return std::optional<Candidate>();
    auto candidate = unlisted(text, tagged, place);
    if (candidate && tagged.type == EntityType::person) learn_parts(text, *candidate);
    return candidate;
  });
}

/// Whether words[first, end) are a body's name, and not only of its kind: "Nyishi Elite Society"
/// and "Union of Civil Liberties", but no "Self Help Group" and no "Direct Bank Transfer".
bool is_name_of_body(const Reading& text, std::uint32_t first, std::uint32_t end) {
  constexpr std::array<std::string_view, 8> kKinds = {
      "Group", "Centre", "Center", "Committee", "Services", "Systems", "Universities", "Colleges"};
  constexpr std::uint32_t kFewest = 3;  // words
  if (end - first < kFewest) return false;
  bool institution = false;
  bool proper = false;
  for (std::uint32_t i = first; i < end; ++i) {
    const Word& word = text.words[i];
    if (word.script != Script::latin || (i > first && !word.joined)) return false;
    if (!word.capital && !word.stop_word) return false;
    const CueSet cues = text.cues[i];
    const bool body = has_cue(cues, Cue::institution) && !has_cue(cues, Cue::site);
    const bool head = i + 1 == end || (!text.words[i + 1].capital && text.words[i + 1].stop_word);
    const bool kind = std::ranges::find(kKinds, text.written(i)) != kKinds.end();
    institution = institution || (head && body && !kind);
    proper = proper || (!body && word.capital && !has_cue(cues, Cue::ordinary));
  }
  return institution && proper && !has_cue(text.cues[end - 1], Cue::law);
}

/// "Nyishi Elite Society (NES)": capitals that an acronym explains are a name.
void Agreement::add_explained_bodies() {
  constexpr float kExplainedTrust = 2.5F;  // nats
  for (std::size_t t = 0; t < article_.texts.size(); ++t) {
    Reading& text = article_.texts[t];
    std::vector<Candidate> added;
    for (std::uint32_t i = 0; i < text.words.size(); ++i) {
      if (!text.words[i].bracket || !text.words[i].upper) continue;
      const std::uint32_t count = words_explaining(text, i);
      if (count == 0 || !is_name_of_body(text, i - count, i)) continue;
      const auto inside = text.candidates_in(i - count, i);
      const auto goes_out = [&](const Candidate& candidate) {
        return is_chosen(candidate) &&
               (candidate.end_word() >= i || candidate.first_word < i - count);
      };
      if (std::ranges::any_of(inside, goes_out)) continue;
      const TaggedWords whole{i - count, count, EntityType::organisation, kInstitutionScore};
      auto name = unlisted(text, whole, {t, whole.first_word});
      if (!name) continue;
      for (Candidate& candidate : inside) {
        if (is_chosen(candidate)) reject(candidate, {t, candidate.first_word});
      }
      name->trust = std::max(name->trust, kExplainedTrust);
      added.push_back(std::move(*name));
    }
    add_candidates(text, std::move(added));
  }
}

/// The body whose acronym words[i] is: the "FMP" of "Foundation for Media Professionals (FMP)".
std::uint32_t Agreement::body_explained_by(const Reading& text, std::uint32_t i) const {
  constexpr std::uint32_t kSmallWords = 3;
  if (!text.words[i].bracket || !text.words[i].upper) return kNoEntity;
  const std::uint32_t count = words_explaining(text, i);
  if (count == 0) return kNoEntity;
  for (const Candidate& candidate : text.candidates_in(i - 1, i)) {
    if (!is_chosen(candidate) || candidate.end_word() != i) continue;
    if (candidate.word_count < count || candidate.word_count > count + kSmallWords) continue;
    const bool body =
        article_.entity(catalogue_, candidate.entity).type == EntityType::organisation;
    if (body) return candidate.entity;
  }
  return kNoEntity;
}

/// Acronyms that the article explains are their bodies' wherever it writes them.
void Agreement::learn_acronyms() {
  for (const Reading& text : article_.texts) {
    for (std::uint32_t i = 1; i < text.words.size(); ++i) {
      const std::uint32_t body = body_explained_by(text, i);
      if (body != kNoEntity) short_bodies_.insert_or_assign(text.words[i].exact, body);
    }
  }
}

/// "Britannia" alone where Britannia Industries is named, for a word that says nothing else.
void Agreement::learn_short_bodies() {
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_chosen(candidate) || candidate.word_count < 2) return;
    if (article_.entity(catalogue_, candidate.entity).type != EntityType::organisation) return;
    const Word& first = text.words[candidate.first_word];
    if (first.script != Script::latin || !first.capital || first.stop_word) return;
    if (text.cues[candidate.first_word] != 0 || !is_name_part(first)) return;
    short_bodies_.emplace(first.exact, candidate.entity);
  });
}

/// The body that a lone tagged word is the first word of.
std::uint32_t Agreement::shortened_body(const Reading& text, const TaggedWords& tagged) const {
  const Word& word = text.words[tagged.first_word];
  if (tagged.word_count > 1 || !word.capital) return kNoEntity;
  const auto body = short_bodies_.find(word.exact);
  return body == short_bodies_.end() ? kNoEntity : body->second;
}

void Agreement::add_unlisted_words() {
  learn_short_bodies();
  learn_acronyms();
  for_each_free_tagged([&](const Reading& text, const TaggedWords& tagged, Place place) {
    if (const std::uint32_t body = shortened_body(text, tagged); body != kNoEntity) {
      Candidate candidate;
      candidate.first_word = tagged.first_word;
      candidate.word_count = 1;
      candidate.trust = -kNoDoubt;  // one mention more of the name, no better one
      choose(candidate, body, place);
      return std::optional(candidate);
    }
    return unlisted(text, tagged, place);
  });
}

/// "राजेश्वर सिंह" in an article of राजेश्वर सिंह यादव is he: the name but for its first or last word.
void Agreement::join_shortened_names() {
  AliasTable shortened;
  std::vector<std::uint64_t> path;
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place) {
    if (!is_unlisted_person(candidate) || candidate.word_count < 3) return;
    const std::uint32_t begin = candidate.first_word;
    for (const std::uint32_t first : {begin, begin + 1}) {
      const bool given = first > begin && has_cue(text.cues[begin], Cue::given_name);
      const bool surname =
          first == begin && has_cue(text.cues[candidate.end_word() - 1], Cue::surname);
      if (!given && !surname) continue;  // "Historian Ratan Lal" is no longer name
      path.clear();
      for (std::uint32_t i = first; i < first + candidate.word_count - 1; ++i) {
        path.push_back(text.words[i].exact);
      }
      shortened.add(path, {candidate.entity});
    }
  });
  if (shortened.node_count() == 0) return;
  AliasMatch match;
  for_each_candidate([&](const Reading& text, Candidate& candidate, Place place) {
    if (!is_unlisted_person(candidate) || candidate.word_count < 2) return;
    find_longest(shortened, text.words, candidate.first_word, false, match);
    if (match.word_count != candidate.word_count || match.targets.size() != 1) return;
    choose(candidate, match.targets.front().entity, place);
  });
}

/// Remembers an unlisted person's name, its first and its last word.
void Agreement::learn_parts(const Reading& text, const Candidate& name) {
  std::vector<std::uint64_t> whole;
  for (std::uint32_t i = name.first_word; i < name.end_word(); ++i) {
    whole.push_back(text.words[i].exact);
  }
  unlisted_parts_.add(whole,
                      {name.entity, AliasUse::anywhere,
                       text.words[name.first_word].capital ? AliasCase::capital : AliasCase::any});
  for (const std::uint32_t i : {name.first_word, name.end_word() - 1}) {
    const Word& word = text.words[i];
    if (!is_name_part(word) || has_cue(text.cues[i], Cue::ordinary)) continue;
    const std::uint64_t path[] = {word.exact};
    unlisted_parts_.add(path, {name.entity, AliasUse::name_part,
                               word.capital ? AliasCase::capital : AliasCase::any});
  }
}

/// The name or surname of a person that only the tagger saw, elsewhere in the article.
void Agreement::add_parts_of_unlisted_names() {
  if (unlisted_parts_.node_count() == 0) return;
  AliasMatch match;
  for (std::size_t t = 0; t < article_.texts.size(); ++t) {
    Reading& text = article_.texts[t];
    std::vector<Candidate> added;
    for (std::uint32_t i = 0; i < text.words.size(); ++i) {
      find_longest(unlisted_parts_, text.words, i, true, match);
      const auto count = static_cast<std::uint32_t>(match.word_count);
      if (count == 0 || has_chosen(text.candidates_in(i, i + count))) continue;
      Candidate candidate;
      candidate.first_word = i;
      candidate.word_count = count;
      candidate.targets = match.targets;
      if (is_part_of_another_name(text, candidate)) continue;
      candidate.entity = nearest_named(candidate, {t, i});
      candidate.trust = -kNoDoubt;  // one mention more of the name, no better one
      i = candidate.end_word() - 1;
      added.push_back(std::move(candidate));
    }
    add_candidates(text, std::move(added));
  }
}

void Agreement::add_candidates(Reading& text, std::vector<Candidate> added) {
  if (added.empty()) return;
  for (Candidate& candidate : text.candidates) {
    const bool covered = std::ranges::any_of(added, [&](const Candidate& name) {
      return name.first_word < candidate.end_word() && candidate.first_word < name.end_word();
    });
    if (covered) candidate.refused = false;
  }
  drop_undecided(text);
  text.candidates.insert(text.candidates.end(), std::make_move_iterator(added.begin()),
                         std::make_move_iterator(added.end()));
  std::sort(text.candidates.begin(), text.candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.first_word < b.first_word; });
}

void Agreement::drop_undecided(Reading& text) {
  std::erase_if(text.candidates, [](const Candidate& candidate) {
    return !is_chosen(candidate) && !candidate.refused;
  });
}

void Agreement::drop_undecided() {
  for (Reading& text : article_.texts) {
    std::erase_if(text.candidates,
                  [](const Candidate& candidate) { return !is_chosen(candidate); });
  }
}

}  // namespace

void agree(const Catalogue& catalogue, ArticleReading& article, const EvidenceWatch& watch) {
  repeat_names(article);
  settle_kinds(article);
  Agreement rules(catalogue, article, watch);
  rules.refuse_split_bodies();    // "Congress (U)"
  rules.refuse_other_meanings();  // a CPI that is inflation, a film "Raja"
  rules.accept_clear_aliases();  // "नरेंद्र मोदी", "BJP": one meaning, anywhere
  rules.let_longer_tagged_names_win();  // "ललित मोदी" is somebody else
  rules.find_middle_names();            // "Salim Khan" where Salim Gole Khan is meant
  rules.yield_to_namesakes();  // "प्रेमचंद" where प्रेमचंद गुड्डू is named
  rules.give_names_to_people();         // "Hamilton" where Lewis Hamilton is named
  rules.refuse_ends_of_longer_names();  // the "Chennai" of each "Vada Chennai"
  rules.weigh_clear_aliases();          // "UP" in "COMING UP, WE ASK" is no state
  rules.refuse_explained_acronyms();    // "external commercial borrowings (ECB)"
  rules.decide_shared_aliases();        // "Congress": whichever the article speaks for
  rules.decide_by_article_and_evidence();  // a surname after its name; "गया" beside "जिले"
  rules.add_institutions();                // "Indira Gandhi International Airport"
  rules.add_explained_bodies();            // "Nyishi Elite Society (NES)"
  rules.add_unlisted_names();              // names of several words that only the tagger saw
  rules.join_shortened_names();  // "राजेश्वर सिंह" where राजेश्वर सिंह यादव is named
  rules.add_parts_of_unlisted_names();  // their surnames elsewhere in the article
  rules.add_unlisted_words();           // single words that only the tagger saw
  rules.drop_undecided();
}

}  // namespace khabar
