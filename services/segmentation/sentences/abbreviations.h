#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_ABBREVIATIONS_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_ABBREVIATIONS_H_

#include <string_view>

namespace huiyao::segmentation {

// How an English abbreviation with a full stop stands in its sentence, which decides what may follow it in the same.
enum class Abbreviation {
  kNone,
  // Mr., Gen., St.: a name follows.
  kTitle,
  // e.g., vs., approx.: something always follows.
  kInner,
  // No., Fig., Sec.: a number or a letter follows, otherwise the word is an ordinary one.
  kNumbered,
  // Jan., Sept.: a number or a small letter follows.
  kMonth,
  // Inc., Jr., Ave.: closes a name; the sentence ends where one begins that no name continues.
  kSuffix,
  // U.S., J.M.: as kSuffix.
  kAcronym,
  // etc., hrs.: the sentence ends before a capital.
  kTrailing,
  // a.m., p.m.: as kTrailing, but a weekday or time zone may follow.
  kClock,
  // E. of a name.
  kInitial,
};

// The kind of `token`, which stands before a full stop and has none itself at its end. Openers are already off.
Abbreviation ClassifyAbbreviation(std::string_view token);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_ABBREVIATIONS_H_
