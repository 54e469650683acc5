#include "services/segmentation/mentions/quantities/cues.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <unordered_map>
#include <utility>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/character_set.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

struct Word {
  std::string_view text;
  CueSort sort;
  // It says nothing: it holds one that does.
  bool mute = false;
};

constexpr Word kHan[] = {
    // To come.
    {"将", CueSort::kToCome},
    {"將", CueSort::kToCome},
    {"力争", CueSort::kToCome},
    {"力爭", CueSort::kToCome},
    {"争取", CueSort::kToCome},
    {"爭取", CueSort::kToCome},
    {"计划", CueSort::kToCome},
    {"計劃", CueSort::kToCome},
    {"拟", CueSort::kToCome},
    {"擬", CueSort::kToCome},
    {"下一步", CueSort::kToCome},
    {"年底前", CueSort::kToCome},
    {"月底前", CueSort::kToCome},
    {"确保", CueSort::kToCome},
    {"確保", CueSort::kToCome},
    {"规划", CueSort::kToCome},
    {"今后", CueSort::kToCome},
    {"今後", CueSort::kToCome},
    {"即将", CueSort::kToCome},
    {"目标", CueSort::kToCome},
    {"目標", CueSort::kToCome},
    {"预计", CueSort::kToCome},
    {"預計", CueSort::kToCome},
    {"预期", CueSort::kToCome},
    {"努力", CueSort::kToCome},
    {"接下来", CueSort::kToCome},
    {"接下來", CueSort::kToCome},
    {"要求", CueSort::kToCome},
    {"，要", CueSort::kToCome},
    {",要", CueSort::kToCome},
    {"、要", CueSort::kToCome},
    {"还要", CueSort::kToCome},
    {"要在", CueSort::kToCome},
    {"要把", CueSort::kToCome},
    {"要达到", CueSort::kToCome},
    {"要新", CueSort::kToCome},
    {"要完成", CueSort::kToCome},
    {"要力争", CueSort::kToCome},
    {"打算", CueSort::kToCome},
    {"谋划", CueSort::kToCome},
    {"要", CueSort::kToCome},
    {"预期性", CueSort::kToCome, true},
    {"預計", CueSort::kToCome},
    {"提出", CueSort::kToCome, true},
    {"到位", CueSort::kToCome, true},
    // Required.
    {"应当", CueSort::kDuty},
    {"應當", CueSort::kDuty},
    {"应不", CueSort::kDuty},
    {"应达到", CueSort::kDuty},
    {"应为", CueSort::kDuty},
    {"应在", CueSort::kDuty},
    {"应至少", CueSort::kDuty},
    {"应按", CueSort::kDuty},
    {"应有", CueSort::kDuty},
    {"应配", CueSort::kDuty},
    {"应设", CueSort::kDuty},
    {"应于", CueSort::kDuty},
    {"均应", CueSort::kDuty},
    {"必须", CueSort::kDuty},
    {"必須", CueSort::kDuty},
    {"须", CueSort::kDuty},
    {"須", CueSort::kDuty},
    {"不得", CueSort::kDuty},
    {"不能少于", CueSort::kDuty},
    {"不应", CueSort::kDuty},
    {"严禁", CueSort::kDuty},
    {"需达到", CueSort::kDuty},
    {"原则上", CueSort::kDuty},
    // Reached.
    {"已", CueSort::kDone},
    {"累计", CueSort::kDone},
    {"累計", CueSort::kDone},
    {"截至", CueSort::kDone},
    {"截止", CueSort::kDone},
    {"近年来", CueSort::kDone},
    {"近年來", CueSort::kDone},
    {"先后", CueSort::kDone},
    {"先後", CueSort::kDone},
    {"回顾", CueSort::kDone},
    {"回顧", CueSort::kDone},
    {"同比", CueSort::kDone},
    {"环比", CueSort::kDone},
    {"一年来", CueSort::kDone},
    {"五年来", CueSort::kDone},
    {"年来，", CueSort::kDone},
    {"以来,", CueSort::kDone},
    {"以來，", CueSort::kDone},
    {"以来", CueSort::kWeaklyDone},
    {"以來", CueSort::kWeaklyDone},
    {"年来,", CueSort::kDone},
    {"年來，", CueSort::kDone},
    {"荣获", CueSort::kDone},
    {"共计", CueSort::kDone},
    {"如期", CueSort::kDone},
    {"比上年", CueSort::kDone},
    {"比去年", CueSort::kDone},
    {"较上年", CueSort::kDone},
    {"较去年", CueSort::kDone},
    {"据统计", CueSort::kDone},
    {"据介绍", CueSort::kDone},
    {"據統計", CueSort::kDone},
    {"目前", CueSort::kDone},
    {"实现了", CueSort::kWeaklyDone},
    {"完成了", CueSort::kWeaklyDone},
    {"建成了", CueSort::kWeaklyDone},
    {"达到了", CueSort::kWeaklyDone},
    {"形成了", CueSort::kWeaklyDone},
    {"取得", CueSort::kWeaklyDone},
    {"总结", CueSort::kWeaklyDone},
    {"总的看", CueSort::kWeaklyDone},
    {"位居", CueSort::kWeaklyDone},
    {"圆满", CueSort::kWeaklyDone},
    // So it is.
    {"现有", CueSort::kState},
    {"現有", CueSort::kState},
    {"共有", CueSort::kState},
    {"拥有", CueSort::kState},
    {"擁有", CueSort::kState},
    {"设有", CueSort::kState},
    {"达", CueSort::kState, true},
    // These words hold one of the others and say nothing.
    {"重要", CueSort::kToCome, true},
    {"主要", CueSort::kToCome, true},
    {"需要", CueSort::kToCome, true},
    {"要素", CueSort::kToCome, true},
    {"要点", CueSort::kToCome, true},
    {"要點", CueSort::kToCome, true},
    {"纪要", CueSort::kToCome, true},
    {"紀要", CueSort::kToCome, true},
    {"摘要", CueSort::kToCome, true},
    {"必要", CueSort::kToCome, true},
    {"要道", CueSort::kToCome, true},
    {"紧要", CueSort::kToCome, true},
    {"只要", CueSort::kToCome, true},
    {"要么", CueSort::kToCome, true},
    {"要是", CueSort::kToCome, true},
    {"概要", CueSort::kToCome, true},
    {"提要", CueSort::kToCome, true},
    {"首要", CueSort::kToCome, true},
    {"次要", CueSort::kToCome, true},
    {"要闻", CueSort::kToCome, true},
    {"简要", CueSort::kToCome, true},
    {"扼要", CueSort::kToCome, true},
    {"要害", CueSort::kToCome, true},
    {"险要", CueSort::kToCome, true},
    {"显要", CueSort::kToCome, true},
    {"要领", CueSort::kToCome, true},
    {"要义", CueSort::kToCome, true},
    {"要務", CueSort::kToCome, true},
    {"要务", CueSort::kToCome, true},
    {"要件", CueSort::kToCome, true},
    {"要客", CueSort::kToCome, true},
    {"要地", CueSort::kToCome, true},
    {"要塞", CueSort::kToCome, true},
    {"争取到", CueSort::kToCome, true},
    {"争取资金", CueSort::kToCome, true},
    {"争取上级", CueSort::kToCome, true},
    {"争取中央", CueSort::kToCome, true},
    {"争取国家", CueSort::kToCome, true},
    {"争取专项", CueSort::kToCome, true},
    {"争取新增", CueSort::kToCome, true},
    {"爭取到", CueSort::kToCome, true},
    {"过去", CueSort::kDone},
    {"將軍們", CueSort::kToCome, true},
    {"将军", CueSort::kToCome, true},
    {"将士", CueSort::kToCome, true},
    {"將軍", CueSort::kToCome, true},
    {"将领", CueSort::kToCome, true},
    {"干将", CueSort::kToCome, true},
    {"名将", CueSort::kToCome, true},
    {"而已", CueSort::kDone, true},
    {"不得已", CueSort::kDuty, true},
    {"已知", CueSort::kDone, true},
    {"不得不", CueSort::kDuty, true},
    {"须知", CueSort::kDuty, true},
    {"必须的", CueSort::kDuty, true},
    {"规划局", CueSort::kToCome, true},
    {"自然资源和规划", CueSort::kToCome, true},
    {"总结会", CueSort::kDone, true},
    {"计划生育", CueSort::kToCome, true},
    {"计划单列", CueSort::kToCome, true},
    {"虚拟", CueSort::kToCome, true},
    {"模拟", CueSort::kToCome, true},
    {"拟定", CueSort::kToCome, true},
    {"草拟", CueSort::kToCome, true},
    {"胡须", CueSort::kDuty, true},
    {"须弥", CueSort::kDuty, true},
    {"已经批准的规划", CueSort::kDone, true},
    {"年度计划", CueSort::kToCome, true},
    {"国内", CueSort::kNational, true},
    // Where.
    {"全国", CueSort::kNational},
    {"全國", CueSort::kNational},
    {"我国", CueSort::kNational},
    {"我國", CueSort::kNational},
    {"各省", CueSort::kNational},
    {"31个省", CueSort::kNational},
    {"全省", CueSort::kLocal},
    {"全市", CueSort::kLocal},
    {"全区", CueSort::kLocal},
    {"全區", CueSort::kLocal},
    {"全县", CueSort::kLocal},
    {"全縣", CueSort::kLocal},
    {"全州", CueSort::kLocal},
    {"全自治区", CueSort::kLocal},
    {"我省", CueSort::kLocal},
    {"我市", CueSort::kLocal},
    {"我区", CueSort::kLocal},
    {"我县", CueSort::kLocal},
    {"本省", CueSort::kLocal},
    {"本市", CueSort::kLocal},
    {"全国人大", CueSort::kNational, true},
    {"全国人民", CueSort::kNational, true},
    {"全国政协", CueSort::kNational, true},
    {"全国两会", CueSort::kNational, true},
    {"全国重点", CueSort::kNational, true},
    {"全国示范", CueSort::kNational, true},
    {"全国先进", CueSort::kNational, true},
    {"全国优秀", CueSort::kNational, true},
    {"全国劳动", CueSort::kNational, true},
    {"全国文明", CueSort::kNational, true},
    {"全国统一", CueSort::kNational, true},
    {"全国一", CueSort::kNational, true},
    {"全国首", CueSort::kNational, true},
    {"全国第", CueSort::kNational, true},
    {"全国前", CueSort::kNational, true},
    {"全国平均", CueSort::kNational, true},
    {"全国性", CueSort::kNational, true},
    {"全国最", CueSort::kNational, true},
    {"全国领先", CueSort::kNational, true},
    {"全国率先", CueSort::kNational, true},
    {"全国试点", CueSort::kNational, true},
    {"全国百强", CueSort::kNational, true},
    {"全国十", CueSort::kNational, true},
    {"全国唯一", CueSort::kNational, true},
    {"全国名", CueSort::kNational, true},
    {"全国的", CueSort::kNational, true},
    {"全国范围", CueSort::kNational, true},
};

