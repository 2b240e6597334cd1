// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// A question of a test collection.
struct Topic {
  std::string id;
  std::string query;
};

/// A document returned for a topic. `doc_id` is the article's id.
struct RunEntry {
  std::string doc_id;
  double score = 0;
};

/// What was returned, by topic; a topic without hits has an empty list.
using Run = std::map<std::string, std::vector<RunEntry>, std::less<>>;

/// Relevance by topic and document, as trec_eval reads it: above 0 is relevant.
using Qrels = std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>>;

/// Means over topics, as trec_eval computes them (names there: ndcg_cut_10, recip_rank over the
/// first ten, map, recall_100).
struct Metrics {
  double ndcg_at_10 = 0;  ///< Gain is the relevance, discount log2(rank + 1).
  double mrr_at_10 = 0;   ///< 1 / rank of the first relevant document among ten.
  double map = 0;         ///< Average precision over all that was returned.
  double recall_at_100 = 0;
  std::size_t topics = 0;  ///< How many were averaged.
};

/// Reads one topic a line, `id<TAB>query`. Empty lines are skipped. Throws Error with the line when
/// a line is not of that shape or an id comes twice. `name` is the file's, for messages.
std::vector<Topic> read_topics(std::istream& input, std::string_view name);

/// Reads TREC judgements, `topic 0 document relevance` a line, separated by white space. Throws
/// Error with the line when one is not of that shape or judges a document twice.
Qrels read_qrels(std::istream& input, std::string_view name);

/// Writes one topic's lines of a TREC run, `topic Q0 document rank score tag`, ranks from 1.
/// White space inside an id is written as %20 (TREC files have no quotes); write it so in qrels.
void write_run(std::ostream& output, std::string_view topic_id,
               const std::vector<RunEntry>& entries, std::string_view tag);

/// Appends those of `more` that `entries` lacks, each below all before it: articles that have some
/// of the words go on where those that have all of them end.
void append_below(std::vector<RunEntry>& entries, const std::vector<RunEntry>& more);

/// Judges a run. Topics of the run without a relevant document in `qrels` are left out; those
/// without hits count as 0. As trec_eval does, ranks follow the scores (in single precision),
/// equal ones the document ids from last to first, whatever the order of the entries.
Metrics evaluate(const Run& run, const Qrels& qrels);

}  // namespace khabar
