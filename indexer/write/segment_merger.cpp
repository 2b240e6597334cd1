// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/segment_merger.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <utility>

#include <xapian.h>

#include "common/error.h"
#include "common/format/open_index.h"
#include "common/saved_file.h"
#include "indexer/write/index_replacement.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

/// Segments in a run, and runs in a longer run. Five files are open for each while they are merged.
constexpr std::uint64_t kFanIn = 32;

constexpr std::string_view kRunPrefix = "run-";
constexpr std::string_view kSegmentPrefix = "segment-";

/// Holds the number of the first segment that the power may take with it.
constexpr const char* kDurableFile = "durable";

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

/// A folder may have the name of a part and hold nothing, or half of it.
bool is_whole(const std::string& folder) {
  try {
    return open_index(folder).get_doccount() > 0;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

void merge_indexes(const std::vector<std::string>& parts, const std::string& destination) {
  Xapian::Database all;
  for (const auto& part : parts) all.add_database(open_any_format(part));
  KeepLongest keep_longest;
  all.compact(destination, Xapian::Compactor::FULLER, 0, keep_longest);
}

SegmentMerger::SegmentMerger(std::string folder, std::chrono::milliseconds durable_every)
    : folder_(std::move(folder)), durable_every_(durable_every) {
  fs::create_directories(folder_);
  take_over_parts();
}

void SegmentMerger::take_over_parts() {
  std::map<std::uint64_t, std::uint64_t> found;  // the longest for each begin
  const std::uint64_t durable_end = read_durable_end();
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const Part part = part_of(entry.path().filename().string());
    const bool is_durable = part.end > part.begin + 1 || part.end <= durable_end;
    if (part.end > part.begin && is_durable) {
      found[part.begin] = std::max(found[part.begin], part.end);
    }
  }
  for (auto next = found.find(0); next != found.end(); next = found.find(next->second)) {
    if (!is_whole(folder_of({next->first, next->second}))) break;
    parts_.insert(*next);
  }
  durable_end_ = next_segment();
  const auto kept = parts();
  const std::vector<fs::path> all{fs::directory_iterator(folder_), fs::directory_iterator()};
  for (const auto& path : all) {
    if (std::find(kept.begin(), kept.end(), path.string()) == kept.end()) fs::remove_all(path);
  }
  if (durable_end_ > 0) keep_durable_end();
}

/// The segments of a folder's name; none for other names.
SegmentMerger::Part SegmentMerger::part_of(std::string_view name) {
  Part part;
  const char* const end_of_name = name.data() + name.size();
  const bool is_run = name.starts_with(kRunPrefix);
  if (!is_run && !name.starts_with(kSegmentPrefix)) return part;
  const char* const numbers = name.data() + (is_run ? kRunPrefix : kSegmentPrefix).size();
  const auto begin = std::from_chars(numbers, end_of_name, part.begin);
  if (begin.ec != std::errc()) return {};
  if (!is_run) return begin.ptr == end_of_name ? Part{part.begin, part.begin + 1} : Part();
  if (begin.ptr == end_of_name || *begin.ptr != '-') return {};
  const auto end = std::from_chars(begin.ptr + 1, end_of_name, part.end);
  return end.ec == std::errc() && end.ptr == end_of_name ? part : Part();
}

std::uint64_t SegmentMerger::read_durable_end() const {
  std::ifstream file(folder_ + "/" + kDurableFile);
  std::uint64_t end = 0;
  return file >> end ? end : 0;
}

void SegmentMerger::keep_durable_end() const {
  SavedFile file(folder_ + "/" + kDurableFile);
  file.out() << durable_end_ << '\n';
  file.keep();
}

/// Makes durable what stands without a gap from the first segment on, unless that was done lately.
void SegmentMerger::make_durable() {
  const std::lock_guard merging(merge_mutex_);
  if (std::chrono::steady_clock::now() - durable_since_ < durable_every_) return;
  std::vector<Part> new_segments;
  std::uint64_t end = 0;
  {
    const std::lock_guard lock(parts_mutex_);
    for (auto part = parts_.find(0); part != parts_.end(); part = parts_.find(end)) {
      end = part->second;
      if (part->first >= durable_end_) new_segments.push_back({part->first, part->second});
    }
  }
  if (end <= durable_end_) return;
  for (const auto& segment : new_segments) sync_files(folder_of(segment));
  sync_folder(folder_);
  durable_end_ = end;
  keep_durable_end();
  durable_since_ = std::chrono::steady_clock::now();
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
  make_durable();
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
  if (part.end == part.begin + 1) {
    return folder_ + "/" + std::string(kSegmentPrefix) + std::to_string(part.begin);
  }
  return folder_ + "/" + std::string(kRunPrefix) + std::to_string(part.begin) + "-" +
         std::to_string(part.end);
}

}  // namespace khabar
