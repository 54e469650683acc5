// What the index does on its own threads: merging in memory, freezing to disk, merging on disk, dropping what is
// unused.

#include <algorithm>
#include <string>

#include "common/base/check.h"
#include "common/base/error.h"
#include "services/query/index/index.h"
#include "services/query/index/memory_rows.h"
#include "services/query/index/merge.h"

namespace huiyao::query {
namespace {

constexpr std::chrono::milliseconds kFirstRetry{200};
constexpr std::chrono::milliseconds kLastRetry{30'000};
constexpr std::chrono::milliseconds kObsoleteCheck{50};

std::vector<SegmentSize> Sizes(std::span<const SegmentView> views) {
  std::vector<SegmentSize> sizes;
  for (const SegmentView& view : views) sizes.push_back({view.live_documents, view.segment->documents.size()});
  return sizes;
}

}  // namespace

std::vector<SegmentView> Index::MemoryViews() const {
  std::vector<SegmentView> views;
  for (const SegmentView& view : snapshot_->segments) {
    if (!view.segment->persistent && !freezing_.contains(view.segment->id)) views.push_back(view);
  }
  return views;
}

std::vector<SegmentView> Index::StoredViews() const {
  std::vector<SegmentView> views;
  for (const SegmentView& view : snapshot_->segments) {
    if (view.segment->persistent) views.push_back(view);
  }
  return views;
}

bool Index::FreezeIsDue() const {
  if (rebuild_scheduled_) return false;
  if (freeze_requested_) return true;
  uint64_t bytes = 0;
  uint64_t documents = 0;
  for (const SegmentView& view : MemoryViews()) {
    bytes += view.segment->bytes + view.segment->documents.bytes();
    documents += view.segment->documents.size();
  }
  return bytes >= options_.freeze_bytes || documents >= options_.freeze_documents;
}

std::optional<MergeRange> Index::DueMemoryMerge() const {
  return ChooseMerge(Sizes(MemoryViews()), options_.memory_fan_in, options_.max_segment_documents);
}

std::optional<MergeRange> Index::DueStoredMerge() const {
  if (rebuild_scheduled_) return std::nullopt;
  return ChooseMerge(Sizes(StoredViews()), options_.stored_fan_in, options_.max_segment_documents);
}

void Index::Replace(std::span<const SegmentView> inputs, std::shared_ptr<const Segment> merged) {
  SegmentSet set = *snapshot_;
  SegmentView view;
  if (merged != nullptr) view = WholeView(merged);
  std::vector<uint32_t> hidden;
  const auto is_input = [&](const SegmentView& current) {
    return std::any_of(inputs.begin(), inputs.end(),
                       [&](const SegmentView& input) { return input.segment == current.segment; });
  };
  // What was hidden while the merge went on.
  for (const SegmentView& current : set.segments) {
    if (merged == nullptr || current.hidden == nullptr || !is_input(current)) continue;
    for (const uint32_t document : *current.hidden) {
      const std::optional<uint32_t> found = merged->documents.Find(current.segment->documents.sequence(document));
      if (found) hidden.push_back(*found);
    }
  }
  const auto first = std::find_if(set.segments.begin(), set.segments.end(), is_input);
  const auto at = first - set.segments.begin();
  std::erase_if(set.segments, is_input);
  if (merged != nullptr) {
    view.Hide(hidden);
    set.segments.insert(set.segments.begin() + at, std::move(view));
  }
  Publish(std::move(set));
}

void Index::MergeInMemory() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (!closing_) {
    // A freeze goes first, unless the disk does not take it.
    const bool wait_for_freeze = FreezeIsDue() && background_.ok();
    const std::optional<MergeRange> range = wait_for_freeze ? std::nullopt : DueMemoryMerge();
    if (!range) {
      changed_.wait(lock);
      continue;
    }
    const std::vector<SegmentView> views = MemoryViews();
    const std::span<const SegmentView> inputs = std::span(views).subspan(range->first, range->count);
    auto merged = std::make_shared<Segment>();
    merged->id = next_segment_id_++;
    merged->analyzer = AnalyzerOf(inputs);
    merging_in_memory_ = true;
    lock.unlock();
    auto rows = std::make_unique<MemoryRows>();
    const absl::Status status = MergeSegments(inputs, closing_, *rows, merged->documents);
    merged->bytes = rows->bytes();
    merged->rows = std::move(rows);
    lock.lock();
    merging_in_memory_ = false;
    HUIYAO_CHECK(status.ok() || absl::IsCancelled(status), std::string(status.message()));
    if (status.ok()) Replace(inputs, merged->documents.size() > 0 ? merged : nullptr);
    changed_.notify_all();
  }
}

void Index::WorkOnDisk() {
  std::unique_lock<std::mutex> lock(mutex_);
  std::chrono::milliseconds retry = kFirstRetry;
  while (!closing_) {
    absl::Status status;
    working_on_disk_ = true;
    if (FreezeIsDue() && !merging_in_memory_) {
      status = FreezeMemory(lock);
      freeze_requested_ = false;
      ++freeze_attempts_;
    } else if (const std::optional<MergeRange> range = DueStoredMerge()) {
      status = MergeStored(lock, *range);
    } else if (!obsolete_.empty() &&
               std::any_of(obsolete_.begin(), obsolete_.end(), [](const auto& one) { return one.use_count() == 1; })) {
      status = DropObsolete(lock);
    } else {
      working_on_disk_ = false;
      changed_.notify_all();
      if (obsolete_.empty()) {
        changed_.wait(lock);
      } else {
        changed_.wait_for(lock, kObsoleteCheck);
      }
      continue;
    }
    working_on_disk_ = false;
    if (!absl::IsCancelled(status)) background_ = status;
    changed_.notify_all();
    if (status.ok()) {
      retry = kFirstRetry;
      continue;
    }
    if (absl::IsDataLoss(status)) {
      // The documents are the truth: the index is made anew from them at the next start.
      rebuild_scheduled_ = true;
      lock.unlock();
      segments_.Publish(Manifest()).IgnoreError();
      lock.lock();
    }
    changed_.wait_for(lock, retry, [this] { return closing_ || freeze_requested_; });
    retry = std::min(retry * 2, kLastRetry);
  }
}

absl::Status Index::FreezeMemory(std::unique_lock<std::mutex>& lock) {
  const std::vector<SegmentView> inputs = MemoryViews();
  if (inputs.empty() && manifest_.persisted_sequence == snapshot_->sequence) return absl::OkStatus();
  for (const SegmentView& view : inputs) freezing_.insert(view.segment->id);
  const uint64_t id = next_segment_id_++;
  Manifest manifest = manifest_;
  manifest.persisted_sequence = snapshot_->sequence;
  manifest.next_segment_id = id + 1;
  // Writers may go on: what waits for its merge has moved out of their way.
  changed_.notify_all();
  lock.unlock();
  absl::StatusOr<std::shared_ptr<const Segment>> frozen = segments_.WriteSegment(id, inputs, closing_);
  absl::Status status = frozen.status();
  if (status.ok()) {
    if ((*frozen)->documents.size() > 0) manifest.segments.push_back(SegmentStore::EntryOf(**frozen));
    status = segments_.Publish(manifest);
  }
  if (!status.ok()) segments_.Drop(id).IgnoreError();
  lock.lock();
  freezing_.clear();
  if (!status.ok()) return status;
  manifest_ = std::move(manifest);
  Replace(inputs, (*frozen)->documents.size() > 0 ? *frozen : nullptr);
  return absl::OkStatus();
}

absl::Status Index::MergeStored(std::unique_lock<std::mutex>& lock, const MergeRange& range) {
  const std::vector<SegmentView> views = StoredViews();
  const std::span<const SegmentView> inputs = std::span(views).subspan(range.first, range.count);
  const uint64_t id = next_segment_id_++;
  Manifest manifest = manifest_;
  manifest.next_segment_id = id + 1;
  lock.unlock();
  absl::StatusOr<std::shared_ptr<const Segment>> merged = segments_.WriteSegment(id, inputs, closing_);
  absl::Status status = merged.status();
  if (status.ok()) {
    const auto first = manifest.segments.begin() + static_cast<std::ptrdiff_t>(range.first);
    const auto at = manifest.segments.erase(first, first + static_cast<std::ptrdiff_t>(range.count));
    if ((*merged)->documents.size() > 0) manifest.segments.insert(at, SegmentStore::EntryOf(**merged));
    status = segments_.Publish(manifest);
  }
  if (!status.ok()) segments_.Drop(id).IgnoreError();
  lock.lock();
  if (!status.ok()) return status;
  manifest_ = std::move(manifest);
  for (const SegmentView& view : inputs) obsolete_.push_back(view.segment);
  Replace(inputs, (*merged)->documents.size() > 0 ? *merged : nullptr);
  return absl::OkStatus();
}

absl::Status Index::DropObsolete(std::unique_lock<std::mutex>& lock) {
  std::vector<uint64_t> unused;
  std::erase_if(obsolete_, [&](const std::shared_ptr<const Segment>& segment) {
    const bool alone = segment.use_count() == 1;
    if (alone) unused.push_back(segment->id);
    return alone;
  });
  lock.unlock();
  // What cannot be dropped now is dropped at the next start.
  absl::Status status;
  for (const uint64_t id : unused) status.Update(segments_.Drop(id));
  lock.lock();
  return status;
}

absl::Status Index::Freeze() {
  std::unique_lock<std::mutex> lock(mutex_);
  const uint64_t target = snapshot_->sequence;
  while (manifest_.persisted_sequence < target) {
    if (rebuild_scheduled_) return Error(absl::StatusCode::kDataLoss, "INDEX_CORRUPT", "the index is to be rebuilt");
    const uint64_t attempts = freeze_attempts_;
    freeze_requested_ = true;
    changed_.notify_all();
    changed_.wait(lock, [&] {
      return closing_ || rebuild_scheduled_ || freeze_attempts_ != attempts || manifest_.persisted_sequence >= target;
    });
    if (closing_) return absl::CancelledError("the index is closing");
    if (freeze_attempts_ != attempts && manifest_.persisted_sequence < target && !background_.ok()) return background_;
  }
  return absl::OkStatus();
}

void Index::WaitIdle() {
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait(lock, [this] {
    const bool busy = merging_in_memory_ || working_on_disk_ || FreezeIsDue() || DueMemoryMerge() || DueStoredMerge();
    return closing_ || rebuild_scheduled_ || (!busy && obsolete_.empty());
  });
}

absl::Status Index::ScheduleRebuild() {
  {
    std::unique_lock<std::mutex> lock(mutex_);
    rebuild_scheduled_ = true;
    changed_.wait(lock, [this] { return closing_ || !working_on_disk_; });
  }
  return segments_.Publish(Manifest());
}

}  // namespace huiyao::query
