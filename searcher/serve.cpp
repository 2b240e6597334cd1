// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include "common/error.h"
#include "common/foreign_text.h"
#include "common/last_resort.h"
#include "common/standard_streams.h"
#include "common/version.h"
#include "searcher/http/khabar_service.h"
#include "searcher/http/listen.h"

namespace {

struct Options {
  std::vector<std::string> indexes;
  std::string listen = "127.0.0.1:7700";
  khabar::ServiceOptions service;
  khabar::ServerOptions server;
  double timeout = 5;  // seconds
  double drain = 10;   // seconds
  bool no_auth = false;
  bool quiet = false;
};

void define(CLI::App& app, Options& options) {
  app.description("Serves Khabar indexes to browsers and programs of this machine, or of others.");
  app.set_version_flag("--version", khabar::kVersionText);
  app.add_option("INDEX", options.indexes,
                 "index made by khabar-index add, or NAME=INDEX; several are searched alone or "
                 "together")
      ->required();
  app.add_option("--listen", options.listen,
                 "ADDR:PORT; 127.0.0.1:7700 if not given. Other than this machine's own addresses "
                 "need --token-file or --no-auth");
  app.add_option("--token-file", options.service.token_file,
                 "who may ask: lines of NAME TOKEN; read again at SIGHUP");
  app.add_flag("--no-auth", options.no_auth, "whoever reaches the server may ask");
  app.add_option("--host", options.service.hosts,
                 "name that the server is asked by, beside localhost; repeatable");
  app.add_option("--cors", options.service.cors_origin,
                 "origin whose pages may ask, such as https://example.org");
  app.add_option("--timeout", options.timeout, "seconds that a search may take; 5 if not given")
      ->check(CLI::Range(0.001, 3600.0));
  app.add_option("--searches", options.server.workers,
                 "searches at a time; one for each processor if not given")
      ->check(CLI::Range(1, 1024));
  app.add_option("--waiting", options.server.max_waiting,
                 "requests that may wait for a search; more are refused; 32 if not given")
      ->check(CLI::Range(0, 100000));
  app.add_option("--connections", options.server.max_connections,
                 "clients at a time; 4000 if not given")
      ->check(CLI::Range(1, 1000000));
  app.add_option("--rate", options.service.requests_a_second,
                 "requests a second that a client, or a token, may make; as many as it likes if "
                 "not given")
      ->check([](const std::string& text) {
        const bool is_above_0 = std::strtod(text.c_str(), nullptr) > 0;
        return is_above_0 ? std::string()
                          : "error: \"" + text +
                                "\" is no such value; write a number above 0, or leave --rate out";
      });
  app.add_option("--export", options.service.limits.exported,
                 "articles that one export may have; 100000 if not given");
  app.add_option("--drain", options.drain,
                 "seconds that answers may take after SIGTERM; 10 if not given")
      ->check(CLI::Range(0.0, 3600.0));
  app.add_flag("--log-queries", options.service.log_queries, "the log has what was asked, too");
  app.add_flag("--quiet,-q", options.quiet, "no line for each request");
}

std::chrono::milliseconds milliseconds(double seconds) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

/// Who may reach the server must be said by the one who starts it.
void check_safety(const khabar::ListenAddress& address, Options& options) {
  const bool open = options.no_auth || !options.service.token_file.empty();
  if (!khabar::is_loopback(address) && !open) {
    throw khabar::Error("--listen: error: others reach " + khabar::to_url(address) +
                        "; say who may ask with --token-file FILE, or --no-auth if everyone may");
  }
  auto& hosts = options.service.hosts;
  if (open && hosts.empty()) return;  // any name
  for (const char* own : {"localhost", "127.0.0.1", "[::1]"}) hosts.emplace_back(own);
}

/// As many files as the system lets us have: each client is one.
void raise_file_limit() {
  rlimit limit = {};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void reopen(khabar::KhabarService& service) {
  khabar::notify_manager("RELOADING=1");
  try {
    service.reopen();
    std::cerr << "khabar-serve: reopened\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << "; what was open stays\n";
  }
  khabar::notify_manager("READY=1");
}

/// Until it is told to end.
void serve(Options& options) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // in all threads that are made from now on
  std::signal(SIGPIPE, SIG_IGN);
  raise_file_limit();
  const auto inherited = khabar::inherited_listener();
  auto address = inherited ? khabar::address_of_listener(*inherited)
                           : khabar::read_listen_address(options.listen);
  check_safety(address, options);
  options.service.limits.timeout = milliseconds(options.timeout);
  khabar::Archives archives(khabar::read_places(options.indexes));
  const int listener = inherited ? *inherited : khabar::open_listener(address);
  address = khabar::address_of_listener(listener);
  khabar::KhabarService service(archives, options.service, options.quiet ? nullptr : &std::cerr);
  khabar::Server server(listener, options.server, service);
  service.watch([&server] { return server.state(); });
  std::cerr << "khabar-serve: " << archives.find("")->article_count() << " articles at "
            << khabar::to_url(address) << std::endl;
  khabar::notify_manager("READY=1");
  for (int signal = 0; sigwait(&signals, &signal) == 0;) {
    if (signal != SIGHUP) break;
    reopen(service);
  }
  khabar::notify_manager("STOPPING=1");
  service.go_down();
  server.drain(milliseconds(options.drain));
}

}  // namespace

int main(int argc, char** argv) {
  khabar::end_in_one_line("khabar-serve");
  khabar::hold_standard_streams();
  CLI::App app;
  Options options;
  options.server.workers = std::max(1U, std::thread::hardware_concurrency());
  define(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    serve(options);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << khabar::shown(error.what()) << '\n';
    return 2;
  }
}
