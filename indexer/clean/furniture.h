// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// Takes out of `text` (clean lines) those that belong to the page and not to the story: "ये भी
/// पढ़ें" and the headlines that follow it, lists of trending stories, share, follow and
/// app-download lines, picture credits, advertisements. The list is at the top of furniture.cpp.
///
/// A line goes only when the whole of it is furniture: "यहां क्लिक करें" does, "यहां क्लिक कर लोगों से ठगी
/// करने वाला गिरोह पकड़ा गया।" does not, nor does a paragraph that mentions "ये भी पढ़ें". Cost: linear.
std::string remove_furniture(std::string_view text);

struct JudgedLine {
  std::string_view line;
  bool is_furniture = false;
};

/// Each line of `text`, and whether remove_furniture takes it out.
std::vector<JudgedLine> judge_lines(std::string_view text);

}  // namespace khabar
