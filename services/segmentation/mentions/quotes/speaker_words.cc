#include "services/segmentation/mentions/quotes/speaker_words.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "common/text/character_set.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/beginning_words.h"
#include "services/segmentation/mentions/quotes/ending_words.h"

namespace huiyao::segmentation {
namespace {

// Simplified and traditional.
constexpr std::string_view kSaying[] = {
    "会议",   "會議",       "大会",   "大會",     "全会",   "全會",   "例会",   "例會",   "座谈会",     "座談會",
    "推进会", "推進會",     "发布会", "發布會",   "部署会", "年会",   "年會",   "论坛",   "論壇",       "峰会",
    "峰會",   "研讨会",     "研討會", "动员会",   "总结会", "现场会", "现场會", "听证会", "交流会",     "通报会",
    "视频会", "电视电话会", "工作会", "专题会",   "常务会", "通知",   "意见",   "意見",   "报告",       "報告",
    "公报",   "公報",       "方案",   "规划",     "規劃",   "纲要",   "綱要",   "决定",   "決定",       "公告",
    "通报",   "通報",       "通告",   "白皮书",   "白皮書", "蓝皮书", "藍皮書", "倡议书", "倡議書",     "文件",
    "批示",   "指示",       "讲话",   "講話",     "社论",   "社論",   "文章",   "声明",   "聲明",       "宣言",
    "公约",   "指引",       "指南",   "指导意见", "批复",   "建议书", "判决书", "研究",   "评论员文章", "贺信",
    "賀信",   "贺电",       "致辞",   "细则",     "措施》", "方案》", "意见》", "通知》", "规划》",     "报告》",
    "决定》", "纲要》",     "》"};
constexpr std::string_view kOrgans[] = {
    "委员会", "委員會",   "协会",     "協會",   "学会",   "學會",   "董事会", "董事會", "理事会",   "理事會", "联合会",
    "聯合會", "商会",     "商會",     "工会",   "工會",   "基金会", "居委会", "村委会", "国务院",   "國務院", "党中央",
    "黨中央", "中央",     "中央军委", "党组",   "黨組",   "党委",   "黨委",   "市委",   "省委",     "县委",   "縣委",
    "区委",   "區委",     "州委",     "政府",   "法院",   "检察院", "檢察院", "医院",   "醫院",     "学院",   "學院",
    "大学",   "大學",     "学校",     "學校",   "中学",   "小学",   "研究院", "研究所", "公司",     "集团",   "集團",
    "企业",   "企業",     "银行",     "銀行",   "机构",   "機構",   "部门",   "部門",   "单位",     "單位",   "中心",
    "办公室", "辦公室",   "办公厅",   "辦公廳", "总局",   "總局",   "总署",   "总社",   "联合国",   "聯合國", "欧盟",
    "歐盟",   "世卫组织", "世衛組織", "组织",   "組織",   "使馆",   "使館",   "外交部", "课题组",   "課題組", "专家组",
    "專家組", "督导组",   "督導組",   "巡视组", "检查组", "代表团", "代表團", "工作组", "领导小组", "小组",   "团队",
    "團隊",   "指挥部",   "指揮部",   "联盟",   "聯盟",   "中方",   "双方",   "雙方",   "美方",     "俄方",   "日方",
    "欧方",   "校方",     "院方",     "厂方",   "警方",   "官方",   "军方",   "軍方",   "店方",     "园方",   "馆方",
    "媒体",   "媒體",     "部",       "委",     "局",     "厅",     "廳",     "署",     "司",       "社",     "处",
    "街道办", "派出所",   "交警支队", "支队",   "大队",   "合作社", "日报",   "日報",   "晚报",     "电视台", "白宫",
    "北约",   "署方",     "局方",     "部方",   "委内",   "健委",   "改委",   "国资委"};
constexpr std::string_view kRoles[] = {
    "负责人", "負責人", "负责同志", "負責同志", "发言人", "發言人",   "代表",     "专家",     "專家",     "学者",
    "學者",   "人士",   "官员",     "官員",     "委员",   "委員",     "教授",     "医生",     "醫生",     "医师",
    "醫師",   "护士",   "護士",     "群众",     "群眾",   "居民",     "村民",     "市民",     "牧民",     "农民",
    "農民",   "渔民",   "老人",     "老乡",     "网友",   "網友",     "用户",     "用戶",     "患者",     "病人",
    "家属",   "家屬",   "家长",     "家長",     "学生",   "學生",     "老师",     "老師",     "教师",     "教師",
    "业主",   "商户",   "店主",     "摊主",     "老板",   "工作人员", "工作人員", "志愿者",   "志願者",   "员工",
    "員工",   "职工",   "職工",     "工人",     "司机",   "司機",     "游客",     "遊客",     "旅客",     "乘客",
    "消费者", "消費者", "读者",     "讀者",     "观众",   "觀眾",     "律师",     "律師",     "法官",     "检察官",
    "民警",   "干警",   "战士",     "官兵",     "院士",   "研究员",   "研究員",   "分析师",   "工程师",   "工程師",
    "技术员", "主任",   "院长",     "院長",     "校长",   "校長",     "局长",     "局長",     "厅长",     "廳長",
    "部长",   "部長",   "书记",     "書記",     "县长",   "縣長",     "市长",     "市長",     "省长",     "省長",
    "区长",   "區長",   "州长",     "镇长",     "鎮長",   "乡长",     "鄉長",     "村长",     "村長",     "司长",
    "司長",   "处长",   "處長",     "科长",     "科長",   "所长",     "所長",     "站长",     "站長",     "队长",
    "隊長",   "会长",   "會長",     "秘书长",   "秘書長", "董事长",   "董事長",   "总经理",   "總經理",   "经理",
    "經理",   "总裁",   "總裁",     "主席",     "总统",   "總統",     "总理",     "總理",     "首相",     "大使",
    "外长",   "外長",   "司令",     "司令员",   "参谋长", "政委",     "同志",     "先生",     "女士",     "师傅",
    "師傅",   "大姐",   "大妈",     "大爷",     "大叔",   "大娘",     "大哥",     "阿姨",     "奶奶",     "爷爷",
    "爷",     "嫂",     "哥",       "姐",       "者",     "们",       "們",       "领导",     "領導",     "当事人",
    "主持人", "受访人", "人员",     "人員",     "员",     "員",       "从业者",   "总书记",   "總書記",   "副主任",
    "科学家", "企业家", "作家",     "画家",     "艺术家", "大家",     "人大代表", "政协委员", "与会人员", "同事",
    "同学",   "伙伴",   "母亲",     "父亲",     "妈妈",   "爸爸",     "妻子",     "丈夫",     "儿子",     "女儿",
    "不少人", "很多人", "许多人",   "有人",     "农户",   "贫困户",   "经营户",   "种植户",   "养殖户",   "创始人",
    "合伙人", "法人",   "带头人",   "传承人",   "股长",   "组长",     "組長",     "理事长",   "班长",     "园长",
    "馆长",   "台长",   "社长",     "厂长",     "行长",   "总监",     "總監",     "顾问",     "顧問",     "参赞",
    "总干事", "大户",   "大戶",     "老党员",   "支书",   "支書",     "老汉",     "老漢",     "老农",     "老農",
    "猎手",   "老伯",   "阿婆",     "婆婆",     "老伴",   "邻居",     "鄰居",     "乡亲",     "鄉親",     "青年",
    "小伙",   "小伙子", "姑娘",     "孩子",     "校友",   "车主",     "车主",     "货主",     "船主",     "场主",
    "老总",   "掌柜",   "博士",     "导师",     "商家",   "客商",     "外商",     "台商",     "果农",     "茶农",
    "菜农",   "棉农",   "蔗农",     "烟农",     "花农",   "药农",     "粮农",     "瓜农",     "桔农",     "橘农",
    "蜂农",   "林农",   "住户",     "住戶",     "租客",   "房东",     "护工",     "厨师",     "船长",     "机长",
    "列车长", "支队长", "负责同事", "能手",     "户主",   "老人家",   "退休工人", "议员",     "議員",     "署长",
    "署長",   "总工",   "老兵",     "医护",     "会计"};
constexpr std::string_view kPronouns[] = {
    "他",         "她",         "其",         "该负责人",   "該負責人", "该发言人", "該發言人",   "上述负责人",
    "上述負責人", "这位负责人", "這位負責人", "该人士",     "该官员",   "该专家",   "该主任",     "该局长",
    "该会长",     "上述人士",   "上述发言人", "该工作人员", "前者",     "他本人",   "她本人",     "该医生",
    "该教授",     "該官員",     "该代表",     "上述官员",   "这位专家", "这位官员", "这名负责人", "该名负责人",
    "这位代表",   "这位发言人", "这位教授",   "这位院士"};

// They end as one of the above and speak not.
constexpr std::string_view kSilent[] = {
    "机会", "機會", "社会", "社會",   "体会",   "體會",   "领会", "領會", "全部", "内部",   "外部",
    "干部", "幹部", "西部", "东部",   "中部",   "南部",   "北部", "局部", "总部", "布局",   "格局",
    "结局", "大局", "政局", "开局",   "时局",   "全局",   "大处", "好处", "之处", "处处",   "到处",
    "各处", "记者", "記者", "或者",   "再者",   "二者",   "两者", "动员", "動員", "全员",   "裁员",
    "成员", "會員", "会员", "党员",   "我们",   "我們",   "咱们", "咱們", "你们", "你們",   "人们",
    "人們", "它们", "它們", "全社会", "全社會", "协商会", "一部", "那部", "这部", "司机会", "学会了"};

constexpr std::string_view kPrepositions[] = {
    "按照",     "根据",     "根據", "依据", "依據", "依照", "遵照",     "遵循",     "贯彻",     "貫徹",     "落实",
    "落實",     "对照",     "對照", "围绕", "圍繞", "符合", "响应",     "響應",     "达到",     "達到",     "满足",
    "滿足",     "适应",     "適應", "结合", "結合", "执行", "執行",     "针对",     "針對",     "采纳",     "傳達",
    "传达",     "不符",     "应当", "應當", "应该", "可以", "或者",     "给予",     "給予",     "予以",     "有权",
    "有權",     "不得",     "听取", "聽取", "收集", "征求", "徵求",     "反映",     "告知",     "推选",     "经过",
    "經過",     "处以",     "提出", "反馈", "提交", "审议", "主持会议", "主持召开", "出席会议", "参加会议", "列席会议",
    "主持會議", "出席會議", "进行", "進行", "形成", "制定", "吸收",     "汇总",     "向人民",   "向社会",   "向有关",
    "向本级",   "已经被",   "同意", "拒绝", "为了", "為了", "如果",     "对标",     "严格按",   "遵守",     "违反"};
// At the beginning of a phrase only: elsewhere they are parts of words.
constexpr std::string_view kPrepositionsInFront[] = {"按", "除", "依", "照", "向", "把", "将",   "將",   "由", "以",
                                                     "從", "如", "凡", "让", "讓", "于", "於",   "为",   "為", "因",
                                                     "在", "若", "或", "应", "應", "且", "但是", "没有", "请"};

constexpr std::string_view kNobody[] = {"要",     "应",   "應",   "必须", "须",   "可以", "不", "没有", "没", "不能",
                                        "进一步", "如何", "怎么", "什么", "这",   "那",   "有", "是",   "可", "能",
                                        "会",     "敢",   "能够", "需要", "应当", "正式", "所", "来",   "去", "了",
                                        "的",     "地",   "得",   "着",   "过",   "和",   "与", "及",   "或", "、"};

}  // namespace

SpeakerSort SortOf(std::string_view phrase) {
  static const auto& lasts = *[] {
    auto* set = new text::CharacterSet();
    const auto add = [&](std::span<const std::string_view> words) {
      for (const std::string_view word : words) set->add(LastCharacter(word));
    };
    add(kPronouns), add(kSilent), add(kRoles), add(kSaying), add(kOrgans);
    return set;
  }();
  const char32_t last = LastCharacter(phrase);
  if (!lasts.contains(last)) return SpeakerSort::kUnknown;
  constexpr size_t kLongestPronoun = 18;  // bytes
  if (phrase.size() <= kLongestPronoun) {
    for (const std::string_view pronoun : kPronouns) {
      if (phrase == pronoun) return SpeakerSort::kPronoun;
    }
  }
  static const EndingWords& silent = *new EndingWords(kSilent);
  static const EndingWords& roles = *new EndingWords(kRoles);
  static const EndingWords& saying = *new EndingWords(kSaying);
  static const EndingWords& organs = *new EndingWords(kOrgans);
  if (silent.Match(phrase, last) > 0) return SpeakerSort::kUnknown;
  if (roles.Match(phrase, last) > 0) return SpeakerSort::kRole;
  if (saying.Match(phrase, last) > 0) return SpeakerSort::kSaying;
  // 部, 局 alone are none.
  constexpr size_t kOneCharacter = 3;
  if (phrase.size() > kOneCharacter && organs.Match(phrase, last) > 0) return SpeakerSort::kOrgan;
  return SpeakerSort::kUnknown;
}

bool HoldsPreposition(std::string_view phrase) {
  const auto holds = [&](std::string_view word, std::span<const std::string_view> parts) {
    for (size_t at = phrase.find(word); at != phrase.npos; at = phrase.find(word, at + word.size())) {
      const bool part = std::any_of(parts.begin(), parts.end(), [&](std::string_view whole) {
        const size_t inside = whole.find(word);
        return at >= inside && phrase.substr(at - inside).starts_with(whole);
      });
      if (!part) return true;
    }
    return false;
  };
  // Parts of other words.
  constexpr std::string_view kBy[] = {"自由", "理由", "缘由"};
  constexpr std::string_view kTo[] = {"方向", "面向", "走向", "导向", "意向", "定向", "动向", "纵向", "横向"};
  constexpr std::string_view kThrough[] = {"经济", "经营", "经理", "经销", "经办", "经贸", "经纪",
                                           "已经", "曾经", "神经", "財經", "經濟", "經營", "經理",
                                           "财经", "产经", "经验", "经商", "经信", "经开", "石经"};
  static const auto& in_front = *new BeginningWords(kPrepositionsInFront);
  static const auto& anywhere = *new BeginningWords(kPrepositions);
  return in_front.Match(phrase) > 0 || anywhere.StandIn(phrase) || holds("由", kBy) || holds("向", kTo) ||
         holds("经", kThrough) || holds("經", kThrough);
}

bool IsNobody(std::string_view phrase) {
  static const EndingWords& words = *new EndingWords(kNobody);
  return words.Match(phrase) > 0;
}

}  // namespace huiyao::segmentation
