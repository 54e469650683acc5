#ifndef HUIYAO_TESTS_SERVICES_INGESTION_JOURNAL_FAKE_DOWNSTREAM_H_
#define HUIYAO_TESTS_SERVICES_INGESTION_JOURNAL_FAKE_DOWNSTREAM_H_

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "services/ingestion/journal/downstream.h"

namespace huiyao::ingestion {

// Segmentation that makes one paragraph of everything, and a query that keeps what IndexService's contract says, in
// memory. Thread-safe.
class FakeDownstream : public Downstream {
 public:
  struct Stored {
    int32_t revision = 0;
    bool deleted = false;
    std::string content_hash;
    std::string text;
    huiyao::document::v1::Document document;
  };

  // Faults: called before the work, an error is returned in its place. They outlive what calls them.
  using SegmentFault = std::function<absl::Status(const huiyao::segmentation::v1::SegmentDocumentRequest&)>;
  using PutFault = std::function<absl::Status(const huiyao::query::v1::PutDocumentRequest&)>;
  void SetSegmentFault(SegmentFault fault);
  void SetPutFault(PutFault fault);
  // Neither can be reached.
  void SetReachable(bool reachable);

  std::map<std::string, Stored> stored() const;
  Stored Get(const std::string& name) const;
  int puts() const;
  int segments() const;
  // What query loses, and what it has that the journal never sent.
  void Forget(const std::string& name);
  void Plant(const std::string& name, const Stored& stored, int64_t sequence);

  absl::StatusOr<huiyao::segmentation::v1::SegmentDocumentResponse> Segment(
      const huiyao::segmentation::v1::SegmentDocumentRequest& request) override;
  absl::Status Put(const huiyao::query::v1::PutDocumentRequest& request) override;
  absl::Status Delete(const huiyao::query::v1::IndexServiceDeleteDocumentRequest& request) override;
  absl::StatusOr<huiyao::query::v1::ReconcileResponse> Reconcile(
      const huiyao::query::v1::ReconcileRequest& request) override;
  void Cancel() override;
  // After a Cancel, for the next process.
  void Reset();

 private:
  absl::Status CheckReachable() const;
  void See(const huiyao::query::v1::JournalPosition& position);

  mutable std::mutex mutex_;
  SegmentFault segment_fault_;
  PutFault put_fault_;
  bool reachable_ = true;
  bool cancelled_ = false;
  int puts_ = 0;
  int segments_ = 0;
  std::map<std::string, Stored> stored_;
  int64_t seen_ = 0;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_TESTS_SERVICES_INGESTION_JOURNAL_FAKE_DOWNSTREAM_H_
