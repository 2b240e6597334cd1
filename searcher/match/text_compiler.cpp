// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/text_compiler.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "common/analysis/letter_names.h"
#include "common/format/schema.h"
#include "searcher/match/field_terms.h"
#include "searcher/match/name_finder.h"
#include "searcher/match/pattern_spellings.h"
#include "searcher/match/word_order_source.h"

namespace khabar {
namespace {

/// Words that the wildcards of a query may stand for together, so that a beginning finds all that
/// its continuations find; those that a fuzzy word may; and how many of both a query may have, as
/// each reads through the vocabulary.
constexpr std::size_t kMaxExpandedTogether = 20000;
constexpr std::size_t kMaxFuzzy = 200;
constexpr std::size_t kMaxScans = 16;

/// Of these many, the most frequent, the articles are counted: enough to order words by rarity.
constexpr std::size_t kMaxCounted = 200;

/// Words of a query that are ranked: the others of a pasted book are left out.
constexpr std::size_t kMaxWords = 1024;

/// Words that stand near each other have so many others between them at most, and are looked for
/// where no more articles have one of them: it takes reading as many word sequences.
constexpr std::size_t kNearWindow = 3;
constexpr double kMostForNear = 500;

// Closenesses and weights, tuned with scripts/measure_retrieval; ARCHITECTURE.md has the table.
constexpr double kLemmaCloseness = 0.95;   ///< Of an inflected form, to the form as written.
constexpr double kEntityCloseness = 0.85;  ///< Of the entity that the words name, to the words.
constexpr double kSureCloseness = 0.8;     ///< Of a form that so many articles have that the word
constexpr Xapian::doccount kSureFrequency = 50;  ///< cannot be a typing error.
constexpr double kNearLift = 0.05;               ///< Of two words near each other, over the two.
constexpr double kNameLift = 0.2;  ///< Of the entity that two words name together, over the two.
constexpr double kAlsoCloseness = 0.4;    ///< Of forms that the answer tells of.
constexpr double kPhraseCloseness = 0.6;  ///< Of forms that a phrase is looked for in.

/// Matches nothing, and unlike XQuery::MatchNothing does not count as empty, which would be left
/// out of an AND: no term begins with this byte.
XQuery no_article() {
  return XQuery("\x02");
}

XQuery join(XQuery::op op, const std::vector<XQuery>& parts) {
  return XQuery(op, parts.begin(), parts.end());
}

Rule rule_of(FormKind kind) {
  switch (kind) {
    case FormKind::as_written:
      return Rule::as_written;
    case FormKind::variant:
    case FormKind::in_context:
      return Rule::variant;
    case FormKind::joined:
      return Rule::joined;
    case FormKind::acronym:
      return Rule::acronym;
    case FormKind::translation:
      break;
  }
  return Rule::translation;
}

}  // namespace

TextCompiler::TextCompiler(const CompilerContext& context, CompiledQuery& compiled)
    : context_(context),
      compiled_(compiled),
      scripts_(context.scripts),
      own_postings_(context.postings != nullptr
                        ? nullptr
                        : local_postings(*context.index->database(), context.bm25)),
      postings_(context.postings != nullptr ? *context.postings : *own_postings_),
      reader_(context.index, context.analyzer, context.variants,
              {context.expand, context.translate, context.without}, [this] { check_stop(); }) {}

void TextCompiler::check_stop() const {
  if (context_.stop != nullptr) context_.stop->check();
}

// Words.

XQuery TextCompiler::words(const std::vector<WantedText>& texts) {
  std::vector<Wanted> wanted;
  typed_words_ = 0;
  for (const auto& text : texts) {
    check_stop();
    if (text.kind == QueryKind::word) {
      add_words(text, wanted);
    } else {
      add_expansion(text, wanted);
    }
  }
  return choose(std::move(wanted));
}

void TextCompiler::add_words(const WantedText& text, std::vector<Wanted>& wanted) {
  ReadWords read = reader_.read(text.text);
  if (read.cut) {
    compiled_.tell("only the first " + std::to_string(kMaxExpandedWords) +
                   " words are searched in other spellings and scripts as well");
  }
  typed_words_ += read.groups.size();
  FoundNames names{std::vector<std::vector<Name>>(read.groups.size()), {}, {}};
  if (context_.expand && text.field == QueryField::any) {
    names = NameFinder(context_.index, context_.catalogue, context_.analyzer).find(read.groups);
  }
  for (std::size_t i = 0; i < names.spellings.size(); ++i) {
    reader_.add_spellings(names.spellings[i], read.groups[i]);
  }
  for (const Entity* entity : names.entities) tell_label(*entity);
  for (std::size_t i = 0; i < read.groups.size(); ++i) {
    const WordGroup& group = read.groups[i];
    if (group.stop_word && !keep_stop_words_) {
      left_out_stop_words_ = true;
      compiled_.because(group.written, Rule::common_word, {group.word().exact}, text.field, {});
      continue;
    }
    wanted.push_back(want(group, names.of_group[i], text));
  }
}

TextCompiler::Wanted TextCompiler::want(const WordGroup& group, const std::vector<Name>& names,
                                        const WantedText& text) {
  const std::uint32_t number = next_number_++;
  Wanted wanted{GroupFrequency(scripts_)};
  wanted.written = group.written;
  wanted.field = text.field;
  wanted.boost = text.boost;
  std::map<std::string, ScoredTerm> terms;  // each once
  const auto add = [&](const std::vector<std::string>& found, double closeness, bool is_beside) {
    for (const auto& term : found) {
      ScoredTerm& known = terms.try_emplace(term, ScoredTerm{term, 0, is_beside}).first->second;
      known.closeness = std::max(known.closeness, closeness);
    }
  };
  GroupFrequency shares(scripts_);
  bool is_sure = false;  // no typing error
  for (const auto& form : group.forms) {
    if (form.kind == FormKind::translation && !names.empty()) continue;  // names have none
    const Rule rule = rule_of(form.kind);
    const bool is_beside = form.kind == FormKind::joined || form.kind == FormKind::acronym;
    add(exact_terms(form.exact, text.field), form.closeness, is_beside);
    wanted.ways.push_back({rule, form.exact, false, form.closeness});
    Xapian::doccount frequency =
        context_.index.get_termfreq(exact_terms(form.exact, text.field).back());
    if (!group.stop_word) {
      const double closeness = form.closeness * kLemmaCloseness;
      add(lemma_terms(context_.analyzer, form.lemma, text.field), closeness, is_beside);
      const bool is_same = rule == Rule::as_written;
      wanted.ways.push_back(
          {is_same ? Rule::lemma : Rule::variant_lemma, form.lemma, true, closeness});
      frequency =
          std::max(frequency, lemma_frequency(context_.index, context_.analyzer, form.lemma));
      compiled_.matcher.add_term(form.lemma, number, rarity(frequency) * form.closeness);
    }
    compiled_.matcher.add_exact(form.exact, number, rarity(frequency) * form.closeness);
    is_sure |= form.closeness >= kSureCloseness && frequency >= kSureFrequency;
    is_sure |= form.kind == FormKind::in_context;
    if (form.closeness >= kNearCloseness) {
      shares.add(form.exact, frequency);
      wanted.lemmas.push_back(form.lemma);
    }
    if (form.kind != FormKind::as_written && frequency > 0 && form.closeness >= kAlsoCloseness) {
      also(form.exact);
    }
  }
  for (auto& [key, term] : terms) {
    // Half of them stand nowhere, a title's forms mostly: their postings need not be opened.
    if (context_.index.term_exists(key)) wanted.terms.push_back(std::move(term));
  }
  wanted.is_name = !names.empty();
  if (wanted.is_name) wanted.name = names.front().entity;
  for (const auto& [entity, frequency] : names) {
    wanted.terms.push_back({entity_term(*entity), kEntityCloseness, true});
    wanted.ways.push_back({Rule::entity, entity->id, false, kEntityCloseness});
    shares.add_name(frequency);
  }
  if (!group.apart.empty() && !group.stop_word) add_apart(group, number, wanted, shares);
  wanted.shares = shares;
  if (!group.stop_word && !is_sure) {
    compiled_.rare.push_back({group.written, group.word().exact});
  }
  return wanted;
}

/// Articles that have the two words of a compound side by side.
void TextCompiler::add_apart(const WordGroup& group, std::uint32_t number, Wanted& wanted,
                             GroupFrequency& shares) {
  constexpr Xapian::doccount kMostFound = 2000;
  const std::vector<std::string>& parts = group.apart;
  std::vector<XQuery> queries;
  std::vector<std::vector<WordSignature>> signatures;
  for (const auto& part : parts) {
    context_.analyzer.analyze(part, tokens_);
    if (tokens_.size() != 1) return;
    queries.push_back(any_exact({part}, wanted.field));
    signatures.push_back({sign_word(tokens_.front().exact, tokens_.front().term)});
  }
  const TextFieldSet in = text_field_set(wanted.field);
  const XQuery both = join(XQuery::OP_AND, queries);
  const XQuery side_by_side = in_order(both, {{{parts.front()}, {parts.back()}}, false, 0, in},
                                       [signatures, in](const WordSequence& sequence) {
                                         return sequence.has_phrase(signatures, in);
                                       });
  wanted.apart = postings_.find_row(both, side_by_side, kMostFound);
  wanted.apart.words = parts;
  wanted.apart.fields = in;
  const auto articles = static_cast<double>(wanted.apart.count);
  if (articles == 0) return;
  shares.add(parts.front(), articles);
  wanted.ways.push_back({Rule::joined, parts.front() + ' ' + parts.back(), false, 1});
  compiled_.matcher.add_phrase({{parts.front()}, {parts.back()}}, number, rarity(articles));
}

// Entities.

/// The entity is searched too: its labels are highlighted, and the answer says so.
void TextCompiler::tell_label(const Entity& entity) {
  also(entity.label_hi.empty() ? entity.label_en : entity.label_hi);
  const double weight = rarity(context_.index.get_termfreq(entity_term(entity)));
  for (const auto& label : {entity.label_hi, entity.label_en}) {
    WordMatcher::Phrase words;
    context_.analyzer.analyze(label, tokens_);
    for (const auto& token : tokens_) words.push_back({std::string(token.exact)});
    compiled_.matcher.add_phrase(std::move(words), next_number_, weight);
  }
  ++next_number_;
}

// Wildcards and fuzzy words.

void TextCompiler::add_expansion(const WantedText& text, std::vector<Wanted>& wanted) {
  const bool is_pattern = text.kind == QueryKind::pattern;
  const Rule rule = is_pattern ? Rule::pattern : Rule::fuzzy;
  const std::string folded = fold_pattern(text.text);
  const std::string key = folded + (is_pattern ? "" : "~" + std::to_string(text.distance));
  const auto [place, is_new] = expansions_.try_emplace(key);
  if (is_new) {
    const std::size_t left = kMaxExpandedTogether - expanded_words_;
    if (expansions_.size() > kMaxScans || left == 0) {
      compiled_.tell("only the first " + std::to_string(expansions_.size() - 1) +
                     " words with *, ? or ~ are searched; write fewer of them");
      expansions_.erase(place);
      return;
    }
    place->second =
        is_pattern ? find_pattern(context_.index, pattern_spellings(folded), left)
                   : find_fuzzy(context_.index, folded, text.distance, std::min(kMaxFuzzy, left));
    expanded_words_ += place->second.words.size();
    if (place->second.cut) {
      compiled_.tell("\"" + text.text + "\" stands for more than " +
                     std::to_string(place->second.words.size()) +
                     " words; the most frequent are searched, write more letters");
    }
  }
  const auto& found = place->second;
  const std::uint32_t number = next_number_;
  Wanted expansion = is_pattern ? Wanted{GroupFrequency(scripts_)} : want_as_written(text);
  next_number_ = number + 1;
  std::set<std::string> terms;
  for (const auto& term : expansion.terms) terms.insert(term.term);
  expansion.written = text.text;
  expansion.rule = rule;
  expansion.field = text.field;
  expansion.boost = text.boost;
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const std::string& form = found.words[i];
    for (auto& term : exact_terms(form, text.field)) {
      if (!terms.insert(term).second) continue;  // it is a form of the word itself
      if (i < kMaxCounted) expansion.shares.add(form, context_.index.get_termfreq(term));
      expansion.terms.push_back({std::move(term), 1, false});
    }
    if (context_.with_reasons) expansion.ways.push_back({rule, form, false, 1});
    compiled_.matcher.add_exact(form, number, 1);
  }
  wanted.push_back(std::move(expansion));
}

