// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace khabar {

/// Deepest nesting of brackets that is read; real articles have fewer than ten.
inline constexpr std::size_t kMaxJsonDepth = 100;

enum class JsonType { null, boolean, number, string, array, object };

/// "a number", "an array": for messages.
std::string_view with_article(JsonType type);

/// A value found at some path. Arrays are looked through: what stands in ["a", "b"] under "authors"
/// is at the path "authors" too, after a value of type `array` for the brackets.
struct JsonValue {
  JsonType type = JsonType::null;
  std::string text;        ///< Of a string, decoded; of a number, as written.
  std::size_t object = 0;  ///< The same for values directly in the same object.
};

/// The values of one object by dotted path ("publisher.name"), in their order.
class JsonFields {
 public:
  void add(const std::string& path, JsonValue value) { values_[path].push_back(std::move(value)); }

  /// Empty when nothing is there.
  [[nodiscard]] const std::vector<JsonValue>& at(std::string_view path) const;

 private:
  std::map<std::string, std::vector<JsonValue>, std::less<>> values_;
};

/// Collects the values of the JSON object `json` at `wanted` paths. The first JsonFields are those
/// of the object itself, the others those of the objects in its "@graph", whose paths start anew.
///
/// Returns what is wrong and what to do, in one line, for anything that is not one valid UTF-8 JSON
/// object, or that has a NUL or a lone surrogate in a wanted value. Cost: one pass (SAX, on the
/// heap: depth does not use the call stack); memory is that of the wanted values.
std::variant<std::vector<JsonFields>, std::string> collect_json_fields(
    std::string_view json, const std::set<std::string, std::less<>>& wanted);

}  // namespace khabar
