// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace khabar {

/// Finds where records begin and end in a stream of JSON: one object, an array of them, objects one
/// a line or one after another, pretty-printed or not. It looks at brackets, quotes and line ends
/// only, so that damage costs the record it is in and no other:
///
/// - A record with text on its first line (`{"id": 1, …`) that is still open when a line ends stops
///   there, unless the next line goes on like JSON: a space, a quote or a closing bracket first. A
///   broken line of JSON Lines costs that line only.
/// - Text between records, or after the last bracket of one on the same line, is kept for the
///   parser to refuse.
/// - A record over `max_record_bytes` is dropped as it passes; memory stays bounded.
///
/// Give it a block, then call next() until that is empty. Cost: one pass over the bytes.
class RecordSplitter {
 public:
  struct Piece {
    std::string json;       ///< Empty when too long.
    std::size_t line = 1;   ///< The line it begins on, from 1.
    bool too_long = false;  ///< Had more than max_record_bytes.
  };

  explicit RecordSplitter(std::size_t max_record_bytes) : max_record_bytes_(max_record_bytes) {}

  /// Gives the next bytes of the stream. They must stay in place until next() returns empty.
  void feed(std::string_view block);

  /// Says that the stream has ended: next() then returns the last record, finished or not.
  void finish() { finished_ = true; }

  /// Where an array begins that has not been closed so far; absent when all are.
  [[nodiscard]] std::optional<std::size_t> open_array_line() const {
    return array_depth_ > 0 ? std::optional(array_line_) : std::nullopt;
  }

  /// The next record; absent when more bytes are needed or all is done.
  std::optional<Piece> next();

 private:
  enum class State {
    between,    // outside of records
    object,     // inside the brackets of a record
    string,     // inside a string of a record
    escape,     // after a backslash in such a string
    next_line,  // at the first byte of a line after the first, in a record that has text on its
                // first
    closed,     // after the last bracket of a record
    stray,      // in text that is no record
  };

  std::optional<Piece> step();
  void step_between(char c);
  void step_object(char c);
  std::optional<Piece> step_string(char c);
  void step_escape(char c);
  std::optional<Piece> step_next_line(char c);
  std::optional<Piece> step_closed(char c);
  std::optional<Piece> step_stray(char c);

  void begin(State state);
  void skip_byte();
  void keep_byte();
  void keep_until(std::string_view stops);
  void keep(std::string_view bytes);
  Piece take();
  [[nodiscard]] bool ends_element(char c) const;

  std::size_t max_record_bytes_;
  std::string_view block_;
  std::size_t at_ = 0;  // in block_
  std::size_t line_ = 1;
  State state_ = State::between;
  std::size_t array_depth_ = 0;       // of top-level arrays around the records
  std::size_t array_line_ = 1;        // of the outermost of these
  std::size_t depth_ = 0;             // of brackets inside the record
  bool on_first_line_ = true;         // of the record
  bool has_first_line_text_ = false;  // more than brackets: not pretty-printed
  bool finished_ = false;
  Piece piece_;
};

}  // namespace khabar
