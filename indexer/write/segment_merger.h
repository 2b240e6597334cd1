// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// Merges indexes into one at `destination`, one after another: document numbers count on from part
/// to part. It is synced to the disk. Throws Xapian::Error. Opens five files for each part.
void merge_indexes(const std::vector<std::string>& parts, const std::string& destination);

/// Merges the segments of a build into ever longer runs, in the order of the input, while others
/// are still written: 32 segments make a run, 32 runs a longer one. Each article is copied once
/// for each factor of 32, and few files are open at a time, whatever the number of segments.
///
/// Everything is kept in one scratch folder. A run is synced to the disk before its parts are
/// removed, and segments twice a minute, so that the next build can take over what a killed one had
/// written.
class SegmentMerger {
 public:
  /// Takes over what is durable in `folder` and begins the input without a gap, and removes all
  /// else there. Throws Error and std::filesystem::filesystem_error.
  /// durable_every  How much work can be lost at most.
  explicit SegmentMerger(std::string folder,
                         std::chrono::milliseconds durable_every = std::chrono::seconds(30));

  /// The number of the first segment that is not in a run yet: writing goes on here.
  std::uint64_t next_segment() const;

  /// The folders of all segments and runs that are not part of a longer one, in order.
  std::vector<std::string> parts() const;

  /// Where to write a segment.
  std::string segment_folder(std::uint64_t number) const;

  /// Says that a segment is written. Merges, when it was the last one of a run. Any thread.
  /// Throws Error and Xapian::Error.
  void add(std::uint64_t number);

 private:
  struct Part {
    std::uint64_t begin = 0;  // number of its first segment
    std::uint64_t end = 0;    // one past its last
  };
  std::optional<std::vector<Part>> enter(Part part);
  Part merge(const std::vector<Part>& group);
  void take_over_parts();
  static Part part_of(std::string_view name);
  std::uint64_t read_durable_end() const;
  void keep_durable_end() const;
  void make_durable();
  std::string folder_of(Part part) const;

  std::string folder_;
  mutable std::mutex parts_mutex_;
  std::map<std::uint64_t, std::uint64_t> parts_;  // begin to end
  std::mutex merge_mutex_;         // one merge at a time, which opens many files; of all below
  std::uint64_t durable_end_ = 0;  // segments before it are synced, or in a run that is
  std::chrono::milliseconds durable_every_;
  std::chrono::steady_clock::time_point durable_since_ = std::chrono::steady_clock::now();
};

}  // namespace khabar
