#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_FORMAT_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_FORMAT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "google/protobuf/message_lite.h"

namespace huiyao::query {

// What query keeps of documents, beside the index. `id` is a document's id, [a-z0-9-]; be32 and be64 are big-endian
// numbers; every value begins with a byte that is the version of its layout, 1. One write changes all rows of a
// document in one atomic, synced batch.
//
//   family     key                  value, after the version byte
//   documents  id                   serialized huiyao.document.v1.Document, spans without content
//   basic      id                   its BASIC view, serialized
//   items      id, 0, be32 number   serialized huiyao.query.v1.ListedItem without what is the document's own
//                                   (document, document_title, collection, labels, publisher; language and publish_date
//                                   unless the article's differ); numbers from 0 in reading order
//   meta       id                   be32 revision, byte 1 if deleted or 0, be64 sequence, be32 count of rows in items,
//                                   the content hash; kept after a deletion, which is then a tombstone
//   changes    be64 sequence        be32 revision, byte 1 if deleted or 0, id; for the last write of each document only
//   state      "totals"             be64 last sequence, be64 documents, be64 tombstones
//              "token_key"          32 random bytes: the key of page tokens
//              "journal/", its id   be64 highest sequence seen of that journal
//
// Sequences begin with 1 and grow; a number is skipped only where a write failed.

// 1: documents and index. 2: the lexicon, a manifest that names analyzers.
inline constexpr uint32_t kStoreFormat = 2;
inline constexpr char kRowVersion = 1;

inline constexpr std::string_view kDocumentsFamily = "documents";
inline constexpr std::string_view kBasicFamily = "basic";
inline constexpr std::string_view kItemsFamily = "items";
inline constexpr std::string_view kDocumentMetaFamily = "meta";
inline constexpr std::string_view kChangesFamily = "changes";
inline constexpr std::string_view kStateFamily = "state";

inline constexpr std::string_view kTotalsKey = "totals";
inline constexpr std::string_view kTokenKeyKey = "token_key";
inline constexpr std::string_view kJournalPrefix = "journal/";

// The families above, for StoreOptions.
std::vector<storage::Family> DocumentFamilies();

// A row of `meta`.
struct DocumentMeta {
  int32_t revision = 0;
  bool deleted = false;
  int64_t sequence = 0;
  uint32_t items = 0;
  std::string content_hash;

  bool operator==(const DocumentMeta&) const = default;
};

// A row of `changes`.
struct ChangeRow {
  int32_t revision = 0;
  bool deleted = false;
  std::string id;

  bool operator==(const ChangeRow&) const = default;
};

// The row "totals".
struct Totals {
  int64_t sequence = 0;
  int64_t documents = 0;
  int64_t tombstones = 0;

  bool operator==(const Totals&) const = default;
};

std::string EncodeMeta(const DocumentMeta& meta);
std::string EncodeChange(const ChangeRow& change);
std::string EncodeTotals(const Totals& totals);
std::string EncodeMessage(const google::protobuf::MessageLite& message);
std::string EncodeNumber(int64_t number);

// DATA_LOSS with reason STORAGE_CORRUPT if the row is not as above.
absl::StatusOr<DocumentMeta> DecodeMeta(std::string_view row);
absl::StatusOr<ChangeRow> DecodeChange(std::string_view row);
absl::StatusOr<Totals> DecodeTotals(std::string_view row);
absl::StatusOr<int64_t> DecodeNumber(std::string_view row);
absl::Status DecodeMessage(std::string_view row, google::protobuf::MessageLite& message);

// Key in `items`, and the prefix of all keys of a document there.
std::string ItemKey(std::string_view id, uint32_t number);
std::string ItemPrefix(std::string_view id);
// The document's id in a key of `items`; empty if it is no such key.
std::string_view DocumentOfItemKey(std::string_view key);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_FORMAT_H_
