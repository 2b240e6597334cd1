// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/khabar_service.h"

#include <algorithm>
#include <new>
#include <sstream>

#include "common/date.h"
#include "common/error.h"
#include "common/foreign_text.h"
#include "common/hash.h"
#include "common/version.h"
#include "searcher/http/api.h"
#include "searcher/http/assets.h"
#include "searcher/http/gzip.h"
#include "searcher/http/page/page.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxAddressBytes = 16000;
constexpr std::size_t kLeastPacked = 1024;  // bytes of a body that is worth packing

/// Nothing from elsewhere, no script in the page itself, in no other page's frame.
constexpr const char* kContentPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

HttpResponse text_response(unsigned status, std::string body, const char* type) {
  HttpResponse response;
  response.status = status;
  response.body = std::move(body);
  response.headers.emplace_back("Content-Type", type);
  return response;
}

/// Without its port: "localhost", "[::1]".
std::string_view host_name(std::string_view host) {
  const auto bracket = host.find(']');
  if (host.starts_with('[') && bracket != std::string_view::npos)
    return host.substr(0, bracket + 1);
  return host.substr(0, host.find(':'));
}

bool has_tag(std::string_view if_none_match, std::string_view tag) {
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

/// What the answer depends on, beside the program.
std::string answer_tag(const HttpRequest& request, const std::string& revision) {
  std::string all = kVersionText;
  for (const auto part : {std::string_view(revision), std::string_view(request.target),
                          request.header("accept-language")}) {
    all.append(1, '\n').append(part);
  }
  return "W/\"" + hash128_hex(all + '\n' + to_iso8601(today())) + "\"";
}

/// For a log that is read on a terminal.
std::string printable(std::string text) {
  for (char& c : text) {
    if (c <= ' ' || c > '~') c = '?';
  }
  return text;
}

bool has_tag_of(Route route) {
  switch (route) {
    case Route::health:
    case Route::ready:
    case Route::metrics:
    case Route::exported:
    case Route::unknown:
      return false;
    default:
      return true;
  }
}

bool is_asked_of_engine(Route route) {
  return has_tag_of(route) && route != Route::openapi && route != Route::asset &&
         route != Route::page_help;
}

}  // namespace

KhabarService::KhabarService(Archives& archives, ServiceOptions options, std::ostream* log)
    : archives_(archives),
      options_(std::move(options)),
      log_(log),
      rate_(options_.requests_a_second) {
  if (!options_.token_file.empty()) {
    tokens_ = std::make_shared<Tokens>(read_tokens(options_.token_file));
  }
}

void KhabarService::watch(std::function<ServerState()> state) {
  state_ = std::move(state);
}

void KhabarService::reopen() {
  archives_.reopen();
  if (options_.token_file.empty()) return;
  auto tokens = std::make_shared<Tokens>(read_tokens(options_.token_file));
  const std::lock_guard lock(tokens_mutex_);
  tokens_ = std::move(tokens);
}

/// A page elsewhere can have its own name lead here (DNS rebinding) and would then count as this
/// one; its requests come for that name.
bool KhabarService::is_expected_host(const HttpRequest& request) const {
  if (options_.hosts.empty()) return true;
  const auto host = host_name(request.header("host"));
  return host.empty() ||
         std::find(options_.hosts.begin(), options_.hosts.end(), host) != options_.hosts.end();
}

std::optional<HttpResponse> KhabarService::turn_away(const RoutedPath& path,
                                                     const HttpRequest& request) {
  if (!is_expected_host(request)) {
    return tell_error(path, request, 421,
                      "this server is not asked by that name; start it with --host NAME");
  }
  if (path.route == Route::health || path.route == Route::ready || path.route == Route::asset) {
    return std::nullopt;
  }
  std::string client = request.client;
  std::shared_ptr<const Tokens> tokens;
  {
    const std::lock_guard lock(tokens_mutex_);
    tokens = tokens_;
  }
  if (tokens) {
    client = tokens->name_of(request.header("authorization"));
    if (client.empty()) {
      auto refused = tell_error(path, request, 401,
                                "a token is needed; send Authorization: Bearer TOKEN, or in a "
                                "browser the token as the password");
      refused.headers.emplace_back("WWW-Authenticate", "Basic realm=\"khabar\", charset=\"UTF-8\"");
      return refused;
    }
  }
  if (!rate_.allows(client)) {
    auto refused = tell_error(path, request, 429, "too many requests; wait a second");
    refused.headers.emplace_back("Retry-After", "1");
    return refused;
  }
  return std::nullopt;
}

