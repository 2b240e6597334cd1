// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/explanation.h"

#include <algorithm>
#include <iomanip>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/foreign_text.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kWeightColumns = 7;
constexpr std::size_t kRuleColumns = 15;  // "variant's lemma"
constexpr std::size_t kMostColumns = 20;  // of a word or a form

constexpr std::string_view kNoBreak = "\u00a0";  // a space that wrap() leaves alone

/// One row of the table; `word` is empty below the first row of a word.
struct Row {
  std::string weight;
  std::string word;
  std::string rule;
  std::string form;
  std::string where;
};

std::string two_decimals(double weight) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << weight;
  return text.str();
}

/// "title: चुनाव · body: चुनावों, चुनाव ×3"
std::string places(const std::vector<FoundForm>& found) {
  std::string text;
  std::string_view field;
  for (const auto& form : found) {
    if (form.field == field) {
      text += ", ";
    } else {
      text.append(text.empty() ? "" : " · ").append(form.field).append(":").append(kNoBreak);
    }
    field = form.field;
    text += form.text;
    if (form.count > 1) text.append(kNoBreak).append("×").append(std::to_string(form.count));
  }
  return text;
}

Row make_row(const ExplainedReason& reason) {
  return {two_decimals(reason.weight), reason.word, std::string(to_string(reason.rule)),
          reason.form, places(reason.found)};
}

/// Adds the rows of one word of the query.
void add_rows(std::span<const ExplainedReason> reasons, std::vector<Row>& rows) {
  const std::size_t before = rows.size();
  for (const auto& reason : reasons) {
    if (reason.matched) rows.push_back(make_row(reason));
  }
  for (std::size_t i = before + 1; i < rows.size(); ++i) rows[i].word.clear();
  const ExplainedReason& first = reasons.front();
  if (rows.size() > before || first.word.empty()) return;
  const bool left_out = first.rule == Rule::common_word;
  rows.push_back({"–", first.word, std::string(to_string(first.rule)), first.form,
                  left_out ? "left out" : "not there"});
}

std::vector<Row> make_rows(const Explanation& explanation) {
  const std::span<const ExplainedReason> reasons(explanation.reasons);
  std::vector<Row> rows;
  rows.push_back({"weight", "word", "rule", "looked for", "found"});
  for (std::size_t begin = 0; begin < reasons.size();) {
    const std::string& word = reasons[begin].word;
    std::size_t end = begin + 1;
    while (end < reasons.size() && !word.empty() && reasons[end].word == word) ++end;
    add_rows(reasons.subspan(begin, end - begin), rows);
    begin = end;
  }
  rows.push_back({two_decimals(explanation.score), "score", "", "", ""});
  return rows;
}

std::size_t widest(const std::vector<Row>& rows, std::string Row::*column) {
  std::size_t columns = 0;
  for (const auto& row : rows) columns = std::max(columns, count_columns(row.*column));
  return std::min(columns, kMostColumns);
}

std::string right_aligned(std::string_view text, std::size_t columns) {
  std::string aligned(columns - std::min(columns, count_columns(text)), ' ');
  return aligned.append(text);
}

}  // namespace

void render_explanation(const Explanation& explanation, const TextStyle& style, std::ostream& out) {
  const std::vector<Row> rows = make_rows(explanation);
  const std::size_t word_columns = widest(rows, &Row::word);
  const std::size_t form_columns = widest(rows, &Row::form);
  const std::string& title = explanation.title.empty() ? explanation.id : explanation.title;
  out << wrap(mark_highlights(title, {}, style), style.columns, 0) << "\n\n";
  for (const auto& row : rows) {
    std::string line = right_aligned(row.weight, kWeightColumns) + "  ";
    line += fit_columns(row.word, word_columns) + "  ";
    line += fit_columns(row.rule, kRuleColumns) + "  " + fit_columns(row.form, form_columns) + "  ";
    const std::size_t indent = count_columns(line);
    line += wrap(shown(row.where), style.columns, indent).substr(indent);
    out << line.erase(line.find_last_not_of(' ') + 1) << '\n';
  }
}

}  // namespace khabar
