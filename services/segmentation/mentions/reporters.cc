#include "services/segmentation/mentions/reporters.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Affiliation;
using document::v1::Article;

bool IsReporter(const Affiliation& affiliation) {
  static constexpr auto kTitles = std::to_array<std::string_view>({"记者", "記者", "通讯员", "通訊員"});
  const std::string_view title = affiliation.title(), house = affiliation.organisation();
  if (!house.empty() && !house.starts_with("本")) return false;
  return EndsWithAny(title, kTitles);
}

}  // namespace

void AddReporters(document::v1::Document* document) {
  std::set<std::string_view> interviews;
  for (const Article& article : document->articles()) {
    if (article.kind() == Article::KIND_INTERVIEW) interviews.insert(article.id());
  }
  std::set<std::string_view> authors(document->authors().begin(), document->authors().end());
  for (const auto& person : document->persons()) {
    const bool reports =
        std::any_of(person.affiliations().begin(), person.affiliations().end(),
                    [&](const Affiliation& one) { return IsReporter(one) && !interviews.contains(one.article_id()); });
    if (reports && authors.insert(person.name()).second) document->add_authors(person.name());
  }
}

}  // namespace huiyao::segmentation