std::optional<HttpResponse> KhabarService::answer_at_once(const HttpRequest& request) {
  const RoutedPath path = find_route(request.path);
  auto response = [&]() -> std::optional<HttpResponse> {
    if (request.method == "OPTIONS" && !options_.cors_origin.empty()) {
      HttpResponse preflight;
      preflight.status = 204;
      preflight.headers = {{"Access-Control-Allow-Methods", "GET, HEAD"},
                           {"Access-Control-Allow-Headers", "Authorization"},
                           {"Access-Control-Max-Age", "86400"}};
      return preflight;
    }
    if (request.method != "GET" && request.method != "HEAD") {
      auto refused = tell_error(path, request, 405, "only GET and HEAD are answered here");
      refused.headers.emplace_back("Allow", "GET, HEAD");
      return refused;
    }
    if (auto refused = turn_away(path, request)) return refused;
    if (request.target.size() > kMaxAddressBytes) {
      return tell_error(path, request, 414,
                        "the address has " + std::to_string(request.target.size()) + " bytes; " +
                            std::to_string(kMaxAddressBytes) + " are the most");
    }
    return answer_from_memory(path, request);
  }();
  if (response) finish(path, request, *response);
  return response;
}

std::optional<HttpResponse> KhabarService::answer_from_memory(const RoutedPath& path,
                                                              const HttpRequest& request) {
  switch (path.route) {
    case Route::health:
      return text_response(200, "{\"status\":\"ok\"}\n", kJsonType);
    case Route::unknown:
      return tell_error(path, request, 404,
                        "there is nothing at this address; see /api/v1/openapi.json");
    case Route::openapi:
      return text_response(200, std::string(openapi_document()), kJsonType);
    case Route::asset:
      if (const auto asset = find_asset(path.rest)) {
        return text_response(200, std::string(asset->content), asset->type);
      }
      return tell_error(path, request, 404, "there is no such file");
    default:
      return std::nullopt;
  }
}

HttpResponse KhabarService::refuse(const HttpRequest& request) {
  const RoutedPath path = find_route(request.path);
  auto response =
      tell_error(path, request, 503, "too many searches at once; ask again in a moment");
  response.headers.emplace_back("Retry-After", "1");
  finish(path, request, response);
  return response;
}

HttpResponse KhabarService::answer(const HttpRequest& request) {
  const RoutedPath path = find_route(request.path);
  HttpResponse response;
  try {
    response = make_answer(path, request);
  } catch (const QueryError& error) {
    response = tell_error(path, request, 400, error.what(), error.column());
  } catch (const HttpError& error) {
    response = tell_error(path, request, error.status(), error.what());
  } catch (const UnknownArticle& error) {
    response = tell_error(path, request, 404, error.what());
  } catch (const RequestError& error) {
    response = tell_error(path, request, 422, error.what());
  } catch (const Interrupted& error) {
    // A client that gives a search less time than the server does asks for too much itself.
    const bool own_time = !request.parameter("timeout").empty();
    response = tell_error(path, request, own_time ? 422 : 503, error.what());
    if (!own_time) response.headers.emplace_back("Retry-After", "5");
  } catch (const std::bad_alloc&) {
    response = tell_error(path, request, 503, "out of memory; ask for less");
    response.headers.emplace_back("Retry-After", "5");
  } catch (const std::exception& error) {
    // What is wrong with an index names its folder: that is for the one who keeps it.
    if (log_ != nullptr) {
      const std::lock_guard lock(log_mutex_);
      *log_ << shown(error.what()) << std::endl;
    }
    response =
        tell_error(path, request, 500, "the archive cannot be read; its keeper's log says why");
  }
  finish(path, request, response);
  return response;
}

