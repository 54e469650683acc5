#include "common/analysis/words/scanner.h"

#include "common/analysis/words/atom.h"
#include "common/analysis/words/document_number.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

bool IsBracketOfYear(char32_t value) {
  switch (value) {
    case '[':
    case '(':
    case U'〔':
    case U'［':
    case U'【':
    case U'（':
      return true;
    default:
      return false;
  }
}

}  // namespace

void Scanner::EndRun(Symbol right, ScanSink& sink) {
  if (!run_.empty()) {
    run_.Close(right);
    sink.OnRun(run_);
  }
  run_.Clear(left_);
}

void Scanner::TakeWord(Word word, Symbol symbol, ScanSink& sink) {
  left_ = symbol;
  EndRun(symbol, sink);
  sink.OnWord(word);
}

size_t Scanner::TakeAtom(std::string_view text, size_t at, ScanSink& sink) {
  const Atom atom = ScanAtom(text, at, characters_);
  if (atom.stands_alone) {
    TakeWord({static_cast<uint32_t>(at), static_cast<uint32_t>(atom.end)}, atom.symbol, sink);
  } else {
    run_.Add(atom.symbol, static_cast<uint32_t>(at), static_cast<uint32_t>(atom.end));
  }
  return atom.end;
}

size_t Scanner::TakeStretch(std::string_view text, size_t at, ScanClass scan_class, ScanSink& sink) {
  size_t end = at;
  while (end < text.size()) {
    const text::CodePoint point = text::DecodeAt(text, end);
    const ScanClass next = characters_[point.value].scan_class;
    if (next != scan_class && next != ScanClass::kIgnorable) break;
    end += static_cast<size_t>(point.length);
  }
  left_ = kForeignSymbol;
  EndRun(kForeignSymbol, sink);
  const Word stretch = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
  scan_class == ScanClass::kKana ? sink.OnWord(stretch) : sink.OnComplex(stretch);
  return end;
}

size_t Scanner::TakeDocumentNumber(std::string_view text, size_t bracket, ScanSink& sink) {
  if (run_.empty()) return bracket;
  const size_t end = ScanYearAndSerial(text, bracket);
  if (end == bracket) return bracket;
  const size_t start = CodeStart(text, run_.Start(0), bracket);
  if (start == bracket) return bracket;
  size_t units = 0;
  while (units < run_.size() && run_.Start(run_.size() - units - 1) >= start) ++units;
  if (units < run_.size() && run_.End(run_.size() - units - 1) > start) return bracket;  // begins inside an atom
  run_.Drop(units);
  TakeWord({static_cast<uint32_t>(start), static_cast<uint32_t>(end)}, kMixedSymbol, sink);
  return end;
}

// Han characters that follow each other, which is most of a text. Leaves others to Scan, also Han characters that do
// not take three bytes.
size_t Scanner::TakeHan(std::string_view text, size_t at, size_t limit) {
  const size_t most = Run::kMaxUnits - run_.size();
  const size_t end = std::min(limit, at + 3 * most);
  while (at + 2 < end) {
    const CharacterEntry entry = characters_[text::DecodeThree(text.data() + at)];
    if (entry.scan_class != ScanClass::kHan) break;
    run_.Add(entry.symbol, static_cast<uint32_t>(at), static_cast<uint32_t>(at + 3));
    at += 3;
  }
  return at;
}

void Scanner::Scan(std::string_view text, std::span<const Word> terms, ScanSink& sink) {
  left_ = kEdgeSymbol;
  run_.Clear(left_);
  size_t term = 0;
  for (size_t at = 0;;) {
    at = TakeHan(text, at, term < terms.size() ? terms[term].start : text.size());
    if (at >= text.size()) break;
    if (run_.size() >= Run::kMaxUnits) {
      left_ = kUnknownHanSymbol;
      EndRun(left_, sink);
    }
    if (term < terms.size() && terms[term].start <= at) {
      // A term that begins inside an atom is none: it is passed over.
      if (terms[term].start == at) {
        const Symbol symbol = characters_[text::DecodeAt(text, at).value].symbol;
        TakeWord(terms[term], symbol, sink);
        at = terms[term].end;
      }
      ++term;
      continue;
    }
    const text::CodePoint point = text::DecodeAt(text, at);
    const size_t end = at + static_cast<size_t>(point.length);
    const CharacterEntry entry = characters_[point.value];
    switch (entry.scan_class) {
      case ScanClass::kHan:
        run_.Add(entry.symbol, static_cast<uint32_t>(at), static_cast<uint32_t>(end));
        break;
      case ScanClass::kDigit:
      case ScanClass::kLetter:
        at = TakeAtom(text, at, sink);
        continue;
      case ScanClass::kIgnorable:
        if (!run_.empty()) run_.Extend(static_cast<uint32_t>(end));
        break;
      case ScanClass::kKana:
      case ScanClass::kComplex:
        at = TakeStretch(text, at, entry.scan_class, sink);
        continue;
      case ScanClass::kGap:
        if (IsBracketOfYear(point.value)) {
          if (const size_t number = TakeDocumentNumber(text, at, sink); number > at) {
            at = number;
            continue;
          }
        }
        [[fallthrough]];
      case ScanClass::kSpace:
        left_ = entry.symbol;
        EndRun(left_, sink);
        break;
    }
    at = end;
  }
  EndRun(kEdgeSymbol, sink);
}

}  // namespace huiyao::analysis
