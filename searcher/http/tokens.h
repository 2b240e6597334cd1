// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// Who may ask: names and secrets.
class Tokens {
 public:
  /// Nobody may: with an empty list nothing is accepted.
  Tokens() = default;

  /// Reads lines "NAME TOKEN"; empty lines and those that begin with # are passed over. Throws
  /// Error, `path:line: …`, for a line that is none, a token below 16 characters, and no line at
  /// all. The message does not tell the token.
  Tokens(std::istream& lines, const std::string& path);

  /// Name of the token in an Authorization header: "Bearer TOKEN", or Basic with the token as the
  /// password, which is what browsers ask for. Empty when it holds none. Takes as long whatever
  /// the secret has in common with a token.
  std::string name_of(std::string_view authorization) const;

 private:
  struct Token {
    std::string name;
    std::string secret;
  };
  std::vector<Token> tokens_;
};

/// Reads the file at `path`. Throws Error, also when others than its owner and group may read it.
Tokens read_tokens(const std::string& path);

/// Whether two texts are the same, in a time that tells of their lengths alone.
bool same_secret(std::string_view a, std::string_view b);

/// The text that base64 stands for; empty when it is none.
std::string decode_base64(std::string_view text);

}  // namespace khabar
