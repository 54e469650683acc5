#ifndef HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_H_
#define HUIYAO_COMMON_ANALYSIS_LEXICON_LEXICON_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/lexicon/term_trie.h"

namespace huiyao::analysis {

// One version of the terms that users want to be words (see term.h). Immutable, so thread-safe without locks; versions
// share what they have in common: a base, and the changes since it was made.
class Lexicon {
 public:
  // Without terms, version 0.
  static std::shared_ptr<const Lexicon> Empty();

  // With these; what is no term is left out. For many, see LexiconBuilder.
  static std::shared_ptr<const Lexicon> Build(int64_t version, std::span<const std::string> terms);

  // This one without `removed` and then with `added`. What is no term is left out. Costs time and memory by the number
  // of changes since the base was made, not by the size of the base: below 1 ms for 1,000 terms.
  std::shared_ptr<const Lexicon> Next(int64_t version, std::span<const std::string> added,
                                      std::span<const std::string> removed) const;

  int64_t version() const { return version_; }
  // How many terms.
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  bool Contains(std::string_view term) const;

  // Length in code points of the longest term that begins at `at` in `folded`, whose code points went through
  // FoldForWords; 0 if none does. Requires at < folded.size().
  size_t LongestMatch(std::span<const char32_t> folded, size_t at) const {
    TermTrie::Matches found = base_->Match(folded, at);
    if (changes_->size() > 0) {
      const TermTrie::Matches newer = changes_->Match(folded, at);
      found.added = (found.added & ~newer.removed) | newer.added;
    }
    return 64 - static_cast<size_t>(std::countl_zero(found.added));
  }

  // Of this version alone, what it shares included.
  size_t memory_bytes() const { return base_->memory_bytes() + changes_->memory_bytes(); }

  // True if the changes since the base are so many that Compacted is worth its time.
  bool worth_compacting() const;

  // The same version with all changes in its base. Takes a copy of the base and as long, tens of milliseconds for a
  // million terms: for a thread in the background.
  std::shared_ptr<const Lexicon> Compacted() const;

  // True if this one came from `other` by Next alone, or the other way round.
  bool SharesBaseWith(const Lexicon& other) const { return base_ == other.base_; }

  // This one with the base of `compacted`, which was made of one that this came from by Next.
  std::shared_ptr<const Lexicon> OnBaseOf(const Lexicon& compacted) const;

 private:
  friend class LexiconBuilder;
  Lexicon(int64_t version, size_t size, std::shared_ptr<const TermTrie> base, std::shared_ptr<const TermTrie> changes)
      : version_(version), size_(size), base_(std::move(base)), changes_(std::move(changes)) {}

  const int64_t version_;
  const size_t size_;
  const std::shared_ptr<const TermTrie> base_;
  // A term that was changed stays here, even if it is again as the base has it: OnBaseOf needs it.
  const std::shared_ptr<const TermTrie> changes_;
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
