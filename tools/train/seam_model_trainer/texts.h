#ifndef HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_TEXTS_H_
#define HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_TEXTS_H_

#include <istream>
#include <map>
#include <string>
#include <vector>

namespace huiyao::segmentation {

// A text by its paragraphs.
using Paragraphs = std::vector<std::u32string>;

// Texts by their kind: lines "= kind", then a paragraph a line.
std::map<std::string, std::vector<Paragraphs>> ReadTexts(std::istream& in);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TOOLS_TRAIN_SEAM_MODEL_TRAINER_TEXTS_H_
