// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_check.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>

#include <unistd.h>
#include <xapian.h>

#include "common/error.h"
#include "common/format/article_columns.h"
#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "indexer/write/check_articles.h"
#include "indexer/write/check_metadata.h"
#include "indexer/write/fault_log.h"

namespace khabar {
namespace {

/// A small index is checked within the time between two commits; a large one takes longer, and its
/// writer commits every half a minute.
constexpr int kMaxAttempts = 20;

/// Which commit of which index stands at `path` now.
std::string state_of(const std::string& path) {
  const Xapian::Database index = open_any_format(path);
  return index.get_uuid() + " " + std::to_string(index.get_revision());
}

/// Xapian opens the tables to write to them, though it only checks them.
bool may_write(const std::string& path) {
  return std::all_of(std::filesystem::directory_iterator(path),
                     std::filesystem::directory_iterator(), [](const auto& entry) {
                       return entry.path().extension() != ".glass" ||
                              access(entry.path().c_str(), W_OK) == 0;
                     });
}

/// Xapian's check says nothing of what it could not read.
void check_tables(const std::string& path, FaultLog& faults) {
  std::ostringstream report;
  const auto count = Xapian::Database::check(path, 0, &report);
  if (count == 0) return;
  std::istringstream lines(report.str());
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) faults.tell("Xapian: " + line);
  }
}

/// A file of another revision is not read, and is no fault.
void check_columns(const std::string& path, const Xapian::Database& index, FaultLog& faults) {
  const auto mapped = ArticleColumns::map(path, index);
  if (!mapped || mapped->bytes() == ArticleColumns::read(index).bytes()) return;
  faults.tell(std::string("the file ") + kColumnsFile +
              " says something else than the index; remove the file, the next add makes it anew");
}

FaultLog find_faults(const std::string& path) {
  FaultLog faults;
  const Xapian::Database index = open_index(path);
  try {
    with_sound_lengths([&] {
      if (may_write(path)) check_tables(path, faults);
      check_metadata(index, faults);
      check_articles(index, faults);
      check_columns(path, index, faults);
    });
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    faults.tell("cannot be read to its end: " + error.get_msg());
  }
  return faults;
}

/// The faults, unless the index changed meanwhile: what looks like one then may be none.
std::optional<FaultLog> find_faults_undisturbed(const std::string& path) {
  const std::string before = state_of(path);
  try {
    FaultLog faults = find_faults(path);
    if (faults.count() == 0 || state_of(path) == before) return faults;
  } catch (const Xapian::DatabaseModifiedError&) {
  } catch (const Error&) {
    if (state_of(path) == before) throw;
  }
  return std::nullopt;
}

}  // namespace

std::uint64_t check_index(const std::string& path, std::ostream& out) {
  return with_index_errors(path, [&]() -> std::uint64_t {
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
      const auto faults = find_faults_undisturbed(path);
      if (!faults) continue;
      for (const auto& line : faults->lines()) out << at({path, 0}, line) << '\n';
      const std::uint64_t untold = faults->count() - faults->lines().size();
      if (untold > 0) out << at({path, 0}, "and " + std::to_string(untold) + " more") << '\n';
      return faults->count();
    }
    throw Error(
        at({path, 0},
           "error: it changes faster than it can be checked; run this again when nothing is "
           "being added"));
  });
}

}  // namespace khabar
