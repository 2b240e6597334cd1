// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// Packs the JSON of articles as an index stores it: a Zstandard frame with its length and a
/// checksum of the content, so that damage is told and never shown as text. ArticleStore reads it.
///
/// Articles are short, so what many of them say alike is kept once for an index, in a dictionary:
/// real ones take a third less with it. Threads may share a packer.
class ArticlePacker {
 public:
  /// dictionary  What train_dictionary made for the index; empty for none.
  /// Cost: some milliseconds with a dictionary.
  explicit ArticlePacker(std::string_view dictionary = {});
  ~ArticlePacker();
  ArticlePacker(ArticlePacker&&) noexcept;
  ArticlePacker& operator=(ArticlePacker&&) noexcept;

  std::string pack(std::string_view json) const;

 private:
  struct Dictionary;
  std::unique_ptr<const Dictionary> dictionary_;
};

/// Makes a dictionary of some hundred articles of an archive. Empty when they are too few or too
/// much alike for one to pay. The same articles make the same dictionary. Cost: about 0.1 s for a
/// megabyte; what is more is not looked at.
std::string train_dictionary(const std::vector<std::string>& articles);

}  // namespace khabar
