// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/format/article.h"

namespace khabar {

/// What stored text must not have, such as "is not valid UTF-8"; absent when it is as it should be:
/// UTF-8 in NFC, with no control characters (C0, DEL and C1) but newlines.
std::optional<std::string_view> find_text_fault(std::string_view text);

/// The same for every text of an article, with the field it is in: `"title" has control
/// characters`.
std::optional<std::string> find_text_fault(const Article& article);

}  // namespace khabar
