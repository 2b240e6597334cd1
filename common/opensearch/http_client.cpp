// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/http_client.h"

#include <algorithm>
#include <array>
#include <mutex>

#include <curl/curl.h>

#include "common/error.h"
#include "common/version.h"

namespace khabar {
namespace {

constexpr std::size_t kMostAnswerBytes = std::size_t{1} << 30;

std::size_t take_bytes(char* bytes, std::size_t size, std::size_t count, void* body) {
  auto& taken = *static_cast<std::string*>(body);
  if (taken.size() + size * count > kMostAnswerBytes) return 0;  // ends the transfer
  taken.append(bytes, size * count);
  return size * count;
}

int look_at_stop(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto* flag = static_cast<const std::atomic<bool>*>(stop);
  return flag != nullptr && *flag ? 1 : 0;
}

void start_curl() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

/// Whether what answered is no TLS, by OpenSSL's words: else it may be a host that starts.
bool speaks_no_tls(CURLcode code, std::string_view problem) {
  return code == CURLE_SSL_CONNECT_ERROR && problem.find("wrong version number") != problem.npos;
}

CurlAnswer::Outcome outcome_of(CURLcode code, std::string_view problem) {
  if (speaks_no_tls(code, problem)) return CurlAnswer::Outcome::untrusted;
  switch (code) {
    case CURLE_OK:
      return CurlAnswer::Outcome::answered;
    case CURLE_OPERATION_TIMEDOUT:
      return CurlAnswer::Outcome::timed_out;
    case CURLE_ABORTED_BY_CALLBACK:
      return CurlAnswer::Outcome::stopped;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
      return CurlAnswer::Outcome::unreachable;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
      return CurlAnswer::Outcome::untrusted;
    default:
      return CurlAnswer::Outcome::broken;
  }
}

/// What to do about a certificate that is not trusted.
std::string advice_on(CURL* curl, CURLcode code) {
  if (code == CURLE_SSL_CONNECT_ERROR) return "it speaks no TLS: write opensearch://";
  constexpr long kExpired = 10;     // X509_V_ERR_CERT_HAS_EXPIRED of OpenSSL
  constexpr long kUnspecified = 1;  // what libcurl leaves when the names differ
  if (code == CURLE_SSL_CACERT_BADFILE) {
    return "KHABAR_OPENSEARCH_CA must name a file of certificates that can be read";
  }
  long verified = 0;
  curl_easy_getinfo(curl, CURLINFO_SSL_VERIFYRESULT, &verified);
  if (verified <= kUnspecified) return "write the host's name as its certificate has it";
  if (verified == kExpired) return "renew the host's certificate";
  return "name the file of who signed its certificate in KHABAR_OPENSEARCH_CA";
}

}  // namespace

struct CurlClient::Handle {
  explicit Handle(OpenSearchSecrets kept) : secrets(std::move(kept)) {
    start_curl();
    curl = curl_easy_init();
    if (curl == nullptr) throw Error("error: libcurl cannot be started; is there memory left?");
    json = curl_slist_append(nullptr, "Content-Type: application/json");
    json = curl_slist_append(json, "Expect:");  // no round trip before a body
    lines = curl_slist_append(nullptr, "Content-Type: application/x-ndjson");
    lines = curl_slist_append(lines, "Expect:");
  }
  ~Handle() {
    curl_slist_free_all(json);
    curl_slist_free_all(lines);
    curl_easy_cleanup(curl);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  CURL* curl = nullptr;
  curl_slist* json = nullptr;
  curl_slist* lines = nullptr;
  OpenSearchSecrets secrets;
};

CurlClient::CurlClient(const OpenSearchSecrets& secrets)
    : handle_(std::make_unique<Handle>(secrets)) {}
CurlClient::~CurlClient() = default;
CurlClient::CurlClient(CurlClient&&) noexcept = default;

CurlAnswer CurlClient::send(const CurlRequest& request) {
  CURL* curl = handle_->curl;
  const OpenSearchSecrets& secrets = handle_->secrets;
  CurlAnswer answer;
  curl_easy_reset(curl);  // keeps connections
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "khabar/" KHABAR_VERSION);
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  if (!request.body.empty()) {
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.data());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request.body.size()));
  } else if (request.method == "HEAD") {
    curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  }
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, request.lines ? handle_->lines : handle_->json);
  const auto timeout = std::max<std::chrono::milliseconds::rep>(1, request.timeout.count());
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(timeout));
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS,
                   static_cast<long>(
                       std::min<std::chrono::milliseconds::rep>(timeout, kConnectTimeout.count())));
  if (!secrets.token.empty()) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BEARER);
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, secrets.token.c_str());
  } else if (!secrets.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(curl, CURLOPT_USERNAME, secrets.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, secrets.password.c_str());
  }
  if (!secrets.ca_file.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, secrets.ca_file.c_str());
  std::array<char, CURL_ERROR_SIZE> told{};
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, told.data());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_bytes);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer.body);
  if (request.stop != nullptr) {
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, look_at_stop);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA,
                     const_cast<void*>(static_cast<const void*>(request.stop)));
  }
  const CURLcode code = curl_easy_perform(curl);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
  if (code == CURLE_OK) {
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
  } else {
    answer.problem = told.front() == '\0' ? curl_easy_strerror(code) : told.data();
    answer.outcome = outcome_of(code, answer.problem);
    if (answer.outcome == CurlAnswer::Outcome::untrusted) answer.advice = advice_on(curl, code);
    answer.body.clear();
  }
  return answer;
}

}  // namespace khabar
