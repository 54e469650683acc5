#include "services/query/highlight/snippets.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "common/text/utf8.h"

namespace huiyao::query {
namespace {

// Passages with [ ] around their highlights, | between them.
std::string Show(std::string_view text, std::string_view word, const SnippetOptions& options) {
  std::vector<TextSpan> highlights;
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
    highlights.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + word.size())});
  }
  std::string shown;
  for (const Passage& passage : Snippets(text, highlights, options)) {
    if (!shown.empty()) shown += '|';
    uint32_t at = passage.span.start;
    for (const TextSpan& span : passage.highlights) {
      shown.append(text.substr(at, span.start - at)).append("[").append(text.substr(span.start, span.end - span.start));
      shown += ']';
      at = span.end;
    }
    shown.append(text.substr(at, passage.span.end - at));
  }
  return shown;
}

TEST(SnippetsTest, CutsAtSentenceEnds) {
  const SnippetOptions options{3, 12, 8};
  EXPECT_EQ(Show("昨天有风。今天有雨，路滑。明天放晴。", "雨", options), "今天有[雨]，路滑。");
  EXPECT_EQ(Show("It was windy. Rain today. Sun at 43.3 degrees.", "Rain", {3, 14, 8}), "[Rain] today.");
  EXPECT_EQ(Show("他说：“有雨。”后来放晴了，大家出门。", "雨", {3, 10, 8}), "他说：“有[雨]。”");
  EXPECT_EQ(Show("标题\n\n正文有雨\n\n下一段", "雨", options), "正文有[雨]");
}

TEST(SnippetsTest, CutsLongSentencesBetweenWords) {
  EXPECT_EQ(Show("one two three four five rain six seven eight nine", "rain", {3, 20, 8}), "five [rain] six seven");
  EXPECT_EQ(Show("一二三四五六七八九十雨一二三四五六七八九十", "雨", {3, 6, 3}), "八九十[雨]一二");
}

TEST(SnippetsTest, ChoosesTheRichestInTheOrderOfTheText) {
  const std::string text = "雨一。雨二，雨二。雨三。雨四，雨四。";
  EXPECT_EQ(Show(text, "雨", {2, 6, 5}), "[雨]二，[雨]二。|[雨]四，[雨]四。");
  EXPECT_EQ(Show(text, "雨", {0, 5, 5}), "");
  EXPECT_EQ(Show(text, "雪", {2, 5, 5}), "");
}

TEST(SnippetsTest, AHighlightLongerThanAPassageIsCut) {
  EXPECT_EQ(Show("一二三四五六七八", "二三四五六七", {3, 4, 0}), "[二三四五]");
}

TEST(SnippetsTest, AnyTextGivesOrderedPassagesOnBoundaries) {
  std::mt19937 random(9);
  static constexpr std::string_view kParts[] = {"中", "雨", "。", "，", "\n", " ", "rain", ".", "é", "”", "\n\n", "😀"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    std::vector<uint32_t> bounds = {0};
    for (uint32_t i = random() % 80; i > 0; --i) {
      text.append(kParts[random() % 12]);
      bounds.push_back(static_cast<uint32_t>(text.size()));
    }
    std::vector<TextSpan> highlights;
    for (size_t i = random() % 5; i + 1 < bounds.size(); i += 2 + random() % 9) {
      highlights.push_back({bounds[i], bounds[std::min(bounds.size() - 1, i + 1 + random() % 2)]});
      ++i;
    }
    const SnippetOptions options{1 + random() % 4, 1 + random() % 20, random() % 8};
    uint32_t end = 0;
    const std::vector<Passage> passages = Snippets(text, highlights, options);
    ASSERT_LE(passages.size(), options.max_snippets);
    for (const Passage& passage : passages) {
      ASSERT_GE(passage.span.start, end);
      ASSERT_LE(passage.span.end, text.size());
      ASSERT_TRUE(text::IsBoundary(text, passage.span.start) && text::IsBoundary(text, passage.span.end));
      ASSERT_FALSE(passage.highlights.empty());
      uint32_t inside = passage.span.start;
      for (const TextSpan& span : passage.highlights) {
        ASSERT_GE(span.start, inside);
        ASSERT_LT(span.start, span.end);
        ASSERT_LE(span.end, passage.span.end);
        inside = span.end;
      }
      ASSERT_LE(text::CountCodePoints(
                    std::string_view(text).substr(passage.span.start, passage.span.end - passage.span.start)),
                options.max_length + options.max_lead);
      end = passage.span.end;
    }
  }
}

}  // namespace
}  // namespace huiyao::query
