// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/refusal.h"

#include "common/opensearch/json.h"

namespace khabar {
namespace {

rapidjson::Document parse(std::string_view body) {
  rapidjson::Document document;
  document.Parse(body.data(), body.size());
  if (document.HasParseError()) document.SetNull();
  return document;
}

std::string reason_of(const rapidjson::Document& error) {
  std::string reason(json_text(error, {"error", "reason"}));
  if (reason.empty()) reason = json_text(error, {"error"});
  for (const auto* failures :
       {json_at(error, {"error", "failed_shards"}), json_at(error, {"_shards", "failures"})}) {
    if (failures == nullptr || !failures->IsArray() || failures->Empty()) continue;
    const JsonValue& first = (*failures)[0];
    const std::string why(json_text(first, {"reason", "reason"}));
    const std::string cause(json_text(first, {"reason", "caused_by", "reason"}));
    reason += "; shard " + std::to_string(json_count(first, {"shard"})) + " of " +
              std::string(json_text(first, {"index"})) + ": " + why +
              (cause.empty() ? "" : " (" + cause + ")");
  }
  const std::string cause(json_text(error, {"error", "caused_by", "reason"}));
  if (!cause.empty() && reason.find(cause) == reason.npos) reason += "; " + cause;
  return reason.empty() ? "no reason given" : reason;
}

std::string unknown_to_it(const OpenSearchSecrets& secrets) {
  if (!secrets.token.empty()) {
    return "refuses our token (401); look at KHABAR_OPENSEARCH_TOKEN, or token= in the file that "
           "KHABAR_OPENSEARCH_SECRETS names";
  }
  if (!secrets.user.empty()) {
    return "refuses user and password (401); look at KHABAR_OPENSEARCH_USER and "
           "KHABAR_OPENSEARCH_PASSWORD, or user= and password= in the file that "
           "KHABAR_OPENSEARCH_SECRETS names";
  }
  return "wants to know who we are (401); set KHABAR_OPENSEARCH_USER and "
         "KHABAR_OPENSEARCH_PASSWORD, or KHABAR_OPENSEARCH_TOKEN";
}

}  // namespace

std::string reason_in(std::string_view body) {
  return reason_of(parse(body));
}

std::string refusal_of(long status, std::string_view body, std::size_t sent_bytes,
                       const OpenSearchSecrets& secrets) {
  const std::string code = std::to_string(status);
  if (status == 401) return unknown_to_it(secrets);
  if (status == 403) {
    return "forbids it (403: " + reason_in(body) +
           "); look at the rights of the account, and whether the index is blocked";
  }
  if (status == 413) {
    return "takes no request of " + std::to_string(sent_bytes) +
           " bytes (413); allow 100 MB: http.max_content_length of OpenSearch, "
           "client_max_body_size of nginx";
  }
  if (const auto told = parse(body); told.IsObject()) return code + ": " + reason_of(told);
  return code + ", and no JSON; is it OpenSearch that answers there" +
         (status == 400 ? ", or does it want opensearch+tls://?" : "?");
}

}  // namespace khabar
