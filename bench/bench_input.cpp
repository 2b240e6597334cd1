// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_input.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <variant>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/entity/builtin_catalogue.h"
#include "common/error.h"
#include "indexer/read/article_reader.h"
#include "indexer/read/record_reader.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"

namespace khabar::bench {
namespace {

std::vector<Article> read_articles(const std::string& path) {
  std::vector<Article> articles;
  RecordReader records({path});
  const ArticleReader reader;
  while (auto record = records.next()) {
    const auto* text = std::get_if<Record>(&*record);
    if (text == nullptr) continue;
    auto read = reader.read(*text);
    std::move(read.articles.begin(), read.articles.end(), std::back_inserter(articles));
  }
  if (articles.empty()) throw Error(at({path, 0}, "error: no articles; name others with --corpus"));
  return articles;
}

std::vector<std::string> read_queries(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> queries;
  for (std::string line; std::getline(file, line);) {
    line.erase(0, line.find('\t') + 1);  // npos + 1 is 0: a line without an id stays whole
    if (!line.empty()) queries.push_back(std::move(line));
  }
  if (queries.empty()) throw Error(at({path, 0}, "error: no queries; name others with --queries"));
  return queries;
}

}  // namespace

Input& input() {
  static Input the_input;
  return the_input;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> all = read_articles(input().corpus);
  return all;
}

std::string text_in(const std::string& language, std::size_t bytes) {
  std::string text;
  for (const auto& article : articles()) {
    if (article.language == language) text.append(article.body).append(1, '\n');
    if (text.size() >= bytes) return text;
  }
  if (text.empty()) throw Error(input().corpus + ": error: no article in " + language);
  while (text.size() < bytes) text += text;
  return text;
}

const std::vector<std::string>& queries() {
  static const std::vector<std::string> all = read_queries(input().queries);
  return all;
}

const std::string& searched_index() {
  static const std::string path = [] {
    if (!input().index.empty()) return input().index;
    static const TemporaryFolder folder;
    const std::string made = folder.path() + "/searched.idx";
    IndexWriter writer(made);
    const Catalogue catalogue = builtin_catalogue();
    DocumentBuilder builder(catalogue);
    for (const auto& article : articles()) writer.put(builder.build(article));
    writer.commit();
    return made;
  }();
  return path;
}

void forget_files(const std::string& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const int file = open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) continue;
    fdatasync(file);  // what is not written yet would stay
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    close(file);
  }
}

TemporaryFolder::TemporaryFolder() {
  path_ = (std::filesystem::temp_directory_path() / "khabar-bench-XXXXXX").string();
  if (mkdtemp(path_.data()) == nullptr) throw Error(path_ + ": error: cannot be made");
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace khabar::bench
