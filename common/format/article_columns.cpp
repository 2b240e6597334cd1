// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/article_columns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/format/article_numbers.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

/// How many there are of what, in front of the columns. Of a machine's own byte order, which the
/// mark tells: another machine's file is not used.
struct Counts {
  std::uint64_t numbers = 0;       // docids, and 0
  std::uint64_t ordinals = 0;      // facet values of all articles
  std::uint64_t facet_values = 0;  // of the index
};

/// Of which index and which revision a file is. The last digit of the mark is the file's format.
struct Head {
  static constexpr std::uint64_t kMark = 0x6b686162436f6c32U;
  std::uint64_t mark = kMark;
  std::array<char, 40> uuid = {};
  std::uint64_t revision = 0;
  std::uint64_t docids = 0;
};

Head head_of(const Xapian::Database& index) {
  Head head;
  const std::string uuid = index.get_uuid();
  std::copy_n(uuid.begin(), std::min(uuid.size(), head.uuid.size()), head.uuid.begin());
  head.revision = index.get_revision();
  head.docids = index.get_lastdocid();
  return head;
}

template <typename T>
std::string_view bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

std::string_view bytes_of(const auto& value) {
  return {reinterpret_cast<const char*>(&value), sizeof(value)};
}

/// Columns one after another, as they are cut from the bytes.
class ColumnCutter {
 public:
  explicit ColumnCutter(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  std::span<const T> cut(std::uint64_t size) {
    if (size > rest_.size() / sizeof(T)) {
      is_whole_ = false;
      return {};
    }
    const std::span<const T> column(reinterpret_cast<const T*>(rest_.data()), size);
    rest_.remove_prefix(size * sizeof(T));
    return column;
  }

  /// Whether there was enough for all.
  bool is_whole() const { return is_whole_; }

  /// What is left of the bytes.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  bool is_whole_ = true;
};

/// A value of one slot for each article that has it.
template <typename Visit>
void visit_slot(const Xapian::Database& index, Xapian::valueno slot, std::size_t numbers,
                const Visit& visit) {
  for (auto row = index.valuestream_begin(slot); row != index.valuestream_end(slot); ++row) {
    if (row.get_docid() >= numbers) refuse_article_number(row.get_docid());
    visit(row.get_docid(), *row);
  }
}

std::vector<std::uint32_t> read_lengths(const Xapian::Database& index, std::size_t numbers) {
  std::vector<std::uint32_t> lengths(numbers);
  const auto end = index.postlist_end("");
  for (auto article = index.postlist_begin(""); article != end; ++article) {
    if (*article >= numbers) refuse_article_number(*article);
    lengths[*article] = article.get_doclength();
  }
  return lengths;
}

std::vector<double> read_published(const Xapian::Database& index, std::size_t numbers) {
  std::vector<double> published(numbers, kUndated);
  visit_slot(index, schema::kPublishedSlot, numbers, [&](auto article, const std::string& value) {
    published[article] = Xapian::sortable_unserialise(value);
  });
  return published;
}

std::vector<std::uint32_t> read_days(const Xapian::Database& index, std::size_t numbers) {
  std::vector<std::uint32_t> days(numbers);
  visit_slot(index, schema::kDaySlot, numbers, [&](auto article, const std::string& digits) {
    std::from_chars(digits.data(), digits.data() + digits.size(), days[article]);
  });
  return days;
}

struct FacetValues {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ordinals;
  std::vector<std::uint32_t> article_counts;
  std::vector<Facet> facets;
};

/// Values are numbered without a gap, but the articles of some may have been removed.
constexpr std::size_t kUsualGap = 10'000;

/// Throws when an article refers to a value that was never numbered.
void check_facet_number(const Xapian::Database& index, std::uint32_t ordinal) {
  if (!index.get_metadata(schema::facet_value_key(ordinal)).empty()) return;
  throw Xapian::DatabaseCorruptError("an article refers to the facet value " +
                                     std::to_string(ordinal) + ", which does not exist");
}

FacetValues read_facets(const Xapian::Database& index, std::size_t numbers) {
  FacetValues all;
  all.begins.reserve(numbers + 1);
  visit_slot(index, schema::kFacetSlot, numbers, [&](auto article, const std::string& packed) {
    all.begins.resize(article + 1, static_cast<std::uint32_t>(all.ordinals.size()));
    for (std::string_view rest = packed; const auto value = unpack_facet(rest);) {
      if (value->ordinal >= all.facets.size()) {
        if (value->ordinal > all.facets.size() + kUsualGap) {
          check_facet_number(index, value->ordinal);
        }
        all.facets.resize(std::size_t{value->ordinal} + 1);
        all.article_counts.resize(all.facets.size());
      }
      all.facets[value->ordinal] = value->facet;
      ++all.article_counts[value->ordinal];
      all.ordinals.push_back(value->ordinal);
    }
  });
  all.begins.resize(numbers + 1, static_cast<std::uint32_t>(all.ordinals.size()));
  return all;
}

/// The whole file, mapped; null when there is none or it cannot be.
std::shared_ptr<const char> map_file(const std::string& file, std::size_t& size) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return nullptr;
  struct stat status = {};
  void* mapped = MAP_FAILED;
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    size = static_cast<std::size_t>(status.st_size);
    mapped = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    // All is read in one go while the words of a question are looked up, not as questions need it.
    if (mapped != MAP_FAILED) madvise(mapped, size, MADV_WILLNEED);
  }
  close(descriptor);
  if (mapped == MAP_FAILED) return nullptr;
  return {static_cast<const char*>(mapped),
          [size](const char* bytes) { munmap(const_cast<char*>(bytes), size); }};
}

}  // namespace

