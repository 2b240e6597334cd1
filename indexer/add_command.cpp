// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/add_command.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "common/error.h"
#include "common/format/exported_article.h"
#include "common/format/schema.h"
#include "common/hash.h"
#include "common/opensearch/address.h"
#include "common/unicode.h"
#include "indexer/opensearch/remote_add.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/read/article_reader.h"
#include "indexer/read/record_reader.h"
#include "indexer/read/shared_addresses.h"
#include "indexer/rejects_file.h"
#include "indexer/write/article_sink.h"
#include "indexer/write/build_plan.h"
#include "indexer/write/bulk_build.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/dry_run_sink.h"
#include "indexer/write/incremental_sink.h"
#include "indexer/write/index_history.h"
#include "indexer/write/refresh_columns.h"
#include "indexer/write/run_memory.h"
#include "indexer/write/user_catalogue.h"

namespace khabar {
namespace {

using ReadRecord = RecordReader::Item;
using Batch = std::vector<ReadRecord>;

/// A document to put, or an article that the index holds already, as far as the worker could see.
struct PreparedArticle {
  std::variant<BuiltDocument, StoredArticle> content;
  SourceLocation where;
  std::string address;  ///< That alone identifies it; else empty.
  std::string text_id;  ///< Who it is when others have that address.
  TextSketch sketch;    ///< When there is an address.
  bool has_date = false;
  bool has_title = false;
  bool has_source = false;
};

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
  std::uint64_t passed_over = 0;
  std::uint64_t bytes_read = 0;
  ArticleSink::Task rest;  ///< What can be done in parallel again once all were put.
};

struct ReadBatch {
  Batch records;
  std::uint64_t bytes_read = 0;
};

/// An article of another index, clean already.
ReadResult read_exported(const Record& record) {
  ReadResult read;
  try {
    read.articles.push_back(article_from_export(record.json));
    read.text_ids.emplace_back();
  } catch (const Error& error) {
    read.rejections.push_back({record.where, error.what()});
  }
  return read;
}

/// Turns records into documents, on a thread of its own.
class Worker {
 public:
  Worker(const ArticleReader& reader, ArticleSink::Known known, const NameSource& names)
      : reader_(reader), known_(std::move(known)), builder_(names) {}

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
        ++prepared.passed_over;
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
    ReadResult read = is_exported(record.json) ? read_exported(record) : reader_.read(record);
    for (auto& rejection : read.rejections) {
      prepared.rejected.push_back({std::move(rejection), record.json});
    }
    for (auto& warning : read.warnings) prepared.warnings.push_back(std::move(warning));
    for (std::size_t i = 0; i < read.articles.size(); ++i) {
      prepared.articles.push_back(
          prepare_article(std::move(read.articles[i]), std::move(read.text_ids[i]), record.where));
    }
  }

  PreparedArticle prepare_article(Article article, std::string text_id,
                                  const SourceLocation& where) {
    PreparedArticle prepared;
    prepared.where = where;
    prepared.has_date = article.published.has_value();
    prepared.has_title = !article.title.empty();
    prepared.has_source = !article.source.empty();
    StoredArticle stored(std::move(article));
    const bool is_known = known_(stored);
    if (!is_known && !text_id.empty()) {
      // An earlier run found that its address is that of others: then it is known by its text.
      StoredArticle by_text = with_id(stored.article, text_id);
      if (known_(by_text)) {
        prepared.content = std::move(by_text);
        return prepared;
      }
    }
    if (!text_id.empty()) {
      prepared.address = stored.article.id;
      prepared.text_id = std::move(text_id);
      prepared.sketch = sketch_text(stored.article);
    }
    if (is_known) {
      prepared.content = std::move(stored);
    } else {
      prepared.content = builder_.build(stored);
    }
    return prepared;
  }

  static StoredArticle with_id(Article article, const std::string& id) {
    article.id = id;
    return article;
  }

  const ArticleReader& reader_;
  ArticleSink::Known known_;
  DocumentBuilder builder_;
};

/// Prints warnings: of one kind the first, and at the end how many more there were.
class WarningLog {
 public:
  void take(const Warning& warning, Progress& progress) {
    if (!warning.kind.empty()) {
      auto [kind, is_first] = kinds_.try_emplace(warning.kind, Kind{warning.where, 0});
      if (!is_first) {
        ++kind->second.more;
        return;
      }
    }
    progress.message(at(warning.where, "warning: " + warning.what));
  }

  void finish(Progress& progress) const {
    for (const auto& [name, kind] : kinds_) {
      if (kind.more == 0) continue;
      progress.message(
          at(kind.first, "warning: and " + std::to_string(kind.more) + " more like it: " + name));
    }
  }

