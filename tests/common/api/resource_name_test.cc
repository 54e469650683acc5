#include "common/api/resource_name.h"

#include "common/base/error.h"
#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

TEST(ResourceName, FormatsWhatItParses) {
  EXPECT_EQ(*ParseDocumentName("name", DocumentName("0a1b-2c")), "0a1b-2c");
  EXPECT_EQ(*ParseIngestionName("name", IngestionName("17")), "17");
  EXPECT_EQ(*ParseCollectionName("collection", CollectionName("work-plans")), "work-plans");
  EXPECT_EQ(*ParseItemName("name", ItemName("d1", "a1-e1-i3")), (ItemId{"d1", "a1-e1-i3"}));
}

TEST(ResourceName, RefusesOtherForms) {
  const std::string long_id(64, 'a');
  for (const std::string name : {"", "documents", "documents/", "documents/-", "documents/A", "documents/a b",
                                 "documents/a/", "documents/a/items/b", "document/a", "documents//a", "documents/a-",
                                 "documents/汉", "/documents/a", "documents/a\n"}) {
    const auto parsed = ParseDocumentName("name", name);
    ASSERT_FALSE(parsed.ok()) << name;
    EXPECT_EQ(ErrorReason(parsed.status()), "INVALID_FIELD");
    EXPECT_NE(parsed.status().message().find("documents/{document}"), std::string::npos);
  }
  EXPECT_FALSE(ParseDocumentName("name", "documents/" + long_id).ok());
  EXPECT_TRUE(ParseDocumentName("name", "documents/" + long_id.substr(1)).ok());
  for (const std::string name : {"documents/a", "documents/a/items", "documents/a/items/", "documents/a/parts/b",
                                 "documents//items/b", "documents/a/items/b/c", "items/b"}) {
    EXPECT_FALSE(ParseItemName("name", name).ok()) << name;
  }
}

TEST(ResourceName, AnyDocumentIsAParentOnly) {
  EXPECT_EQ(*ParseDocumentParent("parent", "documents/-"), kAnyId);
  EXPECT_EQ(*ParseDocumentParent("parent", "documents/x"), "x");
  EXPECT_FALSE(ParseDocumentParent("parent", "documents/").ok());
  EXPECT_FALSE(IsValidId(kAnyId));
}

TEST(ResourceName, ErrorsStayReadable) {
  const auto parsed = ParseDocumentName("document.name", std::string(500, '\xff'));
  EXPECT_LT(parsed.status().message().size(), 300u);
  EXPECT_EQ(parsed.status().message().find('\xff'), std::string::npos);
  EXPECT_NE(parsed.status().message().find("document.name"), std::string::npos);
}

}  // namespace
}  // namespace huiyao::api
