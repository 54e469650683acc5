// Arbitrary text: the sentences and the white space between them are the text.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/text/utf8.h"
#include "services/segmentation/sentences/sentences.h"
#include "tests/services/segmentation/sentences/sentence_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!huiyao::text::IsValidUtf8(text)) return 0;
  const std::string violation = huiyao::segmentation::SentenceViolation(text, huiyao::segmentation::CutSentences(text));
  if (violation.empty()) return 0;
  std::fprintf(stderr, "%s\n", violation.c_str());
  std::abort();
}
