#include "services/segmentation/layout/piece_ends.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/item_numbers.h"
#include "services/segmentation/layout/seam_features.h"
#include "services/segmentation/layout/seam_model.h"
#include "services/segmentation/layout/seam_words.h"
#include "services/segmentation/structure/labelled_line.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLook = 1500;
// A line without any punctuation is running text from here on.
constexpr size_t kLongLine = 25;
// A marked line up to this length without a full stop is a heading or a short item.
constexpr size_t kShortMarkedLine = 40;
constexpr size_t kLabelledText = 60;
// Names are shorter.
constexpr size_t kShortEnd = 4;

bool IsLatinLetter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// 一是, 首先: spoken, where 一、 and （一） mark headings, too.
bool MarksSentence(MarkerStyle style) {
  switch (style) {
    case MarkerStyle::kHanOrdinal:
    case MarkerStyle::kHanClause:
    case MarkerStyle::kHanDemand:
    case MarkerStyle::kHanThat:
    case MarkerStyle::kHanVerb:
    case MarkerStyle::kHanSequence:
      return true;
    default:
      return false;
  }
}

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
    if (IsHan(c.value) ||
        (c.value < 0x80 && c.value != U'(' && c.value != U')' && c.value != U'[' && c.value != U']')) {
      continue;
    }
    if (const size_t opener = kOpen.find(c.value); opener != kOpen.npos) {
      ++open[opener];
    } else if (const size_t closer = kClose.find(c.value); closer != kClose.npos) {
      open[closer] > 0 ? --open[closer] : ++balance.closed;
    }
  }
  for (const int n : open) balance.opened += n;
  return balance;
}

// Punctuation that parts clauses, and what may stand in one.
bool PartsClauses(char32_t c) {
  constexpr std::u32string_view kMarks = U"，,。；;：:！!？?、…";
  return kMarks.find(c) != kMarks.npos;
}

constexpr int kMostClause = 40;

int FirstClause(std::string_view text) {
  int length = 0;
  for (size_t i = 0; i < text.size() && length < kMostClause; ++length) {
    const text::CodePoint c = text::DecodeAt(text, i);
    if (PartsClauses(c.value)) break;
    i += static_cast<size_t>(c.length);
  }
  return length;
}

int LastClause(std::string_view text) {
  int length = 0;
  for (size_t i = text.size(); i > 0 && length < kMostClause; ++length) {
    const text::CodePoint c = text::DecodeBefore(text, i);
    if (PartsClauses(c.value)) break;
    i -= static_cast<size_t>(c.length);
  }
  return length;
}

// A number below 1024 for four bytes, fewer at the text's end.
uint32_t GroupAt(std::string_view text, size_t at) {
  uint32_t bytes = 0;
  std::memcpy(&bytes, text.data() + at, std::min(text.size() - at, sizeof bytes));
  return bytes * 0x9E3779B1u >> 22;
}

// Who made a picture, in brackets: （何田摄）, (何田 供图).
bool IsCredit(std::string_view text) {
  const size_t end = text.find_last_not_of(" )");
  const std::string_view words = text.substr(0, text.ends_with("）") ? text.size() - 3 : end + 1);
  return words.ends_with("摄") || words.ends_with("攝") || words.ends_with("图") || words.ends_with("圖") ||
         words.ends_with("摄影") || words.ends_with("攝影") || words.ends_with("供稿");
}

// A line without punctuation that names a kind of document at its end is its title.
bool NamesDocument(std::string_view line) {
  static constexpr auto kKinds = std::to_array<std::string_view>(
      {"解释", "解釋", "规则", "規則", "条例", "條例", "办法", "辦法", "规定", "規定", "通知", "意见",
       "意見", "方案", "决定", "決定", "细则", "細則", "规划", "規劃", "纲要", "綱要", "公告", "通告",
       "批复", "批覆", "章程", "准则", "準則", "侧记", "側記", "纪实", "紀實", "综述", "綜述"});
  return EndsWithAny(line, kKinds);
}

std::optional<double> HeadlineScore(const PieceEnds& ends) {
  if (!ends.lone) return std::nullopt;
  return ShippedSeamModel().HeadlineScore(ends.head);
}

}  // namespace

bool EndsWithNote(std::string_view text) {
  constexpr std::u32string_view kOpen = U"（(【[〔", kClose = U"）)】]〕";
  const size_t kind = kClose.find(LastCharacter(text));
  if (kind == kClose.npos) return false;
  for (size_t i = text.size(); i > 0;) {
    const text::CodePoint c = text::DecodeBefore(text, i);
    i -= static_cast<size_t>(c.length);
    if (c.value == kOpen[kind]) return EndsSentence(text.substr(0, i)) || IsCredit(text.substr(i));
  }
  return false;
}

bool IsNameLine(std::string_view line) {
  constexpr size_t kMost = 150, kName = 18;
  if (line.size() > kMost) return false;
  const size_t end = line.find_last_of(" \u3000");
  if (end == line.npos) return false;
  const std::string_view name = line.substr(end + 1),
                         office = Trim(line.substr(0, line.find_last_not_of(" \u3000", end) + 1));
  return name.size() >= 6 && name.size() <= kName && IsHan(FirstCharacter(name)) && EndsWithTitle(office);
}

