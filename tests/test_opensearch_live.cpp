// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <set>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <unistd.h>

#include "common/opensearch/cluster.h"
#include "indexer/add_command.h"
#include "indexer/opensearch/remote_commands.h"
#include "indexer/write/index_export.h"
#include "searcher/engine/engine.h"
#include "tests/support/laws.h"
#include "tests/support/paths.h"
#include "tests/support/random_articles.h"
#include "tests/support/sample_index.h"
#include "tests/support/temporary_folder.h"

// The same articles on a real cluster and in a folder give the same answers. Needs
// KHABAR_OPENSEARCH=HOST:PORT,…; `scripts/test --opensearch` starts nodes and sets it.

namespace khabar {
namespace {

using Strings = std::vector<std::string>;

std::string hosts() {
  const char* named = std::getenv("KHABAR_OPENSEARCH");
  return named == nullptr ? "" : named;
}

/// An archive of a name of its own, removed at the end.
class LiveArchive {
 public:
  explicit LiveArchive(const std::string& name)
      : where_("opensearch://" + hosts() + "/khabar-test-" + name + "-" +
               std::to_string(getpid())) {}

  ~LiveArchive() {
    const Cluster cluster(read_opensearch_address(where_));
    const std::string& archive = cluster.address().archive;
    for (const std::string& index : {archive, archive + "-words"}) {
      for (const char* number : {"-000001", "-000002"}) {
        try {
          cluster.call({.method = "DELETE", .path = "/" + index + number});
        } catch (const Error&) {  // it was not made
        }
      }
    }
  }
  LiveArchive(const LiveArchive&) = delete;
  LiveArchive& operator=(const LiveArchive&) = delete;

  const std::string& where() const { return where_; }

  AddSummary add(const Strings& paths, bool anew = false) const {
    AddOptions options;
    options.index = where_;
    options.paths = paths;
    options.replicas = 0;
    options.anew = anew;
    const std::atomic<bool> stop = false;
    std::ostringstream messages;
    return add_articles(options, stop, messages);
  }

