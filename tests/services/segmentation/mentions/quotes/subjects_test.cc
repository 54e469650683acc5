#include "services/segmentation/mentions/quotes/subjects.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {
namespace {

using Kind = Subject::Kind;

struct Read {
  Kind kind = Kind::kNone;
  std::string words;
};

// The subject of the verb behind the text; `person` is somebody mentioned in it.
Read Of(std::string_view text, std::string_view person = "") {
  std::vector<PersonMention> mentions;
  if (!person.empty()) {
    const size_t at = text.find(person);
    mentions.push_back({.name = {at, at + person.size()}, .titles = {}});
  }
  const Subject subject = ReadSubject(text, 0, text.size(), mentions);
  return {subject.kind, std::string(text.substr(subject.words.start, subject.words.end - subject.words.start))};
}

TEST(SubjectsTest, Persons) {
  EXPECT_EQ(Of("沈立", "沈立").words, "沈立");
  EXPECT_EQ(Of("沈立在会上明确", "沈立").words, "沈立");
  EXPECT_EQ(Of("沈立3月1日在接受本报记者采访时", "沈立").words, "沈立");
  EXPECT_EQ(Of("沈立激动地", "沈立").words, "沈立");
  EXPECT_EQ(Of("沈立（左）", "沈立").words, "沈立");
  EXPECT_EQ(Of("沈立讲话", "沈立").kind, Kind::kPerson);
  EXPECT_EQ(Of("沈立出席会议并", "沈立").kind, Kind::kPerson);
  EXPECT_EQ(Of("沈立的同事", "沈立").words, "沈立的同事");
}

TEST(SubjectsTest, MeetingsPapersAndRoles) {
  EXPECT_EQ(Of("会议还").words, "会议");
  EXPECT_EQ(Of("此次会议着重").words, "会议");
  EXPECT_EQ(Of("3月1日召开的全县水务会议").words, "全县水务会议");
  EXPECT_EQ(Of("对此，").kind, Kind::kNone);
  EXPECT_EQ(Of("《节水方案》").words, "《节水方案》");
  EXPECT_EQ(Of("与会代表普遍").words, "与会代表");
  EXPECT_EQ(Of("同时县水务局有关负责人").words, "县水务局有关负责人");
  EXPECT_EQ(Of("會議").kind, Kind::kPhrase);
}

TEST(SubjectsTest, Pronouns) {
  EXPECT_EQ(Of("他").kind, Kind::kPronoun);
  EXPECT_EQ(Of("对此她还").kind, Kind::kPronoun);
  EXPECT_EQ(Of("该负责人").kind, Kind::kPronoun);
}

TEST(SubjectsTest, NobodyIsNamed) {
  EXPECT_EQ(Of("").kind, Kind::kGoesOn);
  EXPECT_EQ(Of("并").kind, Kind::kGoesOn);
  EXPECT_EQ(Of("同时").kind, Kind::kGoesOn);
}

TEST(SubjectsTest, NoSubjects) {
  EXPECT_EQ(Of("按照会议").kind, Kind::kNone);
  EXPECT_EQ(Of("各镇要落实通知").kind, Kind::kNone);
  EXPECT_EQ(Of("由水行政主管部门").kind, Kind::kNone);
  EXPECT_EQ(Of("可以向县水务局").kind, Kind::kNone);
}

TEST(SubjectsTest, NamesThatNobodyHasRead) {
  const std::string_view text = "县水务局局长沈小立";
  const Subject subject = ReadSubject(text, 0, text.size(), {});
  EXPECT_EQ(text.substr(subject.words.start), "沈小立");
  EXPECT_EQ(text.substr(subject.titles.start, subject.titles.end - subject.titles.start), "县水务局局长");
  EXPECT_FALSE(subject.unknown);
}

TEST(SubjectsTest, ALongClauseIsNotSearched) {
  std::string text = "会议";
  for (int i = 0; i < 200; ++i) text += "水渠修好";
  EXPECT_EQ(Of(text).kind, Kind::kNone);
}

}  // namespace
}  // namespace huiyao::segmentation
