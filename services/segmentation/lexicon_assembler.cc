#include "services/segmentation/lexicon_assembler.h"

#include <algorithm>

namespace huiyao::segmentation {
namespace {

// A number from outside makes room for no more than this.
constexpr int32_t kMostExpected = 4'000'000;

}  // namespace

bool LexiconAssembler::Take(const query::v1::WatchLexiconResponse& message) {
  if (message.reset()) {
    all_.emplace();
    all_->Reserve(static_cast<size_t>(std::clamp(message.expected_terms(), 0, kMostExpected)));
    added_.clear();
    removed_.clear();
  }
  if (all_) {
    for (const std::string& term : message.added_terms()) all_->Add(term);
  } else {
    added_.insert(added_.end(), message.added_terms().begin(), message.added_terms().end());
    removed_.insert(removed_.end(), message.removed_terms().begin(), message.removed_terms().end());
  }
  if (!message.has_lexicon()) return false;
  const int64_t version = message.lexicon().version();
  if (all_) {
    lexicon_.Set(all_->Build(version));
  } else if (version != lexicon_.Get()->version()) {
    lexicon_.Change(version, added_, removed_);
  }
  all_.reset();
  added_.clear();
  removed_.clear();
  return true;
}

}  // namespace huiyao::segmentation
