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
    const auto* warning = std::get_if<Warning>(&*next);
    std::string line = rejection != nullptr ? at(rejection->where, rejection->reason)
                       : warning != nullptr ? at(warning->where, "warning: " + warning->what)
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
        "2024.tgz",
        pack(archive_write_set_format_ustar, archive_write_add_filter_gzip,
             {{"june/a.jsonl", kTwo},
              {"june/README.md", "# June"},
              {"june/.hidden.json", "{\"id\":9}"},
              {"june/inner.tar", pack(archive_write_set_format_ustar, archive_write_add_filter_none,
                                      {{"a.json", "{}"}})},
              {"june/b.jsonl.xz", compress(archive_write_add_filter_xz, kTwo)},
              {"june/c.json", "{\"id\":3}"}}));

    CHECK(
        read_all({tar}, scratch) ==
        Lines{"2024.tgz/june/a.jsonl:1: {\"id\":1}", "2024.tgz/june/a.jsonl:2: {\"id\":2}",
              "2024.tgz/june/README.md: warning: passed over: text, but no JSON, feed, page, WARC "
              "or table with a known column; name columns with --map",
              "2024.tgz/june/inner.tar: warning: passed over: an archive inside an archive; "
              "unpack it",
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

    CHECK(
        read_all({scratch.path("")}, scratch) ==
        Lines{"a/z.jsonl:1: {\"id\":1}", "b.json:1: {\"id\":2}", "c.ndjson:1: {\"id\":3}",
              "notes.txt: warning: passed over: text, but no JSON, feed, page, WARC or table with "
              "a known column; name columns with --map"});
  }

  TEST_CASE("RecordReader: what a file of a directory holds is told by its first bytes") {
    const Scratch scratch;
    for (const char* name : {"items.jl", "items.jsonlines", "items.txt", "part-00000", "dump.v2"}) {
      scratch.write(name, kTwo);
    }
    scratch.write("a.zip", pack(archive_write_set_format_zip, archive_write_add_filter_none,
                                {{"june.jl", "{\"id\":1}"}}));
    scratch.write("picture.jpg", "\xff\xd8\xff\xe0\x01\x02");
    scratch.write("map.xml", "<?xml version=\"1.0\"?><urlset/>");

    CHECK(read_all({scratch.path("")}, scratch) ==
          Lines{"a.zip/june.jl:1: {\"id\":1}", "dump.v2:1: {\"id\":1}", "dump.v2:2: {\"id\":2}",
                "items.jl:1: {\"id\":1}", "items.jl:2: {\"id\":2}", "items.jsonlines:1: {\"id\":1}",
                "items.jsonlines:2: {\"id\":2}", "items.txt:1: {\"id\":1}",
                "items.txt:2: {\"id\":2}",
                "map.xml: warning: passed over: XML, but no RSS, Atom or HTML",
                "part-00000:1: {\"id\":1}", "part-00000:2: {\"id\":2}",
                "picture.jpg: warning: passed over: no text"});
  }

  TEST_CASE("RecordReader: an array that is never closed is told") {
    const Scratch scratch;
    CHECK(read_all({scratch.write("cut.json", "\n[{\"id\":1},\n{\"id\":2}")}, scratch) ==
          Lines{"cut.json:2: {\"id\":1}", "cut.json:3: {\"id\":2}",
                "cut.json:2: the array that begins here is never closed: the file may be cut off; "
                "fetch it again or close it with ] (what stands before is read)"});
  }

  TEST_CASE("RecordReader: null in an array is nothing") {
    const Scratch scratch;
    CHECK(read_all({scratch.write("a.json", "[{\"id\":1}, null, {\"id\":2}]")}, scratch) ==
          Lines{"a.json:1: {\"id\":1}", "a.json:1: {\"id\":2}"});
  }

  TEST_CASE("RecordReader: a file that begins with NUL bytes is no empty archive") {
    const Scratch scratch;
    CHECK(
        read_all({scratch.write("lost.jsonl", std::string(4096, '\0') + kTwo)}, scratch) ==
        Lines{"lost.jsonl: begins with NUL bytes: its start was lost; fetch it or write it again"});
    CHECK(read_all({scratch.write("empty.tar", std::string(10240, '\0'))}, scratch) ==
          Lines{"empty.tar: warning: passed over: nothing but NUL bytes, as an empty tar archive"});
  }

  TEST_CASE("RecordReader: a table with a known column is read row by row") {
    const Scratch scratch;
    const std::string csv =
        "\xef\xbb\xbfTitle,Body,Published Date\r\nबजट,\"पहला, "
        "\"\"दूसरा\"\"\r\nअंत\",2024-02-01\r\n\r\n"
        "बाढ़,,\r\nएक,दो,तीन,चार\r\n";
    CHECK(
        read_all({scratch.write("june.csv", csv)}, scratch) ==
        Lines{
            R"(june.csv:2: {"Title":"बजट","Body":"पहला, \"दूसरा\"\r\nअंत","Published Date":"2024-02-01"})",
            R"(june.csv:5: {"Title":"बाढ़"})",
            "june.csv:6: has 4 values, the first row names 3 columns; put values with a "
            "separator in quotes"});
    CHECK(read_all({scratch.write("june.tsv", "url\theadline\nu/1\tबजट\n")}, scratch) ==
          Lines{R"(june.tsv:2: {"url":"u/1","headline":"बजट"})"});
    CHECK(read_all({scratch.write("open.csv", "id,title\n1,\"बजट\n2,बाढ़\n")}, scratch) ==
          Lines{"open.csv:2: the quote that opens in this row is never closed; close it or remove "
                "it"});
    CHECK(
        read_all({scratch.write("strange.csv", "shirshak,lekh\nबजट,पाठ\n")}, scratch) ==
        Lines{"strange.csv:1: no column of this table is known; name its columns with --map, such "
              "as title=COLUMN"});
    RecordReader mapped({scratch.write("own.csv", "shirshak;lekh\nबजट;पाठ\n")}, kMaxRecordBytes,
                        {parse_field_mapping("title=shirshak")});
    CHECK(read_all(mapped, scratch) == Lines{R"(own.csv:2: {"shirshak":"बजट","lekh":"पाठ"})"});
  }

  TEST_CASE("RecordReader: a WARC file gives its pages, also those whose address ends in a slash") {
    const Scratch scratch;
    const auto record = [](const std::string& type, const std::string& address,
                           const std::string& content) {
      return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
             "\r\nContent-Type: application/http\r\nContent-Length: " +
             std::to_string(content.size()) + "\r\n\r\n" + content + "\r\n\r\n";
    };
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
    const std::string warc =
        record("warcinfo", "", "software: x") +
        record("response", "https://e.example/1/", http + "\r\n<p>एक</p>") +
        record("response", "https://e.example/2",
               http + "Transfer-Encoding: chunked\r\n\r\n4\r\n<p>a\r\n4\r\n</p>\r\n0\r\n\r\n") +
        record("response", "https://e.example/3",
               "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nx") +
        record("response", "https://e.example/4",
               "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
    for (const std::string& file :
         {scratch.write("a.warc", warc),
          scratch.write("a.warc.gz", compress(archive_write_add_filter_gzip, warc))}) {
      RecordReader reader({file});
      std::vector<std::string> pages;
      while (const auto next = reader.next()) {
        const auto& page = std::get<Record>(*next);
        CHECK(page.form == Record::Form::page);
        pages.push_back(page.address + " " + page.json);
      }
      CHECK(pages == Lines{"https://e.example/1/ <p>एक</p>", "https://e.example/2 <p>a</p>"});
    }
    CHECK(read_all({scratch.write("cut.warc", warc.substr(0, warc.size() / 2))}, scratch)
              .back()
              .ends_with("damaged or cut off here; fetch it again (what stands before is read)"));
  }

  TEST_CASE("RecordReader: RSS and Atom give their items") {
    const Scratch scratch;
    const std::string rss = R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>नीम चौक</title><link>https://e.example/</link><language>hi</language>
<item><title>बजट &amp; कर</title><link>https://e.example/1</link><description><![CDATA[<p>सार</p>]]></description>
<content:encoded><![CDATA[<p>पाठ</p>]]></content:encoded><pubDate>Wed, 13 Sep 2023 10:15:00 +0530</pubDate>
<dc:creator>आशा</dc:creator><category>राजनीति</category></item>
</channel></rss>)";
    CHECK(
        read_all({scratch.write("feed.xml", rss)}, scratch) ==
        Lines{
            R"(feed.xml:4: {"url":"https://e.example/1","title":"बजट & कर","description":"<p>सार</p>",)"
            R"("body":"<p>पाठ</p>","published":"Wed, 13 Sep 2023 10:15:00 +0530","source":"नीम चौक",)"
            R"("language":"hi","authors":["आशा"],"keywords":["राजनीति"]})"});
    const std::string atom = R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>संध्या</title>
<entry><title>बाढ़</title><link rel="self" href="x"/><link href="https://e.example/2"/><id>tag:1</id>
<updated>2024-06-01T08:00:00Z</updated><author><name>मीरा</name></author>
<content type="xhtml"><div><p>पाठ</p></div></content></entry></feed>)";
    CHECK(
        read_all({scratch.write("atom", atom)}, scratch) ==
        Lines{
            R"(atom:2: {"url":"https://e.example/2","title":"बाढ़","body":"<div><p>पाठ</p></div>",)"
            R"("published":"2024-06-01T08:00:00Z","updated":"2024-06-01T08:00:00Z",)"
            R"("source":"संध्या","authors":["मीरा"]})"});
    CHECK(read_all({scratch.write("broken.rss", "<rss><channel><item><title>बजट</title>")},
                   scratch) == Lines{R"(broken.rss:1: {"title":"बजट"})"});
  }

  TEST_CASE("RecordReader: folders that cannot be opened are told") {
    const Scratch scratch;
    scratch.write("in/a.json", "{\"id\":1}");
    fs::permissions(scratch.path("in"), fs::perms::none);
    const bool is_barred = ::access(scratch.path("in").c_str(), R_OK) != 0;
    if (is_barred) {
      CHECK(read_all({scratch.path("")}, scratch) ==
            Lines{"in: cannot be opened: Permission denied; check its permissions"});
    }
    fs::permissions(scratch.path("in"), fs::perms::owner_all);
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