// In lower case, whole words.
constexpr Word kEnglish[] = {
    {"will", CueSort::kToCome},      {"would", CueSort::kToCome},        {"plans", CueSort::kToCome},
    {"plan", CueSort::kToCome},      {"aim", CueSort::kToCome},          {"aims", CueSort::kToCome},
    {"aiming", CueSort::kToCome},    {"target", CueSort::kToCome},       {"targets", CueSort::kToCome},
    {"expected", CueSort::kToCome},  {"goal", CueSort::kToCome},         {"intends", CueSort::kToCome},
    {"strive", CueSort::kToCome},    {"strives", CueSort::kToCome},      {"striving", CueSort::kToCome},
    {"projected", CueSort::kToCome}, {"pledged", CueSort::kToCome},      {"efforts", CueSort::kToCome},
    {"shall", CueSort::kDuty},       {"must", CueSort::kDuty},           {"can", CueSort::kDuty},
    {"may", CueSort::kDuty},         {"should", CueSort::kDuty},         {"required", CueSort::kDuty},
    {"has", CueSort::kDone},         {"have", CueSort::kDone},           {"had", CueSort::kDone},
    {"was", CueSort::kDone},         {"were", CueSort::kDone},           {"reached", CueSort::kDone},
    {"rose", CueSort::kDone},        {"grew", CueSort::kDone},           {"fell", CueSort::kDone},
    {"increased", CueSort::kDone},   {"totaled", CueSort::kDone},        {"totalled", CueSort::kDone},
    {"accounted", CueSort::kDone},   {"completed", CueSort::kDone},      {"built", CueSort::kDone},
    {"stood", CueSort::kDone},       {"nationwide", CueSort::kNational}, {"is", CueSort::kState},
    {"are", CueSort::kState},
};

