#include "services/query/index/segment_store.h"

#include <set>

#include "common/base/error.h"
#include "common/storage/keys.h"
#include "common/storage/status.h"
#include "services/query/index/coding.h"
#include "services/query/index/format.h"
#include "services/query/index/merge.h"
#include "services/query/index/stored_rows.h"

namespace huiyao::query {
namespace {

constexpr char kManifestKey[] = "M";
constexpr char kDocumentsPrefix = 'D';

std::string DocumentsKey(uint64_t segment) {
  std::string key(1, kDocumentsPrefix);
  storage::AppendBigEndian64(segment, key);
  return key;
}

std::string DocumentsKey(uint64_t segment, uint32_t row) {
  std::string key = DocumentsKey(segment);
  storage::AppendBigEndian32(row, key);
  return key;
}

}  // namespace

std::string EncodeManifest(const Manifest& manifest) {
  std::string bytes(1, static_cast<char>(kManifestVersion));
  AppendVarint(manifest.next_segment_id, bytes);
  AppendVarint(manifest.persisted_sequence, bytes);
  AppendVarint(manifest.segments.size(), bytes);
  for (const Manifest::Entry& entry : manifest.segments) {
    AppendVarint(entry.id, bytes);
    AppendVarint(entry.documents, bytes);
    AppendVarint(entry.document_rows, bytes);
    AppendVarint(entry.bytes, bytes);
    AppendVarint(entry.analyzer.size(), bytes);
    bytes.append(entry.analyzer);
  }
  return bytes;
}

absl::StatusOr<Manifest> DecodeManifest(std::string_view bytes) {
  Reader reader(bytes);
  Manifest manifest;
  const uint8_t version = reader.Byte();
  if (version == 0 || version > kManifestVersion) return CorruptIndex("a manifest of an unknown version");
  manifest.next_segment_id = reader.Varint64();
  manifest.persisted_sequence = reader.Varint64();
  const uint64_t segments = reader.Varint64();
  for (uint64_t i = 0; i < segments && reader.ok(); ++i) {
    Manifest::Entry entry;
    entry.id = reader.Varint64();
    entry.documents = reader.Varint32();
    entry.document_rows = reader.Varint32();
    entry.bytes = reader.Varint64();
    if (version >= 2) entry.analyzer = reader.Bytes(reader.Varint64());
    if (entry.id >= manifest.next_segment_id) return CorruptIndex("a segment id in the manifest");
    manifest.segments.push_back(entry);
  }
  if (!reader.ok() || !reader.done()) return CorruptIndex("the manifest's size");
  return manifest;
}

std::vector<storage::Family> IndexFamilies() {
  return {{std::string(kPostingsFamily), storage::Family::Values::kLarge},
          {std::string(kMetaFamily), storage::Family::Values::kSmall}};
}

SegmentStore::SegmentStore(storage::Store& store)
    : store_(store), postings_(store.family(kPostingsFamily)), meta_(store.family(kMetaFamily)) {}

absl::StatusOr<Manifest> SegmentStore::ReadManifest() const {
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> bytes, store_.Get(meta_, kManifestKey));
  if (!bytes) return Manifest();
  return DecodeManifest(*bytes);
}

absl::Status SegmentStore::Publish(const Manifest& manifest) {
  rocksdb::WriteBatch batch;
  batch.Put(meta_, kManifestKey, EncodeManifest(manifest));
  return store_.Write(batch, /*sync=*/true);
}

Manifest::Entry SegmentStore::EntryOf(const Segment& segment) {
  return {segment.id, segment.documents.size(), segment.documents.rows(), segment.bytes, segment.analyzer};
}

absl::StatusOr<std::shared_ptr<const Segment>> SegmentStore::WriteSegment(uint64_t id,
                                                                          std::span<const SegmentView> inputs,
                                                                          const std::atomic<bool>& cancelled) {
  auto segment = std::make_shared<Segment>();
  segment->id = id;
  segment->persistent = true;
  segment->analyzer = AnalyzerOf(inputs);
  StoredRowSink sink(store_, id);
  HUIYAO_RETURN_IF_ERROR(MergeSegments(inputs, cancelled, sink, segment->documents));
  HUIYAO_RETURN_IF_ERROR(sink.Finish());
  for (uint32_t row = 0; row < segment->documents.rows(); ++row) {
    rocksdb::WriteBatch batch;
    batch.Put(meta_, DocumentsKey(id, row), segment->documents.EncodeRow(row));
    HUIYAO_RETURN_IF_ERROR(store_.Write(batch, /*sync=*/false));
  }
  segment->bytes = sink.bytes();
  segment->rows = std::make_unique<StoredRows>(store_, id);
  return std::shared_ptr<const Segment>(std::move(segment));
}

absl::StatusOr<std::shared_ptr<const Segment>> SegmentStore::ReadSegment(const Manifest::Entry& entry) const {
  auto segment = std::make_shared<Segment>();
  segment->id = entry.id;
  segment->persistent = true;
  segment->bytes = entry.bytes;
  segment->analyzer = entry.analyzer;
  for (uint32_t row = 0; row < entry.document_rows; ++row) {
    HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> bytes, store_.Get(meta_, DocumentsKey(entry.id, row)));
    if (!bytes) return CorruptIndex("a missing document row");
    HUIYAO_RETURN_IF_ERROR(segment->documents.DecodeRow(*bytes));
  }
  if (segment->documents.size() != entry.documents) return CorruptIndex("a segment's document count");
  segment->rows = std::make_unique<StoredRows>(store_, entry.id);
  return std::shared_ptr<const Segment>(std::move(segment));
}

absl::Status SegmentStore::Drop(uint64_t id) {
  rocksdb::WriteBatch batch;
  batch.DeleteRange(postings_, storage::BigEndian64(id), storage::BigEndian64(id + 1));
  batch.DeleteRange(meta_, DocumentsKey(id), DocumentsKey(id + 1));
  return store_.Write(batch, /*sync=*/false);
}

absl::StatusOr<int> SegmentStore::DropUnpublished(const Manifest& manifest) {
  std::set<uint64_t> published;
  for (const Manifest::Entry& entry : manifest.segments) published.insert(entry.id);
  std::set<uint64_t> found;
  // One seek for every id in each family.
  const auto collect = [&](rocksdb::ColumnFamilyHandle* family, std::string_view prefix) -> absl::Status {
    const std::unique_ptr<rocksdb::Iterator> rows(store_.db()->NewIterator(rocksdb::ReadOptions(), family));
    for (rows->Seek(rocksdb::Slice(prefix.data(), prefix.size())); rows->Valid();) {
      std::string_view key = rows->key().ToStringView();
      if (!key.starts_with(prefix)) break;
      key.remove_prefix(prefix.size());
      const std::optional<uint64_t> id = storage::TakeBigEndian64(key);
      if (!id) return CorruptIndex("a row key");
      found.insert(*id);
      if (*id == UINT64_MAX) break;
      rows->Seek(std::string(prefix) + storage::BigEndian64(*id + 1));
    }
    return storage::FromRocks(rows->status(), "look for unpublished segments");
  };
  HUIYAO_RETURN_IF_ERROR(collect(postings_, ""));
  HUIYAO_RETURN_IF_ERROR(collect(meta_, std::string_view(&kDocumentsPrefix, 1)));
  int dropped = 0;
  for (const uint64_t id : found) {
    if (published.contains(id)) continue;
    HUIYAO_RETURN_IF_ERROR(Drop(id));
    ++dropped;
  }
  return dropped;
}

}  // namespace huiyao::query
