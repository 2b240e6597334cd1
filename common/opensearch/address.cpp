// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/address.h"

#include <algorithm>

#include "common/error.h"

namespace khabar {
namespace {

constexpr std::string_view kPlain = "opensearch://";
constexpr std::string_view kTls = "opensearch+tls://";
constexpr std::string_view kPartial = "?partial";
constexpr std::size_t kLongestName = 200;  // OpenSearch takes 255 bytes, and ours get endings

[[noreturn]] void refuse(std::string_view where, std::string_view what) {
  throw Error(at({std::string(where), 0}, "error: " + std::string(what)));
}

bool is_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || name.front() < 'a' || name.front() > 'z') {
    return false;
  }
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == name.npos;
}

std::string with_port(std::string_view host) {
  const auto after_ip6 = host.rfind(']');
  const auto colon = host.rfind(':');
  const bool has_port = colon != host.npos && (after_ip6 == host.npos || colon > after_ip6);
  return std::string(host) + (has_port ? "" : ":9200");
}

}  // namespace

bool is_opensearch(std::string_view where) {
  return where.starts_with(kPlain) || where.starts_with(kTls);
}

OpenSearchAddress read_opensearch_address(std::string_view where) {
  constexpr std::string_view kForm = "write opensearch://HOST:9200,HOST2:9200/NAME";
  OpenSearchAddress address;
  const bool tls = where.starts_with(kTls);
  std::string_view rest = where.substr(tls ? kTls.size() : kPlain.size());
  if (rest.find('@') != rest.npos) {
    throw Error(
        "error: a password in an address can be read by every user of the machine; put it into "
        "KHABAR_OPENSEARCH_USER and KHABAR_OPENSEARCH_PASSWORD, or the file that "
        "KHABAR_OPENSEARCH_SECRETS names");
  }
  if (rest.ends_with(kPartial)) {
    address.partial = true;
    rest.remove_suffix(kPartial.size());
  }
  const auto slash = rest.find('/');
  if (slash == rest.npos) refuse(where, "it names no archive; " + std::string(kForm));
  address.archive = rest.substr(slash + 1);
  if (!is_name(address.archive)) {
    refuse(where, "\"" + address.archive +
                      "\" is no name of an archive; write lower case letters, digits, - and _");
  }
  std::string_view hosts = rest.substr(0, slash);
  while (!hosts.empty()) {
    const auto end = std::min(hosts.find(','), hosts.size());
    const std::string_view host = hosts.substr(0, end);
    if (host.empty() || host.find_first_of(" \t?#\"\\") != host.npos) {
      refuse(where, "\"" + std::string(host) + "\" is no host; " + std::string(kForm));
    }
    address.hosts.push_back((tls ? "https://" : "http://") + with_port(host));
    hosts.remove_prefix(std::min(end + 1, hosts.size()));
  }
  if (address.hosts.empty()) refuse(where, "it names no host; " + std::string(kForm));
  return address;
}

}  // namespace khabar
