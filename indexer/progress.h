// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

namespace khabar {

/// How far a run of the indexer is.
struct ProgressState {
  std::uint64_t articles = 0;
  std::uint64_t rejected = 0;
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;  ///< 0 when unknown (standard input).
};

/// One line of progress: "████░░ 42 %  12,345 articles  3,210/s  8.4 MB/s  0:32 left".
std::string progress_line(const ProgressState& state, std::chrono::duration<double> elapsed);

/// Shows how far the run is: a line redrawn in place on a terminal, else nothing. Messages printed
/// through it do not mix with the line.
class Progress {
 public:
  enum class Mode { quiet, terminal };

  Progress(std::ostream& out, Mode mode);

  /// Redraws when enough time has passed; cheap to call for every article.
  void update(const ProgressState& state);

  /// Prints a line of its own, above the progress line.
  void message(const std::string& line);

  /// Removes the progress line.
  void finish();

 private:
  void clear();

  std::ostream& out_;
  Mode mode_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_ = start_;
};

}  // namespace khabar
