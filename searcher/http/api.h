// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/http/archives.h"
#include "searcher/http/asked.h"
#include "searcher/http/message.h"
#include "searcher/http/route.h"

namespace khabar {

/// Answers the addresses of the API that take a search: JSON as khabar-search --json writes it.
/// Throws HttpError, and as Engine does.
HttpResponse answer_api(const RoutedPath& path, const HttpRequest& request,
                        const Archives& archives, const AskLimits& limits);

/// An error as all of them are told: {"error": {"message", "column"}}, beside "format" and "query".
HttpResponse api_error(unsigned status, const std::string& message,
                       std::optional<std::size_t> column = std::nullopt);

inline constexpr const char* kJsonType = "application/json; charset=utf-8";

}  // namespace khabar
