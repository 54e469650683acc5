#include "services/segmentation/findings/plan_years.h"

#include <algorithm>
#include <optional>

#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

// 五: the last character of 十一五 … 十九五.
constexpr std::string_view kFive = "五", kTen = "十", kYearSign = "年";

struct Plan {
  size_t start;
  size_t end;
  int first_year;
};

template <size_t kSize>
bool Consume(const std::string_view (&words)[kSize], std::string_view& text) {
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return true;
  }
  return false;
}

// The plan whose 五 stands at `five`.
std::optional<Plan> PlanAt(std::string_view text, size_t five) {
  constexpr std::string_view kDigits = "一二三四五六七八九";
  constexpr size_t kHan = 3;
  if (five < 2 * kHan || text.substr(five - 2 * kHan, kHan) != kTen) return std::nullopt;
  const size_t digit = kDigits.find(text.substr(five - kHan, kHan));
  if (digit == kDigits.npos) return std::nullopt;
  constexpr int kTenthBegins = 2001, kYears = 5;
  const int number = static_cast<int>(digit / kHan) + 1;
  return Plan{five - 2 * kHan, five + kHan, kTenthBegins + kYears * number};
}

// A year of four digits that begins at `at`, 0 if there is none.
int YearAt(std::string_view text, size_t at) {
  const std::string_view digits = text.substr(std::min(at, text.size()), 4);
  if (digits.size() < 4 || !digits.starts_with("20")) return 0;
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return 0;
  return 2000 + 10 * (digits[2] - '0') + (digits[3] - '0');
}

// 2026年是“: where the year before the plan begins.
std::optional<size_t> YearBefore(std::string_view text, size_t plan) {
  std::string_view before = text.substr(0, plan);
  for (const std::string_view mark : {"“", "\"", "「"}) {
    if (before.ends_with(mark)) before.remove_suffix(mark.size());
  }
  if (!before.ends_with("是")) return std::nullopt;
  before.remove_suffix(3);
  if (!before.ends_with(kYearSign) || before.size() < 4 + kYearSign.size()) return std::nullopt;
  return before.size() - kYearSign.size() - 4;
}

std::optional<TextRange> Check(std::string_view text, const Plan& plan) {
  constexpr std::string_view kCloses[] = {"”", "\"", "」"};
  constexpr std::string_view kNouns[] = {"规划", "規劃", "计划", "时期", "時期", "期间", "期間"};
  constexpr std::string_view kParticles[] = {"的"};
  constexpr std::string_view kFirst[] = {"开局之年", "開局之年", "开局起步之年", "起步之年", "第一年", "首年"};
  constexpr std::string_view kLast[] = {"收官之年", "最后一年", "最後一年", "末年"};
  constexpr std::string_view kBrackets[] = {"（", "("};
  constexpr std::string_view kDashes[] = {"——", "—", "-", "–", "－", "至", "~", "～"};
  std::string_view rest = text.substr(plan.end);
  Consume(kCloses, rest);
  Consume(kNouns, rest);
  if (std::string_view years = rest; Consume(kBrackets, years)) {
    const int first = YearAt(years, 0);
    if (first == 0) return std::nullopt;
    years.remove_prefix(4);
    if (years.starts_with(kYearSign)) years.remove_prefix(kYearSign.size());
    if (!Consume(kDashes, years)) return std::nullopt;
    const int last = YearAt(years, 0);
    if (last == 0 || (first == plan.first_year && last == plan.first_year + 4)) return std::nullopt;
    return TextRange{plan.start, static_cast<size_t>(years.data() - text.data()) + 4};
  }
  Consume(kParticles, rest);
  const bool first = Consume(kFirst, rest), last = !first && Consume(kLast, rest);
  const auto start = first || last ? YearBefore(text, plan.start) : std::nullopt;
  if (!start) return std::nullopt;
  const int year = YearAt(text, *start);
  if (year == 0 || year == plan.first_year + (last ? 4 : 0)) return std::nullopt;
  return TextRange{*start, static_cast<size_t>(rest.data() - text.data())};
}

}  // namespace

std::vector<TextRange> FindWrongPlanYears(std::string_view text) {
  std::vector<TextRange> found;
  for (size_t five = FindWord(text, kFive); five != text.npos; five = FindWord(text, kFive, five + kFive.size())) {
    const auto plan = PlanAt(text, five);
    if (!plan) continue;
    if (const auto wrong = Check(text, *plan)) found.push_back(*wrong);
  }
  return found;
}

}  // namespace huiyao::segmentation
