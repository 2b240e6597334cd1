// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/format/article.h"

namespace khabar {

/// What an article is listed under: its title, or the first sentence of its description or body,
/// cut at about a line's length; its id when it has no text. The stored title stays as it is.
std::string display_title(const Article& article);

}  // namespace khabar
