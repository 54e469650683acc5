#include "services/segmentation/structure/openings.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/text/numerals.h"
#include "common/text/pair_filter.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Bytes that are looked at.
constexpr size_t kLook = 60;
constexpr size_t kMaxName = 30;
constexpr size_t kLongestWord = 12;

using Words = std::unordered_set<std::string_view>;

Words Split(std::string_view words) {
  Words set;
  for (size_t at = 0; at < words.size();) {
    const size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) set.insert(words.substr(at, end - at));
    at = end + 1;
  }
  return set;
}

// Verbs, adverbs and modals with which official Chinese begins a demand.
constexpr std::string_view kHanCommands =
    "要 需 须 須 应 應 需要 必须 必須 应当 應當 务必 務必 坚决 堅決 坚定 堅定 坚持 堅持 坚守 堅守 始终 始終 持续 "
    "持續 "
    "深入 深化 深度 深刻 全面 全力 全方位 全链条 全過程 全过程 全程 切实 切實 扎实 扎實 紮實 着力 著力 大力 积极 "
    "積極 "
    "主动 主動 努力 进一步 進一步 不断 不斷 有序 稳步 穩步 稳妥 穩妥 精准 精準 精心 精细 精确 科学 科學 严格 嚴格 "
    "严肃 嚴肅 严厉 嚴厲 严守 严防 嚴防 从严 從嚴 认真 認真 充分 加快 加速 加大 加强 加強 加密 加固 更加 更好 尽快 "
    "儘快 "
    "及时 及時 率先 重点 突出 统筹 統籌 协同 協同 协调 系统 整体 整體 分类 分類 分级 分批 逐步 逐项 因地制宜 高标准 "
    "高質量 "
    "高质量 高水平 高效 高位 常态化 规范 規範 依法 依规 自觉 自覺 带头 牢固 牢牢 牢记 巩固 鞏固 广泛 廣泛 竭尽全力 "
    "尽力 "
    "创造性 创新 創新 多措并举 多渠道 推进 推進 推动 推動 推广 推廣 推行 推出 促进 促進 提升 提高 提质 提速 提供 "
    "提请 "
    "强化 強化 强基 完善 健全 落实 落實 落细 压实 壓實 夯实 夯實 筑牢 築牢 守牢 守住 守护 做好 做强 做優 做优 做大 "
    "做实 "
    "做细 抓好 抓实 抓牢 抓紧 抓住 办好 辦好 用好 用足 管好 管住 建好 建强 建立 建设 建設 建成 构建 構建 打造 打好 "
    "打赢 "
    "打通 打击 实施 實施 实现 實現 实行 實行 施行 优化 優化 改善 改进 改進 改革 改造 发展 發展 发挥 發揮 发放 發放 "
    "发动 "
    "开展 開展 开发 开通 开放 拓展 拓宽 扩大 擴大 扩容 扩建 增加 增强 增強 增设 新增 新建 新设 培育 培养 培養 培训 "
    "培訓 "
    "引进 引育 引导 引導 支持 鼓励 鼓勵 保障 确保 確保 保持 维护 維護 防范 防範 防控 防止 化解 排查 整治 整改 整合 "
    "治理 "
    "惩治 查处 查處 监督 监测 监管 检查 督促 督导 指导 指導 组织 組織 部署 安排 制定 制訂 制订 出台 修订 修訂 编制 "
    "編製 "
    "编写 起草 印发 宣传 宣傳 宣讲 弘扬 传承 傳承 营造 營造 树立 樹立 践行 貫徹 贯彻 学习 學習 领会 统一 統一 把握 "
    "把牢 "
    "聚力 凝聚 激发 激發 释放 放大 放宽 放管 简化 簡化 减轻 減輕 减少 減少 降低 控制 管控 压减 取消 清理 清查 解决 "
    "解決 "
    "破解 突破 攻坚 攻克 打破 补齐 補齊 补强 补足 补充 弥补 缩小 延伸 下沉 盘活 集聚 集中 汇聚 搭建 设立 設立 设置 "
    "组建 組建 配备 配強 配强 配置 选派 选拔 选树 遴选 评选 表彰 关心 关爱 关注 關注 重视 注重 尊重 服务 方便 满足 "
    "滿足 "
    "回应 畅通 暢通 疏通 连接 对接 衔接 融入 融合 结合 参与 參與 助力 助推 赋能 支撑 引领 引領 带动 帶動 示范 试行 "
    "探索 研究 谋划 謀劃 擘画 布局 规划 規劃 立足 着眼 着重 瞄准 锚定 錨定 紧盯 紧扣 紧抓 紧贴 对标 对照 狠抓 狠下 "
    "严把 "
    "严控 强抓 主抓 力争 力推 争取 争创 勇于 敢于 善于 深耕 深挖 深学 细化 量化 实化 明确 明確 明晰 厘清 界定 划定 "
    "公开 公開 公示 公布 报告 报送 上报 通报 登记 核查 核实 审查 审核 验收 评估 評估 考核 考评 奖励 问责 追究 加紧 "
    "加装 "
    "安装 修复 修缮 修建 修好 维修 更新 更换 升级 淘汰 替换 种植 养护 绿化 美化 净化 亮化 疏浚 清淤 储备 采购 调配 "
    "调度 "
    "调整 转变 转化 轉變 转型 承接 承担 履行 执行 執行 遵守 遵循 恪守 杜绝 禁止 严禁 嚴禁 限制 限期 停止 关闭 拆除 "
    "搬迁 "
    "腾退 盯紧 盯牢 织密 织牢 兜牢 兜住 托底 稳定 穩定 稳住 稳增长 稳就业 "
    "抓 扩 促 保 搞好 搞活 开好 起好 当好 唱响 讲好 写好 走好 走稳 迈好 下好 画好 答好 "
    "摆脱 传递 传播 传达 展示 展现 彰显 塑造 擦亮 叫响 亮出 挖掘 保护 保護 利用 运用 应用 普及 覆盖 深融 贯通 联通 "
    "互通 "
    "共建 共享 共治 强力 合力 合理 有效 有力 有针对性 常抓 长效 大胆 迅速 快速 从快 从速 从优 双向 多维 多元 精简 "
    "精益 "
    "辦妥 存續 擴充 擴建 整頓 清潔 興建 增設 增撥 加裝 裝設 推展 落實 檢討 檢視 籌建 籌措 規劃 佈局 設置 設定 開發 "
    "開設 開闢 開拓 拓寬 壓減 壓降 減免 緊盯 緊扣 緊抓 保護 挖掘 傳遞 傳播 搶抓 爭取 爭創 壯大 壮大 繁荣 繁榮 活跃 "
    "活躍 硬化 改建 翻新 续建 續建 续写 抢抓 抢占 锻造 鍛造 铸牢 铸就 厚植 涵养 守好 护好 管护 盘清 摸清 查清 理顺 "
    "理順 捋顺 打牢 打响 打出 做足 做精 练好 练就 备足 备齐 备好 兑现 兌現 发行 投放 投入 新开 扶持 帮扶 幫扶 救助 "
    "资助 補助 补助 补贴 提档 提標 提标 拉动 壮实 站稳 举办 舉辦 承办 组建 組建 重塑 重构 再造 修改 修編 修编 编好";

