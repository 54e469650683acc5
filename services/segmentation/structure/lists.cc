#include "services/segmentation/structure/lists.h"

#include <algorithm>
#include <climits>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "common/text/numerals.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/block_walk.h"
#include "services/segmentation/structure/markers.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Block;
using document::v1::Extraction;

constexpr int64_t kMaxOrdinal = 100'000;

// The number in a list's label: 3. （三） ③; none of a bullet.
std::optional<int64_t> LabelNumber(std::string_view label) {
  for (size_t i = 0; i < label.size();) {
    for (const auto& n :
         {text::MatchArabicInteger(label, i), text::MatchHanInteger(label, i), text::MatchEnclosedNumber(label, i)}) {
      if (n && n->value > 0 && n->value <= kMaxOrdinal) return n->value;
    }
    i += text::DecodeAt(label, i).length;
  }
  return std::nullopt;
}

struct Run {
  DraftEnumeration draft;
  std::vector<std::optional<int64_t>> labels;
};

void Finish(Run& run, std::vector<DraftEnumeration>& out) {
  if (run.draft.items.size() < 2) return;
  bool counted = true;
  for (size_t k = 0; k < run.labels.size(); ++k) {
    counted &= run.labels[k].has_value() && *run.labels[k] == *run.labels[0] + static_cast<int64_t>(k);
  }
  for (size_t k = 0; k < run.draft.items.size(); ++k) {
    run.draft.items[k].ordinal = counted ? static_cast<int>(*run.labels[k]) : static_cast<int>(k) + 1;
    run.draft.items[k].ordinal_inferred = !counted;
  }
  out.push_back(std::move(run.draft));
}

}  // namespace

std::vector<DraftEnumeration> FindLists(const Extraction& extraction, const Flow& flow) {
  const std::vector<int> enclosing = EnclosingBlocks(extraction);
  std::vector<DraftEnumeration> lists;
  // Open runs by the block around them and their level.
  std::map<std::pair<int, int>, Run> runs;
  const auto starts_before = [](const FlowUnit& unit, int32_t at) { return unit.text.pieces().front().start < at; };
  for (const int i : BlocksInTextOrder(extraction)) {
    const Block& block = extraction.blocks(i);
    // An item's further paragraphs follow it as paragraphs of its level.
    const bool further = block.role() == Block::ROLE_PARAGRAPH && block.level() > 0;
    if (block.role() != Block::ROLE_LIST_ITEM && !further) continue;
    const auto first = std::lower_bound(flow.begin(), flow.end(), block.span().start(), starts_before);
    const auto behind = std::lower_bound(first, flow.end(), block.span().end(), starts_before);
    if (first == behind) continue;
    DraftItem item;
    item.begin = {static_cast<int>(first - flow.begin()), 0};
    item.end = {static_cast<int>(behind - flow.begin()) - 1, std::prev(behind)->text.text().size()};
    // Items of a nested list share the innermost list item around them, whatever blocks lie between.
    int container = enclosing[i];
    for (int depth = 0; container >= 0 && depth < 64 && extraction.blocks(container).role() != Block::ROLE_LIST_ITEM &&
                        extraction.blocks(container).role() != Block::ROLE_CELL;
         ++depth) {
      container = enclosing[container];
    }
    // What is deeper ends here; what is less deep goes on, and its last item takes this one in.
    for (auto it = runs.lower_bound({container, block.level() + 1});
         it != runs.end() && it->first.first == container;) {
      Finish(it->second, lists);
      it = runs.erase(it);
    }
    for (auto it = runs.lower_bound({container, INT_MIN}); it != runs.end() && it->first.first == container; ++it) {
      if (it->first.second >= block.level()) break;
      DraftItem& outer = it->second.draft.items.back();
      if (outer.end.unit + 1 == item.begin.unit) outer.end = item.end;
    }
    if (further) {
      const auto own = runs.find({container, block.level()});
      if (own == runs.end() || own->second.draft.items.empty()) continue;
      DraftItem& last = own->second.draft.items.back();
      if (last.end.unit + 1 == item.begin.unit) last.end = item.end;
      continue;
    }
    Run& run = runs[{container, block.level()}];
    if (!run.draft.items.empty() && run.draft.items.back().end.unit + 1 != item.begin.unit) {
      Finish(run, lists);
      run = Run{};
    }
    run.draft.style = MarkerStyle::kList;
    run.draft.items.push_back(item);
    run.labels.push_back(LabelNumber(block.list_label()));
  }
  for (auto& [key, run] : runs) Finish(run, lists);
  return lists;
}

}  // namespace huiyao::segmentation
