// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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
/// before. While alerts are told, lines of NAME, tab, number follow: up to what each was told.
///
/// Who changes them locks them first, so that nobody else's changes are lost.
class SavedSearches {
 public:
  enum class Access : std::uint8_t { read, change };

  /// Reads the file; none is an empty one. For Access::change it waits until nobody else does, and
  /// holds others up until it ends. Throws Error, `file:line: …`, for a line that is none, and when
  /// the folder is not there.
  explicit SavedSearches(std::string path, Access access = Access::read);
  ~SavedSearches();
  SavedSearches(const SavedSearches&) = delete;
  SavedSearches& operator=(const SavedSearches&) = delete;

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

  /// The same, and makes it durable by a line at the end of the file: cheap however many searches
  /// there are. store() must have been called. Throws Error when it cannot be written.
  void keep_told(std::string_view name, std::uint64_t told);

  /// Makes all changes durable. Throws Error when the file cannot be written.
  void store();

 private:
  void lock();
  void read_line(std::string_view line, std::size_t number);
  SavedSearch* look_up(std::string_view name);

  std::string path_;
  std::vector<SavedSearch> searches_;
  std::unordered_map<std::string, std::size_t> places_;  // by name
  int lock_ = -1;
  int end_of_file_ = -1;  // where lines are added
};

}  // namespace khabar
