#include "services/segmentation/findings/dangling.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

std::string End(std::string_view text) {
  const auto range = FindDanglingEnd(text);
  return range ? std::string(text.substr(range->start, range->end - range->start)) : "";
}

std::string Start(std::string_view text, bool first = true) {
  const auto range = FindHeadlessStart(text, first);
  return range ? std::string(text.substr(range->start, range->end - range->start)) : "";
}

TEST(DanglingEndTest, InsideAPhrase) {
  EXPECT_EQ(End("青禾县提出三项要求：一是疏浚河道，恢复水系；二是加固堤坝，消除隐患；三是推动"), "三是推动");
  EXPECT_EQ(End("全县要抓好三件事：第一，疏浚河道，恢复水系；第二，加固堤坝，消除隐患；第三，进一步加强"),
            "第三，进一步加强");
  EXPECT_EQ(End("青禾縣提出三項要求:一是疏浚河道,恢復水系;二是加固堤壩,消除隱患;三是"), "三是");
  EXPECT_EQ(End("近年来，青禾县疏浚河道八十公里，加固堤坝二十处，水质明显好转，进一步"), "进一步");
  EXPECT_EQ(End("近年来，青禾县疏浚河道八十公里，加固堤坝二十处，并组织各镇对"), "对");
  EXPECT_EQ(End("近年来，青禾县疏浚河道八十公里，加固堤坝二十处，水质以及"), "以及");
  EXPECT_EQ(End("近年来，青禾县疏浚河道八十公里，加固堤坝二十处，"), "加固堤坝二十处，");
  EXPECT_EQ(End("In the past year the county rebuilt ten small dams and cleared eighty kilometres of the"), "the");
}

TEST(DanglingEndTest, WholeTextsAndOtherLines) {
  for (const char* text : {
           "近年来，青禾县疏浚河道八十公里，加固堤坝二十处，水质明显好转，进一步。",
           "近年来，青禾县疏浚河道八十公里，加固堤坝二十处，各项工作持续推进",
           "近年来，青禾县疏浚河道八十公里，加固堤坝二十处，实现人与自然和谐共存、互惠共和",
           "推进河湖治理，落实河长制",
           "一是推动",
           "各镇人民政府、县直各部门，驻青禾各单位：",
           "尊敬的各位代表、各位委员，",
           "The county rebuilt ten small dams and cleared eighty kilometres of canals last year.",
           "Department of Water",
       }) {
    EXPECT_EQ(End(text), "") << text;
  }
}

TEST(HeadlessStartTest, InsideASentence) {
  EXPECT_EQ(Start("，加固堤坝二十处，水质明显好转，群众十分满意。"), "，");
  EXPECT_EQ(Start("”水利局局长说，渠道通了，庄稼有救了，群众十分满意。"), "”");
  EXPECT_EQ(Start("”水利局局长说，渠道通了，庄稼有救了，群众十分满意。", false), "");
  EXPECT_EQ(Start("的要求，加固堤坝二十处，水质明显好转，群众十分满意。"), "的");
  EXPECT_EQ(Start("设施建设，健全管护网络。选派二十名技术员驻村指导，定期巡查。"), "设施建设");
  EXPECT_EQ(Start("道路管护机制，提升农村出行水平。全县还将修建候车亭三百个。"), "道路管护机制");
  EXPECT_EQ(Start("水源保护力度，完善应急供水体系。青禾县新建泵站十二座。"), "水源保护力度");
  EXPECT_EQ(Start("耕地质量，扩大高标准农田面积。各镇要落实管护责任。"), "耕地质量");
  EXPECT_EQ(Start("消费潜力，促进文旅融合发展。县里将举办三场展销会。"), "消费潜力");
  EXPECT_EQ(Start("河道管理条例》有关规定，青禾县划定管理范围，明确责任主体。"), "河道管理条例》");
  EXPECT_EQ(
      Start("dams were rebuilt in the past year, and eighty kilometres of canals were cleared. The work goes on."),
      "dams");
}

TEST(HeadlessStartTest, WholeSentences) {
  for (const char* text : {
           "的士行业管理办法自今年三月起施行，请各有关单位遵照执行。",
           "了解民情，是做好群众工作的第一步，青禾县为此建立走访制度。",
           "着力加固堤坝，健全管护网络，让水利设施长久发挥效益。",
           "党建引领，健全基层治理网络。各镇选派二十名技术员驻村指导。",
           "加强设施建设，健全管护网络。选派二十名技术员驻村指导。",
           "青禾县水利局，加强灌区管理。全县粮食生产稳定。",
           "春耕生产，加强技术指导。全县出动农技人员三百名。",
           "科技创新，推动产业升级。全市企业研发投入增长。",
           "设施建设，是水利工作的基础，健全管护网络才能长久。",
           "“设施建设要先行，管护网络要健全。”青禾县水利局局长说。",
           "1）设施建设要先行，管护网络要健全，经费保障要到位。",
           "设施建设，健全管护网络",
       }) {
    EXPECT_EQ(Start(text), "") << text;
  }
  EXPECT_EQ(Start("dams were rebuilt in the past year, and eighty kilometres of canals were cleared. The work goes on.",
                  false),
            "");
}

}  // namespace
}  // namespace huiyao::segmentation
