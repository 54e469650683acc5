#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_PLACES_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_PLACES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/repair/chains.h"
#include "services/segmentation/structure/repair/clause_starts.h"

namespace huiyao::segmentation {

// A place where an item may begin.
struct Place {
  int unit = 0;
  size_t at = 0;
};

// Where the items of damaged lists may begin, and what stands before them.
class Places {
 public:
  // Units before a list in which its number of items may be announced.
  static constexpr int kMaxLeadUnits = 3;
  // So many at most are worth looking at.
  static constexpr size_t kMax = 48;

  // The flow must outlive this.
  explicit Places(const Flow& flow) : flow_(flow) {}

  // The first byte of a unit behind white space and opening quotation marks.
  size_t FirstWord(int unit) const;

  // Starts of the units in [from, to), paragraphs or headings; none if a heading stands between paragraphs. Stops
  // behind kMax.
  std::vector<Place> Units(int from, int to, bool headings) const;

  // Starts of up to `count` units from `from` on that are all of the same kind.
  std::vector<Place> UnitsBehind(int from, int count, bool headings) const;

  // Clauses of a unit that begin in [from, to).
  std::vector<Place> Clauses(int unit, size_t from, size_t to, Separator weakest) const;

  // Adds places between the anchors where a missing number is printed after all, its separator lost.
  void AddPrinted(const Anchor& a, const Anchor& b, bool paragraphs, std::vector<Place>& places) const;

  // If the first number is printed close before the second after all (附件 一、… 二、…), that is the only place.
  void PreferPrinted(const Anchor& second, std::vector<Place>& places) const;

  // The clauses before an anchor, as many as numbers are missing before it.
  std::vector<Place> ClausesBefore(const Anchor& first, size_t count, Separator weakest) const;

  bool FollowsColon(const Place& place) const;

  // The unit's last sentence announces what follows.
  bool LeadsOnAtEnd(int unit) const;

  // The number of items announced in the unit before `at`, or in one of the three units before; 0 if none is.
  int AnnouncedBefore(int unit, size_t at) const;

  // The nearest such number that is no less than `least`; else the nearest; 0 if none is announced. Looks at the last
  // announcement of `units` units before, too.
  int AnnouncedBefore(int unit, size_t at, int units, int least) const;

 private:
  std::string_view Words(int unit) const { return flow_[unit].text.text(); }
  int Size() const { return static_cast<int>(flow_.size()); }
  // The first code point boundary of the unit that is no more than kMaxLead bytes before `at`.
  size_t LookBack(int unit, size_t at) const;

  const Flow& flow_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_PLACES_H_
