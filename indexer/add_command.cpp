// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/add_command.h"

#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "common/error.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/read/article_reader.h"
#include "indexer/read/record_reader.h"
#include "indexer/rejects_file.h"
#include "indexer/write/article_sink.h"
#include "indexer/write/build_plan.h"
#include "indexer/write/bulk_build.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/incremental_sink.h"
#include "indexer/write/user_catalogue.h"

namespace khabar {
namespace {

using ReadRecord = RecordReader::Item;
using Batch = std::vector<ReadRecord>;

/// A document to put, or an article that the index holds already, as far as the worker could see.
using PreparedArticle = std::variant<BuiltDocument, Article>;

struct Rejected {
  Rejection why;
  std::string record;  ///< The bytes that were refused; empty when they could not be read.
};

/// What became of one batch, in the order of its records.
struct PreparedBatch {
  std::vector<Rejected> rejected;
  std::vector<Warning> warnings;
  std::vector<PreparedArticle> articles;
  SourceLocation last;  ///< Where the last record began.
  std::uint64_t bytes_read = 0;
  ArticleSink::Task rest;  ///< What can be done in parallel again once all were put.
};

struct ReadBatch {
  Batch records;
  std::uint64_t bytes_read = 0;
};

/// Turns records into documents, on a thread of its own.
class Worker {
 public:
  Worker(const ArticleReader& reader, ArticleSink::Known known, const Catalogue& catalogue)
      : reader_(reader), known_(std::move(known)), builder_(catalogue) {}

  PreparedBatch prepare(ReadBatch batch) {
    PreparedBatch prepared;
    prepared.bytes_read = batch.bytes_read;
    for (auto& item : batch.records) {
      if (auto* rejection = std::get_if<Rejection>(&item)) {
        prepared.last = rejection->where;
        prepared.rejected.push_back({std::move(*rejection), ""});
      } else if (auto* warning = std::get_if<Warning>(&item)) {
        prepared.last = warning->where;
        prepared.warnings.push_back(std::move(*warning));
      } else {
        prepare_record(std::get<Record>(item), prepared);
      }
    }
    return prepared;
  }

  void finish(PreparedBatch batch) const {
    if (batch.rest) batch.rest();
  }

 private:
  void prepare_record(const Record& record, PreparedBatch& prepared) {
    prepared.last = record.where;
    ReadResult read = reader_.read(record);
    for (auto& rejection : read.rejections) {
      prepared.rejected.push_back({std::move(rejection), record.json});
    }
    for (auto& warning : read.warnings) prepared.warnings.push_back(std::move(warning));
    for (auto& article : read.articles) {
      if (known_(article)) {
        prepared.articles.emplace_back(std::move(article));
      } else {
        prepared.articles.emplace_back(builder_.build(article));
      }
    }
  }

  const ArticleReader& reader_;
  ArticleSink::Known known_;
  DocumentBuilder builder_;
};

/// The steps of one run that happen in the order of the input.
class Run {
 public:
  Run(const AddOptions& options, ArticleSink& sink, const Catalogue& catalogue,
      std::ostream& messages)
      : sink_(sink),
        builder_(catalogue),
        rejects_(options.rejects_path),
        progress_(messages, options.progress),
        last_{options.paths.front(), 0} {}

  void take(PreparedBatch& batch, std::uint64_t bytes_total) {
    for (const auto& [why, record] : batch.rejected) {
      progress_.message(at(why.where, why.reason));
      rejects_.keep(record);
      ++summary_.rejected;
    }
    for (const auto& warning : batch.warnings)
      progress_.message(at(warning.where, "warning: " + warning.what));
    for (auto& article : batch.articles) count(put(article));
    batch.articles.clear();
    batch.rest = sink_.close_batch();
    last_ = batch.last;
    progress_.update({summary_.added + summary_.replaced + summary_.unchanged, summary_.rejected,
                      batch.bytes_read, bytes_total});
  }

  AddSummary finish(bool interrupted) {
    sink_.commit();
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
  ArticleSink::Outcome put(PreparedArticle& prepared) {
    if (auto* document = std::get_if<BuiltDocument>(&prepared)) {
      return sink_.put(std::move(*document));
    }
    // The index held it when the worker looked: another copy may have replaced it since.
    const auto& article = std::get<Article>(prepared);
    if (sink_.still_holds(article)) return ArticleSink::Outcome::unchanged;
    return sink_.put(builder_.build(article));
  }

  void count(ArticleSink::Outcome outcome) {
    switch (outcome) {
      case ArticleSink::Outcome::added:
        ++summary_.added;
        break;
      case ArticleSink::Outcome::replaced:
        ++summary_.replaced;
        break;
      case ArticleSink::Outcome::unchanged:
        ++summary_.unchanged;
        break;
    }
  }

  ArticleSink& sink_;
  DocumentBuilder builder_;
  RejectsFile rejects_;
  Progress progress_;
  AddSummary summary_;
  SourceLocation last_;
};

std::optional<ReadBatch> read_batch(RecordReader& records, BatchSize size) {
  ReadBatch batch;
  for (std::size_t bytes = 0; batch.records.size() < size.records && bytes < size.bytes;) {
    auto record = records.next();
    if (!record) break;
    if (const auto* text = std::get_if<Record>(&*record)) bytes += text->json.size();
    batch.records.push_back(std::move(*record));
  }
  batch.bytes_read = records.bytes_read();
  if (batch.records.empty()) return std::nullopt;
  return batch;
}

/// The first build of an index takes the segment way, where the file system lets it.
std::unique_ptr<ArticleSink> open_sink(const AddOptions& options, const BuildPlan& plan,
                                       const Catalogue& catalogue) {
  IndexWriter writer(options.index, options.commit_policy);
  if (writer.article_count() == 0 && BulkBuild::possible(options.index)) {
    return std::make_unique<BulkBuild>(options.index, std::move(writer), plan.segment, catalogue);
  }
  return std::make_unique<IncrementalSink>(options.index, std::move(writer));
}

AddSummary add_records(const AddOptions& options, RecordReader& records,
                       const ArticleReader& reader, const Catalogue& catalogue,
                       const std::atomic<bool>& stop, std::ostream& messages) {
  const BuildPlan plan = plan_build(options.memory_bytes, options.threads);
  const auto sink = open_sink(options, plan, catalogue);
  Run run(options, *sink, catalogue, messages);
  run_ordered(
      plan.threads,
      [&]() -> std::optional<ReadBatch> {
        if (stop) return std::nullopt;
        return read_batch(records, sink->batch_size());
      },
      [&] { return Worker(reader, sink->make_known(), catalogue); },
      [&](PreparedBatch& batch) { run.take(batch, records.bytes_total().value_or(0)); });
  return run.finish(stop);
}

}  // namespace

AddSummary add_articles(const AddOptions& options, const std::atomic<bool>& stop,
                        std::ostream& messages) {
  RecordReader records(options.paths, kMaxRecordBytes, options.field_map);
  const ArticleReader reader(options.field_map);
  const auto [catalogue, user_records] =
      load_index_catalogue(options.index, options.catalogue_path, messages);
  const AddSummary summary = add_records(options, records, reader, catalogue, stop, messages);
  if (!options.catalogue_path.empty()) keep_user_records(options.index, user_records);
  return summary;
}

}  // namespace khabar
