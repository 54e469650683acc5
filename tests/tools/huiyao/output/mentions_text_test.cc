#include "tools/huiyao/output/mentions_text.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyao::cli {
namespace {

void SetSpan(int start, int end, document::v1::Span* span) {
  span->set_start(start);
  span->set_end(end);
}

TEST(MentionsTextTest, NamesSpeechAndNumbers) {
  document::v1::Document document;
  document.set_text("Anna Lee said: \"The canals are open.\" 12 pumps run.");
  auto* person = document.add_persons();
  person->set_name("Anna Lee");
  person->add_affiliations()->set_title("Director of Water");
  person->add_affiliations()->set_title("Chair");
  auto* quote = document.add_quotes();
  quote->set_speaker("Anna Lee");
  quote->set_direct(true);
  SetSpan(16, 36, quote->add_pieces());
  auto* quantity = document.add_quantities();
  SetSpan(38, 46, quantity->mutable_span());
  quantity->set_measure("pumps");
  quantity->set_period("2026");
  quantity->set_kind(document::v1::Quantity::KIND_TARGET);
  EXPECT_EQ(MentionsText(document, false),
            "\npersons\n  Anna Lee  Director of Water, Chair\n"
            "\nquotes\n  Anna Lee: “The canals are open.”\n"
            "\nquantities\n  12 pumps  pumps  2026  target\n");
}

TEST(MentionsTextTest, LongSpeechIsShortenedAtACharacter) {
  document::v1::Document document;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "水";
  document.set_text(text);
  SetSpan(0, 300, document.add_quotes()->add_pieces());
  EXPECT_EQ(MentionsText(document, false), "\nquotes\n  ?: " + text.substr(0, 150) + "…\n");
}

TEST(MentionsTextTest, NothingOfNothing) { EXPECT_EQ(MentionsText({}, true), ""); }

}  // namespace
}  // namespace huiyao::cli
