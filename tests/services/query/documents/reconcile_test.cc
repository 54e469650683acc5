#include "services/query/documents/reconcile.h"

#include "common/base/error.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "tests/services/query/documents/store_fixture.h"

namespace huiyao::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ReconcileTest : public ::testing::Test {
 protected:
  ReconcileTest() {
    for (const auto& [id, revision, hash] :
         std::vector<std::tuple<const char*, int, const char*>>{{"b", 2, "hb"}, {"d", 3, "hd"}, {"f", 1, "hf"}}) {
      EXPECT_TRUE(open_.documents->Put(MakeDocument(id, revision), hash, {}).ok());
    }
    EXPECT_TRUE(open_.documents->Delete("h", 4, {}).ok());
  }

  v1::ReconcileResponse Compare(const std::string& request) {
    const auto response = Try(request);
    EXPECT_TRUE(response.ok()) << response.status();
    return *response;
  }
  absl::StatusOr<v1::ReconcileResponse> Try(const std::string& text) {
    v1::ReconcileRequest request;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &request));
    return Reconcile(**open_.documents->Snapshot(), request);
  }
  static std::vector<std::string> Names(const v1::ReconcileResponse& response) {
    std::vector<std::string> names;
    for (const auto& state : response.ahead()) {
      names.push_back(fmt::format("{}@{}{}", state.name(), state.revision(), state.deleted() ? "!" : ""));
    }
    return names;
  }

  TemporaryDirectory directory_;
  OpenStore open_{directory_.path()};
};

constexpr char kSame[] = R"(
    states { name: "documents/b" revision: 2 content_hash: "hb" }
    states { name: "documents/d" revision: 3 content_hash: "hd" }
    states { name: "documents/f" revision: 1 content_hash: "hf" }
    states { name: "documents/h" revision: 4 deleted: true })";

TEST_F(ReconcileTest, Agreement) {
  const auto response = Compare(kSame);
  EXPECT_THAT(response.refill(), IsEmpty());
  EXPECT_THAT(response.ahead(), IsEmpty());
}

TEST_F(ReconcileTest, Differences) {
  const auto response = Compare(R"(
    states { name: "documents/a" revision: 1 content_hash: "ha" }
    states { name: "documents/b" revision: 3 content_hash: "hb" }
    states { name: "documents/d" revision: 3 content_hash: "other" }
    states { name: "documents/f" revision: 1 deleted: true }
    states { name: "documents/h" revision: 2 content_hash: "hh" }
    states { name: "documents/z" revision: 9 deleted: true })");
  EXPECT_THAT(response.refill(),
              ElementsAre("documents/a", "documents/b", "documents/d", "documents/f", "documents/z"));
  EXPECT_THAT(Names(response), ElementsAre("documents/h@4!"));
}

TEST_F(ReconcileTest, AloneIsAhead) {
  EXPECT_THAT(Names(Compare("")), ElementsAre("documents/b@2", "documents/d@3", "documents/f@1", "documents/h@4!"));
  EXPECT_THAT(Names(Compare(R"(states { name: "documents/d" revision: 3 content_hash: "hd" })")),
              ElementsAre("documents/b@2", "documents/f@1", "documents/h@4!"));
}

TEST_F(ReconcileTest, OnlyTheRange) {
  EXPECT_THAT(Names(Compare(R"(after_name: "documents/b" through_name: "documents/f")")),
              ElementsAre("documents/d@3", "documents/f@1"));
  EXPECT_THAT(Names(Compare(R"(through_name: "documents/c")")), ElementsAre("documents/b@2"));
  EXPECT_THAT(Names(Compare(R"(after_name: "documents/g")")), ElementsAre("documents/h@4!"));
}

TEST_F(ReconcileTest, RefusesDisorder) {
  for (const char* request : {R"(after_name: "b")", R"(after_name: "documents/b" through_name: "documents/b")",
                              R"(states { name: "documents/b" } states { name: "documents/a" })",
                              R"(states { name: "documents/b" } states { name: "documents/b" })",
                              R"(states { name: "" })", R"(after_name: "documents/b" states { name: "documents/b" })",
                              R"(through_name: "documents/b" states { name: "documents/c" })"}) {
    EXPECT_EQ(ErrorReason(Try(request).status()), "INVALID_FIELD") << request;
  }
  v1::ReconcileRequest many;
  for (int i = 0; i <= kMaxReconcileStates; ++i) many.add_states();
  EXPECT_EQ(ErrorReason(Reconcile(**open_.documents->Snapshot(), many).status()), "INVALID_FIELD");
}

}  // namespace
}  // namespace huiyao::query