PieceEnds LookAtEnds(std::string_view piece) {
  PieceEnds ends;
  ends.head = HeadOf(piece, kLook);
  ends.tail = TailOf(piece, kLook);
  size_t length = 0, han = 0, latin = 0;
  int dots = 0;
  const auto count = [&](std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const text::CodePoint c = text::DecodeAt(text, i);
      i += static_cast<size_t>(c.length);
      ++length;
      if (IsHan(c.value)) {
        ++han;
        continue;
      }
      latin += IsLatinLetter(c.value);
      if (c.value == U'，' || c.value == U',') ++ends.pauses;
      if (c.value == U'、') ++dots;
      if (c.value == U'。' || c.value == U'；' || c.value == U';' || c.value == U'！' || c.value == U'？') {
        ends.stops = true;
      }
      if (c.value == U'.' && i < text.size() && text[i] == ' ') ends.stops = true;
    }
  };
  count(ends.head);
  if (piece.size() > kLook) count(ends.tail);
  ends.lone = !ends.stops && han >= latin && MayBeHeadline(piece);
  const char32_t first = FirstCharacter(piece);
  ends.han = han >= latin;
  const bool title = ends.pauses == 0 && !ends.stops && NamesDocument(piece);
  // Offices and names are parted by 、, too, and titles by a space.
  const bool clauses = ends.pauses > 0 || dots > 1;
  ends.pauses += dots;
  // No heading, however short.
  const bool article = ArticleOfLaw(ends.head) > 0;
  const bool pauses = piece.ends_with("、") || piece.ends_with("，");
  ends.prose = ends.stops || clauses || length >= kLongLine || article || pauses || EndsSentence(piece);
  // What has sentences and is longer than labels and names is not looked at.
  const bool text = ends.stops && ends.pauses > 0 && length > kLabelledText;
  const bool labelled =
      !text && piece.size() <= kLook && (IsLabelledLine(piece) || IsByline(piece) || IsNameLine(piece));
  // A line under a headline: —某县修路侧记.
  const bool kicker = (first == U'—' || first == U'―' || first == U'─') && !ends.stops;
  ends.label = labelled || kicker;
  if (ends.label || title) ends.prose = false;
  const std::optional<Marker> marker = MarkerAtStart(ends.head);
  const bool marked = marker.has_value(), spoken = marked && MarksSentence(marker->style);
  const char32_t last = LastCharacter(piece);
  if (!ends.prose) {
    ends.short_end = !ends.label && !title && (!marked || spoken) && length >= kShortEnd && ends.han &&
                     (IsHan(last) || IsAnyDigit(last) || last == U'”' || last == U'」') &&
                     piece.find_first_of(" \t") == piece.npos && piece.find("\u3000") == piece.npos;
    return ends;
  }
  const bool heading = marked && length <= kShortMarkedLine && (!ends.stops || !ends.han) && !article &&
                       !(ends.han && (pauses || piece.ends_with("的") || EndsWithLinkingWord(piece)));
  ends.short_end = heading && spoken && ends.han && (IsHan(last) || IsAnyDigit(last));
  ends.open_end = !heading && !EndsLineOnPurpose(piece) && !EndsWithNote(ends.tail);
  constexpr std::u32string_view kNoRest = U"—●◆■▲★※□○◇△☆【[#*|";
  ends.open_begin = !marked && !article && kNoRest.find(first) == kNoRest.npos;
  return ends;
}

const std::vector<uint32_t>& BeginTraits::Words() const { return words_ ? *words_ : words_.emplace(FirstWords(head)); }

EndTraits ReadEnd(const PieceEnds& ends) {
  EndTraits traits;
  traits.last = KnowEnd(ends.tail);
  traits.letters = LettersOfEnd(ends.tail);
  traits.last_words = LastWords(ends.tail);
  traits.with_link = EndsWithLinkingWord(ends.tail);
  traits.begins_new = !ends.stops && BeginsLikeSentence(ends.head);
  traits.opened = BalanceOf(ends.tail).opened;
  traits.clause = LastClause(ends.tail);
  traits.headline = HeadlineScore(ends);
  if (ends.lone) traits.inside_score = ShippedSeamModel().BeginningScore(LettersOfBeginning(ends.head));
  const std::string_view outer = TailOf(ends.tail, 4 * kMostRepeated);
  for (size_t i = 0; i + 4 <= outer.size(); ++i) traits.groups.set(GroupAt(outer, i));
  return traits;
}

BeginTraits ReadBeginning(const PieceEnds& ends) {
  BeginTraits traits;
  traits.first = KnowBeginning(ends.head);
  traits.letters = LettersOfBeginning(ends.head);
  traits.inside_score = ShippedSeamModel().BeginningScore(traits.letters);
  traits.headline = HeadlineScore(ends);
  traits.head = ends.head;
  traits.inside = BeginsInsideSentence(ends.head);
  traits.begins_new = BeginsLikeSentence(ends.head);
  traits.with_subject = BeginsWithSubject(ends.head);
  traits.closed = BalanceOf(ends.head).closed;
  traits.clause = FirstClause(ends.head);
  traits.group = GroupAt(ends.head, 0);
  return traits;
}

uint64_t ProvincesOf(const PieceEnds& ends) {
  uint64_t provinces = 0;
  const auto add = [&](std::string_view text) {
    for (const DivisionMention& mention : FindDivisions(text)) {
      const std::string_view code = mention.division->code;
      provinces |= uint64_t{1} << (((code[0] - '0') * 10 + (code[1] - '0')) % 64);
    }
  };
  add(ends.head);
  if (ends.tail.data() != ends.head.data()) add(ends.tail);
  return provinces;
}

}  // namespace huiyao::segmentation
