// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/open_index.h"

#include <charconv>
#include <filesystem>

#include "common/error.h"
#include "common/format/index_errors.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStubFile = "XAPIANDB";

[[noreturn]] void fail(const std::string& path, const std::string& what) {
  throw Error(at({path, 0}, "error: " + what));
}

/// With DB_BACKEND_GLASS Xapian reads no stub, so that this is for the message: what stands there
/// was meant to be followed.
void refuse_stubs(const std::string& path) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  if (fs::exists(status) && !fs::is_directory(status)) {
    fail(path, "a file, and an index is a folder; name one made by khabar-index add");
  }
  if (fs::exists(fs::symlink_status(fs::path(path) / kStubFile, ignored))) {
    fail(path, std::string("holds a file ") + kStubFile +
                   ", which leads to other databases and is not followed; name a folder made by "
                   "khabar-index add");
  }
}

/// Made by a run that ended before it had written what makes it Khabar's.
bool is_unfinished(const Xapian::Database& index) {
  return index.get_doccount() == 0 && index.metadata_keys_begin() == index.metadata_keys_end();
}

}  // namespace

std::string format_of(const Xapian::Database& index) {
  return index.get_metadata(std::string(schema::kVersionKey));
}

Xapian::Database open_index(const std::string& path) {
  Xapian::Database index = open_any_format(path);
  with_index_errors(path, [&] { check_format(index, path); });
  return index;
}

std::optional<Xapian::Database> open_index_if_any(const std::string& path) {
  if (!fs::exists(fs::path(path) / "iamglass")) return std::nullopt;
  Xapian::Database index = open_any_format(path);
  const bool unfinished = with_index_errors(path, [&] { return is_unfinished(index); });
  if (unfinished) return std::nullopt;
  with_index_errors(path, [&] { check_format(index, path); });
  return index;
}

Xapian::Database open_any_format(const std::string& path) {
  refuse_stubs(path);
  return with_index_errors(path, [&] { return Xapian::Database(path, Xapian::DB_BACKEND_GLASS); });
}

Xapian::WritableDatabase open_to_write(const std::string& path, int flags) {
  refuse_stubs(path);
  return with_index_errors(
      path, [&] { return Xapian::WritableDatabase(path, flags | Xapian::DB_BACKEND_GLASS); });
}

void check_format(const Xapian::Database& index, const std::string& path) {
  const std::string found = format_of(index);
  if (found == std::to_string(schema::kVersion)) return;
  int version = 0;
  const char* end = found.data() + found.size();
  const bool is_number = std::from_chars(found.data(), end, version).ptr == end;
  if (is_unfinished(index)) {
    fail(path, "begun and never finished; make it: khabar-index add " + path + " ARTICLES.jsonl");
  }
  if (found.empty() || !is_number) {
    fail(path, "a Xapian database, but not one made by khabar-index; name another folder");
  }
  const std::string own = std::to_string(schema::kVersion);
  if (version > schema::kVersion) {
    fail(path, "has index format " + found + ", newer than this program's " + own +
                   "; update Khabar to read it");
  }
  fail(path, "has index format " + found + ", older than this program's " + own +
                 "; make it anew of its own articles: khabar-index export " + path +
                 " | khabar-index add NEW-INDEX -");
}

}  // namespace khabar
