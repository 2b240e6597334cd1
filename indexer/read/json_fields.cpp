// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/json_fields.h"

#include <algorithm>
#include <array>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxQuotedBytes = 60;
constexpr std::string_view kMend = "; mend the record or remove it";

/// RapidJSON's events -> JsonFields.
class Collector : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Collector> {
 public:
  explicit Collector(const std::set<std::string, std::less<>>& wanted) : wanted_(wanted) {}

  bool Default() {
    return scalar(JsonType::null);
  }  // null; NaN is what some exporters write for it
  bool Bool(bool) { return scalar(JsonType::boolean); }
  bool RawNumber(const char* text, rapidjson::SizeType bytes, bool) {
    const bool is_finite = std::string_view(text, bytes).find_first_of("NI") == std::string::npos;
    return is_finite ? scalar(JsonType::number, {text, bytes}) : Default();
  }
  bool String(const char* text, rapidjson::SizeType bytes, bool) {
    return scalar(JsonType::string, {text, bytes});
  }

  bool Key(const char* text, rapidjson::SizeType bytes, bool) {
    path_.resize(open_.back().path_bytes);
    if (!path_.empty()) path_ += '.';
    path_.append(text, bytes);
    return true;
  }

  bool StartObject() {
    if (!open(JsonType::object)) return false;
    open_.back().object = ++objects_;
    if (is_graph_node()) {
      path_.clear();
      open_.back().path_bytes = 0;
      nodes_.emplace_back();
    }
    return true;
  }
  bool EndObject(rapidjson::SizeType) {
    const bool was_graph_node = is_graph_node();
    close();
    if (was_graph_node) path_ = kGraph;
    return true;
  }
  bool StartArray() { return open(JsonType::array); }
  bool EndArray(rapidjson::SizeType) {
    close();
    if (open_.size() == 1) in_graph_ = false;
    return true;
  }

  std::vector<JsonFields> take() { return std::move(nodes_); }
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  struct Container {
    JsonType type;
    std::size_t path_bytes;  ///< Of its own path, at the start of path_.
    std::size_t object = 0;
  };

  static constexpr std::string_view kGraph = "@graph";

  /// An object directly in the top-level "@graph" array.
  [[nodiscard]] bool is_graph_node() const {
    return open_.size() == 3 && open_[1].type == JsonType::array &&
           open_[1].path_bytes == kGraph.size() && in_graph_;
  }

  bool scalar(JsonType type, std::string_view text = {}) {
    start_value();
    return add(type, text);
  }

  bool open(JsonType type) {
    start_value();
    if (open_.size() == kMaxJsonDepth) {
      reason_ = "nested more than " + std::to_string(kMaxJsonDepth) + " deep" + std::string(kMend);
      return false;
    }
    if (!add(type, {})) return false;
    if (open_.size() == 1 && type == JsonType::array) in_graph_ = path_ == kGraph;
    open_.push_back({type, path_.size()});
    return true;
  }

  void close() {
    path_.resize(open_.back().path_bytes);
    open_.pop_back();
  }

  /// An element has the path of its array.
  void start_value() {
    if (!open_.empty() && open_.back().type == JsonType::array) {
      path_.resize(open_.back().path_bytes);
    }
  }

  bool add(JsonType type, std::string_view text) {
    if (!wanted_.contains(path_)) return true;
    if (text.find('\0') != std::string_view::npos) {
      reason_ = "\"" + path_ + "\" holds a NUL character; remove it";
      return false;
    }
    if (find_invalid_utf8(text)) {
      reason_ = "\"" + path_ + "\" holds half of a surrogate pair (\\ud800 to \\udfff); remove it";
      return false;
    }
    const std::size_t object = open_.empty() ? 0 : open_.back().object;
    node().add(path_, {type, std::string(text), object});
    return true;
  }

  JsonFields& node() { return in_graph_ ? nodes_.back() : nodes_.front(); }

  const std::set<std::string, std::less<>>& wanted_;
  std::vector<JsonFields> nodes_{1};
  std::vector<Container> open_;
  std::string path_;
  std::size_t objects_ = 0;
  bool in_graph_ = false;
  std::string reason_;
};

/// "column 14", or "line 3, column 14" of a record that spans lines. Columns count characters.
std::string place_in(std::string_view json, std::size_t offset) {
  const std::string_view before = json.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const auto column = 1 + std::count_if(line.begin(), line.end(), [](char c) {
                        return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
                      });
  const std::string text = "column " + std::to_string(column);
  return lines == 0 ? text : "line " + std::to_string(lines + 1) + " of the record, " + text;
}

bool is_control_at(std::string_view json, std::size_t offset) {
  return offset < json.size() && static_cast<unsigned char>(json[offset]) < ' ';
}

std::string describe(std::string_view json, const rapidjson::ParseResult& error) {
  if (error.Code() == rapidjson::kParseErrorStringUnicodeSurrogateInvalid) {
    return "half of a surrogate pair (\\ud800 to \\udfff) at " + place_in(json, error.Offset()) +
           "; remove it";
  }
  std::string what = to_lower(rapidjson::GetParseError_En(error.Code()));
  if (what.ends_with('.')) what.pop_back();
  if (is_control_at(json, error.Offset())) what = "a line end or control character in a string";
  return "broken JSON at " + place_in(json, error.Offset()) + ": " + what + std::string(kMend);
}

std::string quote_start(std::string_view text) {
  std::string start(text.substr(0, grapheme_prefix_bytes(text, kMaxQuotedBytes)));
  std::replace_if(
      start.begin(), start.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return "\"" + start + (start.size() < text.size() ? "…\"" : "\"");
}

}  // namespace

std::string_view with_article(JsonType type) {
  constexpr std::array<std::string_view, 6> kNames = {"null",     "true or false", "a number",
                                                      "a string", "an array",      "an object"};
  return kNames[static_cast<std::size_t>(type)];
}

const std::vector<JsonValue>& JsonFields::at(std::string_view path) const {
  static const std::vector<JsonValue> kNone;
  const auto found = values_.find(path);
  return found == values_.end() ? kNone : found->second;
}

std::variant<std::vector<JsonFields>, std::string> collect_json_fields(
    std::string_view json, const std::set<std::string, std::less<>>& wanted) {
  if (const auto bad = find_invalid_utf8(json)) {
    return "not UTF-8 at " + place_in(json, *bad) + "; save the file as UTF-8";
  }
  if (const auto nul = json.find('\0'); nul != std::string_view::npos) {
    return "a NUL byte at " + place_in(json, nul) + "; remove it";
  }
  if (!json.starts_with('{')) {
    return quote_start(json) + " is not a JSON object; write an article as {…} or remove it";
  }
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                              rapidjson::kParseNumbersAsStringsFlag |
                              rapidjson::kParseNanAndInfFlag;
  Collector collector(wanted);
  rapidjson::MemoryStream stream(json.data(), json.size());
  rapidjson::Reader reader;
  const auto result = reader.Parse<kFlags>(stream, collector);
  if (!collector.reason().empty()) return collector.reason();
  if (result.IsError()) return describe(json, result);
  return collector.take();
}

}  // namespace khabar
