// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_writer.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "common/format/article_columns.h"
#include "common/format/article_store.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"
#include "indexer/write/number_facets.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

/// Xapian commits by itself after 10,000 documents: too early, the vocabulary is not yet stored.
constexpr std::uint64_t kMaxPending = 9000;

/// True when nothing stands at `path`, or only what an interrupted creation leaves there.
bool can_create_at(const fs::path& path) {
  if (!fs::exists(path)) return true;
  if (!fs::is_directory(path) || fs::exists(path / "iamglass")) return false;
  return std::all_of(fs::directory_iterator(path), fs::directory_iterator(), [](const auto& entry) {
    const auto name = entry.path().filename();
    return name.extension() == ".glass" || name == "flintlock" || name == "v.tmp" ||
           name == kColumnsFile;
  });
}

/// Xapian takes tables without a version file, left by a killed creation, for a damaged index.
int creation_mode(const fs::path& path) {
  return fs::exists(path / "postlist.glass") && !fs::exists(path / "iamglass")
             ? Xapian::DB_CREATE_OR_OVERWRITE
             : Xapian::DB_CREATE_OR_OPEN;
}

Xapian::WritableDatabase open_or_create(const std::string& path, IndexWriter::Open open) {
  return with_index_errors(path, [&] {
    const bool create = open == IndexWriter::Open::or_create && can_create_at(path);
    if (create) {
      std::error_code ignored;  // Xapian's own message names what cannot be made
      fs::create_directories(fs::path(path).parent_path(), ignored);
    }
    Xapian::WritableDatabase index =
        open_to_write(path, create ? creation_mode(path) : Xapian::DB_OPEN);
    if (index.get_doccount() == 0 && format_of(index).empty()) {
      index.set_metadata(std::string(schema::kVersionKey), std::to_string(schema::kVersion));
      index.commit();  // readers can open it from here on
    }
    check_format(index, path);
    return index;
  });
}

/// Articles from all over the index.
std::vector<std::string> sample_articles(const Xapian::Database& index) {
  constexpr Xapian::docid kSamples = 1000;
  const ArticleStore store(index);
  const Xapian::docid step = std::max(index.get_lastdocid() / kSamples, Xapian::docid{1});
  std::vector<std::string> articles;
  auto id = index.postlist_begin("");
  for (Xapian::docid next = 1; id != index.postlist_end(""); next += step) {
    id.skip_to(next);
    if (id == index.postlist_end("")) break;
    articles.push_back(store.json(index.get_document(*id, Xapian::DOC_ASSUME_VALID).get_data()));
    next = *id;
  }
  return articles;
}

}  // namespace

IndexWriter::IndexWriter(const std::string& path, CommitPolicy policy, Open open)
    : path_(path), policy_(policy), index_(open_or_create(path, open)) {
  with_index_errors(path_, [&] { facets_.load(index_); });
}

IndexWriter::Outcome IndexWriter::put(BuiltDocument built) {
  return with_index_errors(path_, [&] {
    const bool known = index_.term_exists(built.id_term);
    number_facets(facets_, built);
    for (const auto& [key, value] : facets_.take_changes()) write_entry(index_, key, value);
    vocabulary_.add(built.document);
    if (sequence_ == 0) begin_sequence();
    built.document.add_value(schema::kSequenceSlot, schema::sequence_value(sequence_));
    const std::string json = built.document.get_data();
    built.document.set_data(packer().pack(json));
    if (known) stories_.leaves(index_, *index_.postlist_begin(built.id_term));
    stories_.joins(index_.replace_document(built.id_term, built.document));
    ++pending_;
    pending_bytes_ += json.size();
    if (pending_bytes_ >= policy_.batch_bytes || pending_ >= kMaxPending ||
        std::chrono::steady_clock::now() - last_commit_ >= policy_.batch_time) {
      commit();
    }
    return known ? Outcome::replaced : Outcome::added;
  });
}

void IndexWriter::begin_sequence() {
  const std::string key(schema::kSequenceKey);
  const std::string latest = read_entry(index_, key);
  sequence_ = (latest.empty() ? 0 : std::stoull(latest)) + 1;
  write_entry(index_, key, std::to_string(sequence_));
}

/// An index that grew article by article gets its dictionary once there are enough of them.
const ArticlePacker& IndexWriter::packer() {
  if (packer_) return *packer_;
  const std::string key(schema::kDictionaryKey);
  std::string dictionary = read_entry(index_, key);
  if (dictionary.empty()) {
    dictionary = train_dictionary(sample_articles(index_));
    if (!dictionary.empty()) write_entry(index_, key, dictionary);
  }
  return packer_.emplace(dictionary);
}

bool IndexWriter::remove(std::string_view id) {
  return with_index_errors(path_, [&] {
    const std::string term = schema::id_term(id);
    if (!index_.term_exists(term)) return false;
    stories_.leaves(index_, *index_.postlist_begin(term));
    index_.delete_document(term);
    ++pending_;
    return true;
  });
}

void IndexWriter::commit() {
  if (pending_ == 0) return;
  with_index_errors(path_, [&] {
    vocabulary_.store(index_);
    stories_.apply(index_);
    index_.commit();
  });
  pending_ = 0;
  sequence_ = 0;
  pending_bytes_ = 0;
  last_commit_ = std::chrono::steady_clock::now();
}

}  // namespace khabar
