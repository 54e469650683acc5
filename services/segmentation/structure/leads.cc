#include "services/segmentation/structure/leads.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/announcements.h"

namespace huiyao::segmentation {
namespace {

// Another number than was found is only believed if it is announced this close to the items; bytes.
constexpr size_t kCloseToLead = 48;
// Units before the items in which their number may be announced.
constexpr int kMaxLeadUnits = 3;

class LeadFinder {
 public:
  LeadFinder(const Flow& flow, const DraftEnumeration& draft, const DraftItem* container)
      : flow_(flow), first_(draft.items.front()), found_(static_cast<int>(draft.items.size())), container_(container) {}

  std::optional<DraftLead> Find() const {
    std::optional<DraftLead> lead = Nearest();
    if (lead) {
      const std::string_view words = Words(*lead);
      const auto announced = FindAnnouncement(words);
      if (announced && (announced->count == found_ || announced->end + kCloseToLead >= LeadEnd(words))) {
        Announce(*announced, *lead);
      }
      return lead;
    }
    return container_ == nullptr ? FurtherBefore() : std::nullopt;
  }

 private:
  std::string_view Words(const DraftLead& lead) const {
    return flow_[lead.unit].text.text().substr(lead.range.start, lead.range.end - lead.range.start);
  }

  static void Announce(const Announcement& announced, DraftLead& lead) {
    lead.count = announced.count;
    lead.announcement = {lead.range.start + announced.start, lead.range.start + announced.end};
  }

  std::optional<DraftLead> Nearest() const {
    const int unit = first_.begin.unit;
    const size_t floor = container_ != nullptr && container_->begin.unit == unit ? container_->content : 0;
    const auto& sentences = flow_[unit].sentences;
    const auto own = std::upper_bound(sentences.begin(), sentences.end(), first_.begin.offset,
                                      [](size_t at, const TextRange& sentence) { return at < sentence.end; });
    if (own != sentences.end()) {
      const size_t from = std::max(own->start, floor);
      if (from < first_.begin.offset && !OnlyOpeners(from)) {
        return DraftLead{unit, {from, first_.begin.offset}, 0, {}};
      }
      if (own != sentences.begin() && std::prev(own)->start >= floor) {
        return IfAnnounces({unit, *std::prev(own), 0, {}});
      }
    }
    return unit > 0 ? IfAnnounces(LastOf(unit - 1)) : std::nullopt;
  }

  // A unit's last sentence; a heading has none and is one.
  DraftLead LastOf(int unit) const {
    if (!flow_[unit].sentences.empty()) return {unit, flow_[unit].sentences.back(), 0, {}};
    return {unit, {0, flow_[unit].text.text().size()}, 0, {}};
  }

  // Nothing but openers stands between `from` and the first item.
  bool OnlyOpeners(size_t from) const {
    const std::string_view words = flow_[first_.begin.unit].text.text();
    while (from < first_.begin.offset) {
      const text::CodePoint c = text::DecodeAt(words, from);
      if (!IsSpace(c.value) && !IsOpener(c.value)) return false;
      from += c.length;
    }
    return true;
  }

  std::optional<DraftLead> IfAnnounces(DraftLead lead) const {
    const std::string_view words = Words(lead);
    if (LeadsOn(words) || FindAnnouncement(words)) return lead;
    return std::nullopt;
  }

  std::optional<DraftLead> FurtherBefore() const {
    const int first = first_.begin.unit;
    for (int unit = first - 1; unit >= std::max(0, first - kMaxLeadUnits); --unit) {
      if (flow_[unit].sentences.empty()) continue;
      DraftLead lead = LastOf(unit);
      const auto announced = FindAnnouncement(Words(lead));
      if (!announced || announced->count != found_) continue;
      Announce(*announced, lead);
      return lead;
    }
    return std::nullopt;
  }

  const Flow& flow_;
  const DraftItem& first_;
  const int found_;
  const DraftItem* const container_;
};

}  // namespace

std::optional<DraftLead> FindLead(const Flow& flow, const DraftEnumeration& draft, const DraftItem* container) {
  return LeadFinder(flow, draft, container).Find();
}

size_t LeadEnd(std::string_view words) {
  size_t end = words.size();
  if (words.ends_with(" \"")) --end;
  while (end > 0) {
    const text::CodePoint c = text::DecodeBefore(words, end);
    if (!IsSpace(c.value) && c.value != U'：' && c.value != U':' && c.value != U'，' && c.value != U',' &&
        !IsOpener(c.value)) {
      break;
    }
    end -= c.length;
  }
  return end;
}

}  // namespace huiyao::segmentation
