// The index against the oracle: same documents, same scores, same order, after any history of writes, deletions,
// merges, freezes and restarts.

#include <random>

#include "services/query/language/parser.h"
#include "services/query/ranking/search.h"
#include "tests/services/query/index/index_fixture.h"
#include "tests/services/query/ranking/exhaustive_search.h"

namespace huiyao::query {
namespace {

using document::v1::Document;

// Few different characters, so that phrases match, overlap themselves and fail late.
constexpr std::string_view kPieces[] = {"中", "医",    "药", "传",   "承",     "发",       "展",   "，",
                                        "。", "、",    "\n", "\n\n", " care ", " Health ", "2026", "年",
                                        "Ａ", "43.3%", "（", "）",   "的",     "的",       "中医", "国"};

class SearchOracleTest : public IndexFixture {
 protected:
  std::string RandomText(int pieces) {
    std::string text;
    for (int i = 0; i < pieces; ++i) text.append(kPieces[random_() % std::size(kPieces)]);
    return text;
  }

  void AddSpan(const std::vector<uint32_t>& bounds, document::v1::Span& span) {
    uint32_t a = bounds[random_() % bounds.size()];
    uint32_t b = bounds[random_() % bounds.size()];
    if (a > b) std::swap(a, b);
    span.set_start(static_cast<int>(a));
    span.set_end(static_cast<int>(b));
  }

  Document RandomDocument() {
    Document document = Text(RandomText(static_cast<int>(random_() % 60)), RandomText(static_cast<int>(random_() % 6)));
    std::vector<uint32_t> bounds;
    for (uint32_t i = 0; i <= document.text().size(); ++i) {
      if (i == document.text().size() || (document.text()[i] & 0xC0) != 0x80) bounds.push_back(i);
    }
    for (uint32_t articles = random_() % 2; articles > 0; --articles) {
      auto* article = document.add_articles();
      AddSpan(bounds, *article->mutable_title());
      auto* section = article->add_sections();
      AddSpan(bounds, *section->mutable_heading());
      auto* paragraph = section->add_paragraphs();
      for (uint32_t pieces = random_() % 3; pieces > 0; --pieces) AddSpan(bounds, *paragraph->add_pieces());
    }
    return document;
  }

  std::string RandomPhrase() {
    static constexpr std::string_view kFields[] = {"", "", "", "title:", "heading:", "body:"};
    std::string phrase(kFields[random_() % 6]);
    return phrase + '"' + std::string(kPieces[random_() % 7]) + RandomText(static_cast<int>(random_() % 4)) + '"';
  }

  std::string RandomQuery(int depth) {
    switch (depth == 0 ? 0 : random_() % 5) {
      case 1:
        return "(" + RandomQuery(depth - 1) + " AND " + RandomQuery(depth - 1) + ")";
      case 2:
        return "(" + RandomQuery(depth - 1) + " OR " + RandomQuery(depth - 1) + " OR " + RandomQuery(depth - 1) + ")";
      case 3:
        return "(" + RandomQuery(depth - 1) + " NOT " + RandomQuery(depth - 1) + ")";
      case 4:
        return "NOT " + RandomQuery(depth - 1);
      default:
        return RandomPhrase();
    }
  }

  void Compare(int queries) {
    ExhaustiveSearch oracle;
    for (const auto& [id, written] : documents_) oracle.Add(id, written.sequence, written.document);
    const auto snapshot = index_->Snapshot();
    for (int i = 0; i < queries; ++i) {
      const std::string text = RandomQuery(static_cast<int>(random_() % 4));
      const auto query = ParseQuery(text);
      ASSERT_TRUE(query.ok()) << text << query.status();
      const std::vector<Hit> expected = oracle.Search(*query);
      matched_ += expected.empty() ? 0 : 1;
      ++asked_;
      SearchOptions options;
      options.limit = SIZE_MAX;
      auto found = Search(*snapshot, *query, options);
      ASSERT_TRUE(found.ok()) << found.status();
      ASSERT_EQ(found->total, expected.size()) << text;
      ASSERT_EQ(found->hits, expected) << text;
      // A page is a piece of the whole, by offset as by position.
      options.limit = 1 + random_() % 5;
      options.offset = random_() % (expected.size() + 2);
      std::vector<Hit> page;
      for (size_t at = options.offset; at < expected.size() && page.size() < options.limit; ++at) {
        page.push_back(expected[at]);
      }
      ASSERT_EQ(Search(*snapshot, *query, options)->hits, page) << text;
      if (options.offset > 0 && options.offset <= expected.size()) {
        options.after = {expected[options.offset - 1].score, expected[options.offset - 1].id};
        options.offset = 0;
        ASSERT_EQ(Search(*snapshot, *query, options)->hits, page) << text;
      }
    }
  }

  // The comparison says something only if many queries match.
  void TearDown() override {
    EXPECT_GT(matched_ * 3, asked_);
    IndexFixture::TearDown();
  }

  std::mt19937 random_{20261};
  int asked_ = 0;
  int matched_ = 0;
};

TEST_F(SearchOracleTest, AgreesAfterAnyHistory) {
  options_.freeze_documents = 60;
  options_.memory_fan_in = 3;
  options_.stored_fan_in = 3;
  for (int round = 0; round < 4; ++round) {
    OpenIndex();
    for (int step = 0; step < 240; ++step) {
      const std::string id = "d" + std::to_string(random_() % 120);
      if (random_() % 4 == 0) {
        Delete(id);
      } else {
        Put(id, RandomDocument());
      }
      const uint32_t event = random_() % 60;
      if (event == 0) {
        EXPECT_EQ(index_->Freeze(), absl::OkStatus());
      }
      if (event == 1) index_->WaitIdle();
      if (event == 2) ReopenAll();
      if (event < 5) Compare(12);
    }
    index_->WaitIdle();
    Compare(60);
    ReopenAll();
    Compare(60);
    EXPECT_FALSE(index_->rebuilt());
    index_.reset();
  }
}

TEST_F(SearchOracleTest, LayoutDoesNotChangeScores) {
  OpenIndex();
  std::vector<std::pair<std::string, Document>> all;
  for (int i = 0; i < 300; ++i) all.emplace_back("d" + std::to_string(i), RandomDocument());
  // One batch, hundreds of postings in a list.
  std::vector<Change> changes;
  for (const auto& [id, document] : all) {
    documents_[id] = {++sequence_, document};
    changes.push_back({id, sequence_, std::make_shared<AnalyzedDocument>(AnalyzeDocument(document))});
  }
  ASSERT_TRUE(index_->ApplyBatch(changes).ok());
  Compare(60);
  ASSERT_TRUE(index_->Freeze().ok());
  Compare(60);
  for (int i = 0; i < 150; ++i) Delete("d" + std::to_string(i * 2));
  Compare(60);
  ASSERT_TRUE(index_->Freeze().ok());
  index_->WaitIdle();
  Compare(60);
}

}  // namespace
}  // namespace huiyao::query
