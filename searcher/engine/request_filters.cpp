// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/request_filters.h"

#include "common/format/schema.h"
#include "searcher/match/filter_compiler.h"

namespace khabar {

void add_request_filters(const SearchRequest& request, const CompilerContext& context,
                         CompiledQuery& compiled) {
  if (!request.dates.is_open()) {
    const XQuery days = compile_dates(request.dates);
    compiled.query = XQuery(XQuery::OP_FILTER, compiled.query, days);
    if (context.with_reasons) {
      compiled.because("date", Rule::filter, {}, QueryField::any, without_weight(days));
    }
  }
  for (const auto& filter : request.filters) {
    const XQuery terms = compile_filter(filter, context);
    const auto op = filter.exclude ? XQuery::OP_AND_NOT : XQuery::OP_FILTER;
    compiled.query = XQuery(op, compiled.query, terms);
    if (!context.with_reasons) continue;
    compiled.because(describe(filter), filter.exclude ? Rule::excluded : Rule::filter, {},
                     QueryField::any, filter.exclude ? XQuery() : without_weight(terms));
  }
}

void keep_changed(const SearchRequest& request, CompiledQuery& compiled) {
  if (request.changed_after == 0 && request.changed_until == 0) return;
  const std::string from = schema::sequence_value(request.changed_after + 1);
  const XQuery newer = request.changed_until == 0
                           ? XQuery(XQuery::OP_VALUE_GE, schema::kSequenceSlot, from)
                           : XQuery(XQuery::OP_VALUE_RANGE, schema::kSequenceSlot, from,
                                    schema::sequence_value(request.changed_until));
  compiled.query = XQuery(XQuery::OP_FILTER, compiled.query, newer);
}

void leave_out(std::string_view id, CompiledQuery& compiled) {
  compiled.query = XQuery(XQuery::OP_AND_NOT, compiled.query, XQuery(schema::id_term(id)));
}

void keep_within(const CompiledQuery& within, CompiledQuery& compiled) {
  compiled.query = XQuery(XQuery::OP_FILTER, compiled.query, within.query);
}

}  // namespace khabar
