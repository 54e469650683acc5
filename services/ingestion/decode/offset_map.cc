#include "services/ingestion/decode/offset_map.h"

#include <algorithm>

#include "common/base/check.h"

namespace huiyao::ingestion {

void OffsetMap::Append(uint32_t text_length, uint32_t source_length, size_t count) {
  if (count == 0) return;
  HUIYAO_CHECK(text_length > 0);
  // Bytes that stand for themselves are counted one by one, so that identity is one run whatever the characters.
  if (text_length == source_length) {
    count *= text_length;
    text_length = source_length = 1;
  }
  if (!runs_.empty()) {
    Run& last = runs_.back();
    if (last.text_length == text_length && last.source_length == source_length &&
        last.source_start + last.count * source_length == source_size_) {
      last.count += count;
      text_size_ += count * text_length;
      source_size_ += count * source_length;
      return;
    }
  }
  runs_.push_back({text_size_, source_size_, count, text_length, source_length});
  text_size_ += count * text_length;
  source_size_ += count * source_length;
}

const OffsetMap::Run& OffsetMap::Find(size_t text_offset) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), text_offset,
                                      [](size_t offset, const Run& run) { return offset < run.text_start; });
  return *(after - 1);
}

size_t OffsetMap::ToSource(size_t text_offset) const {
  HUIYAO_CHECK(text_offset <= text_size_);
  if (runs_.empty()) return 0;
  if (text_offset == text_size_) return ToSourceEnd(text_offset);
  const Run& run = Find(text_offset);
  return run.source_start + (text_offset - run.text_start) / run.text_length * run.source_length;
}

size_t OffsetMap::ToSourceEnd(size_t text_offset) const {
  HUIYAO_CHECK(text_offset <= text_size_);
  if (runs_.empty()) return 0;
  if (text_offset == 0) return runs_.front().source_start;
  const Run& run = Find(text_offset - 1);
  return run.source_start + ((text_offset - 1 - run.text_start) / run.text_length + 1) * run.source_length;
}

std::vector<OffsetMap::Identity> OffsetMap::Identities() const {
  std::vector<Identity> result;
  for (const Run& run : runs_) {
    if (run.text_length != 1 || run.source_length != 1) continue;
    result.push_back({run.text_start, run.text_start + run.count, run.source_start});
  }
  return result;
}

}  // namespace huiyao::ingestion