 private:
  std::string where_;
};

/// The sample, added once for all cases.
const std::string& live_sample() {
  static const LiveArchive archive("sample");
  static const AddSummary added = archive.add({test::source_path("corpus/sample.jsonl")});
  REQUIRE(added.added > 100);
  return archive.where();
}

const Strings& questions() {
  static const Strings asked = {"चुनाव",
                                "chunav",
                                "election",
                                "delhi chunav result",
                                "पुतिन किम मुलाकात",
                                "\"उत्तर कोरिया\"",
                                "\"किम पुतिन\"~5",
                                "mod*",
                                "चुना* -दिल्ली",
                                "+चुनाव modi",
                                "person:modi",
                                "source:\"नीम चौक\"",
                                "date:2024 cricket",
                                "title:चुनाव",
                                "budgat~1",
                                "*",
                                "hongkong",
                                "nda",
                                "covid-19",
                                "cricket OR क्रिकेट",
                                "language:en budget",
                                "modi ne bihar mein kya kaha aur kyon kaha"};
  return asked;
}

Strings ids_of(const SearchResult& result) {
  Strings ids;
  for (const auto& hit : result.hits) ids.push_back(hit.id);
  return ids;
}

/// Values of facets without the order among equals.
std::set<std::pair<std::string, std::uint32_t>> counts_of(const std::vector<FacetCount>& counts) {
  std::set<std::pair<std::string, std::uint32_t>> found;
  for (const auto& [value, count] : counts) found.emplace(display_label(value), count);
  return found;
}

}  // namespace

TEST_SUITE("opensearch/live" * doctest::skip(hosts().empty())) {
  TEST_CASE("totals, facets, histograms, notes and hits are those of a folder's index") {
    const auto local = open_engine(test::sample_index());
    const auto remote = open_engine(live_sample());
    CHECK(local->article_count() == remote->article_count());
    for (const auto& question : questions()) {
      CAPTURE(question);
      SearchRequest request;
      request.query = question;
      request.facet_limit = 500;
      request.histogram = DateUnit::month;
      const SearchResult here = local->search(request);
      const SearchResult there = remote->search(request);
      CHECK(here.total == there.total);
      CHECK(here.notes == there.notes);
      CHECK(here.also == there.also);
      CHECK(here.suggestion == there.suggestion);
      CHECK(here.histogram == there.histogram);
      for (std::size_t facet = 0; facet < here.facets.size(); ++facet) {
        CHECK(counts_of(here.facets[facet]) == counts_of(there.facets[facet]));
      }
      const bool is_ranked = !here.hits.empty() && here.hits.front().score > here.hits.back().score;
      if (!is_ranked) continue;
      REQUIRE(here.hits.size() == there.hits.size());
      for (std::size_t i = 0; i < here.hits.size(); ++i) {
        // How rare the forms of a phrase are together is estimated, by Xapian otherwise than by us.
        CHECK(std::abs(here.hits[i].score - there.hits[i].score) < 0.02 * here.hits[i].score);
        if (here.hits[i].id != there.hits[i].id) continue;  // equals in another order
        CHECK(here.hits[i].snippet.text == there.hits[i].snippet.text);
        CHECK(here.hits[i].entities == there.hits[i].entities);
      }
    }
  }

  TEST_CASE("a facet row's number is the total that it opens") {
    const auto remote = open_engine(live_sample());
    std::size_t rows = 0;
    CHECK(test::rows_that_differ(*remote, "चुनाव", rows) == Strings());
    CHECK(rows > 50);
  }

  TEST_CASE("facets, months and histograms add up to the total; pages are one long page") {
    const auto remote = open_engine(live_sample());
    for (const auto* query : {"*", "chunav aayog", "\"उत्तर कोरिया\"", "भारत -title:भारत"}) {
      test::check_counts(*remote, query);
    }
    test::check_pages(*remote, "chunav aayog");
    test::check_pages(*remote, "\"उत्तर कोरिया\"");
  }

  TEST_CASE("the laws of answers hold of random articles") {
    const test::TemporaryFolder folder;
    std::string lines;
    for (const auto& article : test::random_articles(60, 5)) lines += to_json(article) + '\n';
    const LiveArchive archive("random");
    REQUIRE(archive.add({folder.write("random.jsonl", lines)}).added == 60);
    const auto remote = open_engine(archive.where());
    std::size_t rows = 0;
    for (const auto& query : test::queries_of_random_articles()) {
      test::check_counts(*remote, query);
      CHECK(test::rows_that_differ(*remote, query, rows) == Strings());
    }
    CHECK(rows > 50);
  }

  TEST_CASE("law 4: a beginning never finds less than its continuation") {
    const auto remote = open_engine(live_sample());
    for (const std::string word : {"हिन्दी", "चुनावों", "putin"}) {
      std::uint64_t before = 0;
      for (std::size_t end = word.size(); end > 2; --end) {
        if (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) continue;
        SearchRequest request;
        request.query = word.substr(0, end) + '*';
        CAPTURE(request.query);
        const std::uint64_t found = remote->search(request).total;
        CHECK(found >= before);
        before = found;
      }
    }
  }

  TEST_CASE("law 5: what is excluded is not highlighted, not told of, not corrected") {
    const auto remote = open_engine(live_sample());
    SearchRequest request;
    request.query = "भारत -chunav";
    request.limit = 50;
    const SearchResult found = remote->search(request);
    REQUIRE(found.total > 0);
    CHECK(std::find(found.also.begin(), found.also.end(), "चुनाव") == found.also.end());
    CHECK(found.suggestion.empty());
    for (const auto& hit : found.hits) {
      for (const auto& [begin, end] : hit.snippet.highlights) {
        CHECK(hit.snippet.text.substr(begin, end - begin) != "चुनाव");
      }
    }
  }

  TEST_CASE("orders by date, stories, filters and pages are those of a folder's index") {
    const auto local = open_engine(test::sample_index());
    const auto remote = open_engine(live_sample());
    SearchRequest request;
    request.query = "चुनाव";
    request.sort = Sort::newest;
    request.limit = 5;
    CHECK(ids_of(local->search(request)) == ids_of(remote->search(request)));
    request.offset = 5;
    CHECK(ids_of(local->search(request)) == ids_of(remote->search(request)));
    request.offset = 0;
    request.sort = Sort::relevance;
    request.recency = true;
    CHECK(ids_of(local->search(request)) == ids_of(remote->search(request)));
    request.recency = false;
    request.query = "*";
    request.collapse = Collapse::story;
    for (const auto counts : {Counts::articles, Counts::stories}) {
      request.counts = counts;
      const SearchResult here = local->search(request);
      const SearchResult there = remote->search(request);
      CHECK(here.stories == there.stories);
      CHECK(here.total == there.total);
      CHECK(counts_of(here.facets[3]) == counts_of(there.facets[3]));
    }
  }

  TEST_CASE("streams, tables, explanations, similar articles and completion") {
    const auto local = open_engine(test::sample_index());
    const auto remote = open_engine(live_sample());
    SearchRequest request;
    request.query = "चुनाव";
    const auto all_of = [&](const Engine& engine) {
      Strings ids;
      engine.stream(request, [&](const StreamedHit& hit) {
        ids.push_back(hit.hit.id);
        return true;
      });
      std::sort(ids.begin(), ids.end());
      return ids;
    };
    CHECK(all_of(*local) == all_of(*remote));
    const auto here = local->count(request, {Facet::language, DateUnit::year});
    const auto there = remote->count(request, {Facet::language, DateUnit::year});
    CHECK(here.rows == there.rows);
    CHECK(here.total == there.total);
    CHECK(here.archive == there.archive);

    const std::string id = ids_of(local->search(request)).front();
    const auto why = remote->explain(request, id);
    REQUIRE(why);
    double sum = 0;
    for (const auto& reason : why->reasons) sum += reason.weight;
    CHECK(std::abs(sum - why->score) < 1e-3);
    CHECK(local->article(id) == remote->article(id));

    SearchRequest like;
    like.like = id;
    like.limit = 5;
    const Strings local_like = ids_of(local->search(like));
    const Strings remote_like = ids_of(remote->search(like));
    REQUIRE_FALSE(local_like.empty());
    CHECK(local_like.front() == remote_like.front());

    const auto completions = remote->complete("चुन", 5);
    CHECK(std::any_of(completions.begin(), completions.end(),
                      [](const auto& completion) { return completion.text == "चुनाव"; }));
    for (const std::string half : {"हिन्", "हिन", "हिं"}) {
      CAPTURE(half);
      for (const Engine* engine : {local.get(), remote.get()}) {
        const auto words = engine->complete(half, 5);
        CHECK(std::any_of(words.begin(), words.end(), [](const auto& completion) {
          return completion.kind == CompletionKind::word && completion.text == "हिंदी";
        }));
      }
    }
    CHECK(counts_of(local->count_facet(request, Facet::person)) ==
          counts_of(remote->count_facet(request, Facet::person)));
    CHECK_FALSE(remote->telling_terms(request, 5).empty());
  }

  TEST_CASE("a pasted text of many words has the articles that a folder's index finds") {
    const auto local = open_engine(test::sample_index());
    const auto remote = open_engine(live_sample());
    const auto article = local->article("kim-putin-summit-1");
    REQUIRE(article);
    SearchRequest request;
    request.with_facets = false;
    for (const char c : article->body.substr(0, 900)) {
      const bool is_operator = std::string_view("\"()-+*?~:").find(c) != std::string_view::npos;
      request.query += is_operator ? ' ' : c;
    }
    while ((static_cast<unsigned char>(request.query.back()) & 0xC0U) == 0x80U) {
      request.query.pop_back();
    }
    request.query.pop_back();
    const SearchResult here = local->search(request);
    const SearchResult there = remote->search(request);
    CHECK(here.total == there.total);
    REQUIRE_FALSE(there.hits.empty());
    CHECK(here.hits.front().id == there.hits.front().id);
  }

  TEST_CASE("adding again changes nothing, removing takes words along, export can be added") {
    const LiveArchive archive("changes");
    const test::TemporaryFolder folder;
    const std::string some = folder.write(
        "some.jsonl",
        R"({"id":"a","title":"चुनाव आयोग","body":"दिल्ली में मतदान शुरू हुआ।"})"
        "\n"
        R"({"id":"b","title":"Kumquat harvest","body":"Growers in Punjab picked kumquats."})"
        "\n");
    CHECK(archive.add({some}).added == 2);
    const AddSummary again = archive.add({some});
    CHECK(again.added == 0);
    CHECK(again.unchanged == 2);
    const std::string changed = folder.write(
        "changed.jsonl", R"({"id":"a","title":"चुनाव आयोग","body":"मुंबई में मतदान शुरू हुआ।"})"
                         "\n");
    CHECK(archive.add({changed}).replaced == 1);

    const auto total = [&](const std::string& query) {
      SearchRequest request;
      request.query = query;
      return open_engine(archive.where())->search(request).total;
    };
    CHECK(total("दिल्ली") == 0);
    CHECK(total("मुंबई") == 1);
    CHECK(total("kumquat") == 1);
    std::ostringstream exported;
    CHECK(export_remotely(archive.where(), false, exported) == 2);
    CHECK(remove_remotely(archive.where(), {"b", "nobody"}) == Strings{"nobody"});
    CHECK(total("kumquat") == 0);
    std::ostringstream faults;
    CHECK(check_remotely(archive.where(), faults) == 0);
    CHECK(faults.str() == "");
    CHECK(read_remote_stats(archive.where()).articles == 1);

    const auto engine = open_engine(archive.where());
    const auto before = engine->state();
    CHECK(archive.add({folder.write("exported.jsonl", exported.str())}, true).added == 2);
    CHECK(engine->article_count() == 2);  // the new index took the old one's place
    CHECK(engine->state().uuid != before.uuid);
  }

  TEST_CASE("two writers that each meet one half of a pair end with one person") {
    struct Pair {
      const char* what;
      const char* english;
      const char* hindi;
    };
    for (const Pair& pair : {Pair{"keys that differ", "Manoj Barbhuiya", "मनोज बड़भुइया"},
                             Pair{"one key", "Suresh Thakre", "सुरेश ठाकरे"}}) {
      CAPTURE(pair.what);
      const LiveArchive archive("pair");
      const test::TemporaryFolder folder;
      const std::string first =
          folder.write("first.jsonl", R"({"id":"start","title":"Rain","body":"It rained."})");
      REQUIRE(archive.add({first}).added == 1);
      const std::string latin =
          folder.write("latin.jsonl", std::string(R"({"id":"en","title":"Minister )") +
                                          pair.english + R"( resigns","body":"Minister )" +
                                          pair.english + R"( said on Monday that he would go."})");
      const std::string devanagari =
          folder.write("devanagari.jsonl", std::string(R"({"id":"hi","title":"मंत्री )") +
                                               pair.hindi + R"( का इस्तीफा","body":"मंत्री )" +
                                               pair.hindi + R"( ने कहा कि वे जाएंगे।"})");
      std::thread one([&] { CHECK(archive.add({latin}).added == 1); });
      std::thread other([&] { CHECK(archive.add({devanagari}).added == 1); });
      one.join();
      other.join();
      SearchRequest all;
      all.query = "*";
      const auto engine = open_engine(archive.where());
      CHECK(engine->search(all).total == 3);
      const auto people = engine->count_facet(all, Facet::person);
      REQUIRE(people.size() == 1);
      CHECK(people[0].count == 2);
      CHECK(people[0].value.label_en == pair.english);
      CHECK(people[0].value.label_hi == pair.hindi);
      all.filters = {{people[0].value, false}};
      CHECK(engine->search(all).total == 2);
      std::ostringstream faults;
      CHECK(check_remotely(archive.where(), faults) == 0);
      CHECK(faults.str() == "");
    }
  }

  TEST_CASE("an archive that is not there is told") {
    try {
      open_engine("opensearch://" + hosts() + "/khabar-test-nowhere");
      CHECK(false);
    } catch (const Error& error) {
      CHECK(std::string(error.what())
                .ends_with(
                    "error: no such archive; make it with khabar-index add, or look at the name"));
    }
  }
}

}  // namespace khabar
