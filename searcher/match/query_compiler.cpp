// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/query_compiler.h"

#include <string>
#include <vector>

#include "searcher/match/filter_compiler.h"
#include "searcher/match/text_compiler.h"

namespace khabar {
namespace {

XQuery join(XQuery::op op, const std::vector<XQuery>& parts) {
  return {op, parts.begin(), parts.end()};
}

/// All articles: a query of its own. XQuery::MatchAll is one object for all threads, and Xapian
/// counts references to it without care for threads.
XQuery match_all() {
  return XQuery(std::string());
}

bool is_text(QueryField field) {
  return field <= QueryField::body;
}

/// A word that may be read together with its neighbours.
bool is_plain_word(const QueryNode& node) {
  return node.kind == QueryKind::word && node.occur == Occur::optional &&
         node.field == QueryField::any && node.boost == 1;
}

/// Walks the tree of a query.
class Compiler {
 public:
  Compiler(const Query& query, const CompilerContext& context)
      : query_(query), context_(context), text_(context, compiled_) {}

  CompiledQuery compile() {
    compiled_.query = compile_node(query_.root);
    if (compiled_.query.empty() && text_.left_out_stop_words()) {
      text_.search_stop_words();
      compiled_.reasons.clear();
      compiled_.query = compile_node(query_.root);
      compiled_.notes.emplace_back(
          "only common words: they are matched as written and not ranked; add a word that tells "
          "what it is about");
    }
    if (compiled_.query.empty()) {
      throw QueryError(
          query_.text, 0,
          "nothing to search for; write a word or a filter such as source:\"abp live\"");
    }
    return std::move(compiled_);
  }

 private:
  /// Empty when the node has nothing to search: stop words, punctuation.
  XQuery compile_node(const QueryNode& node) {
    const std::size_t first_reason = compiled_.reasons.size();
    XQuery compiled = compile_unweighted(node);
    if (compiled.empty()) return compiled;
    if (node.children.empty() && is_filter(node)) {
      compiled_.because(written(node), Rule::filter, {}, node.field, compiled);
    }
    if (node.boost == 1) return compiled;
    const auto boosted = [&](const XQuery& query) {
      return XQuery(XQuery::OP_SCALE_WEIGHT, query, node.boost);
    };
    change_reasons(first_reason, boosted);
    return boosted(compiled);
  }

  std::string written(const QueryNode& node) const {
    return query_.text.substr(node.place.begin, node.place.end - node.place.begin);
  }

  /// Makes the queries of the reasons from number `first` on what they are in a greater one.
  template <typename Change>
  void change_reasons(std::size_t first, Change change) {
    for (auto i = first; i < compiled_.reasons.size(); ++i) {
      XQuery& query = compiled_.reasons[i].query;
      if (!query.empty()) query = change(query);
    }
  }

  /// A part that must not match, instead of the reasons it would have to match.
  XQuery compile_excluded(const QueryNode& node) {
    const std::size_t first_reason = compiled_.reasons.size();
    XQuery compiled = compile_node(node);
    compiled_.reasons.resize(first_reason);
    if (!compiled.empty()) {
      compiled_.because(written(node), Rule::excluded, {}, node.field, {});
    }
    return compiled;
  }

  XQuery compile_unweighted(const QueryNode& node) {
    switch (node.kind) {
      case QueryKind::everything:
        return match_all();
      case QueryKind::date:
        return compile_dates(node.dates);
      case QueryKind::best_of:
      case QueryKind::all_of:
        return group(node);
      case QueryKind::one_of:
        return one_of(node);
      default:
        break;
    }
    if (!is_text(node.field)) return compile_filter(node, query_.text, context_);
    switch (node.kind) {
      case QueryKind::phrase:
        return text_.phrase(node.text, node.field);
      case QueryKind::near:
        return text_.near(node.text, node.distance, node.field);
      case QueryKind::pattern:
        return text_.pattern(node.text, node.field);
      case QueryKind::fuzzy:
        return text_.fuzzy(node.text, node.distance, node.field);
      default:
        return text_.words(node.text, node.field);
    }
  }

  XQuery group(const QueryNode& node) {
    std::vector<XQuery> optional;
    std::vector<XQuery> required;
    std::vector<XQuery> excluded;
    bool has_ranked_requirement = false;
    const std::size_t first_reason = compiled_.reasons.size();
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const QueryNode& child = node.children[i];
      const XQuery compiled = is_plain_word(child)             ? words_from(node, i)
                              : child.occur == Occur::excluded ? compile_excluded(child)
                                                               : compile_node(child);
      if (compiled.empty()) continue;
      if (child.occur == Occur::excluded) {
        excluded.push_back(compiled);
      } else if (child.occur == Occur::required) {
        required.push_back(compiled);
        has_ranked_requirement |= !is_filter(child);
      } else {
        optional.push_back(compiled);
      }
    }
    if (optional.empty() && required.empty() && excluded.empty()) return {};
    XQuery whole = include(optional, required, has_ranked_requirement);
    if (!excluded.empty()) {
      whole = XQuery(XQuery::OP_AND_NOT, whole, join(XQuery::OP_OR, excluded));
    }
    if (!required.empty() || !excluded.empty()) {
      change_reasons(first_reason,
                     [&](const XQuery& part) { return XQuery(XQuery::OP_FILTER, part, whole); });
    }
    return whole;
  }

  /// The plain words from children[i] on, read together; leaves `i` at the last of them.
  XQuery words_from(const QueryNode& node, std::size_t& i) {
    std::string text = node.children[i].text;
    for (; i + 1 < node.children.size() && is_plain_word(node.children[i + 1]); ++i) {
      text.append(" ").append(node.children[i + 1].text);
    }
    return text_.words(text, QueryField::any);
  }

  static XQuery include(const std::vector<XQuery>& optional, const std::vector<XQuery>& required,
                        bool has_ranked_requirement) {
    if (required.empty()) {
      return optional.empty() ? match_all() : join(XQuery::OP_OR, optional);
    }
    const XQuery must = join(XQuery::OP_AND, required);
    if (optional.empty()) return must;
    const auto op = has_ranked_requirement ? XQuery::OP_AND_MAYBE : XQuery::OP_AND;
    return {op, must, join(XQuery::OP_OR, optional)};
  }

  XQuery one_of(const QueryNode& node) {
    std::vector<XQuery> parts;
    for (const auto& child : node.children) {
      const bool excluded = child.occur == Occur::excluded;
      const XQuery compiled = excluded ? compile_excluded(child) : compile_node(child);
      if (compiled.empty()) continue;
      parts.push_back(excluded ? XQuery(XQuery::OP_AND_NOT, match_all(), compiled) : compiled);
    }
    return parts.empty() ? XQuery() : join(XQuery::OP_OR, parts);
  }

  const Query& query_;
  const CompilerContext& context_;
  CompiledQuery compiled_;
  TextCompiler text_;
};

}  // namespace

CompiledQuery compile_query(const Query& query, const CompilerContext& context) {
  return Compiler(query, context).compile();
}

}  // namespace khabar