/// What a fuzzy word finds without its ~: who asks for more shall not find less.
TextCompiler::Wanted TextCompiler::want_as_written(const WantedText& text) {
  const ReadWords read = reader_.read(text.text);
  if (read.groups.size() != 1 || read.groups.front().stop_word) {
    return Wanted{GroupFrequency(scripts_)};
  }
  const std::size_t rare = compiled_.rare.size();
  Wanted wanted = want(read.groups.front(), {}, text);
  compiled_.rare.resize(rare);  // an error may be meant
  return wanted;
}

/// The letters of a wildcard or a fuzzy word in the spelling that the index has them in.
std::string TextCompiler::fold_pattern(const std::string& text) {
  std::string folded;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("*?", begin), text.size());
    context_.analyzer.analyze(std::string_view(text).substr(begin, end - begin), tokens_);
    const std::string_view part = std::string_view(text).substr(begin, end - begin);
    for (const auto& token : tokens_) folded += token.exact;
    // Alone, a last virama is a stray sign; before a * it joins what follows.
    const bool is_cut = end < text.size() && part.ends_with(kVirama) && !folded.ends_with(kVirama);
    if (is_cut) folded += kVirama;
    if (end < text.size()) folded += text[end];
    begin = end + 1;
  }
  return folded;
}

