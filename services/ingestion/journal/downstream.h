#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_DOWNSTREAM_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_DOWNSTREAM_H_

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "huiyao/query/v1/index.pb.h"
#include "huiyao/segmentation/v1/segmentation.pb.h"

namespace huiyao::ingestion {

// The two services that come after this one. Thread-safe; calls block. A neighbour that cannot be reached is
// UNAVAILABLE with reason NEIGHBOUR_UNREACHABLE: nothing was sent.
class Downstream {
 public:
  virtual ~Downstream() = default;

  virtual absl::StatusOr<huiyao::segmentation::v1::SegmentDocumentResponse> Segment(
      const huiyao::segmentation::v1::SegmentDocumentRequest& request) = 0;
  virtual absl::Status Put(const huiyao::query::v1::PutDocumentRequest& request) = 0;
  virtual absl::Status Delete(const huiyao::query::v1::IndexServiceDeleteDocumentRequest& request) = 0;
  virtual absl::StatusOr<huiyao::query::v1::ReconcileResponse> Reconcile(
      const huiyao::query::v1::ReconcileRequest& request) = 0;

  // Ends calls under way, and all later ones at once, with CANCELLED: the process ends.
  virtual void Cancel() = 0;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_DOWNSTREAM_H_
