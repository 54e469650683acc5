#include "services/segmentation/segmentation_service.h"

#include <string>

#include "absl/status/status.h"
#include "common/rpc/server.h"
#include "services/segmentation/analyzer.h"
#include "services/segmentation/cutter.h"
#include "services/segmentation/requests.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {

grpc::Status SegmentationService::SegmentDocument(grpc::ServerContext* context,
                                                  const v1::SegmentDocumentRequest* request,
                                                  v1::SegmentDocumentResponse* response) {
  return runtime_.Serve(*context, "SegmentDocument", [&] { return AnswerSegmentDocument(*request, response); });
}

grpc::Status SegmentationService::SegmentText(grpc::ServerContext* context, const v1::SegmentTextRequest* request,
                                              v1::SegmentTextResponse* response) {
  return runtime_.Serve(*context, "SegmentText", [&] { return CutText(*request, response); });
}

grpc::Status SegmentationService::GetServerInfo(grpc::ServerContext* context, const document::v1::GetServerInfoRequest*,
                                                document::v1::ServerInfo* response) {
  return runtime_.Serve(*context, "GetServerInfo", [&] {
    *response = rpc::BasicServerInfo("segmentation");
    response->set_analyzer(std::string(AnalyzerName()));
    (*response->mutable_limits())["max_text_bytes"] = static_cast<int64_t>(kMaxTextBytes);
    (*response->mutable_limits())["max_blocks_count"] = kMaxBlocks;
    return absl::OkStatus();
  });
}

}  // namespace huiyao::segmentation
