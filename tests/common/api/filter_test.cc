#include "common/api/filter.h"

#include "common/api/document_view.h"
#include "common/base/error.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "huiyao/document/v1/document.pb.h"
#include "huiyao/ingestion/v1/ingestion.pb.h"

namespace huiyao::api {
namespace {

using document::v1::Document;
using ingestion::v1::Ingestion;

template <typename Message>
Message FromText(const std::string& text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message));
  return message;
}

Document Sample() {
  return FromText<Document>(R"(
    name: "documents/d1" revision: 3 language: "zh-Hans" title: "春季工作要点" publish_date: "2026-03-01"
    authors: "王一" authors: "李二"
    labels { key: "kind" value: "plan" } labels { key: "area.code" value: "" }
    sources { uri: "https://a.example/1.html" size_bytes: 10 receive_time { seconds: 1767225600 } }
    sources { uri: "https://b.example/2.html" size_bytes: 99 }
    articles { id: "a1" kind: KIND_REPORT title { start: 0 end: 6 } }
    articles { id: "a2" kind: KIND_BRIEF }
    quantities { value: 1.5 kind: KIND_TARGET } quantities { value: -2 high: 0 }
    metadata_spans { key: "title" value { start: 4 end: 8 } })");
}

bool Matches(std::string_view filter, const google::protobuf::Message& message, std::vector<FilterField> fields = {}) {
  const auto compiled = Filter::Compile(filter, {message.GetDescriptor(), std::move(fields)});
  EXPECT_TRUE(compiled.ok()) << filter << ": " << compiled.status();
  return compiled.ok() && compiled->Matches(message);
}

TEST(Filter, Holds) {
  const Document document = Sample();
  for (const char* filter : {
           "",
           "language = \"zh-Hans\"",
           "language = zh-Hans",
           "language != en",
           "publish_date >= \"2026-01-01\"",
           "publishDate < 2026-03-02",
           "title = 春季*",
           "title = *要点",
           "title = *工作*",
           "title:工作",
           "title:*",
           "title",
           "revision = 3",
           "revision > 2 AND revision <= 3",
           "revision:3",
           "NOT publisher",
           "publisher = \"\"",
           "-publisher:*",
           "labels.kind = plan",
           "labels:kind",
           "labels.kind:*",
           "labels.area.code:*",
           "labels:area.code",
           "labels.area.code = \"\"",
           "labels.missing != x",
           "NOT labels.missing = x",
           "labels",
           "authors:李二",
           "authors = 王*",
           "authors",
           "sources.uri = https://b.example/*",
           "sources.uri:b.example",
           "sources.size_bytes > 50",
           "sources.receive_time >= \"2026-01-01T00:00:00Z\"",
           "sources.receiveTime < 2026-01-01T09:00:00+08:00",
           "sources.receive_time:*",
           "articles.kind = REPORT",
           "articles.kind = KIND_BRIEF",
           "articles:title",
           "articles.title.end = 6",
           "articles.title:*",
           "quantities.value = 1.5",
           "quantities.value < -1",
           "quantities.high:*",
           "quantities.high = 0",
           "revision = 4 OR revision = 3",
           "revision = 4 OR language = en OR title",
           "metadata_spans.title:*",
           "metadata_spans:title",
       }) {
    EXPECT_TRUE(Matches(filter, document)) << filter;
  }
}

TEST(Filter, DoesNotHold) {
  const Document document = Sample();
  for (const char* filter : {"language = en",
                             "language = \"zh\"",
                             "language != zh-Hans",
                             "title = 工作*",
                             "title:会议",
                             "publisher",
                             "publisher:*",
                             "publisher < z",
                             "publisher >= \"\"",
                             "revision < 3",
                             "labels.kind = draft",
                             "labels:missing",
                             "labels.missing = x",
                             "labels.missing:*",
                             "labels.kind != plan",
                             "authors:王",
                             "sources.uri = https://c*",
                             "sources.size_bytes > 99",
                             "sources.receive_time < 2026-01-01T00:00:00Z",
                             "articles.kind = STATEMENT",
                             "quantities.value > 2",
                             "findings",
                             "findings.kind = FALSE_DATE",
                             "NOT title",
                             "-(revision = 3 OR title)",
                             "revision = 4 AND language = zh-Hans OR title",
                             "document_number != \"\" AND document_number"}) {
    EXPECT_FALSE(Matches(filter, document)) << filter;
  }
}

TEST(Filter, AliasesLeadToInnerFields) {
  const auto ingestion = FromText<Ingestion>(R"(
    state: STATE_FAILED stage: STAGE_SEGMENT document: "documents/d1"
    header { uri: "file:///a.txt" collection: "collections/c" labels { key: "kind" value: "x" } })");
  const std::vector<FilterField> fields = {{"state", ""}, {"uri", "header.uri"}, {"labels", "header.labels"}};
  EXPECT_TRUE(Matches("uri = file:* AND state = FAILED", ingestion, fields));
  EXPECT_TRUE(Matches("labels.kind = x AND state != \"STATE_PENDING\"", ingestion, fields));
  EXPECT_FALSE(Matches("labels.kind = y", ingestion, fields));
  const auto refused = Filter::Compile("stage = SEGMENT", {Ingestion::descriptor(), fields});
  EXPECT_EQ(std::string(refused.status().message()),
            "filter: at character 1: unknown field \"stage\": expected state, uri or labels.KEY");
  EXPECT_EQ(ErrorReason(refused.status()), "INVALID_FILTER");
}

TEST(Filter, ErrorsOfMeaning) {
  const struct {
    const char* filter;
    const char* part;
  } kCases[] = {
      {"colour = red", "at character 1: unknown field \"colour\": expected name, "},
      {"title AND sources.colour = red", "at character 19: unknown field \"colour\": expected uri, "},
      {"title.text = a", "at character 7: \"title\" has no fields"},
      {"revision = many", "at character 12: expected a whole number for revision, found \"many\""},
      {"revision = 3*", "expected a value without wildcard for revision"},
      {"revision = 99999999999999999999", "expected a whole number"},
      {"articles.kind = POEM", "one of KIND_UNSPECIFIED, KIND_REPORT"},
      {"articles.kind > REPORT", "expected = or != with one of"},
      {"quantities.value = nan", "expected a number"},
      {"sources.receive_time > yesterday", "expected a time such as"},
      {"labels = x", "labels is a map: expected labels.KEY or labels:KEY"},
      {"articles = x", "articles holds fields"},
      {"articles:colour", "expected a field of articles"},
      {"title < abc*", "without wildcard after <"},
  };
  for (const auto& c : kCases) {
    const auto compiled = Filter::Compile(c.filter, {Document::descriptor(), {}});
    ASSERT_FALSE(compiled.ok()) << c.filter;
    EXPECT_NE(compiled.status().message().find(c.part), std::string::npos) << compiled.status().message();
    EXPECT_EQ(ErrorReason(compiled.status()), "INVALID_FILTER");
  }
}

TEST(Filter, BasicViewOfDocuments) {
  EXPECT_TRUE(Filter::Compile("sources.uri:a AND labels.kind = b AND publish_date", BasicDocumentFilter()).ok());
  EXPECT_FALSE(Filter::Compile("text:a", BasicDocumentFilter()).ok());
  EXPECT_FALSE(Filter::Compile("articles.kind = REPORT", BasicDocumentFilter()).ok());
}

TEST(Filter, EmptyMatchesEverything) {
  EXPECT_TRUE(Filter().Matches(Document()));
  EXPECT_TRUE(Filter::Compile(" ", {Document::descriptor(), {}})->empty());
}

}  // namespace
}  // namespace huiyao::api
