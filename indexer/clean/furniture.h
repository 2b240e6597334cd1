// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// Takes out of `text` (clean lines) those that belong to the page and not to the story: "ये भी
/// पढ़ें" and the headlines that follow it, lists of trending stories, share, follow and
/// app-download lines, picture credits, advertisements. The list is at the top of furniture.cpp.
///
/// A line goes only as a whole: a paragraph that mentions "ये भी पढ़ें" stays. Cost: linear.
std::string remove_furniture(std::string_view text);

}  // namespace khabar
