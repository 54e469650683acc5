#include "services/ingestion/decode/charset_detector.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "services/ingestion/decode/decoder.h"
#include "tests/services/ingestion/decode/encode.h"

namespace huiyao::ingestion {
namespace {

constexpr std::string_view kSimplifiedHeadline = "全市卫生健康工作会议召开";
constexpr std::string_view kSimplified =
    "本报讯（记者 李明）昨日，全市基层医疗服务推进会在市政府礼堂举行。会议指出，去年新建社区门诊37个，"
    "家庭医生签约率达到六成以上。\n一是加强队伍建设；二是完善药品供应；三是推进信息共享。";
constexpr std::string_view kTraditionalHeadline = "醫院改善門診預約服務";
constexpr std::string_view kTraditional =
    "本報訊：市立醫院昨天宣布，從下個月起，病人可以在網路上預約門診時間。院長表示，這項改善可以讓長者少走一趟，"
    "也讓醫護人員有更多時間照顧病人。\n第一，延長服務時間；第二，增加電話線路。";
constexpr std::string_view kEnglish =
    "The county opened three new clinics last week.\r\nFirst, they serve the elderly; second, they are free.";
constexpr std::string_view kFrench = "Le ministère a présenté un projet très détaillé à l’été dernier.";

struct Case {
  std::string_view text;
  std::vector<std::string_view> charsets;
};

std::string Expected(std::string_view charset, std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<uint8_t>(c) < 0x80; });
  if (charset == "GBK" || charset == "GB2312") charset = "GB18030";
  const bool wide = charset.starts_with("UTF-16") || charset.starts_with("UTF-32");
  return ascii && !wide ? "UTF-8" : std::string(charset);
}

TEST(CharsetDetectorTest, RoundTrips) {
  const std::vector<std::string_view> wide = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
  const std::vector<std::string_view> simplified = {"GB18030", "GBK", "GB2312"};
  const std::vector<std::string_view> traditional = {"GB18030", "Big5"};
  for (const std::string_view text :
       {kSimplifiedHeadline, kSimplified, kTraditionalHeadline, kTraditional, kEnglish, kFrench}) {
    std::vector<std::string_view> charsets = wide;
    if (text == kSimplified || text == kSimplifiedHeadline) {
      charsets.insert(charsets.end(), simplified.begin(), simplified.end());
    } else if (text == kFrench) {
      charsets.push_back("windows-1252");
    } else {
      charsets.insert(charsets.end(), traditional.begin(), traditional.end());
    }
    for (const std::string_view charset : charsets) {
      for (const bool mark : {false, true}) {
        if (mark && !charset.starts_with("UTF-")) continue;
        SCOPED_TRACE(fmt::format("{} mark={} {}", charset, mark, text.substr(0, 12)));
        const std::string bytes = Encode((mark ? "\uFEFF" : "") + std::string(text), charset);
        const CharsetDecision decision = DetectCharset(bytes, {});
        EXPECT_TRUE(decision.is_text);
        EXPECT_EQ(decision.charset, Expected(charset, text == kEnglish && mark ? "é" : text));
        EXPECT_EQ(Decode(bytes, decision, SIZE_MAX)->text, text);
      }
    }
  }
}

// Every stretch of five characters and more of our sentences, in the charsets that are easy to confuse.
TEST(CharsetDetectorTest, ShortPiecesAreTold) {
  int wrong = 0;
  int count = 0;
  for (const auto& [text, charset] : {std::pair(kSimplified, "GB18030"), std::pair(kTraditional, "Big5"),
                                      std::pair(kSimplified, "UTF-16LE"), std::pair(kTraditional, "UTF-16BE")}) {
    std::vector<size_t> starts;
    for (size_t i = 0; i < text.size(); ++i) {
      if ((static_cast<uint8_t>(text[i]) & 0xC0) != 0x80) starts.push_back(i);
    }
    for (size_t i = 0; i + 8 < starts.size(); ++i) {
      const std::string_view piece = text.substr(starts[i], starts[i + 8] - starts[i]);
      ++count;
      wrong += DetectCharset(Encode(piece, charset), {}).charset != charset;
    }
  }
  EXPECT_LE(wrong * 50, count) << wrong << " of " << count;
}

TEST(CharsetDetectorTest, DamageDoesNotChangeTheReading) {
  for (const std::string_view charset : {"UTF-8", "GB18030", "UTF-16LE"}) {
    const std::string whole = Encode(kSimplified, charset);
    EXPECT_EQ(DetectCharset(whole.substr(0, whole.size() - 1), {}).charset, charset);
    for (size_t i = 0; i < whole.size(); i += 7) {
      std::string damaged = whole;
      damaged[i] = '\xFF';
      const CharsetDecision decision = DetectCharset(damaged, {});
      EXPECT_EQ(decision.charset, charset) << i;
      EXPECT_TRUE(decision.is_text);
    }
  }
}

