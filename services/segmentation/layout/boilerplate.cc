#include "services/segmentation/layout/boilerplate.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/page_service.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxWidgetLength = 120;

constexpr auto kLinkListHeads = std::to_array<std::string_view>({"相关推荐",
                                                                 "相关阅读",
                                                                 "相关链接",
                                                                 "相关新闻",
                                                                 "相关文章",
                                                                 "相关报道",
                                                                 "相关资讯",
                                                                 "相关稿件",
                                                                 "相关信息",
                                                                 "相關推薦",
                                                                 "相關閱讀",
                                                                 "相關連結",
                                                                 "相關新聞",
                                                                 "相關文章",
                                                                 "相關報導",
                                                                 "推荐阅读",
                                                                 "推薦閱讀",
                                                                 "延伸阅读",
                                                                 "延伸閱讀",
                                                                 "热门推荐",
                                                                 "熱門推薦",
                                                                 "热门文章",
                                                                 "热点新闻",
                                                                 "猜你喜欢",
                                                                 "猜你喜歡",
                                                                 "为您推荐",
                                                                 "更多新闻",
                                                                 "最新文章",
                                                                 "最新资讯",
                                                                 "排行榜",
                                                                 "点击排行",
                                                                 "友情链接",
                                                                 "related articles",
                                                                 "related news",
                                                                 "related links",
                                                                 "related stories",
                                                                 "related reading",
                                                                 "read more",
                                                                 "more news",
                                                                 "recommended",
                                                                 "recommended reading",
                                                                 "recommended for you",
                                                                 "most popular",
                                                                 "most read",
                                                                 "you may also like",
                                                                 "see also"});

constexpr auto kWidgets = std::to_array<std::string_view>({"返回列表",
                                                           "返回顶部",
                                                           "返回首页",
                                                           "返回上一页",
                                                           "返回",
                                                           "回到顶部",
                                                           "返回頂部",
                                                           "返回列表页",
                                                           "打印本页",
                                                           "打印",
                                                           "列印",
                                                           "关闭窗口",
                                                           "关闭",
                                                           "關閉視窗",
                                                           "关闭本页",
                                                           "打印本页关闭窗口",
                                                           "收藏本页",
                                                           "收藏",
                                                           "分享",
                                                           "分享到",
                                                           "分享至",
                                                           "分享到微信",
                                                           "微信",
                                                           "微博",
                                                           "扫一扫",
                                                           "扫码阅读",
                                                           "扫一扫在手机打开当前页",
                                                           "上一篇",
                                                           "下一篇",
                                                           "上一页",
                                                           "下一页",
                                                           "上一頁",
                                                           "下一頁",
                                                           "首页",
                                                           "首頁",
                                                           "尾页",
                                                           "末页",
                                                           "网站地图",
                                                           "联系我们",
                                                           "關於我們",
                                                           "关于我们",
                                                           "登录",
                                                           "注册",
                                                           "登錄",
                                                           "搜索",
                                                           "字体大中小",
                                                           "字号大中小",
                                                           "大中小",
                                                           "a-aa+",
                                                           "a- a a+",
                                                           "a+ a a-",
                                                           "a+a-",
                                                           "无障碍",
                                                           "无障碍浏览",
                                                           "长者模式",
                                                           "back to top",
                                                           "back",
                                                           "print",
                                                           "print this page",
                                                           "close",
                                                           "close window",
                                                           "share",
                                                           "share this page",
                                                           "home",
                                                           "next",
                                                           "previous",
                                                           "top",
                                                           "sitemap",
                                                           "site map",
                                                           "contact us",
                                                           "about us",
                                                           "skip to content",
                                                           "skip to main content",
                                                           "log in",
                                                           "sign in",
                                                           "subscribe",
                                                           "privacy policy",
                                                           "terms of use"});

// What a publisher says of his own rights and duties begins with; it may end as a sentence.
constexpr auto kNotices = std::to_array<std::string_view>(
    {"免责声明", "版权声明", "【免责声明】", "【版权声明】", "特别声明:", "特别声明：", "郑重声明:", "声明:", "声明：",
     "免責聲明", "版權聲明", "disclaimer:", "copyright notice", "转载请注明", "未经授权不得转载", "如需转载"});

