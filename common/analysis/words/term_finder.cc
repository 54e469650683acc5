#include "common/analysis/words/term_finder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "common/analysis/lexicon/term.h"
#include "common/analysis/words/fold.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

// Code points that are folded at a time, so that the work stays in the cache. Terms may reach kMaxTermCodePoints
// beyond.
constexpr size_t kBlock = 1024;

// A stretch of a text, folded.
class Block {
 public:
  Block(std::string_view text, const CharacterTable& characters) : text_(text), characters_(characters) {}

  void Read(size_t at) {
    size_t size = 0;
    for (; at < text_.size() && size < folded_.size(); ++size) {
      starts_[size] = static_cast<uint32_t>(at);
      const char32_t three = at + 2 < text_.size() ? text::DecodeThree(text_.data() + at) : 0;
      if (three != 0) {
        folded_[size] = folding_(three);
        at += 3;
        continue;
      }
      const text::CodePoint point = text::DecodeAt(text_, at);
      // What is ill-formed is part of no term.
      folded_[size] = point.valid ? folding_(point.value) : 0;
      at += static_cast<size_t>(point.length);
    }
    starts_[size] = static_cast<uint32_t>(at);
    size_ = size;
  }

  std::span<const char32_t> folded() const { return {folded_.data(), size_}; }
  // Where a code point begins, or the last one ends.
  uint32_t start(size_t at) const { return starts_[at]; }
  bool ends_text() const { return starts_[size_] >= text_.size(); }

  // Whether letters or digits go on over the place before code point `at`.
  bool GoesOnAt(size_t at) const {
    if (at == 0 || at >= size_) return false;
    const ScanClass here = ClassAt(at);
    return (here == ScanClass::kLetter || here == ScanClass::kDigit) && here == ClassAt(at - 1);
  }

 private:
  ScanClass ClassAt(size_t at) const { return characters_[text::DecodeAt(text_, starts_[at]).value].scan_class; }

  const std::string_view text_;
  const CharacterTable& characters_;
  const WordFolding folding_;
  size_t size_ = 0;
  std::array<char32_t, kBlock + kMaxTermCodePoints> folded_;
  std::array<uint32_t, kBlock + kMaxTermCodePoints + 1> starts_;
};

// The first place from `at` on that is not 0, or `limit`.
size_t SkipZeros(std::span<const uint8_t> bytes, size_t at, size_t limit) {
  for (uint64_t eight = 0; at + sizeof(eight) <= limit; at += sizeof(eight)) {
    std::memcpy(&eight, &bytes[at], sizeof(eight));
    if (eight != 0) break;
  }
  while (at < limit && bytes[at] == 0) ++at;
  return at;
}

}  // namespace

void FindTerms(std::string_view text, const Lexicon& lexicon, const CharacterTable& characters,
               std::vector<Word>& terms) {
  if (lexicon.empty()) return;
  Block block(text, characters);
  std::array<uint8_t, kBlock> lengths;
  bool inside = false;  // letters or digits go on from the last block into this one
  for (size_t at = 0; at < text.size();) {
    block.Read(at);
    const size_t limit = block.ends_text() ? std::min(block.folded().size(), kBlock) : kBlock;
    lexicon.FindLongest(block.folded(), std::span(lengths).first(limit));
    size_t i = 0;
    while ((i = SkipZeros(lengths, i, limit)) < limit) {
      const size_t length = lengths[i];
      if ((i == 0 ? inside : block.GoesOnAt(i)) || block.GoesOnAt(i + length)) {
        ++i;
        continue;
      }
      terms.push_back({block.start(i), block.start(i + length)});
      i += length;
    }
    inside = block.GoesOnAt(i);
    at = block.start(i);
  }
}

}  // namespace huiyao::analysis
