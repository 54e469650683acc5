#include "services/segmentation/segmentation_service.h"

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "common/analysis/analyzer_name.h"
#include "common/rpc/server.h"
#include "services/segmentation/cutter.h"
#include "services/segmentation/requests.h"
#include "services/segmentation/texts_cutter.h"
#include "services/segmentation/validate.h"

namespace huiyao::segmentation {

grpc::Status SegmentationService::SegmentDocument(grpc::ServerContext* context,
                                                  const v1::SegmentDocumentRequest* request,
                                                  v1::SegmentDocumentResponse* response) {
  return runtime_.Serve(*context, "SegmentDocument",
                        [&] { return AnswerSegmentDocument(*request, response, lexicon_.Get()); });
}

grpc::Status SegmentationService::SegmentText(grpc::ServerContext* context, const v1::SegmentTextRequest* request,
                                              v1::SegmentTextResponse* response) {
  return runtime_.Serve(*context, "SegmentText", [&] { return CutText(*request, response, *lexicon_.Get()); });
}

grpc::Status SegmentationService::SegmentTexts(
    grpc::ServerContext* context, grpc::ServerReaderWriter<v1::SegmentTextsResponse, v1::SegmentTextsRequest>* stream) {
  return runtime_.Serve(*context, "SegmentTexts", [&] {
    CutTexts([&](v1::SegmentTextsRequest* request) { return stream->Read(request); },
             [&](const v1::SegmentTextsResponse& response) { return stream->Write(response); },
             [&] { return lexicon_.Get(); });
    return absl::OkStatus();
  });
}

grpc::Status SegmentationService::GetServerInfo(grpc::ServerContext* context, const document::v1::GetServerInfoRequest*,
                                                document::v1::ServerInfo* response) {
  return runtime_.Serve(*context, "GetServerInfo", [&] {
    *response = rpc::BasicServerInfo("segmentation");
    const std::shared_ptr<const analysis::Lexicon> lexicon = lexicon_.Get();
    response->set_analyzer(analysis::AnalyzerName(lexicon->version()));
    (*response->mutable_statistics())["lexicon_terms"] = static_cast<int64_t>(lexicon->size());
    (*response->mutable_statistics())["lexicon_bytes"] = static_cast<int64_t>(lexicon->memory_bytes());
    (*response->mutable_limits())["max_text_bytes"] = static_cast<int64_t>(kMaxTextBytes);
    (*response->mutable_limits())["max_blocks_count"] = kMaxBlocks;
    return absl::OkStatus();
  });
}

}  // namespace huiyao::segmentation
