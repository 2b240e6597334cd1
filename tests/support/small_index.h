// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/format/article.h"
#include "tests/support/temporary_folder.h"

namespace khabar::test {

/// An article with what most tests need; the rest is empty.
Article article(const std::string& id, const std::string& title, const std::string& body,
                const std::string& source = "", const std::string& published = "");

/// An index of a few articles in a temporary folder.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<Article>& articles) { add(articles); }

  /// Adds or replaces articles and commits.
  void add(const std::vector<Article>& articles);

  std::string path() const { return folder_ / "small.idx"; }

 private:
  TemporaryFolder folder_;
};

}  // namespace khabar::test
