#include "services/query/index/index.h"

#include "common/base/error.h"
#include "fmt/format.h"
#include "services/query/index/coding.h"
#include "services/query/index/segment_builder.h"

namespace huiyao::query {

Index::Index(storage::Store& store, const IndexOptions& options)
    : segments_(store), options_(options), snapshot_(std::make_shared<SegmentSet>()) {}

absl::StatusOr<std::unique_ptr<Index>> Index::Open(storage::Store& store, const LiveDocuments& live,
                                                   const IndexOptions& options) {
  std::unique_ptr<Index> index(new Index(store, options));
  HUIYAO_RETURN_IF_ERROR(index->Load(live));
  index->memory_thread_ = std::thread(&Index::MergeInMemory, index.get());
  index->disk_thread_ = std::thread(&Index::WorkOnDisk, index.get());
  return index;
}

Index::~Index() {
  closing_ = true;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    changed_.notify_all();
  }
  if (memory_thread_.joinable()) memory_thread_.join();
  if (disk_thread_.joinable()) disk_thread_.join();
}

absl::Status Index::Load(const LiveDocuments& live) {
  absl::StatusOr<Manifest> manifest = segments_.ReadManifest();
  absl::Status status = manifest.status();
  if (status.ok()) {
    HUIYAO_RETURN_IF_ERROR(live([&](std::string_view id, uint64_t sequence) {
      if (sequence <= manifest->persisted_sequence) live_.emplace(id, sequence);
    }));
    status = LoadSegments(*manifest);
  }
  if (absl::IsDataLoss(status)) {
    rebuild_reason_ = status;
    live_.clear();
    snapshot_ = std::make_shared<SegmentSet>();
    // Identifiers go on, so that a number never means two segments.
    Manifest fresh;
    if (manifest.ok()) fresh.next_segment_id = manifest->next_segment_id;
    HUIYAO_RETURN_IF_ERROR(segments_.Publish(fresh));
    manifest = std::move(fresh);
  } else if (!status.ok()) {
    return status;
  }
  manifest_ = *std::move(manifest);
  next_segment_id_ = manifest_.next_segment_id;
  return segments_.DropUnpublished(manifest_).status();
}

absl::Status Index::LoadSegments(const Manifest& manifest) {
  SegmentSet set;
  set.sequence = manifest.persisted_sequence;
  for (const Manifest::Entry& entry : manifest.segments) {
    HUIYAO_ASSIGN_OR_RETURN(std::shared_ptr<const Segment> segment, segments_.ReadSegment(entry));
    SegmentView view = WholeView(segment);
    std::vector<uint32_t> hidden;
    for (uint32_t document = 0; document < segment->documents.size(); ++document) {
      const auto found = live_.find(std::string(segment->documents.id(document)));
      if (found == live_.end() || found->second != segment->documents.sequence(document)) hidden.push_back(document);
    }
    view.Hide(hidden);
    set.segments.push_back(std::move(view));
  }
  if (set.live_documents() != live_.size()) {
    return CorruptIndex(fmt::format("{} of {} documents are in it", set.live_documents(), live_.size()));
  }
  snapshot_ = std::make_shared<SegmentSet>(std::move(set));
  return absl::OkStatus();
}

absl::Status Index::Apply(uint64_t sequence, std::string_view id, const document::v1::Document* document) {
  Change change{std::string(id), sequence, nullptr};
  if (document != nullptr) change.analyzed = std::make_shared<AnalyzedDocument>(AnalyzeDocument(*document));
  return ApplyBatch({&change, 1});
}

absl::Status Index::ApplyBatch(std::span<const Change> changes) {
  if (changes.empty()) return absl::OkStatus();
  const std::lock_guard<std::mutex> apply_lock(apply_mutex_);
  uint64_t segment_id = 0;
  {
    std::unique_lock<std::mutex> lock(mutex_);
    uint64_t before = snapshot_->sequence;
    for (const Change& change : changes) {
      if (change.sequence <= before) {
        return Error(absl::StatusCode::kInternal, "SEQUENCE_OUT_OF_ORDER",
                     fmt::format("change {} of {} comes after {}", change.sequence, change.id, before));
      }
      before = change.sequence;
    }
    changed_.wait(lock, [this] { return closing_ || MemoryViews().size() < options_.max_memory_segments; });
    segment_id = next_segment_id_++;
  }
  std::unordered_map<std::string_view, uint64_t> last;
  for (const Change& change : changes) last[change.id] = change.sequence;
  std::vector<NewDocument> added;
  for (const Change& change : changes) {
    if (change.analyzed != nullptr && last[change.id] == change.sequence) {
      added.push_back({change.id, change.sequence, change.analyzed.get()});
    }
  }
  std::shared_ptr<const Segment> segment;
  if (!added.empty()) segment = BuildSegment(segment_id, added, options_.analyzer ? options_.analyzer() : "");

  const std::lock_guard<std::mutex> lock(mutex_);
  SegmentSet set = *snapshot_;
  for (const auto& [id, sequence] : last) HideOlder(id, set);
  for (const auto& [id, sequence] : last) live_.erase(std::string(id));
  for (const NewDocument& document : added) live_.emplace(document.id, document.sequence);
  if (segment != nullptr) set.segments.push_back(WholeView(std::move(segment)));
  set.sequence = changes.back().sequence;
  Publish(std::move(set));
  return absl::OkStatus();
}

void Index::HideOlder(std::string_view id, SegmentSet& set) const {
  const auto found = live_.find(std::string(id));
  if (found == live_.end()) return;
  for (SegmentView& view : set.segments) {
    if (const std::optional<uint32_t> document = view.segment->documents.Find(found->second)) {
      view.Hide({&*document, 1});
      return;
    }
  }
}

void Index::Publish(SegmentSet set) {
  snapshot_ = std::make_shared<const SegmentSet>(std::move(set));
  changed_.notify_all();
}

std::shared_ptr<const SegmentSet> Index::Snapshot() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return snapshot_;
}

uint64_t Index::searchable_sequence() const { return Snapshot()->sequence; }

uint64_t Index::persisted_sequence() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return manifest_.persisted_sequence;
}

bool Index::WaitSearchable(uint64_t sequence, std::chrono::steady_clock::time_point deadline) const {
  std::unique_lock<std::mutex> lock(mutex_);
  return changed_.wait_until(lock, deadline, [&] { return closing_ || snapshot_->sequence >= sequence; }) &&
         snapshot_->sequence >= sequence;
}

IndexStatus Index::GetStatus() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  IndexStatus status;
  status.documents = live_.size();
  status.searchable_sequence = snapshot_->sequence;
  status.persisted_sequence = manifest_.persisted_sequence;
  status.background = background_;
  for (const SegmentView& view : snapshot_->segments) {
    const uint32_t documents = view.segment->documents.size();
    status.segments.push_back({view.segment->id, documents, documents - view.live_documents, view.segment->bytes,
                               view.segment->persistent, view.segment->analyzer});
  }
  return status;
}

}  // namespace huiyao::query
