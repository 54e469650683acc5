#include "services/segmentation/findings/repeats.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kGram = 6;
constexpr size_t kLongest = 1500;
constexpr size_t kSlots = 1 << 12;
constexpr size_t kMostGap = 5;

bool IsLatin(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// A text without its white space.
class Letters {
 public:
  explicit Letters(std::string_view text) {
    // Neither is filled with zeros before it is written.
    const size_t characters = text::CountCodePoints(text);
    values_ = std::make_unique_for_overwrite<char32_t[]>(characters);
    offsets_ = std::make_unique_for_overwrite<uint32_t[]>(characters + 1);
    char32_t* value = values_.get();
    uint32_t* offset = offsets_.get();
    for (size_t at = 0; at < text.size();) {
      if (const auto ascii = static_cast<uint8_t>(text[at]); ascii < 0x80) {
        if (!IsSpace(ascii)) {
          *value++ = ascii;
          *offset++ = static_cast<uint32_t>(at);
        }
        ++at;
        continue;
      }
      const text::CodePoint c = text::DecodeAt(text, at);
      // Letters behind the ideographic space are no white space, but for one, and most of a Chinese text.
      if ((c.value > 0x3000 && c.value != 0xFEFF) || !IsSpace(c.value)) {
        *value++ = c.value;
        *offset++ = static_cast<uint32_t>(at);
      }
      at += static_cast<size_t>(c.length);
    }
    *offset = static_cast<uint32_t>(text.size());
    size_ = static_cast<size_t>(value - values_.get());
  }

  std::u32string_view values() const { return {values_.get(), size_}; }
  // Where letter `i` stands in the text; the text's end for the one behind the last.
  size_t Offset(size_t i) const { return offsets_[i]; }

 private:
  std::unique_ptr<char32_t[]> values_;
  std::unique_ptr<uint32_t[]> offsets_;
  size_t size_ = 0;
};

// The slot of the last six characters, of two hashes: one of the first three and one of the last three.
class GramHash {
 public:
  size_t Add(char32_t c) {
    const uint64_t first = first_, second = (pair_ * 0x9E3779B97F4A7C15u) ^ (c * 0xC2B2AE3D27D4EB4Fu);
    pair_ = pair_ << 32 | c;
    first_ = next_, next_ = after_, after_ = second;
    return ((first ^ (second << 21 | second >> 43)) * 0x9E3779B97F4A7C15u) >> 52;
  }

 private:
  // The last two characters.
  uint64_t pair_ = 0;
  // The hashes of the three characters that end three, two and one before the next one.
  uint64_t first_ = 0, next_ = 0, after_ = 0;
};

// Six characters at `at` that stand `period` characters before, too.
struct GramAgain {
  size_t at;
  size_t period;
};

// In order. Of two grams that share a slot the first one is forgotten.
std::vector<GramAgain> FindGrams(std::u32string_view s) {
  std::vector<GramAgain> found;
  // By slot the place of the last gram, one too many, so that 0 is none.
  const auto slots = std::make_unique<std::array<uint32_t, kSlots>>();
  GramHash hash;
  for (size_t i = 0; i + 1 < kGram; ++i) hash.Add(s[i]);
  for (size_t at = 0; at + kGram <= s.size(); ++at) {
    uint32_t& slot = (*slots)[hash.Add(s[at + kGram - 1])];
    const size_t before = slot, period = at + 1 - before;
    slot = static_cast<uint32_t>(at + 1);
    // The first character tells most that share a slot apart. Where there is none before, any may be looked at.
    if (s[at] != s[before == 0 ? 0 : before - 1]) continue;
    if (period < kGram || period > kLongest || before == 0) continue;
    if (s.substr(at, kGram) == s.substr(at - period, kGram)) found.push_back({at, period});
  }
  return found;
}

class RepeatFinder {
 public:
  explicit RepeatFinder(std::string_view text) : text_(text), letters_(text) {}

  std::vector<Repeat> Run() {
    const std::u32string_view s = letters_.values();
    if (s.size() < 2 * kGram) return {};
    size_t settled = 0;  // no repeat may begin before
    for (const auto [at, period] : FindGrams(s)) {
      if (at < settled) continue;
      size_t end = at + kGram;
      while (end < s.size() && s[end] == s[end - period]) ++end;
      // What is compared once as the copy of this period is not compared again.
      settled = end - kGram + 1;
      if (end - at + kMostGap < period) continue;
      const bool near = end - at < period;
      if (near && IsCut(at, period, end)) {
        Add(at - period, at, end, true);
      } else if (near ? IsNearAccident(at, period, end) : IsAccident(at, period, end)) {
        Add(at - period, at, end, false);
      }
    }
    return std::move(found_);
  }

 private:
  // The copies [at - period, at) and [at, end) are no figure of speech.
  bool IsAccident(size_t at, size_t period, size_t end) const {
    const std::u32string_view copy = letters_.values().substr(at - period, period);
    const size_t han = std::count_if(copy.begin(), copy.end(), IsHan);
    const size_t latin = std::count_if(copy.begin(), copy.end(), IsLatin);
    if (han + latin < 5 || 2 * (han + latin) < period) return false;
    if (end - at >= 3 * period) return false;  // a table's cells, a chant
    std::u32string kinds(copy.substr(0, 64));
    std::sort(kinds.begin(), kinds.end());
    if (std::unique(kinds.begin(), kinds.end()) - kinds.begin() < 4) return false;
    const size_t start_byte = letters_.Offset(at - period), second = letters_.Offset(at);
    if (latin > han && !IsWordRun(start_byte, second)) return false;
    return !IsChantOrCell(copy, start_byte, second);
  }

  // As above, but a page's number stands between the copies, with dashes perhaps.
  bool IsNearAccident(size_t at, size_t period, size_t end) const {
    constexpr ptrdiff_t kLeast = 24;
    const auto first = letters_.values().begin(), copy = first + static_cast<ptrdiff_t>(at);
    const auto stop = first + static_cast<ptrdiff_t>(end);
    const auto gap = stop - static_cast<ptrdiff_t>(period);
    const bool number = std::any_of(gap, copy, [](char32_t c) { return c >= '0' && c <= '9'; });
    const bool bare = std::all_of(gap, copy, [](char32_t c) {
      return (c >= '0' && c <= '9') || c == '-' || c == U'—' || c == U'－' || c == U'·';
    });
    return number && bare && stop - copy >= kLeast && 2 * std::count_if(copy, stop, IsHan) >= stop - copy;
  }

  // A clause begun anew: 严格车辆检查管理，严格车辆检查. The line is no heading or cell.
  bool IsCut(size_t at, size_t period, size_t end) const {
    constexpr size_t kLine = 180;  // bytes before the copies without a line's end
    constexpr std::u32string_view kCommas = U"，,；;。";
    const std::u32string_view s = letters_.values();
    const auto parts = [&](size_t i) { return kCommas.find(s[i]) != kCommas.npos; };
    // The commas before the copies are equal too.
    if (!parts(at) || ++at + kGram > end || letters_.Offset(at - period) < kLine) return false;
    if (!std::all_of(s.begin() + static_cast<ptrdiff_t>(at), s.begin() + static_cast<ptrdiff_t>(end), IsHan)) {
      return false;
    }
    const size_t start = letters_.Offset(at - period);
    return text_.substr(start - kLine, EndOf(end) - start + kLine).find('\n') == text_.npos;
  }

  // English: begins and ends between words and has three words or more.
  bool IsWordRun(size_t start, size_t second) const {
    if (start > 0 && IsLatin(static_cast<uint8_t>(text_[start - 1]))) return false;
    if (IsLatin(static_cast<uint8_t>(text_[second - 1])) && IsLatin(static_cast<uint8_t>(text_[second]))) return false;
    return std::count(text_.begin() + start, text_.begin() + second - 1, ' ') >= 2;
  }

  bool IsChantOrCell(std::u32string_view copy, size_t start, size_t second) const {
    constexpr size_t kChant = 16, kCell = 30, kSeries = 24, kClause = 12;
    const std::string_view printed = text_.substr(start, second - start);
    const bool exclaims = copy.find_first_of(U"！!？?") != copy.npos;
    if (exclaims && copy.size() < kChant) return true;
    if (copy.find_first_of(U"，。；,;") != copy.npos) return copy.size() < kClause;
    // Blanks or a line's end between the copies: they are cells, headings or names.
    if (copy.size() < kCell && printed.find_first_of("\n\t ") != printed.npos && !IsLatin(copy.front())) return true;
    // Members of a series, shorter ones parted by commas too, that end and begin alike: 居民委员会、业主委员会、业主.
    return copy.size() < kSeries && copy.find_first_of(U"、《》“”\"()（）〈〉·/") != copy.npos;
  }

  void Add(size_t first, size_t second, size_t end, bool cut) {
    const size_t start = letters_.Offset(first);
    if (found_.empty() || start >= found_.back().end)
      found_.push_back({start, letters_.Offset(second), EndOf(end), cut});
  }

  // One past the letter before `end`.
  size_t EndOf(size_t end) const {
    const size_t last = letters_.Offset(end - 1);
    return last + static_cast<size_t>(text::DecodeAt(text_, last).length);
  }

  std::string_view text_;
  Letters letters_;
  std::vector<Repeat> found_;
};

}  // namespace

std::vector<Repeat> FindRepeats(std::string_view text) { return RepeatFinder(text).Run(); }

}  // namespace huiyao::segmentation