// Prepositions whose phrase opens a task.
constexpr std::string_view kHanFrames =
    "围绕 圍繞 聚焦 以 把 将 將 对 對 从 從 在 向 为 為 针对 針對 通过 通過 依托 依託 按照 根据 依据 借助 面向 面对 "
    "于 沿 让 使 就";

// Who reports, when, and what links a paragraph to the one before.
constexpr std::string_view kHanNarratives =
    "会议 會議 大会 会上 會上 会后 会前 座谈会 论坛 据 據 据悉 据了解 据介绍 記者 记者 本报 本報 本刊 本网 新华社 "
    "新華社 "
    "他 她 他们 她们 我 我们 我們 你 你们 大家 与会 與會 出席 参加 參加 参会 主持 此外 同时 同時 与此同时 與此同時 "
    "另外 "
    "其中 近日 日前 昨日 昨天 今天 今日 今年 去年 明年 当天 當天 当前 當前 目前 如今 近年来 近年來 近年 随着 隨著 "
    "截至 "
    "此次 这次 這次 本次 这 這 那 该 該 此 对此 對此 为此 為此 因此 所以 但 但是 然而 不过 而 如果 虽然 虽 尽管 由于 "
    "因为 "
    "当 當 经过 下一步 接下来 接下來 来源 來源 作者 责任编辑 编辑 图为 摄影 中共 来自 在此 在场 在京 各地 各级 有关 "
    "相关 "
    "省委 市委 县委 自治区 上午 下午 晚上 元旦 除夕 春节 春節 元宵 清明 五一 端午 中秋 国庆 國慶 双节 节前 節前 节后 "
    "節後 节日期间 節日期間 假期 随后 隨後 随即 之后 "
    "之前 "
    "最后 最終 最终 总之 總之 综上 可以说 事实上 数据 统计 过去 过去一年 在座 问 答 群众 代表 专家 局长 主任 书记 "
    "市民 村民 要闻 要求 应急 應急 需求 保险 保定 促销";

