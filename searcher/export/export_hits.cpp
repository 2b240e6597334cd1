// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/export_hits.h"

#include <optional>

#include "common/error.h"
#include "common/foreign_text.h"
#include "common/saved_file.h"

namespace khabar {

TableFormat format_of_file(const std::string& path) {
  if (path.ends_with(".csv")) return TableFormat::csv;
  return path.ends_with(".tsv") ? TableFormat::tsv : TableFormat::jsonl;
}

ProgressLine::~ProgressLine() {
  if (told_) *out_ << "\r\033[K" << std::flush;
}

void ProgressLine::tell(std::uint64_t done, std::uint64_t all) {
  constexpr std::uint64_t kStep = 500;
  if (out_ == nullptr || done % kStep != 0) return;
  *out_ << '\r' << done << " of " << all << " articles" << std::flush;
  told_ = true;
}

std::uint64_t export_hits(const Engine& engine, const SearchRequest& request,
                          const ExportPlan& plan, std::ostream& standard, ProgressLine progress) {
  const RecordFields fields(plan.fields);
  SearchRequest all = request;
  all.detail = fields.detail();
  const bool is_standard = plan.file == "-";
  std::optional<SavedFile> file;
  if (!is_standard) file.emplace(plan.file);
  std::ostream& out = is_standard ? standard : file->out();
  std::optional<RowWriter> rows;
  const auto begin = [&] {
    out << plan.before;
    if (plan.format != TableFormat::jsonl) {
      rows.emplace(fields.columns(), plan.format, plan.excel, out);
    }
  };
  std::uint64_t written = 0;
  engine.stream(all, [&](const StreamedHit& hit) {
    if (written == 0) begin();
    if (rows) {
      rows->write(fields.values(hit));
    } else {
      fields.write_json(hit, out);
    }
    if (!out) return false;
    progress.tell(++written, hit.total);
    return true;
  });
  if (written == 0) begin();
  out.flush();
  if (file) {
    file->keep();
  } else if (!out) {
    throw Error(at({"standard output", 0}, "error: cannot be written; is the disk full?"));
  }
  return written;
}

std::uint64_t export_ids(const Engine& engine, const SearchRequest& request, bool for_terminal,
                         std::ostream& out) {
  SearchRequest ids = request;
  ids.detail = HitDetail::ids;
  std::uint64_t written = 0;
  engine.stream(ids, [&](const StreamedHit& hit) {
    out << (for_terminal ? shown(hit.hit.id) : hit.hit.id) << '\n';
    ++written;
    return out.good();
  });
  return written;
}

}  // namespace khabar
