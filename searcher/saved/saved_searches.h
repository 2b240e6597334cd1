// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// A search that is kept under a name, and up to which commit of the archive its articles were
/// told; see ArchiveState::sequence.
struct SavedSearch {
  std::string name;
  std::uint64_t told = 0;
  SearchRequest request;
};

/// The saved searches of an archive, in a file: a line each, NAME, tab, number, tab, the request as
/// an address has it (q=…&facet=…). The file is replaced whole, so that a crash leaves the one
/// before.
class SavedSearches {
 public:
  /// Reads the file; none is an empty one. Throws Error, `file:line: …`, for a line that is none.
  explicit SavedSearches(std::string path);

  /// Where those of an index lie when no file is named: "news.idx.saved" beside "news.idx", and of
  /// an archive on OpenSearch "NAME.saved" in the folder one is in.
  static std::string default_path(std::string_view index);

  const std::vector<SavedSearch>& all() const { return searches_; }

  /// Throws Error when there is none of that name.
  const SavedSearch& find(std::string_view name) const;

  /// Throws Error for a name that is taken, is empty or has a tab or a line end.
  void add(SavedSearch search);
  void remove(std::string_view name);
  void set_told(std::string_view name, std::uint64_t told);

  /// Makes the changes durable. Throws Error when the file cannot be written.
  void store() const;

 private:
  std::string path_;
  std::vector<SavedSearch> searches_;
};

}  // namespace khabar