std::string columns_file(const std::string& path) {
  return path + "/" + kColumnsFile;
}

std::string columns_file_head(const Xapian::Database& index) {
  const Head head = head_of(index);
  return std::string(bytes_of(head));
}

std::uint64_t docids_in_columns_file(const std::string& path) {
  std::ifstream file(columns_file(path), std::ios::binary);
  Head head;
  file.read(reinterpret_cast<char*>(&head), sizeof(head));
  return file && head.mark == Head::kMark ? head.docids : 0;
}

ArticleColumns::ArticleColumns(std::shared_ptr<const char> holder, std::string_view bytes)
    : holder_(std::move(holder)), bytes_(bytes) {
  ColumnCutter cutter(bytes_);
  const auto counts = cutter.cut<Counts>(1);
  if (counts.empty()) return;
  const auto& [numbers, ordinals, facet_values] = counts.front();
  published_ = cutter.cut<double>(numbers);
  lengths_ = cutter.cut<std::uint32_t>(numbers);
  days_ = cutter.cut<std::uint32_t>(numbers);
  begins_ = cutter.cut<std::uint32_t>(numbers + 1);
  article_counts_ = cutter.cut<std::uint32_t>(facet_values);
  facets_ = cutter.cut<Facet>(facet_values);
  const std::string_view packed = cutter.rest();
  const bool has_numbers = ordinals == 0 || (facet_values > 0 && ordinals < packed.size());
  is_whole_ = cutter.is_whole() && has_numbers &&
              packed.size() == PackedNumbers::bytes_of(ordinals, facet_values);
  if (is_whole_ && ordinals > 0) ordinals_ = PackedNumbers(packed, ordinals, facet_values);
}

bool ArticleColumns::are_sound() const {
  return is_whole_ && !begins_.empty() && begins_.back() == ordinals_.size() &&
         std::all_of(facets_.begin(), facets_.end(),
                     [](Facet facet) { return static_cast<std::size_t>(facet) < kFacetCount; });
}

ArticleColumns ArticleColumns::read(const Xapian::Database& index) {
  const std::size_t numbers = count_article_numbers(index);
  const auto published = khabar::read_published(index, numbers);
  const auto lengths = read_lengths(index, numbers);
  const auto days = khabar::read_days(index, numbers);
  const FacetValues facets = read_facets(index, numbers);
  const Counts counts{numbers, facets.ordinals.size(), facets.facets.size()};
  auto bytes = std::make_shared<std::string>();
  for (const auto part :
       {bytes_of(counts), bytes_of(published), bytes_of(lengths), bytes_of(days),
        bytes_of(facets.begins), bytes_of(facets.article_counts), bytes_of(facets.facets)}) {
    bytes->append(part);
  }
  bytes->append(pack_numbers(facets.ordinals, facets.facets.size()));
  const std::string_view view = *bytes;
  return {std::shared_ptr<const char>(bytes, view.data()), view};
}

std::optional<ArticleColumns> ArticleColumns::map(const std::string& path,
                                                  const Xapian::Database& index) {
  std::size_t size = 0;
  const auto file = map_file(columns_file(path), size);
  if (file == nullptr) return std::nullopt;
  std::string_view bytes(file.get(), size);
  const std::string head = columns_file_head(index);
  if (!bytes.starts_with(head)) return std::nullopt;
  bytes.remove_prefix(head.size());
  ArticleColumns columns(file, bytes);
  if (!columns.are_sound() || columns.numbers() != count_article_numbers(index)) {
    return std::nullopt;
  }
  return columns;
}

}  // namespace khabar
