// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/field_values.h"

#include <utility>

#include "indexer/write/dateline.h"

namespace khabar {
namespace {

class Taker {
 public:
  Taker(const Article& article, const Catalogue& catalogue, Analyzer& analyzer)
      : article_(article), catalogue_(catalogue), analyzer_(analyzer) {}

  std::vector<FieldValue> take() {
    for (const auto& row : kFieldTable) take(row.field);
    return std::move(values_);
  }

 private:
  void take(Field field) {
    switch (field) {
      case Field::author:
        return add_all(field, article_.authors);
      case Field::source:
        return add(field, article_.source);
      case Field::section:
        return add(field, article_.section);
      case Field::language:
        return add(field, article_.language);
      case Field::keyword:
        return add_all(field, article_.keywords);
      case Field::url:
        return add(field, article_.url);
      case Field::date:
        return add_month();
      case Field::dateline:
        return add_dateline();
      default:
        return;  // text, entities and the id: DocumentBuilder
    }
  }

  void add(Field field, const std::string& value) {
    if (!value.empty()) values_.push_back({field, value, value, "", ""});
  }

  void add_all(Field field, const std::vector<std::string>& values) {
    for (const auto& value : values) add(field, value);
  }

  void add_month() {
    if (!article_.published) return;
    const std::string day = to_iso8601(local_day(*article_.published));
    add(Field::date, day.substr(0, day.rfind('-')));
  }

  void add_dateline() {
    if (const auto town = find_dateline_town(article_.body, catalogue_, analyzer_)) {
      values_.push_back(
          {Field::dateline, town->value, town->written, town->label_hi, town->label_en});
    }
  }

  const Article& article_;
  const Catalogue& catalogue_;
  Analyzer& analyzer_;
  std::vector<FieldValue> values_;
};

}  // namespace

std::vector<FieldValue> field_values(const Article& article, const Catalogue& catalogue,
                                     Analyzer& analyzer) {
  return Taker(article, catalogue, analyzer).take();
}

}  // namespace khabar
