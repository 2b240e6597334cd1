// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include "indexer/read/record_reader.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

/// An empty directory that goes away with its contents.
class Scratch {
 public:
  Scratch() : root_(fs::temp_directory_path() / ("khabar_records_" + std::to_string(::getpid()))) {
    fs::create_directories(root_);
  }
  ~Scratch() { fs::remove_all(root_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (root_ / name).native(); }

  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

 private:
  fs::path root_;
};

using SetFilter = int (*)(archive*);
using SetFormat = int (*)(archive*);

/// Packs `files` (name, bytes) as libarchive's `format` and `filter` do.
std::string pack(SetFormat set_format, SetFilter set_filter,
                 const std::vector<std::pair<std::string, std::string>>& files) {
  std::string packed(1 << 20, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  set_format(writer);
  set_filter(writer);
  archive_write_open_memory(writer, packed.data(), packed.size(), &used);
  for (const auto& [name, bytes] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_free(writer);
  packed.resize(used);
  return packed;
}

std::string compress(SetFilter set_filter, const std::string& bytes) {
  return pack(archive_write_set_format_raw, set_filter, {{"data", bytes}});
}

/// Each record as "file:line: json" and each rejection as printed, file names without `scratch`.
std::vector<std::string> read_all(RecordReader& reader, const Scratch& scratch) {
  const std::string root = scratch.path("");
  std::vector<std::string> lines;
  while (const auto next = reader.next()) {
    const auto* rejection = std::get_if<Rejection>(&*next);
    const auto* record = std::get_if<Record>(&*next);
    std::string line = rejection != nullptr ? at(rejection->where, rejection->reason)
                                            : at(record->where, record->json);
    if (line.starts_with(root)) line.erase(0, root.size());
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> read_all(const std::vector<std::string>& paths, const Scratch& scratch) {
  RecordReader reader(paths);
  return read_all(reader, scratch);
}

using Lines = std::vector<std::string>;

const std::string kTwo = "{\"id\":1}\n{\"id\":2}\n";

}  // namespace

TEST_SUITE("read/record_reader") {
  TEST_CASE("RecordReader: plain and compressed files are told by their content") {
    const Scratch scratch;
    const std::string plain = scratch.write("june", kTwo);
    const std::string gz = scratch.write("gz", compress(archive_write_add_filter_gzip, kTwo));
    const std::string xz = scratch.write("xz", compress(archive_write_add_filter_xz, kTwo));
    const std::string zst = scratch.write("zst", compress(archive_write_add_filter_zstd, kTwo));
    const std::string bz2 = scratch.write("bz2", compress(archive_write_add_filter_bzip2, kTwo));

    CHECK(read_all({plain, gz, xz, zst, bz2}, scratch) ==
          Lines{"june:1: {\"id\":1}", "june:2: {\"id\":2}", "gz:1: {\"id\":1}", "gz:2: {\"id\":2}",
                "xz:1: {\"id\":1}", "xz:2: {\"id\":2}", "zst:1: {\"id\":1}", "zst:2: {\"id\":2}",
                "bz2:1: {\"id\":1}", "bz2:2: {\"id\":2}"});
  }

  TEST_CASE("RecordReader: compressed files joined end to end are read to the end") {
    const Scratch scratch;
    for (const SetFilter filter : {archive_write_add_filter_gzip, archive_write_add_filter_xz,
                                   archive_write_add_filter_zstd, archive_write_add_filter_bzip2}) {
      const std::string part = compress(filter, kTwo);
      CHECK(read_all({scratch.write("joined", part + part)}, scratch).size() == 4);
    }
  }

  TEST_CASE("RecordReader: a tar archive gives its data files, compressed ones too") {
    const Scratch scratch;
    const std::string tar = scratch.write(
        "2024.tgz", pack(archive_write_set_format_ustar, archive_write_add_filter_gzip,
                         {{"june/a.jsonl", kTwo},
                          {"june/README.md", "{\"not\": \"data\"}"},
                          {"june/b.jsonl.xz", compress(archive_write_add_filter_xz, kTwo)},
                          {"june/c.json", "{\"id\":3}"}}));

    CHECK(read_all({tar}, scratch) ==
          Lines{"2024.tgz/june/a.jsonl:1: {\"id\":1}", "2024.tgz/june/a.jsonl:2: {\"id\":2}",
                "2024.tgz/june/b.jsonl.xz:1: {\"id\":1}", "2024.tgz/june/b.jsonl.xz:2: {\"id\":2}",
                "2024.tgz/june/c.json:1: {\"id\":3}"});
  }

  TEST_CASE("RecordReader: a directory gives its data files, sorted, at any depth") {
    const Scratch scratch;
    scratch.write("b.json", "{\"id\":2}");
    scratch.write("a/z.jsonl", "{\"id\":1}");
    scratch.write("c.ndjson", "{\"id\":3}");
    scratch.write("notes.txt", "not data");
    scratch.write(".hidden.json", "not data");

    CHECK(read_all({scratch.path("")}, scratch) ==
          Lines{"a/z.jsonl:1: {\"id\":1}", "b.json:1: {\"id\":2}", "c.ndjson:1: {\"id\":3}"});
  }

  TEST_CASE("RecordReader: an empty file has no records; a byte order mark is no damage") {
    const Scratch scratch;
    CHECK(read_all({scratch.write("empty.json", "")}, scratch).empty());
    CHECK(read_all({scratch.write("mark.json", "\xef\xbb\xbf{\"id\":1}")}, scratch) ==
          Lines{"mark.json:1: {\"id\":1}"});
  }

  TEST_CASE("RecordReader: damage to a file costs the rest of that file and is told") {
    const Scratch scratch;
    const std::string gz = compress(archive_write_add_filter_gzip, std::string(100000, ' ') + kTwo);
    const std::string cut = scratch.write("cut.gz", gz.substr(0, gz.size() / 2));
    const std::string utf16 = scratch.write("utf16.json", "\xff\xfe{");
    const std::string whole = scratch.write("whole.json", "{\"id\":1}");

    CHECK(read_all({cut, utf16, whole}, scratch) ==
          Lines{"cut.gz: truncated gzip input; fetch or compress it again (what stands before the "
                "damage is read)",
                "utf16.json: is UTF-16; convert it to UTF-8", "whole.json:1: {\"id\":1}"});
  }

  TEST_CASE("RecordReader: a record over the limit is rejected, the next is read") {
    const Scratch scratch;
    const std::string file = scratch.write(
        "june.jsonl", "{\"body\":\"" + std::string(300000, 'a') + "\"}\n{\"id\":2}\n");
    RecordReader reader({file}, 1000);
    CHECK(read_all(reader, scratch) ==
          Lines{"june.jsonl:1: longer than 1000 bytes; split it or remove it",
                "june.jsonl:2: {\"id\":2}"});
  }

  TEST_CASE("RecordReader: a path that is not there ends the command before anything is read") {
    CHECK_THROWS_WITH_AS(RecordReader({"no/such/june.jsonl"}),
                         "no/such/june.jsonl: no such file or directory; check the path", Error);
  }

  TEST_CASE("RecordReader: counts the compressed bytes, known from the start but for a pipe") {
    const Scratch scratch;
    const std::string gz = compress(archive_write_add_filter_gzip, kTwo);
    const std::vector<std::string> paths = {scratch.write("a.gz", gz), scratch.write("b.gz", gz)};
    RecordReader reader(paths);
    CHECK(reader.bytes_total() == 2 * gz.size());
    CHECK(reader.bytes_read() == 0);
    CHECK(read_all(reader, scratch).size() == 4);
    CHECK(reader.bytes_read() == 2 * gz.size());
    CHECK_FALSE(RecordReader({"-"}).bytes_total().has_value());
  }
}

}  // namespace khabar
