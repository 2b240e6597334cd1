// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

#include "common/foreign_text.h"

namespace khabar {
namespace {

using namespace std::chrono_literals;

std::string clock_time(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  std::ostringstream text;
  if (whole >= 3600) text << whole / 3600 << ':' << std::setw(2) << std::setfill('0');
  text << whole / 60 % 60 << ':' << std::setw(2) << std::setfill('0') << whole % 60;
  return text.str();
}

std::string bar(double done) {
  constexpr int kCells = 20;
  const int full = static_cast<int>(done * kCells);
  std::string cells;
  for (int i = 0; i < kCells; ++i) cells += i < full ? "█" : "░";
  return cells;
}

}  // namespace

std::string progress_line(const ProgressState& state, std::chrono::duration<double> elapsed) {
  const double seconds = std::max(elapsed.count(), 1e-3);
  std::ostringstream line;
  line << std::fixed;
  const double done = state.bytes_total == 0
                          ? 0
                          : std::min(1.0, static_cast<double>(state.bytes_read) /
                                              static_cast<double>(state.bytes_total));
  if (state.bytes_total > 0) {
    line << bar(done) << ' ' << std::setprecision(0) << done * 100 << " %  ";
  }
  line << state.articles << " articles";
  if (state.rejected > 0) line << ", " << state.rejected << " rejected";
  line << "  " << std::setprecision(0) << static_cast<double>(state.articles) / seconds << "/s  "
       << std::setprecision(1) << static_cast<double>(state.bytes_read) / 1e6 / seconds << " MB/s";
  if (done > 0 && done < 1) line << "  " << clock_time(seconds * (1 - done) / done) << " left";
  return line.str();
}

Progress::Progress(std::ostream& out, Mode mode) : out_(out), mode_(mode) {}

void Progress::update(const ProgressState& state) {
  if (mode_ == Mode::quiet) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < 100ms) return;
  last_ = now;
  clear();
  out_ << progress_line(state, now - start_);
  out_.flush();
  shown_ = true;
}

void Progress::message(const std::string& line) {
  clear();
  out_ << shown(line) << '\n';
}

void Progress::finish() {
  clear();
}

void Progress::clear() {
  if (shown_) out_ << "\r\033[K";
  shown_ = false;
}

}  // namespace khabar
