// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/add_command.h"

#include <fstream>
#include <optional>
#include <unordered_set>
#include <utility>
#include <variant>

#include "common/entity/builtin_catalogue.h"
#include "common/error.h"
#include "common/hash.h"
#include "common/schema.h"
#include "indexer/article_reader.h"
#include "indexer/document_builder.h"
#include "indexer/known_articles.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/record_reader.h"

namespace khabar {
namespace {

/// Records that one thread works on at a time: enough to make the hand-over cheap.
constexpr std::size_t kBatchRecords = 64;
constexpr std::size_t kBatchBytes = 1U << 20;

using ReadRecord = std::variant<Record, Rejection>;
using Batch = std::vector<ReadRecord>;

struct Rejected {
  Rejection why;
  std::string record;  ///< The bytes that were refused; empty when they could not be read.
};

/// What became of one batch, in the order of its records.
struct PreparedBatch {
  std::vector<Rejected> rejected;
  std::vector<Warning> warnings;
  std::vector<BuiltDocument> documents;
  std::vector<Article> unchanged;  ///< In the index already, as far as the worker could see.
  SourceLocation last;             ///< Where the last record began.
  std::uint64_t bytes_read = 0;
};

struct ReadBatch {
  Batch records;
  std::uint64_t bytes_read = 0;
};

/// Turns records into documents, on a thread of its own.
class Worker {
 public:
  Worker(const ArticleReader& reader, const std::string& index, const Catalogue& catalogue)
      : reader_(reader), known_(index), builder_(catalogue) {}

  PreparedBatch prepare(ReadBatch batch) {
    PreparedBatch prepared;
    prepared.bytes_read = batch.bytes_read;
    for (auto& item : batch.records) {
      if (auto* rejection = std::get_if<Rejection>(&item)) {
        prepared.last = rejection->where;
        prepared.rejected.push_back({std::move(*rejection), ""});
      } else {
        prepare_record(std::get<Record>(item), prepared);
      }
    }
    return prepared;
  }

  void finish(PreparedBatch) const {}  // freed here, in parallel

 private:
  void prepare_record(const Record& record, PreparedBatch& prepared) {
    prepared.last = record.where;
    ReadResult read = reader_.read(record);
    for (auto& rejection : read.rejections) {
      prepared.rejected.push_back({std::move(rejection), record.json});
    }
    for (auto& warning : read.warnings) prepared.warnings.push_back(std::move(warning));
    for (auto& article : read.articles) {
      if (known_.holds(article)) {
        prepared.unchanged.push_back(std::move(article));
      } else {
        prepared.documents.push_back(builder_.build(article));
      }
    }
  }

  const ArticleReader& reader_;
  KnownArticles known_;
  DocumentBuilder builder_;
};

/// Where rejected records are kept, when the user asked for that.
class RejectsFile {
 public:
  explicit RejectsFile(const std::string& path) : path_(path) {
    if (path.empty()) return;
    file_.open(path, std::ios::app | std::ios::binary);
    if (!file_)
      throw Error(at({path, 0}, "error: cannot be written; name another file for --rejects"));
  }

  void keep(const std::string& record) {
    if (path_.empty() || record.empty()) return;
    file_ << record << '\n';
    if (!file_.flush()) throw Error(at({path_, 0}, "error: cannot be written; is the disk full?"));
  }

 private:
  std::string path_;
  std::ofstream file_;
};

/// The steps of one run that happen in the order of the input.
class Run {
 public:
  Run(const AddOptions& options, const Catalogue& catalogue, std::ostream& messages)
      : writer_(options.index, options.commit_policy),
        builder_(catalogue),
        rejects_(options.rejects_path),
        progress_(messages, options.progress) {}

  void take(PreparedBatch& batch, std::uint64_t bytes_total) {
    for (const auto& [why, record] : batch.rejected) {
      progress_.message(at(why.where, why.reason));
      rejects_.keep(record);
      ++summary_.rejected;
    }
    for (const auto& warning : batch.warnings)
      progress_.message(at(warning.where, "warning: " + warning.what));
    for (auto& document : batch.documents) put(std::move(document));
    for (const auto& article : batch.unchanged) skip_unchanged(article);
    last_ = batch.last;
    progress_.update({summary_.added + summary_.replaced + summary_.unchanged, summary_.rejected,
                      batch.bytes_read, bytes_total});
  }

  AddSummary finish(bool interrupted) {
    writer_.commit();
    progress_.finish();
    summary_.interrupted = interrupted;
    if (interrupted) {
      progress_.message(at(last_,
                           "stopped here; everything before it is in the index. Run the "
                           "same command again to go on"));
    }
    return summary_;
  }

 private:
  void put(BuiltDocument document) {
    written_.insert(hash64(document.id_term));
    const auto outcome = writer_.put(std::move(document));
    ++(outcome == IndexWriter::Outcome::added ? summary_.added : summary_.replaced);
  }

  /// A worker saw the article in the index as it was before this run: an older copy of the same
  /// id in this very input may have replaced it since.
  void skip_unchanged(const Article& article) {
    if (written_.contains(hash64(schema::id_term(article.id)))) {
      put(builder_.build(article));
    } else {
      ++summary_.unchanged;
    }
  }

  IndexWriter writer_;
  DocumentBuilder builder_;
  RejectsFile rejects_;
  Progress progress_;
  AddSummary summary_;
  SourceLocation last_;
  std::unordered_set<std::uint64_t> written_;  // id terms of this run, hashed
};

std::optional<ReadBatch> read_batch(RecordReader& records) {
  ReadBatch batch;
  for (std::size_t bytes = 0; batch.records.size() < kBatchRecords && bytes < kBatchBytes;) {
    auto record = records.next();
    if (!record) break;
    if (const auto* text = std::get_if<Record>(&*record)) bytes += text->json.size();
    batch.records.push_back(std::move(*record));
  }
  batch.bytes_read = records.bytes_read();
  if (batch.records.empty()) return std::nullopt;
  return batch;
}

}  // namespace

AddSummary add_articles(const AddOptions& options, const std::atomic<bool>& stop,
                        std::ostream& messages) {
  RecordReader records(options.paths);
  const ArticleReader reader(options.field_map);
  const Catalogue catalogue = builtin_catalogue();
  Run run(options, catalogue, messages);
  run_ordered(
      options.threads,
      [&]() -> std::optional<ReadBatch> {
        if (stop) return std::nullopt;
        return read_batch(records);
      },
      [&] { return Worker(reader, options.index, catalogue); },
      [&](PreparedBatch& batch) { run.take(batch, records.bytes_total().value_or(0)); });
  return run.finish(stop);
}

}  // namespace khabar
