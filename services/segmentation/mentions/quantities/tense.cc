#include "services/segmentation/mentions/quantities/tense.h"

#include <algorithm>

namespace huiyao::segmentation {
namespace {

using document::v1::Quantity;

constexpr std::string_view kToCome[] = {"将",   "力争", "争取", "计划", "下一步", "拟",    "年底前",   "，要",
                                        "、要", "确保", "规划", "今后", "即将",   "will ", "plan to ", "aim to "};
constexpr std::string_view kDone[] = {"已",   "累计", "截至", "近年来", "先后",  "实现了",
                                      "取得", "回顾", "同比", "总结",   "一年来"};
// These words hold one of the others and say nothing.
constexpr std::string_view kNeither[] = {"将军", "将士", "而已", "不得已", "已知"};

void Find(std::string_view text, std::span<const std::string_view> words, Quantity::Kind kind,
          std::vector<Tense>& found) {
  for (const std::string_view word : words) {
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) {
      const bool neither = std::any_of(std::begin(kNeither), std::end(kNeither), [&](std::string_view other) {
        const size_t inside = other.find(word);
        return inside != other.npos && at >= inside && text.substr(at - inside).starts_with(other);
      });
      if (!neither) found.push_back({at, kind});
    }
  }
}

}  // namespace

std::vector<Tense> FindTenses(std::string_view text, std::span<const Period> periods, int this_year) {
  std::vector<Tense> found;
  Find(text, kToCome, Quantity::KIND_TARGET, found);
  Find(text, kDone, Quantity::KIND_ACHIEVED, found);
  for (const Period& period : periods) {
    if (this_year == 0) break;
    found.push_back(
        {period.range.start, period.last_year() < this_year ? Quantity::KIND_ACHIEVED : Quantity::KIND_TARGET});
  }
  std::stable_sort(found.begin(), found.end(), [](const Tense& a, const Tense& b) { return a.start < b.start; });
  return found;
}

}  // namespace huiyao::segmentation
