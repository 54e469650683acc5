#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DANGLING_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DANGLING_H_

#include <optional>
#include <string_view>

#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// The last words of a paragraph that ends inside a phrase, by closed lists of the language: a marker with nothing
// behind it or with a bare verb (五是推动), adverbs without their verb (进一步), a verb that must have an object, a
// preposition, conjunction or article (以及, 对, of the). None if the paragraph has its final punctuation, or is no
// running text (headings, cells, signatures). Looks at the paragraph's last 60 characters.
std::optional<TextRange> FindDanglingEnd(std::string_view paragraph);

// The last clause of a Chinese paragraph of running text, of thirty characters or more, that stops without final
// punctuation. Evidence only where a text's other paragraphs have theirs.
std::optional<TextRange> FindOpenEnd(std::string_view paragraph);

// The first words of a paragraph that begins inside a sentence: punctuation that closes, a particle (的, 了), the rest
// of an object before the next verb (“…加强”灌区管理，完善水网). For English `starts_text` must hold: a first letter
// that is small says so only where nothing stands before.
std::optional<TextRange> FindHeadlessStart(std::string_view paragraph, bool starts_text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_DANGLING_H_
