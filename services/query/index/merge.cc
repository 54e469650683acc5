#include "services/query/index/merge.h"

#include <memory>
#include <string>
#include <vector>

#include "common/base/error.h"
#include "services/query/index/format.h"
#include "services/query/index/posting_cursor.h"
#include "services/query/index/posting_writer.h"

namespace huiyao::query {
namespace {

constexpr uint32_t kGone = UINT32_MAX;

// One input: where it stands in its dictionary, and the new numbers of its documents.
struct Input {
  const SegmentView* view;
  std::unique_ptr<RowIterator> rows;
  std::vector<uint32_t> numbers;
};

// Passes over the chunks of positions.
absl::Status ToTermKey(RowIterator& rows) {
  while (rows.Valid() && !IsTermKey(rows.key())) rows.Next();
  return rows.status();
}

std::vector<Input> OpenInputs(std::span<const SegmentView> views, DocumentTable& documents) {
  std::vector<Input> inputs;
  for (const SegmentView& view : views) {
    Input input{&view, view.segment->rows->Scan({}), {}};
    const DocumentTable& from = view.segment->documents;
    input.numbers.reserve(from.size());
    for (uint32_t document = 0; document < from.size(); ++document) {
      const bool live = view.Live(document);
      input.numbers.push_back(live ? documents.size() : kGone);
      if (live) documents.Add(from.id(document), from.sequence(document), from.lengths(document));
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

class Merger {
 public:
  Merger(std::vector<Input> inputs, RowSink& rows) : inputs_(std::move(inputs)), rows_(rows) {}

  absl::Status Run(const std::atomic<bool>& cancelled) {
    for (Input& input : inputs_) HUIYAO_RETURN_IF_ERROR(ToTermKey(*input.rows));
    while (NextKey()) {
      if (cancelled.load(std::memory_order_relaxed)) return absl::CancelledError("the index is closing");
      for (Input& input : inputs_) {
        if (!input.rows->Valid() || input.rows->key() != key_) continue;
        HUIYAO_RETURN_IF_ERROR(AddList(input));
        input.rows->Next();
        HUIYAO_RETURN_IF_ERROR(ToTermKey(*input.rows));
      }
      HUIYAO_RETURN_IF_ERROR(writer_.Finish(key_, rows_));
    }
    return absl::OkStatus();
  }

 private:
  // The smallest key of all inputs.
  bool NextKey() {
    const Input* least = nullptr;
    for (const Input& input : inputs_) {
      if (input.rows->Valid() && (least == nullptr || input.rows->key() < least->rows->key())) least = &input;
    }
    if (least != nullptr) key_.assign(least->rows->key());
    return least != nullptr;
  }

  absl::Status AddList(const Input& input) {
    const Segment& segment = *input.view->segment;
    const size_t field = IndexOf(FieldOfKey(key_));
    HUIYAO_RETURN_IF_ERROR(cursor_.Open(*segment.rows, key_, {input.rows->value(), nullptr}, segment.documents.size()));
    while (cursor_.Next()) {
      const uint32_t document = cursor_.document();
      if (input.numbers[document] == kGone) continue;
      HUIYAO_RETURN_IF_ERROR(cursor_.Positions(positions_));
      writer_.Add(input.numbers[document], positions_, segment.documents.lengths(document)[field]);
    }
    return cursor_.status();
  }

  std::vector<Input> inputs_;
  RowSink& rows_;
  std::string key_;
  PostingCursor cursor_;
  PostingWriter writer_;
  std::vector<uint32_t> positions_;
};

}  // namespace

absl::Status MergeSegments(std::span<const SegmentView> inputs, const std::atomic<bool>& cancelled, RowSink& rows,
                           DocumentTable& documents) {
  return Merger(OpenInputs(inputs, documents), rows).Run(cancelled);
}

std::string AnalyzerOf(std::span<const SegmentView> inputs) {
  return inputs.empty() ? std::string() : inputs.front().segment->analyzer;
}

}  // namespace huiyao::query