// English verbs in their plain form that demand something. Sources of the endings: -ify, -ize and -ise are verbs.
const Words& EnglishCommands() {
  static const Words words = Split(
      "accelerate achieve act adapt add address adhere adjust adopt advance align allocate apply arrange "
      "assess "
      "assist avoid balance become better boost bring broaden build carry centralize change check clarify close combat "
      "combine complete comply conduct connect consider consolidate construct continue control convene coordinate "
      "cover "
      "create crack cultivate cut deal decrease deepen define deliver deploy design develop devote digitize diversify "
      "do draft draw drive eliminate embrace empower enable encourage endeavor enforce engage enhance enlarge enrich "
      "ensure equip establish evaluate examine exert expand expedite explore extend facilitate fight finance focus "
      "follow "
      "form formulate foster fulfil fulfill further gather generate give grasp guarantee guard guide help hold "
      "identify "
      "implement improve include incorporate increase innovate inspect install integrate intensify introduce invest "
      "investigate join keep launch lay lead learn let leverage limit link list lower maintain make manage map "
      "maximize "
      "mitigate mobilize modernize monitor move nurture observe offer open optimize organize overhaul oversee pay "
      "perfect perform persist persevere pilot plan plant practice practise prepare preserve press prevent prioritize "
      "probe promote protect provide publicize publish pursue push put raise reach recruit reduce refine reform "
      "regulate "
      "reinforce remain remove renew renovate repair replace report require research resolve respond restore "
      "restructure "
      "review revise safeguard save scale seek seize serve set settle shape share simplify speed stabilize standardize "
      "start stay step stick stimulate strengthen stress strive study submit support sustain tackle take "
      "target "
      "teach tighten train transform treat turn uncover unify unite update upgrade uphold urge use utilize verify "
      "widen "
      "work write "
      "advocate amend analyze appoint approve assign attract avert begin break call care catch center champion commit "
      "compile "
      "concentrate confront contain convert cooperate correct counter curb deter dig direct distribute divert "
      "eradicate "
      "exercise explain exploit export fill find finish fix fund get go grow handle harness hire host import impose "
      "inform "
      "initiate inject insist mainstream meet merge minimize narrow negotiate notify orient partner permit phase pool "
      "procure produce rationalize rebuild recognize rectify redouble relax relieve replicate rescue restrict resume "
      "retain revitalize reward run secure select send shift shorten show solve spread spur stand stop streamline "
      "subsidize supervise supply switch synchronize tap test tie track translate trim unleash unlock vaccinate win");
  return words;
}

const Words& EnglishNarratives() {
  static const Words words = Split(
      "the a an it he she they we i you this that these those there in on at during after before since when while "
      "according meanwhile however moreover furthermore therefore thus besides also and but or as if although though "
      "because so for from with by of to his her its their our my mr ms mrs dr source reporter editor photo about over "
      "under between");
  return words;
}

