#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_LINE_ROLE_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_LINE_ROLE_H_

#include <string_view>

#include "services/segmentation/layout/page.h"

namespace huiyao::segmentation {

// What a unit can be where articles meet, by its form alone. The neighbours decide (division.h).
enum class LineRole {
  // Running text, list items, captions and cells of the source.
  kText,
  // A headline or a heading.
  kShort,
  // —…侧记 ——…纪实: a line that begins with a dash.
  kKicker,
  // Who wrote: 本报记者 某某.
  kByline,
  // Who took the picture: 本报记者某某摄影报道, 某某 摄.
  kPhotoCredit,
  // Who made the page: 本版由本报记者某某采写.
  kPageCredit,
  // (上接第1版)
  kJump,
};

// The unit may be a line of its own: nothing was joined to it, and the source makes it no item, caption or cell.
bool MayStandAlone(const Unit& unit);

// `words` is the unit's text.
LineRole RoleOf(const Unit& unit, std::string_view words);

// Says who made something.
inline bool IsCredit(LineRole role) {
  return role == LineRole::kByline || role == LineRole::kPhotoCredit || role == LineRole::kPageCredit;
}

// A short line that goes on with a credit: 联合采写, 摄影报道.
bool IsCreditEnd(std::string_view words);

// 图为…, 图①…, (Photo): a paragraph that says what a picture shows.
bool IsCaptionText(std::string_view words);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_LINE_ROLE_H_
