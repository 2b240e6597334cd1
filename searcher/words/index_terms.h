// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace khabar {

/// Takes a term and how many articles have it; false when it wants no more.
using VisitTerm = std::function<bool(const std::string& term, Xapian::doccount articles)>;

/// What reading words asks of an archive, wherever it lies: which terms there are and how many
/// articles have them.
class TermSource {
 public:
  virtual ~TermSource() = default;

  virtual Xapian::doccount articles() const = 0;
  virtual Xapian::doccount frequency(const std::string& term) const = 0;

  /// Words filed under a key of schema.h's sound prefixes.
  virtual void for_each_filed(const std::string& key,
                              const std::function<void(const std::string&)>& visit) const = 0;

  /// Terms that begin so, in the order of their bytes.
  virtual void for_each_term(const std::string& prefix, const VisitTerm& visit) const = 0;

  /// At least the terms of `prefix` whose rest is at most `distance` changes away from `word`.
  virtual void for_each_near(const std::string& prefix, const std::string& /*word*/,
                             unsigned /*distance*/, const VisitTerm& visit) const {
    for_each_term(prefix, visit);
  }

  /// The words of all text that have one of the beginnings and that most articles have; absent
  /// where nobody keeps them in that order.
  virtual std::optional<std::vector<std::string>> most_frequent(
      const std::vector<std::string>& /*beginnings*/, std::size_t /*limit*/) const {
    return std::nullopt;
  }

  /// How many articles have a term of each list; `most` when there are more.
  virtual Xapian::doccount articles_with_all(const std::vector<std::vector<std::string>>& lists,
                                             Xapian::doccount most) const = 0;

  /// An entry beside the articles, such as schema::link_key has; empty when there is none.
  virtual std::string entry(const std::string& key) const = 0;

  /// The index, of one that lies in a folder; else null.
  virtual const Xapian::Database* database() const { return nullptr; }
};

/// A TermSource as it is passed on; an index in a folder is one. Cheap to copy.
class IndexTerms {
 public:
  explicit IndexTerms(std::shared_ptr<const TermSource> source) : source_(std::move(source)) {}
  IndexTerms(const Xapian::Database& index);  // NOLINT: an index is as good wherever terms are read

  // Named as Xapian::Database names them.
  Xapian::doccount get_doccount() const { return source_->articles(); }
  Xapian::doccount get_termfreq(const std::string& term) const { return source_->frequency(term); }
  bool term_exists(const std::string& term) const { return source_->frequency(term) > 0; }

  const TermSource* operator->() const { return source_.get(); }

 private:
  std::shared_ptr<const TermSource> source_;
};

}  // namespace khabar
