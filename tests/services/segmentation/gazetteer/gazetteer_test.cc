#include "services/segmentation/gazetteer/gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "services/segmentation/gazetteer/bynames.h"

namespace huiyao::segmentation {
namespace {

std::string Found(const std::string& text) {
  std::string found;
  for (const DivisionMention& mention : FindDivisions(text)) {
    if (!found.empty()) found += " ";
    found += text.substr(mention.range.start, mention.range.end - mention.range.start) + "=" +
             std::string(mention.division->name);
  }
  return found;
}

TEST(GazetteerTest, HoldsBothLevels) {
  EXPECT_EQ(std::count_if(Divisions().begin(), Divisions().end(), [](const Division& d) { return d.is_province(); }),
            34);
  EXPECT_GE(Divisions().size(), 360u);
  std::set<std::string_view> codes;
  for (const Division& division : Divisions()) {
    EXPECT_EQ(division.code.size(), 6u);
    EXPECT_TRUE(codes.insert(division.code).second) << division.code;
    EXPECT_TRUE(division.name.starts_with(division.short_name)) << division.name;
    EXPECT_FALSE(division.english.empty());
  }
}

TEST(GazetteerTest, FullNamesOfBothLevels) {
  EXPECT_EQ(Found("在四川省成都市"), "四川省=四川省 成都市=成都市");
  EXPECT_EQ(Found("新疆维吾尔自治区"), "新疆维吾尔自治区=新疆维吾尔自治区");
  EXPECT_EQ(Found("海南藏族自治州"), "海南藏族自治州=海南藏族自治州");
}

TEST(GazetteerTest, ShortNamesOfProvincesOnly) {
  EXPECT_EQ(Found("内蒙古和广西"), "内蒙古=内蒙古自治区 广西=广西壮族自治区");
  EXPECT_EQ(Found("雄安的新校区"), "雄安=雄安新区") << "coined for the place";
  EXPECT_EQ(Found("天下大同，中山装"), "");
}

TEST(GazetteerTest, TraditionalNames) { EXPECT_EQ(Found("廣東與遼寧省"), "廣東=广东省 遼寧省=辽宁省"); }

TEST(GazetteerTest, EnglishNames) {
  const auto english = [](std::string_view name) {
    return std::find_if(Divisions().begin(), Divisions().end(), [&](const Division& d) { return d.name == name; })
        ->english;
  };
  EXPECT_EQ(english("陕西省"), "Shaanxi");
  EXPECT_EQ(english("石家庄市"), "Shijiazhuang");
  EXPECT_EQ(english("西藏自治区"), "Tibet");
}

TEST(BynamesTest, WithoutTheName) {
  const auto found = [](const std::string& text) {
    std::string names;
    for (const DivisionMention& mention : FindBynames(text)) {
      names += text.substr(mention.range.start, mention.range.end - mention.range.start) + "=" +
               std::string(mention.division->short_name) + " ";
    }
    return names;
  };
  EXPECT_EQ(found("陕北和苏南"), "陕北=陕西 苏南=江苏 ");
  EXPECT_EQ(found("支持驻鲁高校、来桂留学生"), "驻鲁=山东 来桂=广西 ");
  EXPECT_EQ(found("三秦大地，支持西安建设"), "三秦=陕西 西安=西安 ");
  EXPECT_EQ(found("京津冀和长三角"), "") << "several provinces";
  EXPECT_EQ(found("新中国，台中"), "");
}

}  // namespace
}  // namespace huiyao::segmentation
