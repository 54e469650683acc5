#ifndef HUIYAO_COMMON_RPC_STATUS_H_
#define HUIYAO_COMMON_RPC_STATUS_H_

#include "absl/status/status.h"
#include "grpcpp/support/status.h"

namespace huiyao::rpc {

// The one place where our errors become gRPC's: payloads turn into google.rpc.Status.details in the trailer
// grpc-status-details-bin. An error without an ErrorInfo gets one with its code as the reason.
grpc::Status ToGrpcStatus(const absl::Status& status);

// The reverse, for clients: details become payloads, so that ErrorReason() and the others read them.
absl::Status FromGrpcStatus(const grpc::Status& status);

}  // namespace huiyao::rpc

#endif  // HUIYAO_COMMON_RPC_STATUS_H_
