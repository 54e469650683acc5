#include "common/analysis/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "common/analysis/lexicon/term.h"
#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

using Terms = std::vector<std::string>;

std::vector<uint8_t> Longest(const Lexicon& lexicon, std::u32string_view text) {
  std::vector<uint8_t> lengths(text.size(), 99);
  lexicon.FindLongest(std::span(text.data(), text.size()), lengths);
  return lengths;
}

size_t Longest(const Lexicon& lexicon, std::u32string_view text, size_t at) { return Longest(lexicon, text)[at]; }

TEST(LexiconTest, FindsTheLongestTermAtAPlace) {
  const auto lexicon = Lexicon::Build(3, Terms{"中医", "中医药", "中医药大学", "5G", "New York", "水"});
  EXPECT_EQ(lexicon->version(), 3);
  EXPECT_EQ(lexicon->size(), 6u);
  EXPECT_EQ(Longest(*lexicon, U"中医药学", 0), 3u);
  EXPECT_EQ(Longest(*lexicon, U"中医药大学", 0), 5u);
  EXPECT_EQ(Longest(*lexicon, U"中医", 0), 2u);
  EXPECT_EQ(Longest(*lexicon, U"中", 0), 0u);
  EXPECT_EQ(Longest(*lexicon, U"医药", 0), 0u);
  EXPECT_EQ(Longest(*lexicon, U"用5g网", 1), 2u);
  EXPECT_EQ(Longest(*lexicon, U"new york city", 0), 8u);
  EXPECT_EQ(Longest(*lexicon, U"水", 0), 1u);
  EXPECT_EQ(Longest(*lexicon, std::u32string_view(U"\0中医", 3), 0), 0u) << "texts may hold anything";
}

TEST(LexiconTest, PlacesAreAskedAboutManyAtATime) {
  const auto lexicon = Lexicon::Build(1, Terms{"中医", "中医药大学", "学"});
  // Longer than what is asked at once; terms lie over the seams.
  for (size_t before = 506; before < 516; ++before) {
    const std::u32string text = std::u32string(before, U'学') + U"中医药大学" + std::u32string(300, U'医') + U"中医";
    const std::vector<uint8_t> lengths = Longest(*lexicon, text);
    EXPECT_EQ(lengths[before - 1], 1);
    EXPECT_EQ(lengths[before], 5);
    EXPECT_EQ(lengths[before + 4], 1);
    EXPECT_EQ(lengths[text.size() - 2], 2);
    EXPECT_EQ(static_cast<size_t>(std::count(lengths.begin(), lengths.end(), 0)), 3 + 300 + 1u);
  }
}

TEST(LexiconTest, OnlyTheFirstPlacesMayBeAsked) {
  const auto lexicon = Lexicon::Build(1, Terms{"中医药"});
  const std::u32string text = U"用中医药";
  std::vector<uint8_t> lengths(2, 99);
  lexicon->FindLongest(std::span(text.data(), text.size()), lengths);
  EXPECT_EQ(lengths, (std::vector<uint8_t>{0, 3}));
}

TEST(LexiconTest, TheEmptyOneFindsNothing) {
  EXPECT_EQ(Lexicon::Empty()->version(), 0);
  EXPECT_TRUE(Lexicon::Empty()->empty());
  EXPECT_EQ(Longest(*Lexicon::Empty(), U"中医", 0), 0u);
}

TEST(LexiconTest, TakesTermsOf64CodePointsAndFourBytes) {
  std::string term;
  std::u32string text;
  for (size_t i = 0; i < kMaxTermCodePoints; ++i) {
    term += "𠮷";
    text += U'𠮷';
  }
  const auto lexicon = Lexicon::Build(1, Terms{term, term + "𠮷", ""});
  EXPECT_EQ(lexicon->size(), 1u) << "what is no term is left out";
  EXPECT_EQ(Longest(*lexicon, text + U"𠮷", 0), kMaxTermCodePoints);
  EXPECT_EQ(Longest(*lexicon, text, 1), 0u);
}

TEST(LexiconTest, TheNextVersionLeavesThisOneAsItIs) {
  const auto first = Lexicon::Build(1, Terms{"中医", "中医药"});
  const auto second = first->Next(2, Terms{"医药学", "中医"}, Terms{"中医药", "没有"});
  EXPECT_EQ(first->size(), 2u);
  EXPECT_EQ(Longest(*first, U"中医药学", 0), 3u);
  EXPECT_EQ(second->version(), 2);
  EXPECT_EQ(second->size(), 2u);
  EXPECT_EQ(Longest(*second, U"中医药学", 0), 2u);
  EXPECT_EQ(Longest(*second, U"中医药学", 1), 3u);
  EXPECT_TRUE(second->Contains("医药学"));
  EXPECT_FALSE(second->Contains("中医药"));
  EXPECT_TRUE(second->Next(3, Terms{"中医药"}, {})->Contains("中医药"));
}

