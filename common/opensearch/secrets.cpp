// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/secrets.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include <sys/stat.h>

#include "common/error.h"

namespace khabar {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// A line break would end a header and begin another.
void check_line(std::string_view value, const SourceLocation& where) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (std::none_of(value.begin(), value.end(), is_control)) return;
  throw Error(at(where, "error: has a line break or a tab in it; write the bare secret"));
}

void take(std::string& kept, const char* name) {
  std::string value = environment(name);
  if (value.empty()) return;
  check_line(value, {name, 0});
  kept = std::move(value);
}

std::string read_private_file(const std::string& path) {
  struct stat found = {};
  if (stat(path.c_str(), &found) != 0) {
    throw Error(at({path, 0}, "error: cannot be read; KHABAR_OPENSEARCH_SECRETS names it"));
  }
  if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    throw Error(at({path, 0}, "error: others can read the secrets in it; chmod 600 it"));
  }
  std::ifstream file(path);
  if (!file)
    throw Error(at({path, 0}, "error: cannot be read; KHABAR_OPENSEARCH_SECRETS names it"));
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

OpenSearchSecrets parse_opensearch_secrets(std::string_view text, const std::string& name) {
  OpenSearchSecrets secrets;
  std::istringstream lines{std::string(text)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();  // edited on another system
    if (line.empty() || line.starts_with('#')) continue;
    const auto equals = line.find('=');
    const std::string key = line.substr(0, equals);
    std::string* place = key == "user"       ? &secrets.user
                         : key == "password" ? &secrets.password
                         : key == "token"    ? &secrets.token
                         : key == "ca"       ? &secrets.ca_file
                                             : nullptr;
    if (place == nullptr || equals == line.npos) {
      throw Error(at({name, number},
                     "error: is no line of user=, password=, token= or ca=; write one of these"));
    }
    *place = line.substr(equals + 1);
    check_line(*place, {name, number});
  }
  return secrets;
}

OpenSearchSecrets read_opensearch_secrets() {
  OpenSearchSecrets secrets;
  if (const std::string path = environment("KHABAR_OPENSEARCH_SECRETS"); !path.empty()) {
    secrets = parse_opensearch_secrets(read_private_file(path), path);
  }
  take(secrets.user, "KHABAR_OPENSEARCH_USER");
  take(secrets.password, "KHABAR_OPENSEARCH_PASSWORD");
  take(secrets.token, "KHABAR_OPENSEARCH_TOKEN");
  take(secrets.ca_file, "KHABAR_OPENSEARCH_CA");
  return secrets;
}

}  // namespace khabar
