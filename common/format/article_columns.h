// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/format/facet.h"
#include "common/format/packed_numbers.h"

namespace khabar {

/// What an article without a date has for a date.
inline constexpr double kUndated = -std::numeric_limits<double>::infinity();

/// The numbers of every article that a search reads for its matches, by docid: when it was
/// published, how long it is, its facet values. Of one revision of an index.
///
/// They are one piece of bytes, in memory as in a file beside the tables (columns_file), which
/// a writer leaves there so that opening an index reads no table for them: programs that have the
/// file mapped share its memory. The tables stay the truth: a file of another revision is not used.
///
/// Memory: 20 bytes an article, 1 to 4 bytes a facet value of an article (two up to 65,536 values),
/// 5 bytes a value of the index.
class ArticleColumns {
 public:
  /// Of no articles.
  ArticleColumns() = default;

  /// Reads the tables. Throws Xapian::Error, DatabaseCorruptError where they contradict each other.
  /// Cost: passes over the lengths and three value slots, about 200 ns an article.
  static ArticleColumns read(const Xapian::Database& index);

  /// Maps the file of the index at `path`, open as `index`; absent when there is none, or none that
  /// is whole and of this revision. Nobody may write into the file while it is mapped; it is
  /// replaced. The system is asked to read it, and nothing waits for that. Cost: a look at each
  /// facet value of the index.
  static std::optional<ArticleColumns> map(const std::string& path, const Xapian::Database& index);

  /// As they stand in the file.
  std::string_view bytes() const { return bytes_; }

  /// Docids run to one less than this.
  std::size_t numbers() const { return lengths_.size(); }

  /// Seconds since 1970, or kUndated.
  std::span<const double> published() const { return published_; }
  /// Words that count for ranking, as Xapian keeps them.
  std::span<const std::uint32_t> lengths() const { return lengths_; }
  /// The days printed on articles as numbers, 20230913; 0 without a date.
  std::span<const std::uint32_t> days() const { return days_; }

  /// Where in ordinals() the facet values of an article begin; one more than there are docids.
  /// In a damaged file they may be any numbers.
  std::span<const std::uint32_t> begins() const { return begins_; }
  /// Numbers of facet values, less than facets().size().
  const PackedNumbers& ordinals() const { return ordinals_; }
  /// Of each facet value: the articles that have it, and its facet.
  std::span<const std::uint32_t> article_counts() const { return article_counts_; }
  std::span<const Facet> facets() const { return facets_; }

 private:
  ArticleColumns(std::shared_ptr<const char> holder, std::string_view bytes);
  bool are_sound() const;

  std::shared_ptr<const char> holder_;  // of the bytes, own or mapped
  std::string_view bytes_;
  std::span<const double> published_;
  std::span<const std::uint32_t> lengths_;
  std::span<const std::uint32_t> days_;
  std::span<const std::uint32_t> begins_;
  PackedNumbers ordinals_;
  std::span<const std::uint32_t> article_counts_;
  std::span<const Facet> facets_;
  bool is_whole_ = false;
};

/// In the folder of an index.
inline constexpr const char* kColumnsFile = "columns.khabar";

/// Where the columns of the index at `path` stand: columns_file_head, then their bytes().
std::string columns_file(const std::string& path);

/// Names the revision of `index`. Xapian gives one for an index in one folder only.
std::string columns_file_head(const Xapian::Database& index);

/// The last docid of the revision that the file was made of; 0 without a file.
std::uint64_t docids_in_columns_file(const std::string& path);

}  // namespace khabar
