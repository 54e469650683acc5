#include "services/segmentation/sentences/speech_cue.h"

#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kCueCharacters = 12;
constexpr size_t kQuotationBytes = 300;

constexpr std::string_view kVerbs[] = {
    "说",   "說",   "道",   "问",   "問",   "喊",   "答",   "叫",   "嚷",   "笑",   "叹",   "嘆",   "表示", "介绍",
    "介紹", "告诉", "告訴", "回忆", "回憶", "坦言", "感慨", "感叹", "感嘆", "强调", "強調", "指出", "解释", "解釋",
    "补充", "補充", "回答", "透露", "认为", "認為", "直言", "写道", "寫道", "评价", "評價", "总结", "總結", "回应",
    "回應", "称",   "稱",   "呼吁", "呼籲", "建议", "建議", "提醒", "坦承", "追问", "吼",   "骂",   "罵",   "哭"};

constexpr std::string_view kPronouns[] = {"他", "她", "它", "我", "你", "您", "咱"};

// What speaks in documents begins a sentence of its own: 会议强调.
constexpr std::string_view kBodies[] = {"会议", "會議", "通知", "意见", "意見", "报告", "報告", "决定", "決定", "文件",
                                        "方案", "办法", "辦法", "条例", "條例", "规定", "規定", "公告", "全会", "全會",
                                        "规划", "規劃", "纲要", "綱要", "座谈", "批示", "指示", "讲话", "社论", "文章"};

constexpr std::string_view kContinuations[] = {"的",   "等",   "之",   "一词", "一詞", "一文", "一书", "一書", "一类",
                                               "字样", "字樣", "这样", "這樣", "这一", "這一", "这句", "這句", "这类"};

// The Han characters at `at`, up to the first other one.
std::string_view Clause(std::string_view text, size_t at, bool* complete) {
  size_t end = at;
  size_t count = 0;
  *complete = false;
  while (count <= kCueCharacters) {
    if (end >= text.size()) {
      *complete = true;
      break;
    }
    const text::CodePoint c = text::DecodeAt(text, end);
    if (!IsHan(c.value)) {
      *complete = !(c.value < 0x80 && c.value > ' ' && c.value != ',' && c.value != ':' && c.value != '.');
      break;
    }
    end += c.length;
    ++count;
  }
  return text.substr(at, end - at);
}

// Words that only end as verbs of speech do.
constexpr std::string_view kOtherWords[] = {
    "知道", "街道", "通道", "渠道", "轨道", "频道", "人行道", "访问", "訪問", "慰问", "慰問", "顾问", "顧問", "疑问",
    "疑問", "小说", "小說", "传说", "傳說", "学说", "學說",   "名称", "名稱", "职称", "職稱", "简称", "簡稱", "名叫"};

// Without the particles behind a verb: 吼 of 吼了起来.
std::string_view WithoutAspect(std::string_view clause) {
  static constexpr std::string_view kParticles[] = {"着", "著", "了", "过", "過", "起来", "起來"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view particle : kParticles) {
      if (!clause.ends_with(particle)) continue;
      clause.remove_suffix(particle.size());
      found = true;
    }
  }
  return clause;
}

}  // namespace

bool IsSpeechCue(std::string_view text, size_t at) {
  bool complete = false;
  const std::string_view clause = Clause(text, at, &complete);
  if (clause.empty() || ContainsAny(clause, kBodies)) return false;
  for (const std::string_view verb : {"说完", "說完", "说罢", "說罷", "说着", "說著", "说道", "說道", "问道", "問道"}) {
    if (clause.starts_with(verb)) return true;
  }
  if (StartsWithAny(clause, kPronouns)) {
    std::string_view rest = clause.substr(3);
    if (rest.starts_with("们") || rest.starts_with("們")) rest.remove_prefix(3);
    if (StartsWithAny(rest, kVerbs)) return true;
  }
  const std::string_view verb = WithoutAspect(clause);
  return complete && EndsWithAny(verb, kVerbs) && !EndsWithAny(verb, kOtherWords);
}

bool ContinuesQuotation(std::string_view text, size_t at) { return StartsWithAny(text.substr(at, 6), kContinuations); }

bool IsIntroduced(std::string_view text, size_t end) {
  int depth = 0;
  for (size_t at = end; at > 0 && end - at < kQuotationBytes;) {
    const text::CodePoint c = text::DecodeBefore(text, at);
    at -= c.length;
    if (IsLineEnd(c.value)) return false;
    if (c.value == U'”' || c.value == U'」' || c.value == U'』') ++depth;
    if (c.value != U'“' && c.value != U'「' && c.value != U'『') continue;
    if (--depth > 0) continue;
    if (at == 0) return false;
    const char32_t before = text::DecodeBefore(text, at).value;
    return before == U'：' || before == U':' || before == U'，' || before == U',';
  }
  return false;
}

}  // namespace huiyao::segmentation
