#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_NAMES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_NAMES_H_

#include <cstddef>
#include <optional>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/name_context.h"

namespace huiyao::segmentation {

// Characters [begin, end) that are a person's name, in Chinese characters.
struct HanName {
  size_t begin = 0;
  size_t end = 0;
  // How surely: the sum of what speaks for and against, see Weigh. 3 is enough beside a title with its body, 6 where
  // nothing but a verb of speech tells.
  double weight = 0;
  Edge behind = Edge::kNone;
  Edge before = Edge::kNone;
  // The word model cuts at its beginning.
  bool cut = true;
  // A character of the given name is frequent in such.
  bool usual = true;
};

// The name that most probably begins at `at`: surname and one or two characters, with a blank between them too
// (王　宇); names with · between their parts; where `foreign`, transcribed names without one as well. The caller asks
// for as much weight as its evidence lacks: names of less than `least` may be left out. No name at all: none.
std::optional<HanName> ReadHanNameAt(const FoldedText& text, size_t at, bool foreign, double least);

// 和 as a surname at `at`, behind a title: what follows is like a given name, and neither a word nor a name by itself.
std::optional<HanName> ReadNameOfConjunction(const FoldedText& text, size_t at);

// The name that most probably ends at `end`, with what stands before it as evidence.
std::optional<HanName> ReadHanNameBefore(const FoldedText& text, size_t end, double least);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_NAMES_H_
