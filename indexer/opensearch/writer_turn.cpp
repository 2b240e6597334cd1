// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/writer_turn.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include <unistd.h>

#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/path.h"
#include "common/opensearch/turn_entry.h"

namespace khabar {
namespace {

constexpr std::int64_t kSilentSeconds = 600;
constexpr std::chrono::milliseconds kPatience{300'000};

std::string this_machine() {
  std::array<char, 256> name{};
  gethostname(name.data(), name.size() - 1);
  return name.data();
}

/// "HOST PID" of a writer that is surely gone.
bool is_gone(const std::string& writer) {
  const auto space = writer.rfind(' ');
  if (space == writer.npos || writer.substr(0, space) != this_machine()) return false;
  const auto pid = static_cast<pid_t>(std::strtol(writer.c_str() + space + 1, nullptr, 10));
  return pid > 0 && kill(pid, 0) != 0 && errno == ESRCH;
}

void write_open(const RemoteIndex& index, std::uint64_t number) {
  const std::string key = turn_key(number);
  const std::string writer = this_machine() + " " + std::to_string(getpid());
  index.cluster().call({.method = "PUT",
                        .path = "/" + index.words() + "/_doc/" + path_part(key) + "?refresh=true",
                        .body = R"({"term":)" + json_string(key) + R"(,"run":"open","entry":)" +
                                json_string(writer) + R"(,"time":)" +
                                std::to_string(std::time(nullptr)) + "}",
                        .timeout = kPatience,
                        .patient = true});
}

}  // namespace

WriterTurn::WriterTurn(const RemoteIndex& index)
    : index_(&index), number_(index.next_number(std::string(schema::kSequenceKey))) {
  write_open(index, number_);
}

void WriterTurn::go_on() {
  write_open(*index_, number_);
}

void WriterTurn::close() {
  close(*index_, number_);
}

void WriterTurn::close(const RemoteIndex& index, std::uint64_t number) {
  index.next_number(kRevisionEntry);
  index.cluster().call(
      {.method = "DELETE",
       .path = "/" + index.words() + "/_doc/" + path_part(turn_key(number)) + "?refresh=true",
       .timeout = kPatience,
       .patient = true});
}

std::vector<std::uint64_t> WriterTurn::abandoned(const RemoteIndex& index) {
  std::vector<std::uint64_t> numbers;
  index.for_each(index.words(), R"({"term":{"run":"open"}})", "term", R"(["term","entry","time"])",
                 [&](const JsonValue& hit) {
                   const auto silent =
                       static_cast<std::int64_t>(std::time(nullptr)) -
                       static_cast<std::int64_t>(json_count(hit, {"_source", "time"}));
                   const std::string writer(json_text(hit, {"_source", "entry"}));
                   if (!is_gone(writer) && silent < kSilentSeconds) return;
                   numbers.push_back(turn_number(json_text(hit, {"_source", "term"})));
                 });
  return numbers;
}

}  // namespace khabar
