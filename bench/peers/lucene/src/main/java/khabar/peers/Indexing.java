// SPDX-License-Identifier: GPL-3.0-or-later
package khabar.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Articles into a Lucene index. */
final class Indexing {
  static final List<String> TEXT_FIELDS = List.of("title", "description", "body");
  private static final List<String> FILTER_FIELDS = List.of("source", "section", "language");
  private static final double BUFFER_MB = 256; // its 16 cost a fifth more processor time
  private static final int DAY_LENGTH = "2024-06-30".length();

  private static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

  static { // offsets spare the highlighter a second analysis
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  /** Dimensions that are counted: an article has one source and several entities. */
  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    config.setMultiValued("entity", true);
    return config;
  }

  static void index(Path corpus, Path folder, int threads)
      throws IOException, InterruptedException, ExecutionException {
    var workers = Executors.newFixedThreadPool(threads);
    try (var writer =
            new IndexWriter(
                FSDirectory.open(folder),
                new IndexWriterConfig(new NewsAnalyzer()).setRAMBufferSizeMB(BUFFER_MB));
        var lines = Files.newBufferedReader(corpus)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; ++i) {
        running.add(
            workers.submit(
                () -> {
                  addAll(lines, writer);
                  return null;
                }));
      }
      for (Future<?> one : running) one.get();
      writer.commit();
    } finally {
      workers.shutdown();
    }
  }

  private static void addAll(BufferedReader lines, IndexWriter writer) throws IOException {
    ObjectMapper json = new ObjectMapper();
    FacetsConfig facets = facets();
    for (String line; (line = lines.readLine()) != null; ) {
      writer.addDocument(facets.build(document(json.readTree(line))));
    }
  }

  private static Document document(JsonNode article) {
    Document document = new Document();
    document.add(new StoredField("id", article.path("id").asText()));
    for (String field : TEXT_FIELDS) {
      document.add(new Field(field, article.path(field).asText(), TEXT));
    }
    for (String field : FILTER_FIELDS) {
      document.add(new StringField(field, article.path(field).asText(), Store.NO));
    }
    String published = article.path("published").asText();
    if (published.length() >= DAY_LENGTH) {
      document.add(new StringField("day", published.substring(0, DAY_LENGTH), Store.NO));
    }
    if (!article.path("source").asText().isEmpty()) {
      document.add(new SortedSetDocValuesFacetField("source", article.path("source").asText()));
    }
    for (JsonNode entity : article.path("entities")) {
      document.add(new SortedSetDocValuesFacetField("entity", entity.path("name").asText()));
    }
    return document;
  }

  private Indexing() {}
}
