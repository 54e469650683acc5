// Any bytes under any declaration: the decision, the decoding and its map hold together.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/check.h"
#include "common/text/utf8.h"
#include "services/ingestion/decode/charset_detector.h"
#include "services/ingestion/decode/charset_label.h"
#include "services/ingestion/decode/decoder.h"
#include "services/ingestion/extract/extract.h"
#include "tests/services/ingestion/extract/extraction_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace huiyao::ingestion;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  // The first line is the declaration, the rest the document.
  const size_t line = input.find('\n');
  const std::string_view declared = line == std::string_view::npos ? "" : input.substr(0, line);
  const std::string_view bytes = line == std::string_view::npos ? input : input.substr(line + 1);

  const std::string canonical = CanonicalCharset(declared);
  const CharsetDecision decision =
      DetectCharset(bytes, canonical.empty() ? std::vector<std::string>() : std::vector<std::string>{canonical});
  const DecodedText decoded = Decode(bytes, decision, SIZE_MAX).value();
  HUIYAO_CHECK(huiyao::text::IsValidUtf8(decoded.text));
  HUIYAO_CHECK(decoded.map.text_size() == decoded.text.size());
  HUIYAO_CHECK(decoded.map.source_size() <= bytes.size());
  size_t last = 0;
  for (size_t i = 0; i <= decoded.text.size(); ++i) {
    const size_t source = decoded.map.ToSource(i);
    HUIYAO_CHECK(source >= last && source <= bytes.size());
    last = source;
  }

  const ExtractOptions options;
  const auto extracted = Extract(bytes, declared, "", options);
  if (extracted.ok()) {
    const std::string broken = BrokenInvariant(extracted->extraction, bytes.size());
    HUIYAO_CHECK(broken.empty(), broken);
    HUIYAO_CHECK(CheckExtractable(bytes, declared, options).ok());
  }
  return 0;
}
