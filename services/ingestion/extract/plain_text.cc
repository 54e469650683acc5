#include "services/ingestion/extract/plain_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "services/ingestion/extract/source_ranges.h"
#include "services/ingestion/extract/white_space.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Block;
using huiyao::document::v1::Extraction;

// More blocks would not fit into a message between services.
constexpr size_t kMaxBlocks = 500'000;

struct Line {
  size_t start;
  // Past the line end.
  size_t end;
};

// Lines end at LF, CR, CR LF, form feed, U+0085, U+2028 and U+2029.
std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  size_t start = 0;
  for (size_t i = 0; i < text.size();) {
    const auto byte = static_cast<uint8_t>(text[i]);
    size_t end_length = 0;
    if (byte == '\n' || byte == '\f') {
      end_length = 1;
    } else if (byte == '\r') {
      end_length = text.substr(i + 1, 1) == "\n" ? 2 : 1;
    } else if (byte == 0xC2 && text.substr(i, 2) == "\xC2\x85") {
      end_length = 2;
    } else if (byte == 0xE2 && (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029")) {
      end_length = 3;
    }
    i += std::max<size_t>(end_length, 1);
    if (end_length == 0) continue;
    lines.push_back({start, i});
    start = i;
  }
  if (start < text.size()) lines.push_back({start, text.size()});
  return lines;
}

void AddBlocks(std::string_view text, const std::vector<Line>& lines, Extraction* extraction) {
  const size_t group = lines.size() / kMaxBlocks + 1;
  for (size_t i = 0; i < lines.size(); i += group) {
    const size_t last = std::min(i + group, lines.size()) - 1;
    const auto [start, end] = TrimSpan(text, lines[i].start, lines[last].end);
    if (start == end) continue;
    Block* block = extraction->add_blocks();
    block->mutable_span()->set_start(static_cast<int32_t>(start));
    block->mutable_span()->set_end(static_cast<int32_t>(end));
    block->set_role(Block::ROLE_LINE);
    block->set_parent(-1);
  }
}

}  // namespace

void ExtractPlainText(DecodedText decoded, Extraction* extraction) {
  const std::vector<Line> lines = SplitLines(decoded.text);
  AddBlocks(decoded.text, lines, extraction);
  SourceRanges ranges;
  const auto identities = decoded.map.Identities();
  size_t covered = 0;
  for (const OffsetMap::Identity& identity : identities) covered += identity.text_end - identity.text_start;
  // UTF-8 but for its losses: what lies between two identities is one range of its own.
  if (covered * 2 > decoded.text.size() && identities.size() * 8 < decoded.text.size() + 64) {
    size_t at = 0;
    for (const OffsetMap::Identity& identity : identities) {
      if (at < identity.text_start) ranges.Add(at, identity.text_start, at, identity.text_start);
      ranges.Add(identity.text_start, identity.text_end, identity.text_start, identity.text_end);
      at = identity.text_end;
    }
    if (at < decoded.text.size()) ranges.Add(at, decoded.text.size(), at, decoded.text.size());
  } else {
    for (const Line& line : lines) ranges.Add(line.start, line.end, line.start, line.end);
  }
  ranges.Write(decoded.map, extraction);
  extraction->set_text(std::move(decoded.text));
}

}  // namespace huiyao::ingestion
