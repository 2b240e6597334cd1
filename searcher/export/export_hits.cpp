// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/export_hits.h"

#include <optional>

#include "searcher/export/output_file.h"

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
  OutputFile file(plan.file, standard);
  std::optional<RowWriter> rows;
  const auto begin = [&] {
    file.stream() << plan.before;
    if (plan.format != TableFormat::jsonl) {
      rows.emplace(fields.columns(), plan.format, plan.excel, file.stream());
    }
  };
  std::uint64_t written = 0;
  engine.stream(all, [&](const StreamedHit& hit) {
    if (written == 0) begin();
    if (rows) {
      rows->write(fields.values(hit));
    } else {
      fields.write_json(hit, file.stream());
    }
    file.check();
    progress.tell(++written, hit.total);
    return true;
  });
  if (written == 0) begin();
  file.finish();
  return written;
}

std::uint64_t export_ids(const Engine& engine, const SearchRequest& request, std::ostream& out) {
  SearchRequest ids = request;
  ids.detail = HitDetail::ids;
  std::uint64_t written = 0;
  engine.stream(ids, [&](const StreamedHit& hit) {
    out << hit.hit.id << '\n';
    ++written;
    return out.good();
  });
  return written;
}

}  // namespace khabar
