#ifndef HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_H_
#define HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/lexicon/term_trie.h"

namespace huiyao::analysis {

// One version of the terms that users want to be words (see term.h). Immutable, so thread-safe without locks; versions
// share what they have in common: a base, and the changes since it was made, the newer ones in a layer above the older.
class Lexicon {
 public:
  // Without terms, version 0.
  static std::shared_ptr<const Lexicon> Empty();

  // With these; what is no term is left out. For many, see LexiconBuilder.
  static std::shared_ptr<const Lexicon> Build(int64_t version, std::span<const std::string> terms);

  // This one without `removed` and then with `added`. What is no term is left out. Costs time and memory by the number
  // of newer changes, not by the size of the base: about 1 ms for 1,000 terms.
  std::shared_ptr<const Lexicon> Next(int64_t version, std::span<const std::string> added,
                                      std::span<const std::string> removed) const;

  int64_t version() const { return version_; }
  // How many terms.
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  bool Contains(std::string_view term) const;

  // Sets lengths[i] for i < lengths.size() to the length in code points of the longest term that begins there in
  // `folded`, whose code points went through FoldForWords; 0 where none does. Requires lengths.size() <= folded.size().
  void FindLongest(std::span<const char32_t> folded, std::span<uint8_t> lengths) const;

  // Of this version alone, what it shares included.
  size_t memory_bytes() const;

  // True if the changes since the base are so many that a compaction is worth its time.
  bool worth_compacting() const;

  // The three steps of a compaction, during which versions may go on. First: this version, whose changes are older
  // changes from now on. No cost.
  std::shared_ptr<const Lexicon> Frozen() const;
  // Second, of the frozen one: the same version with all changes in its base. Takes a copy of the base and as long,
  // tens of milliseconds for a million terms: for a thread in the background.
  std::shared_ptr<const Lexicon> Compacted() const;
  // Third: this one, which came from `frozen` by Next alone, with the base of `compacted`. No cost. Null if it came
  // from elsewhere.
  std::shared_ptr<const Lexicon> OnBaseOf(const Lexicon& frozen, const Lexicon& compacted) const;

 private:
  friend class LexiconBuilder;
  using Layer = std::shared_ptr<const TermTrie>;
  Lexicon(int64_t version, size_t size, Layer base, Layer older, Layer newer)
      : version_(version), size_(size), base_(std::move(base)), older_(std::move(older)), newer_(std::move(newer)) {}
  bool ContainsFolded(std::u32string_view folded, const TermTrie& newer) const;

  const int64_t version_;
  const size_t size_;
  const Layer base_;
  // A term that was changed stays in its layer, even if it is again as the layers below have it.
  const Layer older_;
  const Layer newer_;
};

// Collects the terms of a lexicon. For one thread.
class LexiconBuilder {
 public:
  // Room for about so many terms at once; more may come.
  void Reserve(size_t terms);

  // False: this is no term, or it is there already.
  bool Add(std::string_view term);
  bool AddFolded(std::u32string_view folded);

  size_t size() const { return terms_.size(); }

  // Leaves the builder empty.
  std::shared_ptr<const Lexicon> Build(int64_t version);

 private:
  TermTrie terms_;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_H_
