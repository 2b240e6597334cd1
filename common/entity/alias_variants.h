// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/entity/entity.h"

namespace khabar {

/// Other ways in which papers write a listed body, `alias` itself not among them: "सीबीआइ" for
/// सीबीआई, "… यूनिवर्सिटी" and "… विवि" for … विश्वविद्यालय. None for people and places.
std::vector<std::string> spelling_variants(EntityType type, std::string_view alias);

}  // namespace khabar
