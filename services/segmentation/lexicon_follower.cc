#include "services/segmentation/lexicon_follower.h"

#include <algorithm>

#include "common/base/call_scope.h"
#include "common/base/log.h"
#include "common/rpc/channel.h"
#include "common/rpc/status.h"
#include "services/segmentation/lexicon_assembler.h"

namespace huiyao::segmentation {
namespace {

constexpr std::chrono::milliseconds kFirstDelay{50};
constexpr std::chrono::milliseconds kLastDelay{2'000};

}  // namespace

LexiconFollower::LexiconFollower(const std::string& target, analysis::LexiconHolder& lexicon)
    : stub_(query::v1::LexiconService::NewStub(rpc::NewChannel(target))),
      lexicon_(lexicon),
      thread_([this] { Run(); }) {}

LexiconFollower::~LexiconFollower() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    if (context_ != nullptr) context_->TryCancel();
  }
  wake_.notify_all();
  thread_.join();
}

bool LexiconFollower::WaitUnlessEnding(std::chrono::milliseconds delay) {
  std::unique_lock lock(mutex_);
  return !wake_.wait_for(lock, delay, [&] { return ending_; });
}

void LexiconFollower::Run() {
  std::chrono::milliseconds delay = kFirstDelay;
  do {
    delay = Watch() ? kFirstDelay : std::min(delay * 2, kLastDelay);
  } while (WaitUnlessEnding(delay));
}

bool LexiconFollower::Watch() {
  grpc::ClientContext context;
  context.AddMetadata(rpc::kRequestIdKey, "lexicon-" + NewRequestId());
  {
    const std::lock_guard lock(mutex_);
    if (ending_) return false;
    context_ = &context;
  }
  query::v1::WatchLexiconRequest request;
  request.set_version(lexicon_.Get()->version());
  request.set_digest(digest_);
  const auto reader = stub_->WatchLexicon(&context, request);
  LexiconAssembler assembler(lexicon_);
  query::v1::WatchLexiconResponse message;
  bool told = false;
  while (reader->Read(&message)) {
    if (!assembler.Take(message)) continue;
    told = true;
    digest_ = message.lexicon().digest();
    Log(LogLevel::kInfo, "lexicon in force",
        {{"version", message.lexicon().version()}, {"terms", message.lexicon().term_count()}});
  }
  const absl::Status status = rpc::FromGrpcStatus(reader->Finish());
  const std::lock_guard lock(mutex_);
  context_ = nullptr;
  if (!ending_) Log(LogLevel::kWarn, "lexicon not followed", {{"error", std::string(status.message())}});
  return told;
}

}  // namespace huiyao::segmentation