// What is wanted of them.

XQuery TextCompiler::choose(std::vector<Wanted> wanted) {
  if (wanted.empty()) return {};
  std::vector<std::string> nowhere;
  std::map<std::pair<QueryField, std::string>, std::size_t> met;  // and the place of the first
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    wanted[i].place = i;
    wanted[i].frequency = wanted[i].shares.articles();
    std::string key = wanted[i].written;
    if (wanted[i].rule != Rule::as_written) {
      key.append(1, ' ').append(to_string(wanted[i].rule));
    } else if (!wanted[i].ways.empty()) {
      key = wanted[i].ways.front().form;
    }
    const auto [known, is_new] = met.try_emplace({wanted[i].field, std::move(key)}, i);
    if (!is_new) {
      // Asked for beside that name as well, it is not given up with the rest of it.
      Wanted& first = wanted[known->second];
      if (first.name != wanted[i].name) first.name = nullptr;
      continue;
    }
    if (wanted[i].frequency == 0) {
      nowhere.push_back(wanted[i].written);
      compiled_.because(wanted[i].written, wanted[i].rule, {}, wanted[i].field, no_article());
      continue;
    }
    if (wanted[i].is_elsewhere()) {
      std::string asked(to_string(wanted[i].field));
      asked.append(1, ':').append(wanted[i].written);
      compiled_.tell("no article has " + quoted({asked}));
    }
    kept.push_back(i);
  }
  std::vector<Wanted> ranked;
  ranked.reserve(kept.size());
  for (const auto place : kept) ranked.push_back(std::move(wanted[place]));
  if (!nowhere.empty() && !ranked.empty()) {
    compiled_.tell("no article has " + quoted(nowhere));
  }
  if (ranked.empty()) return no_article();
  std::stable_sort(ranked.begin(), ranked.end(), [](const Wanted& a, const Wanted& b) {
    return a.tells_less() < b.tells_less();
  });
  if (ranked.size() > kMaxWords) {
    compiled_.tell("only the " + std::to_string(kMaxWords) + " rarest words are searched");
    ranked.erase(ranked.begin() + kMaxWords, ranked.end());
  }
  std::vector<RelaxedWord> words;
  for (const auto& word : ranked) {
    const double telling = std::log1p(context_.index.get_doccount() / word.tells_less());
    words.push_back({word.written, telling, word.place, word.name});
  }
  if (!may_find(ranked, words)) return no_article();
  const auto scores = postings_.weigher();
  for (const auto& word : ranked) {
    check_stop();
    scores->add(word.terms, word.apart, word.frequency, word.boost, [this] { check_stop(); });
    // The first one is the most telling.
    if (wants_most_telling(context_.match, typed_words_, ranked.size())) scores->keep_to_met();
  }
  const WordCoverage coverage =
      context_.match == MatchWords::automatic ? scores->coverage(typed_words_) : WordCoverage();
  const Relaxed relaxed = relax(context_.match, typed_words_, words, coverage);
  if (!relaxed.note.empty()) compiled_.tell(relaxed.note);
  XQuery found = scores->articles(relaxed.wanted);
  std::sort(ranked.begin(), ranked.end(),
            [](const Wanted& a, const Wanted& b) { return a.place < b.place; });
  if (context_.with_reasons) {
    for (const auto& word : ranked) {
      const auto alone = postings_.weigher();
      alone->add(word.terms, word.apart, word.frequency, word.boost, [this] { check_stop(); });
      std::vector<std::string> forms;
      for (const auto& way : word.ways) forms.push_back(way.form);
      compiled_.because(word.written, word.rule, std::move(forms), word.field, alone->articles({}));
      compiled_.reasons.back().ways = word.ways;
    }
  }
  if (found.empty()) return no_article();
  std::vector<XQuery> near;
  std::set<const Entity*> lifted;
  for (std::size_t i = 1; i < ranked.size() && i < kMaxExpandedWords; ++i) {
    if (XQuery query = neighbours(ranked[i - 1], ranked[i]); !query.empty()) near.push_back(query);
    if (lifted.contains(ranked[i].name)) continue;
    if (XQuery query = lift_name(ranked[i - 1], ranked[i]); !query.empty()) {
      near.push_back(query);
      lifted.insert(ranked[i].name);
    }
  }
  if (near.empty()) return found;
  return {XQuery::OP_AND_MAYBE, found, join(XQuery::OP_OR, near)};
}

