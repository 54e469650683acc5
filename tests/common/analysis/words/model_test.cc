#include "common/analysis/words/model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "common/analysis/words/model_format.h"
#include "common/analysis/words/shipped_model.h"
#include "common/base/error.h"

namespace huiyao::analysis {
namespace {

// Bytes at an aligned place.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : storage_((bytes.size() + 7) / 8), size_(bytes.size()) {
    std::memcpy(storage_.data(), bytes.data(), bytes.size());
  }
  char* data() { return reinterpret_cast<char*>(storage_.data()); }
  std::string_view view(size_t size) { return {data(), size}; }
  std::string_view view() { return view(size_); }

 private:
  std::vector<uint64_t> storage_;
  size_t size_;
};

TEST(ModelTest, TheShippedOneIsWhole) {
  const WordModel& model = ShippedWordModel();
  EXPECT_EQ(model.name.substr(0, 6), "words-");
  EXPECT_LE(ShippedWordModelBytes().size(), 12u << 20);
  EXPECT_EQ(model.characters[U'國'].symbol, model.characters[U'国'].symbol);
  EXPECT_EQ(model.characters[U'，'].symbol, model.characters[U','].symbol);
  EXPECT_EQ(model.characters[U'Ａ'].scan_class, ScanClass::kLetter);
  EXPECT_EQ(model.characters[U'١'].scan_class, ScanClass::kDigit);
  EXPECT_EQ(model.characters[U'か'].scan_class, ScanClass::kKana);
  EXPECT_EQ(model.characters[U'ก'].scan_class, ScanClass::kComplex);
  EXPECT_EQ(model.characters[0x20000].scan_class, ScanClass::kHan);
  EXPECT_EQ(model.characters[0x1F600].scan_class, ScanClass::kGap);
}

TEST(ModelTest, DamageIsNoticed) {
  Bytes bytes(ShippedWordModelBytes());
  ASSERT_TRUE(ParseWordModel(bytes.view()).ok());
  EXPECT_EQ(ErrorReason(ParseWordModel({}).status()), "WORD_MODEL_DAMAGED");
  EXPECT_EQ(ErrorReason(ParseWordModel(bytes.view(100)).status()), "WORD_MODEL_DAMAGED");
  EXPECT_EQ(ErrorReason(ParseWordModel(bytes.view().substr(0, bytes.view().size() - 1)).status()),
            "WORD_MODEL_DAMAGED");
  std::mt19937 random(5);
  for (int i = 0; i < 50; ++i) {
    char& byte = bytes.data()[random() % bytes.view().size()];
    byte ^= 1;
    EXPECT_FALSE(ParseWordModel(bytes.view()).ok());
    byte ^= 1;
  }
}

TEST(ModelTest, SectionsOutsideTheFileAreRefused) {
  Bytes bytes(ShippedWordModelBytes());
  ModelHeader header;
  for (size_t section = 0; section < kModelSections; ++section) {
    std::memcpy(&header, bytes.data(), sizeof(header));
    const ModelHeader whole = header;
    header.sections[section].offset = bytes.view().size() - 8;
    header.sections[section].bytes = 1 << 20;
    std::memcpy(bytes.data(), &header, sizeof(header));
    EXPECT_FALSE(ParseWordModel(bytes.view()).ok());
    std::memcpy(bytes.data(), &whole, sizeof(whole));
  }
}

}  // namespace
}  // namespace huiyao::analysis
