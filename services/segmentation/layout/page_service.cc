#include "services/segmentation/layout/page_service.h"

#include <array>
#include <cstddef>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

// Cuts the longest of the words off the line's beginning; false if it begins with none.
template <typename Words>
bool Cut(const Words& words, std::string_view* line) {
  const size_t length = PrefixOf(*line, words);
  line->remove_prefix(length);
  return length > 0;
}

bool CutMark(std::string_view* line) {
  if (!line->starts_with(':') && !line->starts_with('|') && !line->starts_with('/')) return false;
  line->remove_prefix(1);
  return true;
}

constexpr auto kMakerKinds =
    std::to_array<std::string_view>({"本版", "本期", "本栏", "本栏目", "版面", "责任", "值班", "执行",     "见习",
                                     "实习", "美术", "视觉", "图片",   "图文", "文字", "版式", "新媒体",   "网络",
                                     "首席", "一版", "二版", "今日",   "本报", "責任", "美術", "本期責任", "统筹"});
constexpr auto kMakers =
    std::to_array<std::string_view>({"编辑", "责编", "美编", "校对", "版式", "排版", "组版", "检校", "编审", "审校",
                                     "编校", "編輯", "責編", "美編", "校對", "版式设计", "组版编辑", "审读"});

// 责任编辑, 版式: bytes of what somebody does for a page, at the beginning; 0 if that is not said.
size_t MakerAt(std::string_view line) {
  constexpr int kMostKinds = 3;
  const size_t size = line.size();
  for (int kinds = 0;; ++kinds) {
    if (Cut(kMakers, &line)) return size - line.size();
    if (kinds == kMostKinds || !Cut(kMakerKinds, &line)) return 0;
  }
}

// 策划, 摄影: who did what for a report; only several of them in one line are no text.
size_t CreditAt(std::string_view line) {
  constexpr auto kCredits =
      std::to_array<std::string_view>({"统筹", "策划", "规划", "文字", "摄影", "图片", "制图", "绘图", "撰文", "采写",
                                       "供图", "剪辑", "设计", "统稿", "策劃", "規劃", "攝影", "圖片", "製圖"});
  const size_t maker = MakerAt(line);
  return maker > 0 ? maker : PrefixOf(line, kCredits);
}

// Cuts the names behind a role off the line, up to the next role; false if there is none or too much for names.
template <typename RoleAt>
bool CutNames(const RoleAt& role_at, std::string_view* line) {
  // Characters of all names behind one role: three of them, with commas.
  constexpr size_t kMostNames = 14, kLeastName = 2;
  size_t names = 0;
  while (!line->empty() && (names < kLeastName || role_at(*line) == 0)) {
    const text::CodePoint c = text::DecodeAt(*line, 0);
    if (!IsHan(c.value) && c.value != U'、' && c.value != U'·' && c.value != U'|' && c.value != U'/') return false;
    line->remove_prefix(static_cast<size_t>(c.length));
    if (++names > kMostNames) return false;
  }
  return names >= kLeastName;
}

// 统筹、规划:何田文字:林渠: several roles, with their marks.
bool NamesCredits(std::string_view line) {
  constexpr std::string_view kAnd = "、";
  int roles = 0;
  while (!line.empty()) {
    for (bool more = true; more;) {
      const size_t role = CreditAt(line);
      if (role == 0) return false;
      line.remove_prefix(role);
      ++roles;
      more = line.starts_with(kAnd);
      if (more) line.remove_prefix(kAnd.size());
    }
    if (!CutMark(&line) || !CutNames(CreditAt, &line)) return false;
  }
  return roles > 1;
}

}  // namespace

bool OffersAction(std::string_view line) {
  constexpr auto kVerbs = std::to_array<std::string_view>({"share ", "print ", "email ", "e-mail ", "save ",
                                                           "download ", "bookmark ", "listen to ", "comment on ",
                                                           "like ", "rate ", "report an error in ", "translate "});
  constexpr auto kThis = std::to_array<std::string_view>({"this ", "the "});
  constexpr auto kTexts =
      std::to_array<std::string_view>({"article", "story", "page", "post", "report", "link", "news"});
  if (Cut(kVerbs, &line)) {
    Cut(kThis, &line);
    if (!Cut(kTexts, &line)) return false;
    constexpr auto kBehind = std::to_array<std::string_view>({":", " with ", " on ", " via ", " to ", " by "});
    return line.empty() || PrefixOf(line, kBehind) > 0;
  }
  constexpr auto kHanVerbs = std::to_array<std::string_view>(
      {"分享", "转发", "收藏", "打印", "下载", "复制", "点赞", "举报", "朗读", "纠错", "評論", "评论", "列印", "轉發"});
  constexpr auto kHanTexts =
      std::to_array<std::string_view>({"本文", "此文", "文章", "本页", "此页", "链接", "全文", "鏈接", "本頁"});
  if (!Cut(kHanVerbs, &line) || !Cut(kHanTexts, &line)) return false;
  return line.empty() || line.starts_with(':') || line.starts_with("到") || line.starts_with("至");
}

bool NamesOtherText(std::string_view line) {
  constexpr auto kHeads = std::to_array<std::string_view>({"相关阅读:",
                                                           "相关新闻:",
                                                           "相关文章:",
                                                           "相关报道:",
                                                           "相关推荐:",
                                                           "相关稿件:",
                                                           "推荐阅读:",
                                                           "延伸阅读:",
                                                           "更多阅读:",
                                                           "更多新闻:",
                                                           "猜你喜欢:",
                                                           "为您推荐:",
                                                           "相關閱讀:",
                                                           "相關新聞:",
                                                           "延伸閱讀:",
                                                           "related:",
                                                           "related story:",
                                                           "related stories:",
                                                           "related article:",
                                                           "related articles:",
                                                           "related news:",
                                                           "related reading:",
                                                           "related coverage:",
                                                           "related report:",
                                                           "related reports:",
                                                           "read more:",
                                                           "read also:",
                                                           "also read:",
                                                           "more news:",
                                                           "more stories:",
                                                           "more on this topic:",
                                                           "more on this story:",
                                                           "you may also like:",
                                                           "recommended reading:",
                                                           "up next:",
                                                           "read next:"});
  constexpr auto kSentence = std::to_array<std::string_view>({"。", ". ", "; ", "；"});
  return PrefixOf(line, kHeads) > 0 && !ContainsAny(line, kSentence) && !line.ends_with('.');
}

bool NamesPageMakers(std::string_view line) {
  constexpr size_t kMostRoles = 6;
  if (CreditAt(line) == 0) return false;
  if (NamesCredits(line)) return true;
  size_t roles = 0;
  while (!line.empty()) {
    const size_t role = MakerAt(line);
    if (role == 0 || roles == kMostRoles) return false;
    line.remove_prefix(role);
    // 编辑李某某: without a mark only a whole line of 本版… is one.
    if (!CutMark(&line) && role <= kMakers[0].size() && roles == 0) return false;
    ++roles;
    if (!CutNames(MakerAt, &line)) return false;
  }
  return roles > 0;
}

}  // namespace huiyao::segmentation
