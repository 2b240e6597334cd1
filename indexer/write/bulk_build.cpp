// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/bulk_build.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <utility>

#include "common/format/being_built.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"
#include "common/saved_file.h"
#include "indexer/write/number_facets.h"
#include "indexer/write/story_update.h"
#include "indexer/write/vocabulary.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

/// Of articles that a dictionary is made of.
constexpr std::size_t kSampleBytes = std::size_t{3} << 19;
/// An index built in bulk is of one commit.
constexpr std::uint64_t kFirstSequence = 1;

/// Runs `work` and turns what Xapian or the file system say into an Error that names the index.
template <typename Work>
decltype(auto) with_build_errors(const std::string& path, Work&& work) {
  try {
    return with_index_errors(path, std::forward<Work>(work));
  } catch (const fs::filesystem_error& error) {
    const std::string place = error.path1().empty() ? path : error.path1().string();
    throw Error(
        at({place, 0}, "error: cannot be written: " + describe_disk_error(error.code().value())));
  }
}

/// Takes over what the index knows apart from its articles: it may be empty because all of them
/// were removed.
void keep_memory(const std::string& path, Xapian::WritableDatabase& into) {
  const Xapian::Database index = open_index(path);
  for (const auto prefix : {schema::kTimeZoneKey, schema::kEntitiesKey, schema::kRejectedKey,
                            schema::kFolderKey, schema::kUserCatalogueKey}) {
    const std::string begin(prefix);
    for (auto key = index.metadata_keys_begin(begin); key != index.metadata_keys_end(begin);
         ++key) {
      into.set_metadata(*key, index.get_metadata(*key));
    }
  }
}

std::string scratch_folder(const std::string& path) {
  return (fs::path(path) / kBuildingFolder).string();
}

}  // namespace

BulkBuild::BulkBuild(const std::string& path, IndexWriter index, BatchSize segment,
                     const NameSource& names)
    : path_(path),
      index_(std::move(index)),
      segment_size_(segment),
      names_(names),
      scratch_(scratch_folder(path)),
      replacement_(path),
      merger_(with_build_errors(path, [&] { return SegmentMerger(scratch_); })) {
  with_build_errors(path_, [&] { take_over_parts(); });
  next_segment_ = merger_.next_segment();
}

BulkBuild::~BulkBuild() {
  if (std::uncaught_exceptions() <= errors_before_) return;
  std::error_code ignored;
  changed_copies_.close();
  fs::remove_all(scratch_, ignored);
  replacement_.give_up();
}

bool BulkBuild::possible(const std::string& path) {
  return IndexReplacement(path).possible();
}

void BulkBuild::remove_leftovers(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(scratch_folder(path), ignored);
  try {
    const IndexReplacement clears_what_is_beside(path);
  } catch (const Error&) {
    // It does no harm there, and may be in a folder that is not ours to write to.
  }
}

void BulkBuild::take_over_parts() {
  for (const auto& folder : merger_.parts()) {
    const Xapian::Database part = open_index(folder);
    seen_.load(part);
    facets_.load(part);
    if (dictionary_.empty()) dictionary_ = read_entry(part, std::string(schema::kDictionaryKey));
  }
  packer_ = std::make_shared<ArticlePacker>(dictionary_);
}

ArticleSink::Known BulkBuild::make_known() {
  return [this](const StoredArticle& article) { return seen_.holds(article); };
}

ArticleSink::Outcome BulkBuild::put(BuiltDocument built) {
  const auto copy = seen_.note(built.id_term, built.document.get_value(schema::kFingerprintSlot));
  if (copy == SeenArticles::Copy::same) return Outcome::unchanged;
  number_facets(facets_, built);
  if (copy == SeenArticles::Copy::changed) {
    put_aside(built.document);
    return Outcome::replaced;
  }
  segment_bytes_ += built.document.get_data().size();
  built.document.add_value(schema::kSequenceSlot, schema::sequence_value(kFirstSequence));
  segment_.documents.push_back(std::move(built.document));
  return Outcome::added;
}

