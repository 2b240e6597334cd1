// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/explain_match.h"

#include <algorithm>
#include <span>

#include "common/analysis/compounds.h"

namespace khabar {
namespace {

/// Tokens [first, last] of a text.
struct TokenRun {
  std::size_t first = 0;
  std::size_t last = 0;
};

bool is_lemma(Rule rule) {
  return rule == Rule::lemma || rule == Rule::variant_lemma || rule == Rule::near ||
         rule == Rule::shared_lemma;
}

bool is_entity(Rule rule) {
  return rule == Rule::entity || rule == Rule::shared_entity;
}

/// A text, and what stands in it.
struct AnalyzedText {
  std::string_view text;
  std::span<const Token> tokens;
  std::vector<Compound> compounds;
};

/// Runs of tokens that are this exact form: one, or several that stand as one word.
std::vector<TokenRun> find_exact(const AnalyzedText& text, std::string_view form) {
  std::vector<TokenRun> runs;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    if (text.tokens[i].exact == form) runs.push_back({i, i});
  }
  for (const auto& compound : text.compounds) {
    if (compound.exact != form) continue;
    runs.push_back({compound.first, compound.first + compound.count - 1});
  }
  return runs;
}

/// Runs of tokens that have forms of a phrase side by side.
std::vector<TokenRun> find_phrase(const AnalyzedText& text, const WordMatcher::Phrase& places) {
  std::vector<TokenRun> runs;
  if (places.size() == 1) {
    for (const auto& form : places.front()) {
      const auto found = find_exact(text, form);
      runs.insert(runs.end(), found.begin(), found.end());
    }
    return runs;
  }
  for (std::size_t i = 0; i + places.size() <= text.tokens.size(); ++i) {
    const auto stands = [](const auto& forms, const Token& token) {
      return std::find(forms.begin(), forms.end(), token.exact) != forms.end();
    };
    if (std::equal(places.begin(), places.end(),
                   text.tokens.begin() + static_cast<std::ptrdiff_t>(i), stands)) {
      runs.push_back({i, i + places.size() - 1});
    }
  }
  return runs;
}

/// The longest aliases of the entity with this id.
std::vector<TokenRun> find_aliases(std::span<const Token> tokens, std::string_view id,
                                   const Catalogue& catalogue) {
  const auto names_it = [&](std::span<const Token> words) {
    const auto named = catalogue.find_alias(words, AliasUse::brief);
    return std::any_of(named.begin(), named.end(),
                       [&](const Entity* entity) { return entity->id == id; });
  };
  std::vector<TokenRun> runs;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (auto length = std::min(Catalogue::kMaxAliasWords, tokens.size() - i); length > 0;
         --length) {
      if (!names_it(tokens.subspan(i, length))) continue;
      runs.push_back({i, i + length - 1});
      i += length - 1;
      break;
    }
  }
  return runs;
}

std::vector<TokenRun> find_way(const AnalyzedText& text, const ReasonWay& way,
                               const Catalogue& catalogue) {
  if (is_entity(way.rule)) return find_aliases(text.tokens, way.form, catalogue);
  if (!way.is_lemma) return find_exact(text, way.form);
  std::vector<TokenRun> runs;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    if (text.tokens[i].term == way.form) runs.push_back({i, i});
  }
  return runs;
}

/// Where any of the ways of a word stand, in the order of the text. `nearest` becomes the nearest
/// way that stands there, if it is nearer than what it was.
std::vector<TokenRun> find_ways(const AnalyzedText& text, const Reason& reason,
                                const Catalogue& catalogue, const ReasonWay*& nearest) {
  std::vector<TokenRun> runs;
  for (const auto& way : reason.ways) {
    const auto found = find_way(text, way, catalogue);
    if (found.empty()) continue;
    if (nearest == nullptr || way.closeness > nearest->closeness) nearest = &way;
    for (const auto& run : found) {
      const bool overlaps = std::any_of(runs.begin(), runs.end(), [&](const TokenRun& known) {
        return run.first <= known.last && known.first <= run.last;
      });
      if (!overlaps) runs.push_back(run);
    }
  }
  std::sort(runs.begin(), runs.end(),
            [](const TokenRun& a, const TokenRun& b) { return a.first < b.first; });
  return runs;
}

std::vector<TokenRun> find_words(std::span<const Token> tokens, const Reason& reason) {
  std::vector<TokenRun> runs;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto form = is_lemma(reason.rule) ? tokens[i].term : tokens[i].exact;
    if (std::find(reason.forms.begin(), reason.forms.end(), form) != reason.forms.end()) {
      runs.push_back({i, i});
    }
  }
  return runs;
}

