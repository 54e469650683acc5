#include "services/segmentation/mentions/quantities/kind.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quantities/glyphs.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Quantity;

}  // namespace

Quantity::Kind KindOfTime(const Period& period, const Day& today) {
  if (today.year == 0) return Quantity::KIND_UNSPECIFIED;
  if (period.last.year != today.year) {
    return period.last.year < today.year ? Quantity::KIND_ACHIEVED : Quantity::KIND_TARGET;
  }
  if (period.last.month != 0 && today.month != 0) {
    return period.last.month < today.month ? Quantity::KIND_ACHIEVED : Quantity::KIND_TARGET;
  }
  // Years that go on: both are told of them.
  if (period.first.year < today.year) return Quantity::KIND_UNSPECIFIED;
  // Late in the year, its whole may be told as well as promised.
  return today.month > 6 ? Quantity::KIND_UNSPECIFIED : Quantity::KIND_TARGET;
}

void KindTracker::Read(const Cue& cue) {
  switch (cue.sort) {
    case CueSort::kToCome:
      kind_ = Quantity::KIND_TARGET;
      told_ = to_come_ = true;
      return;
    case CueSort::kDuty:
      duty_ = true;
      return;
    case CueSort::kDone:
      kind_ = Quantity::KIND_ACHIEVED;
      told_ = true;
      to_come_ = false;
      return;
    case CueSort::kWeaklyDone:
      if (!to_come_) kind_ = Quantity::KIND_ACHIEVED;
      return;
    case CueSort::kState:
      state_ = true;
      return;
    case CueSort::kNational:
    case CueSort::kLocal:
      return;
  }
}

void KindTracker::Read(const Period& period) {
  const Quantity::Kind kind = KindOfTime(period, today_);
  if (kind == Quantity::KIND_UNSPECIFIED) {
    if (!to_come_) kind_ = usual_;
    return;
  }
  told_ = true;
  kind_ = time_kind_ = kind;
  if (kind == Quantity::KIND_ACHIEVED) to_come_ = false;
  time_to_come_ = kind == Quantity::KIND_TARGET;
}

void KindTracker::EndSentence(bool tensed) {
  to_come_ = time_to_come_ = duty_ = state_ = false;
  if (tensed) kind_ = usual_, told_ = false;
}

void KindTracker::BeginParagraph(bool is_item) {
  EndSentence();
  if (is_bulletin_) return Forget();
  if (usual_ == Quantity::KIND_ACHIEVED) {
    if (kind_ != Quantity::KIND_TARGET || time_kind_ == Quantity::KIND_TARGET || is_item) return;
  } else if (kind_ != Quantity::KIND_ACHIEVED) {
    return;
  }
  kind_ = usual_;
  told_ = false;
}

void KindTracker::BeginTopic() {
  EndSentence();
  kind_ = time_kind_ == Quantity::KIND_ACHIEVED ? time_kind_ : usual_;
}

void KindTracker::Forget() {
  EndSentence();
  told_ = false;
  kind_ = usual_;
  time_kind_ = Quantity::KIND_UNSPECIFIED;
}

Quantity::Kind KindTracker::kind() const {
  if (duty_) return Quantity::KIND_TARGET;
  if (state_ && !to_come_ && !time_to_come_) return Quantity::KIND_ACHIEVED;
  return kind_;
}

bool IsOpenCount(const FoundQuantity& quantity) {
  return quantity.comparator == Quantity::COMPARATOR_RANGE && quantity.unit != "%" &&
         quantity.value == static_cast<double>(static_cast<int64_t>(quantity.value));
}

bool IsThreshold(std::string_view text, const FoundQuantity& quantity) {
  constexpr std::string_view kAges[] = {"岁", "歲", "周岁", "週歲", "years old", "℃", "°C", "摄氏度"};
  if (std::find(std::begin(kAges), std::end(kAges), quantity.unit) != std::end(kAges)) return true;
  const std::string_view before = text.substr(0, quantity.range.start);
  for (const std::string_view aged : {"aged ", "age of ", "ages ", "Aged "}) {
    if (EndsWith(before, aged)) return true;
  }
  const bool bounds =
      quantity.comparator != Quantity::COMPARATOR_EQ && quantity.comparator != Quantity::COMPARATOR_CHANGE &&
      quantity.comparator != Quantity::COMPARATOR_ALL && quantity.comparator != Quantity::COMPARATOR_ABOUT;
  if (!bounds) return false;
  const std::string_view printed = Slice(text, quantity.range);
  const std::string_view behind = text.substr(quantity.range.end);
  if (quantity.unit == "%") return false;
  constexpr std::string_view kBehind[] = {"以上", "以下", "以内", "以內"};
  if (!EndsWithAny(printed, kBehind)) {
    // 超300户的村
    return behind.starts_with("的") && quantity.number.start > quantity.range.start;
  }
  // 300户以上村: a noun follows at once.
  constexpr std::u32string_view kVerbs = U"参參受得到达達从從有在获獲实實完可能将將已均都的";
  const char32_t next = GlyphAt(text, quantity.range.end).value;
  return IsHan(next) && (next == U'的' || kVerbs.find(next) == kVerbs.npos);
}

Quantity::Kind UsualKind(Article::Kind kind, std::string_view title) {
  constexpr std::string_view kRegulations[] = {"法",   "条例", "條例",     "规定",   "規定",    "办法", "辦法",
                                               "细则", "規則", "规则",     "章程",   "标准",    "標準", "解释",
                                               "决定", "规范", "（试行）", "(试行)", "（修订）"};
  constexpr std::string_view kReports[] = {"公报", "公報", "报告", "報告", "总结", "通报", "情况", "公告", "成效"};
  constexpr std::string_view kPlans[] = {"要点", "要點", "计划", "計劃", "规划", "規劃", "方案",
                                         "安排", "打算", "纲要", "任务", "倡议", "意见", "意見"};
  if (EndsWithAny(title, kPlans)) return Quantity::KIND_TARGET;
  if (EndsWithAny(title, kReports)) return Quantity::KIND_ACHIEVED;
  if (EndsWithAny(title, kRegulations)) return Quantity::KIND_OTHER;
  return kind == Article::KIND_OFFICIAL_DOCUMENT ? Quantity::KIND_TARGET : Quantity::KIND_ACHIEVED;
}

}  // namespace huiyao::segmentation
