#ifndef HUIYAO_TESTS_CLUSTER_CLIENT_H_
#define HUIYAO_TESTS_CLUSTER_CLIENT_H_

#include <chrono>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "common/rpc/channel.h"
#include "common/rpc/status.h"
#include "huiyao/document/v1/document.pb.h"
#include "tests/cluster/cluster.h"

namespace huiyao::testing {

// Calls a unary method of a stub; errors keep their details.
template <typename Response, typename Stub, typename Request>
absl::StatusOr<Response> Call(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                              const Request& request, const std::string& request_id = "") {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
  if (!request_id.empty()) context.AddMetadata(rpc::kRequestIdKey, request_id);
  Response response;
  const grpc::Status status = (stub.*method)(&context, request, &response);
  if (!status.ok()) return rpc::FromGrpcStatus(status);
  return response;
}

// Ingests bytes and waits for their end: the ingestion, or the error that refused them.
absl::StatusOr<huiyao::ingestion::v1::Ingestion> Ingest(Cluster& cluster, std::string bytes,
                                                        huiyao::ingestion::v1::OriginalHeader header = {});

// The whole document.
absl::StatusOr<huiyao::document::v1::Document> Get(Cluster& cluster, const std::string& name);

}  // namespace huiyao::testing

#endif  // HUIYAO_TESTS_CLUSTER_CLIENT_H_