// What a widget line begins with; the rest is free.
constexpr auto kWidgetPrefixes = std::to_array<std::string_view>({"上一篇:",
                                                                  "下一篇:",
                                                                  "上一條:",
                                                                  "下一條:",
                                                                  "上一条:",
                                                                  "下一条:",
                                                                  "当前位置:",
                                                                  "您当前的位置:",
                                                                  "您的位置:",
                                                                  "您现在的位置:",
                                                                  "所在位置:",
                                                                  "當前位置:",
                                                                  "责任编辑:",
                                                                  "責任編輯:",
                                                                  "编辑:",
                                                                  "責編:",
                                                                  "责编:",
                                                                  "值班编辑:",
                                                                  "审核:",
                                                                  "校对:",
                                                                  "版权所有",
                                                                  "版權所有",
                                                                  "主办单位:",
                                                                  "主办:",
                                                                  "承办单位:",
                                                                  "网站标识码",
                                                                  "浏览次数:",
                                                                  "阅读次数:",
                                                                  "点击数:",
                                                                  "点击量:",
                                                                  "点击:",
                                                                  "浏览量:",
                                                                  "阅读量:",
                                                                  "访问量:",
                                                                  "字体:",
                                                                  "字号:",
                                                                  "【字体:",
                                                                  "【字号:",
                                                                  "打印本页",
                                                                  "分享到:",
                                                                  "分享至:",
                                                                  "微信扫",
                                                                  "扫一扫",
                                                                  "扫描二维码",
                                                                  "扫描下方二维码",
                                                                  "扫码",
                                                                  "掃一掃",
                                                                  "长按识别",
                                                                  "长按二维码",
                                                                  "用微信扫",
                                                                  "标签:",
                                                                  "关键词:",
                                                                  "关键字:",
                                                                  "tags:",
                                                                  "share:",
                                                                  "作者:编辑",
                                                                  "作者:管理员",
                                                                  "作者:admin",
                                                                  "editor:",
                                                                  "copyright ©",
                                                                  "copyright (c)",
                                                                  "© ",
                                                                  "all rights reserved",
                                                                  "you are here:",
                                                                  "font size",
                                                                  "text size",
                                                                  "share to:",
                                                                  "page views:",
                                                                  "views:",
                                                                  "previous:",
                                                                  "next:",
                                                                  "previous article:",
                                                                  "next article:",
                                                                  "share to",
                                                                  "share on",
                                                                  "follow us"});

// ASCII lower case, full-width ASCII as ASCII, without white space between Han characters and without decoration.
std::string Normalise(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  char32_t last = 0;
  bool space = false;
  size_t kept = 0;  // what stands from here on is written as it is
  const auto keep = [&](size_t end) { out.append(line, kept, end - kept); };
  for (size_t i = 0; i < line.size();) {
    const text::CodePoint c = text::DecodeAt(line, i);
    const size_t begin = i;
    i += c.length;
    char32_t value = c.value >= 0xFF01 && c.value <= 0xFF5E ? c.value - 0xFEE0 : c.value;
    if (IsSpace(value)) {
      keep(begin);
      kept = i;
      space = last != 0;
      continue;
    }
    if (value >= U'A' && value <= U'Z') value |= 0x20;
    const bool gap = space && last < 0x2000 && value < 0x2000 && last != U':';
    space = false;
    last = value;
    if (!gap && value == c.value) continue;
    keep(begin);
    kept = begin;
    if (gap) out += ' ';
    if (value == c.value) continue;
    out += static_cast<char>(value);  // ASCII
    kept = i;
  }
  keep(line.size());
  return out;
}

// Without brackets, arrows, stars and bullets around it.
std::string_view StripDecoration(std::string_view text) {
  static constexpr std::u32string_view kDecoration = U"【】[]〖〗「」《》<>«»‹›()→←↑↓▲▼►◄▶◀■□◆◇●○★☆*·•|-—_=~+#>…";
  const auto decorated = [](char32_t c) { return kDecoration.find(c) != std::u32string_view::npos || IsSpace(c); };
  while (!text.empty() && decorated(FirstCharacter(text))) text.remove_prefix(text::DecodeAt(text, 0).length);
  while (!text.empty() && (decorated(LastCharacter(text)) || LastCharacter(text) == U':')) {
    text.remove_suffix(text::DecodeBefore(text, text.size()).length);
  }
  return text;
}

// 首页 > 新闻 > 要闻; A | B | C: short words between bars or arrows.
bool IsNavigationBar(std::string_view line) {
  size_t separators = 0, arrows = 0, run = 0, longest = 0, shortest = line.size(), letters = 0, digits = 0;
  for (size_t i = 0; i < line.size();) {
    const text::CodePoint c = text::DecodeAt(line, i);
    i += c.length;
    if (c.value == U'|' || c.value == U'>' || c.value == U'»' || c.value == U'›' || c.value == U'｜' ||
        c.value == U'＞') {
      ++separators;
      arrows += c.value != U'|' && c.value != U'｜';
      longest = std::max(longest, run);
      shortest = std::min(shortest, run);
      run = 0;
    } else {
      run += !IsSpace(c.value) || run > 0;
      letters += !IsSpace(c.value);
      digits += c.value >= U'0' && c.value <= U'9';
    }
  }
  longest = std::max(longest, run);
  shortest = std::min(shortest, run);
  // One arrow between two words may also compare numbers.
  const bool path = arrows > 0 && digits == 0 && shortest >= 2 && letters >= 6;
  return (separators >= 2 || path) && longest <= 24 && letters > 0;
}

// — 2 —, 第2页 共5页, Page 2 of 5: where a page of paper ended.
bool IsPageNumber(std::string_view words) {
  static const RE2 kPage(
      "[—–―·•*~～-]+[0-9]{1,4}[—–―·•*~～-]+|第[0-9]{1,4}页(?:[/,，(（]?共[0-9]{1,4}页[)）]?)?|page [0-9]{1,4}(?: of "
      "[0-9]{1,4})?");
  return words.size() <= 60 && RE2::FullMatch(re2::StringPiece(words.data(), words.size()), kPage);
}

