// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/tokens.h"

#include <fstream>
#include <sstream>

#include <sys/stat.h>

#include "common/error.h"

namespace khabar {
namespace {

constexpr std::size_t kLeastSecret = 16;  // characters

/// What follows the scheme ("bearer ", any case); empty when it is another.
std::string_view after_scheme(std::string_view authorization, std::string_view scheme) {
  if (authorization.size() < scheme.size()) return {};
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    const char c = authorization[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != scheme[i]) return {};
  }
  authorization.remove_prefix(scheme.size());
  while (authorization.starts_with(' ')) authorization.remove_prefix(1);
  return authorization;
}

std::string secret_in(std::string_view authorization) {
  const auto bearer = after_scheme(authorization, "bearer ");
  if (!bearer.empty()) return std::string(bearer);
  const std::string pair = decode_base64(after_scheme(authorization, "basic "));
  const auto colon = pair.find(':');
  return colon == std::string::npos ? "" : pair.substr(colon + 1);
}

}  // namespace

bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  volatile unsigned char difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
  }
  return difference == 0;
}

std::string decode_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string decoded;
  unsigned bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    const auto digit = kDigits.find(c);
    if (digit == std::string_view::npos) return {};
    bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    decoded += static_cast<char>(bits >> count & 0xFFU);
  }
  return decoded;
}

Tokens::Tokens(std::istream& lines, const std::string& path) {
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::istringstream words(line);
    Token token;
    if (!(words >> token.name) || token.name.starts_with('#')) continue;
    std::string more;
    if (!(words >> token.secret) || words >> more) {
      throw Error(at({path, number}, "error: is not a name and a token; write NAME TOKEN"));
    }
    if (token.secret.size() < kLeastSecret) {
      throw Error(at({path, number}, "error: the token of \"" + token.name +
                                         "\" has fewer than 16 characters; make one with "
                                         "openssl rand -hex 20"));
    }
    tokens_.push_back(std::move(token));
  }
  if (tokens_.empty())
    throw Error(at({path, 0}, "error: has no token; write NAME TOKEN, one a line"));
}

std::string Tokens::name_of(std::string_view authorization) const {
  const std::string secret = secret_in(authorization);
  std::string name;
  for (const auto& token : tokens_) {
    if (same_secret(secret, token.secret)) name = token.name;
  }
  return name;
}

Tokens read_tokens(const std::string& path) {
  std::ifstream file(path);
  struct stat status = {};
  if (!file || stat(path.c_str(), &status) != 0) {
    throw Error(at({path, 0}, "error: cannot be read; name a file of lines NAME TOKEN"));
  }
  if ((status.st_mode & S_IROTH) != 0) {
    throw Error(at({path, 0}, "error: everyone may read it; chmod 600 " + path));
  }
  return Tokens(file, path);
}

}  // namespace khabar
