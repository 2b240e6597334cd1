// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/lemmas/transducer.h"

#include <charconv>
#include <istream>
#include <optional>

#include "common/error.h"

namespace khabar {
namespace {

constexpr std::string_view kEpsilon = "ε";

std::vector<std::string_view> split_at_tabs(std::string_view line) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    parts.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::optional<std::size_t> parse_state(std::string_view text) {
  std::size_t state = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), state);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return state;
}

std::string symbol(std::string_view text) {
  return text == kEpsilon ? std::string() : std::string(text);
}

}  // namespace

/// One section, walked depth first.
class Transducer::Walk {
 public:
  Walk(const Section& section, const std::function<void(std::string_view, std::string_view)>& visit)
      : section_(section), visit_(visit), on_path_(section.size()) {}

  void from(std::size_t state) {
    on_path_[state] = true;
    if (section_[state].final) visit_(word_, analysis_);
    for (const Arc& arc : section_[state].arcs) {
      if (on_path_[arc.target]) continue;
      word_ += arc.input;
      analysis_ += arc.output;
      from(arc.target);
      word_.resize(word_.size() - arc.input.size());
      analysis_.resize(analysis_.size() - arc.output.size());
    }
    on_path_[state] = false;
  }

 private:
  const Section& section_;
  const std::function<void(std::string_view, std::string_view)>& visit_;
  std::vector<bool> on_path_;
  std::string word_;
  std::string analysis_;
};

Transducer::Transducer(std::istream& in) : sections_(1) {
  const auto state_at = [&](std::size_t number) -> State& {
    auto& states = sections_.back();
    if (states.size() <= number) states.resize(number + 1);
    return states[number];
  };
  std::size_t line_number = 0;
  for (std::string line; std::getline(in, line);) {
    ++line_number;
    if (line.starts_with("--")) {
      sections_.emplace_back();
      continue;
    }
    const auto parts = split_at_tabs(line);
    const auto source = parse_state(parts[0]);
    const auto target = parts.size() >= 4 ? parse_state(parts[1]) : std::nullopt;
    if (source && target) {
      state_at(*target);
      state_at(*source).arcs.push_back({*target, symbol(parts[2]), symbol(parts[3])});
    } else if (source && parts.size() <= 2) {
      state_at(*source).final = true;
    } else {
      throw Error(
          at({"transducer", line_number}, "\"" + line + "\" is neither an arc nor a state"));
    }
  }
}

void Transducer::for_each_path(
    const std::function<void(std::string_view, std::string_view)>& visit) const {
  for (const Section& section : sections_) {
    if (!section.empty()) Walk(section, visit).from(0);
  }
}

}  // namespace khabar
