#include "tools/huiyao/output/cut_text.h"

#include <algorithm>
#include <iterator>

#include "common/base/error.h"
#include "common/base/well_formed.h"
#include "fmt/format.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/table.h"

namespace huiyao::cli {
namespace {

std::string_view Slice(const Piece& piece, CutRange range) {
  return std::string_view(piece.text).substr(range.start, range.end - range.start);
}

class TextWriter final : public CutWriter {
 public:
  TextWriter(bool one_a_line, std::ostream& out) : one_a_line_(one_a_line), out_(out) {}

  void Write(const Piece& piece, std::span<const CutRange> ranges) override {
    lines_.clear();
    size_t at = 0;
    for (const CutRange range : ranges) {
      if (range.start > at) WriteGap(Slice(piece, {at, range.start}));
      at = std::max(at, range.end);
      WriteRange(Slice(piece, range));
    }
    WriteGap(std::string_view(piece.text).substr(at));
    out_ << lines_ << std::flush;
  }
  void End() override {
    if (line_open_) out_ << '\n';
    line_open_ = false;
  }

 private:
  void WriteGap(std::string_view gap) {
    if (one_a_line_) return;
    lines_.append(static_cast<size_t>(std::count(gap.begin(), gap.end(), '\n')), '\n');
    if (gap.find('\n') != std::string_view::npos) line_open_ = false;
  }
  void WriteRange(std::string_view text) {
    if (text.ends_with('\n')) return WriteGap(text);
    if (line_open_) lines_ += one_a_line_ ? "\n" : " / ";
    lines_ += OneLine(text);
    line_open_ = true;
  }

  const bool one_a_line_;
  std::ostream& out_;
  std::string lines_;
  bool line_open_ = false;
};

class OffsetsWriter final : public CutWriter {
 public:
  explicit OffsetsWriter(Terminal& terminal)
      : out_(terminal.out), table_({{"START", true}, {"END", true}, {"TEXT", false, 1}}, terminal.out_columns) {}

  void Write(const Piece& piece, std::span<const CutRange> ranges) override {
    for (const CutRange range : ranges) {
      table_.AddRow({fmt::format("{}", piece.start + static_cast<int64_t>(range.start)),
                     fmt::format("{}", piece.start + static_cast<int64_t>(range.end)),
                     std::string(Slice(piece, range))});
    }
    table_.Flush(out_);
    out_.flush();
  }

 private:
  std::ostream& out_;
  Table table_;
};

class JsonWriter final : public CutWriter {
 public:
  JsonWriter(const std::string& path, std::ostream& out) : out_(out) {
    if (path.empty()) return;
    prefix_ = "\"path\":";
    AppendJsonString(WellFormed(path), prefix_);
    prefix_ += ',';
  }

  void Write(const Piece& piece, std::span<const CutRange> ranges) override {
    lines_.clear();
    for (const CutRange range : ranges) {
      fmt::format_to(std::back_inserter(lines_), "{{{}\"start\":{},\"end\":{},\"content\":", prefix_,
                     piece.start + static_cast<int64_t>(range.start), piece.start + static_cast<int64_t>(range.end));
      AppendJsonString(Slice(piece, range), lines_);
      lines_ += "}\n";
    }
    out_ << lines_ << std::flush;
  }

 private:
  std::ostream& out_;
  std::string prefix_;
  std::string lines_;
};

}  // namespace

absl::StatusOr<std::vector<CutRange>> ReadLengths(const segmentation::v1::SegmentTextsResponse& response,
                                                  size_t text_bytes) {
  const bool overlapping = response.term_steps_size() > 0;
  const auto& packed = overlapping ? response.term_steps() : response.lengths();
  std::vector<CutRange> ranges;
  ranges.reserve(static_cast<size_t>(packed.size()) / 2);
  size_t at = 0;
  for (int i = 0; i + 1 < packed.size(); i += 2) {
    const size_t start = at + packed[i], end = start + packed[i + 1];
    if (end > text_bytes) {
      return Error(absl::StatusCode::kInternal, "BAD_ANSWER",
                   fmt::format("the answer names byte {} of a piece of {} bytes", end, text_bytes));
    }
    ranges.push_back({start, end});
    at = overlapping ? start : end;
  }
  return ranges;
}

std::unique_ptr<CutWriter> NewTextWriter(bool one_a_line, std::ostream& out) {
  return std::make_unique<TextWriter>(one_a_line, out);
}

std::unique_ptr<CutWriter> NewOffsetsWriter(Terminal& terminal) { return std::make_unique<OffsetsWriter>(terminal); }

std::unique_ptr<CutWriter> NewJsonWriter(const std::string& path, std::ostream& out) {
  return std::make_unique<JsonWriter>(path, out);
}

}  // namespace huiyao::cli
