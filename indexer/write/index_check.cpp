// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_check.h"

#include <sstream>

#include <xapian.h>

#include "common/format/article_store.h"
#include "common/format/facet.h"
#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

/// What is wrong with one article of the index; empty when nothing is.
std::string fault_of(const Xapian::Database& index, const ArticleStore& articles,
                     Xapian::docid id) {
  const Xapian::Document document = index.get_document(id);
  Article article;
  try {
    article = articles.article(document);
  } catch (const Error& error) {
    return std::string("cannot be read back: ") + error.what();
  }
  const std::string term = schema::id_term(article.id);
  if (index.get_termfreq(term) != 1) return "\"" + article.id + "\" is not found by its id once";
  const std::string packed = document.get_value(schema::kFacetSlot);
  for (std::string_view rest = packed; const auto value = unpack_facet(rest);) {
    if (index.get_metadata(schema::facet_value_key(value->ordinal)).empty()) {
      return "\"" + article.id + "\" refers to a facet value that does not exist";
    }
  }
  return "";
}

}  // namespace

std::uint64_t check_index(const std::string& path, std::ostream& out) {
  return with_index_errors(path, [&] {
    const Xapian::Database index = open_index(path);
    const ArticleStore articles(index);
    std::ostringstream report;
    std::uint64_t faults = Xapian::Database::check(path, 0, &report);
    if (faults > 0) out << report.str();
    for (auto id = index.postlist_begin(""); id != index.postlist_end(""); ++id) {
      const std::string fault = fault_of(index, articles, *id);
      if (fault.empty()) continue;
      out << at({path, 0}, "article " + std::to_string(*id) + " " + fault) << '\n';
      ++faults;
    }
    return faults;
  });
}

}  // namespace khabar
