#ifndef HUIYAO_TESTS_FUZZ_ARTICLE_INPUT_H_
#define HUIYAO_TESTS_FUZZ_ARTICLE_INPUT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"
#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/sentences/sentences.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// A fuzzer's bytes as one article: a paragraph a line; a line that ends with a tab goes on with the next one.
struct ArticleInput {
  document::v1::Document document;
  std::vector<ArticleFlow> articles;
};

// Nothing if the bytes are no UTF-8. The result must not be copied: the flow points into the document's text.
inline std::optional<ArticleInput> MakeArticle(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (!text::IsValidUtf8(bytes)) return std::nullopt;
  std::optional<ArticleInput> input(std::in_place);
  input->document.set_text(std::string(bytes));
  input->document.set_publish_date("2026-03-04");
  input->document.add_articles()->set_id("a1");
  ArticleFlow& article = input->articles.emplace_back();
  article.id = "a1";
  const std::string_view text = input->document.text();
  std::vector<Range> pieces;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const Range line = Trim(text, {static_cast<int32_t>(at), static_cast<int32_t>(end)});
    if (!line.empty()) pieces.push_back(line);
    const bool goes_on = end > at && text[end - 1] == '\t';
    if (!pieces.empty() && !goes_on) {
      FlowUnit& unit = article.body.emplace_back(FlowUnit{JoinedText(text, pieces), 0, {}, nullptr});
      unit.sentences = CutSentences(unit.text.text());
      pieces.clear();
    }
    at = end + 1;
  }
  if (!pieces.empty()) article.body.push_back({JoinedText(text, pieces), 0, {}, nullptr});
  return input;
}

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TESTS_FUZZ_ARTICLE_INPUT_H_
