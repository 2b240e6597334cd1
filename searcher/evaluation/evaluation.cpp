// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluation/evaluation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iomanip>
#include <istream>
#include <limits>
#include <ostream>
#include <set>
#include <sstream>

#include "common/error.h"

namespace khabar {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n\v\f";

/// Calls visit(line, where) for each line that is not blank, its line end removed.
template <typename Visit>
void for_each_line(std::istream& input, std::string_view name, Visit visit) {
  SourceLocation where{std::string(name), 0};
  for (std::string line; std::getline(input, line);) {
    ++where.line;
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(kWhiteSpace) != std::string::npos) visit(line, where);
  }
  if (input.bad()) throw Error(at({std::string(name), 0}, "cannot be read to its end"));
}

Topic parse_topic(const std::string& line, const SourceLocation& where) {
  const std::size_t tab = line.find('\t');
  const bool has_two_columns = tab != std::string::npos && tab > 0 &&
                               line.find_first_not_of(kWhiteSpace, tab) != std::string::npos &&
                               line.find('\t', tab + 1) == std::string::npos;
  if (!has_two_columns) {
    throw Error(at(where, "a topic is an id, one tab and a query; write it so"));
  }
  return {line.substr(0, tab), line.substr(tab + 1)};
}

std::vector<std::string> split_columns(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> columns;
  for (std::string column; stream >> column;) columns.push_back(column);
  return columns;
}

int parse_relevance(const std::string& text, const SourceLocation& where) {
  int relevance = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, relevance);
  if (error != std::errc() || rest != end) {
    throw Error(
        at(where, "the relevance \"" + text + "\" is not a whole number; write 0, 1, 2, …"));
  }
  return relevance;
}

/// A document's id as a TREC file can hold it.
std::string trec_id(std::string_view doc_id) {
  std::string encoded;
  for (const char c : doc_id) {
    if (kWhiteSpace.find(c) == std::string_view::npos) {
      encoded += c;
    } else {
      constexpr std::string_view kDigits = "0123456789ABCDEF";
      encoded.append({'%', kDigits[static_cast<unsigned char>(c) >> 4], kDigits[c & 0xf]});
    }
  }
  return encoded;
}

/// Document ids in the order in which trec_eval ranks them.
std::vector<std::string> ranked_ids(const std::vector<RunEntry>& entries) {
  std::vector<std::pair<float, std::string>> ranked;
  ranked.reserve(entries.size());
  for (const RunEntry& entry : entries) {
    ranked.emplace_back(static_cast<float>(entry.score), trec_id(entry.doc_id));
  }
  std::sort(ranked.rbegin(), ranked.rend());
  std::vector<std::string> ids;
  ids.reserve(ranked.size());
  for (auto& [score, id] : ranked) ids.push_back(std::move(id));
  return ids;
}

/// Relevance of each returned document, and of all judged ones from best to worst.
struct Gains {
  std::vector<int> returned;  ///< In rank order; 0 when not relevant.
  std::vector<int> ideal;     ///< Above 0 only.
};

Gains gains_of(const std::vector<RunEntry>& entries,
               const std::map<std::string, int, std::less<>>& judgements) {
  Gains gains;
  for (const std::string& id : ranked_ids(entries)) {
    const auto judged = judgements.find(id);
    gains.returned.push_back(judged == judgements.end() ? 0 : std::max(0, judged->second));
  }
  for (const auto& [id, relevance] : judgements) {
    if (relevance > 0) gains.ideal.push_back(relevance);
  }
  std::sort(gains.ideal.rbegin(), gains.ideal.rend());
  return gains;
}

double discounted_gain(const std::vector<int>& gains, std::size_t cut) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(cut, gains.size()); ++i) {
    sum += gains[i] / std::log2(static_cast<double>(i + 2));
  }
  return sum;
}

double reciprocal_rank(const std::vector<int>& gains, std::size_t cut) {
  for (std::size_t i = 0; i < std::min(cut, gains.size()); ++i) {
    if (gains[i] > 0) return 1.0 / static_cast<double>(i + 1);
  }
  return 0;
}

