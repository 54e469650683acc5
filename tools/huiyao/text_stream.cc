#include "tools/huiyao/text_stream.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "common/base/error.h"
#include "common/base/status_message.h"
#include "fmt/format.h"
#include "tools/huiyao/stall_guard.h"

namespace huiyao::cli {
namespace {

using segmentation::v1::SegmentTextsRequest;
using segmentation::v1::SegmentTextsResponse;

constexpr size_t kMostOnTheirWay = 4;

// The pieces that are sent and not answered, between the thread that sends and the one that takes answers.
class PiecesOnTheirWay {
 public:
  // Waits for room. False if nobody takes answers any more.
  bool Push(Piece piece) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || pieces_.size() < kMostOnTheirWay; });
    if (closed_) return false;
    pieces_.push_back(std::move(piece));
    changed_.notify_all();
    return true;
  }
  // Waits until a piece is on its way. False if none will be.
  bool AwaitOne() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || !pieces_.empty(); });
    return !pieces_.empty();
  }
  Piece Pop() {
    const std::lock_guard lock(mutex_);
    Piece piece = std::move(pieces_.front());
    pieces_.pop_front();
    changed_.notify_all();
    return piece;
  }
  void Close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Piece> pieces_;
  bool closed_ = false;
};

}  // namespace

absl::Status CutPieces(Clients& clients, const CutOptions& options, const std::function<bool(Piece&)>& next,
                       const std::function<bool(const Piece&, const SegmentTextsResponse&)>& take) {
  HUIYAO_RETURN_IF_ERROR(clients.Connect(Service::kSegmentation));
  grpc::ClientContext context;
  rpc::PrepareCall(context, std::chrono::years(1));
  const auto stream = clients.segmentation().SegmentTexts(&context);
  PiecesOnTheirWay sent;
  std::thread sender([&] {
    SegmentTextsRequest request;
    request.set_granularity(options.granularity);
    request.set_language(options.language);
    for (Piece piece; next(piece);) {
      request.set_id(piece.start);
      request.set_text(piece.text);
      if (!sent.Push(std::move(piece)) || !stream->Write(request)) break;
    }
    stream->WritesDone();
    sent.Close();
  });
  std::optional<absl::Status> ended;
  StallGuard guard(context, clients.timeout());
  for (SegmentTextsResponse response; !ended && sent.AwaitOne();) {
    guard.Start();
    const bool answered = stream->Read(&response);
    guard.Stop();
    if (!answered) break;
    const Piece piece = sent.Pop();
    if (response.has_error()) {
      ended = FromStatusMessage(response.error());
    } else if (!take(piece, response)) {
      ended = absl::OkStatus();
    }
  }
  sent.Close();
  if (ended) context.TryCancel();
  sender.join();
  const grpc::Status status = stream->Finish();
  if (ended) return *ended;
  if (guard.stalled()) {
    return clients.Explain(Service::kSegmentation,
                           {grpc::StatusCode::DEADLINE_EXCEEDED,
                            fmt::format("a piece of text was not answered within {} ms", clients.timeout().count())});
  }
  return status.ok() ? absl::OkStatus() : clients.Explain(Service::kSegmentation, status);
}

}  // namespace huiyao::cli
