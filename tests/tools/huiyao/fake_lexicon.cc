#include "common/base/error.h"
#include "common/rpc/status.h"
#include "fmt/format.h"
#include "tests/tools/huiyao/cli_fixture.h"

namespace huiyao::cli {

grpc::Status FakeLexicon::GetLexicon(grpc::ServerContext*, const query::v1::GetLexiconRequest*,
                                     query::v1::Lexicon* response) {
  response->set_version(version);
  response->set_term_count(static_cast<int>(terms.size()));
  response->set_digest("d");
  response->set_analyzer(fmt::format("m@lexicon-{}", version));
  response->set_etag(fmt::format("{}-d", version));
  return grpc::Status::OK;
}

grpc::Status FakeLexicon::ListTerms(grpc::ServerContext*, const query::v1::ListTermsRequest* request,
                                    query::v1::ListTermsResponse* response) {
  int left = request->page_size();
  for (auto term = terms.upper_bound(request->page_token()); term != terms.end(); ++term) {
    if (!term->first.starts_with(request->prefix())) continue;
    if (left-- == 0) {
      response->set_next_page_token(response->terms(response->terms_size() - 1).term());
      break;
    }
    auto* one = response->add_terms();
    one->set_term(term->first);
    one->set_version(term->second);
  }
  return grpc::Status::OK;
}

grpc::Status FakeLexicon::UpdateLexicon(grpc::ServerContext* context, const query::v1::UpdateLexiconRequest* request,
                                        query::v1::Lexicon* response) {
  last_update = *request;
  if (!request->etag().empty() && request->etag() != fmt::format("{}-d", version)) {
    return rpc::ToGrpcStatus(Error(absl::StatusCode::kAborted, "ETAG_MISMATCH", "it has changed since"));
  }
  for (int i = 0; i < request->added_terms_size(); ++i) {
    if (request->added_terms(i) == "no term") {
      return rpc::ToGrpcStatus(InvalidField(fmt::format("added_terms[{}]", i), "is none", "INVALID_TERM"));
    }
  }
  ++version;
  for (const std::string& term : request->removed_terms()) terms.erase(term);
  for (const std::string& term : request->added_terms()) terms.emplace(term, version);
  return GetLexicon(context, nullptr, response);
}

grpc::Status FakeLexicon::WatchLexicon(grpc::ServerContext* context, const query::v1::WatchLexiconRequest* request,
                                       grpc::ServerWriter<query::v1::WatchLexiconResponse>* writer) {
  last_watch = *request;
  query::v1::WatchLexiconResponse message;
  GetLexicon(context, nullptr, message.mutable_lexicon());
  writer->Write(message);
  message.mutable_lexicon()->set_version(version + 1);
  message.add_added_terms("new");
  message.add_removed_terms("old");
  writer->Write(message);
  return rpc::ToGrpcStatus(Error(absl::StatusCode::kUnavailable, "SHUTTING_DOWN", "the server ends"));
}

}  // namespace huiyao::cli
