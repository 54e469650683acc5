#include "services/query/index/segment_builder.h"

#include <algorithm>
#include <vector>

#include "common/base/check.h"
#include "services/query/index/format.h"
#include "services/query/index/memory_rows.h"
#include "services/query/index/posting_writer.h"

namespace huiyao::query {
namespace {

struct Entry {
  std::string_view key;
  uint32_t document;
  const AnalyzedDocument::Term* term;
};

std::vector<Entry> SortedEntries(std::span<const NewDocument> documents) {
  std::vector<Entry> entries;
  size_t total = 0;
  for (const NewDocument& document : documents) total += document.analyzed->terms.size();
  entries.reserve(total);
  for (uint32_t number = 0; number < documents.size(); ++number) {
    const AnalyzedDocument& analyzed = *documents[number].analyzed;
    for (const AnalyzedDocument::Term& term : analyzed.terms) entries.push_back({analyzed.Key(term), number, &term});
  }
  // The terms of one document are sorted already.
  if (documents.size() > 1) {
    std::sort(entries.begin(), entries.end(), [](const Entry& left, const Entry& right) {
      const int order = left.key.compare(right.key);
      return order != 0 ? order < 0 : left.document < right.document;
    });
  }
  return entries;
}

}  // namespace

std::shared_ptr<const Segment> BuildSegment(uint64_t id, std::span<const NewDocument> documents, std::string analyzer) {
  auto segment = std::make_shared<Segment>();
  segment->id = id;
  segment->analyzer = std::move(analyzer);
  for (const NewDocument& document : documents) {
    segment->documents.Add(document.id, document.sequence, document.analyzed->lengths);
  }
  auto rows = std::make_unique<MemoryRows>();
  PostingWriter writer;
  const std::vector<Entry> entries = SortedEntries(documents);
  for (size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    const AnalyzedDocument& analyzed = *documents[entry.document].analyzed;
    writer.Add(entry.document, analyzed.Positions(*entry.term), analyzed.lengths[IndexOf(FieldOfKey(entry.key))]);
    if (i + 1 == entries.size() || entries[i + 1].key != entry.key) {
      HUIYAO_CHECK(writer.Finish(entry.key, *rows).ok(), "rows in memory");
    }
  }
  segment->bytes = rows->bytes();
  segment->rows = std::move(rows);
  return segment;
}

}  // namespace huiyao::query
