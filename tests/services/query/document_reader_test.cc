#include "services/query/document_reader.h"

#include <thread>

#include "common/api/read_token.h"
#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "gmock/gmock.h"
#include "services/query/documents/scan_budget.h"
#include "tests/services/query/engine_fixture.h"

namespace huiyao::query {
namespace {

using ::testing::ElementsAre;

class DocumentReaderTest : public EngineTest {
 protected:
  const DocumentReader& reader() { return engine_->reader(); }
};

TEST_F(DocumentReaderTest, GetGivesContentByDefault) {
  Put(MakeDocument("d1", 1));
  v1::GetDocumentRequest request;
  request.set_name("documents/d1");
  const auto full = reader().Get(request);
  ASSERT_TRUE(full.ok()) << full.status();
  EXPECT_EQ(full->document().articles(0).enumerations(0).items(1).pieces(0).content(), "Task 2 of d1.");
  EXPECT_NE(full->read_token(), "");
  request.set_view(document::v1::DOCUMENT_VIEW_BASIC);
  EXPECT_EQ(reader().Get(request)->document().articles_size(), 0);
  request.set_view(document::v1::DOCUMENT_VIEW_UNSPECIFIED);
  request.mutable_read_mask()->add_paths("title");
  EXPECT_EQ(reader().Get(request)->document().ShortDebugString(), "title: \"Plan d1\"");
}

TEST_F(DocumentReaderTest, LargeDocumentsAreStreamed) {
  document::v1::Document document = Text("large", "Large", std::string(5 << 20, 'x'));
  Put(document);
  v1::GetDocumentRequest get;
  get.set_name("documents/large");
  const auto refused = reader().Get(get);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(refused.status()), "DOCUMENT_TOO_LARGE");
  EXPECT_NE(refused.status().message().find("ReadDocument"), std::string::npos);
  get.set_view(document::v1::DOCUMENT_VIEW_STRUCTURE);
  EXPECT_TRUE(reader().Get(get).ok());
  v1::ReadDocumentRequest read;
  read.set_name("documents/large");
  const auto serialized = reader().Read(read);
  ASSERT_TRUE(serialized.ok());
  EXPECT_EQ(serialized->bytes, document.SerializeAsString());
}

TEST_F(DocumentReaderTest, BatchKeepsTheOrderAndNamesTheMissing) {
  for (const char* id : {"a", "b", "c"}) Put(MakeDocument(id, 1));
  Delete("b", 2);
  v1::BatchGetDocumentsRequest request;
  for (const char* id : {"c", "x", "b", "a", "c"}) request.add_names(std::string("documents/") + id);
  const auto response = reader().BatchGet(request);
  ASSERT_TRUE(response.ok()) << response.status();
  std::vector<std::string> names;
  for (const auto& document : response->documents()) names.push_back(document.name());
  EXPECT_THAT(names, ElementsAre("documents/c", "documents/a", "documents/c"));
  EXPECT_THAT(response->missing(), ElementsAre("documents/x", "documents/b"));
  EXPECT_EQ(response->documents(0).text(), "");
  request.add_names("a");
  EXPECT_EQ(ErrorReason(reader().BatchGet(request).status()), "INVALID_FIELD");
  request.clear_names();
  for (int i = 0; i <= kMaxBatchNames; ++i) request.add_names("documents/a");
  EXPECT_EQ(ErrorReason(reader().BatchGet(request).status()), "INVALID_FIELD");
}

TEST_F(DocumentReaderTest, ABatchFitsIntoAnAnswer) {
  v1::BatchGetDocumentsRequest request;
  for (int i = 0; i < 3; ++i) {
    Put(Text(fmt::format("d{}", i), "", std::string(2 << 20, 'x')));
    request.add_names(fmt::format("documents/d{}", i));
  }
  EXPECT_TRUE(reader().BatchGet(request).ok());
  request.set_view(document::v1::DOCUMENT_VIEW_FULL);
  EXPECT_EQ(ErrorReason(reader().BatchGet(request).status()), "DOCUMENT_TOO_LARGE");
}

TEST_F(DocumentReaderTest, TokensOfOneListServeNoOther) {
  for (const char* id : {"a", "b", "c"}) Put(MakeDocument(id, 1));
  v1::ListDocumentsRequest list;
  list.set_page_size(1);
  const auto page = reader().List(list);
  ASSERT_NE(page->next_page_token(), "");
  list.set_page_token(page->next_page_token());
  // The size, the view and the mask may change on the way.
  list.set_page_size(2);
  list.set_view(document::v1::DOCUMENT_VIEW_FULL);
  EXPECT_EQ(reader().List(list)->documents_size(), 2);
  list.set_order_by("title");
  EXPECT_EQ(ErrorReason(reader().List(list).status()), "INVALID_PAGE_TOKEN");
  list.set_order_by("");
  list.set_filter("title:*");
  EXPECT_EQ(ErrorReason(reader().List(list).status()), "INVALID_PAGE_TOKEN");
  v1::ListItemsRequest items;
  items.set_parent("documents/-");
  items.set_page_token(page->next_page_token());
  EXPECT_EQ(ErrorReason(reader().ListItems(items).status()), "INVALID_PAGE_TOKEN");
  list.set_filter("");
  now_ += std::chrono::minutes(11);
  EXPECT_EQ(ErrorReason(reader().List(list).status()), "PAGE_TOKEN_EXPIRED");
}

TEST_F(DocumentReaderTest, ItemsOfOneAndOfAll) {
  Put(MakeDocument("a", 1, 2));
  Put(MakeDocument("b", 1, 3));
  v1::ListItemsRequest request;
  request.set_parent("documents/-");
  EXPECT_EQ(reader().ListItems(request)->items_size(), 5);
  request.set_filter("ordinal > 1");
  EXPECT_EQ(reader().ListItems(request)->items_size(), 3);
  request.set_parent("documents/b");
  const auto items = reader().ListItems(request);
  ASSERT_EQ(items->items_size(), 2);
  EXPECT_EQ(items->items(0).name(), "documents/b/items/a1-e1-i2");
  EXPECT_EQ(items->items(0).document_title(), "Plan b");
  request.set_parent("documents/missing");
  EXPECT_EQ(ErrorReason(reader().ListItems(request).status()), "DOCUMENT_NOT_FOUND");
  request.set_parent("items");
  EXPECT_EQ(ErrorReason(reader().ListItems(request).status()), "INVALID_FIELD");
}

TEST_F(DocumentReaderTest, ReadTokens) {
  const std::string written = Put(MakeDocument("d1", 1));
  v1::GetDocumentRequest request;
  request.set_name("documents/d1");
  request.set_min_read_token(written);
  const auto read = reader().Get(request);
  ASSERT_TRUE(read.ok());
  request.set_min_read_token(read->read_token());
  EXPECT_TRUE(reader().Get(request).ok());
  request.set_min_read_token("abc");
  EXPECT_EQ(ErrorReason(reader().Get(request).status()), "INVALID_READ_TOKEN");
  request.set_min_read_token(api::MakeReadToken("another store", 1));
  EXPECT_EQ(ErrorReason(reader().Get(request).status()), "INVALID_READ_TOKEN");
  const CallScope scope("test", std::chrono::system_clock::now() - std::chrono::seconds(1));
  request.set_min_read_token(api::MakeReadToken(engine_->documents().id(), 2));
  EXPECT_EQ(ErrorReason(reader().Get(request).status()), "READ_TOKEN_AHEAD");
}

TEST_F(DocumentReaderTest, AReadWaitsForItsToken) {
  v1::GetDocumentRequest request;
  request.set_name("documents/d1");
  request.set_min_read_token(api::MakeReadToken(engine_->documents().id(), 1));
  absl::StatusOr<v1::GetDocumentResponse> response;
  std::thread waiting([&] { response = reader().Get(request); });
  Put(MakeDocument("d1", 1));
  waiting.join();
  EXPECT_TRUE(response.ok()) << response.status();
}

TEST_F(DocumentReaderTest, EverythingIsThereAfterARestart) {
  const std::string token = Put(MakeDocument("d1", 1));
  Delete("d2", 1);
  v1::ListDocumentsRequest list;
  list.set_min_read_token(token);
  const std::string before = reader().List(list)->documents(0).SerializeAsString();
  Reopen();
  EXPECT_EQ(reader().List(list)->documents(0).SerializeAsString(), before);
  const auto status = engine_->writer().GetStatus();
  EXPECT_EQ(status->documents(), 1);
  EXPECT_EQ(status->tombstones(), 1);
  EXPECT_EQ(status->searchable_sequence(), 2);
}

TEST_F(DocumentReaderTest, StaleDocumentsAreThoseOfAnotherAnalyzer) {
  const auto put = [&](const std::string& id, const std::string& analyzer) {
    document::v1::Document document = MakeDocument(id, 1);
    document.set_analyzer(analyzer);
    Put(document);
  };
  const auto list = [&](bool stale, const std::string& filter) {
    v1::ListDocumentsRequest request;
    request.set_stale(stale);
    request.set_filter(filter);
    request.set_page_size(1);
    std::vector<std::string> names;
    do {
      const auto page = reader().List(request);
      EXPECT_TRUE(page.ok()) << page.status();
      if (!page.ok()) break;
      for (const auto& document : page->documents()) names.push_back(document.name());
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    return names;
  };
  const std::string before = engine_->lexicon().analyzer();
  put("d1", before);
  put("d2", "");
  EXPECT_THAT(list(true, ""), ElementsAre("documents/d2"));
  v1::UpdateLexiconRequest update;
  update.add_added_terms("term");
  const auto wish = ReadWish(update);
  ASSERT_TRUE(wish.ok());
  ASSERT_TRUE(engine_->lexicon().Update(*wish, "", "").ok());
  put("d3", engine_->lexicon().analyzer());
  EXPECT_THAT(list(true, ""), ElementsAre("documents/d1", "documents/d2"));
  EXPECT_THAT(list(true, "analyzer = \"" + before + "\""), ElementsAre("documents/d1"));
  EXPECT_THAT(list(false, "analyzer:*"), ElementsAre("documents/d1", "documents/d3"));
  // Segments say what query analysed with when it made them.
  const IndexStatus status = engine_->index().GetStatus();
  ASSERT_FALSE(status.segments.empty());
  EXPECT_EQ(status.segments.front().analyzer, before);
  EXPECT_EQ(status.segments.back().analyzer, engine_->lexicon().analyzer());
  ASSERT_TRUE(engine_->index().Freeze().ok());
  Reopen();
  EXPECT_EQ(engine_->index().GetStatus().segments.front().analyzer, before) << "of the oldest part";
}

TEST_F(DocumentReaderTest, AStoreOfFormat1IsTakenOver) {
  engine_.reset();
  const TemporaryDirectory old;
  {
    auto families = DocumentFamilies();
    for (const auto& family : IndexFamilies()) families.push_back(family);
    ASSERT_TRUE(storage::Store::Open({old.path(), "query", 1, families, false}).ok());
  }
  EngineOptions options;
  options.data_dir = old.path();
  ASSERT_TRUE(Engine::Open(options).ok());
  auto families = DocumentFamilies();
  for (const auto& family : IndexFamilies()) families.push_back(family);
  const auto refused = storage::Store::Open({old.path(), "query", 1, families, false});
  EXPECT_EQ(ErrorReason(refused.status()), "FORMAT_TOO_NEW");
}

}  // namespace
}  // namespace huiyao::query
