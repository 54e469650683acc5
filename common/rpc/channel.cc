#include "common/rpc/channel.h"

#include <algorithm>

#include "common/base/call_scope.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/security/credentials.h"
#include "grpcpp/support/channel_arguments.h"

namespace huiyao::rpc {
namespace {

// https://github.com/grpc/grpc/blob/master/doc/service_config.md and gRFC A6 (client retries). A gRPC server that shuts
// down cancels the calls that have arrived but not begun, so CANCELLED from the other side is worth another attempt;
// what the caller cancels is not repeated.
constexpr char kServiceConfig[] = R"json({
  "loadBalancingConfig": [{"round_robin": {}}],
  "methodConfig": [{
    "name": [{}],
    "waitForReady": true,
    "retryPolicy": {
      "maxAttempts": 5,
      "initialBackoff": "0.05s",
      "maxBackoff": "2s",
      "backoffMultiplier": 3,
      "retryableStatusCodes": ["UNAVAILABLE", "CANCELLED"]
    }
  }]
})json";

}  // namespace

std::shared_ptr<grpc::Channel> NewChannel(const std::string& target) {
  grpc::ChannelArguments arguments;
  arguments.SetServiceConfigJSON(kServiceConfig);
  arguments.SetMaxReceiveMessageSize(kMaxMessageBytes);
  arguments.SetMaxSendMessageSize(kMaxMessageBytes);
  // A call larger than this buffer would be sent once only.
  arguments.SetInt(GRPC_ARG_PER_RPC_RETRY_BUFFER_SIZE, kMaxMessageBytes);
  arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, 50);
  arguments.SetInt(GRPC_ARG_MIN_RECONNECT_BACKOFF_MS, 50);
  arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, 500);
  // Channels are made once and kept; sharing of connections between them would tie their fates.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  return grpc::CreateCustomChannel(target, grpc::InsecureChannelCredentials(), arguments);
}

void PrepareCall(grpc::ClientContext& context, std::chrono::milliseconds timeout) {
  auto deadline = std::chrono::system_clock::now() + timeout;
  if (const auto outer = CallScope::CurrentDeadline()) deadline = std::min<CallScope::Deadline>(deadline, *outer);
  context.set_deadline(deadline);
  const std::string& id = CallScope::RequestId();
  context.AddMetadata(kRequestIdKey, id.empty() ? NewRequestId() : id);
}

}  // namespace huiyao::rpc
