// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/remote_complete.h"

#include <algorithm>
#include <optional>
#include <set>

#include "common/format/article.h"
#include "common/format/filter_terms.h"
#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/unicode.h"
#include "searcher/answer/typed_text.h"
#include "searcher/engine/opensearch/remote_answer.h"
#include "searcher/match/pattern_spellings.h"
#include "searcher/words/frequent_words.h"

namespace khabar {
namespace {

constexpr std::size_t kLeastLetters = 2;  // of a word to look up articles by its beginning
constexpr std::size_t kEndings = 100;
constexpr std::size_t kNames = 1000;  // values that are looked through

class RemoteCompleter {
 public:
  RemoteCompleter(std::size_t limit, const std::string& archive, const RemoteRevision& revision,
                  const AskCluster& ask, Analyzer& analyzer)
      : limit_(limit),
        archive_(archive),
        ask_(ask),
        analyzer_(analyzer),
        terms_(std::make_shared<RemoteTerms>(archive, revision.articles, revision.facts, ask)),
        index_(terms_) {}

  std::vector<Completion> complete(std::string_view typed) {
    find_endings(typed);
    if (const auto value = find_field_value(typed)) {
      add_values(*value);
      return std::move(completions_);
    }
    const auto head = typed.substr(0, last_word_begin(typed));
    const auto word = typed.substr(head.size());
    if (word.empty()) return {};
    for (const auto& row : kFieldTable) {
      const auto name = row.names.front();
      if (name.starts_with(word)) add(CompletionKind::field, head, std::string(name) + ":");
    }
    add_words(head, word);
    const std::string articles = with_beginning(typed, Field::body);
    if (!articles.empty()) add_entities(typed, articles);
    const std::string titles = with_beginning(typed, Field::title);
    if (!titles.empty()) add_titles(titles);
    return std::move(completions_);
  }

 private:
  void add(CompletionKind kind, std::string_view before, std::string_view rest) {
    completions_.push_back({kind, std::string(before).append(rest)});
  }

  void find_endings(std::string_view typed) {
    std::vector<Token> tokens;
    analyzer_.analyze(typed, tokens);
    if (tokens.empty()) return;
    const auto beginnings = beginning_spellings(std::string(tokens.back().exact));
    endings_ =
        with_all_facts(*terms_, [&] { return frequent_words(index_, beginnings, kEndings); });
  }

  void add_words(std::string_view head, std::string_view word) {
    std::vector<Token> tokens;
    analyzer_.analyze(word, tokens);
    if (tokens.size() != 1) return;
    for (std::size_t i = 0; i < std::min(limit_, endings_.size()); ++i) {
      add(CompletionKind::word, head, endings_[i]);
    }
  }

  /// Articles with all the words in one field, the last perhaps not typed to its end; empty when
  /// too little of that is typed.
  std::string with_beginning(std::string_view typed, Field field) {
    std::vector<Token> tokens;
    analyzer_.analyze(typed, tokens);
    if (tokens.empty() || count_graphemes(tokens.back().exact) < kLeastLetters) return "";
    const std::string name = json_string(to_string(field));
    std::vector<std::string> any;
    for (const auto& beginning : beginning_spellings(std::string(tokens.back().exact))) {
      any.push_back(R"({"prefix":{)" + name + ":" + json_string(beginning) + "}}");
    }
    std::string filters = R"({"bool":{"should":[)" + json_join(any) + "]}}";
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      filters += R"(,{"term":{)" + name + ":" + json_string(tokens[i].exact) + "}}";
    }
    return R"({"bool":{"filter":[)" + filters + "]}}";
  }

  /// Values of facets among articles, and how many have each; most first.
  std::vector<std::pair<FacetValue, std::uint32_t>> values_among(const std::string& articles,
                                                                 const std::vector<Facet>& facets) {
    std::vector<std::string> aggregations;
    aggregations.reserve(facets.size());
    for (const auto facet : facets) {
      aggregations.push_back(json_string(to_string(facet)) + R"(:{"terms":{"field":)" +
                             json_string(mapping::facet_field(facet)) + R"(,"size":)" +
                             std::to_string(kNames) + "}}");
    }
    const auto answer =
        ask_({.method = "POST",
              .path = "/" + archive_ + "/_search?allow_partial_search_results=false",
              .body = R"({"size":0,"track_total_hits":false,"query":)" + articles + R"(,"aggs":{)" +
                      json_join(aggregations) + "}}"});
    return with_all_facts(*terms_, [&] {
      std::vector<std::pair<FacetValue, std::uint32_t>> values;
      for (const auto facet : facets) {
        const std::string name(to_string(facet));
        for (const auto& [value, count] :
             read_values(*json_at(answer.json, {"aggregations", name.c_str()}))) {
          values.emplace_back(terms_->facet_value(facet, value), count);
        }
      }
      std::stable_sort(values.begin(), values.end(),
                       [](const auto& a, const auto& b) { return a.second > b.second; });
      return values;
    });
  }

