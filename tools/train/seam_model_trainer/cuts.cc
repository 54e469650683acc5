#include "tools/train/seam_model_trainer/cuts.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/text/utf8.h"

namespace huiyao::segmentation {
namespace {

constexpr int kTexts = 5;
constexpr uint32_t kFewestParagraphs = 4, kMostParagraphs = 9;
constexpr size_t kShortest = 30, kLong = 120;
// Characters beside a cut that are looked at.
constexpr size_t kAround = 60;
constexpr size_t kEdge = 4;
constexpr std::u32string_view kStops = U"。！？";

// No line begins with these, nor ends with those.
constexpr std::u32string_view kNeverFirst = U"，。、；：！？）》”」』,.;:!?)% \u3000",
                              kNeverLast = U"（《“「(。！？!?；;：:";

uint32_t Below(std::mt19937& random, size_t n) { return static_cast<uint32_t>(random() % n); }

std::string ToUtf8(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) text::AppendUtf8(c, text);
  return text;
}

// Numbers of articles and items are left off now and then, so that what stands behind them is a beginning, too.
std::u32string_view WithoutNumber(std::u32string_view paragraph, std::mt19937& random) {
  constexpr size_t kLongestNumber = 8;
  const std::u32string_view head = paragraph.substr(0, kLongestNumber);
  size_t end = head.npos;
  if (head.starts_with(U'第') && Below(random, 2) == 0) end = head.find(U'条');
  if (head.starts_with(U'（') && Below(random, 4) != 0) end = head.find(U'）');
  return end == head.npos ? paragraph : paragraph.substr(end + 1);
}

// A place inside a paragraph where a column may end; 0: none was found.
size_t CutPlace(std::u32string_view paragraph, std::mt19937& random) {
  constexpr int kTries = 20;
  for (int i = 0; i < kTries; ++i) {
    const size_t at = kEdge + Below(random, paragraph.size() - 2 * kEdge);
    if (kNeverFirst.find(paragraph[at]) == kNeverFirst.npos && kNeverLast.find(paragraph[at - 1]) == kNeverLast.npos) {
      return at;
    }
  }
  return 0;
}

}  // namespace

Cutter::Cutter(const std::vector<Paragraphs>& texts) : texts_(texts) {
  uint32_t sum = 0;
  for (const Paragraphs& text : texts) weights_.push_back(sum += static_cast<uint32_t>(text.size()));
}

CutPage Cutter::Page(std::mt19937& random) const {
  CutPage page;
  for (int i = 0; i < kTexts; ++i) {
    const Paragraphs& text = Text(random);
    const size_t most = kFewestParagraphs + Below(random, kMostParagraphs - kFewestParagraphs + 1);
    const size_t count = std::min(text.size(), most), from = Below(random, text.size() - count + 1);
    for (size_t p = from; p < from + count; ++p) {
      const std::u32string_view paragraph = WithoutNumber(text[p], random);
      page.beginnings.push_back(LettersOfBeginning(ToUtf8(paragraph.substr(0, kAround))));
      for (size_t at = 1; at + kEdge < paragraph.size(); ++at) {
        if (kStops.find(paragraph[at - 1]) == kStops.npos || kNeverFirst.find(paragraph[at]) != kNeverFirst.npos)
          continue;
        page.beginnings.push_back(LettersOfBeginning(ToUtf8(paragraph.substr(at, kAround))));
      }
      for (int cuts = paragraph.size() <= kShortest ? 0 : paragraph.size() <= kLong ? 1 : 2; cuts > 0; --cuts) {
        const size_t at = CutPlace(paragraph, random);
        if (at == 0) continue;
        const size_t start = at - std::min(at, kAround);
        page.ends.push_back(LettersOfEnd(ToUtf8(paragraph.substr(start, at - start))));
        page.partner.push_back(page.beginnings.size());
        page.beginnings.push_back(LettersOfBeginning(ToUtf8(paragraph.substr(at, kAround))));
      }
    }
  }
  return page;
}

std::string Cutter::Line(std::mt19937& random) const {
  constexpr size_t kLongestLine = 40;
  const Paragraphs& text = Text(random);
  const std::u32string_view paragraph = WithoutNumber(text[Below(random, text.size())], random);
  if (paragraph.size() <= kShortest) return "";
  const size_t start = Below(random, 3) == 0 ? CutPlace(paragraph, random) : 0;
  const std::u32string_view rest = paragraph.substr(start, kLongestLine + 1);
  if (rest.size() <= 2 * kEdge) return "";
  const std::u32string_view line = rest.substr(0, CutPlace(rest, random));
  return line.find_first_of(U"。；！？") == line.npos ? ToUtf8(line) : "";
}

const Paragraphs& Cutter::Text(std::mt19937& random) const {
  const auto found = std::upper_bound(weights_.begin(), weights_.end(), Below(random, weights_.back()));
  return texts_[static_cast<size_t>(found - weights_.begin())];
}

}  // namespace huiyao::segmentation
