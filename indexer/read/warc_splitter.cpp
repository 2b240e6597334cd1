// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/warc_splitter.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "common/error.h"
#include "common/unicode.h"
#include "indexer/read/input_stream.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxHeaderBytes = 64 * 1024;

/// The value of a header line, of HTTP's or WARC's kind; empty when it is not there.
std::string header_value(std::string_view header, std::string_view name) {
  for (std::size_t begin = 0; begin < header.size();) {
    const std::size_t end = std::min(header.find('\n', begin), header.size());
    std::string_view line = header.substr(begin, end - begin);
    begin = end + 1;
    const auto colon = line.find(':');
    if (colon != name.size() || to_lower(to_valid_utf8(line.substr(0, colon))) != name) continue;
    line.remove_prefix(colon + 1);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return std::string(line);
  }
  return {};
}

/// HTTP's "Transfer-Encoding: chunked" undone. What is no chunk stays as it is.
std::string without_chunks(std::string_view body) {
  std::string whole;
  std::string_view rest = body;
  for (;;) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    const auto line_end = rest.find('\n');
    if (error != std::errc() || line_end == std::string_view::npos) return std::string(body);
    rest.remove_prefix(line_end + 1);
    if (size == 0) return whole;
    whole.append(rest.substr(0, size));
    rest.remove_prefix(std::min(size, rest.size()));
    if (rest.starts_with("\r\n")) rest.remove_prefix(2);
    if (rest.empty()) return whole;
  }
}

bool is_html(const std::string& content_type) {
  return content_type.find("html") != std::string::npos;
}

/// Splits an HTTP message into header and body; the header is empty when it is none.
std::pair<std::string_view, std::string_view> split_http(std::string_view message) {
  if (!message.starts_with("HTTP/")) return {{}, message};
  for (const std::string_view gap : {"\r\n\r\n", "\n\n"}) {
    const auto at = message.find(gap);
    if (at != std::string_view::npos)
      return {message.substr(0, at), message.substr(at + gap.size())};
  }
  return {message, {}};
}

}  // namespace

void WarcSplitter::feed(std::string_view block) {
  bytes_.erase(0, std::exchange(at_, 0));
  bytes_.append(block);
  while (!damaged_ && (header_.empty() ? read_header() : read_content())) {
  }
}

/// False when more bytes are needed.
bool WarcSplitter::read_header() {
  const auto begin = bytes_.find_first_not_of("\r\n", at_);
  if (begin == std::string::npos) {
    at_ = bytes_.size();
    return false;
  }
  at_ = begin;
  const auto end = bytes_.find("\r\n\r\n", at_);
  if (end == std::string::npos) {
    damaged_ = bytes_.size() - at_ > kMaxHeaderBytes;
    return false;
  }
  ++record_;
  header_ = bytes_.substr(at_, end - at_);
  at_ = end + 4;
  const std::string length = header_value(header_, "content-length");
  const auto [after, error] = std::from_chars(length.data(), length.data() + length.size(), left_);
  damaged_ = !header_.starts_with("WARC/") || error != std::errc();
  return !damaged_;
}

bool WarcSplitter::read_content() {
  const std::size_t bytes = std::min(left_, bytes_.size() - at_);
  if (content_.size() <= max_record_bytes_) content_.append(bytes_, at_, bytes);
  at_ += bytes;
  left_ -= bytes;
  if (left_ > 0) return false;
  end_record();
  return true;
}

void WarcSplitter::end_record() {
  const std::string header = std::exchange(header_, {});
  const std::string content = std::exchange(content_, {});
  const std::string type = header_value(header, "warc-type");
  if (type != "response" && type != "resource") return;
  std::string address = header_value(header, "warc-target-uri");
  if (address.starts_with('<') && address.ends_with('>')) {
    address = address.substr(1, address.size() - 2);
  }
  const SourceLocation where{name_ + " (record " + std::to_string(record_) + ")", 0};
  if (content.size() > max_record_bytes_) {
    ready_.emplace_back(Rejection{where, "longer than " + std::to_string(max_record_bytes_) +
                                             " bytes; split it or remove it"});
    return;
  }
  const auto [http, body] = split_http(content);
  const std::string content_type =
      header_value(type == "response" ? http : std::string_view(header), "content-type");
  if (!is_html(content_type)) return;
  if (!http.empty() && http.substr(0, http.find('\n')).find(" 200") == std::string_view::npos)
    return;
  std::string page = header_value(http, "transfer-encoding") == "chunked" ? without_chunks(body)
                                                                          : std::string(body);
  try {
    if (!header_value(http, "content-encoding").empty()) page = decompress(page, max_record_bytes_);
  } catch (const Error& error) {
    ready_.emplace_back(Rejection{where, error.what()});
    return;
  }
  ready_.emplace_back(Record{where, std::move(page), Record::Form::page, to_valid_utf8(address)});
}

void WarcSplitter::finish() {
  const bool is_cut =
      !header_.empty() || bytes_.find_first_not_of("\r\n", at_) != std::string::npos;
  if (damaged_ || is_cut) {
    ready_.emplace_back(
        Rejection{{name_ + " (record " + std::to_string(record_ + (damaged_ ? 0 : 1)) + ")", 0},
                  "damaged or cut off here; fetch it again (what stands before is "
                  "read)"});
  }
}

std::optional<std::variant<Record, Rejection>> WarcSplitter::next() {
  if (ready_.empty()) return std::nullopt;
  auto first = std::move(ready_.front());
  ready_.pop_front();
  return first;
}

}  // namespace khabar
