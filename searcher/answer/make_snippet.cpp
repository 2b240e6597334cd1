// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/make_snippet.h"

#include <algorithm>
#include <utility>

#include "searcher/answer/chunks.h"

namespace khabar {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kEdgeGraphemes = 2;  // "… " before the first passage or " …" after the last
constexpr std::size_t kJoinGraphemes = 3;        // " … " between two
constexpr std::size_t kNeighbourGraphemes = 30;  // passages closer than this are joined, if it fits

/// Whole chunks [first, last) of the body.
struct Passage {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The chunks of a body with their lengths and sentences.
class Layout {
 public:
  explicit Layout(const std::vector<Chunk>& chunks) : chunks_(chunks) {
    lengths_.reserve(chunks_.size() + 1);
    lengths_.push_back(0);
    sentence_begins_.reserve(chunks_.size());
    std::size_t sentence_begin = 0;
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
      lengths_.push_back(lengths_.back() + chunks_[i].graphemes + (space_follows(i) ? 1 : 0));
      sentence_begins_.push_back(sentence_begin);
      if (chunks_[i].ends_sentence) sentence_begin = i + 1;
    }
  }

  std::size_t size() const { return chunks_.size(); }
  const Chunk& operator[](std::size_t chunk) const { return chunks_[chunk]; }
  bool space_follows(std::size_t chunk) const {
    return chunk + 1 < chunks_.size() && chunks_[chunk].end < chunks_[chunk + 1].begin;
  }

  /// Graphemes of the passage, spaces between its chunks included.
  std::size_t length(const Passage& passage) const {
    if (passage.first == passage.last) return 0;
    return lengths_[passage.last] - lengths_[passage.first] -
           (space_follows(passage.last - 1) ? 1 : 0);
  }

  std::size_t sentence_begin(std::size_t chunk) const { return sentence_begins_[chunk]; }
  std::size_t sentence_end(std::size_t chunk) const {
    while (!chunks_[chunk].ends_sentence) ++chunk;
    return chunk + 1;
  }
  bool begins_sentence(const Passage& passage) const {
    return sentence_begins_[passage.first] == passage.first;
  }
  bool ends_sentence(const Passage& passage) const {
    return chunks_[passage.last - 1].ends_sentence;
  }

  /// One past the last chunk of the longest passage from `first` that fits.
  std::size_t furthest(std::size_t first, std::size_t max_graphemes) const {
    const auto begin = lengths_.begin() + static_cast<std::ptrdiff_t>(first);
    // One more than the limit: the space after the last chunk does not count.
    const std::size_t limit = *begin + std::min(max_graphemes, lengths_.back()) + 1;
    const auto end = std::upper_bound(begin, lengths_.end(), limit);
    auto last = static_cast<std::size_t>(end - lengths_.begin()) - 1;
    while (last > first && length({first, last}) > max_graphemes) --last;
    return last;
  }

 private:
  const std::vector<Chunk>& chunks_;
  std::vector<std::size_t> lengths_;  // graphemes before each chunk
  std::vector<std::size_t> sentence_begins_;
};

/// A matching token inside one chunk.
struct Hit {
  std::size_t chunk = 0;
  ByteRange bytes;
  std::uint32_t word = 0;
  double weight = 0;
};

std::vector<Hit> place_hits(std::string_view body, const Layout& layout,
                            const std::vector<Token>& tokens, const WordMatcher& matcher) {
  std::vector<Hit> hits;
  std::size_t chunk = 0;
  for (const WordMatch& match : matcher.find_matches(body, tokens)) {
    const Token& token = tokens[match.token];
    while (chunk < layout.size() && layout[chunk].end <= token.begin) ++chunk;
    if (chunk == layout.size()) break;
    if (token.begin < layout[chunk].begin || token.end > layout[chunk].end) continue;
    hits.push_back({chunk, {token.begin, token.end}, match.word, match.weight});
  }
  return hits;
}

/// Chooses passages that together show the most query words, by weight.
class PassagePicker {
 public:
  PassagePicker(const Layout& layout, const std::vector<Hit>& hits, std::uint32_t word_count)
      : layout_(layout), hits_(hits), shown_(word_count), seen_(word_count) {}

