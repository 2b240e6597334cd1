// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// A morphological dictionary: paths of letters from words to their analyses.
/// Source: the "att" text format of Apertium's lttoolbox, as in apertium-hin's hin.automorf.att:
/// lines of source state, target state, input, output and weight, or of a final state and its
/// weight; sections between lines of "--".
class Transducer {
 public:
  /// Reads all sections of `in`. Throws Error naming the line that is not of this format.
  explicit Transducer(std::istream& in);

  /// Calls visit(word, analysis) for each path from a start to a final state that passes no state
  /// twice: "खबरों", "खबर<n><f><pl><obl>".
  void for_each_path(
      const std::function<void(std::string_view word, std::string_view analysis)>& visit) const;

 private:
  struct Arc {
    std::size_t target = 0;
    std::string input;
    std::string output;
  };
  struct State {
    std::vector<Arc> arcs;
    bool final = false;
  };
  using Section = std::vector<State>;  // paths start at state 0

  class Walk;

  std::vector<Section> sections_;
};

}  // namespace khabar
