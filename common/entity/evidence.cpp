// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/evidence.h"

#include <algorithm>
#include <array>

#include "common/entity/evidence_weights.h"
#include "common/entity/tagged_name.h"

namespace khabar {
namespace {

/// Longer words in capitals are headlines rather than acronyms.
constexpr std::uint32_t kLongestAcronymBytes = 5;
/// The tagger's scores, in nats, are cut off here.
constexpr float kHighestScore = 8;

/// Words of the sentence around a place that are looked at for its letter case.
constexpr std::uint32_t kFar = 40;

/// What the word of a place may be without being another word.
constexpr CueSet kCuesOfPlaces = cue_bit(Cue::nation) | cue_bit(Cue::place);

/// A number of a word of the text, or none.
constexpr std::uint32_t kNoWord = 0xffffffffU;

class Witness {
 public:
  Witness(const Reading& text, const Candidate& candidate) : text_(text), candidate_(candidate) {}

  const Word& first() const { return text_.words[candidate_.first_word]; }
  bool is_latin() const { return first().script == Script::latin; }

  std::uint32_t before() const {
    const std::uint32_t at = candidate_.first_word;
    return at > 0 && text_.words[at].joined ? at - 1 : kNoWord;
  }
  std::uint32_t after() const {
    const std::uint32_t at = candidate_.end_word();
    return at < text_.words.size() && text_.words[at].joined ? at : kNoWord;
  }
  CueSet cues(std::uint32_t at) const { return at == kNoWord ? 0 : text_.cues[at]; }

  /// Over का and of.
  std::uint32_t before_genitive() const {
    const std::uint32_t at = before();
    if (at == kNoWord || !has_cue(text_.cues[at], Cue::genitive)) return at;
    return at > 0 && text_.words[at].joined ? at - 1 : kNoWord;
  }
  std::uint32_t after_genitive() const {
    const std::uint32_t at = after();
    if (at == kNoWord || !has_cue(text_.cues[at], Cue::genitive)) return at;
    return at + 1 < text_.words.size() && text_.words[at + 1].joined ? at + 1 : kNoWord;
  }

  /// "Supreme Court of Sri Lanka", "श्रीलंका की वायुसेना", "Kenyan Supreme Court".
  bool is_of_other_nation() const {
    const std::uint32_t owner = before_genitive();
    if (has_cue(cues(owner), Cue::nation)) return true;
    if (is_before_highest(owner)) return true;
    if (owner != kNoWord && has_cue(cues_before(text_, owner), Cue::nation) && owner != before()) {
      return true;  // "रूसी संघ की सेना"
    }
    if (!is_latin() || !has_cue(cues(after()), Cue::genitive)) return false;
    const std::uint32_t of = after_genitive();
    if (of == kNoWord) return false;
    return has_cue(text_.cues[of], Cue::nation) || has_cue(cues_behind(text_, of + 1), Cue::nation);
  }

  /// "अमेरिका की कांग्रेस", "the American Congress".
  bool is_of_america() const {
    constexpr std::array<std::string_view, 10> kAmerica = {
        "America", "American", "US", "USA", "U.S", "अमेरिका", "अमेरिकी", "अमरीका", "अमरीकी", "यूएस"};
    constexpr std::uint32_t kNear = 3;
    const std::uint32_t first = candidate_.first_word;
    for (std::uint32_t i = first - std::min(kNear, first); i < candidate_.end_word(); ++i) {
      if (std::ranges::find(kAmerica, text_.written(i)) != kAmerica.end()) return true;
    }
    return false;
  }

  bool is_acronym() const {
    return candidate_.word_count == 1 && is_latin() && first().upper &&
           first().end - first().begin <= kLongestAcronymBytes;
  }

