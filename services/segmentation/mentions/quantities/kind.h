#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_KIND_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_KIND_H_

#include <string_view>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/mentions/quantities/cues.h"
#include "services/segmentation/mentions/quantities/finder.h"
#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {

// What is claimed of a time, seen from `today`; unspecified if it may be both.
document::v1::Quantity::Kind KindOfTime(const Period& period, const Day& today);

// Follows a text: whether it speaks of what is to come or of what was reached. Words and times say so until others do;
// a duty holds to the end of its sentence.
class KindTracker {
 public:
  // `usual`: what is claimed where nothing says so. `today`: the day of the text; unknown: times say nothing.
  KindTracker(document::v1::Quantity::Kind usual, const Day& today, bool is_bulletin)
      : usual_(usual), today_(today), is_bulletin_(is_bulletin), kind_(usual) {}

  void Read(const Cue& cue);
  void Read(const Period& period);
  // `tensed`: the language's verbs say when; a word holds no longer than its sentence.
  void EndSentence(bool tensed = false);
  // A paragraph begins. In a plan or regulation, what was reached was said of the one before; in a report, what a word
  // promised, unless the paragraph is an item of a list; in a bulletin, all that was to come.
  void BeginParagraph(bool is_item);
  // Somebody else speaks, or of something else: the time that was named still holds.
  void BeginTopic();
  void Forget();

  document::v1::Quantity::Kind kind() const;
  // A word or a time has said so; otherwise kind() is the usual one.
  bool is_told() const { return told_ || duty_ || state_; }

 private:
  document::v1::Quantity::Kind usual_;
  Day today_;
  bool is_bulletin_;
  document::v1::Quantity::Kind kind_;
  // Of the last time; unspecified: none was named.
  document::v1::Quantity::Kind time_kind_ = document::v1::Quantity::KIND_UNSPECIFIED;
  bool told_ = false;
  // In this sentence.
  bool to_come_ = false;
  bool time_to_come_ = false;
  bool duty_ = false;
  bool state_ = false;
};

// Whether a quantity bounds or describes what something else is said of: 18岁以上村民, 超300户的村, 3级.
bool IsThreshold(std::string_view text, const FoundQuantity& quantity);

// A range of whole things: what was done has one number, so such a count is still to come, if nothing says otherwise.
bool IsOpenCount(const FoundQuantity& quantity);

// What quantities of an article claim where nothing says so: a plan promises, a regulation neither, all others report.
document::v1::Quantity::Kind UsualKind(document::v1::Article::Kind kind, std::string_view title);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_KIND_H_
