// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ask_by_clients.h"

#include <atomic>
#include <chrono>
#include <future>
#include <iomanip>

#include "bench/percentiles.h"

namespace khabar::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kWarmPasses = 2;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Asks until `count` questions are asked and `seconds` are over.
Served ask_at_least(const Engine& engine, const std::vector<std::string>& questions,
                    const SearchRequest& defaults, std::size_t clients, std::size_t count,
                    double seconds) {
  std::atomic<std::size_t> next = 0;
  const auto begun = Clock::now();
  const auto client = [&] {
    std::vector<double> times;
    SearchRequest request = defaults;
    while (true) {
      const std::size_t number = next++;
      const auto asked = Clock::now();
      if (number >= count && seconds_since(begun) >= seconds) return times;
      request.query = questions[number % questions.size()];
      engine.search(request);
      times.push_back(seconds_since(asked) * 1000);
    }
  };
  std::vector<std::future<std::vector<double>>> running(clients);
  for (auto& one : running) one = std::async(std::launch::async, client);
  Served served;
  for (auto& one : running) {
    const auto times = one.get();
    served.times_ms.insert(served.times_ms.end(), times.begin(), times.end());
  }
  served.seconds = seconds_since(begun);
  return served;
}

}  // namespace

Served ask_by_clients(const Engine& engine, const std::vector<std::string>& questions,
                      const SearchRequest& defaults, std::size_t clients, double seconds) {
  ask_at_least(engine, questions, defaults, clients, kWarmPasses * questions.size(), seconds / 2);
  return ask_at_least(engine, questions, defaults, clients, 0, seconds);
}

void print_served(const Served& served, std::size_t clients, std::ostream& out) {
  Percentiles latencies;
  for (const double ms : served.times_ms) latencies.add(ms);
  out << std::fixed << std::setprecision(1) << clients << (clients == 1 ? " client" : " clients")
      << " for " << served.seconds
      << " s: " << static_cast<double>(served.times_ms.size()) / served.seconds
      << " answers a second\n"
      << std::setprecision(2);
  latencies.print(out);
}

void print_served_json(const Served& served, std::ostream& out) {
  out << std::fixed << std::setprecision(3) << R"({"answers": )" << served.times_ms.size()
      << R"(, "seconds": )" << served.seconds << R"(, "times_ms": [)";
  const char* separator = "";
  for (const double ms : served.times_ms) {
    out << separator << ms;
    separator = ", ";
  }
  out << "]}\n";
}

}  // namespace khabar::bench