bool TextCompiler::may_find(const std::vector<Wanted>& ranked,
                            const std::vector<RelaxedWord>& words) const {
  if (context_.among == nullptr || context_.with_reasons) return true;
  const NewArticles& among = *context_.among;
  std::vector<std::vector<bool>> has(among.articles().size());
  const auto note = [&](std::size_t article, std::size_t word) {
    has[article].resize(ranked.size());
    has[article][word] = true;
  };
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    for (const auto& term : ranked[i].terms) {
      for (const auto article : among.with(term.term)) note(article, i);
    }
    for (const auto document : ranked[i].apart.articles) {
      const std::size_t article = among.place_of(document);
      if (article < has.size()) note(article, i);
    }
  }
  return std::any_of(has.begin(), has.end(), [&](const auto& words_of_one) {
    return !words_of_one.empty() &&
           may_be_wanted(context_.match, typed_words_, words, words_of_one);
  });
}

bool TextCompiler::may_stand_together(const Wanted& first, const Wanted& second) const {
  if (context_.among == nullptr || context_.with_reasons) return true;
  const auto with_lemma = [&](const Wanted& wanted) {
    std::vector<std::uint32_t> articles;
    for (const auto& lemma : wanted.lemmas) {
      for (const auto& term : lemma_terms(context_.analyzer, lemma, wanted.field)) {
        const auto& with = context_.among->with(term);
        articles.insert(articles.end(), with.begin(), with.end());
      }
    }
    std::sort(articles.begin(), articles.end());
    return articles;
  };
  const auto with_first = with_lemma(first);
  if (with_first.empty()) return false;
  const auto with_second = with_lemma(second);
  std::vector<std::uint32_t> both;
  std::set_intersection(with_first.begin(), with_first.end(), with_second.begin(),
                        with_second.end(), std::back_inserter(both));
  return !both.empty();
}

