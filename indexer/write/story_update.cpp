// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/story_update.h"

#include <algorithm>
#include <utility>

#include "common/format/schema.h"
#include "common/hash.h"
#include "indexer/stories/same_story.h"
#include "indexer/stories/shingles.h"
#include "indexer/stories/sketch.h"
#include "indexer/stories/story_groups.h"

namespace khabar {
namespace {

/// Articles whose sketches are looked up at a time: the table takes 300 bytes for each.
constexpr std::size_t kTableArticles = 100'000;

using Stories = std::unordered_map<Xapian::docid, std::string>;  // keys, by article

Stories read_stories(const Xapian::Database& index) {
  Stories stories;
  for (auto row = index.valuestream_begin(schema::kStorySlot);
       row != index.valuestream_end(schema::kStorySlot); ++row) {
    stories.emplace(row.get_docid(), *row);
  }
  return stories;
}

std::uint64_t hash_of_id(const Xapian::Database& index, Xapian::docid article) {
  const std::string prefix(field_row(Field::id).whole);
  auto term = index.termlist_begin(article);
  term.skip_to(prefix);
  return term == index.termlist_end(article) ? 0 : hash64(*term);
}

/// Texts of articles, the latest kept.
class TextReader {
 public:
  explicit TextReader(const Xapian::Database& index) : index_(index) {}

  /// What was read before may be gone.
  void make_room_for_two() {
    constexpr std::size_t kMost = 2000;
    if (known_.size() + 2 > kMost) known_.clear();
  }

  /// Holds until room is made.
  const StoryText& read(Xapian::docid article) {
    auto [known, is_new] = known_.try_emplace(article);
    if (is_new) {
      known->second = story_text(index_.get_document(article).get_value(schema::kWordsSlot));
    }
    return known->second;
  }

 private:
  const Xapian::Database& index_;
  std::unordered_map<Xapian::docid, StoryText> known_;
};

/// Joins what is alike among `articles`, and each of them with what is like it elsewhere. An
/// article that keeps its story stands for it: its node is the first one met of that story.
class Joiner {
 public:
  Joiner(const Xapian::Database& index, std::vector<Xapian::docid> articles, const Stories& kept)
      : index_(index), articles_(std::move(articles)), kept_(kept), texts_(index) {
    for (const auto article : articles_) groups_.add(article);
  }

  StoryGroups& join() {
    for (std::size_t begin = 0; begin < articles_.size(); begin += kTableArticles) {
      join_block(begin, std::min(begin + kTableArticles, articles_.size()));
    }
    return groups_;
  }

 private:
  void join_block(std::size_t begin, std::size_t end) {
    SketchTable table;
    std::vector<std::string> sketches(end - begin);
    auto row = index_.valuestream_begin(schema::kSketchSlot);
    const auto rows_end = index_.valuestream_end(schema::kSketchSlot);
    for (std::size_t i = begin; i < end && row != rows_end; ++i) {
      row.skip_to(articles_[i]);
      if (row == rows_end || row.get_docid() != articles_[i]) continue;
      sketches[i - begin] = *row;
      table.add(sketches[i - begin], static_cast<std::uint32_t>(i - begin));
    }
    for (row = index_.valuestream_begin(schema::kSketchSlot); row != rows_end; ++row) {
      const Xapian::docid other = row.get_docid();
      const std::string sketch = *row;
      for (const auto number : table.find(sketch)) {
        const Xapian::docid article = articles_[begin + number];
        if (article == other || !may_be_copies(sketches[number], sketch)) continue;
        join_if_alike(article, other);
      }
    }
  }

  void join_if_alike(Xapian::docid article, Xapian::docid other) {
    const Xapian::docid node = node_of(other);
    if (groups_.are_joined(article, node)) return;
    texts_.make_room_for_two();
    if (same_story(texts_.read(article), texts_.read(other))) groups_.join(article, node);
  }

  Xapian::docid node_of(Xapian::docid article) {
    const auto story = kept_.find(article);
    return story == kept_.end() ? article
                                : nodes_.try_emplace(story->second, article).first->second;
  }

  const Xapian::Database& index_;
  std::vector<Xapian::docid> articles_;  // sorted
  const Stories& kept_;
  TextReader texts_;
  StoryGroups groups_;
  std::unordered_map<std::string, Xapian::docid> nodes_;  // by story
};

void write_key(Xapian::WritableDatabase& index, Xapian::docid article, const std::string& key) {
  Xapian::Document document = index.get_document(article);
  if (key.empty()) {
    document.remove_value(schema::kStorySlot);
  } else {
    document.add_value(schema::kStorySlot, key);
  }
  index.replace_document(article, document);
}

/// Regroups `articles`, which are sorted; other articles keep the stories they have.
void regroup(Xapian::WritableDatabase& index, std::vector<Xapian::docid> articles,
             const Stories& stories) {
  Stories kept = stories;
  for (const auto article : articles) kept.erase(article);
  std::unordered_map<std::string, std::vector<Xapian::docid>> members;
  for (const auto& [article, key] : kept) members[key].push_back(article);
  std::vector<std::pair<Xapian::docid, std::string>> changes;
  for (const auto& group : Joiner(index, std::move(articles), kept).join().groups()) {
    std::vector<Xapian::docid> together;
    for (const auto node : group) {
      const auto story = kept.find(static_cast<Xapian::docid>(node));
      if (story == kept.end()) {
        together.push_back(static_cast<Xapian::docid>(node));
      } else {
        const auto& all = members[story->second];
        together.insert(together.end(), all.begin(), all.end());
      }
    }
    std::string key;
    if (together.size() > 1) {
      std::uint64_t least = hash_of_id(index, together.front());
      for (const auto article : together) least = std::min(least, hash_of_id(index, article));
      key = schema::story_key(least);
    }
    for (const auto article : together) {
      const auto had = stories.find(article);
      if ((had == stories.end() ? std::string() : had->second) != key) {
        changes.emplace_back(article, key);
      }
    }
  }
  std::sort(changes.begin(), changes.end());
  for (const auto& [article, key] : changes) write_key(index, article, key);
}

}  // namespace

void StoryUpdate::leaves(const Xapian::Database& index, Xapian::docid article) {
  const std::string key = index.get_document(article).get_value(schema::kStorySlot);
  if (!key.empty()) left_.insert(key);
  joining_.erase(article);
}

void StoryUpdate::apply(Xapian::WritableDatabase& index) {
  if (joining_.empty() && left_.empty()) return;
  const Stories stories = read_stories(index);
  std::vector<Xapian::docid> articles(joining_.begin(), joining_.end());
  for (const auto& [article, key] : stories) {
    if (left_.contains(key) && !joining_.contains(article)) articles.push_back(article);
  }
  std::sort(articles.begin(), articles.end());
  regroup(index, std::move(articles), stories);
  joining_.clear();
  left_.clear();
}

void StoryUpdate::apply_to_all(Xapian::WritableDatabase& index) {
  regroup(index, {index.postlist_begin(""), index.postlist_end("")}, read_stories(index));
}

}  // namespace khabar
