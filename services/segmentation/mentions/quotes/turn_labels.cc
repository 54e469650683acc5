#include "services/segmentation/mentions/quotes/turn_labels.h"

#include <algorithm>
#include <iterator>

#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/spoken_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLongestLabel = 60;  // bytes

template <typename Words>
bool Is(std::string_view text, const Words& words) {
  return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

}  // namespace

TurnLabel TurnLabelOf(std::string_view label) {
  constexpr std::string_view kQuestions[] = {
      "问",   "問",   "提问", "提問",     "记者",      "記者",       "记者问",   "主持人", "主持",
      "记",   "网友", "網友", "网民",     "Q",         "Question",   "Reporter", "Host",   "Interviewer",
      "问题", "追问", "追問", "本报记者", "Moderator", "Journalist", "采访者"};
  constexpr std::string_view kAnswers[] = {"答", "回答", "A", "Answer", "答复", "嘉宾"};
  // 问1, Q2
  while (!label.empty() && label.back() >= '0' && label.back() <= '9') label.remove_suffix(1);
  label = Trim(label);
  if (Is(label, kQuestions) || label.ends_with("记者") || label.ends_with("記者")) return TurnLabel::kQuestion;
  return Is(label, kAnswers) ? TurnLabel::kAnswer : TurnLabel::kName;
}

FoundLabel FindLabelAt(std::string_view text, size_t at) {
  static const auto& before = *new text::CharacterSet(U"【[（(0123456789一二三四五六七八九十、.．）)】]　 ");
  constexpr std::u32string_view kEnd = U"：:";
  constexpr std::u32string_view kNever = U"，,。；;？?！!“”、《》";
  const size_t limit = std::min(text.size(), at + kLongestLabel);
  size_t start = at;
  while (start < limit) {
    const text::CodePoint c = text::DecodeAt(text, start);
    if (!before.contains(c.value)) break;
    start += static_cast<size_t>(c.length);
  }
  static const auto& marks = *new text::CharacterSet({kEnd, kNever});
  constexpr size_t kMark = 3;  // bytes
  const size_t end = marks.Find(text.substr(0, limit + kMark - 1), start);
  if (end >= limit) return {};
  const text::CodePoint mark = text::DecodeAt(text, end);
  if (kEnd.find(mark.value) == kEnd.npos) return {};
  TextRange label = TrimRange(text, {start, end});
  // 【问】：, [王某某]:
  while (label.end > label.start && IsCloser(text::DecodeBefore(text, label.end).value)) {
    label.end -= static_cast<size_t>(text::DecodeBefore(text, label.end).length);
  }
  if (label.end <= label.start) return {};
  return {label, end + static_cast<size_t>(mark.length)};
}

}  // namespace huiyao::segmentation
