// Arbitrary pages: every character is in exactly one unit, and in exactly one place of the divided page.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/page.h"
#include "services/segmentation/structure/articles/division.h"
#include "services/segmentation/structure/front_matter.h"

namespace {

using huiyao::segmentation::Range;

class Cover {
 public:
  explicit Cover(std::string_view text) : text_(text), owners_(text.size(), 0) {}

  void Add(Range range) {
    if (range.start < 0 || range.end < range.start || static_cast<size_t>(range.end) > text_.size()) std::abort();
    for (int32_t i = range.start; i < range.end; ++i) {
      if (owners_[i]++ != 0) std::abort();
    }
  }

  void CheckWhole() const {
    for (size_t i = 0; i < text_.size();) {
      const auto point = huiyao::text::DecodeAt(text_, i);
      if (owners_[i] == 0 && !huiyao::segmentation::IsSpace(point.value)) std::abort();
      i += point.length;
    }
  }

 private:
  std::string_view text_;
  std::vector<int> owners_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (!huiyao::text::IsValidUtf8(bytes)) return 0;
  huiyao::document::v1::Extraction extraction;
  extraction.set_text(std::string(bytes));
  const std::string_view text = extraction.text();
  const huiyao::segmentation::Page page = huiyao::segmentation::ReadPage(extraction);
  Cover units(text);
  for (const auto& unit : page.units) {
    for (const Range piece : unit.pieces) units.Add(piece);
  }
  units.CheckWhole();
  const auto matter = huiyao::segmentation::ReadFrontMatter(extraction, page);
  const auto divided = huiyao::segmentation::DividePage(text, page, matter);
  Cover articles(text);
  for (const Range range : divided.boilerplate) articles.Add(range);
  for (const Range range : divided.credits) articles.Add(range);
  bool titled = false;
  for (const auto& article : divided.articles) {
    titled |= article.title == divided.title;
    articles.Add(article.title);
    articles.Add(article.kicker);
    for (const Range range : article.bylines) articles.Add(range);
    for (const Range range : article.captions) articles.Add(range);
    for (const auto& unit : article.body) {
      for (const Range piece : unit.pieces) articles.Add(piece);
    }
  }
  if (!titled) articles.Add(divided.title);
  articles.CheckWhole();
  return 0;
}