  /// The tagger's mean score for names of that type.
  float score(EntityType type) const {
    if (text_.scores.empty()) return 0;
    float sum = 0;
    for (std::uint32_t i = candidate_.first_word; i < candidate_.end_word(); ++i) {
      sum += text_.scores[i].of_type[static_cast<std::size_t>(type)];
    }
    const float mean = sum / static_cast<float>(candidate_.word_count);
    return std::clamp(mean, -kHighestScore, kHighestScore) / kHighestScore;
  }

  /// The tagged name that shares a word with the candidate and is longest.
  const TaggedWords* tagged() const {
    const TaggedWords* longest = nullptr;
    auto tagged = std::ranges::partition_point(text_.tagged, [&](const TaggedWords& name) {
      return name.end_word() <= candidate_.first_word;
    });
    for (; tagged != text_.tagged.end() && tagged->first_word < candidate_.end_word(); ++tagged) {
      if (longest == nullptr || tagged->word_count > longest->word_count) longest = &*tagged;
    }
    return longest;
  }

  /// Whether a tagged name is no more than the candidate but for titles before it, a जी behind it,
  /// and the capital that every sentence has ("Meet Putin").
  bool is_whole(const TaggedWords& tagged) const {
    std::uint32_t first = tagged.first_word;
    while (first < candidate_.first_word && says_nothing_before(first)) ++first;
    std::uint32_t end = tagged.end_word();
    while (end > candidate_.end_word() && (has_cue(text_.cues[end - 1], Cue::honorific) ||
                                           has_cue(text_.cues[end - 1], Cue::compound))) {
      --end;
    }
    return first >= candidate_.first_word && end <= candidate_.end_word();
  }

  /// How sure the tagger is of a longer name around the candidate, up to 1; 0 for one around
  /// several listed names, and for a place in a place ("पश्चिम पटना").
  float inside_longer(EntityType type) const {
    const TaggedWords* longest = tagged();
    if (longest == nullptr || is_whole(*longest)) return 0;
    if (type == EntityType::place && longest->type == EntityType::place) return 0;
    const auto inside = text_.candidates_in(longest->first_word, longest->end_word());
    if (std::ranges::count_if(inside, names_anywhere) > 1) return 0;
    constexpr float kSureScore = 2;
    return std::clamp(longest->score / kSureScore, 0.0F, 1.0F);
  }

  /// A word with a capital that is no title, says nothing by itself ("Assembly") and stands in no
  /// other listed name.
  bool is_free_capital(std::uint32_t at) const {
    if (at == kNoWord) return false;
    const CueSet set = text_.cues[at];
    if (has_cue(set, Cue::no_name) || has_cue(set, Cue::member)) return false;
    const Word& word = text_.words[at];
    if (word.script != Script::latin || !word.capital || word.stop_word) return false;
    return !says_nothing_before(at) && text_.candidates_in(at, at + 1).empty();
  }

  /// Whether nearly all Latin words of the sentence are in capitals.
  bool stands_in_capitals() const {
    return share([](const Word& word) { return word.upper; }, 2);
  }
  /// Whether the long ones have a capital; short words stay small in headlines.
  bool stands_in_headline() const {
    return share([](const Word& word) { return word.capital; }, 4) || stands_in_capitals();
  }
  /// A capital that neither the sentence nor a headline gives, and no other capital beside it: the
  /// "Centre" of "said the Centre has agreed".
  bool has_capital_in_running_text() const {
    if (!is_latin() || !first().capital || first().starts_sentence) return false;
    if (has_cue(cues(candidate_.first_word), Cue::no_name)) return false;  // Christmas
    const auto is_capital = [&](std::uint32_t at) {
      return at != kNoWord && is_latin() && text_.words[at].capital && !text_.words[at].stop_word;
    };
    return !is_capital(before()) && !is_capital(after()) && !stands_in_headline();
  }
  /// Whether short ones have a capital as well: "Leaves Hospital, Doctors Say".
  bool stands_in_title_case() const {
    return share([](const Word& word) { return word.capital; }, 3);
  }

