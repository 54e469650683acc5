#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_LOOSE_BREAKS_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_LOOSE_BREAKS_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// Whether a sentence ends at the blanks [end, next) without a terminal before them, as in mail, forms and captions
// whose line ends are lost: around addresses, time stamps and drawn rules, behind greetings, before a word that only
// begins sentences. `start` is the start of the sentence. Both sides are within one line. Looks at a bounded number of
// tokens.
bool BreaksWithoutTerminal(std::string_view text, size_t start, size_t end, size_t next);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_LOOSE_BREAKS_H_
