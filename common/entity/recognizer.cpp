// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/recognizer.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "common/entity/headline.h"
#include "common/entity/known_parts.h"
#include "common/entity/tagged_name.h"
#include "common/entity/unlisted.h"

namespace khabar {
namespace {

TaggedWords to_words_of(const Reading& reading, const TaggedSpan& span) {
  const auto first = std::partition_point(reading.words.begin(), reading.words.end(),
                                          [&](const Word& word) { return word.end <= span.begin; });
  const auto last = std::partition_point(first, reading.words.end(),
                                         [&](const Word& word) { return word.begin < span.end; });
  return {static_cast<std::uint32_t>(first - reading.words.begin()),
          static_cast<std::uint32_t>(last - first), span.type, span.score};
}

/// The "PM" of the alias "PM Modi" is not part of the name.
void leave_out_titles(const Reading& reading, Candidate& candidate) {
  while (candidate.word_count > 1 && is_title(reading.cues[candidate.first_word])) {
    ++candidate.first_word;
    --candidate.word_count;
  }
}

Entity organisation_of(const Entity& place, const OrganisationHead& head) {
  Entity body;
  body.type = EntityType::organisation;
  body.id = place.id + '-' + head.id;
  if (!place.label_hi.empty()) body.label_hi = place.label_hi + ' ' + head.label_hi;
  if (!place.label_en.empty()) body.label_en = place.label_en + ' ' + head.label_en;
  return body;
}

/// Behind "of": the place of "स्कूल ऑफ इंडिया विश्वविद्यालय" begins no other body.
bool follows_of(const Reading& reading, std::uint32_t i) {
  if (i == 0 || !reading.words[i].joined) return false;
  const std::string_view before = reading.written(i - 1);
  return before == "ऑफ" || before == "ऑफ़" || before == "आफ" || before == "आफ़" || before == "of";
}

/// The "India" of "Paralympic Committee of India"; the Union of India is the country.
bool follows_body_of(const Reading& reading, std::uint32_t i) {
  if (i < 2 || !reading.words[i - 1].joined || !reading.words[i - 2].capital) return false;
  constexpr std::array<std::string_view, 3> kBodies = {"Chamber", "Chambers", "Industry"};
  const std::string_view body = reading.written(i - 2);
  if (body == "Union") return false;
  return has_cue(reading.cues[i - 2], Cue::institution) ||
         std::ranges::find(kBodies, body) != kBodies.end();
}

/// Whether words[from, from + count) are the initials of the name behind them: the "M M" of "M M
/// Jacob" is no M&M.
bool are_initials(std::span<const Word> words, std::size_t from, std::size_t count) {
  const std::size_t next = from + count;
  if (count < 2 || next >= words.size() || !words[next].joined || !words[next].capital)
    return false;
  for (std::size_t i = from; i < next; ++i) {
    const bool letter = words[i].script == Script::latin && words[i].end - words[i].begin == 1;
    if (!letter || words[i].ampersand) return false;
  }
  return true;
}

/// Whether words[i] ends a name that hyphens hold together: the "Thames" of "Walton-on-Thames", the
/// हुर्रियत of "तहरीक-ए-हुर्रियत".
bool ends_hyphenated(const Reading& reading, std::uint32_t i) {
  const auto hyphen_before = [&](std::uint32_t at) {
    const std::uint32_t begin = reading.words[at].begin;
    return at > 0 && reading.words[at].joined && reading.text[begin - 1] == '-';
  };
  if (i < 2 || !hyphen_before(i) || !hyphen_before(i - 1)) return false;
  const Word& link = reading.words[i - 1];
  if (reading.written(i - 1) == "ए") return true;
  return link.script == Script::latin && !link.capital && reading.words[i - 2].capital;
}

/// Whether an institution's word follows words[first, end) in its name: the "Hospital" of "Kota
/// Government Hospital", which no government is, the "Association" of "Goa Police Officers
/// Association", and the लाइंस of "वाराणसी पुलिस लाइंस".
bool goes_on_as_institution(const Reading& reading, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t kNear = 3;
  for (std::uint32_t i = end; i < end + kNear && i < reading.words.size(); ++i) {
    const Word& word = reading.words[i];
    if (!word.joined || reading.words[i - 1].possessive) return false;
    if (word.script == Script::devanagari) {
      return has_cue(reading.cues[i], Cue::site) && !has_cue(reading.cues[i], Cue::settlement);
    }
    if (!word.capital || word.stop_word) return false;
    // "Goa Police Chief Visits Hospital": every word of a headline may have a capital.
    if (i > end && stands_in_headline(reading, first, end)) return false;
    if (has_cue(reading.cues[i], Cue::institution) || has_cue(reading.cues[i], Cue::law)) {
      return true;
    }
  }
  return false;
}

/// The "economist" of "The economist John Kay", who is no paper.
bool goes_on_small(const Reading& reading, std::uint32_t i) {
  if (!reading.words[i].capital || i + 1 >= reading.words.size()) return false;
  const Word& next = reading.words[i + 1];
  return reading.written(i) == "The" && next.script == Script::latin && !next.capital;
}

/// The "इंडिया" of "ऑल इंडिया इंस्टिट्यूट": what is of all India is a body's or an event's name.
bool follows_all(const Reading& reading, std::uint32_t i) {
  constexpr std::array<std::string_view, 4> kIndia = {"India", "इंडिया", "इण्डिया", "इन्डिया"};
  constexpr std::array<std::string_view, 4> kAll = {"All", "all", "ऑल", "आल"};
  return i > 0 && reading.words[i].joined &&
         std::ranges::find(kIndia, reading.written(i)) != kIndia.end() &&
         std::ranges::find(kAll, reading.written(i - 1)) != kAll.end();
}

/// The "Margherita" of "Mr. Margherita".
bool follows_western_title(const Reading& reading, std::uint32_t i) {
  constexpr std::array<std::string_view, 4> kTitles = {"Mr", "Mrs", "Ms", "Dr"};
  if (i == 0 || reading.words[i].script != Script::latin) return false;
  const std::uint32_t end = reading.words[i - 1].end;
  const std::string_view gap = reading.text.substr(end, reading.words[i].begin - end);
  return (gap == " " || gap == ". ") &&
         std::ranges::find(kTitles, reading.written(i - 1)) != kTitles.end();
}

/// The "LET" of "LET'S GO", which is two words.
bool is_contraction(const Reading& reading, std::uint32_t i) {
  constexpr std::array<std::string_view, 4> kWords = {"LET", "WHO", "IT", "THAT"};
  return reading.words[i].possessive &&
         std::ranges::find(kWords, reading.written(i)) != kWords.end();
}

/// The "TMC" of "95 TMC of water": what a number counts, and no party.
bool is_unit(const Reading& reading, std::uint32_t i) {
  constexpr std::array<std::string_view, 9> kMeasured = {"of",   "ft", "feet", "foot", "water",
                                                         "पानी", "जल", "फीट",  "फुट"};
  if (i == 0 || !reading.words[i].joined) return false;
  const std::string_view before = reading.written(i - 1);
  if (before.find_first_not_of("0123456789.,") != before.npos) return false;
  return i + 1 < reading.words.size() && reading.words[i + 1].joined &&
         std::ranges::find(kMeasured, reading.written(i + 1)) != kMeasured.end();
}

/// The "US" of "US$ 5 billion" and of "1,584 US dollars".
bool is_currency(const Reading& reading, std::uint32_t i) {
  if (i + 1 < reading.words.size() && reading.words[i + 1].joined) {
    constexpr std::array<std::string_view, 3> kDollars = {"dollar", "dollars", "cents"};
    if (std::ranges::find(kDollars, reading.written(i + 1)) != kDollars.end()) return true;
  }
  const std::uint32_t end = reading.words[i].end;
  const std::string_view rest = reading.text.substr(end);
  return reading.words[i].upper && (rest.starts_with('$') || rest.starts_with(" $"));
}

/// The father in "Khaled bin Mohamed bin Zayed Al Nahyan".
bool follows_son_of(const Reading& reading, std::uint32_t i) {
  constexpr std::array<std::string_view, 4> kSonOf = {"bin", "ibn", "bint", "बिन"};
  return i > 1 && reading.words[i].joined && reading.words[i - 1].joined &&
         std::ranges::find(kSonOf, reading.written(i - 1)) != kSonOf.end();
}

/// The "Mr" of "Mr Shah", which is not the "MR" of "MR Shah".
bool is_small_title(const Reading& reading, std::uint32_t i) {
  const std::string_view written = reading.written(i);
  return written == "Mr" || written == "Ms" || written == "Mr." || written == "Ms.";
}

/// Whether a full stop behind words[i] belongs to it: "U.S.", "Enron Corp."
bool owns_full_stop(const Reading& reading, std::uint32_t i) {
  constexpr std::size_t kShortBytes = 6;  // "Corp", लि; not "Limited"
  constexpr std::array<std::string_view, 3> kShortened = {"Bros", "Jr", "Sr"};
  const std::string_view written = reading.written(i);
  return written.find('.') != std::string_view::npos ||
         (is_company_form(reading, i) && written.size() <= kShortBytes) ||
         std::ranges::find(kShortened, written) != kShortened.end();
}

/// The last word of a candidate; of a body, the form of its company: the "Corp" of "Enron Corp".
std::uint32_t last_word_of(const Reading& reading, const Candidate& candidate, EntityType type) {
  const std::uint32_t next = candidate.end_word();
  if (type != EntityType::organisation || next >= reading.words.size()) return next - 1;
  const Word& word = reading.words[next];
  const bool written_so = word.script != Script::latin || word.capital;
  const bool joined = word.joined && !reading.words[next - 1].possessive;
  return joined && written_so && is_company_form(reading, next) ? next : next - 1;
}

/// The end of a candidate in the text, with the bracket that closes one in it: "CPI (M)", and the
/// full stop of an abbreviation.
std::uint32_t end_of(const Reading& reading, const Candidate& candidate, EntityType type) {
  const std::uint32_t last = last_word_of(reading, candidate, type);
  const std::uint32_t end = reading.words[last].end;
  if (!reading.words[last].possessive && reading.text.substr(end).starts_with('.') &&
      owns_full_stop(reading, last)) {
    return end + 1;
  }
  const auto words = std::span(reading.words).subspan(candidate.first_word, candidate.word_count);
  const bool opened =
      std::any_of(words.begin() + 1, words.end(), [](const Word& word) { return word.bracket; });
  return opened && end < reading.text.size() && reading.text[end] == ')' ? end + 1 : end;
}

Doubt doubt_of(EntityType type, std::uint32_t words) {
  if (words == 1 && type != EntityType::place) return Doubt::lone;
  return type == EntityType::person ? Doubt::none : Doubt::once;
}

/// The place that a name of those `targets` names without doubt.
std::optional<std::uint32_t> clear_place(const Catalogue& catalogue,
                                         const std::vector<AliasTarget>& targets) {
  if (targets.size() != 1) return std::nullopt;
  const AliasTarget& target = targets.front();
  if (target.use != AliasUse::anywhere || target.entity >= catalogue.size()) return std::nullopt;
  if (catalogue.entity(target.entity).type != EntityType::place) return std::nullopt;
  return target.entity;
}

}  // namespace

Recognizer::Recognizer(const Catalogue& catalogue, const TaggerModel* model)
    : catalogue_(catalogue) {
  if (model != nullptr) tagger_.emplace(*model);
}

void Recognizer::clear() {
  article_.clear();
  given_.clear();
}

void Recognizer::begin_article(const std::vector<GivenEntity>& given, Analyzer& analyzer) {
  clear();
  std::vector<Token> tokens;
  std::vector<Word> words;
  for (const GivenEntity& item : given) {
    analyzer.analyze(item.name, tokens);
    if (tokens.empty()) continue;
    const auto type = find_entity_type(item.type);
    std::optional<std::uint32_t> number = catalogue_.find_id(item.id);
    for (const Entity* known : catalogue_.find_alias(tokens, AliasUse::brief)) {
      if (!number && (!type || known->type == *type)) number = catalogue_.find_id(known->id);
    }
    if (!number) {
      Entity entity = unlisted_entity(type.value_or(EntityType::person), item.name);
      if (!item.id.empty()) entity.id = item.id;
      if (entity.id.empty()) continue;
      number = article_.number_of(catalogue_, entity);
    }
    given_.push_back(*number);
    to_words(item.name, tokens, words);
    std::vector<std::uint64_t> path;
    path.reserve(words.size());
    for (const Word& word : words) path.push_back(word.exact);
    article_.own_aliases.add(path, {*number});
  }
}

/// Takes the words of an alias that are not the name itself out of a candidate: titles before a
/// person ("राष्ट्रपति भवन" is whole), and what kind of place it is ("राज्य") after a place.
void Recognizer::narrow_to_name(const Reading& reading, Candidate& candidate) {
  const AliasTarget target = candidate.targets.front();
  const EntityType type = article_.entity(catalogue_, target.entity).type;
  if (type == EntityType::person) leave_out_titles(reading, candidate);
  if (type != EntityType::place || candidate.word_count == 1 ||
      !has_cue(reading.cues[candidate.end_word() - 1], Cue::place)) {
    return;
  }
  const auto name =
      std::span(reading.words).subspan(candidate.first_word, candidate.word_count - 1);
  catalogue_.find_longest(name, 0, true, own_match_);
  const bool names_it = own_match_.word_count == name.size() &&
                        std::any_of(own_match_.targets.begin(), own_match_.targets.end(),
                                    [&](const auto& t) { return t.entity == target.entity; });
  if (names_it) --candidate.word_count;
}

/// Only a group has a plural: माओवादियों, but no Americas and no पन्नों ("pages").
void Recognizer::keep_groups(AliasMatch& match) const {
  std::erase_if(match.targets, [&](const AliasTarget& target) {
    return catalogue_.entity(target.entity).type != EntityType::organisation;
  });
  if (match.targets.empty()) match.word_count = 0;
}

/// Whether the longest alias from `from` on ends after the one in match_, which starts a word
/// before.
bool Recognizer::ends_later(std::span<const Word> words, std::uint32_t from) {
  catalogue_.find_longest(words, from, true, own_match_);
  return own_match_.word_count >= match_.word_count;
}

/// The "Udupi" of a company "Udupi-CSL": a hyphen, and letters that no alias has.
bool Recognizer::is_joined_to_letters(const Reading& reading, std::uint32_t end) {
  if (end >= reading.words.size() || !reading.words[end].joined || !reading.words[end].upper) {
    return false;
  }
  if (reading.text[reading.words[end].begin - 1] != '-') return false;
  catalogue_.find_longest(reading.words, end, true, own_match_);
  return own_match_.word_count == 0;
}

/// Whether the alias found at words[i] is a place in a body's name: "प्रेस काउंसिल ऑफ इंडिया".
bool Recognizer::is_in_name_of_body(const Reading& reading, std::uint32_t i) const {
  return follows_of(reading, i) && clear_place(catalogue_, match_.targets) &&
         (reading.words[i].script == Script::devanagari || follows_body_of(reading, i));
}

/// Whether the alias found at words[i] is a part of another name or of a sum of money.
bool Recognizer::is_part_of_other(const Reading& reading, std::uint32_t i) {
  const std::size_t count = match_.word_count;
  if (ends_hyphenated(reading, i) || is_currency(reading, i)) return true;
  if (follows_all(reading, i)) return true;
  if (count == 1 && follows_western_title(reading, i) && clear_place(catalogue_, match_.targets)) {
    return true;
  }
  if (count == 1 && (is_contraction(reading, i) || is_unit(reading, i))) return true;
  if (count > 1 && goes_on_small(reading, i)) return true;
  if (are_initials(reading.words, i, count) || follows_son_of(reading, i)) return true;
  if (count == 1 && is_joined_to_letters(reading, i + 1)) return true;
  if (count > 1 && is_small_title(reading, i)) return true;
  return count > 1 && is_title(reading.cues[i]) &&
         ends_later(reading.words, i + 1);  // "President Xi" in "President Xi Jinping"
}

/// Makes a body of a place and the head behind it: "दिल्ली" + "पुलिस".
void Recognizer::add_head(const Reading& reading, std::uint32_t place, Candidate& candidate) {
  const std::uint32_t end = candidate.end_word();
  if (end >= reading.words.size() || !reading.words[end].joined) return;
  if (follows_of(reading, candidate.first_word)) return;
  const auto head = catalogue_.find_head(reading.words, end);
  if (!head) return;
  const auto count = static_cast<std::uint32_t>(head->word_count);
  if (goes_on_as_institution(reading, candidate.first_word, end + count)) return;
  candidate.targets.front().entity =
      article_.number_of(catalogue_, organisation_of(catalogue_.entity(place), *head->head));
  candidate.word_count += count;
}

/// Makes a body of a place and the head before it: "University of Melbourne". False where there is
/// none.
bool Recognizer::add_head_before(const Reading& reading, Candidate& candidate) {
  constexpr std::uint32_t kLongestHead = 2;  // words
  const std::uint32_t first = candidate.first_word;
  const auto place = clear_place(catalogue_, candidate.targets);
  if (!place || first < 2 || reading.written(first - 1) != "of") return false;
  if (!reading.words[first].joined || !reading.words[first - 1].joined) return false;
  const std::uint32_t free = reading.candidates.empty() ? 0 : reading.candidates.back().end_word();
  for (std::uint32_t count = std::min(kLongestHead, first - 1); count > 0; --count) {
    const std::uint32_t from = first - 1 - count;
    if (from < free || !reading.words[from].capital) continue;
    const auto head = catalogue_.find_head(reading.words, from);
    if (!head || head->word_count != count) continue;
    if (goes_on_as_institution(reading, from, candidate.end_word())) return false;
    candidate.targets.front().entity =
        article_.number_of(catalogue_, organisation_of(catalogue_.entity(*place), *head->head));
    candidate.word_count += first - from;
    candidate.first_word = from;
    return true;
  }
  return false;
}

void Recognizer::find_aliases(Reading& reading) {
  const std::span<const Word> words = reading.words;
  for (std::uint32_t i = 0; i < words.size();) {
    catalogue_.find_longest(words, i, true, match_);
    if (match_.inflected) keep_groups(match_);
    if (match_.word_count > 0 && is_in_name_of_body(reading, i)) {
      Candidate body;
      body.first_word = i;
      body.word_count = static_cast<std::uint32_t>(match_.word_count);
      body.targets = match_.targets;
      i = body.end_word();
      if (add_head_before(reading, body)) reading.candidates.push_back(std::move(body));
      continue;
    }
    if (match_.word_count > 0 && is_part_of_other(reading, i)) match_.word_count = 0;
    find_longest(article_.own_aliases, words, i, true, own_match_);
    if (own_match_.word_count > 0 && own_match_.word_count >= match_.word_count) {
      std::swap(match_, own_match_);
    }
    const std::size_t no_name = catalogue_.words_of_no_name(words, i);
    if (no_name > 0 && no_name >= match_.word_count) {
      i += static_cast<std::uint32_t>(no_name);
      continue;
    }
    if (match_.word_count == 0) {
      ++i;
      continue;
    }
    Candidate candidate;
    candidate.first_word = i;
    candidate.word_count = static_cast<std::uint32_t>(match_.word_count);
    candidate.targets = match_.targets;
    narrow_to_name(reading, candidate);
    if (const auto place = clear_place(catalogue_, candidate.targets)) {
      add_head(reading, *place, candidate);
    }
    candidate.names_place =
        article_.entity(catalogue_, candidate.targets.front().entity).type == EntityType::place;
    i = candidate.end_word();
    reading.candidates.push_back(std::move(candidate));
  }
}

/// Reads what the catalogue knows of a text.
Reading& Recognizer::begin_text(std::string_view text, const std::vector<Token>& tokens) {
  Reading& reading = article_.texts.emplace_back();
  reading.text = text;
  to_words(text, tokens, reading.words);
  reading.cues.reserve(reading.words.size());
  for (const Word& word : reading.words) reading.cues.push_back(catalogue_.cues_of(word));
  find_aliases(reading);
  find_hints(catalogue_, article_, reading, hints_);
  return reading;
}

const std::vector<TokenHint>& Recognizer::hints(std::string_view text,
                                                const std::vector<Token>& tokens) {
  clear();
  begin_text(text, tokens);
  return hints_;
}

void Recognizer::read(std::string_view text, const std::vector<Token>& tokens) {
  find_unlisted(tokens, begin_text(text, tokens));
}

void Recognizer::find_unlisted(const std::vector<Token>& tokens, Reading& reading) {
  if (!tagger_) return;
  tagger_->tag(reading.text, tokens, hints_, spans_);
  const auto scores = tagger_->token_scores();
  reading.scores.assign(scores.begin(), scores.end());
  for (const TaggedSpan& span : spans_) {
    const TaggedWords tagged = to_words_of(reading, span);
    if (tagged.word_count > 0) reading.tagged.push_back(tagged);
  }
  add_names_of_known_parts(reading);
}

std::vector<EntityMention> Recognizer::recognize(std::string_view text,
                                                 const std::vector<Token>& tokens) {
  clear();
  read(text, tokens);
  agree(catalogue_, article_, watch_);
  std::vector<EntityMention> mentions;
  const Reading& reading = article_.texts.front();
  for (const Candidate& candidate : reading.candidates) {
    const Entity& entity = article_.entity(catalogue_, candidate.entity);
    mentions.push_back({reading.words[candidate.first_word].begin,
                        end_of(reading, candidate, entity.type), entity});
  }
  return mentions;
}

std::vector<EntityCount> Recognizer::finish_article() {
  agree(catalogue_, article_, watch_);
  struct Naming {
    std::uint32_t count = 0;
    float best_trust = -kNoDoubt;
    std::uint32_t words = 0;
  };
  std::map<std::uint32_t, Naming> namings;
  for (const std::uint32_t number : given_) namings[number].best_trust = kNoDoubt;
  for (const Reading& reading : article_.texts) {
    for (const Candidate& candidate : reading.candidates) {
      Naming& naming = namings[candidate.entity];
      ++naming.count;
      naming.best_trust = std::max(naming.best_trust, candidate.trust);
      naming.words = std::max(naming.words, candidate.word_count);
    }
  }
  std::vector<EntityCount> found;
  for (const auto& [number, naming] : namings) {
    const Entity& entity = article_.entity(catalogue_, number);
    const Doubt doubt = doubt_of(entity.type, naming.words);
    if (trust_in_article(naming.best_trust, naming.count, doubt) < kLeastTrust) continue;
    found.push_back({entity, naming.count});
  }
  std::sort(found.begin(), found.end(), [](const EntityCount& a, const EntityCount& b) {
    return a.count != b.count ? a.count > b.count : a.entity.id < b.entity.id;
  });
  return found;
}

}  // namespace khabar
