#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_MARKERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_MARKERS_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// How an enumeration marks its items. Markers of one series have one style; 一是 and 一要 may stand for each other.
enum class MarkerStyle {
  kHanNumber,            // 一、
  kHanParenthesized,     // （一）
  kHanOrdinal,           // 第一， 第一步，
  kArabicNumber,         // 1. 1、
  kArabicParenthesized,  // (1) 1)
  kEnclosed,             // ① ⑴ ⒈
  kHanClause,            // 一是
  kHanDemand,            // 一要
  kHanThat,              // 其一
  kHanVerb,              // 一抓 二抓
  kHanSequence,          // 首先 其次 再次 最后
  kEnglishOrdinal,       // first, Secondly: lastly,
  kEnglishSubject,       // The first is to, The second task is
  kNamedNumber,          // 任务一： Task 1:
  kRomanNumber,          // II.
  kLetter,               // (a) b)
  kRoman,                // (i)
  kBullet,               // ● ——
  kList,                 // an item of the source's own list
  kUnmarked,             // an item that nothing marks
};

// What the repair of damaged series (repair/marker_repair.h) did to a marker.
enum class MarkerRepair {
  kNone,
  // What is printed is damaged or not of the series' style; the number was inferred.
  kDamaged,
  // Nothing is printed: start and end are equal.
  kMissing,
  // Sound, but counted on from a number that was printed twice: every number behind it is one too small.
  kShifted,
};

// A place where an item may begin. Whether it does, the series as a whole decides (series.h).
struct Marker {
  MarkerStyle style;
  // From 1; 0 for a closing word (最后, finally), which takes the number that comes next.
  int ordinal;
  // Bytes as printed: 一是, （三）, Third.
  size_t start;
  size_t end;
  // Where the item's own words begin, behind the marker's punctuation.
  size_t content;
  // The paragraph begins with it.
  bool initial;
  MarkerRepair repair = MarkerRepair::kNone;
  // It was read as a marker although it looks like a date.
  bool date = false;
  // So many items before this one are lost.
  int lost_before = 0;
};

// All candidates in a paragraph, in order; a place may give several readings: (i) is a letter and a Roman one. Markers
// stand at the start or behind punctuation; numbers that go on (3.5, 一、二级医院, 第一季度, 一是一) are none. Linear.
std::vector<Marker> FindMarkers(std::string_view paragraph);

// The first reading of a marker with which the paragraph begins.
std::optional<Marker> MarkerAtStart(std::string_view paragraph);

// Depth of the style by custom: 一、 stands over （一）, that over 1. and so on. Lower is outer.
int StyleRank(MarkerStyle style);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_MARKERS_H_
