#ifndef HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_H_
#define HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_H_

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

#include "services/segmentation/layout/piece_ends.h"

namespace huiyao::segmentation {

// An end and a beginning at a seam; views.
struct SeamSides {
  const PieceEnds& left;
  const EndTraits& end;
  const PieceEnds& right;
  const BeginTraits& beginning;
};

// Where the right piece stands, seen from the left one.
struct SeamPlace {
  // Pieces of running text between them.
  int between = 0;
  // It is the next unit.
  bool adjacent = false;
  bool backward = false;
  // The right piece stands at the head of the stretch of running text that the left one ends, as where the halves of a
  // text in two columns have changed places.
  bool turned = false;
  // The rule for neighbouring lines (joining.h) says that it continues.
  bool rule = false;
  // Running text that stops inside a sentence stands before the right piece, and is not the left one.
  bool after_open_end = false;
  // The pieces' lengths, and that of both together, beside the paragraphs of this page (page_pieces.h): what was cut
  // off is shorter.
  double left_length = 0;
  double right_length = 0;
  double whole_length = 0;
  // An enumeration, or the articles of a law, before the seam go on behind it with the next number.
  bool numbers_go_on = false;
  // Places on the page where the two letters at the seam stand together, and three of them (page_grams.h).
  int pairs_on_page = 0;
  int triples_on_page = 0;
  // Both name provinces: 1 if one is the same, -1 if none is.
  int provinces = 0;
  // How alike what both are about is (theme_model.h): of the words beside the seam, and of the pieces around them in
  // their columns.
  double theme = 0;
  double theme_around = 0;
  // The same of the left piece and the unit behind it, and of the unit before the right one and that, if these are not
  // the two pieces of the seam: what is printed in order goes on there.
  double theme_behind = 0;
  double theme_before = 0;
  // A headline or the like stands before the right piece, and is not the left one.
  bool after_headline = false;
};

// Evidence for and against a seam: flags, counts and logarithms.
enum SeamFeature : size_t {
  kBias,
  kAdjacentByRule,
  kAdjacent,
  kAdjacentInOrder,
  kOnlyFurnitureBetween,
  kForwardDistance,
  kBackward,
  kBackwardDistance,
  kTurned,
  kFirstLetter,
  kNoFirstLetter,
  kContinuation,
  kNoContinuation,
  kBeginning,
  kInsideScore,
  kPairScore,
  kEndsWithPause,
  kEndsWithLinkingWord,
  kBeginsInside,
  kBeginsNew,
  kStopsBefore,
  kClosesWhatIsOpen,
  kLeavesOpen,
  kLeftLength,
  kRightLength,
  kWholeLength,
  kTooLong,
  kNextNumber,
  kPairOnPage,
  kTripleOnPage,
  kSameProvince,
  kTheme,
  kThemeElsewhere,
  kThemeAround,
  kThemeBehind,
  kThemeBefore,
  kAffinity,
  kRepeated,
  kLatin,
  kLatinLowerCase,
  kSubjectFirst,
  kNumberAcross,
  kBeginsLikeSentenceBefore,
  kShortEnd,
  kTinyRight,
  kTinyFirstClause,
  kShortFirstClause,
  kTinyClause,
  kLongClause,
  kRightStopsNowhere,
  kRightEndsOpen,
  kAfterOpenEnd,
  kAfterHeadline,
  kLoneLine,
  kHeadline,
  kLoneInside,
  kRightHeadline,
  kSeamFeatures
};
using SeamFeatures = std::array<double, kSeamFeatures>;

// Without kAdjacentInOrder, which needs the whole page: how well the page's other ends go with the next units, as far
// as words tell; 0 as by chance, 1 the best of all. Evidence that takes time is left out where all together would
// hardly give a score above `least`; so is what is left then.
SeamFeatures FeaturesOfSeam(const SeamSides& sides, const SeamPlace& place,
                            double least = -std::numeric_limits<double>::infinity());

// The logarithm of the odds that the right piece goes on where the left one ends: a logistic regression, fitted on
// pages that tools/eval/layout makes.
double SeamScore(const SeamFeatures& features);

// The part of it that the words give, whatever the distance; without evidence that may be left out.
double WordScore(const SeamFeatures& features);

// What kAdjacentInOrder adds to the score.
double InOrderScore(double in_order);

// Bytes at the beginning of `right` that repeat the end of `left`, as cutting or OCR at a column's end leaves them; 0:
// none. Four characters at least, 40 at most.
size_t RepeatedBytes(std::string_view left, std::string_view right);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LAYOUT_SEAM_H_
