// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>

namespace khabar {

/// Writes the file of the columns of the index at `path` (see ArticleColumns) for its revision of
/// now, at the end of a run that changed it. Where 100,000 articles and more have grown by less
/// than a hundredth since the file was written, it stays as it is, and readers read the tables: who
/// adds an article a minute to a million shall not write 40 MB each time.
///
/// Nothing depends on the file: where it cannot be written, `log` is told, and nothing is thrown
/// but Xapian::Error. Cost: that of ArticleColumns::read.
void refresh_columns(const std::string& path, std::ostream& log);

}  // namespace khabar
