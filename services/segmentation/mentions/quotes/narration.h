#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_NARRATION_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_NARRATION_H_

#include <string_view>

namespace huiyao::segmentation {

// The Chinese sentence is the reporter's again, not what he reports: 据了解, 会议由…主持, 某某出席会议. Looks at its
// beginning and its end only.
bool IsNarration(std::string_view sentence);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_NARRATION_H_
