#include "services/ingestion/identity/fingerprint.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "services/ingestion/identity/sha256.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;

std::vector<std::pair<size_t, size_t>> BoilerplateRanges(const Extraction& extraction) {
  std::vector<std::pair<size_t, size_t>> ranges;
  for (const Block& block : extraction.blocks()) {
    if (block.role() == Block::ROLE_BOILERPLATE) ranges.emplace_back(block.span().start(), block.span().end());
  }
  std::sort(ranges.begin(), ranges.end());
  return ranges;
}

}  // namespace

std::string BodyFingerprint(const Extraction& extraction) {
  const std::string_view text = extraction.text();
  const auto skipped = BoilerplateRanges(extraction);
  auto skip = skipped.begin();
  std::string letters;
  letters.reserve(text.size());
  int count = 0;
  for (size_t i = 0; i < text.size();) {
    while (skip != skipped.end() && skip->second <= i) ++skip;
    if (skip != skipped.end() && skip->first <= i) {
      i = skip->second;
      continue;
    }
    const text::CodePoint c = text::DecodeAt(text, i);
    if (u_isalnum(static_cast<UChar32>(c.value))) {
      letters.append(text.substr(i, c.length));
      ++count;
    }
    i += c.length;
  }
  return count < kMinFingerprintLetters ? std::string() : Sha256Hex(letters);
}

}  // namespace huiyao::ingestion
