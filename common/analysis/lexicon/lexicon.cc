#include "common/analysis/lexicon/lexicon.h"

#include <algorithm>
#include <array>
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

void Lexicon::FindLongest(std::span<const char32_t> folded, std::span<uint8_t> lengths) const {
  constexpr size_t kMost = TermTrie::kMaxPlaces;
  std::array<uint64_t, kMost> pairs;
  std::array<uint64_t, kMost> added;  // by place: bit n - 1 stands for a term of n code points
  TermTrie::PlaceMatches found;
  std::fill(lengths.begin(), lengths.end(), 0);
  for (size_t start = 0; start < lengths.size(); start += kMost) {
    const size_t size = std::min(kMost, lengths.size() - start);
    const auto text = folded.subspan(start);
    TermTrie::HashPairs(text, std::span(pairs).first(size));
    std::fill_n(added.begin(), size, 0);
    // From the oldest on: what a layer says holds against those below.
    for (const TermTrie* layer : {base_.get(), older_.get(), newer_.get()}) {
      if (layer->size() == 0) continue;
      layer->Match(text, std::span(pairs).first(size), found);
      for (size_t i = 0; i < found.count; ++i) {
        uint64_t& here = added[found.places[i]];
        here = (here & ~found.matches[i].removed) | found.matches[i].added;
        lengths[start + found.places[i]] = static_cast<uint8_t>(std::bit_width(here));
      }
    }
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
