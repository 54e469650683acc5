#include "services/ingestion/remote.h"

#include <mutex>
#include <set>

#include "common/base/error.h"
#include "common/rpc/channel.h"
#include "common/rpc/status.h"
#include "fmt/format.h"
#include "huiyao/query/v1/index.grpc.pb.h"
#include "huiyao/segmentation/v1/segmentation.grpc.pb.h"

namespace huiyao::ingestion {
namespace {

using huiyao::query::v1::IndexService;
using huiyao::segmentation::v1::SegmentationService;

// How long a call waits for the connection before it is put off.
constexpr std::chrono::milliseconds kConnectPatience{500};

class RemoteDownstream : public Downstream {
 public:
  explicit RemoteDownstream(const RemoteOptions& options)
      : options_(options),
        segmentation_channel_(rpc::NewChannel(options.segmentation)),
        query_channel_(rpc::NewChannel(options.query)),
        segmentation_(SegmentationService::NewStub(segmentation_channel_)),
        index_(IndexService::NewStub(query_channel_)) {}

  absl::StatusOr<huiyao::segmentation::v1::SegmentDocumentResponse> Segment(
      const huiyao::segmentation::v1::SegmentDocumentRequest& request) override {
    huiyao::segmentation::v1::SegmentDocumentResponse response;
    HUIYAO_RETURN_IF_ERROR(Call(*segmentation_channel_, "segmentation", [&](grpc::ClientContext& context) {
      return segmentation_->SegmentDocument(&context, request, &response);
    }));
    return response;
  }

  absl::Status Put(const huiyao::query::v1::PutDocumentRequest& request) override {
    return Call(*query_channel_, "query", [&](grpc::ClientContext& context) {
      huiyao::query::v1::PutDocumentResponse response;
      return index_->PutDocument(&context, request, &response);
    });
  }

  absl::Status Delete(const huiyao::query::v1::IndexServiceDeleteDocumentRequest& request) override {
    return Call(*query_channel_, "query", [&](grpc::ClientContext& context) {
      huiyao::query::v1::IndexServiceDeleteDocumentResponse response;
      return index_->DeleteDocument(&context, request, &response);
    });
  }

  absl::StatusOr<huiyao::query::v1::ReconcileResponse> Reconcile(
      const huiyao::query::v1::ReconcileRequest& request) override {
    huiyao::query::v1::ReconcileResponse response;
    HUIYAO_RETURN_IF_ERROR(Call(*query_channel_, "query", [&](grpc::ClientContext& context) {
      return index_->Reconcile(&context, request, &response);
    }));
    return response;
  }

  void Cancel() override {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    for (grpc::ClientContext* context : calls_) context->TryCancel();
  }

 private:
  template <typename Method>
  absl::Status Call(grpc::Channel& channel, const char* neighbour, const Method& method) {
    if (!channel.WaitForConnected(std::chrono::system_clock::now() + kConnectPatience)) {
      return Error(absl::StatusCode::kUnavailable, "NEIGHBOUR_UNREACHABLE",
                   fmt::format("{} cannot be reached", neighbour));
    }
    grpc::ClientContext context;
    rpc::PrepareCall(context, options_.timeout);
    {
      const std::lock_guard lock(mutex_);
      if (cancelled_) return Error(absl::StatusCode::kCancelled, "SHUTTING_DOWN", "the process ends");
      calls_.insert(&context);
    }
    const grpc::Status status = method(context);
    const std::lock_guard lock(mutex_);
    calls_.erase(&context);
    return rpc::FromGrpcStatus(status);
  }

  const RemoteOptions options_;
  const std::shared_ptr<grpc::Channel> segmentation_channel_;
  const std::shared_ptr<grpc::Channel> query_channel_;
  const std::unique_ptr<SegmentationService::Stub> segmentation_;
  const std::unique_ptr<IndexService::Stub> index_;
  std::mutex mutex_;
  bool cancelled_ = false;
  std::set<grpc::ClientContext*> calls_;
};

}  // namespace

std::unique_ptr<Downstream> NewRemoteDownstream(const RemoteOptions& options) {
  return std::make_unique<RemoteDownstream>(options);
}

}  // namespace huiyao::ingestion
