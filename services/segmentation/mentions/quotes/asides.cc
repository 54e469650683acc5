#include "services/segmentation/mentions/quotes/asides.h"

#include <algorithm>
#include <initializer_list>

#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/mentions/quotes/speaker_words.h"
#include "services/segmentation/mentions/quotes/spoken_words.h"

namespace huiyao::segmentation {
namespace {

// Whose words it is that stand before a colon in brackets.
bool MaySpeak(const Subject& subject) {
  return subject.kind == Subject::Kind::kPerson || subject.kind == Subject::Kind::kPronoun ||
         (subject.kind == Subject::Kind::kPhrase && !subject.unknown && !subject.says_only);
}

// 在场的农户
Subject Bystander(std::string_view text, TextRange words) {
  constexpr std::string_view kThere[] = {"在场的",   "在座的",   "一旁的", "旁边的",
                                         "在场一位", "在一旁的", "陪同的", "同行的"};
  words.start += PrefixOf(Slice(text, words), kThere);
  if (SortOf(Slice(text, words)) != SpeakerSort::kRole) return {};
  return {.kind = Subject::Kind::kPhrase, .words = words, .adjacent = true};
}

}  // namespace

std::optional<Aside> ReadAside(std::string_view text, std::span<const PersonMention> mentions) {
  constexpr size_t kLongestLead = 150, kShortestCue = 3;  // bytes
  constexpr std::string_view kCues[] = {"插话",   "插話",   "接话",   "接过话头", "接过话", "接話", "补充",
                                        "補充",   "补充说", "插话说", "接着说",   "搭话",   "搭腔", "补充道",
                                        "插话道", "说",     "說",     "在一旁说", "介绍",   "介紹", "解释",
                                        "笑着说", "回应",   "答",     "问"};
  const TextRange all = TrimRange(text, {0, text.size()});
  std::string_view inner = text.substr(all.start, all.end - all.start);
  const size_t open = PrefixOf(inner, {std::string_view("（"), std::string_view("(")});
  const size_t close = SuffixOf(inner, {std::string_view("）"), std::string_view(")")});
  if (open == 0 || close == 0 || inner.size() < open + close) return std::nullopt;
  const size_t colon = std::min(FindWord(inner, "："), inner.find(':'));
  if (colon > kLongestLead) return std::nullopt;
  const size_t cue = SuffixOf(inner.substr(open, colon - open), kCues);
  if (cue < kShortestCue) return std::nullopt;
  Aside aside;
  aside.cue = {all.start + colon - cue, all.start + colon};
  aside.subject = ReadSubject(text, all.start + open, aside.cue.start, mentions);
  if (!MaySpeak(aside.subject)) aside.subject = Bystander(text, {all.start + open, aside.cue.start});
  if (!MaySpeak(aside.subject)) return std::nullopt;
  const size_t mark = PrefixOf(inner.substr(colon), {std::string_view("："), std::string_view(":")});
  aside.words = TrimRange(text, {all.start + colon + mark, all.end - close});
  if (aside.words.start >= aside.words.end) return std::nullopt;
  return aside;
}

}  // namespace huiyao::segmentation
