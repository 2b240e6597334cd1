// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/reports.h"

#include <sstream>
#include <vector>

#include <unistd.h>

#include "common/error.h"
#include "searcher/export/batch.h"
#include "searcher/export/concordance.h"
#include "searcher/export/count_report.h"
#include "searcher/export/export_hits.h"
#include "searcher/export/named_queries.h"
#include "searcher/render/provenance.h"

namespace khabar {
namespace {

/// One report on one answer.
class Report {
 public:
  Report(const Engine& engine, const std::string& index, const SearchRequest& request,
         const ReportOptions& options, Output& output)
      : engine_(engine), index_(index), request_(request), options_(options), output_(output) {}

  ExitCode write() {
    check_one();
    if (!options_.export_file.empty()) return write_export();
    if (options_.ids) {
      output_.results << provenance(TableFormat::text);
      const bool for_terminal = isatty(STDOUT_FILENO) == 1;
      return found(export_ids(engine_, request_, for_terminal, output_.results));
    }
    return write_table(make_table());
  }

 private:
  void check_one() const {
    const int asked = !options_.export_file.empty() + options_.ids + options_.coverage +
                      (options_.terms > 0) + (options_.concordance > 0) + !options_.batch.empty() +
                      (!options_.count_by.empty() || !options_.compare.empty() ? 1 : 0);
    if (asked > 1) {
      throw Error(
          "khabar-search: error: --export, --ids, --count-by, --coverage, --terms, "
          "--concordance and --batch are asked for together; run them one by one");
    }
    if (options_.terms == 0 && !options_.terms_by.empty()) {
      throw Error("--terms-by: error: how many words and names? write --terms N beside it");
    }
    if (!options_.asks_itself() && !(request_.query.empty() && request_.like.empty())) {
      throw Error("khabar-search: error: there is a query beside a file of queries; leave one out");
    }
  }

  TableFormat format() const {
    if (!options_.format.empty()) return parse_table_format(options_.format);
    return output_.format == OutputFormat::json ? TableFormat::json : TableFormat::text;
  }

  std::string provenance(TableFormat format) const {
    if (!options_.provenance) return "";
    std::ostringstream text;
    Provenance made = make_provenance(engine_, index_, request_);
    for (const std::string* file : {&options_.compare, &options_.batch}) {
      if (!file->empty()) made.emplace_back("queries", *file);
    }
    render_provenance(made, format, text);
    return text.str();
  }

  static ExitCode found(std::uint64_t count) { return count > 0 ? kFound : kNotFound; }

  ExitCode write_export() {
    ExportPlan plan;
    plan.file = options_.export_file;
    plan.format =
        options_.format.empty() ? format_of_file(plan.file) : parse_table_format(options_.format);
    if (plan.format == TableFormat::text || plan.format == TableFormat::json) {
      throw Error("--format: error: every match is exported as a line; write jsonl, csv or tsv");
    }
    if (!options_.fields.empty()) plan.fields = options_.fields;
    plan.excel = options_.excel;
    plan.before = provenance(plan.format);
    const bool on_terminal = isatty(STDERR_FILENO) == 1 && plan.file != "-";
    const auto written = export_hits(engine_, request_, plan, output_.results,
                                     ProgressLine(on_terminal ? &output_.messages : nullptr));
    if (plan.file != "-") {
      output_.messages << written << (written == 1 ? " article" : " articles") << " written to "
                       << plan.file << '\n';
    }
    return found(written);
  }

  Table make_table() const {
    if (options_.coverage) {
      const auto by = parse_count_dimensions("source,month");
      return format() == TableFormat::jsonl
                 ? count_report(engine_.count(request_, by), format(), request_.counts)
                 : cross_table(engine_.count(request_, by));
    }
    if (options_.terms > 0 && !options_.terms_by.empty()) {
      const auto by = parse_count_dimensions(options_.terms_by);
      if (by.size() > 1) throw Error("--terms-by: error: write one name, such as source or year");
      return terms_by_report(engine_, request_, options_.terms, by.front(), format());
    }
    if (options_.terms > 0) {
      return terms_report(engine_.telling_terms(request_, options_.terms), format());
    }
    if (options_.concordance > 0) {
      const auto order = parse_concordance_order(options_.concordance_order);
      return concordance_table(concordance(engine_, request_, options_.concordance, order),
                               options_.concordance, format());
    }
    if (!options_.batch.empty()) {
      return answer_batch(engine_, request_, load_named_queries(options_.batch));
    }
    const auto by = parse_count_dimensions(options_.count_by.empty() ? "month" : options_.count_by);
    if (!options_.compare.empty()) {
      const auto unit = options_.share ? CountUnit::per_thousand : CountUnit::articles;
      return comparison(engine_, request_, load_named_queries(options_.compare), by, unit,
                        format());
    }
    return count_report(engine_.count(request_, by), format(), request_.counts);
  }

  ExitCode write_table(const Table& table) {
    output_.results << provenance(format());
    render_table(table, format(), options_.excel, output_.style, output_.results);
    return found(table.rows.size());
  }

  const Engine& engine_;
  const std::string& index_;
  const SearchRequest& request_;
  const ReportOptions& options_;
  Output& output_;
};

}  // namespace

ExitCode write_report(const Engine& engine, const std::string& index, const SearchRequest& request,
                      const ReportOptions& options, Output& output) {
  return Report(engine, index, request, options, output).write();
}

}  // namespace khabar
