#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_TIMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_TIMES_H_

#include <optional>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/quantities/period.h"
#include "services/segmentation/mentions/quantities/setting.h"

namespace huiyao::segmentation {

// A time and where the document prints it; the range is empty if it was inferred.
struct NamedTime {
  Period period;
  Range range;
};

// Follows a text: of which time it speaks. A time holds until another is named; behind its sentence, what was reached
// is of the last time that is over, and what is promised of the last one that is to come.
class TimeTracker {
 public:
  explicit TimeTracker(const Setting& setting);

  // `to_come`: the sentence promises or requires.
  void Name(const Period& period, Range range, bool to_come);
  void EndSentence() { said_ = false; }
  // In a plan, years that are over are said of their paragraph alone; so are years to come in a bulletin.
  void BeginParagraph();
  // Another place's statement: nothing of the last one holds.
  void Forget();

  // The time named last.
  const std::optional<NamedTime>& last() const { return last_; }
  // The time of what is claimed so.
  std::optional<NamedTime> Of(document::v1::Quantity::Kind kind) const;

 private:
  Period InYear(const Period& period, bool to_come) const;
  static std::optional<NamedTime> Year(int year);

  const Setting& setting_;
  std::optional<NamedTime> last_, told_, promised_;
  // last_ was named in this sentence.
  bool said_ = false;
  // The year spoken of; 0: none was named.
  int year_ = 0;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_TIMES_H_
