// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/liftable.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>

namespace khabar {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::infinity();
constexpr float kNone = -1;

/// The weight of the `wanted`-th best, less than any where there are fewer.
float last_of_best(std::vector<float> weights, std::size_t wanted) {
  if (wanted > weights.size()) return kNone;
  const auto last = weights.begin() + static_cast<std::ptrdiff_t>(wanted - 1);
  std::nth_element(weights.begin(), last, weights.end(), std::greater<>());
  return *last;
}

}  // namespace

double highest_weight(const XQuery::PlanPtr& plan, const IndexTerms& terms, const Bm25& bm25) {
  if (plan == nullptr || plan->articles || plan->groups) return kUnknown;
  if (plan->kind == XQuery::LEAF_TERM) return bm25.highest(terms.get_termfreq(plan->term));
  if (plan->kind == XQuery::OP_SYNONYM) {
    // Forms that count as one term are as frequent together as the most frequent of them at least.
    Xapian::doccount frequency = 0;
    for (const auto& part : plan->parts) {
      if (part == nullptr || part->kind != XQuery::LEAF_TERM) return kUnknown;
      frequency = std::max(frequency, terms.get_termfreq(part->term));
    }
    return bm25.highest(frequency);
  }
  double sum = 0;
  for (const auto& part : plan->parts) sum += highest_weight(part, terms, bm25);
  return sum * plan->factor;
}

std::vector<ScoredArticle> liftable(const std::vector<ScoredArticle>& matches,
                                    const Lifting& lifting) {
  if (lifting.wanted == 0) return {};
  const StoryColumn* stories = lifting.stories;
  const auto story_of = [&](const ScoredArticle& match) {
    return stories == nullptr ? 0 : stories->story(match.article);
  };
  float best = 0;
  std::vector<float> best_of_story(stories == nullptr ? 1 : stories->size(), kNone);
  std::vector<float> weights;
  for (const auto& match : matches) {
    best = std::max(best, match.weight);
    if (const auto story = story_of(match); story != 0) {
      best_of_story[story] = std::max(best_of_story[story], match.weight);
    } else {
      weights.push_back(match.weight);
    }
  }
  if (best == 0 || std::isinf(lifting.most)) return matches;
  std::copy_if(best_of_story.begin(), best_of_story.end(), std::back_inserter(weights),
               [](float weight) { return weight != kNone; });
  const double last = last_of_best(std::move(weights), lifting.wanted);
  const double most_by_signals = lifting.signal_share * (best + lifting.most);
  const double least = last - most_by_signals - lifting.most;
  std::vector<ScoredArticle> found;
  for (const auto& match : matches) {
    const auto story = story_of(match);
    const float weight = story == 0 ? match.weight : best_of_story[story];
    if (weight >= least) found.push_back(match);
  }
  return found;
}

}  // namespace khabar
