// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/http/archives.h"
#include "searcher/http/asked.h"
#include "searcher/http/message.h"
#include "searcher/http/route.h"

namespace khabar {

/// Answers the addresses of the page. Throws HttpError, and as Engine does.
HttpResponse answer_page(const RoutedPath& path, const HttpRequest& request,
                         const Archives& archives, const AskLimits& limits);

/// What went wrong, as a page with the search box.
HttpResponse error_page(const HttpRequest& request, unsigned status, const std::string& message);

}  // namespace khabar
