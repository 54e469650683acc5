#ifndef HUIYAO_SERVICES_QUERY_DOCUMENTS_CHANGE_LISTENER_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENTS_CHANGE_LISTENER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "huiyao/document/v1/document.pb.h"

namespace huiyao::query {

// What a listener made of a document before it was written.
class PreparedDocument {
 public:
  virtual ~PreparedDocument() = default;
};

// One durable write.
struct DocumentChange {
  int64_t sequence = 0;
  std::string id;
  // Null: the document was deleted.
  std::shared_ptr<const PreparedDocument> prepared;
};

// Follows what is stored: makes it searchable.
class ChangeListener {
 public:
  virtual ~ChangeListener() = default;

  // The part of the work on a document that needs no order, done by the thread that writes it. Thread-safe.
  virtual std::shared_ptr<const PreparedDocument> Prepare(const document::v1::Document& document) = 0;

  // Takes over changes, by ascending sequences, never the same twice in one process; readers see all of them when this
  // returns. Called by one thread at a time. After an error nothing of `changes` was taken over: they come again with
  // the next call.
  virtual absl::Status Apply(const std::vector<DocumentChange>& changes) = 0;

  // Changes up to this one need not be replayed when the store is opened.
  virtual int64_t persisted_sequence() const = 0;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENTS_CHANGE_LISTENER_H_