HttpResponse KhabarService::make_answer(const RoutedPath& path, const HttpRequest& request) {
  if (path.route == Route::ready) return ready();
  if (path.route == Route::metrics) return metrics();
  const auto engine = archives_.find(request.parameter("archive"));
  std::string tag;
  if (engine && is_asked_of_engine(path.route)) {
    tag = answer_tag(request, engine->revision());
    if (has_tag(request.header("if-none-match"), tag)) {
      HttpResponse unchanged;
      unchanged.status = 304;
      unchanged.headers.emplace_back("ETag", tag);
      return unchanged;
    }
  }
  HttpResponse response = is_api(path.route)
                              ? answer_api(path, request, archives_, options_.limits)
                              : answer_page(path, request, archives_, options_.limits);
  if (!tag.empty() && response.status == 200) response.headers.emplace_back("ETag", tag);
  return response;
}

HttpResponse KhabarService::tell_error(const RoutedPath& path, const HttpRequest& request,
                                       unsigned status, const std::string& message,
                                       std::optional<std::size_t> column) const {
  const bool as_page = !is_api(path.route) && path.route != Route::asset &&
                       request.header("accept").find("text/html") != std::string_view::npos;
  return as_page ? error_page(request, status, message) : api_error(status, message, column);
}

HttpResponse KhabarService::ready() const {
  if (going_down_) return text_response(503, "{\"status\":\"going down\"}\n", kJsonType);
  std::ostringstream json;
  json << "{\"status\":\"ready\",\"archives\":{";
  const char* comma = "";
  for (const auto& name : archives_.names()) {
    json << comma << '"' << name << "\":{\"articles\":" << archives_.find(name)->article_count()
         << ",\"revision\":\"" << archives_.find(name)->revision() << "\"}";
    comma = ",";
  }
  json << "}}\n";
  return text_response(200, json.str(), kJsonType);
}

HttpResponse KhabarService::metrics() const {
  std::ostringstream text;
  metrics_.write(text);
  const ServerState state = state_ ? state_() : ServerState();
  text << "# TYPE khabar_connections gauge\nkhabar_connections " << state.connections
       << "\n# TYPE khabar_requests_waiting gauge\nkhabar_requests_waiting " << state.waiting
       << "\n# TYPE khabar_requests_working gauge\nkhabar_requests_working " << state.working
       << "\n# TYPE khabar_articles gauge\n";
  for (const auto& name : archives_.names()) {
    text << "khabar_articles{archive=\"" << name << "\"} " << archives_.find(name)->article_count()
         << '\n';
  }
  text << "# TYPE khabar_index_revision_info gauge\n";
  for (const auto& name : archives_.names()) {
    text << "khabar_index_revision_info{archive=\"" << name << "\",revision=\""
         << archives_.find(name)->revision() << "\"} 1\n";
  }
  return text_response(200, text.str(), "text/plain; version=0.0.4; charset=utf-8");
}

void KhabarService::finish(const RoutedPath& path, const HttpRequest& request,
                           HttpResponse& response) const {
  auto& headers = response.headers;
  headers.emplace_back("X-Content-Type-Options", "nosniff");
  headers.emplace_back("Referrer-Policy", "no-referrer");
  headers.emplace_back("Content-Security-Policy", kContentPolicy);
  headers.emplace_back("Vary", "Accept-Encoding, Accept-Language, Authorization, Origin");
  headers.emplace_back("Cache-Control",
                       path.route == Route::asset ? "public, max-age=3600" : "private, no-cache");
  if (!options_.cors_origin.empty()) {
    headers.emplace_back("Access-Control-Allow-Origin", options_.cors_origin);
  } else {
    headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  }
  const bool packs = !response.source && response.body.size() >= kLeastPacked &&
                     accepts_gzip(request.header("accept-encoding"));
  if (!packs) return;
  response.body = gzip(response.body);
  headers.emplace_back("Content-Encoding", "gzip");
}

void KhabarService::answered(const HttpRequest& request, unsigned status,
                             std::chrono::duration<double> time, bool whole) {
  metrics_.count(find_route(request.path).route, status, time);
  if (log_ == nullptr) return;
  const auto shown = options_.log_queries ? std::string::npos : request.target.find('?');
  std::ostringstream line;
  line << request.method << ' ' << printable(request.target.substr(0, shown)) << ' ' << status
       << ' ' << time.count() * 1000 << " ms" << (whole ? "" : ", cut off");
  const std::lock_guard lock(log_mutex_);
  *log_ << line.str() << std::endl;
}

}  // namespace khabar
