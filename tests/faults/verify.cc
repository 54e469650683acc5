#include "tests/faults/verify.h"

#include <map>
#include <set>

#include "common/base/check.h"
#include "common/rpc/channel.h"
#include "fmt/format.h"

namespace huiyao::testing {
namespace {

using huiyao::document::v1::Document;

template <typename Response, typename Call>
Response Ask(const Call& call) {
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::seconds(60));
  Response response;
  const grpc::Status status = call(context, response);
  HUIYAO_CHECK(status.ok(), status.error_message());
  return response;
}

// All stored documents by their first source's address.
std::multimap<std::string, Document> ListAll(Cluster& cluster) {
  std::multimap<std::string, Document> all;
  huiyao::query::v1::ListDocumentsRequest request;
  request.set_page_size(500);
  do {
    const auto page = Ask<huiyao::query::v1::ListDocumentsResponse>(
        [&](auto& context, auto& response) { return cluster.query().ListDocuments(&context, request, &response); });
    for (const Document& document : page.documents()) {
      all.emplace(document.sources_size() > 0 ? document.sources(0).uri() : "", document);
    }
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  return all;
}

std::vector<std::string> Search(Cluster& cluster, const std::string& word) {
  huiyao::query::v1::SearchDocumentsRequest request;
  request.set_query(word);
  const auto answer = Ask<huiyao::query::v1::SearchDocumentsResponse>(
      [&](auto& context, auto& response) { return cluster.query().SearchDocuments(&context, request, &response); });
  std::vector<std::string> names;
  for (const auto& hit : answer.hits()) names.push_back(hit.document().name());
  return names;
}

std::string TextIn(Cluster& cluster, const std::string& name) {
  huiyao::query::v1::GetDocumentRequest request;
  request.set_name(name);
  return Ask<huiyao::query::v1::GetDocumentResponse>(
             [&](auto& context, auto& response) { return cluster.query().GetDocument(&context, request, &response); })
      .document()
      .text();
}

int CountItems(Cluster& cluster, const std::string& name) {
  huiyao::query::v1::ListItemsRequest request;
  request.set_parent(name);
  return Ask<huiyao::query::v1::ListItemsResponse>(
             [&](auto& context, auto& response) { return cluster.query().ListItems(&context, request, &response); })
      .items_size();
}

}  // namespace

Verdict Verify(Cluster& cluster, const std::vector<Address>& addresses) {
  Verdict verdict;
  const std::multimap<std::string, Document> stored = ListAll(cluster);
  std::set<std::string> expected;
  for (const Address& address : addresses) {
    const auto count = stored.count(address.uri);
    for (int version = 1; version <= address.version; ++version) {
      if (address.live() && version == address.version) continue;
      if (Search(cluster, UniqueWord(address.uri, version)).empty()) continue;
      ++verdict.resurrected;
      verdict.details.push_back(fmt::format("{} version {} is found still", address.uri, version));
    }
    if (!address.live()) {
      if (count == 0) continue;
      ++verdict.resurrected;
      verdict.details.push_back(fmt::format("{} was deleted and is there", address.uri));
      continue;
    }
    ++verdict.live;
    expected.insert(address.uri);
    if (count == 0) {
      ++verdict.lost;
      verdict.details.push_back(fmt::format("{} ({}) is not stored", address.uri, address.ingestion));
      continue;
    }
    if (count > 1) {
      ++verdict.doubled;
      verdict.details.push_back(fmt::format("{} is stored {} times", address.uri, count));
    }
    const std::string& name = stored.find(address.uri)->second.name();
    if (TextIn(cluster, name) != TextOf(address.uri, address.version)) {
      ++verdict.lost;
      verdict.details.push_back(fmt::format("{} is not in version {}", address.uri, address.version));
    }
    if (CountItems(cluster, name) != 3) {
      ++verdict.half_written;
      verdict.details.push_back(fmt::format("{} has {} items", address.uri, CountItems(cluster, name)));
    }
    const std::vector<std::string> found = Search(cluster, UniqueWord(address.uri, address.version));
    if (found.empty()) {
      ++verdict.lost;
      verdict.details.push_back(fmt::format("{} is stored and not found", address.uri));
    } else if (found.size() > 1 || found[0] != name) {
      ++verdict.doubled;
      verdict.details.push_back(fmt::format("{} is found {} times", address.uri, found.size()));
    }
  }
  for (const auto& [uri, document] : stored) {
    if (expected.contains(uri)) continue;
    ++verdict.resurrected;
    verdict.details.push_back(fmt::format("{} at '{}' was not expected", document.name(), uri));
  }
  return verdict;
}

}  // namespace huiyao::testing