double average_precision(const Gains& gains) {
  double sum = 0;
  double found = 0;
  for (std::size_t i = 0; i < gains.returned.size(); ++i) {
    if (gains.returned[i] > 0) sum += ++found / static_cast<double>(i + 1);
  }
  return sum / static_cast<double>(gains.ideal.size());
}

double recall(const Gains& gains, std::size_t cut) {
  const auto end =
      gains.returned.begin() + static_cast<std::ptrdiff_t>(std::min(cut, gains.returned.size()));
  const auto found = std::count_if(gains.returned.begin(), end, [](int gain) { return gain > 0; });
  return static_cast<double>(found) / static_cast<double>(gains.ideal.size());
}

}  // namespace

std::vector<Topic> read_topics(std::istream& input, std::string_view name) {
  std::vector<Topic> topics;
  std::map<std::string, std::size_t> line_of_id;
  for_each_line(input, name, [&](const std::string& line, const SourceLocation& where) {
    Topic topic = parse_topic(line, where);
    const auto [first, is_new] = line_of_id.emplace(topic.id, where.line);
    if (!is_new) {
      throw Error(at(where, "the topic \"" + topic.id + "\" is already on line " +
                                std::to_string(first->second) + "; give each its own id"));
    }
    topics.push_back(std::move(topic));
  });
  return topics;
}

Qrels read_qrels(std::istream& input, std::string_view name) {
  Qrels qrels;
  for_each_line(input, name, [&](const std::string& line, const SourceLocation& where) {
    const std::vector<std::string> columns = split_columns(line);
    if (columns.size() != 4) {
      throw Error(at(where, "has " + std::to_string(columns.size()) +
                                " columns; a judgement has 4: topic, 0, document, relevance"));
    }
    const int relevance = parse_relevance(columns[3], where);
    if (!qrels[columns[0]].emplace(columns[2], relevance).second) {
      throw Error(at(where, "topic \"" + columns[0] + "\" judges \"" + columns[2] +
                                "\" a second time; keep one of the lines"));
    }
  });
  return qrels;
}

void write_run(std::ostream& output, std::string_view topic_id,
               const std::vector<RunEntry>& entries, std::string_view tag) {
  std::ostringstream lines;
  lines << std::setprecision(std::numeric_limits<double>::max_digits10);
  std::size_t rank = 0;
  for (const RunEntry& entry : entries) {
    lines << trec_id(topic_id) << " Q0 " << trec_id(entry.doc_id) << ' ' << ++rank << ' '
          << entry.score << ' ' << tag << '\n';
  }
  output << lines.str();
}

void append_below(std::vector<RunEntry>& entries, const std::vector<RunEntry>& more) {
  std::set<std::string_view> known;
  for (const auto& entry : entries) known.insert(entry.doc_id);
  double highest = 0;
  for (const auto& entry : more) highest = std::max(highest, entry.score);
  const double lowest = entries.empty() ? highest : entries.back().score;
  const double scale = highest > 0 ? lowest / (highest + 1) : 1;
  std::vector<RunEntry> added;
  for (const auto& entry : more) {
    if (!known.contains(entry.doc_id)) added.push_back({entry.doc_id, scale * entry.score});
  }
  entries.insert(entries.end(), added.begin(), added.end());
}

Metrics evaluate(const Run& run, const Qrels& qrels) {
  Metrics sum;
  for (const auto& [topic, entries] : run) {
    const auto judged = qrels.find(topic);
    if (judged == qrels.end()) continue;
    const Gains gains = gains_of(entries, judged->second);
    if (gains.ideal.empty()) continue;
    ++sum.topics;
    sum.ndcg_at_10 += discounted_gain(gains.returned, 10) / discounted_gain(gains.ideal, 10);
    sum.mrr_at_10 += reciprocal_rank(gains.returned, 10);
    sum.map += average_precision(gains);
    sum.recall_at_100 += recall(gains, 100);
  }
  if (sum.topics == 0) return sum;
  const auto topics = static_cast<double>(sum.topics);
  return {sum.ndcg_at_10 / topics, sum.mrr_at_10 / topics, sum.map / topics,
          sum.recall_at_100 / topics, sum.topics};
}

}  // namespace khabar
