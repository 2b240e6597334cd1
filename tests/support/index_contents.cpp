// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/index_contents.h"

#include <sstream>

#include <xapian.h>

#include "common/format/schema.h"
#include "indexer/write/index_history.h"

namespace khabar::test {

std::string contents_of(const std::string& path) {
  const Xapian::Database index(path);
  std::ostringstream out;
  for (auto term = index.allterms_begin(); term != index.allterms_end(); ++term) {
    out << *term;
    for (auto posting = index.postlist_begin(*term); posting != index.postlist_end(*term);
         ++posting) {
      out << ' ' << *posting << '/' << posting.get_wdf() << '/' << posting.get_doclength();
      for (auto place = posting.positionlist_begin(); place != posting.positionlist_end(); ++place)
        out << '@' << *place;
    }
    out << '\n';
  }
  for (auto posting = index.postlist_begin(""); posting != index.postlist_end(""); ++posting) {
    const auto document = index.get_document(*posting);
    out << *posting << ' ' << document.get_data();
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      if (value.get_valueno() == schema::kSequenceSlot) continue;  // by which commit it came
      out << ' ' << value.get_valueno() << '=' << *value;
    }
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      out << ' ' << *term;
    out << '\n';
  }
  for (auto key = index.metadata_keys_begin(); key != index.metadata_keys_end(); ++key) {
    if (*key == schema::kSequenceKey || *key == kHistoryKey) continue;  // when it came
    out << *key << '=' << index.get_metadata(*key) << '\n';
  }
  for (auto key = index.synonym_keys_begin(); key != index.synonym_keys_end(); ++key) {
    out << *key;
    for (auto word = index.synonyms_begin(*key); word != index.synonyms_end(*key); ++word)
      out << ' ' << *word;
    out << '\n';
  }
  return out.str();
}

}  // namespace khabar::test
