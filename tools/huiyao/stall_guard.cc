#include "tools/huiyao/stall_guard.h"

namespace huiyao::cli {

using Clock = std::chrono::steady_clock;

StallGuard::StallGuard(grpc::ClientContext& context, std::chrono::milliseconds patience)
    : context_(context), patience_(patience), thread_([this] { Run(); }) {}

StallGuard::~StallGuard() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void StallGuard::Start() {
  const std::lock_guard lock(mutex_);
  give_up_ = Clock::now() + patience_;
}

void StallGuard::Stop() {
  const std::lock_guard lock(mutex_);
  give_up_.reset();
}

bool StallGuard::stalled() const {
  const std::lock_guard lock(mutex_);
  return stalled_;
}

void StallGuard::Run() {
  // Looks from time to time rather than at each Start, which is called for every answer.
  const auto interval = patience_ / 8 + std::chrono::milliseconds(1);
  std::unique_lock lock(mutex_);
  while (!changed_.wait_for(lock, interval, [&] { return ending_; })) {
    if (stalled_ || !give_up_ || Clock::now() < *give_up_) continue;
    stalled_ = true;
    context_.TryCancel();
  }
}

}  // namespace huiyao::cli
