#include "services/segmentation/lexicon_assembler.h"

#include <gtest/gtest.h>

namespace huiyao::segmentation {
namespace {

query::v1::WatchLexiconResponse Message(std::vector<std::string> added, std::vector<std::string> removed = {}) {
  query::v1::WatchLexiconResponse message;
  *message.mutable_added_terms() = {added.begin(), added.end()};
  *message.mutable_removed_terms() = {removed.begin(), removed.end()};
  return message;
}

query::v1::WatchLexiconResponse Last(query::v1::WatchLexiconResponse message, int64_t version) {
  message.mutable_lexicon()->set_version(version);
  return message;
}

TEST(LexiconAssemblerTest, PutsChangesInForceWhenTheyAreComplete) {
  analysis::LexiconHolder holder;
  LexiconAssembler assembler(holder);
  EXPECT_FALSE(assembler.Take(Message({"a", "b"})));
  EXPECT_EQ(holder.Get()->version(), 0);
  EXPECT_TRUE(assembler.Take(Last(Message({"c"}), 4)));
  EXPECT_EQ(holder.Get()->version(), 4);
  EXPECT_EQ(holder.Get()->size(), 3u);
  EXPECT_TRUE(assembler.Take(Last(Message({"d"}, {"a"}), 5)));
  EXPECT_FALSE(holder.Get()->Contains("a"));
  EXPECT_EQ(holder.Get()->size(), 3u);
  EXPECT_TRUE(assembler.Take(Last({}, 5))) << "nothing new";
  EXPECT_EQ(holder.Get()->size(), 3u);
}

TEST(LexiconAssemblerTest, ASnapshotReplacesAll) {
  analysis::LexiconHolder holder;
  holder.Change(9, std::vector<std::string>{"old"}, {});
  LexiconAssembler assembler(holder);
  EXPECT_FALSE(assembler.Take(Message({"half"})));
  query::v1::WatchLexiconResponse reset = Message({"a"});
  reset.set_reset(true);
  EXPECT_FALSE(assembler.Take(reset));
  EXPECT_TRUE(holder.Get()->Contains("old")) << "until it is complete";
  EXPECT_TRUE(assembler.Take(Last(Message({"b", "no\tterm"}), 2)));
  EXPECT_EQ(holder.Get()->version(), 2);
  EXPECT_EQ(holder.Get()->size(), 2u);
  EXPECT_FALSE(holder.Get()->Contains("old"));
  EXPECT_TRUE(assembler.Take(Last(Message({"c"}), 3)));
  EXPECT_EQ(holder.Get()->size(), 3u);
}

}  // namespace
}  // namespace huiyao::segmentation
