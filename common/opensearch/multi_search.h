// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/opensearch/cluster.h"
#include "common/opensearch/json.h"

namespace khabar {

/// Takes the hits of the search of that number.
using VisitHits = std::function<void(std::size_t number, const JsonValue& hits)>;

/// Asks several searches of an index in one request, `visit` each answer once. Those that the
/// cluster has no room for are asked again, a little later each time, until `timeout` is over: then
/// ClusterSilent. Throws Error, with the reason, for one that cannot be answered.
void search_many(const Cluster& cluster, const std::string& index,
                 const std::vector<std::string>& bodies, std::chrono::milliseconds timeout,
                 const VisitHits& visit);

}  // namespace khabar
