// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/new_articles.h"

#include <algorithm>

#include "common/format/schema.h"

namespace khabar {

NewArticles::NewArticles(const Xapian::Database& index, std::uint64_t after, std::uint64_t until) {
  const std::string last = until == 0 ? std::string() : schema::sequence_value(until);
  const std::string first = schema::sequence_value(after + 1);
  const auto end = index.valuestream_end(schema::kSequenceSlot);
  for (auto value = index.valuestream_begin(schema::kSequenceSlot); value != end; ++value) {
    if (*value >= first && (until == 0 || *value <= last)) articles_.push_back(value.get_docid());
  }
  if (!is_read()) return;
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    const auto last_term = index.termlist_end(articles_[i]);
    for (auto term = index.termlist_begin(articles_[i]); term != last_term; ++term) {
      with_[*term].push_back(static_cast<std::uint32_t>(i));
    }
  }
}

const std::vector<std::uint32_t>& NewArticles::with(std::string_view term) const {
  static const std::vector<std::uint32_t> kNone;
  const auto found = with_.find(term);
  return found == with_.end() ? kNone : found->second;
}

std::size_t NewArticles::place_of(Xapian::docid article) const {
  const auto found = std::lower_bound(articles_.begin(), articles_.end(), article);
  const bool is_one = found != articles_.end() && *found == article;
  return is_one ? static_cast<std::size_t>(found - articles_.begin()) : articles_.size();
}

}  // namespace khabar
