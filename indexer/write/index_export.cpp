// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_export.h"

#include <cerrno>
#include <charconv>
#include <vector>

#include <xapian.h>

#include "common/error.h"
#include "common/format/article_store.h"
#include "common/format/exported_article.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"
#include "common/saved_file.h"

namespace khabar {
namespace {

/// ArticleStore reads the articles of all formats up to this one.
Xapian::Database open_older(const std::string& path) {
  Xapian::Database index = open_any_format(path);
  const std::string format = with_index_errors(path, [&] { return format_of(index); });
  int version = 0;
  std::from_chars(format.data(), format.data() + format.size(), version);
  if (version < 1 || version >= schema::kVersion) {
    with_index_errors(path, [&] { check_format(index, path); });
  }
  return index;
}

std::vector<FacetValue> entities_of(const Xapian::Database& index,
                                    const Xapian::Document& document) {
  std::vector<FacetValue> entities;
  const std::string packed = document.get_value(schema::kFacetSlot);
  for (std::string_view rest = packed; const auto value = unpack_facet(rest);) {
    if (!is_entity(value->facet)) continue;
    entities.push_back(
        unpack_facet_value(read_entry(index, schema::facet_value_key(value->ordinal))));
  }
  return entities;
}

/// Turns being overtaken by a writer into an Error as well.
template <typename Work>
auto read_whole(const std::string& path, Work work) {
  try {
    return with_index_errors(path, work);
  } catch (const Xapian::DatabaseModifiedError&) {
    throw Error(at({path, 0},
                   "error: changed while it was exported; run this again when nothing is being "
                   "added"));
  }
}

void write_line(std::ostream& out, const std::string& line) {
  out << line << '\n';
  if (!out) {
    throw Error("error: what is exported cannot be written: " + describe_disk_error(errno));
  }
}

}  // namespace

std::uint64_t export_articles(const std::string& path, bool with_entities, std::ostream& out) {
  const Xapian::Database index = with_entities ? open_index(path) : open_older(path);
  return read_whole(path, [&] {
    const ArticleStore articles(index);
    std::uint64_t count = 0;
    for (auto id = index.postlist_begin(""); id != index.postlist_end(""); ++id, ++count) {
      const Xapian::Document document = index.get_document(*id, Xapian::DOC_ASSUME_VALID);
      const auto entities =
          with_entities ? entities_of(index, document) : std::vector<FacetValue>();
      write_line(out, exported_line(articles.json(document.get_data()), entities));
    }
    out.flush();
    return count;
  });
}

void export_catalogue(const std::string& path, std::ostream& out) {
  const Xapian::Database index = open_older(path);
  const std::string key(schema::kUserCatalogueKey);
  out << read_whole(path, [&] {
    const bool sealed = format_of(index) == std::to_string(schema::kVersion);
    return sealed ? read_entry(index, key) : index.get_metadata(key);
  });
  if (!out.flush()) {
    throw Error("error: the catalogue cannot be written: " + describe_disk_error(errno));
  }
}

}  // namespace khabar
