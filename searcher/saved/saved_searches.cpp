// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/saved_searches.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include "common/error.h"
#include "common/opensearch/address.h"

namespace khabar {
namespace {

/// All but letters, digits and bytes of other scripts as %41.
std::string encode(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                          (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == ':' || c == ' ';
    if (is_plain) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += kDigits[byte >> 4];
      encoded += kDigits[byte & 15];
    }
  }
  return encoded;
}

std::string decode(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const char* digits = text.data() + i + 1;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      decoded += static_cast<char>(byte);
      i += 2;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

Parameters decode_parameters(std::string_view text) {
  Parameters parameters;
  while (!text.empty()) {
    const auto end = std::min(text.find('&'), text.size());
    const auto parameter = text.substr(0, end);
    const auto equals = std::min(parameter.find('='), parameter.size());
    parameters.emplace_back(decode(parameter.substr(0, equals)),
                            decode(parameter.substr(std::min(equals + 1, parameter.size()))));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parameters;
}

std::string to_line(const SavedSearch& search) {
  std::string line = search.name + '\t' + std::to_string(search.told) + '\t';
  bool is_first = true;
  for (const auto& [name, value] : encode_request(search.request)) {
    if (!is_first) line += '&';
    line += encode(name) + '=' + encode(value);
    is_first = false;
  }
  return line + '\n';
}

SavedSearch from_line(std::string_view line, const std::string& path, std::size_t number) {
  const auto first = line.find('\t');
  const auto second = first == line.npos ? first : line.find('\t', first + 1);
  SavedSearch search;
  if (second != line.npos) {
    search.name = line.substr(0, first);
    const auto told = line.substr(first + 1, second - first - 1);
    const auto [end, failure] =
        std::from_chars(told.data(), told.data() + told.size(), search.told);
    if (failure == std::errc() && end == told.data() + told.size()) {
      search.request = decode_request(decode_parameters(line.substr(second + 1)));
      return search;
    }
  }
  throw Error(at({path, number}, "error: is no saved search; remove the line, and save it anew"));
}

}  // namespace

SavedSearches::SavedSearches(std::string path) : path_(std::move(path)) {
  std::ifstream file(path_);
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (!line.empty()) searches_.push_back(from_line(line, path_, number));
  }
}

std::string SavedSearches::default_path(std::string_view index) {
  if (is_opensearch(index)) return read_opensearch_address(index).archive + ".saved";
  while (index.size() > 1 && index.ends_with('/')) index.remove_suffix(1);
  return std::string(index) + ".saved";
}

const SavedSearch& SavedSearches::find(std::string_view name) const {
  const auto found = std::find_if(searches_.begin(), searches_.end(),
                                  [&](const auto& search) { return search.name == name; });
  if (found != searches_.end()) return *found;
  throw Error(at({path_, 0}, "error: no search is saved as \"" + std::string(name) +
                                 "\"; khabar-search saved list INDEX names them"));
}

void SavedSearches::add(SavedSearch search) {
  if (search.name.empty() || search.name.find_first_of("\t\r\n") != std::string::npos) {
    throw Error("saved: error: \"" + search.name +
                "\" cannot be a name; write one without tabs and line ends");
  }
  const bool is_taken = std::any_of(searches_.begin(), searches_.end(),
                                    [&](const auto& other) { return other.name == search.name; });
  if (is_taken) {
    throw Error(at({path_, 0}, "error: a search is saved as \"" + search.name +
                                   "\" already; remove it first, or choose another name"));
  }
  searches_.push_back(std::move(search));
}

void SavedSearches::remove(std::string_view name) {
  find(name);
  std::erase_if(searches_, [&](const auto& search) { return search.name == name; });
}

void SavedSearches::set_told(std::string_view name, std::uint64_t told) {
  for (auto& search : searches_) {
    if (search.name == name) search.told = told;
  }
}

void SavedSearches::store() const {
  const std::string unfinished = path_ + ".part";
  std::string lines;
  for (const auto& search : searches_) lines += to_line(search);
  std::FILE* file = std::fopen(unfinished.c_str(), "wb");
  bool is_written = file != nullptr &&
                    std::fwrite(lines.data(), 1, lines.size(), file) == lines.size() &&
                    std::fflush(file) == 0 && fsync(fileno(file)) == 0;
  if (file != nullptr) is_written = std::fclose(file) == 0 && is_written;
  if (!is_written || std::rename(unfinished.c_str(), path_.c_str()) != 0) {
    throw Error(at({path_, 0}, "error: cannot be written; name another file with --saved"));
  }
}

}  // namespace khabar