  /// The best passages, in the order of the body; as few as show the same.
  std::vector<Passage> pick(const SnippetOptions& options) {
    std::vector<Passage> best;
    double best_weight = 0;
    for (std::size_t count = 1; count <= options.max_passages; ++count) {
      const std::size_t overhead = 2 * kEdgeGraphemes + (count - 1) * kJoinGraphemes;
      if (options.max_graphemes <= overhead) break;
      std::vector<Passage> passages = pick_some(count, (options.max_graphemes - overhead) / count);
      const double weight = shown_weight();
      if (weight <= best_weight * (1 + kWorthAnotherPassage)) continue;
      best = std::move(passages);
      best_weight = weight;
    }
    return best;
  }

 private:
  static constexpr double kWorthAnotherPassage = 0.05;
  static constexpr double kRepeat = 0.1;         // of its weight, for a word shown once more
  static constexpr double kWholeSentence = 0.1;  // of the new weight, for not being cut
  static constexpr double kEarly = 0.1;          // of the new weight: news says it first

  std::vector<Passage> pick_some(std::size_t count, std::size_t max_graphemes) {
    std::fill(shown_.begin(), shown_.end(), 0.0);
    std::vector<Passage> passages;
    while (passages.size() < count) {
      const Passage next = best_passage(max_graphemes, passages);
      if (next.first == next.last) break;
      passages.push_back(next);
      for_each_hit(
          next, [&](const Hit& hit) { shown_[hit.word] = std::max(shown_[hit.word], hit.weight); });
    }
    std::sort(passages.begin(), passages.end(),
              [](const Passage& a, const Passage& b) { return a.first < b.first; });
    return passages;
  }

  /// The passage that adds most to what is shown; empty when none adds anything.
  Passage best_passage(std::size_t max_graphemes, const std::vector<Passage>& taken) {
    Passage best;
    double best_score = 0;
    const auto consider = [&](const Passage& candidate) {
      if (candidate.first == candidate.last || overlaps(candidate, taken)) return;
      const double score = score_of(candidate);
      if (score <= best_score) return;
      best = candidate;
      best_score = score;
    };
    std::size_t sentence = layout_.size();
    bool is_too_long = false;
    for (const Hit& hit : hits_) {
      if (layout_.sentence_begin(hit.chunk) != sentence) {
        sentence = layout_.sentence_begin(hit.chunk);
        const std::size_t last = layout_.furthest(sentence, max_graphemes);
        is_too_long = last < layout_.sentence_end(hit.chunk);
        consider(trimmed({sentence, last}));
      }
      if (is_too_long) consider(trimmed(cut_around(hit.chunk, max_graphemes)));
    }
    return best;
  }

  /// Part of a sentence that is too long: `chunk`, some words before it, and what fits after it.
  Passage cut_around(std::size_t chunk, std::size_t max_graphemes) const {
    std::size_t first = chunk;
    while (first > layout_.sentence_begin(chunk) &&
           layout_.length({first - 1, chunk}) <= max_graphemes / 4) {
      --first;
    }
    return {first, layout_.furthest(first, max_graphemes)};
  }

  /// Without the unfinished sentence at the end, unless a word of the query is in it.
  Passage trimmed(const Passage& passage) const {
    std::size_t last_hit = passage.first;
    for_each_hit(passage, [&](const Hit& hit) { last_hit = hit.chunk; });
    for (std::size_t last = passage.last; last > last_hit; --last) {
      if (layout_[last - 1].ends_sentence) return {passage.first, last};
    }
    return passage;
  }

