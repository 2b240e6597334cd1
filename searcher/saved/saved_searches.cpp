// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/saved_searches.h"

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/error.h"
#include "common/opensearch/address.h"
#include "common/saved_file.h"
#include "searcher/render/web_address.h"

namespace khabar {
namespace {

std::string to_line(const SavedSearch& search) {
  return search.name + '\t' + std::to_string(search.told) + '\t' +
         write_parameters(encode_request(search.request)) + '\n';
}

std::optional<std::uint64_t> to_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Takes what stands before the next tab, or all of it.
std::string_view take_cell(std::string_view& line) {
  const auto cell = line.substr(0, line.find('\t'));
  line.remove_prefix(std::min(cell.size() + 1, line.size()));
  return cell;
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

SavedSearches::SavedSearches(std::string path, Access access) : path_(std::move(path)) {
  if (access == Access::change) lock();
  std::ifstream file(path_, std::ios::binary);
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const bool is_cut = file.eof();  // by a crash, if it tells up to what was told
    if (!line.empty() && !(is_cut && line.find('\t') == line.rfind('\t'))) {
      read_line(line, number);
    }
  }
}

SavedSearches::~SavedSearches() {
  if (end_of_file_ >= 0) close(end_of_file_);
  if (lock_ >= 0) close(lock_);
}

/// The folder stands for the file, which is replaced.
void SavedSearches::lock() {
  const auto folder = std::filesystem::path(path_).parent_path();
  lock_ = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ < 0) throw Error(at({path_, 0}, "error: " + describe_disk_error(errno)));
  while (flock(lock_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

void SavedSearches::read_line(std::string_view line, std::size_t number) {
  const bool only_tells = line.find('\t') == line.rfind('\t');
  const std::string_view name = take_cell(line);
  const auto told = to_number(take_cell(line));
  if (told && only_tells) {
    if (SavedSearch* search = look_up(name)) {
      search->told = *told;
      return;
    }
  } else if (told) {
    places_.emplace(name, searches_.size());
    searches_.push_back({std::string(name), *told, decode_request(parse_parameters(line))});
    return;
  }
  throw Error(at({path_, number}, "error: is no saved search; remove the line, and save it anew"));
}

std::string SavedSearches::default_path(std::string_view index) {
  if (is_opensearch(index)) return read_opensearch_address(index).archive + ".saved";
  while (index.size() > 1 && index.ends_with('/')) index.remove_suffix(1);
  return std::string(index) + ".saved";
}

SavedSearch* SavedSearches::look_up(std::string_view name) {
  const auto place = places_.find(std::string(name));
  return place == places_.end() ? nullptr : &searches_[place->second];
}

const SavedSearch& SavedSearches::find(std::string_view name) const {
  const auto place = places_.find(std::string(name));
  if (place != places_.end()) return searches_[place->second];
  throw Error(at({path_, 0}, "error: no search is saved as \"" + std::string(name) +
                                 "\"; khabar-search saved list INDEX names them"));
}

void SavedSearches::add(SavedSearch search) {
  if (search.name.empty() || search.name.find_first_of("\t\r\n") != std::string::npos) {
    throw Error("saved: error: \"" + search.name +
                "\" cannot be a name; write one without tabs and line ends");
  }
  if (!places_.emplace(search.name, searches_.size()).second) {
    throw Error(at({path_, 0}, "error: a search is saved as \"" + search.name +
                                   "\" already; remove it first, or choose another name"));
  }
  searches_.push_back(std::move(search));
}

void SavedSearches::remove(std::string_view name) {
  find(name);
  std::erase_if(searches_, [&](const auto& search) { return search.name == name; });
  places_.clear();
  for (std::size_t i = 0; i < searches_.size(); ++i) places_.emplace(searches_[i].name, i);
}

void SavedSearches::set_told(std::string_view name, std::uint64_t told) {
  if (SavedSearch* search = look_up(name)) search->told = told;
}

void SavedSearches::keep_told(std::string_view name, std::uint64_t told) {
  set_told(name, told);
  if (end_of_file_ < 0) end_of_file_ = open(path_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  const std::string line = std::string(name) + '\t' + std::to_string(told) + '\n';
  if (end_of_file_ < 0 || !write_all(end_of_file_, line) || fdatasync(end_of_file_) != 0) {
    throw Error(at({path_, 0}, "error: cannot be written: " + describe_disk_error(errno)));
  }
}

void SavedSearches::store() {
  if (end_of_file_ >= 0) close(std::exchange(end_of_file_, -1));
  SavedFile file(path_);
  for (const auto& search : searches_) file.out() << to_line(search);
  file.keep();
}

}  // namespace khabar