  /// "मौसम विभाग के डॉ. मनमोहन सिंह", "Dr Manmohan Singh of the weather office": before the person
  /// and no more than a courtesy, or behind. "केंद्र की मोदी सरकार" is a government.
  bool works_for_employer() const {
    constexpr std::uint32_t kNear = 4;
    if (!is_latin() && has_cue(cues(after()), Cue::organisation)) return false;
    std::uint32_t at = before();
    while (at != kNoWord && is_courtesy(at)) at = joined_before(at);
    if (is_shared_name() && follows_role_of_employer(at)) return true;
    const std::uint32_t genitive = at;
    if (at != kNoWord && has_cue(text_.cues[at], Cue::genitive)) at = joined_before(at);
    if (has_cue(cues(at), Cue::employer) && (at != genitive || !is_latin())) return true;
    at = after();
    if (!is_latin() || !has_cue(cues(at), Cue::genitive)) return false;
    for (std::uint32_t i = at + 1; i < at + kNear; ++i) {
      if (i >= text_.words.size() || !text_.words[i].joined) return false;
      if (has_cue(text_.cues[i], Cue::employer)) return true;
    }
    return false;
  }

  /// A word about ordinary people at most three words before, and no office between: "किसान हमेशा
  /// प्रधानमंत्री मोदी के साथ" is of farmers and a prime minister.
  bool follows_commoner() const {
    constexpr std::uint32_t kNear = 3;
    const std::uint32_t first = candidate_.first_word;
    for (std::uint32_t i = first; i > 0 && first - i < kNear && text_.words[i].joined; --i) {
      if (has_cue(text_.cues[i - 1], Cue::commoner)) return true;
      if (has_cue(text_.cues[i - 1], Cue::office)) break;
    }
    return has_cue(cues(after()), Cue::commoner);
  }

  /// "Centre for Health Equity": a name goes on.
  bool goes_on_with_capital() const {
    const std::uint32_t at = after();
    if (!is_latin() || at == kNoWord || first().possessive) return false;
    const bool joins = has_cue(text_.cues[at], Cue::genitive) || text_.written(at) == "for";
    return joins && at + 1 < text_.words.size() && text_.words[at + 1].joined &&
           text_.words[at + 1].capital;
  }

  /// "मध्य प्रदेश / रायबरेली / …": a listed place on the other side of a mark.
  bool stands_in_list_of_places() const {
    const std::uint32_t first = candidate_.first_word;
    const std::uint32_t end = candidate_.end_word();
    const bool behind = first > 0 && !text_.words[first].joined &&
                        !text_.words[first].starts_sentence && is_place(first - 1);
    const bool before = end < text_.words.size() && !text_.words[end].joined &&
                        !text_.words[end].starts_sentence && is_place(end);
    return behind || before;
  }

  /// "बिहार के गया में": a place's, and a postposition behind.
  bool is_place_of_place() const {
    const std::uint32_t genitive = before();
    if (is_latin() || genitive == kNoWord || !has_cue(text_.cues[genitive], Cue::genitive)) {
      return false;
    }
    const bool of_place = genitive > 0 && text_.words[genitive].joined && is_place(genitive - 1);
    return of_place && has_cue(cues(after()), Cue::postposition);
  }

  /// "जॉर्डन के किंग", "the King of Jordan", "Jordan's King".
  bool is_place_of_office() const {
    const std::uint32_t genitive = is_latin() ? before() : after();
    if (is_latin() && first().possessive) return is_title(cues(after()));
    if (genitive == kNoWord || !has_cue(text_.cues[genitive], Cue::genitive)) return false;
    const std::uint32_t office = is_latin() ? before_genitive() : after_genitive();
    return office != kNoWord && has_cue(text_.cues[office], Cue::office);
  }

