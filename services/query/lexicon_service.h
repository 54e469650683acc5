#ifndef HUIYAO_SERVICES_QUERY_LEXICON_SERVICE_H_
#define HUIYAO_SERVICES_QUERY_LEXICON_SERVICE_H_

#include "common/api/page_token.h"
#include "common/rpc/runtime.h"
#include "huiyao/query/v1/lexicon.grpc.pb.h"
#include "services/query/lexicon/lexicon_store.h"

namespace huiyao::query {

// The gRPC face of the lexicon: every method hands over to what does the work. Thread-safe.
class LexiconService : public v1::LexiconService::Service {
 public:
  // All must outlive the service.
  LexiconService(rpc::Runtime& runtime, LexiconStore& lexicon, const api::PageTokens& tokens)
      : runtime_(runtime), lexicon_(lexicon), tokens_(tokens) {}

  grpc::Status GetLexicon(grpc::ServerContext* context, const v1::GetLexiconRequest* request,
                          v1::Lexicon* response) override;
  grpc::Status ListTerms(grpc::ServerContext* context, const v1::ListTermsRequest* request,
                         v1::ListTermsResponse* response) override;
  grpc::Status UpdateLexicon(grpc::ServerContext* context, const v1::UpdateLexiconRequest* request,
                             v1::Lexicon* response) override;
  grpc::Status WatchLexicon(grpc::ServerContext* context, const v1::WatchLexiconRequest* request,
                            grpc::ServerWriter<v1::WatchLexiconResponse>* writer) override;

 private:
  rpc::Runtime& runtime_;
  LexiconStore& lexicon_;
  const api::PageTokens& tokens_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LEXICON_SERVICE_H_