// Words by their first character, the longest first; and which characters begin one.
class Table {
 public:
  Table() {
    for (const Word& word : kHan) Add(word);
    for (auto& [first, words] : by_first_) {
      std::stable_sort(words.begin(), words.end(),
                       [](const Word* a, const Word* b) { return a->text.size() > b->text.size(); });
    }
  }

  // The longest word at `at`, which begins with `first`; null if there is none.
  const Word* Match(std::string_view text, size_t at, char32_t first) const {
    if (first >= kCharacters || !begins_[first]) return nullptr;
    for (const Word* word : by_first_.find(first)->second) {
      if (text.substr(at).starts_with(word->text)) return word;
    }
    return nullptr;
  }

 private:
  static constexpr size_t kCharacters = 0x10000;

  void Add(const Word& word) {
    const char32_t first = text::DecodeAt(word.text, 0).value;
    begins_.set(first);
    by_first_[first].push_back(&word);
  }

  std::bitset<kCharacters> begins_;
  std::unordered_map<char32_t, std::vector<const Word*>> by_first_;
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
  constexpr std::string_view kMeetings[] = {"会议", "會議", "大会",   "大會",   "工作会", "工作會", "座谈会", "座談會",
                                            "论坛", "論壇", "推进会", "推進會", "现场会", "現場會", "运动会", "博览会"};
  constexpr std::string_view kPeople[] = {"人才", "专家", "專家", "标兵", "標兵",
                                          "模范", "名师", "工匠", "大赛", "竞赛"};
  // What a name does not hold: the country does or has something.
  constexpr std::u32string_view kNoName = U"的有已共达達新完实實在将將各召举舉参參为為是从從对對与與和到均平增引拥擁";
  constexpr std::u32string_view kAmount = U"总總数數队隊约約近超仅僅只中等资資";
  for (size_t characters = 0; end < text.size() && characters < kMostCharacters; ++characters) {
    const auto starts = [&](std::string_view word) { return text.substr(end).starts_with(word); };
    if (characters > 0 && std::any_of(std::begin(kMeetings), std::end(kMeetings), starts)) return true;
    const auto* people = std::find_if(std::begin(kPeople), std::end(kPeople), starts);
    if (characters > 0 && people != std::end(kPeople)) {
      const char32_t next = GlyphAt(text, end + people->size()).value;
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
  if (end - at < 2 || end - at > kLongest) return nullptr;
  std::array<char, kLongest> lower{};
  for (size_t i = at; i < end; ++i) lower[i - at] = static_cast<char>(text[i] | 0x20);
  const std::string_view word(lower.data(), end - at);
  static const auto& words = *[] {
    auto* by_text = new std::unordered_map<std::string_view, const Word*>();
    for (const Word& candidate : kEnglish) by_text->emplace(candidate.text, &candidate);
    return by_text;
  }();
  static const auto& firsts = *new CharacterSet(U"abcefghimprstw");
  if (!firsts.contains(static_cast<unsigned char>(lower[0]))) return nullptr;
  const auto found = words.find(word);
  return found == words.end() ? nullptr : found->second;
}

}  // namespace

std::vector<Cue> FindCues(std::string_view text) {
  static const auto& table = *new Table();
  std::vector<Cue> cues;
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (IsLatinLetter(byte)) {
      size_t end = at;
      while (end < text.size() && IsLatinLetter(static_cast<unsigned char>(text[end]))) ++end;
      if (const Word* word = MatchEnglish(text, at, end)) {
        // "is to reach"; the month of May.
        const bool is_to = word->sort == CueSort::kState && text.substr(end).starts_with(" to ");
        if (text[at] != 'M') cues.push_back({at, end, is_to ? CueSort::kToCome : word->sort});
      } else if (text.substr(0, at).ends_with(" be ")) {
        // "can be leased": not done.
      } else if (end - at > 4 && text[end - 1] == 'd' && text[end - 2] == 'e') {
        cues.push_back({at, end, CueSort::kWeaklyDone});  // planted
      }
      at = end;
      continue;
    }
    const text::CodePoint point = text::DecodeAt(text, at);
    const size_t next = at + static_cast<size_t>(point.length);
    const Word* word = byte < 0x80 && byte != ',' && !IsDigit(byte) ? nullptr : table.Match(text, at, point.value);
    if (word == nullptr) {
      at = next;
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