  /// "Apple will open two stores": a sentence that begins with the bare word and a verb, and has a
  /// word about companies near.
  bool acts_near_cue() const {
    constexpr std::uint32_t kNear = 12;
    const std::uint32_t verb = after();
    if (!first().starts_sentence || !has_cue(cues(verb), Cue::auxiliary)) return false;
    for (std::uint32_t i = verb + 1; i < verb + kNear && i < text_.words.size(); ++i) {
      if (text_.words[i].starts_sentence) return false;
      if (has_cue(text_.cues[i], Cue::company)) return true;
    }
    return false;
  }

  /// "भारतीय वायुसेना", "Indian Air Force", and not "वायुसेना" alone.
  bool is_called_indian() const {
    const std::string_view word = text_.written(candidate_.first_word);
    return word.starts_with("भारत") || word.starts_with("Indian") || word == "IAF";
  }

  /// The "Howrah" of "the Howrah-Mumbai Express", "Asia Cup".
  bool is_before_contest() const {
    std::uint32_t at = after();
    if (has_cue(cues(at), Cue::contest)) return true;
    if (at == kNoWord || text_.text[text_.words[at].begin - 1] != '-') return false;
    return at + 1 < text_.words.size() && text_.words[at + 1].joined &&
           has_cue(text_.cues[at + 1], Cue::contest);
  }

  /// "Paris Hilton", "Georgia Hall".
  bool begins_person() const {
    const std::uint32_t next = after();
    return candidate_.word_count == 1 && has_cue(cues(candidate_.first_word), Cue::given_name) &&
           next != kNoWord && text_.words[next].capital && !first().possessive &&
           has_cue(text_.cues[next], Cue::surname);
  }

 private:
  /// Whether words[at] is the "Supreme" of "Iran's Supreme National Security Council", the सर्वोच्च
  /// of "ईरान की सर्वोच्च राष्ट्रीय सुरक्षा परिषद": with a nation before it.
  bool is_before_highest(std::uint32_t at) const {
    constexpr std::array<std::string_view, 7> kHighest = {"Supreme", "Higher", "National", "सर्वोच्च",
                                                          "शीर्ष",    "उच्च",    "राष्ट्रीय"};
    if (at == kNoWord || std::ranges::find(kHighest, text_.written(at)) == kHighest.end()) {
      return false;
    }
    std::uint32_t owner = joined_before(at);
    if (owner != kNoWord && has_cue(text_.cues[owner], Cue::genitive)) owner = joined_before(owner);
    return owner != kNoWord && has_cue(text_.cues[owner], Cue::nation);
  }
  /// Whether words[at] may be in a listed place.
  bool is_place(std::uint32_t at) const {
    const auto there = text_.candidates_in(at, at + 1);
    return std::ranges::any_of(
        there, [](const Candidate& other) { return other.names_place && !other.refused; });
  }
  /// A first name and one of the surnames that most people of a name share: "मनमोहन सिंह".
  bool is_shared_name() const {
    constexpr std::array<std::string_view, 24> kSurnames = {
        "सिंह",   "कुमार",  "शर्मा",   "यादव", "वर्मा",  "गुप्ता",  "मिश्रा",  "खान",
        "पटेल",   "चौधरी", "तिवारी", "पांडेय", "Singh", "Kumar", "Sharma", "Yadav",
        "Verma", "Gupta", "Mishra", "Khan", "Patel", "Reddy", "Das",    "Tiwari"};
    return candidate_.word_count == 2 &&
           std::ranges::find(kSurnames, text_.written(candidate_.end_word() - 1)) !=
               kSurnames.end();
  }
  /// Whether words[at] is the वैज्ञानिक of "मौसम विभाग के वैज्ञानिक", the निदेशक of "मौसम केंद्र शिमला के
  /// निदेशक": a role at an employer's.
  bool follows_role_of_employer(std::uint32_t at) const {
    if (at == kNoWord || is_latin() || !has_cue(text_.cues[at], Cue::office)) return false;
    at = joined_before(at);
    if (at == kNoWord || !has_cue(text_.cues[at], Cue::genitive)) return false;
    at = joined_before(at);
    if (at != kNoWord && is_place(at)) at = joined_before(at);
    return has_cue(cues(at), Cue::employer);
  }
  bool is_courtesy(std::uint32_t at) const {
    return has_cue(text_.cues[at], Cue::courtesy) && !has_cue(text_.cues[at], Cue::office);
  }
  std::uint32_t joined_before(std::uint32_t at) const {
    return at > 0 && text_.words[at].joined ? at - 1 : kNoWord;
  }

