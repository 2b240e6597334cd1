// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/remote_postings.h"

#include <algorithm>
#include <cmath>

#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/opensearch/path.h"
#include "searcher/match/relaxation.h"
#include "searcher/query/request_error.h"

namespace khabar {
namespace {

class RemoteWeigher : public WordWeigher {
 public:
  RemoteWeigher(const RemoteTerms& terms, const Dsl& dsl) : terms_(terms), dsl_(dsl) {}

  void add(const std::vector<ScoredTerm>& group, const ApartArticles& apart, double frequency,
           double boost, const std::function<void()>& /*on_block*/) override {
    WeighedGroup weighed{group, {}, {}, frequency, boost};
    if (apart.count > 0) {
      weighed.apart = apart.words;
      weighed.apart_fields = apart.fields;
    }
    groups_.push_back(std::move(weighed));
  }

  WordCoverage coverage(std::size_t typed_words) override {
    return wants_share(typed_words, groups_.size()) ? coverage_of_share() : coverage_of_sets();
  }

  XQuery articles(const WantedWords& wanted) override {
    const WeighedGroups groups{groups_, wanted};
    // Xapian's part only says that it is a query; nobody runs it.
    return {Xapian::Query(std::string("\x03")),
            {.groups = std::make_shared<const WeighedGroups>(groups)}};
  }

 private:
  /// The sets of words of which relax() asks: all, and others where few articles have all.
  WordCoverage coverage_of_sets() const {
    WordCoverage coverage;
    const std::size_t all = (std::size_t{1} << groups_.size()) - 1;
    coverage.with_set.resize(all + 1);
    coverage.with_set[all] = terms_.count(dsl_.filter_set(groups_, all));
    if (terms_.is_missing() || coverage.with_set[all] >= kFewArticles) return coverage;
    for (std::size_t set = 1; set < all; ++set) {
      coverage.with_set[set] = terms_.count(dsl_.filter_set(groups_, set));
    }
    return coverage;
  }

  /// The numbers of words of which it asks: a share, and fewer where few articles have that.
  WordCoverage coverage_of_share() const {
    WordCoverage coverage;
    coverage.with_any.resize(groups_.size() + 1);
    for (std::size_t any = wanted_share(groups_.size()); any > 1; --any) {
      coverage.with_any[any] = terms_.count(dsl_.filter_any(groups_, any));
      if (terms_.is_missing() || coverage.with_any[any] >= kFewArticles) break;
    }
    return coverage;
  }

  const RemoteTerms& terms_;
  const Dsl& dsl_;
  std::vector<WeighedGroup> groups_;
};

/// The term of schema.h that a token of a text field is.
std::string term_of_token(const schema::TextField& field, const std::string& token) {
  if (token.size() > 1 && token.front() == mapping::kLemmaMark) {
    return std::string(field.lemma) + token.substr(1);
  }
  return std::string(field.exact) + token;
}

/// What a term tells of an article that has it `count` times, as Xapian's expand sets weigh it
/// ("trad"), for one article.
double tells(double count, double length, double frequency, double articles) {
  constexpr double kExpandK = 1;
  const double share = (kExpandK + 1) * count / (kExpandK * length + count);
  double odds = 1.5 * (articles - frequency + 0.5) / (0.5 * (frequency - 0.5));
  if (odds < 2) odds = odds * 0.5 + 1;
  return share * std::log(odds);
}

}  // namespace

std::unique_ptr<WordWeigher> RemotePostings::weigher() const {
  return std::make_unique<RemoteWeigher>(terms_, dsl_);
}

ApartArticles RemotePostings::find_row(const XQuery& words, const XQuery& in_row,
                                       Xapian::doccount limit) const {
  ApartArticles found;
  const auto count = terms_.count(dsl_.filter(in_row.plan()));
  const auto all = terms_.count(dsl_.filter(words.plan()));
  if (is_by_chance(count, all)) return found;
  found.count = std::min<std::size_t>(limit, count);
  return found;
}

ArticleTerms RemotePostings::terms_of(std::string_view id) const {
  constexpr std::size_t kMostTerms = 300;
  const std::string document = schema::id_term(id).substr(field_row(Field::id).whole.size());
  std::vector<std::string> fields;
  fields.reserve(schema::kTextFields.size());
  for (const auto& field : schema::kTextFields) fields.emplace_back(to_string(field.field));
  const auto answer = ask_({.method = "POST",
                            .path = "/" + archive_ + "/_termvectors/" + path_part(document),
                            .body = R"({"positions":false,"offsets":false,"term_statistics":false,)"
                                    R"("field_statistics":false,"fields":)" +
                                    json_strings(fields) + "}"});
  const auto source = ask_({.path = "/" + archive_ + "/_doc/" + path_part(document) +
                                    "?_source_includes=entities,person,place,organisation,length"});
  if (source.status == 404) {
    throw UnknownArticle("no article has the id \"" + std::string(id) +
                         "\"; ids stand under the hits of a search");
  }
  struct Counted {
    std::string term;
    double count;
  };
  std::vector<Counted> terms;
  ArticleTerms found;
  for (const auto& field : schema::kTextFields) {
    const std::string name(to_string(field.field));
    const JsonValue* tokens = json_at(answer.json, {"term_vectors", name.c_str(), "terms"});
    if (tokens == nullptr) continue;
    for (const auto& token : tokens->GetObject()) {
      const std::string term = term_of_token(field, token.name.GetString());
      terms.push_back(
          {term, static_cast<double>(json_count(token.value, {"term_freq"})) * field.weight});
    }
  }
  if (const JsonValue* entities = json_at(source.json, {"_source", "entities"})) {
    for (const auto& entity : entities->GetArray()) {
      const std::string term = entity.GetString();
      const auto place = mapping::place_of(term);
      const JsonValue* values =
          place ? json_at(source.json, {"_source", place->field.c_str()}) : nullptr;
      double count = 0;
      for (rapidjson::SizeType i = 0; values != nullptr && i < values->Size(); ++i) {
        count += (*values)[i].GetString() == place->token ? 1 : 0;
      }
      terms.push_back({term, count});
    }
  }
  const double length = static_cast<double>(json_count(source.json, {"_source", "length"})) /
                        std::max(1.0, dsl_.norms().average_length);
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [term, count] : terms) {
    found.own.insert(term);
    const double frequency = terms_.frequency(term);
    if (frequency > 0) {
      ranked.emplace_back(-tells(count, length, frequency, terms_.articles()), term);
    }
  }
  std::sort(ranked.begin(), ranked.end());
  for (auto& [weight, term] : ranked) {
    if (found.distinctive.size() == kMostTerms) break;
    found.distinctive.push_back(std::move(term));
  }
  return found;
}

}  // namespace khabar
