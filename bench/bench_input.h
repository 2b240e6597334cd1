// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/format/article.h"

namespace khabar::bench {

/// What the benchmarks run over; set by main before any benchmark starts.
struct Input {
  std::string corpus = "corpus/sample.jsonl";     ///< Articles to analyze and to index.
  std::string index;                              ///< To search; empty: made of the corpus.
  std::string queries = "corpus/queries_hi.tsv";  ///< One a line, or ID<TAB>QUERY.
};

Input& input();

/// The articles of input().corpus, read once. Throws Error when there are none.
const std::vector<Article>& articles();

/// The bodies in `language` one after another, at least `bytes` long: repeated when there is less.
std::string text_in(const std::string& language, std::size_t bytes);

/// The queries of input().queries, read once.
const std::vector<std::string>& queries();

/// The index to search: input().index, else one made of the corpus in a temporary folder.
const std::string& searched_index();

/// Asks the system to drop the files of a folder from its memory. Best effort: pages that another
/// process has mapped stay.
void forget_files(const std::string& folder);

/// A new folder under the system's temporary one, removed with all in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace khabar::bench
