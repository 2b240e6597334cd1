// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/segment_merger.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include <xapian.h>

#include "common/format/open_index.h"
#include "indexer/write/index_replacement.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

/// Segments in a run, and runs in a longer run. Five files are open for each while they are merged.
constexpr std::uint64_t kFanIn = 32;

constexpr std::string_view kRunPrefix = "run-";

/// Facet values gain labels, never lose them: of several versions of one, the longest is the
/// newest. All other metadata is the same in every segment.
class KeepLongest : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string&, std::size_t count,
                                         const std::string values[]) override {
    return *std::max_element(values, values + count,
                             [](const auto& a, const auto& b) { return a.size() < b.size(); });
  }
};

}  // namespace

void merge_indexes(const std::vector<std::string>& parts, const std::string& destination) {
  Xapian::Database all;
  for (const auto& part : parts) all.add_database(open_any_format(part));
  KeepLongest keep_longest;
  all.compact(destination, Xapian::Compactor::FULL, 0, keep_longest);
}

SegmentMerger::SegmentMerger(std::string folder) : folder_(std::move(folder)) {
  fs::create_directories(folder_);
  take_over_runs();
}

void SegmentMerger::take_over_runs() {
  std::map<std::uint64_t, std::uint64_t> found;  // the longest run for each begin
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(kRunPrefix)) continue;
    const char* end_of_name = name.data() + name.size();
    Part run;
    const auto begin = std::from_chars(name.data() + kRunPrefix.size(), end_of_name, run.begin);
    if (begin.ptr == end_of_name) continue;
    std::from_chars(begin.ptr + 1, end_of_name, run.end);
    found[run.begin] = std::max(found[run.begin], run.end);
  }
  for (auto next = found.find(0); next != found.end(); next = found.find(next->second)) {
    parts_.insert(*next);
  }
  const auto kept = parts();
  const std::vector<fs::path> all{fs::directory_iterator(folder_), fs::directory_iterator()};
  for (const auto& path : all) {
    if (std::find(kept.begin(), kept.end(), path.string()) == kept.end()) fs::remove_all(path);
  }
}

std::uint64_t SegmentMerger::next_segment() const {
  const std::lock_guard lock(parts_mutex_);
  return parts_.empty() ? 0 : parts_.rbegin()->second;
}

std::vector<std::string> SegmentMerger::parts() const {
  const std::lock_guard lock(parts_mutex_);
  std::vector<std::string> folders;
  for (const auto& [begin, end] : parts_) folders.push_back(folder_of({begin, end}));
  return folders;
}

std::string SegmentMerger::segment_folder(std::uint64_t number) const {
  return folder_of({number, number + 1});
}

void SegmentMerger::add(std::uint64_t number) {
  auto group = enter({number, number + 1});
  while (group) group = enter(merge(*group));
}

/// Returns the group that `part` completes, if any: those parts belong to the caller from here on.
std::optional<std::vector<SegmentMerger::Part>> SegmentMerger::enter(Part part) {
  const std::uint64_t length = part.end - part.begin;
  const std::uint64_t group_begin = part.begin / (length * kFanIn) * (length * kFanIn);
  const std::lock_guard lock(parts_mutex_);
  parts_.emplace(part.begin, part.end);
  std::vector<Part> group;
  for (std::uint64_t i = 0; i < kFanIn; ++i) {
    const std::uint64_t begin = group_begin + i * length;
    const auto found = parts_.find(begin);
    if (found == parts_.end() || found->second != begin + length) return std::nullopt;
    group.push_back({found->first, found->second});
  }
  for (const auto& member : group) parts_.erase(member.begin);
  return group;
}

SegmentMerger::Part SegmentMerger::merge(const std::vector<Part>& group) {
  const std::lock_guard lock(merge_mutex_);
  const Part merged{group.front().begin, group.back().end};
  std::vector<std::string> folders;
  for (const auto& part : group) folders.push_back(folder_of(part));
  const std::string unfinished = folder_ + "/merging";
  merge_indexes(folders, unfinished);
  fs::rename(unfinished, folder_of(merged));
  sync_folder(folder_);
  for (const auto& folder : folders) fs::remove_all(folder);
  return merged;
}

std::string SegmentMerger::folder_of(Part part) const {
  if (part.end == part.begin + 1) return folder_ + "/segment-" + std::to_string(part.begin);
  return folder_ + "/" + std::string(kRunPrefix) + std::to_string(part.begin) + "-" +
         std::to_string(part.end);
}

}  // namespace khabar
