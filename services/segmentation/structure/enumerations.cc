#include "services/segmentation/structure/enumerations.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/child_id.h"
#include "services/segmentation/structure/leads.h"
#include "services/segmentation/structure/marker_places.h"
#include "services/segmentation/structure/repair/marker_repair.h"
#include "services/segmentation/structure/unmarked/bullet_lists.h"
#include "services/segmentation/structure/unmarked/unmarked_lists.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Enumeration;
using document::v1::Finding;
using document::v1::Item;

// Deeper lists are reported beside their container: messages must not nest without bound.
constexpr int kMaxDepth = 8;
// A clause without an end is no name; code points.
constexpr size_t kMaxHeading = 400;

// Where an enumeration stands in the tree.
struct Node {
  DraftEnumeration draft;
  // The containing enumeration and item; -1 for the article.
  int parent = -1;
  int parent_item = -1;
  int depth = 1;
  std::vector<std::vector<int>> children;  // by item, in order of the text
};

class EnumerationWriter {
 public:
  EnumerationWriter(const Flow& flow, Article* article, google::protobuf::RepeatedPtrField<Finding>* findings)
      : flow_(flow), article_(article), findings_(findings) {}

  void Write(std::vector<DraftEnumeration> drafts) {
    Nest(std::move(drafts));
    int number = 0;
    for (size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].parent >= 0) continue;
      WriteOne(static_cast<int>(i), ChildId(article_->id(), "-e", ++number), article_->add_enumerations());
    }
  }

 private:
  // An item without a marker may begin with a list of its own.
  static bool MayHold(const DraftItem& outer, Position begin) {
    return outer.begin < begin || (outer.begin == begin && outer.repair == MarkerRepair::kMissing);
  }

  static bool Contains(const DraftItem& outer, const DraftEnumeration& inner) {
    return MayHold(outer, inner.items.front().begin) && inner.items.back().end <= outer.end;
  }

  // Numbered headings part a story that somebody wrote into sections; what is counted in one is the article's.
  bool HoldsSections(int node) const {
    const auto& items = nodes_[node].draft.items;
    return article_->bylines_size() > 0 && std::all_of(items.begin(), items.end(), [&](const DraftItem& item) {
             return flow_[item.begin.unit].heading_level > 0;
           });
  }

  // Every enumeration goes into the smallest item that contains it whole; one that reaches over its container's end by
  // its last item only is cut there.
  void Nest(std::vector<DraftEnumeration> drafts) {
    std::stable_sort(drafts.begin(), drafts.end(), [](const DraftEnumeration& a, const DraftEnumeration& b) {
      return a.items.front().begin < b.items.front().begin;
    });
    struct Open {
      int node;
      int item;
    };
    struct Start {
      Position begin;
      int node;
      int item;
    };
    std::vector<Start> starts;
    nodes_.reserve(drafts.size());
    for (DraftEnumeration& draft : drafts) {
      const int node = static_cast<int>(nodes_.size());
      for (size_t k = 0; k < draft.items.size(); ++k)
        starts.push_back({draft.items[k].begin, node, static_cast<int>(k)});
      nodes_.push_back({std::move(draft), -1, -1, 1, {}});
      nodes_.back().children.resize(nodes_.back().draft.items.size());
    }
    std::stable_sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.begin < b.begin; });
    std::vector<Open> open;
    for (const Start& start : starts) {
      const auto item_of = [&](const Open& o) -> const DraftItem& { return nodes_[o.node].draft.items[o.item]; };
      std::erase_if(open, [&](const Open& o) { return item_of(o).end <= start.begin || o.node == start.node; });
      Node& node = nodes_[start.node];
      if (start.item == 0) {
        for (auto o = open.rbegin(); o != open.rend() && node.parent < 0; ++o) {
          if (nodes_[o->node].depth >= kMaxDepth || !MayHold(item_of(*o), start.begin)) continue;
          DraftItem& last = node.draft.items.back();
          if (last.begin < item_of(*o).end && item_of(*o).end < last.end) last.end = item_of(*o).end;
          if (!Contains(item_of(*o), node.draft) || HoldsSections(o->node)) continue;
          node.parent = o->node;
          node.parent_item = o->item;
          node.depth = nodes_[o->node].depth + 1;
          nodes_[o->node].children[o->item].push_back(start.node);
        }
      }
      if (open.size() < 64) open.push_back({start.node, start.item});
    }
  }

  void WriteOne(int index, const std::string& id, Enumeration* out) {
    const Node& node = nodes_[index];
    out->set_id(id);
    WriteLead(node, out);
    for (size_t k = 0; k < node.draft.items.size(); ++k) {
      const DraftItem& item = node.draft.items[k];
      Item* written = out->add_items();
      WriteItem(item, ChildId(id, "-i", k + 1), written);
      ReportRepair(item, *written);
      int number = 0;
      for (const int child : node.children[k]) {
        WriteOne(child, ChildId(written->id(), "-e", ++number), written->add_enumerations());
      }
    }
  }

  // What the repair did, each time a finding.
  void ReportRepair(const DraftItem& item, const Item& written) {
    const auto add = [&](Finding::Kind kind, std::string detail) {
      Finding* finding = findings_->Add();
      finding->set_kind(kind);
      finding->set_element_id(written.id());
      finding->set_detail(std::move(detail));
      // A heading may be empty: nothing follows where the marker should be.
      const document::v1::Span& shown = item.repair == MarkerRepair::kMissing ? written.heading() : written.marker();
      if (shown.start() < shown.end()) {
        *finding->add_evidence() = shown;
      } else if (written.pieces_size() > 0) {
        *finding->add_evidence() = written.pieces(0);
      }
    };
    if (item.lost_before > 0) {
      add(Finding::KIND_TEXT_LOSS,
          fmt::format("{} before item {} of the list {} missing.", item.lost_before == 1 ? "The item" : "Items",
                      item.ordinal, item.lost_before == 1 ? "is" : "are"));
    }
    if (item.repair == MarkerRepair::kDamaged) {
      add(Finding::KIND_ENUMERATION_REPAIRED,
          fmt::format("The marker of item {} is damaged; its place in the list shows the number.", item.ordinal));
    } else if (item.repair == MarkerRepair::kMissing) {
      add(Finding::KIND_ENUMERATION_REPAIRED,
          fmt::format("Item {} prints no marker; its place in the list shows the number.", item.ordinal));
    }
    if (item.date) {
      add(Finding::KIND_FALSE_DATE, fmt::format("The marker of item {} of a list, not a date.", item.ordinal));
    }
  }

  void WriteItem(const DraftItem& item, std::string id, Item* out) const {
    out->set_id(std::move(id));
    out->set_ordinal(item.ordinal);
    out->set_ordinal_inferred(item.ordinal_inferred);
    const JoinedText& first = flow_[item.begin.unit].text;
    if (item.marker.end > item.marker.start) {
      SetSpan(first.MapFirst(item.marker.start, item.marker.end), out->mutable_marker());
    }
    const TextRange heading = Heading(item);
    if (heading.end > heading.start) SetSpan(first.MapFirst(heading.start, heading.end), out->mutable_heading());
    for (int unit = item.begin.unit; unit <= item.end.unit; ++unit) {
      const JoinedText& text = flow_[unit].text;
      const size_t from = unit == item.begin.unit ? item.begin.offset : 0;
      const size_t to = unit == item.end.unit ? item.end.offset : text.text().size();
      text.ForEach(from, to, [&](Range range) { SetSpan(range, out->add_pieces()); });
    }
  }

  // The clause that names the item: a heading's words, a Chinese item's first clause, an English item's first sentence.
  TextRange Heading(const DraftItem& item) const {
    const std::string_view words = flow_[item.begin.unit].text.text();
    const size_t end = item.end.unit == item.begin.unit ? item.end.offset : words.size();
    size_t start = std::min(item.content, end);
    if (flow_[item.begin.unit].heading_level > 0 || start == end) return {start, end};
    const bool han = FirstCharacter(words.substr(start)) >= 0x2000;
    int depth = 0;
    size_t length = 0;
    size_t at = start;
    for (; at < end && length < kMaxHeading; ++length) {
      const text::CodePoint c = text::DecodeAt(words, at);
      if (IsWordCharacter(c.value)) {
        at += c.length;
        continue;
      }
      if (IsOpener(c.value)) ++depth;
      if (IsCloser(c.value) && c.value >= 0x80 && depth > 0) --depth;
      const bool space_follows = at + c.length >= end || words[at + c.length] == ' ';
      bool stop = c.value == U'。' || c.value == U'；' || c.value == U'！' || c.value == U'？';
      if (depth == 0) {
        stop |= c.value == U'：' || c.value == U';' || c.value == U'!' || c.value == U'?';
        stop |= (c.value == U'.' || c.value == U':') && (han || space_follows);
        stop |= han && (c.value == U'，' || c.value == U',') && length >= 3;
      }
      if (stop && length > 0) break;
      at += c.length;
    }
    Range trimmed = Trim(words, {static_cast<int32_t>(start), static_cast<int32_t>(at)});
    const std::string_view name = Slice(words, trimmed);
    for (const std::string_view comma : {",", "，", "、"}) {
      if (name.ends_with(comma)) trimmed.end -= static_cast<int32_t>(comma.size());
    }
    return {static_cast<size_t>(trimmed.start), static_cast<size_t>(trimmed.end)};
  }

  void WriteLead(const Node& node, Enumeration* out) {
    const DraftItem* container = node.parent < 0 ? nullptr : &nodes_[node.parent].draft.items[node.parent_item];
    // Known if nothing marks the items.
    const std::optional<DraftLead> lead = node.draft.lead ? node.draft.lead : FindLead(flow_, node.draft, container);
    if (!lead) return;
    const JoinedText& unit = flow_[lead->unit].text;
    const size_t end = LeadEnd(unit.text().substr(lead->range.start, lead->range.end - lead->range.start));
    if (end == 0) return;
    // A sentence that a broken line cut is announced by what stands nearest to the items.
    const std::vector<Range> ranges = unit.Map(lead->range.start, lead->range.start + end);
    if (ranges.empty()) return;
    SetSpan(ranges.back(), out->mutable_lead());
    if (lead->count == 0) return;
    out->set_announced_count(lead->count);
    const int found = static_cast<int>(node.draft.items.size());
    if (found == lead->count) return;
    Finding* finding = findings_->Add();
    finding->set_kind(Finding::KIND_COUNT_MISMATCH);
    finding->set_element_id(out->id());
    finding->set_detail(fmt::format("The text announces {} items; {} were found.", lead->count, found));
    for (const Range range : unit.Map(lead->announcement.start, lead->announcement.end)) {
      SetSpan(range, finding->add_evidence());
    }
  }

  const Flow& flow_;
  Article* article_;
  google::protobuf::RepeatedPtrField<Finding>* findings_;
  std::vector<Node> nodes_;
};

