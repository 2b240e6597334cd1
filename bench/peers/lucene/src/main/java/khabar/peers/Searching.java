// SPDX-License-Identifier: GPL-3.0-or-later
package khabar.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Questions to a Lucene index: the ten best, a passage of each, counts by source and entity. */
final class Searching implements AutoCloseable {
  private static final int HITS = 10;
  private static final int PASSAGES = 2;

  private final Analyzer analyzer = new HindiAnalyzer();
  private final QueryBuilder words = new QueryBuilder(analyzer);
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facetState;

  Searching(Path folder) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
    facetState = new DefaultSortedSetDocValuesReaderState(reader, Indexing.facets());
  }

  Map<String, Object> search(JsonNode question) throws IOException {
    Query query = parse(question);
    FacetsCollectorManager facetsManager = new FacetsCollectorManager();
    var found = FacetsCollectorManager.search(searcher, query, HITS, facetsManager);
    TopDocs top = found.topDocs();
    FacetsCollector matches = found.facetsCollector();
    Map<String, Object> answer = new HashMap<>();
    answer.put("ids", ids(top));
    answer.put("snippets", snippets(query, top));
    int total = 0;
    for (var segment : matches.getMatchingDocs()) total += segment.totalHits;
    answer.put("total", total);
    Facets counts = new SortedSetDocValuesFacetCounts(facetState, matches);
    for (String dimension : List.of("source", "entity")) {
      answer.put(dimension, rows(counts.getTopChildren(HITS, dimension)));
    }
    return answer;
  }

  private Query parse(JsonNode question) {
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    for (String field : Indexing.TEXT_FIELDS) {
      for (JsonNode word : question.get("words")) {
        add(ranked, words.createBooleanQuery(field, word.asText()));
      }
      for (JsonNode phrase : question.get("phrases")) {
        add(ranked, words.createPhraseQuery(field, phrase.asText()));
      }
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(ranked.build(), Occur.MUST);
    for (JsonNode filter : question.get("filters")) {
      query.add(filter(filter.get(0).asText(), filter.get(1).asText()), Occur.FILTER);
    }
    return query.build();
  }

  private static void add(BooleanQuery.Builder query, Query part) {
    if (part != null) query.add(part, Occur.SHOULD); // null: nothing but stop words
  }

  private static Query filter(String field, String value) {
    if (!field.equals("date")) return new TermQuery(new Term(field, value));
    String[] days = value.split("\\.\\.");
    return TermRangeQuery.newStringRange("day", days[0], days[1], true, true);
  }

  private List<String> ids(TopDocs top) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>();
    for (var hit : top.scoreDocs) ids.add(stored.document(hit.doc).get("id"));
    return ids;
  }

  private List<String> snippets(Query query, TopDocs top) throws IOException {
    var highlighter =
        UnifiedHighlighter.builder(searcher, analyzer).withFieldMatcher(any -> true).build();
    return Arrays.asList(highlighter.highlight("body", query, top, PASSAGES));
  }

  private static List<List<Object>> rows(FacetResult counted) {
    List<List<Object>> rows = new ArrayList<>();
    if (counted == null) return rows;
    for (var row : counted.labelValues) rows.add(List.of(row.label, row.value));
    return rows;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
