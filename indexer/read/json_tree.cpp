// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/json_tree.h"

#include <algorithm>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxQuotedBytes = 60;
constexpr std::string_view kMend = "; mend the record or remove it";

/// RapidJSON's events, watched on their way into a document.
class Watch {
 public:
  explicit Watch(rapidjson::Document& document) : document_(document) {}

  bool Null() { return document_.Null(); }
  bool Bool(bool value) { return document_.Bool(value); }
  bool Int(int value) { return document_.Int(value); }
  bool Uint(unsigned value) { return document_.Uint(value); }
  bool Int64(std::int64_t value) { return document_.Int64(value); }
  bool Uint64(std::uint64_t value) { return document_.Uint64(value); }
  bool Double(double value) { return document_.Double(value); }
  bool RawNumber(const char* text, rapidjson::SizeType bytes, bool copy) {
    const bool is_finite = std::string_view(text, bytes).find_first_of("NI") == std::string::npos;
    return is_finite ? document_.RawNumber(text, bytes, copy) : document_.Null();
  }
  bool String(const char* text, rapidjson::SizeType bytes, bool copy) {
    return document_.String(text, bytes, copy);
  }
  bool Key(const char* text, rapidjson::SizeType bytes, bool copy) {
    return document_.Key(text, bytes, copy);
  }
  bool StartObject() { return open() && document_.StartObject(); }
  bool StartArray() { return open() && document_.StartArray(); }
  bool EndObject(rapidjson::SizeType members) {
    --depth_;
    return document_.EndObject(members);
  }
  bool EndArray(rapidjson::SizeType elements) {
    --depth_;
    return document_.EndArray(elements);
  }

  [[nodiscard]] bool too_deep() const { return depth_ > kMaxJsonDepth; }

 private:
  bool open() { return ++depth_ <= kMaxJsonDepth; }

  rapidjson::Document& document_;
  std::size_t depth_ = 0;
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

std::variant<rapidjson::Document, std::string> parse_json(std::string_view json) {
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
  rapidjson::Document document;
  rapidjson::ParseResult result;
  bool too_deep = false;
  auto generate = [&](rapidjson::Document& handler) {
    Watch watch(handler);
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::Reader reader;
    result = reader.Parse<kFlags>(stream, watch);
    too_deep = watch.too_deep();
    return !result.IsError();
  };
  document.Populate(generate);
  if (too_deep) {
    return "nested more than " + std::to_string(kMaxJsonDepth) + " deep" + std::string(kMend);
  }
  if (result.IsError()) return describe(json, result);
  return document;
}

}  // namespace khabar
