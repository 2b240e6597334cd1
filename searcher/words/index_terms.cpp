// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/index_terms.h"

#include "common/format/metadata.h"

namespace khabar {
namespace {

/// Those of an index in a folder.
class FolderTerms : public TermSource {
 public:
  explicit FolderTerms(Xapian::Database index) : index_(std::move(index)) {}

  Xapian::doccount articles() const override { return index_.get_doccount(); }

  Xapian::doccount frequency(const std::string& term) const override {
    return index_.get_termfreq(term);
  }

  void for_each_filed(const std::string& key,
                      const std::function<void(const std::string&)>& visit) const override {
    const auto end = index_.synonyms_end(key);
    for (auto word = index_.synonyms_begin(key); word != end; ++word) visit(*word);
  }

  void for_each_term(const std::string& prefix, const VisitTerm& visit) const override {
    const auto end = index_.allterms_end(prefix);
    for (auto term = index_.allterms_begin(prefix); term != end; ++term) {
      if (!visit(*term, term.get_termfreq())) return;
    }
  }

  Xapian::doccount articles_with_all(const std::vector<std::vector<std::string>>& lists,
                                     Xapian::doccount most) const override {
    std::vector<Xapian::Query> parts;
    for (const auto& terms : lists) {
      parts.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
    }
    Xapian::Enquire enquire(index_);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end()));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire.get_mset(0, most).size();
  }

  std::string entry(const std::string& key) const override { return read_entry(index_, key); }

  const Xapian::Database* database() const override { return &index_; }

 private:
  Xapian::Database index_;
};

}  // namespace

IndexTerms::IndexTerms(const Xapian::Database& index)
    : source_(std::make_shared<FolderTerms>(index)) {}

}  // namespace khabar
