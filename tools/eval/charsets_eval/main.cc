// Texts, a JSON string a line on standard input, in every encoding that holds them: a line "encoding texts ours silent
// icu uchardet" each, how many read as they were by each detector, and how many ours read wrongly without a sign. -1:
// built without uchardet.
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <cstdint>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include "common/text/utf8.h"
#include "services/ingestion/decode/charset_detector.h"
#include "services/ingestion/decode/decoder.h"
#include "tools/eval/charsets_eval/encode.h"
#include "tools/eval/charsets_eval/peers.h"

namespace {

bool HoldsHan(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const huiyao::text::CodePoint c = huiyao::text::DecodeAt(text, i);
    if (c.value >= 0x4E00 && c.value < 0xA000) return true;
    i += static_cast<size_t>(c.length);
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace huiyao::ingestion;
  struct Tally {
    int texts = 0, ours = 0, silent = 0, icu = 0, uchardet = 0;
  };
  const bool show = argc > 1 && std::string_view(argv[1]) == "--show";
  std::map<std::string, Tally> tallies;
  for (std::string line; std::getline(std::cin, line);) {
    google::protobuf::Value value;
    if (!google::protobuf::util::JsonStringToMessage(line, &value).ok()) return 2;
    const std::string& text = value.string_value();
    for (const std::string& encoding : Encodings()) {
      // Nobody writes a text without a Chinese character so.
      if (!encoding.starts_with("UTF") && !HoldsHan(text)) continue;
      const auto bytes = EncodeText(text, encoding);
      // What the charset itself does not give back is no question; nor what GB2312 and its successors read differently.
      if (!bytes || DecodeBytes(*bytes, encoding.substr(0, encoding.find('+'))) != text) continue;
      if (encoding == "EUC-CN" && DecodeBytes(*bytes, "GB18030") != text) continue;
      Tally& tally = tallies[encoding];
      ++tally.texts;
      const CharsetDecision decision = DetectCharset(*bytes, {});
      const DecodedText decoded = Decode(*bytes, decision, SIZE_MAX).value();
      const bool right = decision.is_text && decoded.text == text;
      tally.ours += right;
      tally.silent += !right && decision.is_text && decoded.invalid_sequences == 0;
      tally.icu += DecodeBytes(*bytes, DetectByIcu(*bytes)) == text;
      tally.uchardet += DecodeBytes(*bytes, DetectByUchardet(*bytes)) == text;
      if (show && !right)
        std::fprintf(stderr, "%s as %s: %.60s\n", encoding.c_str(), decision.charset.c_str(), text.c_str());
    }
  }
  for (const auto& [encoding, t] : tallies) {
    std::printf("%s %d %d %d %d %d\n", encoding.c_str(), t.texts, t.ours, t.silent, t.icu,
                HasUchardet() ? t.uchardet : -1);
  }
}