size_t SkipOpeners(std::string_view words) {
  size_t at = 0;
  while (at < words.size() && at < kLook) {
    const text::CodePoint c = text::DecodeAt(words, at);
    if (!IsSpace(c.value) && !IsOpener(c.value) && c.value != U'"') break;
    at += c.length;
  }
  return at;
}

// The first words that are looked at.
std::string_view Look(std::string_view words) {
  words.remove_prefix(SkipOpeners(words));
  if (words.size() <= kLook) return words;
  size_t end = kLook;
  while (!text::IsBoundary(words, end)) --end;
  return words.substr(0, end);
}

bool IsAsciiByte(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Bytes of the longest words of each kind that a Chinese text begins with; 0 if there is none.
struct Beginning {
  size_t command = 0;
  size_t frame = 0;
  size_t narrative = 0;
};

using BeginningField = size_t Beginning::*;

// All Chinese words and their kinds: one look finds a word in every list.
const std::unordered_map<std::string_view, std::vector<BeginningField>>& HanWords() {
  static const auto& words = *[] {
    auto* all = new std::unordered_map<std::string_view, std::vector<BeginningField>>();
    for (const std::string_view word : Split(kHanCommands)) (*all)[word].push_back(&Beginning::command);
    for (const std::string_view word : Split(kHanFrames)) (*all)[word].push_back(&Beginning::frame);
    for (const std::string_view word : Split(kHanNarratives)) (*all)[word].push_back(&Beginning::narrative);
    return all;
  }();
  return words;
}

Beginning ReadBeginning(std::string_view words) {
  static const auto& begins = *[] {
    auto* pairs = new text::PairFilter();
    for (const auto& [word, kinds] : HanWords()) pairs->Add(word);
    return pairs;
  }();
  Beginning beginning;
  if (words.empty() || !begins.MayBegin(words, FirstCharacter(words))) return beginning;
  for (size_t length = std::min(kLongestWord, words.size()); length > 0; --length) {
    if (!text::IsBoundary(words, length)) continue;
    const auto found = HanWords().find(words.substr(0, length));
    if (found == HanWords().end()) continue;
    for (const BeginningField kind : found->second) beginning.*kind = std::max(beginning.*kind, length);
  }
  return beginning;
}

// 20XX年, 1月26日, 二〇二六年.
bool BeginsWithTime(std::string_view words) {
  auto number = text::MatchArabicInteger(words, 0);
  if (!number) number = text::MatchHanInteger(words, 0);
  if (!number) return false;
  const std::string_view rest = words.substr(number->length);
  for (const std::string_view unit : {"年", "月", "日", "号", "时", "-", "/"}) {
    if (rest.starts_with(unit)) return true;
  }
  return false;
}

// Somebody speaks before the first pause: 张某表示，
bool Reports(std::string_view words) {
  static constexpr std::string_view kCues[] = {"表示", "介绍", "介紹", "指出", "强调", "強調", "认为", "認為", "说",
                                               "說",   "透露", "召开", "召開", "举行", "舉行", "出席", "提出", "参加",
                                               "參加", "宣布", "告诉", "告訴", "回应", "坦言", "写道"};
  const size_t pause = std::min(words.find_first_of(",:"), std::min(FindWord(words, "，"), FindWord(words, "：")));
  const std::string_view clause = words.substr(0, std::min(pause, words.size()));
  static const auto& begins = *[] {
    auto* pairs = new text::PairFilter();
    for (const std::string_view cue : kCues) pairs->Add(cue);
    return pairs;
  }();
  for (size_t at = begins.Find(clause, 0); at < clause.size(); at = begins.Find(clause, at)) {
    if (StartsWithAny(clause.substr(at), kCues)) return true;
    at += static_cast<size_t>(text::DecodeAt(clause, at).length);
  }
  return false;
}

// 还应当, 也要: what joins a demand to the one before.
size_t JoiningWord(std::string_view words) {
  for (const std::string_view word : {"还", "還", "也", "更", "再", "同时", "同時"}) {
    if (!StartsWith(words, word)) continue;
    for (const std::string_view modal : {"要", "需", "须", "須", "应", "應", "必"}) {
      if (words.substr(word.size()).starts_with(modal)) return word.size();
    }
  }
  return 0;
}

Opening HanOpening(std::string_view words) {
  words.remove_prefix(JoiningWord(words));
  if (BeginsWithTime(words)) return Opening::kNarrative;
  const auto [command, frame, narrative] = ReadBeginning(words);
  if (narrative > 0 && narrative >= std::max(command, frame)) return Opening::kNarrative;
  if (command > 0 && command >= frame) return Opening::kImperative;
  if (frame == 0) return Opening::kOther;
  return Reports(words) ? Opening::kNarrative : Opening::kFrame;
}

bool IsVerb(std::string_view word) {
  return EnglishCommands().contains(word) ||
         (word.size() > 5 && (word.ends_with("ify") || word.ends_with("ize") || word.ends_with("ise")));
}

Opening EnglishOpening(std::string_view words) {
  std::string word;
  bool behind_adverb = false;
  for (size_t at = 0; at < words.size();) {
    word.clear();
    for (; at < words.size(); ++at) {
      const char c = words[at];
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter) break;
      word += static_cast<char>(c | 0x20);
    }
    if (word.empty()) return Opening::kOther;
    if (IsVerb(word)) return Opening::kImperative;
    const bool joins = word == "and" && behind_adverb;
    if (!joins && EnglishNarratives().contains(word)) return Opening::kNarrative;
    // Behind an adverb another look: "Promptly notify"; "not only" and the like are none.
    if (!joins && (!word.ends_with("ly") || word.size() < 5)) return Opening::kOther;
    behind_adverb = true;
    while (at < words.size() && words[at] == ' ') ++at;
  }
  return Opening::kOther;
}

}  // namespace

