#include "services/query/items/item_list.h"

#include "common/base/error.h"
#include "services/query/items/listed_items.h"
#include "tests/services/query/documents/store_fixture.h"

namespace huiyao::query {
namespace {

class ItemListTest : public ::testing::Test {
 protected:
  ItemListTest() {
    for (const auto& [id, items] :
         std::vector<std::pair<const char*, int>>{{"a", 3}, {"a-b", 1}, {"b", 0}, {"c", 12}}) {
      EXPECT_TRUE(open_.documents->Put(MakeDocument(id, 1, items), "", {}).ok());
    }
  }
  std::vector<std::string> All(const std::string& document, std::string_view filter, int page_size) {
    ItemListQuery query;
    query.document = document;
    query.filter = *api::Filter::Compile(filter, ListedItemFilter());
    query.page_size = page_size;
    std::vector<std::string> texts;
    do {
      const auto page = ListItems(**open_.documents->Snapshot(), query);
      EXPECT_TRUE(page.ok()) << page.status();
      EXPECT_LE(static_cast<int>(page->items.size()), page_size);
      for (const auto& item : page->items) texts.push_back(item.text());
      query.cursor = page->next_cursor;
    } while (!query.cursor.empty());
    return texts;
  }

  TemporaryDirectory directory_;
  OpenStore open_{directory_.path()};
};

TEST_F(ItemListTest, OfAllDocuments) {
  std::vector<std::string> expected = {"Task 1 of a.", "Task 2 of a.", "Task 3 of a.", "Task 1 of a-b."};
  for (int i = 1; i <= 12; ++i) expected.push_back(fmt::format("Task {} of c.", i));
  for (const int page_size : {1, 2, 4, 15, 16, 1000}) EXPECT_EQ(All("", "", page_size), expected) << page_size;
}

TEST_F(ItemListTest, OfOneDocument) {
  EXPECT_EQ(All("a", "", 2), (std::vector<std::string>{"Task 1 of a.", "Task 2 of a.", "Task 3 of a."}));
  EXPECT_EQ(All("b", "", 2), std::vector<std::string>());
  ItemListQuery query;
  query.document = "missing";
  const auto missing = ListItems(**open_.documents->Snapshot(), query);
  EXPECT_EQ(missing.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ErrorReason(missing.status()), "DOCUMENT_NOT_FOUND");
}

TEST_F(ItemListTest, Filtered) {
  EXPECT_EQ(All("", "ordinal = 3", 1), (std::vector<std::string>{"Task 3 of a.", "Task 3 of c."}));
  EXPECT_EQ(All("", "document = documents/a-b OR ordinal > 11", 50),
            (std::vector<std::string>{"Task 1 of a-b.", "Task 12 of c."}));
  EXPECT_EQ(All("c", "language = en", 50), std::vector<std::string>());
}

TEST_F(ItemListTest, RowsCarryNothingOfTheDocument) {
  const auto snapshot = *open_.documents->Snapshot();
  const RowScan rows = snapshot->Scan(kItemsFamily, "");
  v1::ListedItem item;
  ASSERT_TRUE(DecodeMessage(rows.value(), item).ok());
  EXPECT_EQ(item.document(), "");
  EXPECT_EQ(item.document_title(), "");
  EXPECT_EQ(item.collection(), "");
  EXPECT_EQ(item.language(), "");
}

}  // namespace
}  // namespace huiyao::query
