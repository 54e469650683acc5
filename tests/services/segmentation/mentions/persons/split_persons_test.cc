#include "services/segmentation/mentions/persons/split_persons.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace huiyao::segmentation {
namespace {

// "name [what the second text holds of it]: title+title"; empty if nobody is named.
std::string Across(std::string_view first, std::string_view second) {
  const auto person = ReadSplitPerson(first, second);
  if (!person) return {};
  std::string out = person->name + " [";
  out += second.substr(person->name_behind.start, person->name_behind.end - person->name_behind.start);
  out += "]: ";
  for (const FoundTitle& title : person->titles) {
    if (!out.ends_with(' ')) out += '+';
    out += first.substr(title.title.start, title.title.end - title.title.start);
  }
  return out;
}

TEST(SplitPersonsTest, TheNameIsTheNextLine) {
  EXPECT_EQ(Across("云南省水利厅党组书记、厅长", "程致远"), "程致远 [程致远]: 云南省水利厅党组书记+厅长");
  EXPECT_EQ(Across("  云南省水利厅厅长 ", "程致远"), "程致远 [程致远]: 云南省水利厅厅长");
}

TEST(SplitPersonsTest, TheNameIsBroken) {
  EXPECT_EQ(Across("昨日天晴。云南省水利厅厅长程", "致远表示,要抢抓农时。"), "程致远 [致远]: 云南省水利厅厅长");
}

TEST(SplitPersonsTest, Nobody) {
  // The next paragraph goes on with something else.
  EXPECT_EQ(Across("会议由云南省水利厅厅长", "程致远主持了会议并讲话。"), "");
  EXPECT_EQ(Across("会议由云南省水利厅厅长主持。", "程致远"), "");
  EXPECT_EQ(Across("厅长", "程致远"), "");
  EXPECT_EQ(Across("云南省水利厅厅长", "附件"), "");
  EXPECT_EQ(Across("", "程致远"), "");
  EXPECT_EQ(Across("云南省水利厅厅长", ""), "");
}

}  // namespace
}  // namespace huiyao::segmentation
