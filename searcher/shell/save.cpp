// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/save.h"

#include <filesystem>
#include <string_view>

#include "common/error.h"
#include "common/saved_file.h"
#include "searcher/render/csv.h"
#include "searcher/render/json.h"

namespace khabar {
namespace {

/// Without it Excel takes UTF-8 for another encoding.
constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

[[noreturn]] void fail(const std::string& path, const std::string& problem) {
  throw Error(at({path, 0}, "error: " + problem));
}

}  // namespace

void save_hits(const std::vector<Hit>& hits, const std::string& path, Overwrite overwrite) {
  const bool csv = path.ends_with(".csv");
  if (!csv && !path.ends_with(".jsonl")) {
    fail(path, "the name ends in neither .jsonl nor .csv; choose one");
  }
  if (overwrite == Overwrite::refuse && std::filesystem::exists(path)) {
    fail(path, "is there already; to replace it: save! " + path);
  }
  SavedFile file(path);
  if (csv) {
    file.out() << kUtf8Mark;
    render_csv(hits, file.out());
  } else {
    for (const auto& hit : hits) render_json_hit(hit, file.out());
  }
  file.keep();
}

}  // namespace khabar