/// A lift for two words that follow each other in the query and stand near each other.
XQuery TextCompiler::neighbours(const Wanted& first, const Wanted& second) {
  const double rarer = std::min(first.frequency, second.frequency);
  if (rarer > kMostForNear || first.lemmas.empty() || second.lemmas.empty()) return {};
  if (first.field != second.field || first.lemmas.front() == second.lemmas.front()) return {};
  if (second.place != first.place + 1) return {};
  if (!may_stand_together(first, second)) return {};
  const Together near = together({first.lemmas, second.lemmas}, kNearWindow, first.field);
  const XQuery query(XQuery::OP_SCALE_WEIGHT, in_order(near.words, near.order, near.check),
                     kNearLift);
  return compiled_.because(first.written + ' ' + second.written, Rule::near,
                           {first.lemmas.front(), second.lemmas.front()}, first.field, query);
}

/// A lift for the articles that name whom two words name together: others may have them anywhere.
XQuery TextCompiler::lift_name(const Wanted& first, const Wanted& second) {
  if (first.name == nullptr || first.name != second.name) return {};
  if (second.place != first.place + 1) return {};
  const XQuery query(XQuery::OP_SCALE_WEIGHT, XQuery(entity_term(*first.name)), kNameLift);
  return compiled_.because(first.written + ' ' + second.written, Rule::entity, {first.name->id},
                           first.field, query);
}

