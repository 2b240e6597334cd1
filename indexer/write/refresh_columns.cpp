// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/refresh_columns.h"

#include <filesystem>
#include <ostream>

#include "common/format/article_columns.h"
#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "common/saved_file.h"

namespace khabar {
namespace {

constexpr std::uint64_t kManyArticles = 100'000;
constexpr std::uint64_t kWorthwhileShare = 100;

bool is_worthwhile(std::uint64_t docids_before, std::uint64_t docids) {
  if (docids < kManyArticles || docids_before > docids) return true;
  return docids - docids_before >= docids / kWorthwhileShare;
}

void write_columns(const std::string& file, const Xapian::Database& index) {
  const ArticleColumns columns = ArticleColumns::read(index);
  // A link that somebody left there would have another file overwritten.
  if (std::filesystem::is_symlink(file)) std::filesystem::remove(file);
  SavedFile saved(file);
  saved.out() << columns_file_head(index) << columns.bytes();
  saved.keep();
}

}  // namespace

void refresh_columns(const std::string& path, std::ostream& log) {
  const auto index = open_index_if_any(path);
  if (!index || ArticleColumns::map(path, *index)) return;
  if (!is_worthwhile(docids_in_columns_file(path), index->get_lastdocid())) return;
  const std::string file = columns_file(path);
  try {
    with_index_errors(path, [&] { write_columns(file, *index); });
    return;
  } catch (const Error& error) {
    log << error.what();
  } catch (const std::filesystem::filesystem_error& error) {
    log << at({file, 0}, describe_disk_error(error.code().value()));
  }
  log << "; the index is complete, but opening it takes longer\n";
}

}  // namespace khabar
