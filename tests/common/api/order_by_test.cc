#include "common/api/order_by.h"

#include "common/base/error.h"
#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

const std::vector<std::string_view> kAllowed = {"name", "publish_date", "title"};

TEST(OrderBy, Parses) {
  using Fields = std::vector<OrderField>;
  EXPECT_EQ(*ParseOrderBy("", kAllowed), Fields());
  EXPECT_EQ(*ParseOrderBy("  ", kAllowed), Fields());
  EXPECT_EQ(*ParseOrderBy("title", kAllowed), (Fields{{"title", false}}));
  EXPECT_EQ(*ParseOrderBy(" publish_date  desc ,name asc", kAllowed),
            (Fields{{"publish_date", true}, {"name", false}}));
  EXPECT_EQ(*ParseOrderBy("publishDate desc", kAllowed), (Fields{{"publish_date", true}}));
}

TEST(OrderBy, Refuses) {
  for (const char* order : {"colour", "title,", ",title", "title up", "title desc desc", "title,title desc",
                            "title DESC", "publishdate", "publish_Date"}) {
    const auto parsed = ParseOrderBy(order, kAllowed);
    ASSERT_FALSE(parsed.ok()) << order;
    EXPECT_EQ(ErrorReason(parsed.status()), "INVALID_FIELD");
  }
  EXPECT_FALSE(ParseOrderBy(std::string(5000, ' ') + "title", kAllowed).ok());
}

}  // namespace
}  // namespace huiyao::api
