// SPDX-License-Identifier: GPL-3.0-or-later
package khabar.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;

/** Lucene behind the command line that peer.py describes. */
public final class LucenePeer {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "version" ->
          System.out.println("Lucene " + Version.LATEST + " BM25F, Hindi and English stems");
      case "index" -> index(arguments[1], arguments[2], Integer.parseInt(arguments[3]));
      case "search" -> search(arguments[1], arguments[2], Integer.parseInt(arguments[3]));
      case "clients" ->
          clients(
              arguments[1],
              arguments[2],
              Integer.parseInt(arguments[3]),
              Double.parseDouble(arguments[4]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void index(String corpus, String folder, int threads) throws Exception {
    long start = System.nanoTime();
    Indexing.index(Path.of(corpus), Path.of(folder), threads);
    write(Map.of("seconds", elapsedMs(start) / 1000));
  }

  private static void search(String folder, String match, int threads) throws Exception {
    try (Searching searching = new Searching(Path.of(folder), match, threads)) {
      BufferedReader questions = questions();
      for (String line; (line = questions.readLine()) != null; ) {
        JsonNode question = JSON.readTree(line);
        long start = System.nanoTime();
        Map<String, Object> answer = searching.search(question);
        answer.put("took_ms", elapsedMs(start));
        write(answer);
      }
      write(Map.of("memory_kb", memory()));
    }
  }

  private static void clients(String folder, String match, int clients, double seconds)
      throws Exception {
    List<JsonNode> all = new ArrayList<>();
    for (String line : questions().lines().toList()) all.add(JSON.readTree(line));
    try (Searching searching = new Searching(Path.of(folder), match, 1)) {
      write(new Clients(searching, all, clients).ask(seconds));
    }
  }

  /** What the system says of this process, in kB: all that is resident, and of it files. */
  private static Map<String, Long> memory() throws IOException {
    Map<String, Long> memory = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      String[] parts = line.split("[:\\s]+");
      if (parts[0].equals("VmRSS") || parts[0].equals("RssFile")) {
        memory.put(parts[0], Long.valueOf(parts[1]));
      }
    }
    return memory;
  }

  private static BufferedReader questions() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  private static void write(Map<String, Object> line) throws IOException {
    System.out.write(JSON.writeValueAsBytes(line));
    System.out.write('\n');
    System.out.flush();
  }

  private static double elapsedMs(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / 1e6;
  }

  private LucenePeer() {}
}
