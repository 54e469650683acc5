#include "common/analysis/lexicon/lexicon.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "common/analysis/lexicon/term.h"

namespace huiyao::analysis {
namespace {

// A typical term, to guess how much room many of them take.
constexpr size_t kTypicalCodePoints = 5;

// A copy of so many changes takes less than a millisecond.
constexpr size_t kManyChanges = 20'000;

const std::shared_ptr<const TermTrie>& NoTerms() {
  static const auto& none = *new std::shared_ptr<const TermTrie>(std::make_shared<TermTrie>());
  return none;
}

}  // namespace

std::shared_ptr<const Lexicon> Lexicon::Empty() {
  static const auto& empty =
      *new std::shared_ptr<const Lexicon>(new Lexicon(/*version=*/0, /*size=*/0, NoTerms(), NoTerms(), NoTerms()));
  return empty;
}

std::shared_ptr<const Lexicon> Lexicon::Build(int64_t version, std::span<const std::string> terms) {
  LexiconBuilder builder;
  builder.Reserve(terms.size());
  for (const std::string& term : terms) builder.Add(term);
  return builder.Build(version);
}

std::shared_ptr<const Lexicon> Lexicon::Next(int64_t version, std::span<const std::string> added,
                                             std::span<const std::string> removed) const {
  auto newer = std::make_shared<TermTrie>(*newer_);
  size_t size = size_;
  const auto set = [&](const std::string& term, bool wanted) {
    const std::optional<std::u32string> folded = FoldTerm(term);
    if (!folded || ContainsFolded(*folded, *newer) == wanted) return;
    newer->Set(*folded, wanted ? TermTrie::Mark::kAdded : TermTrie::Mark::kRemoved);
    if (wanted) {
      ++size;
    } else {
      --size;
    }
  };
  for (const std::string& term : removed) set(term, false);
  for (const std::string& term : added) set(term, true);
  return std::shared_ptr<const Lexicon>(new Lexicon(version, size, base_, older_, std::move(newer)));
}

bool Lexicon::ContainsFolded(std::u32string_view folded, const TermTrie& newer) const {
  TermTrie::Mark mark = newer.Find(folded);
  if (mark == TermTrie::Mark::kNone) mark = older_->Find(folded);
  if (mark == TermTrie::Mark::kNone) mark = base_->Find(folded);
  return mark == TermTrie::Mark::kAdded;
}

bool Lexicon::Contains(std::string_view term) const {
  const std::optional<std::u32string> folded = FoldTerm(term);
  return folded && ContainsFolded(*folded, *newer_);
}

size_t Lexicon::LongestMatch(std::span<const char32_t> folded, size_t at) const {
  TermTrie::Matches found = base_->Match(folded, at);
  for (const TermTrie* changes : {older_.get(), newer_.get()}) {
    if (changes->size() == 0) continue;
    const TermTrie::Matches changed = changes->Match(folded, at);
    found.added = (found.added & ~changed.removed) | changed.added;
  }
  return static_cast<size_t>(std::bit_width(found.added));
}

void Lexicon::FindCandidates(std::span<const char32_t> folded, std::span<uint8_t> candidates) const {
  std::fill(candidates.begin(), candidates.end(), 0);
  for (const TermTrie* layer : {base_.get(), older_.get(), newer_.get()}) {
    if (layer->size() > 0) layer->NoteCandidates(folded, candidates);
  }
}

size_t Lexicon::memory_bytes() const { return base_->memory_bytes() + older_->memory_bytes() + newer_->memory_bytes(); }

bool Lexicon::worth_compacting() const { return older_->size() + newer_->size() >= kManyChanges; }

std::shared_ptr<const Lexicon> Lexicon::Frozen() const {
  // What an earlier compaction has left as older stays so.
  if (older_->size() > 0) return std::shared_ptr<const Lexicon>(new Lexicon(*this));
  return std::shared_ptr<const Lexicon>(new Lexicon(version_, size_, base_, newer_, NoTerms()));
}

std::shared_ptr<const Lexicon> Lexicon::Compacted() const {
  auto base = std::make_shared<TermTrie>(*base_);
  for (const TermTrie* changes : {older_.get(), newer_.get()}) {
    changes->ForEach([&](std::u32string_view term, TermTrie::Mark mark) {
      base->Set(term, mark == TermTrie::Mark::kAdded ? mark : TermTrie::Mark::kNone);
    });
  }
  base->Tidy();
  return std::shared_ptr<const Lexicon>(new Lexicon(version_, size_, std::move(base), NoTerms(), NoTerms()));
}

std::shared_ptr<const Lexicon> Lexicon::OnBaseOf(const Lexicon& frozen, const Lexicon& compacted) const {
  if (base_ != frozen.base_ || older_ != frozen.older_) return nullptr;
  return std::shared_ptr<const Lexicon>(new Lexicon(version_, size_, compacted.base_, NoTerms(), newer_));
}

void LexiconBuilder::Reserve(size_t terms) { terms_.Reserve(terms * kTypicalCodePoints); }

bool LexiconBuilder::Add(std::string_view term) {
  const std::optional<std::u32string> folded = FoldTerm(term);
  return folded && AddFolded(*folded);
}

bool LexiconBuilder::AddFolded(std::u32string_view folded) {
  const size_t before = terms_.size();
  terms_.Set(folded, TermTrie::Mark::kAdded);
  return terms_.size() > before;
}

std::shared_ptr<const Lexicon> LexiconBuilder::Build(int64_t version) {
  const size_t size = terms_.size();
  auto base = std::make_shared<TermTrie>(std::exchange(terms_, TermTrie()));
  return std::shared_ptr<const Lexicon>(new Lexicon(version, size, std::move(base), NoTerms(), NoTerms()));
}

}  // namespace huiyao::analysis
