// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_index.h"

#include "common/entity/builtin_catalogue.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"

namespace khabar::test {

Article article(const std::string& id, const std::string& title, const std::string& body,
                const std::string& source, const std::string& published) {
  Article made;
  made.id = id;
  made.title = title;
  made.body = body;
  made.source = source;
  made.published = parse_date(published);
  return made;
}

void SmallIndex::add(const std::vector<Article>& articles) {
  IndexWriter writer(path());
  const Catalogue catalogue = builtin_catalogue();
  DocumentBuilder builder(catalogue);
  for (const auto& one : articles) writer.put(builder.build(one));
  writer.commit();
}

}  // namespace khabar::test
