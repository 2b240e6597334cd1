// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/opensearch/secrets.h"

namespace khabar {

/// The reason in an error that OpenSearch answered: with shards that are missing, which. "no reason
/// given" where there is none, as in the page of a proxy.
std::string reason_in(std::string_view body);

/// What a status says that is no answer, and what to do about it: one line, without the host. Names
/// the secrets that were sent, and never shows them.
///
/// sent_bytes  Size of the request's body.
std::string refusal_of(long status, std::string_view body, std::size_t sent_bytes,
                       const OpenSearchSecrets& secrets);

}  // namespace khabar
