#ifndef HUIYAO_SERVICES_QUERY_DOCUMENT_READER_H_
#define HUIYAO_SERVICES_QUERY_DOCUMENT_READER_H_

#include <string>

#include "absl/status/statusor.h"
#include "common/api/page_token.h"
#include "huiyao/query/v1/query.pb.h"
#include "services/query/documents/document_store.h"
#include "services/query/lexicon/lexicon_store.h"

namespace huiyao::query {

inline constexpr int kMaxBatchNames = 100;
inline constexpr int kStandardListPage = 50;
inline constexpr int kMaxListPage = 1000;

// The reads of QueryService by name and by page; its comments tell what they do. Thread-safe.
class DocumentReader {
 public:
  // All must outlive it.
  DocumentReader(DocumentStore& documents, const LexiconStore& lexicon, const api::PageTokens& tokens)
      : documents_(documents), lexicon_(lexicon), tokens_(tokens) {}

  absl::StatusOr<v1::GetDocumentResponse> Get(const v1::GetDocumentRequest& request) const;
  absl::StatusOr<v1::BatchGetDocumentsResponse> BatchGet(const v1::BatchGetDocumentsRequest& request) const;
  absl::StatusOr<v1::ListDocumentsResponse> List(const v1::ListDocumentsRequest& request) const;
  absl::StatusOr<v1::ListItemsResponse> ListItems(const v1::ListItemsRequest& request) const;

  // A document to be streamed.
  struct Serialized {
    std::string bytes;
    std::string read_token;
  };
  absl::StatusOr<Serialized> Read(const v1::ReadDocumentRequest& request) const;

 private:
  DocumentStore& documents_;
  const LexiconStore& lexicon_;
  const api::PageTokens& tokens_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_DOCUMENT_READER_H_
