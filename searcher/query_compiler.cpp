// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query_compiler.h"

#include <cmath>

#include "common/filter_terms.h"
#include "common/schema.h"
#include "searcher/vocabulary_scan.h"

namespace khabar {
namespace {

using Xapian::Query;

/// Words that a wildcard or a fuzzy word may stand for.
constexpr std::size_t kMaxExpansion = 200;

std::vector<schema::TextField> fields_of(QueryField field) {
  if (const auto one = schema::find_text_field(to_string(field))) return {*one};
  return {schema::kTextFields.begin(), schema::kTextFields.end()};
}

Query without_weight(const Query& query) {
  return Query(Query::OP_SCALE_WEIGHT, query, 0);
}

Query join(Query::op op, const std::vector<Query>& parts) {
  return Query(op, parts.begin(), parts.end());
}

/// Compiles one query; its members gather what goes into the CompiledQuery beside the query.
class Compiler {
 public:
  Compiler(const khabar::Query& query, const Xapian::Database& index, Analyzer& analyzer)
      : text_(query.text), index_(index), analyzer_(analyzer) {}

  CompiledQuery compile(const QueryNode& root) {
    compiled_.query = compile_node(root);
    if (compiled_.query.empty() && left_out_stop_words_) {
      keep_stop_words_ = true;
      compiled_.query = compile_node(root);
      compiled_.notes.emplace_back(
          "only common words: they are matched as written and not ranked; add a word that "
          "tells what it is about");
    }
    if (compiled_.query.empty()) {
      throw QueryError(text_, 0,
                       "nothing to search for; write a word or a filter such as "
                       "source:\"abp live\"");
    }
    return std::move(compiled_);
  }

 private:
  /// Empty when the node has nothing to search: stop words, punctuation.
  Query compile_node(const QueryNode& node) {
    Query query = compile_plain(node);
    if (!query.empty() && node.boost != 1) {
      query = Query(Query::OP_SCALE_WEIGHT, query, node.boost);
    }
    return query;
  }

  Query compile_plain(const QueryNode& node) {
    switch (node.kind) {
      case QueryKind::word:
        return is_text(node.field) ? words(node) : filter(node);
      case QueryKind::phrase:
        return is_text(node.field) ? phrase(node) : filter(node);
      case QueryKind::near:
        return near(node);
      case QueryKind::pattern:
        return pattern(node);
      case QueryKind::fuzzy:
        return fuzzy(node);
      case QueryKind::date:
        return date_range(node.dates);
      case QueryKind::everything:
        return Query::MatchAll;
      case QueryKind::best_of:
        return best_of(node);
      case QueryKind::all_of:
        return best_of(node);
      case QueryKind::one_of:
        return one_of(node);
    }
    return {};
  }

  static bool is_text(QueryField field) { return field <= QueryField::body; }

  // Groups.

  Query best_of(const QueryNode& node) {
    std::vector<Query> optional;
    std::vector<Query> required;
    std::vector<Query> excluded;
    bool has_ranked_requirement = false;
    for (const auto& child : node.children) {
      Query query = compile_node(child);
      if (query.empty()) continue;
      if (child.occur == Occur::excluded) {
        excluded.push_back(query);
      } else if (child.occur == Occur::required) {
        required.push_back(query);
        has_ranked_requirement |= !is_filter(child);
      } else {
        optional.push_back(query);
      }
    }
    if (optional.empty() && required.empty() && excluded.empty()) return {};
    Query query = combine(optional, required, has_ranked_requirement);
    if (excluded.empty()) return query;
    return Query(Query::OP_AND_NOT, query, join(Query::OP_OR, excluded));
  }

  static Query combine(const std::vector<Query>& optional, const std::vector<Query>& required,
                       bool has_ranked_requirement) {
    if (required.empty()) return optional.empty() ? Query::MatchAll : join(Query::OP_OR, optional);
    const Query must = join(Query::OP_AND, required);
    if (optional.empty()) return must;
    const auto op = has_ranked_requirement ? Query::OP_AND_MAYBE : Query::OP_AND;
    return Query(op, must, join(Query::OP_OR, optional));
  }

  Query one_of(const QueryNode& node) {
    std::vector<Query> parts;
    for (const auto& child : node.children) {
      Query query = compile_node(child);
      if (query.empty()) continue;
      if (child.occur == Occur::excluded) query = Query(Query::OP_AND_NOT, Query::MatchAll, query);
      parts.push_back(query);
    }
    return parts.empty() ? Query() : join(Query::OP_OR, parts);
  }

  // Ranked text.

  Query words(const QueryNode& node) {
    analyzer_.analyze(node.text, tokens_);
    std::vector<Query> parts;
    for (const auto& token : tokens_) {
      if (Query query = word(token, node.field); !query.empty()) parts.push_back(query);
    }
    return parts.empty() ? Query() : join(Query::OP_OR, parts);
  }

  Query word(const Token& token, QueryField field) {
    if (token.stop_word) {
      left_out_stop_words_ = true;
      return keep_stop_words_ ? any_form({std::string(token.exact)}, field) : Query();
    }
    const std::uint32_t number = next_word_++;
    compiled_.words.emplace_back(token.exact);
    std::vector<Query> places;
    Xapian::doccount frequency = 0;
    for (const auto& prefixes : fields_of(field)) {
      const std::string term = std::string(prefixes.lemma).append(token.term);
      frequency = std::max(frequency, index_.get_termfreq(term));
      places.emplace_back(term);
    }
    compiled_.matcher.add_term(token.term, number, rarity(frequency));
    return join(Query::OP_SYNONYM, places);
  }

