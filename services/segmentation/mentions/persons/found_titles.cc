#include "services/segmentation/mentions/persons/found_titles.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace huiyao::segmentation {
namespace {

// 省长, 代县长: of the place, not of the body said before.
bool RulesRegion(std::u32string_view post) {
  for (const std::u32string_view word : {U"省长", U"市长", U"区长", U"县长", U"州长", U"盟长", U"旗长", U"镇长",
                                         U"乡长", U"村长", U"总理", U"总统", U"特首"}) {
    if (post.ends_with(word)) return true;
  }
  return false;
}

}  // namespace

std::vector<FoundTitle> FoundTitles(const FoldedText& text, const HanTitles& titles) {
  std::vector<FoundTitle> found;
  for (const HanTitle& title : titles) {
    const std::u32string_view post = text.Slice(title.post, title.end);
    bool sole = title.head == kSoleOffice && !title.former;
    for (const std::u32string_view word : {U"副", U"代", U"候", U"誉", U"第", U"兼", U"席专", U"执行", U"联合", U"共同",
                                           U"轮值", U"助理", U"(", U"科", U"原", U"前"}) {
      sole = sole && post.find(word) == post.npos;
    }
    FoundTitle& one = found.emplace_back();
    one.title = text.Bytes(title.begin, title.end);
    if (title.has_body()) {
      const size_t begin = title.begin + (title.former && text[title.begin] == U'原' ? 1 : 0);
      if (begin < title.body_end) one.body = text.Bytes(begin, title.body_end);
    }
    one.sole = sole;
    one.is_office = title.head == kSoleOffice || title.head == kOffice;
    one.shares_body = !title.has_body() && !RulesRegion(post);
  }
  return found;
}

}  // namespace huiyao::segmentation