std::vector<TokenRun> find_runs(const AnalyzedText& text, const Reason& reason,
                                const Catalogue& catalogue) {
  if (is_entity(reason.rule)) return find_aliases(text.tokens, reason.forms.front(), catalogue);
  if (reason.rule == Rule::phrase) return find_phrase(text, reason.places);
  return find_words(text.tokens, reason);
}

/// Adds the ways to write it in one field, each with its count. Those that differ in letters that
/// the index does not tell apart (ख़बर, खबर) count as one.
void add_forms(QueryField field, std::string_view text, std::span<const Token> tokens,
               const std::vector<TokenRun>& runs, std::vector<FoundForm>& found) {
  std::vector<std::string> keys;
  const std::size_t before = found.size();
  for (const auto& run : runs) {
    std::string key;
    for (auto i = run.first; i <= run.last; ++i) key.append(tokens[i].exact).append(" ");
    const auto known = std::find(keys.begin(), keys.end(), key);
    const auto place = before + static_cast<std::size_t>(known - keys.begin());
    if (known == keys.end()) {
      const auto begin = tokens[run.first].begin;
      const auto length = tokens[run.last].end - begin;
      keys.push_back(std::move(key));
      found.push_back({to_string(field), std::string(text.substr(begin, length)), 0});
    }
    ++found[place].count;
  }
}

std::string entity_label(const std::string& id, const Catalogue& catalogue,
                         const std::vector<FacetValue>& entities) {
  for (const auto& entity : entities) {
    if (entity.value == id) return display_label(entity);
  }
  const auto number = catalogue.find_id(id);
  if (!number) return id;
  return display_label(catalogue.entity(*number).label_hi, catalogue.entity(*number).label_en);
}

std::string describe_forms(const Reason& reason, const Catalogue& catalogue,
                           const std::vector<FacetValue>& entities) {
  if (is_entity(reason.rule)) return entity_label(reason.forms.front(), catalogue, entities);
  if (!reason.ways.empty()) return reason.forms.front();
  if (reason.rule == Rule::pattern || reason.rule == Rule::fuzzy) {
    return std::to_string(reason.forms.size()) + (reason.forms.size() == 1 ? " word" : " words");
  }
  std::string text;
  for (const auto& form : reason.forms) text.append(text.empty() ? "" : " ").append(form);
  return text;
}

}  // namespace

std::optional<Explanation> explain_match(const CompiledQuery& compiled, const Article& article,
                                         const std::vector<FacetValue>& entities,
                                         const CompilerContext& context, const WeighPart& weigh) {
  const auto score = weigh(compiled.query);
  if (!score) return std::nullopt;
  Explanation explanation{article.id, article.title, *score, {}};
  for (const auto& reason : compiled.reasons) {
    const auto weight = reason.query.empty() ? std::nullopt : weigh(reason.query);
    explanation.reasons.push_back({reason.word,
                                   reason.rule,
                                   describe_forms(reason, context.catalogue, entities),
                                   weight.has_value(),
                                   weight.value_or(0),
                                   {}});
  }
  std::vector<Token> tokens;
  std::vector<const ReasonWay*> nearest(compiled.reasons.size());
  const auto look_into = [&](QueryField field, std::string_view text) {
    context.analyzer.analyze(text, tokens);
    const AnalyzedText analyzed{text, tokens, find_compounds(text, tokens)};
    for (std::size_t i = 0; i < compiled.reasons.size(); ++i) {
      const Reason& reason = compiled.reasons[i];
      ExplainedReason& explained = explanation.reasons[i];
      if (!explained.matched || reason.forms.empty()) continue;
      if (reason.field != QueryField::any && reason.field != field) continue;
      const auto runs = reason.ways.empty()
                            ? find_runs(analyzed, reason, context.catalogue)
                            : find_ways(analyzed, reason, context.catalogue, nearest[i]);
      add_forms(field, text, tokens, runs, explained.found);
    }
  };
  look_into(QueryField::title, article.title);
  look_into(QueryField::description, article.description);
  look_into(QueryField::body, article.body);
  for (std::size_t i = 0; i < nearest.size(); ++i) {
    if (nearest[i] == nullptr) continue;
    explanation.reasons[i].rule = nearest[i]->rule;
    explanation.reasons[i].form = is_entity(nearest[i]->rule)
                                      ? entity_label(nearest[i]->form, context.catalogue, entities)
                                      : nearest[i]->form;
  }
  return explanation;
}

}  // namespace khabar
