#include "common/analysis/words/atom.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/analysis/words/shipped_model.h"

namespace huiyao::analysis {
namespace {

// The atom at the first digit or letter of the text.
std::string First(const std::string& text) {
  const CharacterTable& characters = ShippedWordModel().characters;
  return text.substr(0, ScanAtom(text, 0, characters).end);
}

// Whether each of them, with something behind it, is one atom.
void ExpectWhole(std::initializer_list<std::string> atoms) {
  for (const std::string& atom : atoms) {
    for (const char* after : {"", "，", " x", "。", "的"}) EXPECT_EQ(First(atom + after), atom) << atom << after;
  }
}

TEST(AtomTest, Numbers) {
  ExpectWhole(
      {"7", "2026", "16,250", "1,234,567.89", "3.5", "96%", "8‰", "0.5%", "１２３", "１，２３４", "４３．３％", "2/3"});
  EXPECT_EQ(First("12,34"), "12");
  EXPECT_EQ(First("1234,567"), "1234");
  EXPECT_EQ(First("3,600个，"), "3,600");
  EXPECT_EQ(First("3。5"), "3");
  EXPECT_EQ(First("600-1100"), "600") << "a range is two numbers";
  EXPECT_EQ(First("5.。"), "5");
}

TEST(AtomTest, DatesAndTimes) {
  ExpectWhole({"2026-01-09", "2026/1/9", "2026.1.9", "10:30", "9:05:07"});
  EXPECT_EQ(First("2026年1月"), "2026");
  EXPECT_EQ(First("2026-01/09"), "2026");
  EXPECT_EQ(First("10:3"), "10");
  EXPECT_EQ(First("2026-123-1"), "2026");
}

TEST(AtomTest, Words) {
  ExpectWhole({"COVID-19", "AT&T", "A-AVG", "PM2.5", "5G", "don't", "naïve", "Москва", "H1N1", "ＡＢＣ", "C++", "F#",
               "U.S.", "G.D.P", "v1.0", "AK-47", "e\xCC\x81t\xC3\xA9"});
  EXPECT_EQ(First("A/B"), "A");
  EXPECT_EQ(First("well-"), "well");
  EXPECT_EQ(First("end.Next"), "end");
  EXPECT_EQ(First("it’s"), "it’s");
}

TEST(AtomTest, Addresses) {
  ExpectWhole({"https://example.org/a?b=1&c=%20#d", "www.example.org/x_(y)", "name.of+tag@mail.example.org",
               "example.cn", "sub.example.com/path", "HTTP://EXAMPLE.ORG"});
  EXPECT_EQ(First("https://example.org/a."), "https://example.org/a");
  EXPECT_EQ(First("http://example.org）"), "http://example.org");
  EXPECT_EQ(First("a@b"), "a");
  EXPECT_EQ(First("http://"), "http");
}

TEST(AtomTest, UnitsOfMeasurement) {
  ExpectWhole({"km/h", "mg/L", "kW·h", "kWh", "μg/m³", "km²", "m²"});
  EXPECT_EQ(First("80km"), "80");
  EXPECT_EQ(First("35μg/m³"), "35");
  EXPECT_EQ(First("5Gbps"), "5");
  EXPECT_EQ(First("3mx"), "3mx");
  EXPECT_EQ(First("4K"), "4") << "kelvin";
}

TEST(AtomTest, AnyBytesEndSomewhere) {
  const CharacterTable& characters = ShippedWordModel().characters;
  for (const std::string& text : std::vector<std::string>{std::string("1\xFF"), std::string("a\xE4"),
                                                          std::string("1,\xE4\xBD"), std::string("a\0b", 3)}) {
    const size_t end = ScanAtom(text, 0, characters).end;
    EXPECT_GE(end, 1u);
    EXPECT_LE(end, text.size());
  }
}

}  // namespace
}  // namespace huiyao::analysis
