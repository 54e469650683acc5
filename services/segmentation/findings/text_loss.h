#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TEXT_LOSS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TEXT_LOSS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Characters that could not be read: U+FFFD; question marks and white squares that stand for letters inside Chinese
// words; private and control characters inside words; text decoded with a wrong charset (锟斤拷, â€™, 鐨 beside 銆).
// Each range is one place, as printed. White squares that are boxes of a form and masked names (××) are none.
std::vector<TextRange> FindUnreadable(std::string_view text);

// Where an English sentence goes into the next without its full stop: "reservoirs We must". The range holds the word
// before and the word behind.
std::vector<TextRange> FindLostFullStops(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_TEXT_LOSS_H_
