// SPDX-License-Identifier: GPL-3.0-or-later
package khabar.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Several clients at once, each with its next question as soon as it has an answer. */
final class Clients {
  private static final int WARM_PASSES = 2;

  private final Searching searching;
  private final List<JsonNode> questions;
  private final int clients;

  Clients(Searching searching, List<JsonNode> questions, int clients) {
    this.searching = searching;
    this.questions = questions;
    this.clients = clients;
  }

  /** Answers for so many seconds; before that for half as long, and all questions twice. */
  Map<String, Object> ask(double seconds) throws Exception {
    askAtLeast(WARM_PASSES * (long) questions.size(), seconds / 2);
    long start = System.nanoTime();
    List<Double> times = askAtLeast(0, seconds);
    double elapsed = (System.nanoTime() - start) / 1e9;
    Collections.sort(times);
    return Map.of("answers", times.size(), "seconds", elapsed, "times_ms", times);
  }

  private List<Double> askAtLeast(long count, double seconds) throws Exception {
    AtomicLong next = new AtomicLong();
    long start = System.nanoTime();
    Callable<List<Double>> client =
        () -> {
          List<Double> times = new ArrayList<>();
          for (long number; ; ) {
            number = next.getAndIncrement();
            long asked = System.nanoTime();
            if (number >= count && asked - start >= seconds * 1e9) return times;
            searching.search(questions.get((int) (number % questions.size())));
            times.add((System.nanoTime() - asked) / 1e6);
          }
        };
    var threads = Executors.newFixedThreadPool(clients);
    try {
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> one : threads.invokeAll(Collections.nCopies(clients, client))) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }
}
