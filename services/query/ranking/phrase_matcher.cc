#include "services/query/ranking/phrase_matcher.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "common/base/error.h"
#include "services/query/index/format.h"
#include "services/query/index/posting_cursor.h"

namespace huiyao::query {
namespace {

// A distinct term of the phrase and where in it the term stands.
struct Slot {
  std::unique_ptr<PostingCursor> cursor = std::make_unique<PostingCursor>();
  std::vector<uint32_t> offsets;
  std::vector<uint32_t> positions;
};

// Keeps those starts at which `positions` has start + offset. Both ascend.
void KeepFollowed(const std::vector<uint32_t>& positions, uint32_t offset, std::vector<uint32_t>& starts) {
  auto position = positions.begin();
  std::erase_if(starts, [&](uint32_t start) {
    while (position != positions.end() && *position < start + offset) ++position;
    return position == positions.end() || *position != start + offset;
  });
}

// The documents that hold the phrase in one field.
class FieldMatcher {
 public:
  FieldMatcher(const SegmentView& view, Field field) : view_(view), field_(field) {}

  absl::Status Run(const QueryNode& phrase, Deadline& deadline, std::vector<PhraseMatch>& out) {
    HUIYAO_ASSIGN_OR_RETURN(const bool possible, OpenSlots(phrase));
    if (!possible) return absl::OkStatus();
    PostingCursor& lead = *slots_.front().cursor;
    bool more = lead.Next();
    while (more && !deadline.Passed()) {
      const uint32_t target = lead.document();
      const std::optional<uint32_t> other = FirstMismatch(target);
      if (ended_) break;
      if (other) {
        more = lead.SkipTo(*other);
        continue;
      }
      if (view_.Live(target)) {
        HUIYAO_ASSIGN_OR_RETURN(const uint32_t frequency, CountAtDocument());
        if (frequency > 0) {
          PhraseMatch match{target, {}};
          match.frequencies[IndexOf(field_)] = frequency;
          out.push_back(match);
        }
      }
      more = lead.Next();
    }
    for (const Slot& slot : slots_) HUIYAO_RETURN_IF_ERROR(slot.cursor->status());
    return absl::OkStatus();
  }

 private:
  // False if a term does not occur at all. The rarest term comes first.
  absl::StatusOr<bool> OpenSlots(const QueryNode& phrase) {
    std::map<std::string_view, std::vector<uint32_t>> offsets;
    for (uint32_t i = 0; i < phrase.terms.size(); ++i) offsets[phrase.terms[i]].push_back(i);
    single_ = phrase.terms.size() == 1;
    for (auto& [term, where] : offsets) {
      Slot slot;
      slot.offsets = std::move(where);
      HUIYAO_ASSIGN_OR_RETURN(const bool found, slot.cursor->Open(*view_.segment->rows, TermKey(field_, term),
                                                                  view_.segment->documents.size()));
      if (!found) return false;
      slots_.push_back(std::move(slot));
    }
    std::stable_sort(slots_.begin(), slots_.end(), [](const Slot& left, const Slot& right) {
      return left.cursor->documents() < right.cursor->documents();
    });
    return true;
  }

  // Brings all terms to `target`; the next document worth trying if one of them is not in it.
  std::optional<uint32_t> FirstMismatch(uint32_t target) {
    for (size_t i = 1; i < slots_.size(); ++i) {
      PostingCursor& cursor = *slots_[i].cursor;
      if (!cursor.SkipTo(target)) {
        ended_ = true;
        return std::nullopt;
      }
      if (cursor.document() != target) return cursor.document();
    }
    return std::nullopt;
  }

  absl::StatusOr<uint32_t> CountAtDocument() {
    if (single_) return slots_.front().cursor->frequency();
    starts_.clear();
    for (size_t i = 0; i < slots_.size(); ++i) {
      Slot& slot = slots_[i];
      HUIYAO_RETURN_IF_ERROR(slot.cursor->Positions(slot.positions));
      for (size_t j = 0; j < slot.offsets.size(); ++j) {
        const uint32_t offset = slot.offsets[j];
        if (i == 0 && j == 0) {
          for (const uint32_t position : slot.positions) {
            if (position >= offset) starts_.push_back(position - offset);
          }
        } else {
          KeepFollowed(slot.positions, offset, starts_);
        }
        if (starts_.empty()) return 0;
      }
    }
    return static_cast<uint32_t>(starts_.size());
  }

  const SegmentView& view_;
  const Field field_;
  std::vector<Slot> slots_;
  std::vector<uint32_t> starts_;
  bool single_ = false;
  bool ended_ = false;
};

// Joins two ascending lists; documents in both have the frequencies of both.
std::vector<PhraseMatch> Joined(const std::vector<PhraseMatch>& left, const std::vector<PhraseMatch>& right) {
  std::vector<PhraseMatch> joined;
  joined.reserve(left.size() + right.size());
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() || b != right.end()) {
    if (b == right.end() || (a != left.end() && a->document < b->document)) {
      joined.push_back(*a++);
    } else if (a == left.end() || b->document < a->document) {
      joined.push_back(*b++);
    } else {
      joined.push_back(*a++);
      for (size_t i = 0; i < kFieldCount; ++i) joined.back().frequencies[i] += b->frequencies[i];
      ++b;
    }
  }
  return joined;
}

}  // namespace

absl::StatusOr<std::vector<PhraseMatch>> MatchPhrase(const SegmentView& view, const QueryNode& phrase,
                                                     Deadline& deadline) {
  std::vector<PhraseMatch> matches;
  for (const Field field : kAllFields) {
    if (phrase.field && *phrase.field != field) continue;
    std::vector<PhraseMatch> in_field;
    HUIYAO_RETURN_IF_ERROR(FieldMatcher(view, field).Run(phrase, deadline, in_field));
    if (in_field.empty()) continue;
    matches = matches.empty() ? std::move(in_field) : Joined(matches, in_field);
  }
  return matches;
}

}  // namespace huiyao::query