Opening OpeningOf(std::string_view words) {
  words = Look(words);
  if (words.empty()) return Opening::kOther;
  return IsAsciiByte(words.front()) && (words.front() < '0' || words.front() > '9') ? EnglishOpening(words)
                                                                                    : HanOpening(words);
}

bool NamesSpeaker(std::string_view sentence) {
  const std::string_view words = Look(sentence);
  if (words.empty()) return false;
  if (!IsAsciiByte(words.front())) return Reports(words);
  for (const std::string_view cue : {" said", " added", " stressed", " emphasized", " noted", " urged", " told ",
                                     " pointed out", " called for", " concluded"}) {
    const size_t at = words.find(cue);
    if (at != words.npos && at < words.find(',')) return true;
  }
  return false;
}

std::string FirstWords(std::string_view paragraph) {
  const std::string_view words = Look(paragraph);
  std::string first;
  if (!words.empty() && IsAsciiByte(words.front())) {
    for (const char c : words) {
      const char lower = static_cast<char>(c | 0x20);
      if (lower < 'a' || lower > 'z') break;
      first += lower;
    }
    return first.size() > 4 && first.ends_with("ing") ? "-ing" : first;
  }
  for (size_t at = 0; at < words.size() && first.size() < 6;) {
    const text::CodePoint c = text::DecodeAt(words, at);
    if (!IsHan(c.value)) break;
    first += words.substr(at, c.length);
    at += c.length;
  }
  return first;
}

bool HasNamingHead(std::string_view paragraph) {
  size_t length = 0;
  for (size_t at = SkipOpeners(paragraph); at < paragraph.size() && length <= kMaxName; ++length) {
    const text::CodePoint c = text::DecodeAt(paragraph, at);
    at += c.length;
    const bool english = c.value == U'.' && at < paragraph.size() && paragraph[at] == ' ';
    if (english || c.value == U'。' || c.value == U'：' || c.value == U':' || c.value == U'—') {
      return length >= 2 && !Trim(paragraph.substr(at)).empty();
    }
    if (c.value == U'；' || c.value == U'！' || c.value == U'？') return false;
  }
  return false;
}

}  // namespace huiyao::segmentation
