// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/index_errors.h"

#include <filesystem>

namespace khabar {
namespace {

std::string describe(const std::string& path, const Xapian::Error& error) {
  const std::string type = error.get_type();
  const std::string found = error.get_error_string() != nullptr
                                ? error.get_msg() + " (" + error.get_error_string() + ")"
                                : error.get_msg();
  if (type == "DatabaseLockError") {
    return "in use: another program is writing to it; wait until it ends, then run this again";
  }
  if (type == "DatabaseCorruptError") {
    return "damaged: " + found + "; make it anew with khabar-index add from the articles";
  }
  if (type == "DatabaseVersionError") {
    return "written by another version of Xapian: " + found +
           "; make it anew with khabar-index add";
  }
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError") {
    if (!std::filesystem::exists(path)) {
      return "no such index; make one: khabar-index add " + path + " ARTICLES.jsonl";
    }
    return "not an index that can be opened: " + found + "; name a folder made by khabar-index add";
  }
  return found;
}

}  // namespace

Error index_error(const std::string& path, const Xapian::Error& error) {
  return Error(at({path, 0}, "error: " + describe(path, error)));
}

std::string current_error() {
  try {
    throw;
  } catch (const std::exception& error) {
    return error.what();
  } catch (const Xapian::Error& error) {
    return "error: the index cannot be read or written: " + error.get_description() +
           "; run this again";
  } catch (...) {
    return "error: of a kind that is not known; please report what you did";
  }
}

}  // namespace khabar
