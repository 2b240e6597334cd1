// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/halves.h"

#include <thread>
#include <utility>

namespace khabar {

Halves::Halves(std::string path, IndexIdentity identity, const std::atomic<unsigned>& searching,
               std::size_t least)
    : path_(std::move(path)),
      identity_(std::move(identity)),
      searching_(searching),
      least_(least) {}

bool Halves::may_pay(double articles) const {
  return articles >= static_cast<double>(least_) &&
         2 * searching_.load(std::memory_order_relaxed) <= std::thread::hardware_concurrency();
}

bool Halves::pay(double articles) {
  if (!may_pay(articles)) return false;
  if (!is_opened_) {
    is_opened_ = true;
    OpenedIndex opened = open_identified(path_);
    if (opened.identity == identity_) other_ = opened.index;
  }
  return other_.has_value();
}

void Halves::run(const Xapian::Database& index, const Work& work) {
  constexpr Xapian::docid kBits = 64;
  const Xapian::docid middle = (index.get_lastdocid() / 2 + kBits) / kBits * kBits;
  thread_.run_both(
      [&] {
        work(0, index, {0, middle});
      },
      [&] { work(1, *other_, ArticleSpan{.from = middle}); });
}

}  // namespace khabar
