// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/no_hits.h"

#include <string>
#include <vector>

#include "common/error.h"

namespace khabar {
namespace {

constexpr std::size_t kMostParts = 12;

/// Leaves of a query that articles must have, and that are of its own level.
void find_leaves(const QueryNode& node, std::vector<QueryNode>& leaves) {
  if (node.occur == Occur::excluded || leaves.size() == kMostParts) return;
  if (node.kind == QueryKind::one_of) {
    leaves.push_back(node);  // its parts are alternatives
  } else if (node.children.empty()) {
    leaves.push_back(node);
  } else {
    for (const auto& child : node.children) find_leaves(child, leaves);
  }
}

std::string articles(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

/// The searches that tell.
class Inquest {
 public:
  Inquest(const Engine& engine, const SearchRequest& request, const TextStyle& style,
          std::ostream& out)
      : engine_(engine), request_(request), style_(style), out_(out) {}

  void tell() {
    if (request_.like.empty()) {
      if (!request_.query.empty()) tell_parts();
    } else if (!request_.query.empty()) {
      line("no similar article passes " + request_.query);
      SearchRequest without = request_;
      without.query.clear();
      tell_if_any("without it", without);
    }
    for (std::size_t i = 0; i < request_.filters.size(); ++i) {
      SearchRequest without = request_;
      without.filters.erase(without.filters.begin() + static_cast<std::ptrdiff_t>(i));
      tell_if_any("without the filter " + describe(request_.filters[i]), without);
    }
    if (request_.filters.size() > 1) {
      SearchRequest without = request_;
      without.filters.clear();
      tell_if_any("without any filter", without);
    }
    if (request_.match != MatchWords::any && words_ > 1) {
      SearchRequest any = request_;
      any.match = MatchWords::any;
      tell_if_any("with any of the words (match any)", any);
    }
    if (!request_.expand) {
      SearchRequest wider = request_;
      wider.expand = true;
      tell_if_any("with other spellings and scripts (exact off)", wider);
    }
  }

 private:
  std::uint64_t count(SearchRequest request) const {
    request.offset = 0;
    request.limit = 0;
    request.with_facets = false;
    request.histogram.reset();
    try {
      return engine_.search(request).total;
    } catch (const QueryError&) {
      return 0;  // what is left is no query
    }
  }

  void line(const std::string& text) { out_ << wrap(text, style_.columns, 2) << '\n'; }

  void tell_if_any(const std::string& what, const SearchRequest& request) {
    const std::uint64_t total = count(request);
    if (total > 0) line(what + ": " + articles(total));
  }

  void tell_parts() {
    std::vector<QueryNode> leaves;
    find_leaves(read_query(request_.query).root, leaves);
    for (const auto& leaf : leaves) {
      const std::string& query = request_.query;
      const std::string part = query.substr(leaf.place.begin, leaf.place.end - leaf.place.begin);
      if (part.empty()) continue;
      if (kind_of(leaf.field) == FieldKind::text) ++words_;
      SearchRequest alone = request_;
      alone.query = part;
      alone.filters.clear();
      const std::uint64_t has = count(alone);
      if (has == 0) {
        line("\"" + part + "\": in no article");
        continue;
      }
      if (leaves.size() == 1) continue;
      SearchRequest without = request_;
      without.query = query.substr(0, leaf.place.begin) + query.substr(leaf.place.end);
      const std::uint64_t others = count(without);
      std::string text = "\"" + part + "\": in " + articles(has);
      if (others > 0) text += "; without it: " + articles(others);
      line(text);
    }
  }

  const Engine& engine_;
  const SearchRequest& request_;
  const TextStyle& style_;
  std::ostream& out_;
  std::size_t words_ = 0;
};

}  // namespace

void explain_no_hits(const Engine& engine, const SearchRequest& request, const TextStyle& style,
                     std::ostream& out) {
  Inquest(engine, request, style, out).tell();
}

}  // namespace khabar