  bool says_nothing_before(std::uint32_t at) const {
    const CueSet cues = text_.cues[at];
    if (is_title(cues) || has_cue(cues, Cue::commoner)) return true;
    const Word& word = text_.words[at];
    return word.script == Script::latin && word.starts_sentence && !has_cue(cues, Cue::given_name);
  }

  template <typename Has>
  bool share(Has has, std::uint32_t least_bytes) const {
    std::uint32_t begin = candidate_.first_word;
    while (begin > 0 && candidate_.first_word - begin < kFar &&
           !text_.words[begin].starts_sentence) {
      --begin;
    }
    std::size_t with = 0;
    std::size_t without = 0;
    for (std::uint32_t i = begin; i < text_.words.size() && i < candidate_.end_word() + kFar; ++i) {
      const Word& word = text_.words[i];
      if (i > candidate_.first_word && word.starts_sentence) break;
      if (word.script != Script::latin || word.end - word.begin < least_bytes) continue;
      ++(has(word) ? with : without);
    }
    return with + without >= 4 && with > 3 * without;
  }

  const Reading& text_;
  const Candidate& candidate_;
};

bool follows_office(const Reading& text, const Candidate& candidate) {
  const std::uint32_t first = candidate.first_word;
  return first > 0 && text.words[first].joined && has_cue(text.cues[first - 1], Cue::office);
}

bool plays_cricket(const Entity& entity) {
  return entity.label_en.find("cricket") != std::string::npos ||
         entity.label_en.find("Cricket") != std::string::npos;
}

/// Every country has one.
bool is_ministry(const Entity& entity) {
  return entity.label_en.starts_with("Ministry of");
}

bool is_american(const Entity& entity) {
  return entity.label_en.starts_with("United States ") || entity.label_en.starts_with("US ");
}

/// A council of one nation is not that of all: "रूस की सुरक्षा परिषद".
bool is_of_all_nations(const Entity& entity) {
  return entity.label_en == "United Nations Security Council";
}

/// Every country has its forces.
bool is_force(const Entity& entity) {
  const std::string_view label = entity.label_en;
  return label == "Indian Army" || label == "Indian Navy" || label == "Indian Air Force";
}

/// Ours is named in articles on other countries.
bool deals_with_countries(const Entity& entity) {
  return entity.label_en == "Ministry of External Affairs";
}

/// So has it one of these: "National Security Council", "National Human Rights Commission".
bool is_national_body(const Entity& entity) {
  const std::string_view label = entity.label_en;
  return label.starts_with("National ") &&
         (label.ends_with("Council") || label.ends_with("Commission") ||
          label.ends_with("Authority") || label.ends_with("Tribunal"));
}

bool is_indian(const Entity& entity) {
  return is_ministry(entity) || is_national_body(entity) || entity.label_en.starts_with("Union ") ||
         entity.label_en.find("Indian") != std::string::npos ||
         entity.label_en.ends_with("of India") ||
         entity.label_hi.find("भारतीय") != std::string::npos;
}

}  // namespace

const std::array<std::string_view, kEvidenceCount> kEvidenceNames = {
    "always",
    "several words",
    "common word",
    "acronym",
    "one word",
    "person",
    "organisation",
    "score",
    "score of a common word",
    "score of an acronym",
    "score of several words",
    "tagged alike",
    "inside a longer tagged name",
    "tagged as another kind",
    "not tagged",
    "named in full",
    "common word, named in full",
    "acronym, named in full",
    "company near",
    "person after a title",
    "place beside its cue",
    "organisation beside its cue",
    "opens a sentence",
    "common word opens a sentence",
    "in a headline",
    "in capitals",
    "acronym in capitals",
    "free capital before",
    "free capital after",
    "Indian body of another nation",
    "person among commoners",
    "organisation of several words",
    "person of several words",
    "common word in a longer tagged name",
    "before an institution",
    "common word beside its cue",
    "common word, company near",
    "person of an employer",
    "opens a sentence in capitals",
    "before a contest",
    "place behind a body",
    "word of a body goes on",
    "place in a list of places",
    "before a law or scheme",
    "place of a place",
    "common word of a body that acts, its cue near",
    "place that begins a person's name",
    "cricketers in an article on another sport",
    "place whose name is no other word",
    "common word with its capital in running text",
    "organisation behind its cue",
    "place of an office",
    "lone place behind a free capital",
    "lone place before a free capital",
};

Evidence find_evidence(const Reading& text, const Candidate& candidate, const Entity& entity,
                       AliasUse use, ArticleSupport support) {
  const Witness witness(text, candidate);
  const bool person = entity.type == EntityType::person;
  const bool place = entity.type == EntityType::place;
  const bool body = entity.type == EntityType::organisation;
  const bool acronym = witness.is_acronym();
  const bool several = candidate.word_count > 1;
  const float score = witness.score(entity.type);
  const TaggedWords* tagged = witness.tagged();
  const bool same_span = tagged != nullptr && witness.is_whole(*tagged);
  const float longer = witness.inside_longer(entity.type);
  const bool opens = witness.is_latin() && witness.first().starts_sentence;
  const bool headline = witness.stands_in_headline();
  const bool capitals = witness.stands_in_capitals();
  const bool common = use == AliasUse::ordinary && (capitals || !acronym);  // US is not "us"
  const CueSet before = witness.cues(witness.before());
  const CueSet after = witness.cues(witness.after());
  const bool foreign = witness.is_of_other_nation();
  const bool lone_place =
      place && !several && witness.is_latin() && !witness.stands_in_title_case();
  const auto when = [](bool holds, float value = 1) { return holds ? value : 0.0F; };
  return {
      1,
      when(several),
      when(common),
      when(acronym),
      when(!several && !common && !acronym),
      when(person),
      when(body),
      score,
      when(common, score),
      when(acronym, score),
      when(several, score),
      when(same_span && tagged->type == entity.type),
      longer,
      when(same_span && tagged->type != entity.type),
      when(tagged == nullptr && !text.scores.empty()),
      when(support.named_in_full),
      when(common && support.named_in_full),
      when(acronym && support.named_in_full),
      when(support.near),
      when(person && is_title(before)),
      when(place && (has_cue(before, Cue::place) || has_cue(after, Cue::place))),
      when(body && has_cue(witness.cues(witness.after_genitive()), Cue::organisation)),
      when(opens && !capitals && !text.scores.empty()),
      when(opens && common),
      when(!capitals && headline),
      when(capitals),
      when(capitals && acronym),
      when(!headline && !lone_place && witness.is_free_capital(witness.before())),
      when(!headline && !lone_place && witness.is_free_capital(witness.after())),
      when(body && ((foreign && is_indian(entity)) ||
                    (foreign && is_american(entity) && !witness.is_of_america()) ||
                    (foreign && is_of_all_nations(entity)) ||
                    (support.subject.other_country &&
                     ((is_ministry(entity) && !deals_with_countries(entity)) ||
                      (is_force(entity) && !witness.is_called_indian()))))),
      when(person && witness.follows_commoner()),
      when(body && several),
      when(person && several),
      when(common, longer),
      when(!body && institution_named(text, candidate, entity.type).has_value()),
      when(common && place && (has_cue(before, Cue::place) || has_cue(after, Cue::place))),
      when(common && support.near),
      when(person && witness.works_for_employer()),
      when(opens && capitals && !text.scores.empty()),
      when(witness.is_before_contest()),
      when(place && support.behind_body),
      when(body && !several && witness.goes_on_with_capital()),
      when(place && witness.stands_in_list_of_places()),
      when(!place && gives_name_to_law(text, candidate.end_word())),
      when(place && witness.is_place_of_place()),
      when(body && common && witness.acts_near_cue()),
      when(place && witness.begins_person()),
      when(body && support.subject.other_sport && plays_cricket(entity)),
      when(place && !several && (witness.cues(candidate.first_word) & ~kCuesOfPlaces) == 0),
      when(common && (!several || witness.first().stop_word) &&
           witness.has_capital_in_running_text()),
      when(body && (has_cue(before, Cue::organisation) || has_cue(before, Cue::company))),
      when(place && witness.is_place_of_office()),
      when(lone_place && witness.is_free_capital(witness.before())),
      when(lone_place && witness.is_free_capital(witness.after())),
  };
}

namespace {

/// Past the words for institutions from words[i] on: past the "Circuit" of "Formula Racing
/// Circuit".
std::uint32_t end_of_institution(const Reading& text, std::uint32_t i) {
  for (++i; i < text.words.size() && text.words[i].joined; ++i) {
    const bool small = text.words[i].script == Script::latin && !text.words[i].capital;
    if (small || text.words[i - 1].possessive || !has_cue(text.cues[i], Cue::institution)) break;
  }
  return i;
}

}  // namespace

namespace {

/// The "हवाई अड्डा" of "देवी अहिल्याबाई होलकर अंतरराष्ट्रीय हवाई अड्डा".
bool is_airport(const Reading& text, std::uint32_t i) {
  constexpr std::string_view kBase = "अड्ड";
  return text.written(i) == "हवाई" && i + 1 < text.words.size() && text.words[i + 1].joined &&
         text.written(i + 1).starts_with(kBase);
}

}  // namespace

std::optional<std::uint32_t> institution_named(const Reading& text, const Candidate& candidate,
                                               EntityType type) {
  constexpr std::uint32_t kNear = 3;
  const std::uint32_t first = candidate.end_word();
  for (std::uint32_t i = first; i < first + kNear && i < text.words.size(); ++i) {
    const Word& word = text.words[i];
    if (!word.joined || word.stop_word) break;
    if (word.script == Script::latin && !word.capital) break;
    if (i == first && text.words[i - 1].possessive) break;
    const CueSet cues = text.cues[i];
    if (type == EntityType::person && is_airport(text, i)) return i + 2;
    if (!has_cue(cues, Cue::institution)) continue;
    if (i == first && type == EntityType::place && has_cue(cues, Cue::place)) break;
    // "Georgia Hall"
    if (i == first && has_cue(text.cues[i - 1], Cue::given_name) && has_cue(cues, Cue::surname)) {
      break;
    }
    // "प्रधानमंत्री नरेंद्र मोदी चौलिया मस्जिद भी गए"
    if (i > first && type == EntityType::person && follows_office(text, candidate)) break;
    // "Sonia Gandhi Leaves Hospital": every word of a headline may have a capital.
    if (i > first && Witness(text, candidate).stands_in_title_case()) break;
    return end_of_institution(text, i);
  }
  return std::nullopt;
}

bool gives_name_to_law(const Reading& text, std::uint32_t end) {
  constexpr std::uint32_t kNear = 3;
  if (text.words[end - 1].possessive) return false;
  for (std::uint32_t i = end; i < end + kNear && i < text.words.size(); ++i) {
    const Word& word = text.words[i];
    if (!word.joined || word.stop_word) return false;
    if (word.script == Script::latin && !word.capital) return false;
    if (has_cue(text.cues[i], Cue::law)) return true;
  }
  return false;
}

float weigh(const Evidence& evidence) {
  float sum = 0;
  for (std::size_t i = 0; i < kEvidenceCount; ++i) sum += evidence[i] * kEvidenceWeights[i];
  return sum;
}

}  // namespace khabar
