#include "common/api/field_mask.h"

#include "common/base/error.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "huiyao/document/v1/document.pb.h"

namespace huiyao::api {
namespace {

using document::v1::Document;

google::protobuf::FieldMask Mask(const std::vector<std::string>& paths) {
  google::protobuf::FieldMask mask;
  for (const std::string& path : paths) mask.add_paths(path);
  return mask;
}

Document FromText(const std::string& text) {
  Document document;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &document));
  return document;
}

TEST(ReadMask, KeepsOnlyItsPaths) {
  const Document whole = FromText(R"(
    name: "documents/d" title: "t" labels { key: "k" value: "v" }
    articles { id: "a1" title { start: 1 end: 2 } region: "r" } articles { id: "a2" }
    metadata_spans { key: "title" value { start: 3 end: 4 } })");
  const struct {
    std::vector<std::string> paths;
    const char* left;
  } kCases[] = {
      {{"title"}, "title: 't'"},
      {{"title", "articles.title"}, "title: 't' articles { title { start: 1 end: 2 } } articles {}"},
      {{"articles.title.end"}, "articles { title { end: 2 } } articles {}"},
      {{"articles.id", "articles"},
       "articles { id: 'a1' title { start: 1 end: 2 } region: 'r' } articles { id: 'a2' }"},
      {{"articles", "articles.id"},
       "articles { id: 'a1' title { start: 1 end: 2 } region: 'r' } articles { id: 'a2' }"},
      {{"labels"}, "labels { key: 'k' value: 'v' }"},
      {{"metadataSpans"}, "metadata_spans { key: 'title' value { start: 3 end: 4 } }"},
      {{"publisher"}, ""},
  };
  for (const auto& c : kCases) {
    const auto mask = ReadMask::Parse(Mask(c.paths), *Document::descriptor());
    ASSERT_TRUE(mask.ok()) << mask.status();
    Document document = whole;
    mask->Apply(document);
    EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(document, FromText(c.left)))
        << document.ShortDebugString();
  }
}

TEST(ReadMask, EmptyAndStarAreEverything) {
  EXPECT_TRUE(ReadMask::Parse(Mask({}), *Document::descriptor())->all());
  EXPECT_TRUE(ReadMask::Parse(Mask({"title", "*"}), *Document::descriptor())->all());
  EXPECT_TRUE(ReadMask().all());
}

TEST(ReadMask, RefusesUnknownPaths) {
  for (const char* path : {"", "colour", "title.text", "articles.", ".title", "articles.colour", "labels.kind",
                           "articles.*", "title,articles"}) {
    const auto mask = ReadMask::Parse(Mask({"name", path}), *Document::descriptor());
    ASSERT_FALSE(mask.ok()) << path;
    EXPECT_EQ(ErrorReason(mask.status()), "INVALID_FIELD");
    EXPECT_NE(mask.status().message().find("read_mask.paths[1]"), std::string::npos);
  }
  EXPECT_FALSE(ReadMask::Parse(Mask({"*", "colour"}), *Document::descriptor()).ok());
  EXPECT_FALSE(ReadMask::Parse(Mask(std::vector<std::string>(2000, "name")), *Document::descriptor()).ok());
}

}  // namespace
}  // namespace huiyao::api
