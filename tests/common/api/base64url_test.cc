#include "common/api/base64url.h"

#include "gtest/gtest.h"

namespace huiyao::api {
namespace {

// RFC 4648, section 10, without padding.
TEST(Base64Url, KnownValues) {
  const struct {
    const char* bytes;
    const char* text;
  } kCases[] = {{"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
                {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff", "-_8"}};
  for (const auto& c : kCases) {
    EXPECT_EQ(EncodeBase64Url(c.bytes), c.text);
    EXPECT_EQ(DecodeBase64Url(c.text), std::string(c.bytes));
  }
}

TEST(Base64Url, RefusesWhatNoBytesEncodeTo) {
  for (const char* text : {"Z", "Zg==", "Zh", "Zm9", "Zm9v\n", "a+b/", "汉"}) {
    const auto decoded = DecodeBase64Url(text);
    EXPECT_TRUE(!decoded || EncodeBase64Url(*decoded) == text) << text;
  }
  EXPECT_FALSE(DecodeBase64Url("Zh"));
  EXPECT_FALSE(DecodeBase64Url("Z"));
}

TEST(Base64Url, AllBytes) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<char>(i));
  for (size_t length = 0; length <= bytes.size(); ++length) {
    const std::string part = bytes.substr(bytes.size() - length);
    EXPECT_EQ(DecodeBase64Url(EncodeBase64Url(part)), part);
  }
}

}  // namespace
}  // namespace huiyao::api
