// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/query_parser.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/unicode.h"
#include "searcher/query/query_scanner.h"
#include "searcher/query/query_word.h"

namespace khabar {
namespace {

constexpr unsigned kMaxFuzzyEdits = 2;  // more match nearly any short word
constexpr unsigned kMaxNearDistance = 100;
constexpr double kMaxBoost = 100;
constexpr std::size_t kLongFuzzyWord = 6;  // code points from which "~" alone allows two edits

/// The user's text as it is quoted in a message: one line, not long.
std::string excerpt(std::string_view text) {
  constexpr std::size_t kMaxColumns = 40;
  const std::size_t bytes = column_prefix_bytes(text, kMaxColumns);
  std::string shown(text.substr(0, bytes));
  std::replace_if(
      shown.begin(), shown.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return bytes < text.size() ? shown + "…" : shown;
}

/// Whether an article has at most one value of the field: several filters are alternatives.
bool has_one_value(QueryField field) {
  return kind_of(field) != FieldKind::text && !field_row(field).many;
}

/// Whether values of the field are names of things in which ~, ^, * and ? are letters.
bool is_raw(QueryField field) {
  return kind_of(field) == FieldKind::name || kind_of(field) == FieldKind::slot ||
         kind_of(field) == FieldKind::date;
}

using MaybeNode = std::optional<QueryNode>;

QueryNode make_group(QueryKind kind, std::vector<QueryNode> children) {
  QueryNode group;
  group.kind = kind;
  group.place = children.front().place;
  for (const QueryNode& child : children) {
    group.place.end = std::max(group.place.end, child.place.end);
  }
  group.children = std::move(children);
  return group;
}

/// Makes `source:a source:b` one choice between the two.
std::vector<QueryNode> gather_alternatives(std::vector<QueryNode> clauses) {
  std::vector<QueryNode> gathered;
  std::map<QueryField, std::size_t> first_of_field;
  for (QueryNode& clause : clauses) {
    const bool is_alternative = clause.occur == Occur::optional && has_one_value(clause.field);
    const auto first = first_of_field.find(clause.field);
    if (!is_alternative || first == first_of_field.end()) {
      if (is_alternative) first_of_field.emplace(clause.field, gathered.size());
      gathered.push_back(std::move(clause));
      continue;
    }
    QueryNode& choice = gathered[first->second];
    if (choice.kind != QueryKind::one_of) choice = make_group(QueryKind::one_of, {choice});
    choice.place.end = clause.place.end;
    choice.children.push_back(std::move(clause));
  }
  return gathered;
}

/// Words side by side.
MaybeNode join_clauses(std::vector<QueryNode> clauses) {
  if (clauses.empty()) return std::nullopt;
  clauses = gather_alternatives(std::move(clauses));
  if (clauses.size() == 1 && clauses.front().occur != Occur::excluded) {
    clauses.front().occur = Occur::optional;
    return std::move(clauses.front());
  }
  for (QueryNode& clause : clauses) {
    if (clause.occur == Occur::optional && is_filter(clause)) clause.occur = Occur::required;
  }
  return make_group(QueryKind::best_of, std::move(clauses));
}

class Parser {
 public:
  Parser(std::string_view text, const Day& today) : scanner_(text), today_(today) {}

  QueryNode parse() {
    MaybeNode root = parse_alternatives();
    if (scanner_.peek() == ')') {
      fail(scanner_.at(), "no parenthesis is open that this one could close; remove it");
    }
    if (!root) fail(0, "there is no word to search for; write one, or * for all articles");
    return *std::move(root);
  }

 private:
  /// a OR b OR c. Absent when there is nothing to search for.
  MaybeNode parse_alternatives() {
    return parse_chain("OR", QueryKind::one_of, Occur::optional, [this] {
      return parse_chain("AND", QueryKind::all_of, Occur::required,
                         [this] { return parse_side_by_side(); });
    });
  }

  /// Operands with `name` between them.
  template <typename ParseOperand>
  MaybeNode parse_chain(std::string_view name, QueryKind kind, Occur occur,
                        ParseOperand parse_one) {
    MaybeNode first = parse_one();
    if (!first && at_operator(name)) fail_operator(scanner_.at(), name, "before");
    if (!first || !at_operator(name)) return first;
    std::vector<QueryNode> children;
    add_operand(children, occur, *std::move(first));
    for (std::size_t begin = scanner_.at(); take_operator(name); begin = scanner_.at()) {
      MaybeNode next = parse_one();
      if (!next) fail_operator(begin, name, "after");
      add_operand(children, occur, *std::move(next));
    }
    return make_group(kind, std::move(children));
  }

  /// In AND, the group around a lone NOT is not needed.
  static void add_operand(std::vector<QueryNode>& children, Occur occur, QueryNode operand) {
    const bool lone_not = operand.kind == QueryKind::best_of && operand.children.size() == 1;
    if (lone_not && occur == Occur::required) {
      QueryNode excluded = std::move(operand.children.front());
      children.push_back(std::move(excluded));
    } else {
      operand.occur = occur;
      children.push_back(std::move(operand));
    }
  }

  MaybeNode parse_side_by_side() {
    std::vector<QueryNode> clauses;
    while (true) {
      const bool is_apart = scanner_.skip_spaces() || clauses.empty();
      if (scanner_.at_end() || scanner_.peek() == ')') break;
      if (at_operator("AND") || at_operator("OR")) break;
      if (MaybeNode clause = parse_clause(is_apart)) clauses.push_back(*std::move(clause));
    }
    return join_clauses(std::move(clauses));
  }

  /// a, +a, -a or NOT a. A sign that touches what is before it is a hyphen.
  MaybeNode parse_clause(bool is_apart) {
    const std::size_t begin = scanner_.at();
    const bool has_not = take_operator("NOT");
    scanner_.skip_spaces();
    const Occur occur = has_not ? Occur::excluded : is_apart ? take_occur() : Occur::optional;
    MaybeNode clause = parse_operand();
    if (!clause && has_not) fail_operator(begin, "NOT", "after");
    if (!clause) return std::nullopt;
    clause->occur = occur;
    clause->place = {begin, scanner_.at()};
    return clause;
  }

  Occur take_occur() {
    const std::size_t begin = scanner_.at();
    const char32_t sign = scanner_.peek();
    if (sign != '+' && sign != '-') return Occur::optional;
    scanner_.take();
    constexpr std::u32string_view kOpeners = U"\"(*@#";
    const char32_t next = scanner_.peek();
    const bool has_operand =
        is_query_letter(next) || kOpeners.find(next) != std::u32string_view::npos;
    if (has_operand) return sign == '+' ? Occur::required : Occur::excluded;
    scanner_.move_to(begin);  // a dash
    return Occur::optional;
  }

  /// A value, with its field before it or with that of the group around.
  MaybeNode parse_operand() {
    const std::size_t begin = scanner_.at();
    const QueryField own = is_raw(field_) ? QueryField::any : take_field();
    if (own == QueryField::any) return parse_value();
    const std::string_view written = scanner_.since(begin);
    const QueryField outer = std::exchange(field_, own);
    scanner_.skip_spaces();
    MaybeNode value = parse_value();
    if (!value) {
      fail(begin, "nothing to search for follows \"" + excerpt(written) +
                      "\"; write a word after it, or several in quotes");
    }
    field_ = outer;
    return value;
  }

  /// The field whose name and colon stand here; `any`, and nothing taken, when there is none.
  QueryField take_field() {
    const std::size_t begin = scanner_.at();
    const std::string_view name =
        scanner_.take_while([](char32_t c) { return is_query_letter(c) || c == '_'; });
    if (!name.empty() && scanner_.take_if(':')) {
      const auto field = find_field(name);
      const bool small = is_small_ascii(name);
      const char32_t next = scanner_.peek();
      // "Date: 5 March" is from a pasted text, "date: 2023" is meant.
      if (field && (small || !is_query_space(next))) return *field;
      const bool has_value = is_alphabetic(next) || next == '"' || next == '(';
      if (!field && small && name.size() > 1 && has_value) fail_unknown_field(begin, name);
    }
    scanner_.move_to(begin);
    return QueryField::any;
  }

  static bool is_small_ascii(std::string_view name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  }

  MaybeNode parse_value() {
    if (scanner_.at_end()) return std::nullopt;
    if (scanner_.peek() == '(') return parse_group();
    if (scanner_.peek() == '"') return parse_quoted();
    return parse_word();
  }

  MaybeNode parse_group() {
    const std::size_t begin = scanner_.at();
    scanner_.take();
    if (++depth_ > kMaxQueryDepth) {
      fail(begin, "parentheses are nested more than " + std::to_string(kMaxQueryDepth) +
                      " deep; take some away");
    }
    MaybeNode group = parse_alternatives();
    --depth_;
    if (!scanner_.take_if(')')) {
      fail(begin, "the parenthesis that opens " + excerpt(scanner_.since(begin)) +
                      " is never closed; add ) at the end");
    }
    const QuerySuffixes suffixes = take_suffixes(scanner_);
    if (group && suffixes.boost) group->boost *= checked_boost(begin, *suffixes.boost);
    return group;
  }

  MaybeNode parse_quoted() {
    const std::size_t begin = scanner_.at();
    scanner_.take();
    std::string content(scanner_.take_while([](char32_t c) { return c != '"'; }));
    const bool has_words = has_letter(content);
    if (!scanner_.take_if('"') && has_words) {
      fail(begin, "the quote that opens " + excerpt(scanner_.since(begin)) +
                      " is never closed; add \" at the end");
    }
    const QuerySuffixes suffixes = take_suffixes(scanner_);
    std::replace_if(
        content.begin(), content.end(), [](unsigned char c) { return c < 0x20; }, ' ');
    if (!has_words) return std::nullopt;
    if (field_ == QueryField::date) return make_date(begin, content);
    QueryNode node = make_leaf(QueryKind::phrase, content);
    if (suffixes.boost) node.boost = checked_boost(begin, *suffixes.boost);
    if (suffixes.has_tilde) {
      node.kind = QueryKind::near;
      node.distance = checked_near_distance(begin, suffixes);
    }
    return node;
  }

  MaybeNode parse_word() {
    const std::size_t begin = scanner_.at();
    const std::string_view written = scanner_.take_word();
    if (!has_letter(written)) return std::nullopt;
    if (field_ == QueryField::date) return make_date(begin, without_comma(with_range_end(begin)));
    if (is_raw(field_)) return make_leaf(QueryKind::word, written);
    const QueryWord word = read_query_word(written);
    QueryNode node = make_leaf(word.is_pattern ? QueryKind::pattern : QueryKind::word, word.text);
    if (word.suffixes.boost) node.boost = checked_boost(begin, *word.suffixes.boost);
    if (word.suffixes.has_tilde) make_fuzzy(node, begin, word.suffixes);
    return node;
  }

  /// The date that began at `begin` with what follows it after spaced dots: "2023 .. 2024".
  std::string_view with_range_end(std::size_t begin) {
    const std::size_t end = scanner_.at();
    scanner_.skip_spaces();
    const std::string_view dots = scanner_.take_word();
    if (!dots.starts_with("..")) {
      scanner_.move_to(end);
    } else if (dots == "..") {
      scanner_.skip_spaces();
      scanner_.take_word();
    }
    return scanner_.since(begin);
  }

  QueryNode make_leaf(QueryKind kind, std::string_view text) const {
    QueryNode node;
    node.kind = kind;
    node.field = field_;
    node.text = text;
    return node;
  }

  QueryNode make_date(std::size_t begin, std::string_view text) const {
    const auto dates = read_date_range(text, today_);
    const std::string shown = "\"" + excerpt(text) + "\"";
    if (!dates) {
      fail(begin, shown +
                      " is no date; write one such as 2023, 2023-09, 2023-09-13, "
                      "2023-01..2023-06, last-30-days or \"13 सितंबर 2023\"");
    }
    if (dates->from && dates->to && *dates->to < *dates->from) {
      fail(begin, "the dates " + shown + " end before they start; swap them");
    }
    QueryNode node = make_leaf(QueryKind::date, text);
    node.dates = *dates;
    return node;
  }

  void make_fuzzy(QueryNode& node, std::size_t begin, const QuerySuffixes& suffixes) const {
    const std::string shown = "\"" + excerpt(node.text) + "\"";
    if (node.kind == QueryKind::pattern) {
      fail(begin, shown + " cannot have both ~ and * or ?; keep one of them");
    }
    std::size_t code_points = 0;
    for (std::size_t i = 0; i < node.text.size(); ++code_points) next_code_point(node.text, i);
    node.kind = QueryKind::fuzzy;
    node.distance = suffixes.tilde.value_or(code_points < kLongFuzzyWord ? 1 : 2);
    if (node.distance < 1 || node.distance > kMaxFuzzyEdits) {
      fail(begin,
           "the number after ~ is how many letters of " + shown + " may differ; write ~1 or ~2");
    }
  }

  unsigned checked_near_distance(std::size_t begin, const QuerySuffixes& suffixes) const {
    if (suffixes.tilde && *suffixes.tilde <= kMaxNearDistance) return *suffixes.tilde;
    fail(begin,
         "the ~ after a quote needs the number of words that may stand between; write 0 to " +
             std::to_string(kMaxNearDistance) + ", such as ~5");
  }

  double checked_boost(std::size_t begin, double boost) const {
    if (boost > 0 && boost <= kMaxBoost) return boost;
    fail(begin, "the weight after ^ is not above 0 and at most 100; write one such as ^2");
  }

  static std::string_view without_comma(std::string_view text) {
    for (const std::string_view sign : {",", ";", "।"}) {
      if (text.ends_with(sign)) return text.substr(0, text.size() - sign.size());
    }
    return text;
  }

  bool take_operator(std::string_view name) {
    scanner_.skip_spaces();
    const std::size_t begin = scanner_.at();
    if (scanner_.take_word() == name) return true;
    scanner_.move_to(begin);
    return false;
  }

  /// Moves over spaces only.
  bool at_operator(std::string_view name) {
    if (!take_operator(name)) return false;
    scanner_.move_to(scanner_.at() - name.size());
    return true;
  }

  [[noreturn]] void fail(std::size_t byte, const std::string& message) const {
    throw QueryError(scanner_.text(), byte, message);
  }

  [[noreturn]] void fail_operator(std::size_t byte, std::string_view name,
                                  std::string_view side) const {
    const std::string shown(name);
    fail(byte, "nothing to search for stands " + std::string(side) + " " + shown +
                   "; add a word there, or write \"" + shown + "\" in quotes to search for it");
  }

  [[noreturn]] void fail_unknown_field(std::size_t byte, std::string_view name) const {
    std::string known;
    for (const auto& row : kFieldTable) {
      known.append(known.empty() ? "" : ", ").append(row.names.front());
    }
    fail(byte, "there is no field \"" + excerpt(name) + "\"; use one of " + known +
                   ", or put the text in quotes to search for it");
  }

  QueryScanner scanner_;
  Day today_;
  QueryField field_ = QueryField::any;  // of the group we are in
  std::size_t depth_ = 0;
};

bool is_lone_star(std::string_view text) {
  QueryScanner scanner(text);
  scanner.skip_spaces();
  const bool has_star = scanner.take_if('*');
  scanner.skip_spaces();
  return has_star && scanner.at_end();
}

}  // namespace

Query parse_query(std::string_view text, const Day& today) {
  if (const auto invalid = find_invalid_utf8(text)) {
    throw QueryError(text, *invalid, "the text is not UTF-8 from here on; convert it to UTF-8");
  }
  if (text.size() > kMaxQueryBytes) {
    throw QueryError(text, 0,
                     "the query has " + std::to_string(text.size()) +
                         " bytes; write one of at most " + std::to_string(kMaxQueryBytes));
  }
  if (is_lone_star(text)) {
    QueryNode all;
    all.kind = QueryKind::everything;
    all.place = {0, text.size()};
    return {std::string(text), std::move(all)};
  }
  return {std::string(text), Parser(text, today).parse()};
}

}  // namespace khabar
