// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <doctest/doctest.h>

#include "searcher/http/listen.h"
#include "searcher/http/server.h"
#include "tests/support/http_client.h"

namespace khabar {
namespace {

/// A body of so many pieces of 100,000 bytes.
class Pieces : public BodySource {
 public:
  Pieces(int count, bool breaks) : left_(count), breaks_(breaks) {}
  std::string next() override {
    if (left_ == 0 && breaks_) throw Error("no more");
    return left_-- > 0 ? std::string(100000, 'x') : std::string();
  }

 private:
  int left_;
  bool breaks_;
};

/// Answers by the path: /now at once, /wait when it is let, /big in pieces.
class Answers : public HttpService {
 public:
  std::optional<HttpResponse> answer_at_once(const HttpRequest& request) override {
    if (request.path != "/now") return std::nullopt;
    HttpResponse response;
    response.body = "now";
    return response;
  }

  HttpResponse answer(const HttpRequest& request) override {
    HttpResponse response;
    if (request.path == "/big") response.source = std::make_unique<Pieces>(30, false);
    if (request.path == "/huge") response.source = std::make_unique<Pieces>(1000, false);
    if (request.path == "/broken") response.source = std::make_unique<Pieces>(2, true);
    if (request.path == "/wait") {
      std::unique_lock lock(mutex_);
      ++waiting_;
      changed_.notify_all();
      while (!open_ && !*request.stop) changed_.wait_for(lock, std::chrono::milliseconds(5));
      response.body = open_ ? "waited" : "stopped";
    }
    return response;
  }

  HttpResponse refuse(const HttpRequest&) override {
    HttpResponse response;
    response.status = 503;
    return response;
  }

  void answered(const HttpRequest&, unsigned, std::chrono::duration<double>, bool whole) override {
    ++(whole ? whole_ : cut_off_);
  }

  void wait_for(int requests) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= requests; });
  }

  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

  std::atomic<int> whole_ = 0;
  std::atomic<int> cut_off_ = 0;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

/// A server of these answers.
struct Served {
  explicit Served(const ServerOptions& options = {})
      : listener(open_listener({"127.0.0.1", 0})),
        port(address_of_listener(listener).port),
        server(listener, options, answers) {}

  Answers answers;
  int listener;
  std::uint16_t port;
  Server server;
};

constexpr const char* kAskNow = "GET /now HTTP/1.1\r\nHost: x\r\n\r\n";

}  // namespace

TEST_SUITE("http/server") {
  TEST_CASE("requests follow one another on a connection, also when they are sent at once") {
    Served served;
    test::HttpClient client(served.port);
    const std::string two = std::string(kAskNow) + "GET /big HTTP/1.1\r\nHost: x\r\n\r\n" + kAskNow;
    client.send(two);
    CHECK(client.receive().body == "now");
    CHECK(client.receive().body.size() == 3000000);
  }

  TEST_CASE("HEAD: the header alone") {
    Served served;
    const auto answer = test::get(served.port, "/now", {}, "HEAD");
    CHECK(answer.status == 200);
    CHECK(answer.header("content-length") == "3");
    CHECK(test::get(served.port, "/big", {}, "HEAD").status == 200);
  }

  TEST_CASE("a body that breaks off is seen to have no end") {
    Served served;
    const auto answer = test::get(served.port, "/broken");
    CHECK(answer.status == 200);
    CHECK_FALSE(answer.whole);
  }

  TEST_CASE("more than workers and line can hold is refused at once, and the rest is answered") {
    ServerOptions options;
    options.workers = 1;
    options.max_waiting = 1;
    Served served(options);
    std::vector<std::thread> clients;
    std::atomic<int> answered = 0;
    for (int i = 0; i < 2; ++i) {
      clients.emplace_back([&] {
        if (test::get(served.port, "/wait").body == "waited") ++answered;
      });
      if (i == 0) served.answers.wait_for(1);
    }
    while (served.server.state().waiting < 1) std::this_thread::yield();
    CHECK(test::get(served.port, "/wait").status == 503);
    CHECK(test::get(served.port, "/now").status == 200);
    served.answers.open();
    for (auto& client : clients) client.join();
    CHECK(answered == 2);
  }

  TEST_CASE("a thousand idle connections and half a request on each cost no worker") {
    Served served;
    std::vector<std::unique_ptr<test::HttpClient>> idle;
    for (int i = 0; i < 1000; ++i) {
      idle.push_back(std::make_unique<test::HttpClient>(served.port));
      if (i % 2 == 0) idle.back()->send("GET /now HTTP/1.1\r\nHos");
    }
    CHECK(test::get(served.port, "/now").body == "now");
    CHECK(test::get(served.port, "/big").whole);
    while (served.server.state().connections < 1000) std::this_thread::yield();
  }

  TEST_CASE("slowloris: who has not sent a whole request in time is closed, however it trickles") {
    ServerOptions options;
    options.limits.request = std::chrono::milliseconds(300);
    Served served(options);
    test::HttpClient client(served.port);
    client.send("GET /now HTTP/1.1\r\n");
    bool closed = false;
    for (int i = 0; i < 100 && !closed; ++i) {
      client.send("X-A: b\r\n");
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      closed = client.is_closed_within(0);
    }
    CHECK(closed);
    CHECK(test::get(served.port, "/now").body == "now");
  }

  TEST_CASE("who does not take an answer in time is closed") {
    ServerOptions options;
    options.limits.stream = std::chrono::seconds(1);
    Served served(options);
    test::HttpClient client(served.port);
    client.send("GET /huge HTTP/1.1\r\nHost: x\r\n\r\n");
    for (int i = 0; i < 2000 && served.answers.cut_off_ + served.answers.whole_ == 0; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK(served.answers.cut_off_ == 1);
    CHECK(served.answers.whole_ == 0);
  }

  TEST_CASE("a client that is gone before its answer leaves the others alone") {
    Served served;
    {
      test::HttpClient client(served.port);
      client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n");
      served.answers.wait_for(1);
    }
    served.answers.open();
    CHECK(test::get(served.port, "/wait").body == "waited");
  }

  TEST_CASE("a header beyond the limit and a broken request are refused") {
    Served served;
    const auto large = test::get(served.port, "/now", {"X-A: " + std::string(40000, 'x')});
    CHECK((large.status == 431 || large.status == 413));
    const auto longer = test::get(served.port, "/" + std::string(40000, 'x'));
    CHECK((longer.status == 414 || longer.status == 431));
    test::HttpClient client(served.port);
    client.send("\r\n\r\nGET\r\n\r\n");
    CHECK(client.is_closed_within(5));
    CHECK(test::get(served.port, "/now").body == "now");
  }

  TEST_CASE("drain: who has asked gets the answer, who comes is not taken on") {
    Served served;
    test::HttpAnswer last;
    std::thread client([&] { last = test::get(served.port, "/wait"); });
    served.answers.wait_for(1);
    std::thread opener([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      CHECK_THROWS(test::HttpClient(served.port));
      served.answers.open();
    });
    served.server.drain(std::chrono::seconds(10));
    opener.join();
    client.join();
    CHECK(last.body == "waited");
    CHECK(last.header("connection") == "close");
  }

  TEST_CASE("drain: what takes too long is stopped") {
    Served served;
    test::HttpAnswer last;
    std::thread client([&] { last = test::get(served.port, "/wait"); });
    served.answers.wait_for(1);
    served.server.drain(std::chrono::milliseconds(50));
    client.join();
    CHECK(last.body == "stopped");
  }
}

}  // namespace khabar
