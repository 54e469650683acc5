#include "services/segmentation/mentions/quantities/cues.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "common/text/character_set.h"
#include "common/text/pair_filter.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/affixes.h"
#include "services/segmentation/mentions/quantities/cue_words.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

using Word = CueWord;

// Words by their first character, the longest first; and which characters begin one.
class Table {
 public:
  Table() {
    for (const Word& word : HanCueWords()) Add(word);
    for (auto& [first, words] : by_first_) {
      std::stable_sort(words.begin(), words.end(),
                       [](const Word* a, const Word* b) { return a->text.size() > b->text.size(); });
    }
  }

  // Where a Chinese word may begin, or a Latin letter stands, at or behind `at`.
  size_t Next(std::string_view text, size_t at) const { return begins_.Find(text, at); }

  // The longest word at `at`, which begins with `first`, the beginning of one; null if there is none.
  const Word* Match(std::string_view text, size_t at, char32_t first) const {
    const std::string_view rest = text.substr(at);
    if (!pairs_.MayBegin(rest, first)) return nullptr;
    for (const Word* word : by_first_.find(first)->second) {
      if (StartsWith(rest, word->text)) return word;
    }
    return nullptr;
  }

 private:
  void Add(const Word& word) {
    const char32_t first = text::DecodeAt(word.text, 0).value;
    begins_.add(first);
    pairs_.Add(word.text);
    by_first_[first].push_back(&word);
  }

  text::CharacterSet begins_{kLatinLetters};
  text::PairFilter pairs_;
  absl::flat_hash_map<char32_t, std::vector<const Word*>> by_first_;
};

// A plan or target that is named, not made: 参加计划，规划的.
bool IsNoun(std::string_view text, const Word& word, size_t end) {
  constexpr std::string_view kNouns[] = {"计划", "計劃", "规划", "規劃", "目标", "目標"};
  if (std::find(std::begin(kNouns), std::end(kNouns), word.text) == std::end(kNouns)) return false;
  constexpr std::u32string_view kBehind = U"，。；、》”）,.;)的和与及在中内最之";
  const char32_t next = GlyphAt(text, end).value;
  return next == 0 || kBehind.find(next) != std::u32string_view::npos;
}

// 全国水利工作会议, 全国杰出工程师人才: behind the word that ends at `end` goes on a name, which counts nothing. Looks
// 16 characters ahead.
bool IsInName(std::string_view text, size_t end) {
  constexpr size_t kMostCharacters = 16;
  static constexpr std::string_view kMeetings[] = {"会议",   "會議",   "大会",   "大會",  "工作会", "工作會",
                                                   "座谈会", "座談會", "论坛",   "論壇",  "推进会", "推進會",
                                                   "现场会", "現場會", "运动会", "博览会"};
  static constexpr std::string_view kPeople[] = {"人才", "专家", "專家", "标兵", "標兵",
                                                 "模范", "名师", "工匠", "大赛", "竞赛"};
  static const auto& meetings = *new Affixes(kMeetings, Affixes::Side::kBeginning);
  static const auto& people = *new Affixes(kPeople, Affixes::Side::kBeginning);
  // What a name does not hold: the country does or has something.
  constexpr std::u32string_view kNoName = U"的有已共达達新完实實在将將各召举舉参參为為是从從对對与與和到均平增引拥擁";
  constexpr std::u32string_view kAmount = U"总總数數队隊约約近超仅僅只中等资資";
  for (size_t characters = 0; end < text.size() && characters < kMostCharacters; ++characters) {
    const std::string_view rest = text.substr(end);
    if (characters > 0 && meetings.Match(rest) > 0) return true;
    if (const size_t who = characters > 0 ? people.Match(rest) : 0; who > 0) {
      const char32_t next = GlyphAt(text, end + who).value;
      return !IsDigit(next) && kAmount.find(next) == kAmount.npos && kNoName.find(next) == kNoName.npos;
    }
    const text::CodePoint point = text::DecodeAt(text, end);
    if (!IsHan(point.value) || kNoName.find(point.value) != kNoName.npos) return false;
    end += static_cast<size_t>(point.length);
  }
  return false;
}

// The English cue whose word begins at `at` and ends at `end`; null if there is none.
const Word* MatchEnglish(std::string_view text, size_t at, size_t end) {
  constexpr size_t kLongest = 10;
  static const auto& begins = *[] {
    auto* pairs = new text::PairFilter();
    for (const Word& word : EnglishCueWords()) pairs->Add(word.text);
    return pairs;
  }();
  const auto lower_at = [&](size_t i) { return static_cast<unsigned char>(text[i] | 0x20); };
  if (end - at < 2 || end - at > kLongest || !begins.MayBegin(lower_at(at), lower_at(at + 1))) return nullptr;
  std::array<char, kLongest> lower{};
  for (size_t i = at; i < end; ++i) lower[i - at] = static_cast<char>(text[i] | 0x20);
  const std::string_view word(lower.data(), end - at);
  static const auto& words = *[] {
    auto* by_text = new std::unordered_map<std::string_view, const Word*>();
    for (const Word& candidate : EnglishCueWords()) by_text->emplace(candidate.text, &candidate);
    return by_text;
  }();
  const auto found = words.find(word);
  return found == words.end() ? nullptr : found->second;
}

}  // namespace

std::vector<Cue> FindCues(std::string_view text) {
  static const auto& table = *new Table();
  std::vector<Cue> cues;
  for (size_t at = table.Next(text, 0); at < text.size(); at = table.Next(text, at)) {
    if (IsLatinLetter(static_cast<unsigned char>(text[at]))) {
      size_t end = at;
      while (end < text.size() && IsLatinLetter(static_cast<unsigned char>(text[end]))) ++end;
      if (const Word* word = MatchEnglish(text, at, end)) {
        // "is to reach"; the month of May.
        const bool is_to = word->sort == CueSort::kState && text.substr(end).starts_with(" to ");
        if (text[at] != 'M') cues.push_back({at, end, is_to ? CueSort::kToCome : word->sort});
      } else if (end - at > 4 && text[end - 1] == 'd' && text[end - 2] == 'e' &&
                 !text.substr(0, at).ends_with(" be ")) {
        cues.push_back({at, end, CueSort::kWeaklyDone});  // planted; not "can be planted"
      }
      at = end;
      continue;
    }
    const text::CodePoint point = text::DecodeAt(text, at);
    const Word* word = table.Match(text, at, point.value);
    if (word == nullptr) {
      at += static_cast<size_t>(point.length);
      continue;
    }
    const size_t end = at + word->text.size();
    const bool in_name = word->sort == CueSort::kNational && word->text.starts_with("全") && IsInName(text, end);
    if (!word->mute && !in_name && !IsNoun(text, *word, end)) cues.push_back({at, at + word->text.size(), word->sort});
    at += word->text.size();
  }
  return cues;
}

}  // namespace huiyao::segmentation
