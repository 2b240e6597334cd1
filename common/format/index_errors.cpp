// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/index_errors.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <initializer_list>
#include <new>

namespace khabar {
namespace {

/// Whether Xapian's error came from one of these errors of the system. It keeps their text, in the
/// error string or at the end of the message.
bool came_from(const std::string& found, std::initializer_list<int> errors) {
  return std::any_of(errors.begin(), errors.end(), [&](int error) {
    return found.find(std::strerror(error)) != std::string::npos;
  });
}

/// What Xapian could not do because the disk or its rights would not have it; else empty.
std::string describe_system_error(const std::string& found) {
  if (came_from(found, {ENOSPC, EDQUOT})) {
    return "cannot be written: " + found + "; make room and run this again, the index is as it was";
  }
  if (came_from(found, {EIO})) {
    return "the disk fails: " + found + "; look at the disk before anything else";
  }
  if (came_from(found, {EROFS})) {
    return "cannot be written: " + found + "; it stands on a disk that is for reading only";
  }
  if (came_from(found, {EACCES, EPERM})) {
    return "not permitted: " + found + "; ask who owns it, or change its permissions";
  }
  if (came_from(found, {EMFILE, ENFILE})) {
    return "too many files are open: " + found + "; raise the limit (ulimit -n) and run this again";
  }
  return "";
}

/// Of a commit that failed Xapian tells the reason and, in one breath, that a part of an index that
/// is built cannot be rolled back; at times only the latter.
std::string reason_of(const Xapian::Error& error, int system_error) {
  std::string found = error.get_msg();
  if (found.starts_with("cancel() not supported")) {
    return std::string("Writing a part failed (") +
           std::strerror(system_error == 0 ? ENOSPC : system_error) + ")";
  }
  const auto rolled_back = found.find("), and couldn't open at the old revision");
  if (const auto reason = found.find('('); rolled_back != std::string::npos) {
    found = found.substr(reason + 1, rolled_back - reason - 1);
  }
  if (error.get_error_string() != nullptr) {
    found.append(" (").append(error.get_error_string()).append(")");
  }
  return found;
}

std::string describe(const std::string& path, const Xapian::Error& error, int system_error) {
  const std::string type = error.get_type();
  const std::string found = reason_of(error, system_error);
  if (const std::string told = describe_system_error(found); !told.empty()) return told;
  if (type == "DatabaseLockError") {
    if (found.find("already locked") == std::string::npos) {
      return "cannot be locked to write to it: " + found;
    }
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
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
      return "no such index; make one: khabar-index add " + path + " ARTICLES.jsonl";
    }
    return "not an index that can be opened: " + found + "; name a folder made by khabar-index add";
  }
  return found;
}

}  // namespace

Error index_error(const std::string& path, const Xapian::Error& error) {
  const int system_error = errno;  // of the call that failed, if one did
  return Error(at({path, 0}, "error: " + describe(path, error, system_error)));
}

std::string current_error() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return "error: out of memory; ask for less at a time, or close other programs";
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
