#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_WRITE_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_WRITE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "services/query/documents/change_listener.h"
#include "services/query/documents/format.h"

namespace huiyao::query {

// How far a journal has come; see JournalPosition. An empty id is none.
struct JournalMark {
  std::string journal_id;
  int64_t sequence = 0;
};

// A document to be stored or deleted, with its rows made, on its way through the store's queue.
struct DocumentWrite {
  std::string id;
  int32_t revision = 0;
  bool deleted = false;
  std::string content_hash;
  JournalMark journal;

  // Rows; empty for a deletion.
  std::string document;
  std::string basic;
  std::vector<std::string> items;
  std::shared_ptr<const PreparedDocument> prepared;

  size_t bytes() const;

  // What became of it, set when it has left the queue.
  bool done = false;
  absl::Status status;
  bool stored = false;
  // Of the document's newest write, be it this one or an earlier one that stands.
  int64_t sequence = 0;
};

// The write that stores `document`, whose name is valid. Content of spans is dropped.
DocumentWrite MakePut(document::v1::Document document, std::string content_hash, JournalMark journal,
                      ChangeListener& listener);

// The write that leaves a tombstone.
DocumentWrite MakeDelete(std::string id, int32_t revision, JournalMark journal);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_DOCUMENT_WRITE_H_
