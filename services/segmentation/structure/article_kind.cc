#include "services/segmentation/structure/article_kind.h"

#include <array>
#include <string_view>

#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;

// What the titles of official texts end with, brackets such as （试行） left out.
constexpr auto kOfficialEndings = std::to_array<std::string_view>(
    {"通知", "通告", "公告", "公报", "意见", "决定",   "决议", "命令", "批复", "办法", "条例", "规定", "细则", "方案",
     "规划", "纲要", "计划", "章程", "指南", "通知書", "意見", "決定", "辦法", "條例", "規定", "規劃", "計劃", "指引"});

bool StartsTurn(std::string_view words) {
  for (const std::string_view turn : {"问：", "答：", "记者：", "问:", "答:", "Q:", "A:", "Question:", "Answer:"}) {
    if (StartsWith(words, turn)) return true;
  }
  return false;
}

}  // namespace

bool IsOfficialTitle(std::string_view title) {
  for (const std::string_view open : {"（", "("}) {
    if (const size_t at = title.rfind(open); at != title.npos && IsCloser(LastCharacter(title)))
      title = title.substr(0, at);
  }
  return EndsWithAny(title, kOfficialEndings);
}

Article::Kind ClassifyArticle(std::string_view title, bool has_document_number, const Flow& flow,
                              const Article& article) {
  if (has_document_number || IsOfficialTitle(title)) {
    return Article::KIND_OFFICIAL_DOCUMENT;
  }
  size_t turns = 0, prose = 0;
  for (const FlowUnit& unit : flow) {
    turns += StartsTurn(unit.text.text());
    prose += unit.heading_level == 0 && EndsSentence(unit.text.text());
  }
  if (turns >= 4) return Article::KIND_INTERVIEW;
  if (prose > 0 || article.has_title()) return prose > 0 ? Article::KIND_REPORT : Article::KIND_UNSPECIFIED;
  return Article::KIND_UNSPECIFIED;
}

}  // namespace huiyao::segmentation