  double score_of(const Passage& passage) {
    double added = 0;
    double repeated = 0;
    for_each_hit(passage, [&](const Hit& hit) {
      const bool is_new = seen_[hit.word]++ == 0 && hit.weight > shown_[hit.word];
      if (is_new) {
        added += hit.weight - shown_[hit.word];
      } else if (seen_[hit.word] <= 3) {
        repeated += hit.weight;
      }
    });
    for_each_hit(passage, [&](const Hit& hit) { seen_[hit.word] = 0; });
    if (added == 0) return 0;
    const double early =
        1 - static_cast<double>(passage.first) / static_cast<double>(layout_.size());
    const double whole = (layout_.begins_sentence(passage) ? 0.5 : 0.0) +
                         (layout_.ends_sentence(passage) ? 0.5 : 0.0);
    return added * (1 + kWholeSentence * whole + kEarly * early) + kRepeat * repeated;
  }

  double shown_weight() const {
    double sum = 0;
    for (const double weight : shown_) sum += weight;
    return sum;
  }

  template <typename Visit>
  void for_each_hit(const Passage& passage, Visit visit) const {
    auto hit = std::lower_bound(hits_.begin(), hits_.end(), passage.first,
                                [](const Hit& h, std::size_t chunk) { return h.chunk < chunk; });
    for (; hit != hits_.end() && hit->chunk < passage.last; ++hit) visit(*hit);
  }

  static bool overlaps(const Passage& candidate, const std::vector<Passage>& taken) {
    return std::any_of(taken.begin(), taken.end(), [&](const Passage& other) {
      return candidate.first < other.last && other.first < candidate.last;
    });
  }

  const Layout& layout_;
  const std::vector<Hit>& hits_;
  std::vector<double> shown_;  // weight of each word in the passages chosen so far
  std::vector<int> seen_;      // how often each word is in the passage being scored
};

/// Passages with what they cost, ellipses included, and what may still be spent.
class Fitter {
 public:
  Fitter(const Layout& layout, std::vector<Passage> passages, std::size_t max_graphemes)
      : layout_(layout), passages_(std::move(passages)), max_graphemes_(max_graphemes) {}

  std::vector<Passage> fit() {
    if (passages_.empty()) return {};
    join_neighbours();
    for (Passage& passage : passages_) finish_sentences(passage);
    if (passages_.size() == 1) add_sentences(passages_.front());
    join_neighbours();
    return std::move(passages_);
  }

 private:
  std::size_t cost(const std::vector<Passage>& passages) const {
    std::size_t sum = 2 * kEdgeGraphemes;
    for (const Passage& passage : passages) sum += layout_.length(passage) + kJoinGraphemes;
    return sum - kJoinGraphemes;
  }

  /// Gives `passage` the new bounds if all still fits.
  bool grow(Passage& passage, const Passage& bounds) {
    const Passage before = std::exchange(passage, bounds);
    if (cost(passages_) <= max_graphemes_) return true;
    passage = before;
    return false;
  }

  void join_neighbours() {
    for (std::size_t i = 0; i + 1 < passages_.size();) {
      std::vector<Passage> joined = passages_;
      const Passage next = passages_[i + 1];
      joined[i] = {std::min(joined[i].first, next.first), std::max(joined[i].last, next.last)};
      joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      if (are_neighbours(passages_[i], next) && cost(joined) <= max_graphemes_) {
        passages_ = std::move(joined);
      } else {
        ++i;
      }
    }
  }

  bool are_neighbours(const Passage& a, const Passage& b) const {
    return b.first <= a.last || layout_.length({a.last, b.first}) <= kNeighbourGraphemes;
  }

  void finish_sentences(Passage& passage) {
    grow(passage, {passage.first, layout_.sentence_end(passage.last - 1)});
    grow(passage, {layout_.sentence_begin(passage.first), passage.last});
  }

  void add_sentences(Passage& passage) {
    while (passage.last < layout_.size() && layout_.ends_sentence(passage) &&
           grow(passage, {passage.first, layout_.sentence_end(passage.last)})) {
    }
    while (passage.first > 0 && layout_.begins_sentence(passage) &&
           grow(passage, {layout_.sentence_begin(passage.first - 1), passage.last})) {
    }
  }

