#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SAID_ORDINALS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SAID_ORDINALS_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// An item's number in words: 头一件事是, 首要的任务在于, 末尾那一项是.
struct SaidOrdinal {
  // 0 for the last item and the next one.
  int ordinal = 0;
  bool last = false;
  // One past its last byte.
  size_t end = 0;
};

// The end of what may stand between an item's number and its words, a counter and the thing that is counted: of 件事情
// in 第九件事情在于; `at` if nothing does. Constant time.
size_t SkipCounted(std::string_view text, size_t at);

// The length of a word that links a number to its item: 是, 在于, 就是, 要; 0 if there is none.
size_t LinkLength(std::string_view text, size_t at);

// The end of the particles that speech puts behind a number, three at most: 来呢 in 二来呢; `at` if there are none.
size_t SkipParticles(std::string_view text, size_t at);

// The first, the next or the last item, said at `at`. A link, a comma or a colon stands behind it. Constant time.
std::optional<SaidOrdinal> ReadSaidOrdinal(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_SAID_ORDINALS_H_