 private:
  struct Kind {
    SourceLocation first;
    std::uint64_t more = 0;
  };
  std::map<std::string, Kind> kinds_;
};

/// The folders among the paths of a run, and which articles came from each.
class FolderLog {
 public:
  FolderLog(const std::vector<std::string>& paths, std::vector<std::string> folders) {
    for (const auto& path : paths) {
      if (std::filesystem::is_directory(path)) {
        starts_.push_back(path.ends_with('/') ? path : path + "/");
      }
    }
    for (const auto& folder : folders) found_.emplace_back(folder, Hashes());
  }

  void note(const SourceLocation& where, const std::string& id_term) {
    for (std::size_t i = 0; i < starts_.size(); ++i) {
      if (where.file.starts_with(starts_[i])) found_[i].second.insert(hash64(id_term));
    }
  }

  [[nodiscard]] const std::vector<std::pair<std::string, Hashes>>& found() const { return found_; }

 private:
  std::vector<std::string> starts_;
  std::vector<std::pair<std::string, Hashes>> found_;  // by absolute path
};

/// The steps of one run that happen in the order of the input.
class Run {
 public:
  Run(const AddOptions& options, ArticleSink& sink, const NameSource& names, RunMemory& memory,
      FolderLog& folders, std::ostream& messages)
      : options_(options),
        sink_(sink),
        builder_(names),
        memory_(memory),
        folders_(folders),
        rejects_(options.rejects_path),
        progress_(messages, options.progress),
        last_{options.paths.front(), 0} {}

  void take(PreparedBatch& batch, std::uint64_t bytes_total) {
    for (const auto& rejected : batch.rejected) reject(rejected);
    for (const auto& warning : batch.warnings) warn(warning);
    for (auto& article : batch.articles) count(article, put(article));
    batch.articles.clear();
    take_refused();
    summary_.passed_over += batch.passed_over;
    batch.rest = sink_.close_batch();
    last_ = batch.last;
    progress_.update({summary_.added + summary_.replaced + summary_.unchanged, summary_.rejected,
                      batch.bytes_read, bytes_total});
  }

  AddSummary finish(bool interrupted) {
    sink_.commit();
    take_refused();
    progress_.finish();
    if (!options_.quiet) {
      warnings_.finish(progress_);
      tell_what_lacks();
    }
    summary_.interrupted = interrupted;
    if (interrupted) {
      progress_.message(at(last_,
                           "stopped here; everything before it is in the index. Run the "
                           "same command again to go on"));
    }
    return summary_;
  }

  /// Files and records that could not be read: what they hold is not known to be gone.
  [[nodiscard]] std::uint64_t unread() const { return unread_; }

 private:
  void reject(const Rejected& rejected) {
    const auto& [why, record] = rejected;
    ++summary_.rejected;
    const std::uint64_t hash =
        hash64(record.empty() ? at(why.where, why.reason) : record + why.reason);
    if (!memory_.rejected.insert(hash).second) {
      ++summary_.rejected_before;
      if (record.empty()) ++unread_;
      return;
    }
    ++unread_;
    progress_.message(at(why.where, why.reason));
    if (!options_.dry_run) rejects_.keep(record);
  }

  /// What an index elsewhere refused, which put() could not know.
  void take_refused() {
    for (const auto& refused : sink_.take_refused()) {
      reject({{refused.where, refused.reason}, ""});
      --(refused.was_new ? summary_.added : summary_.replaced);
    }
  }

  void warn(const Warning& warning) {
    if (!options_.quiet) warnings_.take(warning, progress_);
  }

  ArticleSink::Outcome put(PreparedArticle& prepared) {
    sink_.comes_from(prepared.where);
    if (!prepared.address.empty() && addresses_.is_of_another(prepared.address, prepared.sketch)) {
      tell_shared_address(prepared);
    }
    if (auto* document = std::get_if<BuiltDocument>(&prepared.content)) {
      folders_.note(prepared.where, document->id_term);
      return sink_.put(std::move(*document));
    }
    // The index held it when the worker looked: another copy may have replaced it since.
    const auto& article = std::get<StoredArticle>(prepared.content);
    folders_.note(prepared.where, schema::id_term(article.article.id));
    if (sink_.still_holds(article)) return ArticleSink::Outcome::unchanged;
    return sink_.put(builder_.build(article));
  }

  /// From here on the article is known by its text.
  void tell_shared_address(PreparedArticle& prepared) {
    warn({prepared.where,
          "\"" + prepared.address.substr(0, grapheme_prefix_bytes(prepared.address, kMaxQuoted)) +
              "\" is also the address of another article of other headline and text; this one is "
              "known by its text",
          "addresses that articles of other headline and text share"});
    Article article =
        std::holds_alternative<StoredArticle>(prepared.content)
            ? std::get<StoredArticle>(std::move(prepared.content)).article
            : article_from_json(std::get<BuiltDocument>(prepared.content).document.get_data());
    article.id = prepared.text_id;
    prepared.content = builder_.build(article);
  }

