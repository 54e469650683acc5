#include "services/segmentation/mentions/persons/word_evidence.h"

#include <algorithm>

#include "common/analysis/words/segmenter.h"
#include "common/analysis/words/shipped_model.h"

namespace huiyao::segmentation {
namespace {

// Of the buckets of counts that ClassOf makes: more than 64.
constexpr int kOften = 6;
// 512 and more.
constexpr int kVeryOften = 9;

// The groups of parts of speech in a word's class; see ClassOf (common/analysis/words/dictionary.h).
WordKind KindOfClass(analysis::WordClass word_class) {
  switch (word_class >> 4) {
    case 0:
      return WordKind::kNone;
    case 1:
      return WordKind::kPerson;
    case 2:
      return WordKind::kPlace;
    case 3:
    case 4:
      return WordKind::kNoun;
    case 5:
    case 6:
      return WordKind::kVerb;
    case 9:
      return WordKind::kNumber;
    case 12:
      return WordKind::kTime;
    case 10:
    case 11:
    case 14:
    case 15:
      return WordKind::kFunction;
    default:
      return WordKind::kOther;
  }
}

analysis::NameClass NameClassOf(char32_t c) {
  const analysis::WordModel& model = analysis::ShippedWordModel();
  return model.names[model.characters[c].symbol];
}

}  // namespace

WordKind KindOfWord(std::u32string_view folded) {
  const analysis::WordModel& model = analysis::ShippedWordModel();
  if (folded.empty() || folded.size() > analysis::kMaxDictionaryWord || model.dictionary.words().empty()) {
    return WordKind::kNone;
  }
  uint32_t state = analysis::DoubleArray::kRoot;
  for (const char32_t c : folded) {
    state = model.dictionary.words().Step(state, model.characters[c].symbol);
    if (state == analysis::DoubleArray::kRoot) return WordKind::kNone;
  }
  const analysis::WordClass word_class = model.dictionary.words().Value(state);
  const WordKind kind = KindOfClass(word_class);
  const bool often = (word_class & 15) >= kOften;
  if (kind == WordKind::kPerson && folded.size() == 2 && often) {
    return (word_class & 15) >= kVeryOften ? WordKind::kNoun : WordKind::kPersonOrWord;
  }
  // Mountains and villages that hardly anybody knows bear the names of persons.
  if (kind == WordKind::kPlace && folded.size() > 2 && !often) return WordKind::kNone;
  return kind;
}

bool IsGivenCharacter(char32_t c) { return (NameClassOf(c) & 2) != 0; }
bool IsTranscriptionCharacter(char32_t c) { return (NameClassOf(c) & 1) != 0; }

WordCuts::WordCuts(const FoldedText& text, size_t begin, size_t end)
    : begin_(begin), end_(end), cuts_(end - begin + 1, false) {
  const std::string_view stretch = text.Printed(begin, end);
  thread_local std::vector<analysis::Word> words;
  words.clear();
  analysis::Segmenter().CutWords(stretch, words);
  cuts_.front() = cuts_.back() = true;
  const size_t base = text.offset(begin);
  size_t at = begin;
  const auto mark = [&](size_t byte) {
    while (at < end && text.offset(at) < base + byte) ++at;
    cuts_[at - begin] = true;
  };
  for (const analysis::Word word : words) {
    mark(word.start);
    mark(word.end);
  }
}

size_t WordCuts::Next(size_t i) const {
  for (++i; i < end_ && !cuts_[i - begin_]; ++i) {
  }
  return std::min(i, end_);
}

}  // namespace huiyao::segmentation
