#ifndef HUIYAO_SERVICES_SEGMENTATION_SEGMENTATION_SERVICE_H_
#define HUIYAO_SERVICES_SEGMENTATION_SEGMENTATION_SERVICE_H_

#include "common/analysis/lexicon/lexicon_holder.h"
#include "common/rpc/runtime.h"
#include "huiyao/segmentation/v1/segmentation.grpc.pb.h"

namespace huiyao::segmentation {

// The gRPC face of reader.h, cutter.h and texts_cutter.h. Holds no state of its own; thread-safe. Every call, and every
// text of a stream, is worked on with the lexicon that is in force when it begins. Runtime and lexicon must outlive it.
class SegmentationService final : public v1::SegmentationService::Service {
 public:
  SegmentationService(rpc::Runtime& runtime, const analysis::LexiconHolder& lexicon)
      : runtime_(runtime), lexicon_(lexicon) {}

  grpc::Status SegmentDocument(grpc::ServerContext* context, const v1::SegmentDocumentRequest* request,
                               v1::SegmentDocumentResponse* response) override;
  grpc::Status SegmentText(grpc::ServerContext* context, const v1::SegmentTextRequest* request,
                           v1::SegmentTextResponse* response) override;
  grpc::Status SegmentTexts(
      grpc::ServerContext* context,
      grpc::ServerReaderWriter<v1::SegmentTextsResponse, v1::SegmentTextsRequest>* stream) override;
  grpc::Status GetServerInfo(grpc::ServerContext* context, const document::v1::GetServerInfoRequest* request,
                             document::v1::ServerInfo* response) override;

 private:
  rpc::Runtime& runtime_;
  const analysis::LexiconHolder& lexicon_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SEGMENTATION_SERVICE_H_