template <size_t N>
bool Contains(const std::array<std::string_view, N>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// 【打印】 【关闭】: several buttons on one line, parted by brackets, bars or wide gaps.
bool IsRowOfButtons(std::string_view line) {
  size_t buttons = 0, begin = 0;
  bool all = true;
  const auto close = [&](size_t end) {
    const std::string folded = Normalise(line.substr(begin, end - begin));
    const std::string_view words = StripDecoration(folded);
    if (words.empty()) return;
    ++buttons;
    all &= Contains(kWidgets, words);
  };
  for (size_t i = 0; i < line.size() && all;) {
    const text::CodePoint c = text::DecodeAt(line, i);
    const size_t behind = i + c.length;
    const bool parts = c.value == U'|' || c.value == U'【' || c.value == U'】' || c.value == U'[' || c.value == U']' ||
                       c.value == U'　' || c.value == U'\t' || line.substr(i).starts_with("  ");
    if (parts) {
      close(i);
      begin = behind;
    }
    i = behind;
  }
  if (begin == 0) return false;
  close(line.size());
  return all && buttons > 1;
}

// 第2版 要闻 2026年1月28日 星期三 责任编辑 某某: the head of a newspaper's page.
bool IsRunningHead(std::string_view words) {
  static const RE2 kPage(
      "(?:第\\s*)?[a-z]?[0-9]{1,3}\\s*版|第[一二三四五六七八九十]{1,3}版|版次|^[a-z]?[0-9]{1,2}[\\s·|]|"
      "[^0-9:：.-][0-9]{1,2}$");
  static const RE2 kDate(
      "[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*日|星期[一二三四五六日]|农历|責任編輯|责任编辑|本版编辑|"
      "版面编辑|美编|责编|电子信箱|e-?mail");
  static const RE2 kPageOnly(
      "(?:第\\s*)?[a-z]?[0-9]{1,3}\\s*版\\S{0,6}|第[一二三四五六七八九十]{1,3}版\\S{0,6}|[a-z]?[0-9]{1,3}版\\S{0,6}");
  constexpr size_t kMaxRunningHead = 80;
  if (FindWord(words, "版") == words.npos && FindWord(words, "星期") == words.npos &&
      FindWord(words, "辑") == words.npos)
    return false;
  if (Length(words) > kMaxRunningHead || FindWord(words, "接") != words.npos || FindWord(words, "转") != words.npos)
    return false;
  // Where the text comes from is said in lines of its own, which others read.
  if (ContainsAny(words, {std::string_view("来源:"), std::string_view("來源:")})) return false;
  const re2::StringPiece text(words.data(), words.size());
  if (RE2::FullMatch(text, kPageOnly)) return true;
  return RE2::PartialMatch(text, kPage) && RE2::PartialMatch(text, kDate);
}

}  // namespace

WidgetLine ClassifyLine(std::string_view line) {
  if (line.size() > kMaxWidgetLength * 4) return WidgetLine::kNone;
  // Of what ends with a full stop, only notices are no text; their first words tell.
  constexpr size_t kNoticeHead = 90;
  if (line.ends_with("。") && line.size() > kNoticeHead) {
    size_t head = kNoticeHead;
    while (!text::IsBoundary(line, head)) --head;
    const std::string folded = Normalise(line.substr(0, head));
    const std::string_view words = StripDecoration(folded);
    const bool notice = StartsWithAny(words, kNotices) || StartsWithAny(folded, kNotices);
    return notice ? WidgetLine::kWidget : WidgetLine::kNone;
  }
  const std::string folded = Normalise(line);
  const std::string_view words = StripDecoration(folded);
  if (IsPageNumber(folded)) return WidgetLine::kWidget;
  if (words.empty()) return folded.empty() ? WidgetLine::kNone : WidgetLine::kWidget;  // a ruler of dashes or stars
  if (Contains(kLinkListHeads, words)) return WidgetLine::kLinkListHead;
  const bool decorated = words.size() < folded.size();
  if (Contains(kWidgets, words) || (decorated && Contains(kWidgets, folded))) return WidgetLine::kWidget;
  const auto begins = [&](const auto& list) {
    return StartsWithAny(words, list) || (decorated && StartsWithAny(folded, list));
  };
  if (begins(kNotices)) return WidgetLine::kWidget;
  if (words.find("all rights reserved") != words.npos) return WidgetLine::kWidget;
  if (Length(words) > kMaxWidgetLength || LastCharacter(words) == U'。') return WidgetLine::kNone;
  if (begins(kWidgetPrefixes) || OffersAction(words) || NamesOtherText(words) || NamesPageMakers(words)) {
    return WidgetLine::kWidget;
  }
  if (FindWord(words, "icp备") != words.npos || FindWord(words, "公网安备") != words.npos) return WidgetLine::kWidget;
  return IsNavigationBar(line) || IsRowOfButtons(line) || IsRunningHead(words) ? WidgetLine::kWidget
                                                                               : WidgetLine::kNone;
}

}  // namespace huiyao::segmentation
