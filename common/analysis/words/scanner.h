#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SCANNER_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SCANNER_H_

#include <span>
#include <string_view>

#include "common/analysis/words/character_table.h"
#include "common/analysis/words/run.h"
#include "common/analysis/words/word.h"

namespace huiyao::analysis {

// Takes what a scanner finds, in the order of the text.
class ScanSink {
 public:
  virtual ~ScanSink() = default;
  // Closed and not empty; to be cut into words.
  virtual void OnRun(const Run& run) = 0;
  // A word as it stands: an address, a date, a document number, a term, kana.
  virtual void OnWord(Word word) = 0;
  // A stretch of a script without spaces that ICU's dictionaries know.
  virtual void OnComplex(Word stretch) = 0;
};

// Parts a text into runs, words that rules know, and the gaps between them. One scanner serves one thread; the table
// must outlive it.
class Scanner {
 public:
  explicit Scanner(const CharacterTable& characters) : characters_(characters) {}

  // Any bytes, below 2 GiB; ill-formed ones are gaps. `terms` are words whatever stands there: disjoint, in order,
  // whole code points. Linear.
  void Scan(std::string_view text, std::span<const Word> terms, ScanSink& sink);

 private:
  void EndRun(Symbol right, ScanSink& sink);
  size_t TakeHan(std::string_view text, size_t at, size_t limit);
  size_t TakeAtom(std::string_view text, size_t at, ScanSink& sink);
  size_t TakeStretch(std::string_view text, size_t at, ScanClass scan_class, ScanSink& sink);
  size_t TakeDocumentNumber(std::string_view text, size_t bracket, ScanSink& sink);
  void TakeWord(Word word, Symbol symbol, ScanSink& sink);

  const CharacterTable& characters_;
  Run run_;
  Symbol left_ = kEdgeSymbol;  // what stands before the run
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SCANNER_H_