  const Layout& layout_;
  std::vector<Passage> passages_;
  std::size_t max_graphemes_;
};

/// The first sentences of the body, or what fits of the first one.
std::vector<Passage> opening(const Layout& layout, std::size_t max_graphemes) {
  if (max_graphemes <= 2 * kEdgeGraphemes) return {};
  Passage passage{0, layout.furthest(0, max_graphemes - 2 * kEdgeGraphemes)};
  if (passage.first == passage.last) return {};
  for (std::size_t last = passage.last; last > passage.last / 2; --last) {
    if (layout[last - 1].ends_sentence) return {{0, last}};
  }
  return {passage};
}

/// Copies passages into a snippet.
class Writer {
 public:
  Writer(std::string_view body, const Layout& layout, const std::vector<Hit>& hits)
      : body_(body), layout_(layout), hits_(hits) {}

  Snippet write(const std::vector<Passage>& passages) {
    for (const Passage& passage : passages) {
      const bool is_first = snippet_.passages.empty();
      if (!is_first) {
        snippet_.text.append(" ").append(kEllipsis).append(" ");
      } else if (!layout_.begins_sentence(passage)) {
        snippet_.text.append(kEllipsis).append(" ");
      }
      append(passage);
    }
    if (!passages.empty() && !layout_.ends_sentence(passages.back())) {
      snippet_.text.append(" ").append(kEllipsis);
    }
    return std::move(snippet_);
  }

 private:
  void append(const Passage& passage) {
    for (std::size_t i = passage.first; i < passage.last; ++i) {
      append_highlights(i);
      snippet_.text.append(body_.substr(layout_[i].begin, layout_[i].end - layout_[i].begin));
      if (i + 1 < passage.last && layout_.space_follows(i)) snippet_.text += ' ';
    }
    snippet_.passages.push_back({layout_[passage.first].begin, layout_[passage.last - 1].end});
  }

  void append_highlights(std::size_t chunk) {
    while (next_hit_ < hits_.size() && hits_[next_hit_].chunk < chunk) ++next_hit_;
    for (; next_hit_ < hits_.size() && hits_[next_hit_].chunk == chunk; ++next_hit_) {
      const std::size_t begin = hits_[next_hit_].bytes.begin - layout_[chunk].begin;
      const std::size_t end = hits_[next_hit_].bytes.end - layout_[chunk].begin;
      snippet_.highlights.push_back({snippet_.text.size() + begin, snippet_.text.size() + end});
    }
  }

  std::string_view body_;
  const Layout& layout_;
  const std::vector<Hit>& hits_;
  std::size_t next_hit_ = 0;
  Snippet snippet_;
};

}  // namespace

Snippet make_snippet(std::string_view body, const std::vector<Token>& tokens,
                     const WordMatcher& matcher, const SnippetOptions& options) {
  return make_snippet(body, split_chunks(body), tokens, matcher, options);
}

Snippet make_snippet(std::string_view body, const std::vector<Chunk>& chunks,
                     const std::vector<Token>& tokens, const WordMatcher& matcher,
                     const SnippetOptions& options) {
  const Layout layout(chunks);
  const std::vector<Hit> hits = place_hits(body, layout, tokens, matcher);
  std::vector<Passage> passages = PassagePicker(layout, hits, matcher.word_count()).pick(options);
  if (passages.empty()) passages = opening(layout, options.max_graphemes);
  passages = Fitter(layout, std::move(passages), options.max_graphemes).fit();
  return Writer(body, layout, hits).write(passages);
}

std::vector<ByteRange> highlight(std::string_view text, const std::vector<Token>& tokens,
                                 const WordMatcher& matcher) {
  std::vector<ByteRange> ranges;
  for (const WordMatch& match : matcher.find_matches(text, tokens)) {
    ranges.push_back({tokens[match.token].begin, tokens[match.token].end});
  }
  return ranges;
}

}  // namespace khabar
