#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_FORMAT_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_FORMAT_H_

#include <cstdint>
#include <vector>

#include "common/storage/store.h"

namespace huiyao::ingestion {

// What ingestion keeps in its RocksDB. Sequence numbers are 8 bytes, big-endian; messages are those of
// protos/huiyao/ingestion/v1/storage.proto.
//
//   family     key                                value
//   default    owner, format, id                  see common/storage
//   default    "skipped"                          sequence up to which numbers count as given, after a loss
//   journal    sequence                           JournalRow
//   pending    sequence                           empty: the row is not at its end (the outbox)
//   originals  sequence, chunk (4 bytes, from 0)  bytes: 1 MiB each, the last one less
//   staging    sequence                           empty: chunks are being written that no row knows yet
//   documents  {document} of its name             DocumentRow
//   aliases    'b' SHA-256 in hexadecimal         {document}: these bytes are an original of it
//   aliases    'f' fingerprint in hexadecimal     {document}: its body has or had this fingerprint
//   aliases    'u' uri                            {document}: it is what stands at this address
//   requests   request_id                         RequestRow
inline constexpr uint32_t kFormatVersion = 1;

inline constexpr char kJournalFamily[] = "journal";
inline constexpr char kPendingFamily[] = "pending";
inline constexpr char kOriginalsFamily[] = "originals";
inline constexpr char kStagingFamily[] = "staging";
inline constexpr char kDocumentsFamily[] = "documents";
inline constexpr char kAliasesFamily[] = "aliases";
inline constexpr char kRequestsFamily[] = "requests";

// The families as Store::Open wants them.
std::vector<storage::Family> JournalFamilies();

// Bytes of a chunk of an original.
inline constexpr int64_t kChunkBytes = 1 << 20;

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_FORMAT_H_
