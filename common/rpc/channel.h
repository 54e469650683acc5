#ifndef HUIYAO_COMMON_RPC_CHANNEL_H_
#define HUIYAO_COMMON_RPC_CHANNEL_H_

#include <chrono>
#include <memory>
#include <string>

#include "grpcpp/channel.h"
#include "grpcpp/client_context.h"

namespace huiyao::rpc {

// Transport limits stand above those that the API documents, so that what is too large is refused with a hint.
inline constexpr int kMaxMessageBytes = 96 << 20;

// A channel with our retry policy: calls wait for the connection until their deadline, and are repeated up to five
// times on UNAVAILABLE, and on CANCELLED by the server, with exponential backoff (all our methods are idempotent).
// `target` is a gRPC target: "host:port", "dns:///name:port", "ipv4:10.0.0.1:7102,10.0.0.2:7102"; several addresses are
// used in turn.
std::shared_ptr<grpc::Channel> NewChannel(const std::string& target);

// Gives a call the thread's request id (see CallScope) or a new one, and a deadline: `timeout` from now, or the
// thread's own deadline if that is sooner.
void PrepareCall(grpc::ClientContext& context, std::chrono::milliseconds timeout);

// Name of the metadata key that carries the request id.
inline constexpr char kRequestIdKey[] = "x-request-id";

}  // namespace huiyao::rpc

#endif  // HUIYAO_COMMON_RPC_CHANNEL_H_
