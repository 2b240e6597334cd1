// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/record_splitter.h"

#include <array>
#include <utility>

namespace khabar {
namespace {

bool is_one_of(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

/// A file that was put together of several has their byte order marks at the starts of lines.
bool is_in_byte_order_mark(char c) {
  return c == '\xef' || c == '\xbb' || c == '\xbf';
}

}  // namespace

void RecordSplitter::feed(std::string_view block) {
  block_ = block;
  at_ = 0;
}

std::optional<RecordSplitter::Piece> RecordSplitter::next() {
  while (at_ < block_.size()) {
    if (auto piece = step()) return piece;
  }
  if (finished_ && state_ != State::between) return take();
  return std::nullopt;
}

std::optional<RecordSplitter::Piece> RecordSplitter::step() {
  const char c = block_[at_];
  switch (state_) {
    case State::between:
      step_between(c);
      return std::nullopt;
    case State::object:
      step_object(c);
      return std::nullopt;
    case State::string:
      return step_string(c);
    case State::escape:
      step_escape(c);
      return std::nullopt;
    case State::next_line:
      return step_next_line(c);
    case State::closed:
      return step_closed(c);
    case State::stray:
      return step_stray(c);
  }
  return std::nullopt;
}

void RecordSplitter::step_between(char c) {
  if (c == '{') {
    begin(State::object);
  } else if (c == '[') {
    if (array_depth_++ == 0) array_line_ = line_;
    skip_byte();
  } else if (c == ']' && array_depth_ > 0) {
    --array_depth_;
    skip_byte();
  } else if (is_blank(c) || c == '\n' || c == ',' || is_in_byte_order_mark(c)) {
    skip_byte();
  } else {
    begin(State::stray);
  }
}

void RecordSplitter::step_object(char c) {
  if (c == '\n') {
    keep_byte();
    on_first_line_ = false;
    if (has_first_line_text_) state_ = State::next_line;
    return;
  }
  if (c == '{' || c == '[') {
    ++depth_;
    keep_byte();
  } else if (c == '}' || c == ']') {
    keep_byte();
    if (--depth_ == 0) state_ = State::closed;
  } else {
    if (on_first_line_ && !is_blank(c)) has_first_line_text_ = true;
    if (c == '"') state_ = State::string;
    keep_byte();
  }
}

std::optional<RecordSplitter::Piece> RecordSplitter::step_string(char c) {
  if (c == '\n') {  // no string spans lines: this one was never closed
    if (has_first_line_text_) return take();
    state_ = State::object;
  } else if (c == '"') {
    state_ = State::object;
    keep_byte();
  } else if (c == '\\') {
    state_ = State::escape;
    keep_byte();
  } else {
    keep_until("\"\\\n");
  }
  return std::nullopt;
}

void RecordSplitter::step_escape(char c) {
  state_ = State::string;
  if (c != '\n') keep_byte();
}

std::optional<RecordSplitter::Piece> RecordSplitter::step_next_line(char c) {
  if (!is_blank(c) && !is_one_of("\n\"}],:", c)) return take();
  state_ = State::object;
  return std::nullopt;
}

std::optional<RecordSplitter::Piece> RecordSplitter::step_closed(char c) {
  if (is_blank(c)) {
    keep_byte();
    return std::nullopt;
  }
  if (is_one_of("\n,{[", c) || ends_element(c)) return take();
  state_ = State::stray;
  return std::nullopt;
}

std::optional<RecordSplitter::Piece> RecordSplitter::step_stray(char c) {
  if (c == '\n' || ends_element(c)) return take();
  keep_byte();
  keep_until("\n,]");
  return std::nullopt;
}

bool RecordSplitter::ends_element(char c) const {
  return array_depth_ > 0 && (c == ',' || c == ']');
}

void RecordSplitter::begin(State state) {
  state_ = state;
  depth_ = 0;
  on_first_line_ = true;
  has_first_line_text_ = false;
  piece_.line = line_;
}

void RecordSplitter::skip_byte() {
  if (block_[at_] == '\n') ++line_;
  ++at_;
}

void RecordSplitter::keep_byte() {
  keep(block_.substr(at_, 1));
  skip_byte();
}

/// Keeps the bytes before the next of `stops`, one of which must be '\n'.
void RecordSplitter::keep_until(std::string_view stops) {
  std::array<bool, 256> stops_here{};
  for (const char stop : stops) stops_here[static_cast<unsigned char>(stop)] = true;
  std::size_t end = at_;
  while (end < block_.size() && !stops_here[static_cast<unsigned char>(block_[end])]) ++end;
  keep(block_.substr(at_, end - at_));
  at_ = end;
}

void RecordSplitter::keep(std::string_view bytes) {
  if (piece_.too_long) return;
  if (piece_.json.size() + bytes.size() > max_record_bytes_) {
    piece_.too_long = true;
    piece_.json = std::string();
    return;
  }
  piece_.json.append(bytes);
}

RecordSplitter::Piece RecordSplitter::take() {
  state_ = State::between;
  const auto last = piece_.json.find_last_not_of(" \t\r\n");
  piece_.json.resize(last == std::string::npos ? 0 : last + 1);
  return std::exchange(piece_, Piece());
}

}  // namespace khabar
