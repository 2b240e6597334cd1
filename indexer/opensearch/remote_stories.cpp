// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/remote_stories.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "common/format/schema.h"
#include "common/hash.h"
#include "common/opensearch/bulk.h"
#include "common/opensearch/json.h"
#include "common/opensearch/multi_search.h"
#include "common/opensearch/path.h"
#include "indexer/opensearch/document_source.h"
#include "indexer/stories/same_story.h"
#include "indexer/stories/shingles.h"
#include "indexer/stories/sketch.h"
#include "indexer/stories/story_groups.h"

namespace khabar {
namespace {

constexpr std::chrono::milliseconds kPatience{300'000};
constexpr std::size_t kArticlesARequest = 50;

struct Member {
  std::string sketch;
  std::string story;
};

std::uint64_t hash_of(const std::string& id) {
  return hash64(std::string(field_row(Field::id).whole).append(id));
}

/// The first value of a column of a hit; empty when it has none.
std::string first_value(const JsonValue& hit, const char* column) {
  const JsonValue* values = json_at(hit, {"fields", column});
  return values == nullptr || values->Empty() ? "" : (*values)[0].GetString();
}

class Regrouping {
 public:
  Regrouping(const RemoteIndex& index, DocumentBuilder& builder)
      : index_(index), builder_(builder) {}

  /// Articles whose stories are looked at anew.
  void take(const std::set<std::string>& ids, const std::set<std::string>& left) {
    std::vector<std::string> wanted(ids.begin(), ids.end());
    if (!left.empty()) {
      index_.for_each(index_.articles(),
                      R"({"terms":{"story":)" +
                          json_strings(std::vector<std::string>(left.begin(), left.end())) + "}}",
                      "id", R"(["id"])",
                      [&](const JsonValue& hit) { wanted.emplace_back(json_text(hit, {"_id"})); });
    }
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    read_members(wanted);
  }

  void join() {
    std::vector<std::string> ids;
    for (const auto& [id, member] : members_) {
      groups_.add(node(id));
      if (!member.sketch.empty()) ids.push_back(id);
    }
    for (std::size_t first = 0; first < ids.size(); first += kArticlesARequest) {
      const std::vector<std::string> some(
          ids.begin() + static_cast<std::ptrdiff_t>(first),
          ids.begin() +
              static_cast<std::ptrdiff_t>(std::min(ids.size(), first + kArticlesARequest)));
      join_some(some);
    }
  }

  void write() {
    std::vector<BulkItem> items;
    for (const auto& group : groups_.groups()) {
      std::vector<std::pair<std::string, std::string>> together;  // id and the story it has
      for (const auto number : group) {
        const std::string& name = names_[static_cast<std::size_t>(number)];
        if (const auto member = members_.find(name); member != members_.end()) {
          together.emplace_back(name, member->second.story);
        } else {
          for (const auto& id : members_of_story(name)) together.emplace_back(id, name);
        }
      }
      std::string key;
      if (together.size() > 1) {
        std::uint64_t least = hash_of(together.front().first);
        for (const auto& [id, story] : together) least = std::min(least, hash_of(id));
        key = schema::story_key(least);
      }
      for (const auto& [id, story] : together) {
        if (story == key) continue;
        items.push_back(bulk_update(index_.articles(), id,
                                    R"({"story":)" + (key.empty() ? "null" : json_string(key)) +
                                        R"(,"group":)" + json_string(key.empty() ? id : key) +
                                        "}"));
      }
    }
    if (items.empty()) return;
    write_bulk(index_.cluster(), items, kPatience);
    index_.refresh(index_.articles());
  }

 private:
  void read_members(const std::vector<std::string>& ids) {
    constexpr std::size_t kIdsARequest = 1000;
    for (std::size_t first = 0; first < ids.size(); first += kIdsARequest) {
      const auto end = std::min(ids.size(), first + kIdsARequest);
      const std::vector<std::string> some(ids.begin() + static_cast<std::ptrdiff_t>(first),
                                          ids.begin() + static_cast<std::ptrdiff_t>(end));
      const auto answer = index_.cluster().call(
          {.method = "POST",
           .path = "/" + index_.articles() + "/_mget?_source_includes=sketch,story",
           .body = R"({"ids":)" + json_strings(some) + "}",
           .timeout = kPatience,
           .patient = true});
      for (const auto& document : (*json_at(answer.json, {"docs"})).GetArray()) {
        const JsonValue* found = json_at(document, {"found"});
        if (found == nullptr || !found->IsTrue()) continue;
        members_[std::string(json_text(document, {"_id"}))] = {
            from_hex(json_text(document, {"_source", "sketch"})),
            std::string(json_text(document, {"_source", "story"}))};
      }
    }
  }

  void join_some(const std::vector<std::string>& ids) {
    std::vector<std::string> searches;
    for (const auto& id : ids) {
      std::vector<std::string> bands;
      for (const auto& band : bands_of(members_[id].sketch)) {
        bands.push_back(R"({"constant_score":{"filter":{"term":{"band":)" + json_string(band) +
                        "}}}}");
      }
      searches.push_back(
          R"({"size":)" + std::to_string(RemoteStories::kMostCandidates) +
          R"(,"track_total_hits":false,"_source":false,"docvalue_fields":["sketch","story"],)"
          R"("query":{"bool":{"should":[)" +
          json_join(bands) + "]}}}");
    }
    search_many(index_.cluster(), index_.articles(), searches, kPatience,
                [&](std::size_t number, const JsonValue& hits) {
                  const std::string& id = ids[number];
                  for (const auto& hit : hits.GetArray()) {
                    const std::string other(json_text(hit, {"_id"}));
                    const std::string sketch = from_hex(first_value(hit, "sketch"));
                    if (other == id || !may_be_copies(members_[id].sketch, sketch)) continue;
                    const std::string story = first_value(hit, "story");
                    const bool stands_for_story = !members_.contains(other) && !story.empty();
                    if (!members_.contains(other) && !stands_for_story)
                      members_[other] = {sketch, story};
                    const auto its_node = node(stands_for_story ? story : other);
                    if (groups_.are_joined(node(id), its_node)) continue;
                    if (same_story(text(id), text(other))) groups_.join(node(id), its_node);
                  }
                });
  }

  std::uint64_t node(const std::string& name) {
    const auto [place, is_new] = nodes_.try_emplace(name, names_.size());
    if (is_new) names_.push_back(name);
    return place->second;
  }

  StoryText text(const std::string& id) {
    constexpr std::size_t kMost = 2000;
    if (texts_.size() >= kMost && !texts_.contains(id)) texts_.clear();
    const auto [known, is_new] = texts_.try_emplace(id);
    if (!is_new) return known->second;
    const auto answer = index_.cluster().call(
        {.path = "/" + index_.articles() + "/_doc/" + path_part(id) + "?_source_includes=article",
         .timeout = kPatience,
         .patient = true});
    const auto json = json_text(answer.json, {"_source", "article"});
    if (json.empty()) return {};
    const BuiltDocument built = builder_.build(article_from_json(json));
    known->second = story_text(built.document.get_value(schema::kWordsSlot));
    return known->second;
  }

  std::vector<std::string> members_of_story(const std::string& story) {
    std::vector<std::string> ids;
    index_.for_each(index_.articles(), R"({"term":{"story":)" + json_string(story) + "}}", "id",
                    R"(["id"])",
                    [&](const JsonValue& hit) { ids.emplace_back(json_text(hit, {"_id"})); });
    std::erase_if(ids, [&](const auto& id) { return members_.contains(id); });
    return ids;
  }

  const RemoteIndex& index_;
  DocumentBuilder& builder_;
  std::map<std::string, Member> members_;  // looked at, by id
  StoryGroups groups_;
  std::vector<std::string> names_;  // by node: an id, or the key of a story
  std::unordered_map<std::string, std::uint64_t> nodes_;
  std::unordered_map<std::string, StoryText> texts_;
};

}  // namespace

void RemoteStories::apply(const RemoteIndex& index, DocumentBuilder& builder) {
  if (joining_.empty() && left_.empty()) return;
  Regrouping regrouping(index, builder);
  regrouping.take(joining_, left_);
  regrouping.join();
  regrouping.write();
  joining_.clear();
  left_.clear();
}

}  // namespace khabar
