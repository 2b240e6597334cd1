// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/complete.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "common/format/filter_terms.h"
#include "common/format/schema.h"
#include "common/unicode.h"
#include "searcher/answer/typed_text.h"
#include "searcher/match/pattern_spellings.h"
#include "searcher/query/query.h"
#include "searcher/words/frequent_words.h"

namespace khabar {
namespace {

constexpr std::size_t kLeastLetters = 2;    // of a word to look up articles by its beginning
constexpr std::size_t kMaxEndings = 100;    // to look up articles by
constexpr std::size_t kNameArticles = 150;  // to learn names from
constexpr std::size_t kNamesLearned = 600;  // at a time
constexpr std::size_t kNameWords = 2;       // of a name, as typed so far, to find its articles by

class Completer {
 public:
  Completer(std::size_t limit, const Xapian::Database& index, const ArticleStore& articles,
            FacetNames& names, Analyzer& analyzer)
      : limit_(limit), index_(index), articles_(articles), names_(names), analyzer_(analyzer) {}

  std::vector<Completion> complete(std::string_view typed) {
    find_endings(typed);
    if (const auto value = find_field_value(typed)) {
      add_values(*value);
      return std::move(completions_);
    }
    const auto head = typed.substr(0, last_word_begin(typed));
    const auto word = typed.substr(head.size());
    if (word.empty()) return {};
    add_fields(head, word);
    add_words(head, word);
    add_entities(typed);
    add_titles(typed);
    return std::move(completions_);
  }

 private:
  void add(CompletionKind kind, std::string_view before, std::string_view rest) {
    completions_.push_back({kind, std::string(before).append(rest)});
  }

  /// Words that the last one typed may become: हिन् and हिन are the beginning of हिंदी as well.
  void find_endings(std::string_view typed) {
    analyzer_.analyze(typed, tokens_);
    if (tokens_.empty()) return;
    endings_ = frequent_words(index_, beginning_spellings(std::string(tokens_.back().exact)),
                              std::max(limit_, kMaxEndings));
  }

  void add_fields(std::string_view head, std::string_view word) {
    for (const auto& row : kFieldTable) {
      const auto name = row.names.front();
      if (name.starts_with(word)) add(CompletionKind::field, head, std::string(name) + ":");
    }
  }

  void add_values(const TypedValue& typed) {
    if (kind_of(typed.field) == FieldKind::text) return add_words(typed.before, typed.value);
    const auto facet = facet_of(typed.field);
    if ((!facet && typed.field != QueryField::entity) || typed.field == QueryField::date) return;
    learn_names(typed.value);
    const std::string folded = typed.value.empty() ? "" : fold_filter_value(analyzer_, typed.value);
    for (const auto& name : names_.find(folded, facet, limit_)) {
      add(CompletionKind::entity, typed.before, as_field_value(name));
    }
  }

  /// Learns names that may begin as the last words do: frequent ones, and those of articles that
  /// have the words.
  void learn_names(std::string_view typed) {
    names_.learn_frequent(kNamesLearned);
    analyzer_.analyze(typed, tokens_);
    for (std::size_t words = std::min(kNameWords, tokens_.size()); words > 0; --words) {
      const std::span<const Token> last(tokens_.end() - static_cast<std::ptrdiff_t>(words),
                                        tokens_.end());
      names_.learn_from(find_articles(last), kNamesLearned);
    }
  }

  /// Some articles with all the words, the last of them perhaps not typed to its end.
  std::vector<Xapian::docid> find_articles(std::span<const Token> words) const {
    const Xapian::Query query = compile_beginning(words, schema::kTextFields.back().exact);
    std::vector<Xapian::docid> articles;
    if (query.empty()) return articles;
    // In the order of the index, so that the match ends with the last one that is wanted.
    const auto matches = find_any(query, Xapian::Enquire::ASCENDING, kNameArticles);
    articles.assign(matches.begin(), matches.end());
    return articles;
  }

  Xapian::MSet find_any(const Xapian::Query& query, Xapian::Enquire::docid_order order,
                        std::size_t limit) const {
    Xapian::Enquire enquire(index_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(order);
    return enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
  }

  /// The longest run of words at the end that begins a label.
  void add_entities(std::string_view typed) {
    learn_names(typed);
    for (const auto begin : label_begins(typed)) {
      const auto found =
          names_.find(fold_filter_value(analyzer_, typed.substr(begin)), std::nullopt, limit_);
      for (const auto& name : found) add(CompletionKind::entity, typed.substr(0, begin), name);
      if (!found.empty()) return;
    }
  }

  void add_words(std::string_view head, std::string_view word) {
    analyzer_.analyze(word, tokens_);
    if (tokens_.size() != 1) return;
    const auto shown = std::min(limit_, endings_.size());
    for (const auto& ending : std::span(endings_).first(shown)) {
      add(CompletionKind::word, head, ending);
    }
  }

  void add_titles(std::string_view typed) {
    analyzer_.analyze(typed, tokens_);
    const Xapian::Query query =
        compile_beginning(tokens_, schema::find_text_field(Field::title)->exact);
    if (query.empty()) return;
    const auto matches = find_any(query, Xapian::Enquire::DESCENDING, limit_);
    std::set<std::string> titles;  // copies of one agency story share theirs
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const auto title = articles_.article(match.get_document()).title;
      if (titles.insert(title).second) add(CompletionKind::title, "", title);
    }
  }

  /// Articles with all the words in one field, the last of them perhaps not typed to its end. Empty
  /// when too little of that is typed.
  Xapian::Query compile_beginning(std::span<const Token> words, std::string_view prefix) const {
    if (words.empty() || count_graphemes(words.back().exact) < kLeastLetters) return {};
    std::vector<Xapian::Query> endings;
    for (const auto& ending : endings_) endings.emplace_back(std::string(prefix).append(ending));
    Xapian::Query query(Xapian::Query::OP_OR, endings.begin(), endings.end());
    for (const auto& word : words.first(words.size() - 1)) {
      query &= Xapian::Query(std::string(prefix).append(word.exact));
    }
    return query;
  }

  std::size_t limit_;
  const Xapian::Database& index_;
  const ArticleStore& articles_;
  FacetNames& names_;
  Analyzer& analyzer_;
  std::vector<Token> tokens_;
  std::vector<std::string> endings_;  // most frequent first
  std::vector<Completion> completions_;
};

}  // namespace

std::string_view to_string(CompletionKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"field", "word", "entity", "title"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Completion> complete(std::string_view typed, std::size_t limit,
                                 const Xapian::Database& index, const ArticleStore& articles,
                                 FacetNames& names, Analyzer& analyzer) {
  return Completer(limit, index, articles, names, analyzer).complete(typed);
}

}  // namespace khabar
