// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "common/error.h"
#include "searcher/evaluation/evaluation.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any topics and judgements, in one text: both are read or refused in one line, and a run that
/// finds everything judged is a number between 0 and 1.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::istringstream topics{std::string(text)};
  try {
    for (const auto& topic : khabar::read_topics(topics, "topics")) require(!topic.id.empty());
  } catch (const khabar::Error& error) {
    require(std::string_view(error.what()).find('\n') == std::string_view::npos);
  }
  std::istringstream judgements{std::string(text)};
  try {
    const khabar::Qrels qrels = khabar::read_qrels(judgements, "qrels");
    khabar::Run run;
    for (const auto& [topic, documents] : qrels) {
      for (const auto& [document, relevance] : documents) run[topic].push_back({document, 1});
    }
    const khabar::Metrics metrics = khabar::evaluate(run, qrels);
    require(std::isfinite(metrics.ndcg_at_10) && metrics.ndcg_at_10 <= 1.0001);
    require(metrics.map >= 0 && metrics.map <= 1.0001);
  } catch (const khabar::Error& error) {
    require(std::string_view(error.what()).find('\n') == std::string_view::npos);
  }
  return 0;
}
