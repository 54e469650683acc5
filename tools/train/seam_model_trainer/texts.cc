#include "tools/train/seam_model_trainer/texts.h"

#include "common/text/utf8.h"

namespace huiyao::segmentation {

std::map<std::string, std::vector<Paragraphs>> ReadTexts(std::istream& in) {
  std::map<std::string, std::vector<Paragraphs>> kinds;
  std::vector<Paragraphs>* kind = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("= ")) {
      kind = &kinds[line.substr(2)];
      kind->emplace_back();
      continue;
    }
    if (kind == nullptr) continue;
    std::u32string& paragraph = kind->back().emplace_back();
    for (size_t i = 0; i < line.size();) {
      const text::CodePoint c = text::DecodeAt(line, i);
      paragraph.push_back(c.value);
      i += static_cast<size_t>(c.length);
    }
  }
  return kinds;
}

}  // namespace huiyao::segmentation
