#include "services/segmentation/structure/repair/said_ordinals.h"

#include <algorithm>
#include <span>

#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kCounters[] = {"项", "項", "条", "條", "件", "桩", "樁", "点", "點",
                                          "个", "個", "步", "款", "招", "宗", "样", "樣", "大"};

// Longer words before those that begin them.
constexpr std::string_view kThings[] = {
    "方面", "事情", "事项", "事項", "大事", "要事", "实事", "實事", "难事", "難事", "事",   "任务", "任務", "工作",
    "要求", "重点", "重點", "举措", "舉措", "措施", "要务", "要務", "环节", "環節", "关键", "關鍵", "要点", "要點",
    "内容", "內容", "目标", "目標", "抓手", "意见", "意見", "建议", "建議", "要紧", "要緊", "重要", "紧要", "緊要",
    "紧迫", "緊迫", "迫切", "急迫", "重大", "主要", "核心", "具体", "具體", "要",   "位",   "层",   "層"};

constexpr std::string_view kLinks[] = {"在于", "在於", "就在于", "便在于", "就是", "便是", "乃是", "乃為", "则是",
                                       "則是", "即是", "即为",   "即為",   "应是", "應是", "是",   "要"};

constexpr std::string_view kFirst[] = {"首要", "头等", "頭等", "头号", "頭號", "首", "头", "頭"};
constexpr std::string_view kLast[] = {"末尾", "最末", "最后", "最後", "末了", "结尾",
                                      "結尾", "收尾", "压轴", "壓軸", "末"};
constexpr std::string_view kNext[] = {"另外", "另", "还有", "還有", "再有", "再", "接下来", "接下來", "下"};

size_t LengthOf(std::span<const std::string_view> words, std::string_view text, size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view word : words) {
    if (StartsWith(rest, word)) return word.size();
  }
  return 0;
}

bool EndsClause(std::string_view text, size_t at) {
  static constexpr std::string_view kCommas[] = {"，", ",", "：", ":"};
  return LengthOf(kCommas, text, at) > 0;
}

// Behind a first, next or last: 的那一项, 一件事.
size_t SkipArticle(std::string_view text, size_t at) {
  static constexpr std::string_view kParticles[] = {"的", "那", "这", "這"};
  for (int i = 0; i < 2; ++i) at += LengthOf(kParticles, text, at);
  static constexpr std::string_view kOne[] = {"一", "1"};
  return at + LengthOf(kOne, text, at);
}

}  // namespace

size_t SkipCounted(std::string_view text, size_t at) {
  static constexpr std::string_view kOf[] = {"的"};
  at += LengthOf(kCounters, text, at);
  at += LengthOf(kOf, text, at);
  // 重点任务, 要紧事: two words at most; 要 of 要是 and 要求 is told apart by what follows.
  for (int i = 0; i < 2; ++i) {
    const size_t length = LengthOf(kThings, text, at);
    if (length == 3 && text.substr(at).starts_with("要") && LinkLength(text, at + 3) == 0) break;
    at += length;
  }
  return at;
}

size_t LinkLength(std::string_view text, size_t at) { return LengthOf(kLinks, text, at); }

size_t SkipParticles(std::string_view text, size_t at) {
  static constexpr std::string_view kParticles[] = {"来", "來", "则", "則", "乃", "呢", "啊", "呀", "吧", "嘛",
                                                    "么", "麼", "哪", "呐", "吶", "哦", "哟", "喲", "啦"};
  for (int i = 0; i < 3; ++i) at += LengthOf(kParticles, text, at);
  return at;
}

std::optional<SaidOrdinal> ReadSaidOrdinal(std::string_view text, size_t at) {
  SaidOrdinal said;
  size_t length = LengthOf(kFirst, text, at);
  bool whole = length == 6;  // a word of two characters needs no counter behind it
  if (length > 0) {
    said.ordinal = 1;
  } else if ((length = LengthOf(kLast, text, at)) > 0) {
    said.last = true;
    whole = length == 6;
  } else {
    length = LengthOf(kNext, text, at);
    whole = false;
  }
  if (length == 0) return std::nullopt;
  const size_t article = SkipArticle(text, at + length);
  const size_t counted = SkipCounted(text, article);
  if (counted == article && !(whole && said.last)) return std::nullopt;
  // 首项, 头条 and 下个 name other things.
  if (!whole && article == at + length) return std::nullopt;
  const size_t link = LinkLength(text, counted);
  if (link == 0 && !EndsClause(text, counted)) return std::nullopt;
  said.end = counted + link;
  return said;
}

}  // namespace huiyao::segmentation
