// Terms and a text from anywhere, one a line: the lexicon must find what a plain search finds, over any split into base
// and changes. Rows of the lexicon from anywhere.

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/lexicon/lexicon.h"
#include "common/analysis/lexicon/term.h"
#include "common/analysis/words/fold.h"
#include "common/analysis/words/segmenter.h"
#include "common/base/check.h"
#include "common/text/utf8.h"
#include "services/query/lexicon/format.h"

namespace {

using huiyao::analysis::Lexicon;

std::u32string Folded(std::string_view text) {
  std::u32string folded;
  for (size_t at = 0; at < text.size();) {
    const huiyao::text::CodePoint point = huiyao::text::DecodeAt(text, at);
    folded.push_back(huiyao::analysis::FoldForWords(point.value));
    at += static_cast<size_t>(point.length);
  }
  return folded;
}

void CheckMatches(const Lexicon& lexicon, const std::set<std::u32string>& terms, const std::u32string& text) {
  std::vector<uint8_t> lengths(text.size());
  lexicon.FindLongest(std::span(text.data(), text.size()), lengths);
  for (size_t at = 0; at < text.size(); ++at) {
    size_t longest = 0;
    for (const std::u32string& term : terms) {
      if (term.size() > longest && text.compare(at, term.size(), term) == 0) longest = term.size();
    }
    HUIYAO_CHECK(lengths[at] == longest);
  }
}

void CheckForced(const Lexicon& lexicon, std::string_view text) {
  uint32_t end = 0;
  std::vector<huiyao::analysis::Word> words;
  huiyao::analysis::Segmenter(lexicon).CutWords(text, words);
  for (const auto& word : words) {
    HUIYAO_CHECK(word.start >= end && word.start < word.end && word.end <= text.size());
    end = word.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  if (size < 2 || size > 4096) return 0;
  const uint8_t split = data[0];
  input.remove_prefix(1);
  (void)huiyao::query::DecodeTerm("key", input);
  (void)huiyao::query::VersionOfChangeKey(input);
  std::vector<std::string> terms;
  std::set<std::u32string> folded;
  const size_t last = input.rfind('\n');
  const std::string_view text = input.substr(last == std::string_view::npos ? 0 : last + 1);
  input = input.substr(0, last == std::string_view::npos ? 0 : last);
  while (!input.empty() && terms.size() < 64) {
    const size_t end = std::min(input.find('\n'), input.size());
    const auto term = huiyao::analysis::NormalizeTerm(input.substr(0, end));
    input.remove_prefix(std::min(end + 1, input.size()));
    if (!term.ok()) continue;
    HUIYAO_CHECK(huiyao::analysis::FoldTerm(*term).has_value());
    HUIYAO_CHECK(*huiyao::analysis::NormalizeTerm(*term) == *term);
    terms.push_back(*term);
    folded.insert(*huiyao::analysis::FoldTerm(*term));
  }
  const size_t base = terms.empty() ? 0 : split % (terms.size() + 1);
  auto lexicon = Lexicon::Build(1, std::span(terms).first(base))->Next(2, std::span(terms).subspan(base), {});
  HUIYAO_CHECK(lexicon->size() == folded.size());
  CheckMatches(*lexicon, folded, Folded(text));
  CheckMatches(*lexicon->Compacted(), folded, Folded(text));
  CheckForced(*lexicon, text);
  return 0;
}
