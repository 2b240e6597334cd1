// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/opensearch_sink.h"

#include <algorithm>

#include "common/format/schema.h"
#include "common/opensearch/facet_entry.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/opensearch/path.h"
#include "indexer/opensearch/document_source.h"
#include "indexer/write/number_facets.h"

namespace khabar {
namespace {

constexpr std::chrono::milliseconds kPatience{300'000};

/// The members of an article's document that `members` names; absent when there is no document.
std::optional<rapidjson::Document> read_members(const RemoteIndex& index, const std::string& id,
                                                const char* members) {
  auto answer = index.cluster().call(
      {.path = "/" + index.articles() + "/_doc/" + path_part(id) + "?_source_includes=" + members,
       .timeout = kPatience,
       .patient = true});
  if (answer.status == 404) return std::nullopt;
  return std::move(answer.json);
}

std::string id_of_term(const std::string& id_term) {
  return id_term.substr(field_row(Field::id).whole.size());
}

void load(const RemoteIndex& index, FacetDictionary& facets) {
  const std::string entities(field_row(Field::entity).whole);
  for (const auto& [term, entry] : index.read_entries(entities)) {
    facets.know(read_facet_entry(facet_of_entity_term(term), entry));
  }
  for (const auto& [key, id] : index.read_entries(std::string(schema::kLinkKey))) {
    facets.know_link(key, id);
  }
  facets.take_changes();
}

/// The same in the articles that are there, each in one step, whoever writes it meanwhile.
void rename_person_in_archive(const RemoteIndex& index, const std::string& from,
                              const std::string& to) {
  const std::string field = json_string(mapping::facet_field(Facet::person));
  const std::string body =
      R"({"query":{"term":{)" + field + ":" + json_string(from) +
      R"(}},"script":{"source":"for (p in params.places) { def l = ctx._source[p.field];)"
      R"( if (l == null) continue; for (int i = 0; i < l.size(); i++) if (l[i] == p.from) l[i] = p.to;)"
      R"( if (!p.counted) ctx._source[p.field] = new ArrayList(new LinkedHashSet(l)); }",)"
      R"("params":{"places":[{"counted":true,"field":)" +
      field + R"(,"from":)" + json_string(from) + R"(,"to":)" + json_string(to) +
      R"(},{"counted":false,"field":)" + json_string(mapping::kEntities) + R"(,"from":)" +
      json_string(schema::facet_term(Facet::person, from)) + R"(,"to":)" +
      json_string(schema::facet_term(Facet::person, to)) + "}]}}}";
  while (true) {
    const auto answer = index.cluster().call(
        {.method = "POST",
         .path = "/" + index.articles() + "/_update_by_query?conflicts=proceed&refresh=true",
         .body = body,
         .timeout = kPatience,
         .patient = true});
    if (json_count(answer.json, {"version_conflicts"}) == 0) return;
    index.refresh(index.articles());
  }
}

/// Makes the mentions of one person those of another.
void rename_person(BuiltDocument& built, const std::string& from, const std::string& to) {
  const std::string old_term = schema::facet_term(Facet::person, from);
  auto term = built.document.termlist_begin();
  term.skip_to(old_term);
  if (term == built.document.termlist_end() || *term != old_term) return;
  const auto mentions = term.get_wdf();
  built.document.remove_term(old_term);
  built.document.add_term(schema::facet_term(Facet::person, to), mentions);
  for (auto& value : built.facets) {
    if (value.facet == Facet::person && value.value == from) value.value = to;
  }
}

}  // namespace

OpenSearchSink::OpenSearchSink(RemoteIndex& index, const NameSource& names, CommitPolicy policy)
    : index_(index), policy_(policy), was_empty_(index.article_count() == 0), builder_(names) {
  load(index_, facets_);
  finish_abandoned();
}

/// What a killed writer has put is there; its words and stories may not be.
void OpenSearchSink::finish_abandoned() {
  for (const auto number : WriterTurn::abandoned(index_)) {
    index_.refresh(index_.articles());
    index_.for_each(index_.articles(), R"({"term":{"sequence":)" + std::to_string(number) + "}}",
                    "id", R"(["article","id"])", [&](const JsonValue& hit) {
                      BuiltDocument built =
                          builder_.build(article_from_json(json_text(hit, {"_source", "article"})));
                      link_people(built);
                      words_.touch(built.document);
                      stories_.joins(id_of_term(built.id_term));
                    });
    make_findable();
    WriterTurn::close(index_, number);
  }
}

ArticleSink::Known OpenSearchSink::make_known() {
  if (was_empty_) {
    return [](const StoredArticle&) { return false; };
  }
  return [this, found = found_](const StoredArticle& article) {
    const auto there = read_members(index_, id_of_term(article.id_term), "fingerprint");
    if (!there) return false;
    const std::lock_guard lock(found->mutex);
    found->there.insert(article.id_term);
    return json_text(*there, {"_source", "fingerprint"}) == to_hex(article.fingerprint);
  };
}

bool OpenSearchSink::still_holds(const StoredArticle& article) {
  return !written_.contains(article.id_term);
}

bool OpenSearchSink::exists(const std::string& id_term) {
  if (written_.contains(id_term)) {
    flush();
    return true;
  }
  const std::lock_guard lock(found_->mutex);
  return found_->there.contains(id_term);
}

/// The terms of the copy that goes are counted anew, and its story is looked at.
void OpenSearchSink::note_leaving(const std::string& id) {
  const auto there = read_members(index_, id, "article,story");
  if (!there) return;
  BuiltDocument built =
      builder_.build(article_from_json(json_text(*there, {"_source", "article"})));
  link_people(built);
  words_.touch(built.document);
  stories_.leaves(std::string(json_text(*there, {"_source", "story"})));
}

/// Numbers the facet values, and agrees with other writers on who an unlisted person is.
void OpenSearchSink::link_people(BuiltDocument& built) {
  number_facets(facets_, built);
  const Metadata changes = facets_.take_changes();
  words_.note(changes);
  for (const auto& [key, id] : changes) {
    if (!key.starts_with(schema::kLinkKey)) continue;
    const std::string agreed = index_.claim_entry(key, id);
    if (agreed == id) continue;
    facets_.know_link(key, agreed);
    rename_person(built, id, agreed);
  }
}

ArticleSink::Outcome OpenSearchSink::put(BuiltDocument built) {
  if (!turn_) turn_ = std::make_unique<WriterTurn>(index_);
  const bool known = exists(built.id_term);
  const std::string id = id_of_term(built.id_term);
  if (known) note_leaving(id);
  link_people(built);
  words_.touch(built.document);
  stories_.joins(id);
  written_.insert(built.id_term);
  const Article article = article_from_json(built.document.get_data());
  items_.push_back(bulk_index(index_.articles(), id,
                              document_source(built, article, turn_->number(), analyzer_)));
  pending_.push_back({where_, !known});
  bytes_ += items_.back().bytes();
  uncommitted_bytes_ += items_.back().bytes();
  if (bytes_ >= kBulkBytes) flush();
  if (uncommitted_bytes_ >= policy_.batch_bytes ||
      std::chrono::steady_clock::now() - last_commit_ >= policy_.batch_time) {
    commit();
  }
  return known ? Outcome::replaced : Outcome::added;
}

bool OpenSearchSink::remove(const std::string& id) {
  if (!turn_) turn_ = std::make_unique<WriterTurn>(index_);
  note_leaving(id);
  const auto outcome =
      write_bulk(index_.cluster(), {bulk_delete(index_.articles(), id)}, kPatience).front();
  return outcome.kind == BulkOutcome::Kind::done;
}

void OpenSearchSink::flush() {
  if (items_.empty()) return;
  turn_->go_on();
  const auto outcomes = write_bulk(index_.cluster(), items_, kPatience);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].kind != BulkOutcome::Kind::refused) continue;
    refused_.push_back({pending_[i].where,
                        "OpenSearch refuses it: " + outcomes[i].reason +
                            "; mend the article, or look at the mapping (article skipped)",
                        pending_[i].is_new});
  }
  items_.clear();
  pending_.clear();
  bytes_ = 0;
}

/// Two writers may each meet one half of a pair at the same time. What each has is findable before
/// it looks what the others have, so the later of the two sees both.
void OpenSearchSink::join_late_people() {
  if (!facets_.has_new_people()) return;
  load(index_, facets_);
  const auto late = facets_.take_late_links();
  for (const auto& [person, other] : late) {
    const std::string key = schema::link_key(person.value);
    const std::string agreed = index_.claim_entry(key, other);
    facets_.know_link(key, agreed);
    FacetValue joined = person;
    facets_.number(joined);
    words_.note(facets_.take_changes());
    rename_person_in_archive(index_, person.value, agreed);
    words_.touch_term(schema::facet_term(Facet::person, person.value));
    words_.touch_term(schema::facet_term(Facet::person, agreed));
  }
  if (!late.empty()) words_.store(index_);
}

void OpenSearchSink::make_findable() {
  index_.refresh(index_.articles());
  words_.store(index_);
  join_late_people();
  stories_.apply(index_, builder_);
}

void OpenSearchSink::commit() {
  flush();
  if (!turn_) return;
  make_findable();
  turn_->close();
  turn_.reset();
  uncommitted_bytes_ = 0;
  last_commit_ = std::chrono::steady_clock::now();
}

}  // namespace khabar
