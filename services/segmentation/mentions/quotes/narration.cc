#include "services/segmentation/mentions/quotes/narration.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/beginning_words.h"
#include "services/segmentation/mentions/quotes/circumstances.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kBegins[] = {
    "据悉",     "據悉",   "据了解", "據了解",   "据介绍",   "據介紹",   "据统计",   "记者",   "記者", "笔者",
    "本报",     "本報",   "本网",   "会上",     "會上",     "会后",     "會後",     "会前",   "會前", "会议",
    "會議",     "大会",   "大會",   "活动现场", "活動現場", "活动中",   "仪式上",   "儀式上", "图为", "圖為",
    "他",       "她",     "（记者", "(记者",    "来源",     "责任编辑", "当天",     "當天",   "当日", "當日",
    "座谈会上", "随后",   "隨後",   "调研期间", "调研中",   "采访中",   "採訪中",   "走进",   "参会", "與會",
    "与会人员", "在会上", "在會上", "期间，",   "期间,",    "发布会上", "论坛期间", "论坛上", "对此"};
constexpr std::string_view kEnds[] = {"会议", "會議", "会见",   "會見", "活动", "活動", "调研", "座谈", "讲话", "讲话",
                                      "发言", "致辞", "座谈会", "仪式", "儀式", "报道", "報道", "摄影", "陪同"};
constexpr std::string_view kAttends[] = {"出席", "参加", "參加", "主持", "列席", "陪同", "作了", "作主题", "作交流"};

}  // namespace

bool IsNarration(std::string_view sentence) {
  constexpr size_t kEdge = 60;
  sentence = Trim(sentence);
  size_t lead = SkipLead(sentence, 0, std::min(sentence.size(), kEdge));
  // 近日，记者…
  for (const std::string_view comma : {"，", ","}) {
    if (lead > 0 && sentence.substr(lead).starts_with(comma)) lead += comma.size();
  }
  static const auto& begins = *new BeginningWords(kBegins);
  if (begins.Match(sentence) > 0 || begins.Match(sentence.substr(lead)) > 0) return true;
  while (!sentence.empty() && IsTerminal(LastCharacter(sentence))) {
    sentence.remove_suffix(static_cast<size_t>(text::DecodeBefore(sentence, sentence.size()).length));
  }
  if (!EndsWithAny(sentence, kEnds)) return false;
  const std::string_view end = sentence.substr(sentence.size() - std::min(sentence.size(), kEdge));
  return ContainsAny(end, kAttends);
}

}  // namespace huiyao::segmentation