// A list of the source whose items print numbers of their own says nothing that the printed series do not.
bool Repeats(const DraftEnumeration& list, const std::unordered_set<int>& numbered_units) {
  const auto numbered = std::count_if(list.items.begin(), list.items.end(),
                                      [&](const DraftItem& item) { return numbered_units.contains(item.begin.unit); });
  return 2 * static_cast<size_t>(numbered) >= list.items.size();
}

// A place that was given to a lost item may turn out to hold nothing.
void DropEmptyItems(const Flow& flow, std::vector<DraftEnumeration>* drafts) {
  const auto is_empty = [&](const DraftItem& item) {
    if (item.begin.unit != item.end.unit) return item.end < item.begin;
    if (item.end.offset <= item.begin.offset) return true;
    const std::string_view words = flow[item.begin.unit].text.text();
    return Trim(words.substr(item.begin.offset, item.end.offset - item.begin.offset)).empty();
  };
  for (DraftEnumeration& draft : *drafts) std::erase_if(draft.items, is_empty);
  std::erase_if(*drafts, [](const DraftEnumeration& draft) { return draft.items.empty(); });
}

}  // namespace

void ReadEnumerations(const Flow& flow, std::vector<DraftEnumeration> lists, Article* article,
                      google::protobuf::RepeatedPtrField<Finding>* findings) {
  std::vector<std::vector<Marker>> markers;
  markers.reserve(flow.size());
  for (const FlowUnit& unit : flow) markers.push_back(FindMarkers(unit.text.text()));
  RepairMarkers(flow, markers);
  std::vector<DraftEnumeration> drafts = FindItemExtents(flow, FindSeries(markers));
  std::unordered_set<int> numbered_units;
  for (const DraftEnumeration& draft : drafts) {
    for (const DraftItem& item : draft.items) {
      if (item.begin.offset == 0) numbered_units.insert(item.begin.unit);
    }
  }
  for (DraftEnumeration& list : lists) {
    if (!Repeats(list, numbered_units)) drafts.push_back(std::move(list));
  }
  for (DraftEnumeration& list : FindBulletLists(flow, drafts)) drafts.push_back(std::move(list));
  for (DraftEnumeration& list : FindUnmarkedLists(flow, drafts)) drafts.push_back(std::move(list));
  DropEmptyItems(flow, &drafts);
  EnumerationWriter(flow, article, findings).Write(std::move(drafts));
}

}  // namespace huiyao::segmentation
