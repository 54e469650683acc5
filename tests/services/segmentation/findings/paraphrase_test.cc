#include "services/segmentation/findings/paraphrase.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {
namespace {

// A sentence as officials write it, and as a machine puts it. Invented for this test.
struct Pair {
  std::string_view official;
  std::string_view spun;
};

constexpr Pair kPairs[] = {
    {"会议强调，要坚持以人民为中心的发展思想，扎实推进城乡供水一体化，加快灌区现代化改造，全面提升水旱灾害防御能力，为"
     "粮食安全提供坚实水利支撑。",
     "此次会议着重指出，需要持续秉持以人民作为中心的发展思想，扎实地去推进城乡供水朝着一体化方向发展，加快进行灌区现代"
     "化改造方面的工作，全方位地提升水旱灾害所涉及的防御能力，从而为粮食安全给予坚实的水利方面的支撑 。"},
    {"一是健全防返贫监测帮扶机制，坚决守住不发生规模性返贫底线。二是发展壮大富民产业，完善联农带农机制。三是整治提升人"
     "居环境，建设宜居宜业和美乡村。",
     "一要去健全针对防止返贫所开展的监测以及帮扶机制，坚决地守住不出现规模性返贫这条底线。第二是把富民产业发展起来并且"
     "壮大，对联农带农机制进行完善操作。三啊，要对人居环境展开整治以及提升，建设起宜居并且宜业的和美乡村那种样子 。"},
    {"全省交通运输系统圆满完成年度目标任务，新改建农村公路3200公里，建制村通客车率保持100%，群众出行更加便捷。",
     "全省范围内的交通运输系统圆满地达成了年度目标任务，新建以及改建农村公路总计3200公里，建制村通客车的比率一直保持在1"
     "00%，群众在出行的时候变得更加便捷了 。"},
    {"要深化教育综合改革，落实立德树人根本任务，推进义务教育优质均衡发展，加强教师队伍建设，办好人民满意的教育。",
     "需要深入地开展教育综合改革相关工作，把立德树人这一根本任务落实下去，推动义务教育朝着优质均衡的方向迈进，加强教师"
     "队伍方面的建设，去办好能够让人民感到满意的教育。"},
    {"坚持预防为主、防治结合，完善生态环境监测网络，持续打好蓝天、碧水、净土保卫战，守牢美丽中国建设安全底线。",
     "始终秉持着以预防当作主要、防与治相互结合，对生态环境监测网络予以完善，持续不断地去打好蓝天、碧水还有净土方面的保"
     "卫战，守牢美丽中国建设过程里的安全底线。"},
    {"会议要求，春耕在即，各地要抓紧抓实农资供应和田间管理，强化技术指导，确保夏粮丰收。市、县农业农村局主要负责同志参"
     "加会议。",
     "会议作了要求，春耕马上就要到来了，各个地方此时都需要抓紧并且抓实农资供应以及田间管理这两方面，强化技术层面的指导"
     "，用来确保夏粮能够获得丰收。来自市、县农业农村局的主要负责同志参与到了会议当中。"},
    {"加强文物保护利用和非物质文化遗产传承，实施中华文明探源工程，推动文化和旅游深度融合发展。",
     "加强文物保护以及利用还有非物质文化遗产传承方面的有关工作，着手施行中华文明探源工程，促使文化跟旅游朝着深度融合的"
     "方向去发展，于保护层面，于利用范畴，全方位地发挥文物所具备的价值。"},
    {"要统筹发展和安全，防范化解重点领域风险，压实安全生产责任，坚决遏制重特大事故发生。",
     "需要统筹好发展与安全之间的关系，针对重点领域所存在的风险去进行防范以及化解，把安全生产的责任压实到位，坚决地遏制"
     "住重特大事故出现的那种情况，还要做好信访等方面的相关事宜。"},
    {"推进数字政府建设，优化政务服务，推动更多事项一网通办、跨省通办，提升企业和群众获得感。",
     "推进数字政府建设工作的进行，对政务服务做出优化，推动更多的事项达成一网去通办、跨省进行通办，借此来提升企业以及群"
     "众所拥有的获得感。"},
    {"深入学习贯彻党的创新理论，弘扬伟大建党精神，推动全面从严治党向纵深发展，以优良作风保障各项任务落地见效。",
     "深度地学习并且贯彻党的创新理论，把伟大建党精神弘扬起来，促使全面从严治党朝着纵深方向发展下去，凭借优良的作风用以"
     "保障各项任务能够落地进而见到成效。"},
    {"2025年，全市科技创新能力稳步提升，高新技术企业突破800家，技术合同成交额增长15%，产学研融合取得积极进展。",
     "二零二五年，全市的科技创新能力正逐步地得到提升，高新技术企业的数量已然突破了800家，技术合同的成交额增长了15%"
     "，产学研融合这一方面有了积极的进展。"},
    {"民政部门要聚焦特殊困难群体，健全分层分类社会救助体系，发展银发经济，推进殡葬改革，织密民生保障网。",
     "民政部门需要聚焦于那些特殊困难的群体，将分层分类的社会救助体系健全起来，去发展银发经济，于殡葬改革的具体推进环节"
     "里持续做相关工作，从而把民生保障这张网织得更加密实 。"},
};

Paraphrase ReadAll(const std::vector<std::string_view>& paragraphs) {
  Paraphrase paraphrase;
  for (const std::string_view paragraph : paragraphs) paraphrase.Read(paragraph);
  return paraphrase;
}

TEST(ParaphraseTest, EachSpunSentenceHasMarksAndNoOriginalHas) {
  for (const Pair& pair : kPairs) {
    EXPECT_EQ(ReadAll({pair.official}).Variety(), 0) << pair.official;
    EXPECT_GE(ReadAll({pair.spun}).Variety(), 4) << pair.spun;
  }
}

TEST(ParaphraseTest, ThreeSpunSentencesAreEnough) {
  constexpr size_t kPairCount = std::size(kPairs);
  for (size_t i = 0; i < kPairCount; ++i) {
    const Pair &a = kPairs[i], &b = kPairs[(i + 1) % kPairCount], &c = kPairs[(i + 2) % kPairCount];
    EXPECT_TRUE(ReadAll({a.spun, b.spun, c.spun}).IsMachineMade()) << a.spun;
    EXPECT_FALSE(ReadAll({a.official, b.official, c.official}).IsMachineMade()) << a.official;
  }
}

TEST(ParaphraseTest, ShortTextsSayNothing) { EXPECT_FALSE(ReadAll({kPairs[0].spun}).IsMachineMade()); }

// Speech is looser than writing, yet no machine's.
TEST(ParaphraseTest, AnInterviewIsNone) {
  const Paraphrase interview = ReadAll(
      {"记者：请您谈谈这次会议给基层带来了什么变化？",
       "说实话，这几年变化真的很大。以前老百姓浇地要等上半个月，那时候渠道不好走水，一等就是一整天。现在不一样了，村里"
       "有了管护员，"
       "镇上有了泵站，那些老渠、旧渠都修好了。我经常跟同事们讲，我们做的就是这样的小事，但是对群众来说就是大事。",
       "记者：下一步有什么打算？",
       "下一步我们要把管护做实，让每条渠都能有人管、有人问。当然困难还有很多，比如人才的问题、经费的问题，这些都需要时"
       "间去解决。"
       "但我相信，只要一步一个脚印地干下去，群众一定会越来越满意。这也是我当初回到家乡的时候，心里最真切的愿望。"});
  EXPECT_FALSE(interview.IsMachineMade()) << interview.Density() << " " << interview.Variety();
}

// Another hand than that of the pairs, written after the marks were chosen.
TEST(ParaphraseTest, AMilderHand) {
  EXPECT_TRUE(ReadAll({"会议觉得，在过去的一年当中，全省市场监管系统始终把服务大局放在心上，营商环境变得越来越好，经营"
                       "主体的数量有了较为明显的"
                       "增长，这给全省经济社会的高质量发展带来了有力的支撑。",
                       "今年要围绕着下面这些重点来开展工作。首先，要把党的领导贯穿到市场监管的全过程之中，让全面从严治"
                       "党向着纵深去推进。其次，"
                       "要对涉企收费的行为进行规范处理。除此之外，还需要推动质量基础设施实现升级，使得更多的中小企业能"
                       "够从中获得好处。最后，"
                       "要着力于提升执法人员所拥有的专业能力。",
                       "各个地方需要把责任扛在肩上，把措施落到实际当中，从而让人民群众过上一个平安又祥和的春节。"})
                  .IsMachineMade());
}

// A hand that takes set phrases apart, and numbers of lists that it took for dates.
TEST(ParaphraseTest, FalseDatesAreMarks) {
  Paraphrase paraphrase = ReadAll(
      {"全省粮食工作会议在省城进行召开，会议把去年所做的工作予以回顾，对今年的任务作了布置，各个市的粮食部门都派人"
       "参加，总共有两百多人。",
       "四月一日，要把库存的检查往更细的方向上做，让每一粒粮食都能够查得清楚，晾晒设备之类的物资要备足，质量检"
       "测的室要建到乡镇，收购的价格要张榜公布，售粮的农民要排队有序。",
       "仓储企业夏天通风降温，冬天防潮防鼠，保管员每天巡仓一次，温度湿度记在本子上，省里的检查组每月抽查一回。"});
  EXPECT_FALSE(paraphrase.IsMachineMade()) << paraphrase.Variety();
  paraphrase.ReadFalseDates(2);
  EXPECT_TRUE(paraphrase.IsMachineMade()) << paraphrase.Variety() << " " << paraphrase.Density();
}

TEST(ParaphraseTest, OrdinaryWordsAreNoMarks) {
  const Paraphrase ordinary =
      ReadAll({"春耕马上就要开始，县里给予支持。从事农机操作的人员总计三百名，具体执行由乡镇负责，会议对此作了要求。",
               "此时正是农忙，各乡镇要尽最大努力保障用水，详细落实到每个村。"});
  EXPECT_EQ(ordinary.Variety(), 0) << ordinary.Density();
}

TEST(ParaphraseTest, StrongestMarksDoNotOverlap) {
  std::vector<std::string_view> spun;
  for (const Pair& pair : kPairs) spun.push_back(pair.spun);
  const std::vector<Paraphrase::Mark> marks = ReadAll(spun).Strongest();
  ASSERT_EQ(marks.size(), 5u);
  for (size_t i = 1; i < marks.size(); ++i) {
    const bool later = marks[i].paragraph > marks[i - 1].paragraph || marks[i].range.start >= marks[i - 1].range.end;
    EXPECT_TRUE(later);
  }
}

}  // namespace
}  // namespace huiyao::segmentation
