// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

#include <xapian.h>

#include "common/error.h"

namespace khabar {

/// A search that was stopped on the way, by Ctrl-C say.
class Interrupted : public Error {
 public:
  using Error::Error;
};

/// Ends a running match when a flag is raised: Xapian calls a spy for each match, and lets what it
/// throws through.
class StopSpy : public Xapian::MatchSpy {
 public:
  /// `stop` may be null: then nothing stops the match. It must outlive the spy.
  explicit StopSpy(const std::atomic<bool>* stop) : stop_(stop) {}

  void operator()(const Xapian::Document&, double) override { check(); }

  /// Throws Interrupted when the flag is raised.
  void check() const {
    if (stop_ != nullptr && *stop_) throw Interrupted("stopped; the last answer stays");
  }

 private:
  const std::atomic<bool>* stop_;
};

}  // namespace khabar