  void count(const PreparedArticle& article, ArticleSink::Outcome outcome) {
    if (outcome == ArticleSink::Outcome::unchanged) {
      ++summary_.unchanged;
      return;
    }
    ++(outcome == ArticleSink::Outcome::added ? summary_.added : summary_.replaced);
    if (!article.has_date) ++undated_;
    if (!article.has_title) ++untitled_;
    if (!article.has_source) ++unsourced_;
  }

  void tell_what_lacks() {
    if (undated_ + untitled_ + unsourced_ == 0) return;
    progress_.message("of " + std::to_string(summary_.added + summary_.replaced) +
                      " articles that went in, " + std::to_string(undated_) + " have no date, " +
                      std::to_string(untitled_) + " no title, " + std::to_string(unsourced_) +
                      " no source");
  }

  static constexpr std::size_t kMaxQuoted = 100;

  const AddOptions& options_;
  ArticleSink& sink_;
  DocumentBuilder builder_;
  RunMemory& memory_;
  FolderLog& folders_;
  RejectsFile rejects_;
  Progress progress_;
  WarningLog warnings_;
  SharedAddresses addresses_;
  AddSummary summary_;
  SourceLocation last_;
  std::uint64_t unread_ = 0;
  std::uint64_t undated_ = 0;
  std::uint64_t untitled_ = 0;
  std::uint64_t unsourced_ = 0;
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
                                       const NameSource& names) {
  if (options.dry_run) return std::make_unique<DryRunSink>(options.index);
  IndexWriter writer(options.index, options.commit_policy);
  if (writer.article_count() == 0 && BulkBuild::possible(options.index)) {
    return std::make_unique<BulkBuild>(options.index, std::move(writer), plan.segment, names);
  }
  BulkBuild::remove_leftovers(options.index);
  return std::make_unique<IncrementalSink>(options.index, std::move(writer));
}

struct RunResult {
  AddSummary summary;
  std::uint64_t unread = 0;
};

/// Makes the sink; the plan is how memory and threads are shared out.
using OpenSink = std::function<std::unique_ptr<ArticleSink>(const BuildPlan&)>;

RunResult add_records(const AddOptions& options, RecordReader& records, const ArticleReader& reader,
                      const NameSource& names, RunMemory& memory, FolderLog& folders,
                      const OpenSink& open, const std::atomic<bool>& stop, std::ostream& messages) {
  const BuildPlan plan = plan_build(options.memory_bytes, options.threads);
  const auto sink = open(plan);
  Run run(options, *sink, names, memory, folders, messages);
  run_ordered(
      plan.threads,
      [&]() -> std::optional<ReadBatch> {
        if (stop) return std::nullopt;
        return read_batch(records, sink->batch_size());
      },
      [&] { return Worker(reader, sink->make_known(), names); },
      [&](PreparedBatch& batch) { run.take(batch, records.bytes_total().value_or(0)); });
  const AddSummary summary = run.finish(stop);
  return {summary, run.unread()};
}

std::vector<std::string> absolute_folders(const AddOptions& options) {
  std::vector<std::string> folders;
  for (const auto& path : options.paths) {
    if (std::filesystem::is_directory(path)) {
      folders.push_back(std::filesystem::canonical(path).native());
    } else if (options.mirror) {
      throw Error(at({path}, "is no folder; --mirror keeps an index like folders"));
    }
  }
  return folders;
}

std::string choose_time_zone(const AddOptions& options, const std::string& kept) {
  if (options.time_zone.empty()) return kept.empty() ? TimeZone::kIndia : kept;
  if (!kept.empty() && kept != options.time_zone) {
    throw Error(at({options.index}, "error: its articles are filed in " + kept +
                                        "; leave --timezone out, or make a new index"));
  }
  return options.time_zone;
}

std::string choose_entities(const AddOptions& options, const std::string& kept) {
  if (options.entities.empty()) return kept.empty() ? "all" : kept;
  if (!kept.empty() && kept != options.entities) {
    throw Error(at({options.index}, "error: its articles have the entities of --entities " + kept +
                                        "; leave it out, or make a new index"));
  }
  return options.entities;
}

std::vector<std::string> sources_of(const AddOptions& options) {
  std::vector<std::string> sources = options.paths;
  std::replace(sources.begin(), sources.end(), std::string("-"), std::string("standard input"));
  return sources;
}

