#include "services/query/lexicon_service.h"

#include "common/base/error.h"
#include "services/query/lexicon/lexicon_watch.h"
#include "services/query/lexicon/term_list.h"

namespace huiyao::query {

grpc::Status LexiconService::GetLexicon(grpc::ServerContext* context, const v1::GetLexiconRequest*,
                                        v1::Lexicon* response) {
  return runtime_.Serve(*context, "GetLexicon", [&]() -> absl::Status {
    *response = DescribeLexicon(lexicon_.state());
    return absl::OkStatus();
  });
}

grpc::Status LexiconService::ListTerms(grpc::ServerContext* context, const v1::ListTermsRequest* request,
                                       v1::ListTermsResponse* response) {
  return runtime_.Serve(*context, "ListTerms", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(*response, query::ListTerms(lexicon_, tokens_, *request));
    return absl::OkStatus();
  });
}

grpc::Status LexiconService::UpdateLexicon(grpc::ServerContext* context, const v1::UpdateLexiconRequest* request,
                                           v1::Lexicon* response) {
  return runtime_.Serve(*context, "UpdateLexicon", [&]() -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(const LexiconWish wish, ReadWish(*request));
    HUIYAO_ASSIGN_OR_RETURN(const LexiconState state, lexicon_.Update(wish, request->etag(), request->request_id()));
    *response = DescribeLexicon(state);
    return absl::OkStatus();
  });
}

grpc::Status LexiconService::WatchLexicon(grpc::ServerContext* context, const v1::WatchLexiconRequest* request,
                                          grpc::ServerWriter<v1::WatchLexiconResponse>* writer) {
  return runtime_.Serve(*context, "WatchLexicon", [&]() -> absl::Status {
    return query::WatchLexicon(
        lexicon_, *request, [&](const v1::WatchLexiconResponse& message) { return writer->Write(message); },
        [&] { return context->IsCancelled(); });
  });
}

}  // namespace huiyao::query
