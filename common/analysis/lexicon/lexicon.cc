#include "common/analysis/lexicon/lexicon.h"

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
      *new std::shared_ptr<const Lexicon>(new Lexicon(/*version=*/0, /*size=*/0, NoTerms(), NoTerms()));
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
  auto changes = std::make_shared<TermTrie>(*changes_);
  size_t size = size_;
  const auto set = [&](const std::string& term, TermTrie::Mark wanted) {
    const std::optional<std::u32string> folded = FoldTerm(term);
    if (!folded) return;
    const bool in_base = base_->Find(*folded) == TermTrie::Mark::kAdded;
    const TermTrie::Mark changed = changes->Find(*folded);
    const bool present = changed == TermTrie::Mark::kNone ? in_base : changed == TermTrie::Mark::kAdded;
    const bool wants = wanted == TermTrie::Mark::kAdded;
    if (present == wants) return;
    changes->Set(*folded, wanted);
    if (wants) {
      ++size;
    } else {
      --size;
    }
  };
  for (const std::string& term : removed) set(term, TermTrie::Mark::kRemoved);
  for (const std::string& term : added) set(term, TermTrie::Mark::kAdded);
  return std::shared_ptr<const Lexicon>(new Lexicon(version, size, base_, std::move(changes)));
}

bool Lexicon::Contains(std::string_view term) const {
  const std::optional<std::u32string> folded = FoldTerm(term);
  if (!folded) return false;
  const TermTrie::Mark changed = changes_->Find(*folded);
  return (changed == TermTrie::Mark::kNone ? base_->Find(*folded) : changed) == TermTrie::Mark::kAdded;
}

bool Lexicon::worth_compacting() const { return changes_->size() >= kManyChanges; }

std::shared_ptr<const Lexicon> Lexicon::Compacted() const {
  auto base = std::make_shared<TermTrie>(*base_);
  changes_->ForEach([&](std::u32string_view term, TermTrie::Mark mark) {
    base->Set(term, mark == TermTrie::Mark::kAdded ? mark : TermTrie::Mark::kNone);
  });
  base->Tidy();
  return std::shared_ptr<const Lexicon>(new Lexicon(version_, size_, std::move(base), NoTerms()));
}

std::shared_ptr<const Lexicon> Lexicon::OnBaseOf(const Lexicon& compacted) const {
  auto changes = std::make_shared<TermTrie>();
  const auto note = [&](std::u32string_view term, TermTrie::Mark mark) {
    const bool in_base = compacted.base_->Find(term) == TermTrie::Mark::kAdded;
    if (in_base != (mark == TermTrie::Mark::kAdded)) changes->Set(term, mark);
  };
  changes_->ForEach(note);
  return std::shared_ptr<const Lexicon>(new Lexicon(version_, size_, compacted.base_, std::move(changes)));
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
  return std::shared_ptr<const Lexicon>(new Lexicon(version, size, std::move(base), NoTerms()));
}

}  // namespace huiyao::analysis
