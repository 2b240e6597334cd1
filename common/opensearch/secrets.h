// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// What a cluster is told to let us in. All empty: nothing.
struct OpenSearchSecrets {
  std::string user;  ///< Basic authentication.
  std::string password;
  std::string token;    ///< Bearer authentication; goes before user and password.
  std::string ca_file;  ///< Certificates that TLS trusts; empty: those of the system.
};

/// Reads them from the environment: KHABAR_OPENSEARCH_USER, _PASSWORD, _TOKEN, _CA; or from the
/// file named by KHABAR_OPENSEARCH_SECRETS, lines of "user=…", "password=…", "token=…", "ca=…",
/// which the environment goes before. Throws Error when the file cannot be read, when others than
/// its owner can, when it has a line of another kind, or for a secret with a line break in it.
OpenSearchSecrets read_opensearch_secrets();

/// Takes the lines of such a file. `name` is for messages.
OpenSearchSecrets parse_opensearch_secrets(std::string_view text, const std::string& name);

}  // namespace khabar