  Query phrase(const QueryNode& node) {
    analyzer_.analyze(node.text, tokens_);
    if (tokens_.empty()) return {};
    std::vector<std::string> forms;
    for (const auto& token : tokens_) forms.emplace_back(token.exact);
    const std::uint32_t number = next_word_++;
    compiled_.matcher.add_phrase(forms, number, rarity(0));
    std::vector<Query> places;
    for (const auto& prefixes : fields_of(node.field)) {
      std::vector<Query> terms;
      for (const auto& form : forms) terms.emplace_back(std::string(prefixes.exact) + form);
      places.push_back(join(Query::OP_PHRASE, terms));
    }
    return join(Query::OP_OR, places);
  }

  Query near(const QueryNode& node) {
    analyzer_.analyze(node.text, tokens_);
    std::erase_if(tokens_, [](const Token& token) { return token.stop_word; });
    if (tokens_.empty()) return {};
    for (const auto& token : tokens_) {
      compiled_.matcher.add_term(token.term, next_word_++,
                                 rarity(index_.get_termfreq("Z" + std::string(token.term))));
    }
    const auto window = static_cast<Xapian::termcount>(tokens_.size() + node.distance);
    std::vector<Query> places;
    for (const auto& prefixes : fields_of(node.field)) {
      std::vector<Query> terms;
      for (const auto& token : tokens_) {
        terms.emplace_back(std::string(prefixes.lemma).append(token.term));
      }
      places.emplace_back(Query::OP_NEAR, terms.begin(), terms.end(), window);
    }
    return join(Query::OP_OR, places);
  }

  Query pattern(const QueryNode& node) {
    const auto found = find_pattern(index_, fold(node.text), kMaxExpansion);
    return expansion(node, found);
  }

  Query fuzzy(const QueryNode& node) {
    const auto found = find_fuzzy(index_, fold(node.text), node.distance, kMaxExpansion);
    return expansion(node, found);
  }

  Query expansion(const QueryNode& node, const VocabularyMatch& found) {
    if (found.cut) {
      compiled_.notes.push_back("\"" + node.text + "\" stands for more than " +
                                std::to_string(kMaxExpansion) +
                                " words; the most frequent are searched, write more letters");
    }
    const std::uint32_t number = next_word_++;
    for (const auto& form : found.words) compiled_.matcher.add_exact(form, number, rarity(0));
    return found.words.empty() ? Query::MatchNothing : any_form(found.words, node.field);
  }

  /// Any of the exact forms, in any of the fields, as if they were one word.
  static Query any_form(const std::vector<std::string>& forms, QueryField field) {
    std::vector<Query> places;
    for (const auto& prefixes : fields_of(field)) {
      for (const auto& form : forms) places.emplace_back(std::string(prefixes.exact) + form);
    }
    return join(Query::OP_SYNONYM, places);
  }

  /// The letters of a wildcard or a fuzzy word in the spelling that the index has them in.
  std::string fold(const std::string& text) {
    std::string folded;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find_first_of("*?", begin), text.size());
      analyzer_.analyze(std::string_view(text).substr(begin, end - begin), tokens_);
      for (const auto& token : tokens_) folded += token.exact;
      if (end < text.size()) folded += text[end];
      begin = end + 1;
    }
    return folded;
  }

  // Filters.

  Query filter(const QueryNode& node) {
    if (node.field == QueryField::id) return without_weight(Query(schema::id_term(node.text)));
    if (node.field == QueryField::url) return without_weight(Query(schema::url_term(node.text)));
    const auto field = schema::find_filter_field(to_string(node.field));
    if (!field) return {};
    const std::string folded = fold_filter_value(analyzer_, node.text);
    if (folded.empty()) return {};
    return without_weight(Query(std::string(field->prefix) + folded));
  }

  static Query date_range(const DateRange& dates) {
    const auto digits = [](const Day& day) { return schema::day_digits(day); };
    if (dates.from && dates.to) {
      return Query(Query::OP_VALUE_RANGE, schema::kDaySlot, digits(*dates.from), digits(*dates.to));
    }
    if (dates.from) return Query(Query::OP_VALUE_GE, schema::kDaySlot, digits(*dates.from));
    // Articles without a date have an empty value, which sorts before every day.
    return Query(Query::OP_VALUE_RANGE, schema::kDaySlot, "0", digits(*dates.to));
  }

  /// How much it tells that an article has a word that `frequency` articles have: 1 for a word in
  /// all of them, more for rare ones. Only for choosing passages.
  double rarity(Xapian::doccount frequency) const {
    return 1 + std::log((index_.get_doccount() + 1.0) / (frequency + 1.0));
  }

  std::string_view text_;
  const Xapian::Database& index_;
  Analyzer& analyzer_;
  std::vector<Token> tokens_;
  CompiledQuery compiled_;
  std::uint32_t next_word_ = 0;
  bool left_out_stop_words_ = false;
  bool keep_stop_words_ = false;
};

}  // namespace

CompiledQuery compile_query(const khabar::Query& query, const Xapian::Database& index,
                            Analyzer& analyzer, bool) {
  return Compiler(query, index, analyzer).compile(query.root);
}

Xapian::Query compile_filter(const FacetFilter& filter, Analyzer& analyzer) {
  const auto& value = filter.value;
  const auto term = [&](std::string_view field, const std::string& text) {
    return Xapian::Query(std::string(schema::find_filter_field(field)->prefix) + text);
  };
  switch (value.facet) {
    case Facet::person:
    case Facet::place:
    case Facet::organisation:
      return term("entity", value.value);
    case Facet::month: {
      std::string digits = value.value;
      std::erase(digits, '-');
      return Xapian::Query(std::string(schema::kMonthPrefix) + digits);
    }
    case Facet::source:
    case Facet::section:
    case Facet::language:
      break;
  }
  return term(to_string(value.facet), fold_filter_value(analyzer, value.value));
}

}  // namespace khabar
