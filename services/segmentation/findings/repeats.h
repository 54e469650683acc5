#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_REPEATS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_REPEATS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// Words printed twice, one copy right behind the other. Offsets of the text that was searched.
struct Repeat {
  // First byte of the first copy.
  size_t start;
  // First byte of the second copy.
  size_t second;
  // One past the last copy.
  size_t end;
  // The second copy is not whole; it is one only if the print breaks off at its end.
  bool cut = false;
};

// The immediate repetitions of a text that no writer makes: at least six characters, white space not counted, of which
// most are letters, or two English words; short exclamations, figures, lines of a table and names of bodies are none.
// In order, not overlapping. A repetition is found by the last place of each six characters, in tables of constant
// size: linear, and copies of more than 1500 characters are not seen.
std::vector<Repeat> FindRepeats(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_REPEATS_H_
