// SPDX-License-Identifier: GPL-3.0-or-later
package khabar.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.util.Version;

/** Lucene behind the command line that peer.py describes. */
public final class LucenePeer {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "version" -> System.out.println("Lucene " + Version.LATEST + " HindiAnalyzer");
      case "index" -> index(arguments[1], arguments[2], Integer.parseInt(arguments[3]));
      case "search" -> search(arguments[1]);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void index(String corpus, String folder, int threads) throws Exception {
    long start = System.nanoTime();
    Indexing.index(Path.of(corpus), Path.of(folder), threads);
    System.out.println(JSON.writeValueAsString(Map.of("seconds", elapsedMs(start) / 1000)));
  }

  private static void search(String folder) throws Exception {
    try (Searching searching = new Searching(Path.of(folder))) {
      var questions =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line; (line = questions.readLine()) != null; ) {
        JsonNode question = JSON.readTree(line);
        long start = System.nanoTime();
        Map<String, Object> answer = searching.search(question);
        answer.put("took_ms", elapsedMs(start));
        System.out.write(JSON.writeValueAsBytes(answer));
        System.out.write('\n');
        System.out.flush();
      }
    }
  }

  private static double elapsedMs(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / 1e6;
  }

  private LucenePeer() {}
}
