#include "services/segmentation/structure/articles/dateline.h"

#include <re2/re2.h>

#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLook = 300;

const RE2& HanPattern() {
  static const RE2 kPattern(
      "^((?:本报|本報|本刊|本网|本網|本台|本社)(?:综合)?(?:讯|訊|消息)|"
      "(?:据?新华社|新華社|中新社|中新网|人民网|央视网|光明网|新华网|本报|本報|本社|中央社)[^，。,;；：:\\s]{0,12}?\\s*"
      "(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日\\s*(?:电|電|讯|訊))"
      "(\\s*[(（][^）)。]{0,12}(?:记者|記者|通讯员|通訊員)[^）)。]{1,60}[)）])?"
      "(\\s+(?:记者|記者|通讯员|通訊員)\\s*\\p{Han}{2,4}(?:[\\s、]+\\p{Han}{2,4}){0,3}\\s*(?:报道|報導)[：:]?)?\\s*[：:"
      "]?\\s*");
  return kPattern;
}

// What HanPattern begins with.
bool BeginsWithSource(std::string_view paragraph) {
  return StartsWithAny(paragraph, {"本报", "本報", "本刊", "本网", "本網", "本台", "本社", "新华社", "新華社",
                                   "据新华社", "中新社", "中新网", "人民网", "央视网", "光明网", "新华网", "中央社"});
}

const RE2& EnglishPattern() {
  static const RE2 kPattern(
      "^([A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][a-z.]+)?,? "
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.? "
      "[0-9]{1,2}(?: \\([A-Z][A-Za-z ]{1,20}\\))? ?(?:--|—|-|–)|[A-Z][A-Z .'’-]{2,30} \\([A-Z][A-Za-z ]{1,20}\\) "
      "?(?:--|—|-|–))"
      "(\\s*)(\\s*)");
  return kPattern;
}

// What EnglishPattern begins with: a capital and what is no small letter.
bool BeginsWithCapitals(std::string_view paragraph) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return paragraph.size() > 2 && paragraph[0] >= 'A' && paragraph[0] <= 'Z' && !is_small(paragraph[1]) &&
         !is_small(paragraph[2]);
}

}  // namespace

Dateline ReadDateline(std::string_view paragraph) {
  // Few paragraphs begin as either pattern does.
  const bool latin = BeginsWithCapitals(paragraph);
  if (!latin && !BeginsWithSource(paragraph)) return {};
  const std::string_view look = HeadOf(paragraph, kLook);
  const re2::StringPiece head(look.data(), look.size());
  re2::StringPiece all[4];
  if (!(latin ? EnglishPattern() : HanPattern()).Match(head, 0, look.size(), RE2::ANCHOR_START, all, 4)) return {};
  Dateline dateline;
  dateline.length = all[0].size();
  dateline.names_reporter = !latin && (!all[2].empty() || !all[3].empty());
  const std::string_view source(all[1].data(), all[1].size());
  for (const std::string_view word : {"讯", "訊", "消息"}) dateline.brief |= source.ends_with(word);
  return dateline;
}

bool BeginsReport(std::string_view paragraph) {
  static const RE2 kLead(
      "^(?:近日|日前|昨日|昨天|今日|今天|近期|连日来|(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:至[0-9]{0,2}月?[0-9]{1,"
      "2}日)?[,，上下]|"
      "记者(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|近日|日前|昨日|昨天|今天)?从|记者(?:近日|日前|昨日)获悉|据[^，,。]{2,20}(?:"
      "消息|报道|通报|介绍)[,，])");
  const std::string_view look = HeadOf(paragraph, kLook);
  return RE2::PartialMatch(re2::StringPiece(look.data(), look.size()), kLead);
}

}  // namespace huiyao::segmentation