/// Removes what earlier runs found in the folders and this one did not.
std::uint64_t remove_gone(const AddOptions& options, const RunMemory& before,
                          const FolderLog& folders, std::ostream& messages) {
  Hashes gone;
  std::vector<std::string> own;
  for (const auto& [folder, found] : folders.found()) {
    own.push_back(folder);
    const auto known = before.folders.find(folder);
    if (known != before.folders.end()) gone.insert(known->second.begin(), known->second.end());
  }
  for (const auto& [folder, found] : folders.found()) {
    for (const auto hash : found) gone.erase(hash);
  }
  if (gone.empty()) return 0;
  const auto ids = ids_with_hashes(options.index, gone, own);
  if (options.dry_run) {
    for (const auto& id : ids)
      messages << at({options.index}, "would remove \"" + id + "\"") << '\n';
    return ids.size();
  }
  IndexWriter writer(options.index, options.commit_policy, IndexWriter::Open::existing);
  for (const auto& id : ids) writer.remove(id);
  writer.commit();
  return ids.size();
}

/// The same into an archive that OpenSearch keeps.
AddSummary add_remotely(const AddOptions& options, const std::atomic<bool>& stop,
                        std::ostream& messages) {
  if (options.mirror || options.dry_run) {
    throw Error(at({options.index},
                   "error: --mirror and --dry-run work on a folder's index only; leave them out"));
  }
  RecordReader records(options.paths, kMaxRecordBytes, options.field_map);
  const Cluster cluster(read_opensearch_address(options.index));
  RemoteIndex index(cluster, options.anew ? RemoteIndex::Open::anew : RemoteIndex::Open::or_create,
                    {options.shards, options.replicas});
  const RunMemory before = load_remote_memory(index);
  RunMemory now = before;
  now.time_zone = choose_time_zone(options, before.time_zone);
  now.entities = choose_entities(options, before.entities);
  keep_remote_memory(index, before, now);  // first, so that writers beside this one know it
  const ArticleReader reader({options.field_map, TimeZone(now.time_zone), options.keep_furniture});
  const auto [catalogue, user_records] =
      load_catalogue(remote_user_records(index), options.index, options.catalogue_path, messages);
  if (!options.catalogue_path.empty()) keep_remote_user_records(index, user_records);
  const NameSource names(catalogue, names_found(now.entities));
  FolderLog folders({}, {});
  // A commit counts all words it touched: seldom is cheaper, and what was put is safe before.
  const CommitPolicy policy{std::uint64_t{512} << 20, std::chrono::seconds(300)};
  const auto [summary, unread] = add_records(
      options, records, reader, names, now, folders,
      [&](const BuildPlan&) { return std::make_unique<OpenSearchSink>(index, names, policy); },
      stop, messages);
  if (options.anew && !summary.interrupted) index.put_in_place();
  return summary;
}

}  // namespace

AddSummary add_articles(const AddOptions& options, const std::atomic<bool>& stop,
                        std::ostream& messages) {
  if (is_opensearch(options.index)) return add_remotely(options, stop, messages);
  RecordReader records(options.paths, kMaxRecordBytes, options.field_map);
  const auto folder_names = absolute_folders(options);
  const RunMemory before = load_run_memory(options.index, folder_names);
  RunMemory now = before;
  now.time_zone = choose_time_zone(options, before.time_zone);
  const bool is_new = before.time_zone.empty();
  now.entities =
      choose_entities(options, is_new || !before.entities.empty() ? before.entities : "all");
  const ArticleReader reader({options.field_map, TimeZone(now.time_zone), options.keep_furniture});
  const auto [catalogue, user_records] =
      load_index_catalogue(options.index, options.catalogue_path, messages);
  const NameSource names(catalogue, names_found(now.entities));
  FolderLog folders(options.paths, folder_names);
  auto [summary, unread] = add_records(
      options, records, reader, names, now, folders,
      [&](const BuildPlan& plan) { return open_sink(options, plan, names); }, stop, messages);
  const bool is_whole = unread == 0 && !summary.interrupted;
  if (options.mirror && is_whole) {
    summary.removed = remove_gone(options, before, folders, messages);
  } else if (options.mirror) {
    messages << at({options.paths.front()},
                   "warning: not all of it could be read, so nothing was removed from the index; "
                   "mend what is named above and run this again")
             << '\n';
  }
  if (options.dry_run) return summary;
  for (const auto& [folder, found] : folders.found()) {
    Hashes& kept = now.folders[folder];
    if (options.mirror && is_whole) kept.clear();
    kept.insert(found.begin(), found.end());
  }
  keep_run_memory(options.index, before, now);
  keep_history(options.index,
               {{}, {}, summary.added, summary.replaced, summary.removed, sources_of(options)});
  if (!options.catalogue_path.empty()) keep_user_records(options.index, user_records);
  refresh_columns(options.index, messages);
  return summary;
}

}  // namespace khabar
