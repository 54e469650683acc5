#include "services/segmentation/mentions/persons/name_context.h"

#include "common/text/character_set.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/title_words.h"
#include "services/segmentation/mentions/persons/word_list.h"

namespace huiyao::segmentation {
namespace {

enum Value { kFunction = 1, kSpeechVerb = 2 };

const WordList& Followers() {
  static const auto& words = *new WordList({
      {kSpeechVerb,
       U"说 表示 介绍 指出 强调 认为 称 透露 坦言 告诉 补充 回应 回忆 感叹 感慨 谈到 提到 写道 明确 重申 呼吁 解释 "
       U"建议 提出 要求 "
       U"直言 说道 问道 答道 笑道 笑着说 补充道 介绍说 表示说 指出说 解释说 宣布 宣读 通报 回答 评价 评论 总结 分析 "
       U"提醒 "
       U"发言 讲话 致辞 致词 致贺词 作报告 作总结 作说明 作介绍 作动员 代表 讲道 讲述 描述 谈及 表态 承诺 倡议 批示 "
       U"指示 "
       U"还说 还表示 还指出 还强调 还介绍 也表示 也说 也认为 也指出 则表示 则认为 则说 在会上说 曾表示 曾说 对记者说 "
       U"问 答 "
       U"道 深有感触 深有体会 主张 质疑 反问 追问 断言 预计 预测 判断 希望 期待 相信 祝愿 感谢"},
      {kFunction,
       U"出席 参加 主持 主持会议 讲授 担任 出任 任 为 是 在 对 向 于 就 与 和 同 及 以及 等 率 率队 率团 带 带队 带领 "
       U"赴 到 前往 "
       U"来到 走进 深入 作 做 作了 做了 的 也 还 则 将 已 曾 又 再 并 正 刚 都 均 便 却 由 给 让 把 被 从 自 因 据 按 "
       U"以 之 同志 "
       U"先生 女士 小姐 阁下 教授 院士 博士 老师 医生 医师 研究员 主任 一行 夫妇 夫人 本人 个人 分别 先后 一起 一同 "
       U"共同 陪同 "
       U"会见 会谈 会晤 通话 访问 抵达 离开 返回 考察 调研 视察 检查 督导 督查 指导 慰问 看望 走访 听取 观看 参观 察看 "
       U"查看 "
       U"了解 听 看 说起 说着 带着 拿着 指着 站在 坐在 自豪 高兴 激动 认真 详细 现场 专门 亲自 随后 随即 首先 最后 "
       U"近日 日前 "
       U"今天 昨天 昨日 今日 当天 当日 上午 下午 当选 获 获得 荣获 被评为 被授予 主讲 主编 牵头 负责 组织 召集 召开 "
       U"领衔 领誓 "
       U"签署 签订 签名 签发 审定 审核 审签 受邀 应邀 应 受 代 代为 汇报 报告 报道 摄 摄影 采写 撰写 整理 综合 编辑 "
       U"实习生 通讯员 记者 兼 兼任 因病 逝世 去世 涉嫌 接受 严重 违纪 主动 投案 被查 被免 被捕 辞去 不再 继续 积极 "
       U"始终 坚持 "
       U"先 后 今年 去年 现年 生于 出生 毕业 毕业于 从事 工作 认罪 犯 不服 诉 起诉 上诉 提起 提交 递交 申请 入选 当时 "
       U"此前 "
       U"此次 一直 正在 正式 开始 成为 作为 身为 如 像 或 或者 所 这 那 该 其 他 她 只 才 就是 而 但 若 曾任 历任 现任 "
       U"时任 "
       U"调任 转任 升任 履新 上任 到任 到会 与会 见面 握手 交谈 对话 座谈 连线 致电 致函 来信 回信 点名 揭牌 授牌 颁奖 "
       U"点评 授课 开讲 解读 作序 题词 主审 执笔 起草 提供 供图 拍摄 率先 带头 深夜 一早 清晨 每天 每年 常常 经常 总是 "
       U"有 没有 没 不 能 可以 可 会 要 想 想到 觉得 感到 发现 知道 明白 笑 笑着 哭 坐 站 走 跑 拿 指 家里 家中 家的 "
       U"现场 表现 完成 推动 推进 围绕 结合 针对 根据 按照 通过 利用 依托 立足 部署 安排 研究 组成 出任 出访 出庭 出示 "
       U"出面 "
       U"出镜 出场 出任 出版 发表 发布 发起 发出 发来 推介 推荐 展示 演示 宣讲 点燃 启动 开启 见证 列席 缺席 主导 参与 "
       U"参会 "
       U"参观 参演 参选 参赛 加入 进行 进入 驾驶 驾车 前来 前去 上台 上前 登台 登门 入户 现身 亮相 接过 接待 接见 接力 "
       U"接任 迎接 欢迎 述职 致 陆军 海军 空军 火箭军 武警 大校 上校 中校 少校 少将 中将 上将 会同 携 携手 偕 陪 对此 "
       U"向前 向着 仅 依法 拒绝 主动 未 故 拟 系 遂"},
  });
  return words;
}

const WordList& Preceders() {
  static const auto& words = *new WordList(
      U"据 由 经 让 请 向 对 在 与 和 同 跟 及 以及 以 把 被 给 为 或 听 按 按照 根据 遵照 遵循 贯彻 落实 学习 "
      U"学习贯彻 深入学习 "
      U"领会 牢记 践行 围绕 体现 捍卫 维护 拥护 感恩 牢记 响应 聆听 听取 传达 关于 会见 访问 采访 邀请 任命 免去 选举 "
      U"感谢 "
      U"慰问 看望 陪同 祝贺 欢迎 拜会 委托 指派 的 是 有 如 像 等 称 叫 说 而 但 且 并 也 当 从 到 由于 因 因为 通过 "
      U"经过 随 "
      U"随着 跟随 当选 推选 提名 决定 批准 同意 会同 协助 支持 帮助 告诉 主持人 见到 找到 遇到 看到 来自 该 其 使 令 "
      U"代表 包括 "
      U"含 含括 其中 目前 近日 日前 今天 昨天 当天 上午 下午 随后 此前 同时 期间 现场 这是 还有 只有 特别是 尤其是 "
      U"以及 "
      U"习 传承 弘扬 纪念 缅怀 悼念 追思 时 后 前 中 上 里 下 岁的 岁 村民 居民 记者 读者 关心 心系 敬爱的 深入贯彻 "
      U"全面贯彻 "
      U"认真贯彻 贯彻落实 深入领会 全面落实 坚决落实 遵守 宣传 阐释 研究 阐述 重温 回顾 深刻领会 对照 依据 秉承 秉持 "
      U"在习 运用 用 靠");
  return words;
}

// 和, 为, 以: what they stand before is a noun.
bool AsksForNoun(char32_t c) {
  constexpr std::u32string_view kCharacters = U"和同与及以为之于从由因向对被把让按像如";
  return kCharacters.find(c) != kCharacters.npos;
}

// 张三可|正在…: a verb of possibility does not stand before what goes on or is over.
bool EndsNameBeforeAspect(const FoldedText& text, size_t at) {
  if (text[at] != U'可' && text[at] != U'能' && text[at] != U'会') return false;
  const std::u32string_view rest = text.characters().substr(at + 1);
  return rest.starts_with(U"正") || rest.starts_with(U"已") || rest.starts_with(U"刚") || rest.starts_with(U"曾");
}

// A word that asks for a noun at `at`, and none follows: it is the last character of a name (李致和说, 王敬之作报告).
bool EndsNameInstead(const FoldedText& text, size_t at) {
  if (!AsksForNoun(text[at])) return false;
  const char32_t next = text[at + 1];
  if (!IsHan(next)) return next == 0 || next == U',' || next == U'。' || next == U'、' || next == U';' || next == U')';
  const WordList::Match verb = Followers().MatchAt(text.characters(), at + 1);
  if (verb.value == kSpeechVerb) return !text.characters().substr(at + 1).starts_with(U"代表");
  constexpr std::u32string_view kAfter = U"后前先所中下上他其";
  if (text[at] == U'之') return verb.length > 0 && kAfter.find(next) == kAfter.npos;
  return text[at] == U'和' && (verb.length > 2 || text.characters().substr(at + 1).starts_with(U"主持"));
}

}  // namespace

Edge EdgeBehind(const FoldedText& text, size_t at) {
  const char32_t c = text[at];
  if (at >= text.size() || c == U' ') return Edge::kMark;
  if (!IsHan(c)) {
    if (c == U'·') return Edge::kNone;
    return Edge::kMark;
  }
  if (EndsNameInstead(text, at) || EndsNameBeforeAspect(text, at)) return Edge::kNone;
  // 骑着, 拎着
  if (text[at + 1] == U'着' && !IsFunctionCharacter(c) && !IsSeldomGiven(c)) return Edge::kWord;
  switch (Followers().MatchAt(text.characters(), at).value) {
    case kSpeechVerb:
      return Edge::kSpeech;
    case kFunction:
      return Edge::kWord;
    default:
      break;
  }
  // 张三教授, 李四少将.
  const WordList::Match head = TitleHeads().MatchAt(text.characters(), at);
  return head.length > 0 && head.value < kRole ? Edge::kWord : Edge::kNone;
}

size_t FollowerLength(const FoldedText& text, size_t at) { return Followers().MatchAt(text.characters(), at).length; }

bool LongWordFollows(const FoldedText& text, size_t at) {
  return Followers().MatchAt(text.characters(), at).length > 2;
}

Edge EdgeBefore(const FoldedText& text, size_t at) {
  if (at == 0) return Edge::kMark;
  const char32_t c = text[at - 1];
  if (!IsHan(c)) return c == U'·' ? Edge::kNone : Edge::kMark;
  return Preceders().MatchBefore(text.characters(), at).length > 0 ? Edge::kWord : Edge::kNone;
}

bool IsSeldomGiven(char32_t c) {
  static const auto& set =
      *new text::CharacterSet(U"和同与为自可能若之以如才正向应于从但而只前后中外内上下里间时会要任作");
  return set.contains(c);
}

bool IsFunctionCharacter(char32_t c) {
  static const auto& set = *new text::CharacterSet(
      U"的了着过说称问答在对就及等率带赴到也还则将已曾又再并都均便却由给让把被因据按是有不经没这那此其他她它们我你您或"
      U"受该某每各仅"
      U"做至需须吗呢吧啊哦嘛所");
  return set.contains(c);
}

bool EndsBody(char32_t c) {
  static const auto& set = *new text::CharacterSet(
      U"局厅部委省市县区州盟旗镇乡村院校会司处科股所站室办署社馆园台行队团组企厂店庭党国军师旅营连网报刊库港厦路街段岛"
      U"库寺府"
      U"班级项类种个名位月日号");
  return set.contains(c);
}

}  // namespace huiyao::segmentation
