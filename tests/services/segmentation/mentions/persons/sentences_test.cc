// Whom a sentence names, in sentences of our own about people who do not exist.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/found_person.h"
#include "services/segmentation/mentions/persons/han_finder.h"
#include "services/segmentation/mentions/persons/latin_finder.h"

namespace huiyao::segmentation {
namespace {

// "name=title+title; name=title" of those found.
std::string Render(std::string_view text, const std::vector<FoundPerson>& persons) {
  std::string out;
  for (const FoundPerson& person : persons) {
    if (!out.empty()) out += "; ";
    out += person.name;
    for (size_t i = 0; i < person.titles.size(); ++i) {
      const TextRange title = person.titles[i].title;
      out += i == 0 ? '=' : '+';
      out += text.substr(title.start, title.end - title.start);
    }
  }
  return out;
}

std::string InChinese(std::string_view text) { return Render(text, FindHanPersons(FoldedText(text))); }
std::string InEnglish(std::string_view text) { return Render(text, FindLatinPersons(text)); }

struct Sentence {
  std::string_view text;
  std::string_view persons;
};

constexpr Sentence kChinese[] = {
    // Ministries, provinces, parties.
    {"会议由国务院副总理田国华主持。", "田国华=国务院副总理"},
    {"国务委员兼国务院秘书长吴政安参加会议。", "吴政安=国务委员+国务院秘书长"},
    {"国家发展改革委党组成员、副主任兼国家数据局局长刘烈山作报告。",
     "刘烈山=国家发展改革委党组成员+副主任+国家数据局局长"},
    {"青禾县委书记马千里、县长沈若谷参加调研。", "马千里=青禾县委书记; 沈若谷=县长"},
    {"省委书记、省人大常委会主任黄明哲,省委副书记、省长吴桂兰分别讲话。",
     "黄明哲=省委书记+省人大常委会主任; 吴桂兰=省委副书记+省长"},
    {"中央政治局委员、中央书记处书记、中央宣传部部长李书云出席。",
     "李书云=中央政治局委员+中央书记处书记+中央宣传部部长"},
    {"省领导王浩然、李明阳、张晓峰参加调研。市领导一同参加。", "王浩然=省领导; 李明阳=省领导; 张晓峰=省领导"},
    {"市委常委、副市长兼市公安局局长赵铁军,市检察院检察长田玉兰参加。",
     "赵铁军=市委常委+副市长+市公安局局长; 田玉兰=市检察院检察长"},
    {"请王贺兵副主任介绍情况。", "王贺兵=副主任"},
    {"出席的有:国家医保局副局长 李滔滔女士，医药司司长 黄心宇先生。", "李滔滔=国家医保局副局长; 黄心宇=医药司司长"},
    {"河长制办公室主任曾强带队督导。", "曾强=河长制办公室主任"},
    {"国家水务委党组书记、主任何大江出席会议。", "何大江=国家水务委党组书记+主任"},
    {"副局长高峰指出,安全是底线。", "高峰=副局长"},
    {"时任青禾省水利厅厅长的周大河接受了采访。", "周大河=青禾省水利厅厅长"},
    {"原国家水务委主任李文斌出席。", "李文斌=原国家水务委主任"},
    {"外交部长段明远会见来宾。", "段明远=外交部长"},
    {"市场监管总局局长罗文海28日主持召开座谈会。", "罗文海=市场监管总局局长"},
    {"省卫生健康委副主任(正厅级)周敏说。", "周敏=省卫生健康委副主任(正厅级)"},
    {"党组书记 主任 卫长青", "卫长青=党组书记+主任"},
    // Courts, forces, science, medicine, schools, companies, press.
    {"最高人民法院院长陆佳宁到会。", "陆佳宁=最高人民法院院长"},
    {"审判长:王晓明 审判员:李芳 人民陪审员:赵刚 书记员:孙丽",
     "王晓明=审判长; 李芳=审判员; 赵刚=人民陪审员; 孙丽=书记员"},
    {"被告人赵某某犯受贿罪,判处有期徒刑十年。", "赵某某=被告人"},
    {"东海舰队司令员韩东升少将宣读命令。", "韩东升=东海舰队司令员"},
    {"国防部新闻发言人张晓刚大校答记者问。", "张晓刚=国防部新闻发言人"},
    {"航天员陈冬青、陈中岳、王杰状态良好。", "陈冬青=航天员; 陈中岳=航天员; 王杰=航天员"},
    {"中国疾控中心首席专家吴尊礼研究员介绍了情况。", "吴尊礼=中国疾控中心首席专家"},
    {"陈文彬主任医师表示,要及时就诊。", "陈文彬=主任医师"},
    {"青禾大学校长龚启明院士致辞。", "龚启明=青禾大学校长"},
    {"三位教授李华、王芳、刘洋获奖。", "李华=教授; 王芳=教授; 刘洋=教授"},
    {"某科技有限公司创始人兼首席执行官林小雨告诉记者,订单增加了。", "林小雨=某科技有限公司创始人+首席执行官"},
    {"《青禾日报》总编辑郑文斌点评。", "郑文斌=《青禾日报》总编辑"},
    {"(记者欧阳海波)青禾县近日召开会议。", "欧阳海波=记者"},
    {"本报记者王小川、通讯员陈静报道", "王小川=本报记者; 陈静=通讯员"},
    {"首席记者姚长风、张石,记者严灵、杨世安对此进行报道", "姚长风=首席记者; 张石=首席记者; 严灵=记者; 杨世安=记者"},
    {"首都医科大学附属北京儿童医院呼吸科主任徐保平提示家长。", "徐保平=首都医科大学附属北京儿童医院呼吸科主任"},
    {"青禾医院副院长曹文作报告。", "曹文=青禾医院副院长"},
    {"世卫组织驻华代表马丁·泰勒博士致辞。", "马丁·泰勒=世卫组织驻华代表"},
    // Foreign and transcribed names.
    {"法国总统马克伦同中方举行会谈。", "马克伦=法国总统"},
    {"联合国秘书长古列斯发表讲话。", "古列斯=联合国秘书长"},
    {"塞尔维亚总统亚历山大·彼得维奇访华。", "亚历山大·彼得维奇=塞尔维亚总统"},
    {"自治区主席艾尔肯·买买提出席开幕式。", "艾尔肯·买买提=自治区主席"},
    {"他们希望候选人萨拉·奥尔尼夺回席位。", "萨拉·奥尔尼=候选人"},
    // Given names of three characters; names of a closed class of parts; surnames that are words.
    {"青禾省水利厅厅长林听雨眠回忆,那年水很大。", "林听雨眠=青禾省水利厅厅长"},
    {"县林草局局长索朗平措告诉记者,鼠害少了。", "索朗平措=县林草局局长"},
    {"草原站站长达瓦卓玛、副站长格日勒图参加。", "达瓦卓玛=草原站站长; 格日勒图=副站长"},
    {"牧民额尔敦说,草长高了。", "额尔敦=牧民"},
    {"请次仁拉姆主任介绍情况。", "次仁拉姆=主任"},
    {"本报记者 古丽努尔", "古丽努尔=本报记者"},
    {"市水务局局长骆一川、县委书记纳文彬参加。", "骆一川=市水务局局长; 纳文彬=县委书记"},
    {"市水务局局长宁自远表示,要守住底线。", "宁自远=市水务局局长"},
    // The last character of a name may be a word.
    {"副市长何敬之作动员,院长苏致和说,要抓实。", "何敬之=副市长; 苏致和=院长"},
    {"市长张三和县长李为民出席。", "张三=市长; 李为民=县长"},
    {"日本首相中村文雄同德国总理朔尔贝、法国外长科隆维会谈。", "中村文雄=日本首相; 朔尔贝=德国总理; 科隆维=法国外长"},
    {"“今年雨水好。”陈大河说。", "陈大河"},
    // Ranks and roles without a body.
    {"作家毕文敏分享了体会,店主付小军说,生意好了。", "毕文敏=作家; 付小军=店主"},
    {"“时代楷模”张玉梅的事迹感人。", "张玉梅=时代楷模"},
    {"指挥员韩石磊发出指令。", "韩石磊=指挥员"},
    {"朝鲜外务相崔明姬致电。", "崔明姬=朝鲜外务相"},
    // Titles end at what stands before them.
    {"全省建成300所养老院湖南省民政厅厅长刘一诺表示,要再接再厉。", "刘一诺=湖南省民政厅厅长"},
    {"某大学附属北京青禾医院院长丁一平到会。", "丁一平=某大学附属北京青禾医院院长"},
    {"(作者系青禾大学经济学院教授 李若谷)", "李若谷=青禾大学经济学院教授"},
    {"县长林晓(右)与技术员赵磊(左)在大坝上。", "林晓=县长; 赵磊=技术员"},
    // Traditional characters.
    {"衛生健康委員會主任黃國棟表示,將繼續推進。", "黃國棟=衛生健康委員會主任"},
    {"國務院副總理何立言、商務部部長王文泰出席會議。", "何立言=國務院副總理; 王文泰=商務部部長"},
    // Names before titles; appositions; lists that a title ends.
    {"会上,田海川副局长作了部署。", "田海川=副局长"},
    {"深入学习贯彻习近平总书记关于健康中国建设的重要论述。", "习近平=总书记"},
    {"段明远,青海省商务厅厅长,出席活动。", "段明远=青海省商务厅厅长"},
    {"韩松柏(云南省水利厅厅长)主持会议。", "韩松柏=云南省水利厅厅长"},
    {"李长安，男，汉族，1970年5月生，现任青禾市市长。", "李长安=青禾市市长"},
    {"邓乃文、韩汝琪委员：你们提出的建议收悉。", "邓乃文=委员; 韩汝琪=委员"},
    // Forms, appointments.
    {"组　长：李建国　副省长", "李建国=组　长+副省长"},
    {"副组长:王伟民 省政府副秘书长、张  磊 省财政厅厅长", "王伟民=副组长+省政府副秘书长; 张磊=省财政厅厅长"},
    {"任命钱学礼为国家统计局副局长。免去孙立民的税务总局副局长职务。",
     "钱学礼=国家统计局副局长; 孙立民=税务总局副局长"},
    {"王立新同志任中共青禾市委常委、书记;免去张伟民同志中共青禾市委书记职务。",
     "王立新=中共青禾市委常委+书记; 张伟民=中共青禾市委书记"},
    // Villagers; speakers without a title; comrades.
    {"72岁的村民何桂花笑着说。", "何桂花=村民"},
    {"青禾小学教师叶文婷带着学生参观。", "叶文婷=青禾小学教师"},
    {"卫长青说,老街修旧如旧。", "卫长青"},
    {"以习近平同志为核心的党中央高度重视。", "习近平"},
    // Nobody.
    {"实施“课程提质、教师强能、学校强基”行动,评选“青禾好老师”和好医生。", ""},
    {"驻村干部宿舍里,灯还亮着。经理高兴地说,局长时常下乡,院长成天在病房。", ""},
    {"专家常说,预防重于治疗。主任急忙赶到,书记马上安排,老师傅手把手教。", ""},
    {"职工方依法提出,革命烈士纪念亭修缮一新。", ""},
    {"主任会议研究决定,副主任委员应当出席。", ""},
    {"局长办公会要求,各科室主任要履职尽责,书记员应当回避。", ""},
    {"人力资源社会保障部门负责人才政策的落实。", ""},
    {"副主席代理。主席许可后,委员全国代表方可发言。", ""},
    {"坚持以习近平新时代中国特色社会主义思想为指导。", ""},
    {"与会专家指出,有关负责人表示,有关领导同志讲话。", ""},
    {"患者老王说。李局长和张女士都笑了。", ""},
    {"医院党委书记郑重表示歉意。负责人高度评价。", ""},
    {"村民应当履行应尽的义务,业主向规划部门提出,居民养犬须登记。", ""},
    {"市长热线开通,省长质量奖揭晓,记者会结束。", ""},
    {"文明市民、卓越工程师、高素质农民受到表彰。", ""},
    {"当事人陈述后,检察官经检察长提名,由主席任命。", ""},
};

constexpr Sentence kEnglish[] = {
    {"Minister of Health Anna Berg said the plan would be published.", "Anna Berg=Minister of Health"},
    {"Anna Berg, minister of health, visited the clinic.", "Anna Berg=minister of health"},
    {"Director Li Bin attended the meeting.", "Li Bin=Director"},
    {"Deputy Directors Li Bin and Wang Yong attended.", "Li Bin=Deputy Directors; Wang Yong=Deputy Directors"},
    {"He Dajiang, Secretary of the Leading Party Group and Director of the Water Commission, attended.",
     "He Dajiang=Secretary of the Leading Party Group+Director of the Water Commission"},
    {"Sichuan Health Commission Deputy Director Zhao Ming noted it.",
     "Zhao Ming=Sichuan Health Commission Deputy Director"},
    {"Xi Jinping, general secretary of the Communist Party of China (CPC) Central Committee, Chinese president and "
     "chairman of the Central Military Commission, spoke.",
     "Xi Jinping=general secretary of the Communist Party of China (CPC) Central Committee+Chinese president+chairman "
     "of "
     "the Central Military Commission"},
    {"the spirit of General Secretary Xi Jinping's expositions", "Xi Jinping=General Secretary"},
    {"Dr. John Carter, head of the pediatric department, said so.", "John Carter=Dr.+head of the pediatric department"},
    {"\"We are ready,\" said Wang Hemin, deputy director of the commission.",
     "Wang Hemin=deputy director of the commission"},
    {"The director of the Brookfield Water Authority, James Miller, announced it.",
     "James Miller=director of the Brookfield Water Authority"},
    {"According to Liu Yang, the county's Party secretary, the road opened.", "Liu Yang=Party secretary"},
    {"WHO Director-General Teodros Adham Gebre welcomed it.", "Teodros Adham Gebre=WHO Director-General"},
    {"Secretary of the Leading Party Group Wang Min presided.", "Wang Min=Secretary of the Leading Party Group"},
    {"Ambassador to the European Union Anthony Lund Gardner left.",
     "Anthony Lund Gardner=Ambassador to the European Union"},
    {"Governor of New Marland Jon Corbin left.", "Jon Corbin=Governor of New Marland"},
    {"Zhang Wei, a farmer from Qinghe County, agreed.", "Zhang Wei=farmer"},
    {"Yang Fan, 35, a nurse at the county hospital, was proud.", "Yang Fan=nurse at the county hospital"},
    {"Song Ming, who is the director of the hospital, explained.", "Song Ming=director of the hospital"},
    {"Party Secretary and Director of the Yunnan Health Commission Li Bin attended.",
     "Li Bin=Party Secretary+Director of the Yunnan Health Commission"},
    {"Vice Minister of Finance Liao Mian, Deputy Governor of the People's Bank of China Lu Leilei and other officials "
     "attended.",
     "Liao Mian=Vice Minister of Finance; Lu Leilei=Deputy Governor of the People's Bank of China"},
    {"Wang Hemin, member of the Leading Party Members' Group and Deputy Director of the NHC, spoke.",
     "Wang Hemin=member of the Leading Party Members' Group+Deputy Director of the NHC"},
    {"Chief Engineer of the bureau Zhao Lin explained it.", "Zhao Lin=Chief Engineer of the bureau"},
    {"By Zhang San and Li Si", "Zhang San; Li Si"},
    {"Minister of Water Affairs and Secretary of the Leading Party Members' Group Wang Min presided.",
     "Wang Min=Minister of Water Affairs+Secretary of the Leading Party Members' Group"},
    {"Sun Ke, general manager of Qinghe Steel Co., Ltd., signed.", "Sun Ke=general manager of Qinghe Steel Co., Ltd"},
    {"\"I like it,\" said Yang Fan, a 70-year-old retired nurse in Qinghe.", "Yang Fan=retired nurse"},
    {"Ex-mayor Robert Hale left.", "Robert Hale=Ex-mayor"},
    {"Comrade Xi Jinping's speech was studied.", "Xi Jinping"},
    {"Adhere to Xi Jinping Thought on Socialism with Chinese Characteristics.", ""},
    {"The Central Committee and the State Council issued the Healthy China initiative.", ""},
    {"The Deputy Director of the National Health Commission presided over the meeting.", ""},
    {"Leaders of the National Health Commission attended. Burger King opened a shop.", ""},
    {"Uphold the Four Pillars, said Two Bridges. Secretary Seven Harbors Lanterns left.", ""},
    {"Directors Li Bin and Anna Rivers attended.", "Li Bin=Directors; Anna Rivers=Directors"},
    {"Johns Hopkins University said it would help. Global Times reported.", ""},
};

TEST(PersonsInSentencesTest, Chinese) {
  for (const auto& [text, persons] : kChinese) EXPECT_EQ(InChinese(text), persons) << text;
}

TEST(PersonsInSentencesTest, English) {
  for (const auto& [text, persons] : kEnglish) EXPECT_EQ(InEnglish(text), persons) << text;
}

}  // namespace
}  // namespace huiyao::segmentation
