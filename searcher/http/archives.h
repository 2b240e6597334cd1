// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// Where an archive lies, and its name in addresses.
struct ArchivePlace {
  std::string name;
  std::string where;

  friend bool operator==(const ArchivePlace&, const ArchivePlace&) = default;
};

/// Reads what stands on the command line: "NAME=INDEX", or INDEX, named for its last folder without
/// an ending ("/data/news.idx" is news). Names are of ASCII letters, digits, - and _. Throws Error
/// for a name that is none or is there twice.
std::vector<ArchivePlace> read_places(const std::vector<std::string>& arguments);

/// The archives of a server. Safe to call from several threads.
class Archives {
 public:
  /// Opens all. Throws Error when one cannot be opened.
  explicit Archives(std::vector<ArchivePlace> places);

  /// The archive of that name; all together for an empty one. Null when there is none.
  std::shared_ptr<const Engine> find(std::string_view name) const;

  /// In the order they were given.
  std::vector<std::string> names() const;

  /// Opens all again: what was asked before is answered from what was open. Throws Error, and
  /// keeps what is open, when one cannot be opened.
  void reopen();

 private:
  struct Open {
    std::vector<NamedEngine> single;
    std::shared_ptr<const Engine> together;
  };
  Open open_all() const;

  const std::vector<ArchivePlace> places_;
  mutable std::mutex mutex_;  // of what follows
  Open open_;
};

}  // namespace khabar
