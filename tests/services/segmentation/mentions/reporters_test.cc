#include "services/segmentation/mentions/reporters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

void AddPerson(const std::string& name, const std::string& title, const std::string& house,
               document::v1::Document* document) {
  auto* person = document->add_persons();
  person->set_name(name);
  auto* affiliation = person->add_affiliations();
  affiliation->set_title(title);
  affiliation->set_organisation(house);
  affiliation->set_article_id("a1");
}

TEST(ReportersTest, ThoseOfTheTextsOwnHouse) {
  document::v1::Document document;
  document.add_articles()->set_id("a1");
  document.add_authors("林渠");
  AddPerson("林渠", "本报记者", "", &document);
  AddPerson("何田", "首席记者", "本报", &document);
  AddPerson("周青禾", "通訊員", "", &document);
  AddPerson("陈堤", "记者", "青禾通讯社", &document);
  AddPerson("许闸", "青禾县水务局局长", "青禾县水务局", &document);
  AddReporters(&document);
  EXPECT_THAT(document.authors(), ElementsAre("林渠", "何田", "周青禾"));
}

TEST(ReportersTest, WhoAsksInAnInterviewIsNone) {
  document::v1::Document document;
  auto* article = document.add_articles();
  article->set_id("a1");
  article->set_kind(document::v1::Article::KIND_INTERVIEW);
  AddPerson("林渠", "记者", "", &document);
  AddReporters(&document);
  EXPECT_THAT(document.authors(), IsEmpty());
}

}  // namespace
}  // namespace huiyao::segmentation
