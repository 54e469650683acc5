#include "services/segmentation/findings/text_loss.h"

#include <algorithm>

#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

enum class Kind : uint8_t {
  kSound,
  kLost,     // never printed on purpose
  kStandIn,  // for a letter, if it is between letters
  kForeign,  // a letter that appears where UTF-8 was read as another charset
};

// What the lead bytes of Latin letters, punctuation and Chinese become in Windows-1252 (Ã© â€™ ä¸ çš), and what those
// of Chinese punctuation, 的 and U+FFFD become in GBK.
constexpr std::u32string_view kForeign = U"ÃÂâäåæçèãï€锛銆鐨鈥锟";

Kind KindOf(char32_t c) {
  if (c == 0xFFFD) return Kind::kLost;
  if (c == '?' || c == U'□' || (c >= 0xE000 && c <= 0xF8FF)) return Kind::kStandIn;
  if (c >= 0x80 && c <= 0x9F && c != 0x85) return Kind::kForeign;
  return kForeign.find(c) != kForeign.npos ? Kind::kForeign : Kind::kSound;
}

// What KindOf calls something else than sound.
const text::CharacterSet& Suspects() {
  static const auto& suspects = *[] {
    auto* set = new text::CharacterSet({kForeign, U"?□\uFFFD"});
    for (char32_t c = 0x80; c <= 0x9F; ++c) {
      if (KindOf(c) != Kind::kSound) set->add(c);
    }
    for (char32_t c = 0xE000; c <= 0xF8FF; ++c) set->add(c);
    return set;
  }();
  return suspects;
}

// A run of unreadable characters and what stands around it.
struct Run {
  size_t start;
  size_t end;
  Kind kind;
  size_t characters;
  char32_t first;
};

// A wrong charset makes certain characters and pairs, which no language has.
bool IsMojibake(std::string_view run) {
  constexpr std::string_view kSure[] = {"锛", "銆", "鐨", "鈥", "锟斤拷", "â€", "Ã©", "Ã¨", "Ã¤", "Ã¶",
                                        "Ã¼", "Â·", "ä¸", "çš", "ã€",     "ï¼", "å›", "æœ", "æ˜", "è¿"};
  return ContainsAny(run, kSure);
}

bool IsLoss(std::string_view text, const Run& run) {
  switch (run.kind) {
    case Kind::kLost:
      return true;
    case Kind::kForeign:
      return IsMojibake(text.substr(run.start, std::min<size_t>(run.end - run.start + 8, text.size() - run.start)));
    case Kind::kStandIn: {
      const char32_t before = run.start > 0 ? text::DecodeBefore(text, run.start).value : 0;
      const char32_t behind = run.end < text.size() ? text::DecodeAt(text, run.end).value : 0;
      constexpr std::u32string_view kBefore = U"，、；（《“", kBehind = U"，、；）》”";
      const bool between = (IsHan(before) || kBefore.find(before) != kBefore.npos) &&
                           (IsHan(behind) || (IsHan(before) && kBehind.find(behind) != kBehind.npos));
      constexpr std::u32string_view kAsks = U"吗嗎呢么麼吧啊呀谁誰何哪否没沒";
      if (run.first == '?' && kAsks.find(before) != kAsks.npos) return false;
      return between && (run.characters >= 2 || run.first >= 0xE000);
    }
    case Kind::kSound:
      break;
  }
  return false;
}

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLetter(char c) { return IsLower(static_cast<char>(c | 0x20)); }

// Pronouns that are capital at the start of a sentence only, and verbs that such a sentence goes on with.
constexpr std::string_view kPronouns[] = {"We", "They", "These", "Those", "This", "It", "He", "She", "There"};
constexpr std::string_view kVerbs[] = {"will", "have",  "has",  "are",   "is",    "was",  "were", "should", "must",
                                       "can",  "shall", "also", "would", "could", "need", "also", "had"};
// "Who We Are", "that He is": words behind which a capital may stand.
constexpr std::string_view kOpen[] = {"that", "what", "how", "why",     "when", "where", "who", "and", "but",
                                      "said", "says", "or",  "because", "the",  "than",  "god", "lord"};

template <size_t kSize>
bool Contains(const std::string_view (&words)[kSize], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string_view WordAt(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && end < at + 24 && IsLetter(text[end])) ++end;
  return text.substr(at, end - at);
}

}  // namespace

std::vector<TextRange> FindUnreadable(std::string_view text) {
  std::vector<TextRange> found;
  const text::CharacterSet& suspects = Suspects();
  for (size_t at = suspects.Find(text, 0); at < text.size(); at = suspects.Find(text, at)) {
    text::CodePoint c = text::DecodeAt(text, at);
    Run run{at, at, KindOf(c.value), 0, c.value};
    do {
      at += static_cast<size_t>(c.length);
      ++run.characters;
      run.end = at;
      if (at < text.size()) c = text::DecodeAt(text, at);
    } while (at < text.size() && KindOf(c.value) == run.kind);
    if (IsLoss(text, run)) found.push_back({run.start, run.end});
  }
  return found;
}

std::vector<TextRange> FindLostFullStops(std::string_view text) {
  std::vector<TextRange> found;
  for (size_t space = text.find(' '); space != text.npos; space = text.find(' ', space + 1)) {
    const size_t at = space + 1;
    if (space < 3 || at >= text.size() || !IsLower(text[space - 1])) continue;
    if (text[at] != 'W' && text[at] != 'T' && text[at] != 'I' && text[at] != 'H' && text[at] != 'S') continue;
    const std::string_view pronoun = WordAt(text, at);
    if (!Contains(kPronouns, pronoun)) continue;
    const size_t next = at + pronoun.size();
    if (next >= text.size() || text[next] != ' ' || !Contains(kVerbs, WordAt(text, next + 1))) continue;
    size_t start = space;
    while (start > 0 && space - start < 24 && IsLetter(text[start - 1])) --start;
    const std::string_view before = text.substr(start, space - start);
    if (before.size() < 3 || !std::all_of(before.begin(), before.end(), IsLower) || Contains(kOpen, before)) continue;
    found.push_back({start, next});
  }
  return found;
}

}  // namespace huiyao::segmentation
