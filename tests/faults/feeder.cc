#include "tests/faults/feeder.h"

#include <chrono>
#include <thread>

#include "common/base/check.h"
#include "common/rpc/channel.h"
#include "fmt/format.h"

namespace huiyao::testing {
namespace {

constexpr int kPatience = 60;

// Repeats a call until it succeeds. A dead server is met by trying again; anything else is a failure of the test.
template <typename Call>
void UntilAcknowledged(const Call& call) {
  grpc::Status status;
  for (int i = 0; i < kPatience; ++i) {
    grpc::ClientContext context;
    rpc::PrepareCall(context, std::chrono::seconds(20));
    status = call(context);
    if (status.ok()) return;
    HUIYAO_CHECK(status.error_code() == grpc::StatusCode::UNAVAILABLE ||
                     status.error_code() == grpc::StatusCode::DEADLINE_EXCEEDED ||
                     status.error_code() == grpc::StatusCode::RESOURCE_EXHAUSTED,
                 status.error_message());
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  HUIYAO_CHECK(false, status.error_message());
}

}  // namespace

void Feeder::RunUntil(const std::atomic<bool>& stop) {
  while (!stop.load()) {
    const int dice = static_cast<int>(random_() % 100);
    if (addresses_.empty() || dice < 50) {
      Address address;
      address.uri = fmt::format("https://records.example/{}/{}", number_, addresses_.size());
      Feed(address, 1);
      addresses_.push_back(address);
      continue;
    }
    Address& address = addresses_[random_() % addresses_.size()];
    if (dice < 70) {
      Feed(address, address.version + 1);
    } else if (dice < 85) {
      if (address.live()) Feed(address, address.version);
    } else {
      Delete(address);
    }
  }
}

void Feeder::Feed(Address& address, int version) {
  huiyao::ingestion::v1::IngestDocumentRequest request;
  request.mutable_header()->set_uri(address.uri);
  request.mutable_header()->set_request_id(fmt::format("feed-{}-{}", number_, ++requests_));
  request.set_content(TextOf(address.uri, version));
  huiyao::ingestion::v1::IngestDocumentResponse response;
  UntilAcknowledged(
      [&](grpc::ClientContext& context) { return cluster_.ingestion().IngestDocument(&context, request, &response); });
  ++acknowledged_;
  address.version = version;
  address.deleted = false;
  address.ingestion = response.ingestion().name();
}

std::string Feeder::FindDocument(const Address& address) {
  huiyao::ingestion::v1::GetIngestionRequest request;
  request.set_name(address.ingestion);
  huiyao::ingestion::v1::Ingestion ingestion;
  UntilAcknowledged(
      [&](grpc::ClientContext& context) { return cluster_.ingestion().GetIngestion(&context, request, &ingestion); });
  return ingestion.document();
}

void Feeder::Delete(Address& address) {
  if (!address.live()) return;
  const std::string document = FindDocument(address);
  if (document.empty()) return;
  address.document = document;
  huiyao::ingestion::v1::DeleteDocumentRequest request;
  request.set_name(document);
  request.set_request_id(fmt::format("delete-{}-{}", number_, ++requests_));
  UntilAcknowledged([&](grpc::ClientContext& context) {
    huiyao::ingestion::v1::DeleteDocumentResponse response;
    return cluster_.ingestion().DeleteDocument(&context, request, &response);
  });
  ++acknowledged_;
  address.deleted = true;
}

}  // namespace huiyao::testing
