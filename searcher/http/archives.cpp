// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/archives.h"

#include <algorithm>
#include <filesystem>

#include "common/error.h"

namespace khabar {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

ArchivePlace read_place(const std::string& argument) {
  const auto equals = argument.find('=');
  if (equals != std::string::npos && argument.find('/') > equals) {
    return {argument.substr(0, equals), argument.substr(equals + 1)};
  }
  std::filesystem::path path(argument);
  if (!path.has_filename()) path = path.parent_path();
  return {path.stem().string(), argument};
}

}  // namespace

std::vector<ArchivePlace> read_places(const std::vector<std::string>& arguments) {
  std::vector<ArchivePlace> places;
  for (const auto& argument : arguments) {
    ArchivePlace place = read_place(argument);
    if (!is_name(place.name)) {
      throw Error("INDEX: error: \"" + place.name +
                  "\" cannot name an archive in addresses; write NAME=" + place.where +
                  " with ASCII letters, digits, - and _");
    }
    const auto same = std::find_if(places.begin(), places.end(),
                                   [&](const auto& other) { return other.name == place.name; });
    if (same != places.end()) {
      throw Error("INDEX: error: two archives are named \"" + place.name +
                  "\"; write NAME=INDEX with a name of its own for each");
    }
    places.push_back(std::move(place));
  }
  return places;
}

Archives::Archives(std::vector<ArchivePlace> places)
    : places_(std::move(places)), open_(open_all()) {}

Archives::Open Archives::open_all() const {
  Open open;
  for (const auto& place : places_) open.single.push_back({place.name, open_engine(place.where)});
  if (open.single.size() == 1) {
    open.together = open.single.front().engine;
  } else {
    open.together = join_engines(open.single);
  }
  return open;
}

std::shared_ptr<const Engine> Archives::find(std::string_view name) const {
  const std::lock_guard lock(mutex_);
  if (name.empty()) return open_.together;
  for (const auto& [its_name, engine] : open_.single) {
    if (its_name == name) return engine;
  }
  return nullptr;
}

std::vector<std::string> Archives::names() const {
  std::vector<std::string> names;
  for (const auto& place : places_) names.push_back(place.name);
  return names;
}

void Archives::reopen() {
  Open opened = open_all();
  const std::lock_guard lock(mutex_);
  open_ = std::move(opened);
}

}  // namespace khabar
