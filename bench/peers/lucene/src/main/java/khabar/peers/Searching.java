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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.ConcurrentSortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.sandbox.search.CombinedFieldQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * Questions to a Lucene index: the ten best, a passage of each, counts by source and entity. Words
 * are weighed over all fields at once (BM25F), a title's three times, a description's twice. Safe
 * to call from several threads.
 */
final class Searching implements AutoCloseable {
  private static final int HITS = 10;
  private static final int PASSAGES = 2;
  private static final int MAX_SLICE_SEGMENTS = 5; // as Lucene has it
  private static final Map<String, Float> WEIGHTS =
      Map.of("title", 3f, "description", 2f, "body", 1f);

  private final Analyzer analyzer = new NewsAnalyzer();
  private final QueryBuilder words = new QueryBuilder(analyzer);
  private final Occur wanted;
  private final DirectoryReader reader;
  private final ExecutorService workers; // null: the caller's thread alone
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facetState;

  /**
   * @param match "all" of a question's words, or "any"
   * @param threads that may work on one question
   */
  Searching(Path folder, String match, int threads) throws IOException {
    wanted = match.equals("all") ? Occur.MUST : Occur.SHOULD;
    reader = DirectoryReader.open(FSDirectory.open(folder));
    workers = threads > 1 ? Executors.newFixedThreadPool(threads) : null;
    searcher = workers == null ? new IndexSearcher(reader) : sharedOut(threads);
    facetState = new DefaultSortedSetDocValuesReaderState(reader, Indexing.facets());
  }

  /** Lucene would share out only an index of more than 250,000 documents. */
  private IndexSearcher sharedOut(int threads) {
    int share = (reader.maxDoc() + threads - 1) / threads;
    return new IndexSearcher(reader, workers) {
      @Override
      protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
        return slices(leaves, share, MAX_SLICE_SEGMENTS);
      }
    };
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
    Facets counts = count(matches);
    for (String dimension : List.of("source", "entity")) {
      answer.put(dimension, rows(counts.getTopChildren(HITS, dimension)));
    }
    return answer;
  }

  private Facets count(FacetsCollector matches) throws IOException {
    if (workers == null) return new SortedSetDocValuesFacetCounts(facetState, matches);
    try {
      return new ConcurrentSortedSetDocValuesFacetCounts(facetState, matches, workers);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  private Query parse(JsonNode question) throws IOException {
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    for (JsonNode word : question.get("words")) {
      for (BytesRef term : terms(word.asText())) ranked.add(inAnyField(term), wanted);
    }
    for (JsonNode phrase : question.get("phrases")) {
      Query inOrder = phrase(phrase.asText());
      if (inOrder != null) ranked.add(inOrder, wanted);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(ranked.build(), Occur.MUST);
    for (JsonNode filter : question.get("filters")) {
      query.add(filter(filter.get(0).asText(), filter.get(1).asText()), Occur.FILTER);
    }
    return query.build();
  }

  /** None for a stop word. */
  private List<BytesRef> terms(String word) throws IOException {
    List<BytesRef> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("body", word)) {
      var term = tokens.addAttribute(TermToBytesRefAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
      tokens.end();
    }
    return terms;
  }

  private static Query inAnyField(BytesRef term) {
    var query = new CombinedFieldQuery.Builder();
    for (String field : Indexing.TEXT_FIELDS) query.addField(field, WEIGHTS.get(field));
    return query.addTerm(term).build();
  }

  /** Null: nothing but stop words. */
  private Query phrase(String text) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    for (String field : Indexing.TEXT_FIELDS) {
      Query part = words.createPhraseQuery(field, text);
      if (part == null) return null;
      fields.add(new BoostQuery(part, WEIGHTS.get(field)), Occur.SHOULD);
    }
    return fields.build();
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
    if (workers != null) workers.shutdown();
    reader.close();
  }
}
