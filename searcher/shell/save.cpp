// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/save.h"

#include <filesystem>
#include <fstream>

#include "common/error.h"
#include "searcher/render/csv.h"
#include "searcher/render/json.h"

namespace khabar {
namespace {

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
  std::ofstream file(path, std::ios::binary);
  if (!file) fail(path, "cannot be opened; name a file in a folder that you may write to");
  if (csv) {
    render_csv(hits, file);
  } else {
    for (const auto& hit : hits) render_json_hit(hit, file);
  }
  if (!file.flush()) fail(path, "cannot be written; is the disk full?");
}

}  // namespace khabar
