#include "services/segmentation/findings/year_claims.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Finding;

// 要 is a part of many words (重要), so that it counts at the beginning of a clause only.
constexpr std::string_view kToCome[] = {"将",   "將",   "力争", "力爭",   "争取",   "爭取", "确保",  "確保",
                                        "预计", "預計", "拟于", "下一步", "为实现", "，要", "will ", "plans to "};
constexpr std::string_view kReached[] = {
    "取得了",       "成效显著",   "成果丰硕", "圆满完成", "圓滿完成",  "顺利完成",      "全面完成",
    "超额完成",     "完成了",     "实现了",   "實現了",   "建成了",    "开创了",        "迈上了",
    "再创历史新高", "再上新台阶", "achieved", "has made", "have made", "was completed", "were completed"};

// 取得 with what was reached (新的进展, 丰硕成果), in a clause that does not only aim at it.
bool TellsOfResults(std::string_view text) {
  constexpr std::string_view kVerb = "取得";
  constexpr std::string_view kResults[] = {"进展", "進展", "成果", "成效", "成绩", "成績", "突破", "成就", "进步"};
  constexpr std::string_view kAims[] = {"推动", "努力", "促进", "不断", "争创", "以"};
  constexpr size_t kLook = 30;  // bytes
  for (size_t at = text.find(kVerb); at != text.npos; at = text.find(kVerb, at + kVerb.size())) {
    const size_t comma = text.substr(0, at).rfind("，");
    const size_t clause = comma == text.npos ? 0 : comma;
    if (ContainsAny(text.substr(at, kLook), kResults) && !ContainsAny(text.substr(clause, at - clause), kAims))
      return true;
  }
  return ContainsAny(text, kReached);
}

// The year that a paragraph opens with: 2026年，… or In 2026, …; empty if it opens otherwise.
std::string_view OpeningYear(std::string_view text) {
  if (text.starts_with("In ")) text.remove_prefix(3);
  if (text.size() < 8 || !text.starts_with("20")) return {};
  const bool digits = std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  const std::string_view behind = text.substr(4);
  const bool whole = behind.starts_with("年，") || behind.starts_with("年,") || behind.starts_with(", ");
  return digits && whole ? text.substr(0, 4) : std::string_view();
}

// The first sentence of a paragraph, at most so long.
TextRange FirstSentence(const FlowUnit& unit) {
  constexpr size_t kMost = 600;  // bytes
  const std::string_view text = unit.text.text();
  TextRange first = unit.sentences.empty() ? TextRange{0, text.size()} : unit.sentences.front();
  first.end = std::min(first.end, first.start + kMost);
  while (!text::IsBoundary(text, first.end)) --first.end;
  return first;
}

// Up to the end of the clause that follows the year.
TextRange Opening(const FlowUnit& unit, TextRange sentence) {
  constexpr size_t kMost = 25;  // characters
  const std::string_view text = unit.text.text();
  size_t end = sentence.start;
  for (size_t i = 0; i < kMost && end < sentence.end; ++i) {
    end += static_cast<size_t>(text::DecodeAt(text, end).length);
  }
  return {sentence.start, std::min(end, sentence.end)};
}

}  // namespace

void FindYearClaims(const Flow& body, FindingList& findings) {
  using Speaker = std::pair<const Division*, std::string_view>;
  std::map<Speaker, std::pair<size_t, TextRange>> reached;
  for (size_t i = 0; i < body.size(); ++i) {
    const FlowUnit& unit = body[i];
    if (unit.heading_level > 0) continue;
    const TextRange sentence = FirstSentence(unit);
    const std::string_view text = unit.text.text().substr(sentence.start, sentence.end - sentence.start);
    const std::string_view year = OpeningYear(text);
    if (year.empty()) continue;
    const Speaker speaker{unit.region, year};
    if (!ContainsAny(text, kToCome)) {
      if (TellsOfResults(text)) reached.try_emplace(speaker, i, Opening(unit, sentence));
      continue;
    }
    const auto before = reached.find(speaker);
    if (before == reached.end() || ContainsAny(text, kReached)) continue;
    const auto& [result, opening] = before->second;
    std::vector<Range> evidence = body[result].text.Map(opening.start, opening.end);
    const TextRange plan = Opening(unit, sentence);
    for (const Range range : unit.text.Map(plan.start, plan.end)) evidence.push_back(range);
    findings.Add(Finding::KIND_DATE_CONFLICT, evidence, "Results and plans are given for the same year.");
    reached.erase(before);
  }
}

}  // namespace huiyao::segmentation