TEST(CharsetDetectorTest, RandomBytesAreNoText) {
  std::mt19937 random(42);
  int accepted = 0;
  for (const size_t size : {48, 64, 100, 256, 1000, 4096, 100'000}) {
    for (int i = 0; i < 20; ++i) {
      std::string bytes(size, '\0');
      for (char& c : bytes) c = static_cast<char>(random());
      accepted += DetectCharset(bytes, {}).is_text;
      EXPECT_FALSE(size >= 64 && DetectCharset(bytes, {"GB18030"}).is_text) << size;
    }
  }
  EXPECT_EQ(accepted, 0);
}

TEST(CharsetDetectorTest, DeclarationDecidesWhatTheBytesLeaveOpen) {
  const std::string russian = Encode("Больница открыта с понедельника.", "windows-1251");
  EXPECT_EQ(DetectCharset(russian, {"windows-1251"}).charset, "windows-1251");
  const std::string gbk = Encode(kSimplified, "GBK");
  for (const char* wrong : {"windows-1252", "Big5", "UTF-8", "windows-1251", "Shift_JIS", "UTF-16LE"}) {
    EXPECT_EQ(DetectCharset(gbk, {wrong}).charset, "GB18030") << wrong;
  }
}

// In UTF-32 nearly every four bytes are invalid, which once cost less than four bytes of rare characters.
TEST(CharsetDetectorTest, RareCharactersAndNumbersAreNoWideText) {
  for (const std::string_view text :
       {"渠闸堰\n渠首\n垸堤\n壩墘\n磡頭", "渠道 110\n130\n东闸\n100\n40\n西闸\n90\n35\n125"}) {
    const std::string bytes = Encode(text, "GB18030");
    const CharsetDecision decision = DetectCharset(bytes, {});
    EXPECT_EQ(decision.charset, "GB18030") << text;
    EXPECT_TRUE(decision.is_text);
  }
}

TEST(CharsetDetectorTest, TaiwansOtherCharsetIsKnown) {
  const std::string bytes = Encode(kTraditional, "EUC-TW");
  const CharsetDecision decision = DetectCharset(bytes, {});
  EXPECT_EQ(decision.charset, "EUC-TW");
  EXPECT_EQ(Decode(bytes, decision, SIZE_MAX)->text, kTraditional);
}

TEST(CharsetDetectorTest, EscapesCountWhereverTheyStand) {
  for (const std::string_view charset : {"HZ-GB-2312", "ISO-2022-CN"}) {
    const std::string text = std::string(50'000, 'a') + "\n" + std::string(kSimplified);
    const std::string bytes = Encode(text, charset);
    const CharsetDecision decision = DetectCharset(bytes, {});
    EXPECT_EQ(decision.charset, charset);
    EXPECT_EQ(Decode(bytes, decision, SIZE_MAX)->text, text);
  }
}

TEST(CharsetDetectorTest, EscapedCharsetsAreRead) {
  const std::string hz = Encode(kSimplified, "HZ-GB-2312");
  const CharsetDecision decision = DetectCharset(hz, {});
  EXPECT_EQ(decision.charset, "HZ-GB-2312");
  EXPECT_EQ(Decode(hz, decision, SIZE_MAX)->text, kSimplified);
  EXPECT_EQ(DetectCharset("a shell writes ~{x,y} for two homes", {}).charset, "UTF-8");
}

TEST(CharsetDetectorTest, LateBytesCount) {
  const std::string late = std::string(100'000, 'a') + "\n" + Encode(kSimplified, "GBK");
  EXPECT_EQ(DetectCharset(late, {}).charset, "GB18030");
}

TEST(CharsetDetectorTest, LabelsThatReadAlikeAreBothRight) {
  EXPECT_TRUE(ReadAlike("plain", "GB18030", "UTF-8"));
  EXPECT_FALSE(ReadAlike("中文", "GB18030", "UTF-8"));
}

TEST(CharsetDetectorTest, SeedsInEveryCharset) {
  const char* shared = std::getenv("HUIYAO_SHARED");
  const std::filesystem::path seeds = std::filesystem::path(shared != nullptr ? shared : "../shared") / "seeds";
  if (!std::filesystem::exists(seeds)) GTEST_SKIP() << "no seeds";
  for (const auto& entry : std::filesystem::directory_iterator(seeds)) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream stream;
    stream << file.rdbuf();
    const std::string text = stream.str();
    for (const std::string_view charset :
         {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "Big5"}) {
      for (const size_t size : {text.size(), size_t{200}}) {
        SCOPED_TRACE(fmt::format("{} {} {}", entry.path().filename().string(), charset, size));
        const DecodedText piece = Decode(text.substr(0, size), {"UTF-8", 0, true}, SIZE_MAX).value();
        const std::string clean = piece.text.substr(0, piece.text.size() - 3 * piece.invalid_sequences);
        const std::string bytes = Encode(clean, charset);
        if (Decode(bytes, {std::string(charset), 0, true}, SIZE_MAX)->text != clean) continue;  // Not in this charset.
        EXPECT_EQ(Decode(bytes, DetectCharset(bytes, {}), SIZE_MAX)->text, clean);
      }
    }
  }
}

}  // namespace
}  // namespace huiyao::ingestion