TEST(LexiconTest, RemovesBeforeItAdds) {
  EXPECT_TRUE(Lexicon::Empty()->Next(1, Terms{"ａ"}, Terms{"A"})->Contains("a"));
}

TEST(LexiconTest, SpellingsThatFoldAlikeAreOneTerm) {
  const auto lexicon = Lexicon::Build(1, Terms{"５Ｇ", "5g", "5G"});
  EXPECT_EQ(lexicon->size(), 1u);
  EXPECT_EQ(lexicon->Next(2, {}, Terms{"5Ｇ"})->size(), 0u);
}

TEST(LexiconTest, AChangeThatIsTakenBackDuringACompactionIsTakenBack) {
  const auto first = Lexicon::Build(1, Terms{"base"});
  const auto second = first->Next(2, Terms{"new"}, Terms{"base"});
  const auto frozen = second->Frozen();
  const auto compacted = frozen->Compacted();
  const auto third = frozen->Next(3, Terms{"base"}, Terms{"new"});
  const auto moved = third->OnBaseOf(*frozen, *compacted);
  ASSERT_NE(moved, nullptr);
  EXPECT_EQ(second->OnBaseOf(*frozen, *compacted), nullptr) << "it does not come from the frozen one";
  EXPECT_EQ(moved->version(), 3);
  EXPECT_EQ(moved->size(), 1u);
  EXPECT_TRUE(moved->Contains("base"));
  EXPECT_FALSE(moved->Contains("new"));
}

// A set of folded terms that the lexicon must equal.
class Oracle {
 public:
  void Add(const std::string& term) { terms_.insert(*FoldTerm(term)); }
  void Remove(const std::string& term) { terms_.erase(*FoldTerm(term)); }
  size_t size() const { return terms_.size(); }
  size_t Longest(std::u32string_view text, size_t at) const {
    for (size_t length = std::min(kMaxTermCodePoints, text.size() - at); length > 0; --length) {
      if (terms_.contains(std::u32string(text.substr(at, length)))) return length;
    }
    return 0;
  }

 private:
  std::set<std::u32string> terms_;
};

class RandomTerms {
 public:
  explicit RandomTerms(unsigned seed) : random_(seed) {}

  size_t Below(size_t bound) { return random_() % bound; }

  // Few letters and short, so that beginnings are shared and terms come again.
  std::string Term() {
    static constexpr std::u32string_view kLetters = U"甲乙丙aＡ5𠮷";
    std::string term;
    for (size_t left = 1 + Below(Below(50) == 0 ? kMaxTermCodePoints : 5); left > 0; --left) {
      text::AppendUtf8(kLetters[Below(kLetters.size())], term);
    }
    return term;
  }

  Terms Some(size_t most) {
    Terms terms;
    for (size_t left = Below(most + 1); left > 0; --left) terms.push_back(Term());
    return terms;
  }

  std::u32string Text() {
    std::u32string text;
    while (text.size() < 200) text += *FoldTerm(Term());
    return text;
  }

 private:
  std::mt19937 random_;
};

TEST(LexiconTest, EqualsASetWhateverIsAddedRemovedAndCompacted) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    RandomTerms random(seed);
    Oracle oracle;
    const Terms first = random.Some(300);
    for (const std::string& term : first) oracle.Add(term);
    std::shared_ptr<const Lexicon> lexicon = Lexicon::Build(1, first);
    std::shared_ptr<const Lexicon> frozen;
    std::shared_ptr<const Lexicon> compacted;
    for (int64_t version = 2; version < 60; ++version) {
      const Terms added = random.Some(20);
      const Terms removed = random.Some(20);
      for (const std::string& term : removed) oracle.Remove(term);
      for (const std::string& term : added) oracle.Add(term);
      lexicon = lexicon->Next(version, added, removed);
      // A compaction that begins here ends some versions later.
      if (!compacted && random.Below(5) == 0) {
        lexicon = frozen = lexicon->Frozen();
        compacted = frozen->Compacted();
      } else if (compacted && random.Below(3) == 0) {
        lexicon = lexicon->OnBaseOf(*frozen, *compacted);
        ASSERT_NE(lexicon, nullptr);
        compacted = nullptr;
      }
      ASSERT_EQ(lexicon->version(), version);
      ASSERT_EQ(lexicon->size(), oracle.size()) << "seed " << seed << " version " << version;
      const std::u32string text = random.Text();
      const std::vector<uint8_t> lengths = Longest(*lexicon, text);
      for (size_t at = 0; at < text.size(); ++at) {
        ASSERT_EQ(lengths[at], oracle.Longest(text, at)) << "seed " << seed << " version " << version;
      }
    }
  }
}

}  // namespace
}  // namespace huiyao::analysis
