#include "services/query/document_writer.h"

#include "common/base/error.h"
#include "gmock/gmock.h"
#include "tests/services/query/engine_fixture.h"

namespace huiyao::query {
namespace {

class DocumentWriterTest : public EngineTest {
 protected:
  std::string PutReason(const std::function<void(v1::PutDocumentRequest&)>& change) {
    v1::PutDocumentRequest request;
    *request.mutable_document() = MakeDocument("d1", 1);
    change(request);
    return ErrorReason(engine_->writer().Put(request).status());
  }
};

TEST_F(DocumentWriterTest, RefusesWhatIsIncomplete) {
  EXPECT_EQ(PutReason([](auto& request) { request.clear_document(); }), "INVALID_FIELD");
  EXPECT_EQ(PutReason([](auto& request) { request.mutable_document()->set_name("documents/"); }), "INVALID_FIELD");
  EXPECT_EQ(PutReason([](auto& request) { request.mutable_document()->set_revision(0); }), "INVALID_FIELD");
  EXPECT_EQ(PutReason([](auto& request) { request.mutable_document()->set_revision(-3); }), "INVALID_FIELD");
  EXPECT_EQ(PutReason([](auto& request) { request.set_content_hash("ABC"); }), "INVALID_FIELD");
  EXPECT_EQ(PutReason([](auto& request) { request.mutable_position()->set_sequence(-1); }), "INVALID_FIELD");
  EXPECT_EQ(PutReason([](auto& request) { request.mutable_position()->set_journal_id(std::string(129, 'j')); }),
            "INVALID_FIELD");
  EXPECT_EQ(PutReason([](auto& request) { request.mutable_document()->set_text(std::string(kMaxDocumentBytes, 'x')); }),
            "DOCUMENT_TOO_LARGE");
  v1::IndexServiceDeleteDocumentRequest request;
  request.set_name("documents/d1");
  EXPECT_EQ(ErrorReason(engine_->writer().Delete(request).status()), "INVALID_FIELD");
  EXPECT_EQ(engine_->writer().GetStatus()->stored_sequence(), 0);
}

TEST_F(DocumentWriterTest, TellsWhatItHolds) {
  v1::PutDocumentRequest request;
  *request.mutable_document() = MakeDocument("d1", 3);
  request.set_content_hash(std::string(64, 'a'));
  request.mutable_position()->set_journal_id("j1");
  request.mutable_position()->set_sequence(40);
  ASSERT_TRUE(engine_->writer().Put(request).ok());
  // Once more: nothing changes, and the call is OK.
  const auto repeated = engine_->writer().Put(request);
  ASSERT_TRUE(repeated.ok());
  EXPECT_FALSE(repeated->stored());
  EXPECT_NE(repeated->read_token(), "");
  Delete("d2", 1);
  const auto status = engine_->writer().GetStatus();
  ASSERT_TRUE(status.ok()) << status.status();
  EXPECT_EQ(status->documents(), 1);
  EXPECT_EQ(status->tombstones(), 1);
  EXPECT_EQ(status->stored_sequence(), 2);
  EXPECT_EQ(status->searchable_sequence(), 2);
  ASSERT_GE(status->segments_size(), 1);
  EXPECT_FALSE(status->segments(0).persistent());
  ASSERT_EQ(status->journals_size(), 1);
  EXPECT_EQ(status->journals(0).sequence(), 40);
}

TEST_F(DocumentWriterTest, ReconcileTellsHowFarItHasSeenTheJournal) {
  v1::PutDocumentRequest put;
  *put.mutable_document() = MakeDocument("d1", 3);
  put.mutable_position()->set_journal_id("j1");
  put.mutable_position()->set_sequence(40);
  ASSERT_TRUE(engine_->writer().Put(put).ok());
  v1::ReconcileRequest request;
  request.mutable_position()->set_journal_id("j1");
  request.mutable_position()->set_sequence(10);
  auto& state = *request.add_states();
  state.set_name("documents/d0");
  state.set_revision(1);
  const auto response = engine_->writer().Reconcile(request);
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->seen_sequence(), 40);
  EXPECT_THAT(response->refill(), ::testing::ElementsAre("documents/d0"));
  ASSERT_EQ(response->ahead_size(), 1);
  EXPECT_EQ(response->ahead(0).name(), "documents/d1");
  request.mutable_position()->set_journal_id("another");
  EXPECT_EQ(engine_->writer().Reconcile(request)->seen_sequence(), 0);
}

}  // namespace
}  // namespace huiyao::query
