// The parts that persons are read with: folded texts, word lists, names, titles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/han_names.h"
#include "services/segmentation/mentions/persons/latin_names.h"
#include "services/segmentation/mentions/persons/latin_tokens.h"
#include "services/segmentation/mentions/persons/surnames.h"
#include "services/segmentation/mentions/persons/title_phrases.h"
#include "services/segmentation/mentions/persons/word_evidence.h"
#include "services/segmentation/mentions/persons/word_list.h"

namespace huiyao::segmentation {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FoldedTextTest, ScriptsAndWidthsAreOne) {
  const FoldedText text("黃國（ＡＢ），\t「」");
  EXPECT_EQ(text.characters(), U"黄国(ab), “”");
  EXPECT_EQ(text.Printed(0, 2), "黃國");
  EXPECT_EQ(text.Bytes(2, 4), (TextRange{6, 12}));
  EXPECT_EQ(text[99], 0u);
  EXPECT_EQ(FoldedText("").size(), 0u);
}

TEST(WordListTest, TheLongestWordDecides) {
  const WordList words({{1, U"主任 书记"}, {2, U"主任医师 总书记"}});
  EXPECT_EQ(words.MatchAt(U"主任医师来", 0).value, 2);
  EXPECT_EQ(words.MatchAt(U"主任来", 0).length, 2u);
  EXPECT_EQ(words.MatchBefore(U"总书记", 3).value, 2);
  EXPECT_EQ(words.MatchBefore(U"总书记", 2).length, 0u);
  const FoldedText text("主任");
  EXPECT_EQ(words.MatchAt(text.characters(), 9).length, 0u);
  EXPECT_TRUE(words.Contains(U"书记"));
  EXPECT_FALSE(words.Contains(U"书记处"));
}

TEST(SurnamesTest, SingleAndCompound) {
  EXPECT_EQ(SurnameWeight(U'王'), 2);
  EXPECT_EQ(SurnameWeight(U'的'), 0);
  EXPECT_EQ(MatchCompoundSurname(U"欧阳海", 0), 2u);
  EXPECT_EQ(MatchCompoundSurname(U"欧洲", 0), 0u);
}

TEST(WordEvidenceTest, TheDictionaryAndTheWordModel) {
  EXPECT_EQ(KindOfWord(U"昨日"), WordKind::kTime);
  EXPECT_EQ(KindOfWord(U"弘扬"), WordKind::kPersonOrWord);
  EXPECT_EQ(KindOfWord(U"文明"), WordKind::kNoun);
  EXPECT_EQ(KindOfWord(U"王小红"), WordKind::kNone);
  EXPECT_EQ(KindOfWord(U""), WordKind::kNone);
  const FoldedText text("主任王小红说");
  const WordCuts cuts(text, 0, text.size());
  EXPECT_TRUE(cuts.IsCut(2));
  EXPECT_FALSE(cuts.IsCut(4));
  EXPECT_TRUE(cuts.IsCut(5));
}

// The name that begins behind the bar.
std::string NameAt(std::string text, bool foreign = false) {
  const size_t bar = text.find('|');
  text.erase(bar, 1);
  const FoldedText folded(text);
  size_t at = 0;
  while (folded.offset(at) < bar) ++at;
  constexpr double kLeast = 3.5;
  const auto name = ReadHanNameAt(folded, at, foreign, kLeast);
  return name && name->weight >= kLeast ? std::string(folded.Printed(name->begin, name->end)) : "";
}

TEST(HanNamesTest, EndWhereTheSentenceGoesOn) {
  EXPECT_EQ(NameAt("副主任|宋铁柱说"), "宋铁柱");
  EXPECT_EQ(NameAt("副主任|宋铁说:"), "宋铁");
  EXPECT_EQ(NameAt("主任|雷海平出席了会议"), "雷海平");
  EXPECT_EQ(NameAt("主任|钟东坡主持"), "钟东坡");
  EXPECT_EQ(NameAt("司长|于洪涛解读"), "于洪涛");
  EXPECT_EQ(NameAt("书记|李强调研"), "李强");
  EXPECT_EQ(NameAt("县长|欧阳明致欢迎词"), "欧阳明");
  EXPECT_EQ(NameAt("局长|王　宇"), "王　宇");
  EXPECT_EQ(NameAt("主任|张某某犯罪"), "张某某");
}

