// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace khabar {

/// What is wrong with an index, in lines: the first of them whole, the others counted.
class FaultLog {
 public:
  void tell(std::string what) {
    if (++count_ <= kMostLines) lines_.push_back(std::move(what));
  }

  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  static constexpr std::uint64_t kMostLines = 100;

  std::vector<std::string> lines_;
  std::uint64_t count_ = 0;
};

}  // namespace khabar
