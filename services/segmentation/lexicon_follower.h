#ifndef HUIYAO_SERVICES_SEGMENTATION_LEXICON_FOLLOWER_H_
#define HUIYAO_SERVICES_SEGMENTATION_LEXICON_FOLLOWER_H_

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "common/analysis/lexicon/lexicon_holder.h"
#include "grpcpp/client_context.h"
#include "huiyao/query/v1/lexicon.grpc.pb.h"

namespace huiyao::segmentation {

// Keeps a process's lexicon equal to query's by WatchLexicon: every version that query makes is put in force here as
// soon as it is told. While query is away the version in force stays, and query is looked for with growing patience;
// what was missed is told when it is back.
class LexiconFollower {
 public:
  // Follows at once, on a thread of its own. `target` as for rpc::NewChannel. The holder must outlive the follower.
  LexiconFollower(const std::string& target, analysis::LexiconHolder& lexicon);
  // Ends the call and the thread.
  ~LexiconFollower();
  LexiconFollower(const LexiconFollower&) = delete;
  LexiconFollower& operator=(const LexiconFollower&) = delete;

 private:
  void Run();
  // One call, until it ends. True if something was told.
  bool Watch();
  bool WaitUnlessEnding(std::chrono::milliseconds delay);

  const std::unique_ptr<query::v1::LexiconService::Stub> stub_;
  analysis::LexiconHolder& lexicon_;
  // Of the version in force.
  std::string digest_;

  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;
  // The call under way.
  grpc::ClientContext* context_ = nullptr;
  std::thread thread_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LEXICON_FOLLOWER_H_