TEST(HanNamesTest, TranscribedOnes) {
  EXPECT_EQ(NameAt("总统|亚历山大·彼得维奇访华", true), "亚历山大·彼得维奇");
  EXPECT_EQ(NameAt("总理|麦肯·金和皮埃尔·特鲁", true), "麦肯·金");
  EXPECT_EQ(NameAt("总理|默克林表示", true), "默克林");
  EXPECT_EQ(NameAt("总理|默克林表示", false), "");
}

TEST(HanNamesTest, WordsAreNone) {
  EXPECT_EQ(NameAt("书记|高度重视"), "");
  EXPECT_EQ(NameAt("主任|应当及时"), "");
  EXPECT_EQ(NameAt("主席|于昨日抵达"), "");
  EXPECT_EQ(NameAt("书记|江苏省委"), "");
  EXPECT_EQ(NameAt("患者|张女士说"), "");
  EXPECT_EQ(NameAt("总书记|关心群众"), "");
}

// The titles that end at the end of `text`, each with the body in brackets.
std::vector<std::string> TitlesOf(std::string_view text) {
  const FoldedText folded(text);
  std::vector<std::string> read;
  for (const HanTitle& title : ReadTitlesBefore(folded, folded.size())) {
    read.push_back(std::string(folded.Printed(title.begin, title.end)) + " <" +
                   std::string(folded.Printed(title.begin, title.body_end)) + ">");
  }
  return read;
}

TEST(TitlePhrasesTest, BodiesBegin) {
  EXPECT_THAT(TitlesOf("据云南省水利厅副厅长"), ElementsAre("云南省水利厅副厅长 <云南省水利厅>"));
  EXPECT_THAT(TitlesOf("听取了国家发展和改革委员会主任"),
              ElementsAre("国家发展和改革委员会主任 <国家发展和改革委员会>"));
  EXPECT_THAT(TitlesOf("出席会议的有青禾市长"), ElementsAre("青禾市长 <青禾市>"));
  EXPECT_THAT(TitlesOf("“嫦娥”工程总设计师"), ElementsAre("“嫦娥”工程总设计师 <“嫦娥”工程>"));
  EXPECT_THAT(TitlesOf("近日,局长"), ElementsAre("局长 <>"));
}

TEST(TitlePhrasesTest, ListsGoBack) {
  EXPECT_THAT(TitlesOf("青禾省林业局党组书记、局长,省公园局局长"),
              ElementsAre("青禾省林业局党组书记 <青禾省林业局>", "局长 <>", "省公园局局长 <省公园局>"));
  EXPECT_THAT(TitlesOf("某公司副董事长兼总经理"), ElementsAre("某公司副董事长 <某公司>", "总经理 <>"));
  EXPECT_THAT(TitlesOf("李四、副主任(兼)"), ElementsAre("副主任(兼) <>"));
  EXPECT_THAT(TitlesOf("委员会"), IsEmpty());
  EXPECT_THAT(TitlesOf(""), IsEmpty());
}

TEST(LatinTokensTest, PossessivesInitialsAndMarks) {
  std::vector<std::string> tokens;
  for (const LatinToken& token : CutLatinTokens("Dr. J. O'Hara’s co-chair, WHO!")) {
    tokens.push_back(token.lower + (token.is_possessive ? "+" : "") + (token.is_acronym ? "^" : ""));
  }
  EXPECT_THAT(tokens, ElementsAre("dr", "j", "o'hara+", "co-chair", ",", "who^", "!"));
}

TEST(LatinNamesTest, BeginAndEnd) {
  const auto name = [](std::string_view text) {
    const std::vector<LatinToken> tokens = CutLatinTokens(text);
    const size_t end = LatinNameEnd(tokens, 0);
    return end == 0 ? std::string() : std::string(text.substr(0, tokens[end - 1].end));
  };
  EXPECT_EQ(name("Anna M. van Berg said"), "Anna M. van Berg");
  EXPECT_EQ(name("Wang Hemin said"), "Wang Hemin");
  EXPECT_EQ(name("He Wei Beijing"), "He Wei");
  EXPECT_EQ(name("Xi Jinping Thought"), "");
  EXPECT_EQ(name("Johns Hopkins University"), "");
  EXPECT_EQ(name("National Health Commission"), "");
  EXPECT_EQ(LatinSurname("Wang Hemin"), "Wang");
  EXPECT_EQ(LatinSurname("Anna van Berg"), "Berg");
  EXPECT_EQ(LatinSurname("韩松柏"), "");
}

}  // namespace
}  // namespace huiyao::segmentation