/// The copy before it is in a segment, where nothing can be replaced.
void BulkBuild::put_aside(const Xapian::Document& document) {
  const std::string file = scratch_ + "/changed.jsonl";
  if (!changed_copies_.is_open()) changed_copies_.open(file, std::ios::binary | std::ios::trunc);
  changed_copies_ << document.get_data() << '\n';
  if (!changed_copies_) {
    throw Error(at({file, 0}, "error: cannot be written: " + describe_disk_error(errno)));
  }
}

/// Batches are small, so that no thread waits long for its turn.
BatchSize BulkBuild::batch_size() const {
  const BatchSize batch;
  return {std::min(batch.records, segment_size_.records),
          std::min(batch.bytes, segment_size_.bytes)};
}

ArticleSink::Task BulkBuild::close_batch() {
  const bool is_full =
      segment_.documents.size() >= segment_size_.records || segment_bytes_ >= segment_size_.bytes;
  return is_full ? close_segment() : Task();
}

ArticleSink::Task BulkBuild::close_segment() {
  segment_.metadata = facets_.take_changes();
  segment_.metadata.emplace(schema::kSequenceKey, std::to_string(kFirstSequence));
  if (dictionary_.empty()) choose_dictionary();
  segment_bytes_ = 0;
  auto segment = std::make_shared<Segment>(std::exchange(segment_, {}));
  return [this, segment, packer = packer_, number = next_segment_++] {
    with_build_errors(path_, [&] {
      write_segment(std::move(*segment), *packer, merger_.segment_folder(number));
      merger_.add(number);
    });
  };
}

/// Articles from all over the first segment stand for all that follow.
void BulkBuild::choose_dictionary() {
  const std::size_t step = segment_bytes_ / kSampleBytes + 1;
  std::vector<std::string> articles;
  for (std::size_t i = 0; i < segment_.documents.size(); i += step) {
    articles.push_back(segment_.documents[i].get_data());
  }
  dictionary_ = train_dictionary(articles);
  if (dictionary_.empty()) return;
  packer_ = std::make_shared<ArticlePacker>(dictionary_);
  segment_.metadata[std::string(schema::kDictionaryKey)] = dictionary_;
}

void BulkBuild::commit() {
  if (!segment_.documents.empty()) close_segment()();
  with_build_errors(path_, [&] {
    if (merger_.parts().empty()) {
      fs::remove_all(scratch_);
      return;
    }
    auto parts = merger_.parts();
    find_stories(parts);
    parts.push_back(file_words(parts));
    merge_indexes(parts, replacement_.folder());
    if (changed_copies_.is_open()) apply_changed_copies(replacement_.folder());
    replacement_.put_in_place();
  });
}

/// In the parts, not in what they are merged to: what is written there leaves no holes.
void BulkBuild::find_stories(const std::vector<std::string>& parts) {
  Xapian::WritableDatabase all;
  for (const auto& part : parts) all.add_database(open_to_write(part, Xapian::DB_OPEN));
  StoryUpdate::apply_to_all(all);
  all.commit();
}

/// Makes one more part, of no articles: what readers look up the words of all others by.
std::string BulkBuild::file_words(const std::vector<std::string>& parts) const {
  Xapian::Database articles;
  for (const auto& part : parts) articles.add_database(open_any_format(part));
  Vocabulary vocabulary;
  vocabulary.add(articles.allterms_begin(), articles.allterms_end());
  const std::string folder = scratch_ + "/words";
  Xapian::WritableDatabase words = open_to_write(folder, kThrowAway);
  vocabulary.store(words);
  keep_memory(path_, words);
  words.commit();
  return folder;
}

void BulkBuild::apply_changed_copies(const std::string& index) {
  changed_copies_.close();
  IndexWriter writer(index, {}, IndexWriter::Open::existing);
  DocumentBuilder builder(names_);
  std::ifstream copies(scratch_ + "/changed.jsonl", std::ios::binary);
  for (std::string json; std::getline(copies, json);) {
    writer.put(builder.build(article_from_json(json)));
  }
  writer.commit();
}

}  // namespace khabar