// Groups of words.

XQuery TextCompiler::phrase(const std::string& text, QueryField field) {
  const ReadWords read = reader_.read(text);
  if (read.groups.empty()) return {};
  std::vector<std::string> forms;
  std::vector<XQuery> parts;
  WordMatcher::Phrase places;
  std::vector<std::vector<WordSignature>> signatures;
  double rarest = context_.index.get_doccount();
  for (const auto& group : read.groups) {
    std::vector<std::string> exact;
    std::vector<WordSignature> alternatives;
    for (const auto& form : group.forms) {
      if (form.closeness < kPhraseCloseness || form.kind == FormKind::translation) continue;
      exact.push_back(form.exact);
      alternatives.push_back(sign_word(form.exact, form.lemma));
    }
    forms.push_back(group.word().exact);
    parts.push_back(any_exact(exact, field));
    places.push_back(std::move(exact));
    signatures.push_back(std::move(alternatives));
    rarest = std::min<double>(
        rarest, lemma_frequency(context_.index, context_.analyzer, group.word().lemma));
  }
  const std::uint32_t number = next_number_++;
  if (parts.size() == 1) {
    // It may stand as several words (टी-20), which a phrase of one would not match.
    for (const auto& form : places.front()) {
      compiled_.matcher.add_exact(form, number, rarity(rarest));
    }
    return compiled_.because_of_phrase(text, std::move(places), forms, field, parts.front());
  }
  compiled_.matcher.add_phrase(places, number, rarity(rarest));
  const XQuery in_a_row = postings_.in_order(
      join(XQuery::OP_AND, parts), {places, false, 0, text_field_set(field)},
      [signatures, fields = text_field_set(field)](const WordSequence& sequence) {
        return sequence.has_phrase(signatures, fields);
      });
  return compiled_.because_of_phrase(text, std::move(places), forms, field, in_a_row);
}

XQuery TextCompiler::near(const std::string& text, unsigned distance, QueryField field) {
  const ReadWords read = reader_.read(text);
  std::vector<std::vector<std::string>> lemmas;
  std::vector<std::string> own;
  for (const auto& group : read.groups) {
    if (group.stop_word) continue;
    std::vector<std::string> alternatives;
    const std::uint32_t number = next_number_++;
    for (const auto& form : group.forms) {
      if (form.closeness < kPhraseCloseness || form.kind == FormKind::translation) continue;
      alternatives.push_back(form.lemma);
      compiled_.matcher.add_term(
          form.lemma, number,
          rarity(lemma_frequency(context_.index, context_.analyzer, form.lemma)));
    }
    own.push_back(group.word().lemma);
    lemmas.push_back(std::move(alternatives));
  }
  if (lemmas.empty()) return {};
  const Together near = together(lemmas, lemmas.size() + distance, field);
  return compiled_.because(text, Rule::near, own, field,
                           postings_.in_order(near.words, near.order, near.check));
}

/// Articles that have a lemma of each list within `window` words.
TextCompiler::Together TextCompiler::together(const std::vector<std::vector<std::string>>& lemmas,
                                              std::size_t window, QueryField field) {
  std::vector<XQuery> parts;
  std::vector<std::vector<std::uint32_t>> signatures;
  for (const auto& alternatives : lemmas) {
    std::vector<std::string> terms;
    std::vector<std::uint32_t> signed_lemmas;
    for (const auto& lemma : alternatives) {
      for (auto& term : lemma_terms(context_.analyzer, lemma, field)) terms.push_back(term);
      signed_lemmas.push_back(sign_word("", lemma).lemma);
    }
    parts.emplace_back(XQuery::OP_SYNONYM, terms.begin(), terms.end());
    signatures.push_back(std::move(signed_lemmas));
  }
  const TextFieldSet fields = text_field_set(field);
  return {join(XQuery::OP_AND, parts),
          {lemmas, true, window, fields},
          [signatures, window, fields](const WordSequence& sequence) {
            return sequence.has_near(signatures, window, fields);
          }};
}

// What is known of terms.

double TextCompiler::rarity(double frequency) const {
  return khabar::rarity(context_.index, static_cast<Xapian::doccount>(frequency));
}

void TextCompiler::also(const std::string& form) {
  auto& forms = compiled_.also;
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
}

}  // namespace khabar