  /// Labels, and of people the words after their first, that begin so.
  std::vector<std::string> names_with(
      const std::string& folded, const std::vector<std::pair<FacetValue, std::uint32_t>>& all) {
    std::vector<std::string> names;
    for (const auto& [value, count] : all) {
      std::vector<std::string> labels = {value.label_hi, value.label_en};
      if (value.label_hi.empty() && value.label_en.empty()) labels = {value.value};
      for (const auto& label : labels) {
        if (label.empty() || names.size() == limit_) continue;
        bool begins = fold_filter_value(analyzer_, label).starts_with(folded);
        for (auto space = label.find(' ');
             !begins && value.facet == Facet::person && space != label.npos;
             space = label.find(' ', space + 1)) {
          begins = fold_filter_value(analyzer_, label.substr(space + 1)).starts_with(folded);
        }
        if (begins && std::find(names.begin(), names.end(), label) == names.end()) {
          names.push_back(label);
        }
      }
    }
    return names;
  }

  void add_values(const TypedValue& typed) {
    if (kind_of(typed.field) == FieldKind::text) return add_words(typed.before, typed.value);
    std::vector<Facet> facets;
    if (const auto facet = facet_of(typed.field); facet && typed.field != Field::date) {
      facets = {*facet};
    }
    if (typed.field == Field::entity) facets = {Facet::person, Facet::place, Facet::organisation};
    if (facets.empty()) return;
    const std::string folded = typed.value.empty() ? "" : fold_filter_value(analyzer_, typed.value);
    const std::string of_words =
        typed.value.empty() ? "" : with_beginning(typed.value, Field::body);
    auto names = names_with(folded, values_among(R"({"match_all":{}})", facets));
    if (names.empty() && !of_words.empty())
      names = names_with(folded, values_among(of_words, facets));
    for (const auto& found : names) {
      add(CompletionKind::entity, typed.before, as_field_value(found));
    }
  }

  /// The longest run of words at the end that begins a label.
  void add_entities(std::string_view typed, const std::string& articles) {
    const auto values = values_among(articles, {Facet::person, Facet::place, Facet::organisation});
    for (const auto begin : label_begins(typed)) {
      const auto names = names_with(fold_filter_value(analyzer_, typed.substr(begin)), values);
      for (const auto& name : names) add(CompletionKind::entity, typed.substr(0, begin), name);
      if (!names.empty()) return;
    }
  }

  void add_titles(const std::string& articles) {
    const auto answer = ask_(
        {.method = "POST",
         .path = "/" + archive_ + "/_search?allow_partial_search_results=false",
         .body = R"({"size":)" + std::to_string(limit_) +
                 R"(,"track_total_hits":false,"_source":["article"],"query":)" + articles +
                 R"(,"sort":[{"published":{"order":"desc","missing":"_last"}},{"id":"asc"}]})"});
    std::set<std::string> titles;  // copies of one agency story share theirs
    for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
      const auto title = article_from_json(json_text(hit, {"_source", "article"})).title;
      if (titles.insert(title).second) add(CompletionKind::title, "", title);
    }
  }

  std::size_t limit_;
  const std::string& archive_;
  const AskCluster& ask_;
  Analyzer& analyzer_;
  std::shared_ptr<RemoteTerms> terms_;
  IndexTerms index_;
  std::vector<std::string> endings_;  // most frequent first
  std::vector<Completion> completions_;
};

}  // namespace

std::vector<Completion> complete_remotely(std::string_view typed, std::size_t limit,
                                          const std::string& archive,
                                          const RemoteRevision& revision, const AskCluster& ask,
                                          Analyzer& analyzer) {
  return RemoteCompleter(limit, archive, revision, ask, analyzer).complete(typed);
}

}  // namespace khabar
