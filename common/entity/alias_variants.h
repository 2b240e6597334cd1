// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/entity/entity.h"

namespace khabar {

/// Other ways in which papers write a listed name, `alias` itself not among them: "राजस्थान रायल्स"
/// for "राजस्थान रॉयल्स"; of people "ईके पलानीस्वामी" for "ई के पलानीस्वामी"; of bodies "सीबीआइ" for
/// सीबीआई, and "… यूनिवर्सिटी" and "… विवि" for … विश्वविद्यालय.
std::vector<std::string> spelling_variants(EntityType type, std::string_view alias);

}  // namespace khabar
