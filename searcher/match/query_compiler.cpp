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

/// A word, wildcard or fuzzy word that takes part in what is wanted of a question.
bool is_wanted_text(const QueryNode& node) {
  const bool is_word = node.kind == QueryKind::word || node.kind == QueryKind::pattern ||
                       node.kind == QueryKind::fuzzy;
  return is_word && node.occur == Occur::optional && is_text(node.field);
}

WantedText wanted_text(const QueryNode& node) {
  return {node.kind, node.text, node.distance, node.field, node.boost};
}

/// Plain words side by side are read together, as they may name something.
void add_wanted(const QueryNode& node, std::vector<WantedText>& texts) {
  const auto is_plain = [](const WantedText& text) {
    return text.kind == QueryKind::word && text.field == QueryField::any && text.boost == 1;
  };
  WantedText text = wanted_text(node);
  if (!texts.empty() && is_plain(texts.back()) && is_plain(text)) {
    texts.back().text.append(" ").append(text.text);
  } else {
    texts.push_back(std::move(text));
  }
}

/// Walks the tree of a query.
class Compiler {
 public:
  Compiler(const Query& query, const CompilerContext& context)
      : query_(query), context_(context), text_(context, compiled_) {
    compiled_.with_reasons = context.with_reasons;
  }

  CompiledQuery compile() {
    compiled_.query = compile_node(query_.root);
    if (compiled_.query.empty() && text_.left_out_stop_words()) {
      text_.search_stop_words();
      keeps_stop_words_ = true;
      compiled_.reasons.clear();
      compiled_.rare.clear();
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

  /// A part that must not match. Compiled apart: what is excluded is not highlighted, not told of
  /// as searched, and not corrected.
  XQuery compile_excluded(const QueryNode& node) {
    CompilerContext apart = context_;
    apart.with_reasons = false;
    Compiler compiler(query_, apart);
    if (keeps_stop_words_) compiler.text_.search_stop_words();
    XQuery compiled = compiler.compile_node(node);
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
    if (!is_text(node.field)) {
      if (auto note = nobody_note(node, context_); !note.empty()) compiled_.tell(note);
      return compile_filter(node, query_.text, context_);
    }
    switch (node.kind) {
      case QueryKind::phrase:
        return text_.phrase(node.text, node.field);
      case QueryKind::near:
        return text_.near(node.text, node.distance, node.field);
      default:
        return text_.words({{node.kind, node.text, node.distance, node.field, 1}});
    }
  }

  XQuery group(const QueryNode& node) {
    std::vector<WantedText> texts;
    std::vector<XQuery> wanted;
    std::vector<XQuery> required;
    std::vector<XQuery> excluded;
    bool has_ranked_requirement = false;
    const std::size_t first_reason = compiled_.reasons.size();
    for (const QueryNode& child : node.children) {
      if (is_wanted_text(child)) {
        add_wanted(child, texts);
        continue;
      }
      const bool is_excluded = child.occur == Occur::excluded;
      const XQuery compiled = is_excluded ? compile_excluded(child) : compile_node(child);
      if (compiled.empty()) continue;
      if (is_excluded) {
        excluded.push_back(compiled);
      } else if (child.occur == Occur::required) {
        required.push_back(compiled);
        has_ranked_requirement |= !is_filter(child);
      } else {
        wanted.push_back(compiled);
      }
    }
    if (!texts.empty()) {
      if (XQuery words = text_.words(texts); !words.empty()) wanted.push_back(words);
    }
    if (wanted.empty() && required.empty() && excluded.empty()) return {};
    XQuery whole = include(wanted, required, has_ranked_requirement);
    if (!excluded.empty()) {
      whole = XQuery(XQuery::OP_AND_NOT, whole, join(XQuery::OP_OR, excluded));
    }
    change_reasons(first_reason,
                   [&](const XQuery& part) { return XQuery(XQuery::OP_FILTER, part, whole); });
    return whole;
  }

  /// What is wanted beside a +required word only lifts what has that.
  XQuery include(const std::vector<XQuery>& wanted, const std::vector<XQuery>& required,
                 bool has_ranked_requirement) const {
    const bool any = context_.match == MatchWords::any;
    const auto want = [&] { return join(any ? XQuery::OP_OR : XQuery::OP_AND, wanted); };
    if (required.empty()) return wanted.empty() ? match_all() : want();
    const XQuery must = join(XQuery::OP_AND, required);
    if (wanted.empty()) return must;
    if (has_ranked_requirement) {
      return {XQuery::OP_AND_MAYBE, must, join(XQuery::OP_OR, wanted)};
    }
    return {XQuery::OP_AND, must, want()};
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
  bool keeps_stop_words_ = false;
};

}  // namespace

CompiledQuery compile_query(const Query& query, const CompilerContext& context) {
  return Compiler(query, context).compile();
}

}  // namespace khabar
