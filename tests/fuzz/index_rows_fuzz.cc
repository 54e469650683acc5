// Persisted bytes of the index, damaged in any way, are refused or read within bounds.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/base/check.h"
#include "services/query/index/memory_rows.h"
#include "services/query/index/posting_cursor.h"
#include "services/query/index/segment_store.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace huiyao::query;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr uint32_t kDocuments = 1000;
  const std::string key = TermKey(Field::kBody, "a");
  // A list, and what follows as its only chunk of positions.
  for (const size_t cut : {size, size / 2}) {
    MemoryRows rows;
    HUIYAO_CHECK(rows.Add(key, bytes.substr(0, cut)).ok());
    HUIYAO_CHECK(rows.Add(key + std::string("\0\0\0\1", 4), bytes.substr(cut)).ok());
    PostingCursor cursor;
    std::vector<uint32_t> positions;
    if (!cursor.Open(rows, key, kDocuments).ok()) continue;
    while (cursor.Next()) {
      HUIYAO_CHECK(cursor.document() < kDocuments);
      if (cursor.Positions(positions).ok()) HUIYAO_CHECK(positions.size() == cursor.frequency());
    }
  }
  if (const auto manifest = DecodeManifest(bytes); manifest.ok()) {
    HUIYAO_CHECK(*DecodeManifest(EncodeManifest(*manifest)) == *manifest);
  }
  DocumentTable documents;
  documents.DecodeRow(bytes).IgnoreError();
  return 0;
}
