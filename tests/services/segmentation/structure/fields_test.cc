// Dates, labelled lines, bylines and announcements.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "services/segmentation/structure/announcements.h"
#include "services/segmentation/structure/dates.h"
#include "services/segmentation/structure/labelled_line.h"

namespace huiyao::segmentation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DatesTest, Reads) {
  for (const auto& [text, iso] :
       std::initializer_list<std::pair<const char*, const char*>>{{"2026年1月17日", "2026-01-17"},
                                                                  {"发布于 2026-1-7 10:30", "2026-01-07"},
                                                                  {"2026/01/17", "2026-01-17"},
                                                                  {"2026.1.17", "2026-01-17"},
                                                                  {"二〇二六年一月十七日", "2026-01-17"},
                                                                  {"二○二四年十二月三十一日", "2024-12-31"},
                                                                  {"on January 17, 2026", "2026-01-17"},
                                                                  {"17 Jan 2026", "2026-01-17"},
                                                                  {"Sept. 3rd, 2024", "2024-09-03"},
                                                                  {"2024年2月29日", "2024-02-29"},
                                                                  {"2023年2月29日、2024年3月1日", "2024-03-01"}}) {
    const auto date = FindDate(text);
    ASSERT_TRUE(date.has_value()) << text;
    EXPECT_EQ(date->iso, iso) << text;
  }
  for (const char* text : {"2026年1月", "1月17日", "2023-02-29", "2026-13-01", "January 2026", "12026-01-017", ""}) {
    EXPECT_FALSE(FindDate(text).has_value()) << text;
  }
}

TEST(DatesTest, CoversTheWholeDate) {
  const std::string text = "于2026年1月17日发布";
  const auto date = FindDate(text);
  EXPECT_EQ(text.substr(date->start, date->end - date->start), "2026年1月17日");
}

TEST(DatesTest, DateLines) {
  EXPECT_TRUE(IsDateLine("2026年1月17日"));
  EXPECT_TRUE(IsDateLine("（2026年1月17日）"));
  EXPECT_TRUE(IsDateLine("2026-01-17 10:33:05"));
  EXPECT_FALSE(IsDateLine("2026年1月17日，会议召开"));
}

TEST(LabelledLineTest, SeveralFields) {
  const std::string line = "发布时间：2026-01-17  来源：某某网 作者:张三";
  const auto fields = ParseLabelledLine(line);
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_EQ(fields[1].label, FieldLabel::kPublisher);
  EXPECT_EQ(line.substr(fields[1].start, fields[1].end - fields[1].start), "某某网");
  EXPECT_EQ(line.substr(fields[2].start, fields[2].end - fields[2].start), "张三");
}

TEST(LabelledLineTest, ADateMayStandBeforeTheFirstLabel) {
  const auto fields = ParseLabelledLine("2026-01-17 10:33 来源：某某网");
  ASSERT_EQ(fields.size(), 2u);
  EXPECT_EQ(fields[0].label, FieldLabel::kPublishDate);
}

TEST(LabelledLineTest, ADateMayFollowAName) {
  for (const std::string line : {"来源：某某网 2026-02-03", "来源：某某网 | 2026-02-03 10:30"}) {
    const auto fields = ParseLabelledLine(line);
    ASSERT_EQ(fields.size(), 2u) << line;
    EXPECT_EQ(line.substr(fields[0].start, fields[0].end - fields[0].start), "某某网");
    EXPECT_EQ(fields[1].label, FieldLabel::kPublishDate);
    EXPECT_EQ(line.substr(fields[1].start, 10), "2026-02-03");
  }
  EXPECT_EQ(ParseLabelledLine("来源：某某网 2026-02-03 专刊").size(), 1u);
}

TEST(LabelledLineTest, EnglishAndEmptyValues) {
  EXPECT_EQ(ParseLabelledLine("Source: County Herald").size(), 1u);
  EXPECT_EQ(ParseLabelledLine("来源：").size(), 1u);
  EXPECT_THAT(ParseLabelledLine("会议指出，来源：群众"), IsEmpty());
  EXPECT_THAT(ParseLabelledLine("Sources say: nothing"), IsEmpty());
  EXPECT_THAT(ParseLabelledLine(std::string(100'000, ' ') + "来源：x"), IsEmpty());
}

TEST(LabelledLineTest, DocumentNumbers) {
  EXPECT_TRUE(IsDocumentNumber("某政办发〔2024〕17号"));
  EXPECT_TRUE(IsDocumentNumber("（某发[2024]7号）"));
  EXPECT_FALSE(IsDocumentNumber("根据某政办发〔2024〕17号文件，现通知如下"));
}

TEST(BylineTest, Recognises) {
  for (const char* line :
       {"本报记者 张三丰", "记者 张三丰 李四光 通讯员 王五一", "本报记者张三丰 李四光摄影报道", "By Jane Smith"}) {
    EXPECT_TRUE(IsByline(line)) << line;
  }
  for (const char* line : {"记者走访了多家企业，了解到不少情况", "记者了解到这一情况后立即赶往现场核实。", "By the way",
                           "本报记者昨天从有关部门获悉，今年将修路。"}) {
    EXPECT_FALSE(IsByline(line)) << line;
  }
}

TEST(BylineTest, Names) {
  EXPECT_THAT(ParseAuthors("本报记者 张三丰 李四光"), ElementsAre("张三丰", "李四光"));
  EXPECT_THAT(ParseAuthors("记者张三丰、李四光 摄影报道"), ElementsAre("张三丰", "李四光"));
  EXPECT_THAT(ParseAuthors("Jane Smith and Peter O'Neil"), ElementsAre("Jane Smith", "Peter O'Neil"));
  EXPECT_THAT(ParseAuthors("编辑"), IsEmpty());
  EXPECT_THAT(ParseAuthors("admin"), IsEmpty());
  EXPECT_THAT(ParseAuthors(""), IsEmpty());
  EXPECT_THAT(ParseInlineByline("本报讯（记者 张三丰）昨天，"), ElementsAre("张三丰"));
  EXPECT_THAT(ParseInlineByline("昨天。本报讯（记者 张三丰）"), IsEmpty());
}

TEST(AnnouncementsTest, Counts) {
  for (const auto& [text, count] :
       std::initializer_list<std::pair<const char*, int>>{{"部署11项重点工作", 11},
                                                          {"重点做好5个方面工作。", 5},
                                                          {"统筹推进六大关键领域", 6},
                                                          {"提出三点意见", 3},
                                                          {"主要体会有三条。", 3},
                                                          {"原因有二：", 2},
                                                          {"arranging 11 key tasks", 11},
                                                          {"the following eight measures", 8}}) {
    const auto found = FindAnnouncement(text);
    ASSERT_TRUE(found.has_value()) << text;
    EXPECT_EQ(found->count, count) << text;
  }
  for (const char* text :
       {"第三方面工作", "2024年工作要点", "新增3家医院", "一个任务", "3.5项工作", "three people", ""}) {
    EXPECT_FALSE(FindAnnouncement(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace huiyao::segmentation
