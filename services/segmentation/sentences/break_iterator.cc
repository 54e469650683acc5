#include "services/segmentation/sentences/break_iterator.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "common/base/check.h"

namespace huiyao::segmentation {
namespace {

std::unique_ptr<icu::BreakIterator> Open(BreakKind kind) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator;
  switch (kind) {
    case BreakKind::kCharacter:
      iterator.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
      break;
  }
  HUIYAO_CHECK(U_SUCCESS(status) && iterator != nullptr, "ICU's break rules are missing");
  return iterator;
}

icu::BreakIterator& ForThisThread(BreakKind kind) {
  thread_local std::unique_ptr<icu::BreakIterator> iterators[1];
  std::unique_ptr<icu::BreakIterator>& slot = iterators[static_cast<int>(kind)];
  if (!slot) slot = Open(kind);
  return *slot;
}

}  // namespace

void ForEachBreak(BreakKind kind, std::string_view text, const std::function<void(size_t)>& found) {
  if (text.empty()) return;
  icu::BreakIterator& iterator = ForThisThread(kind);
  UErrorCode status = U_ZERO_ERROR;
  UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  HUIYAO_CHECK(U_SUCCESS(status));
  iterator.setText(view, status);  // keeps a shallow clone
  utext_close(view);
  HUIYAO_CHECK(U_SUCCESS(status));
  iterator.first();
  for (int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    found(static_cast<size_t>(end));
  }
}

}  // namespace huiyao::segmentation
