#include "services/segmentation/layout/piece_ends.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/continuation.h"
#include "services/segmentation/structure/labelled_line.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLook = 1500;
// A line without any punctuation is running text from here on.
constexpr size_t kLongLine = 25;
// A marked line up to this length without a full stop is a heading or a short item.
constexpr size_t kShortMarkedLine = 40;

bool IsLatinLetter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

struct Balance {
  int opened = 0;
  int closed = 0;
};

Balance BalanceOf(std::string_view text) {
  constexpr std::u32string_view kOpen = U"“‘（(《〈「『【[", kClose = U"”’）)》〉」』】]";
  std::array<int, kOpen.size()> open{};
  Balance balance;
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, i);
    i += static_cast<size_t>(c.length);
    if (IsHan(c.value)) continue;
    if (const size_t opener = kOpen.find(c.value); opener != kOpen.npos) {
      ++open[opener];
    } else if (const size_t closer = kClose.find(c.value); closer != kClose.npos) {
      open[closer] > 0 ? --open[closer] : ++balance.closed;
    }
  }
  for (const int n : open) balance.opened += n;
  return balance;
}

uint64_t ProvincesOf(std::string_view text) {
  uint64_t provinces = 0;
  for (const DivisionMention& mention : FindDivisions(text)) {
    const std::string_view code = mention.division->code;
    provinces |= uint64_t{1} << (((code[0] - '0') * 10 + (code[1] - '0')) % 64);
  }
  return provinces;
}

void AddPairs(std::string_view text, std::vector<uint32_t>& pairs) {
  char16_t last = 0;
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, i);
    i += static_cast<size_t>(c.length);
    const char16_t letter = IsHan(c.value) ? LetterOf(c.value) : u'\0';
    if (last != 0 && letter != 0) pairs.push_back(static_cast<uint32_t>(last) << 16 | letter);
    last = letter;
  }
}

}  // namespace

std::string_view HeadOf(std::string_view text, size_t most) {
  size_t n = std::min(text.size(), most);
  while (!text::IsBoundary(text, n)) --n;
  return text.substr(0, n);
}

std::string_view TailOf(std::string_view text, size_t most) {
  size_t n = text.size() - std::min(text.size(), most);
  while (!text::IsBoundary(text, n)) ++n;
  return text.substr(n);
}

PieceEnds LookAtEnds(std::string_view piece) {
  PieceEnds ends;
  ends.head = HeadOf(piece, kLook);
  ends.tail = TailOf(piece, kLook);
  size_t length = 0;
  const auto count = [&](std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const text::CodePoint c = text::DecodeAt(text, i);
      i += static_cast<size_t>(c.length);
      ++length;
      if (IsHan(c.value)) continue;
      if (c.value == U'，' || c.value == U',' || c.value == U'、') ++ends.pauses;
      if (c.value == U'。' || c.value == U'；' || c.value == U';' || c.value == U'！' || c.value == U'？') {
        ends.stops = true;
      }
      if (c.value == U'.' && i < text.size() && text[i] == ' ') ends.stops = true;
    }
  };
  count(ends.head);
  if (piece.size() > kLook) count(ends.tail);
  const char32_t first = FirstCharacter(piece), last = LastCharacter(piece);
  ends.latin_begin = IsLatinLetter(first);
  ends.latin_end = IsLatinLetter(last);
  ends.prose = ends.stops || ends.pauses > 0 || length >= kLongLine || EndsSentence(piece);
  if (piece.size() <= kLook && (IsLabelledLine(piece) || IsByline(piece))) ends.prose = false;
  if (!ends.prose) return ends;
  const bool marked = MarkerAtStart(ends.head).has_value();
  ends.open_end = !EndsLineOnPurpose(piece) && !(marked && length <= kShortMarkedLine && !ends.stops);
  constexpr std::u32string_view kNoRest = U"—●◆■▲★※□○◇△☆【[#*|";
  ends.open_begin = !marked && kNoRest.find(first) == kNoRest.npos;
  return ends;
}

PieceTraits ReadTraits(const PieceEnds& ends) {
  PieceTraits traits;
  traits.first = FirstLetters(ends.head, kContinuationLetters);
  traits.last = LastLetters(ends.tail, kContinuationLetters);
  traits.beginning = BeginningScore(traits.first);
  traits.opened = BalanceOf(ends.tail).opened;
  traits.closed = BalanceOf(ends.head).closed;
  if (const std::vector<Marker> markers = FindMarkers(ends.tail); !markers.empty()) traits.last_marker = markers.back();
  if (const std::vector<Marker> markers = FindMarkers(ends.head); !markers.empty()) {
    traits.first_marker = markers.front();
  }
  const bool parts = ends.tail.data() != ends.head.data();
  traits.provinces = ProvincesOf(ends.head) | (parts ? ProvincesOf(ends.tail) : 0);
  AddPairs(ends.head, traits.pairs);
  if (parts) AddPairs(ends.tail, traits.pairs);
  std::sort(traits.pairs.begin(), traits.pairs.end());
  traits.pairs.erase(std::unique(traits.pairs.begin(), traits.pairs.end()), traits.pairs.end());
  return traits;
}

double SharedPairs(const PieceTraits& a, const PieceTraits& b) {
  constexpr size_t kLeast = 8;
  size_t same = 0;
  for (size_t i = 0, j = 0; i < a.pairs.size() && j < b.pairs.size();) {
    if (a.pairs[i] == b.pairs[j]) {
      ++same, ++i, ++j;
    } else {
      a.pairs[i] < b.pairs[j] ? ++i : ++j;
    }
  }
  const size_t least = std::min(a.pairs.size(), b.pairs.size());
  return least < kLeast ? 0 : static_cast<double>(same) / static_cast<double>(least);
}

}  // namespace huiyao::segmentation
