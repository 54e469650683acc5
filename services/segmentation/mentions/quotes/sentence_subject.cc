#include "services/segmentation/mentions/quotes/sentence_subject.h"

#include <algorithm>
#include <iterator>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/speaker_words.h"

namespace huiyao::segmentation {
namespace {

using Kind = Subject::Kind;

// 某局印发通知，要求…; 代表们审议报告，认为…: an organ or people who do what words come with.
Subject ReadActing(std::string_view text, size_t lead, size_t clause) {
  constexpr std::string_view kActs[] = {"印发", "下发", "发布", "發佈", "发出", "召开", "召開", "部署", "通报", "通報",
                                        "审议", "審議", "讨论", "討論", "致函", "发文", "约谈", "致信", "回复", "公告"};
  constexpr std::string_view kNone[] = {"应", "應", "须", "須", "不得", "可以", "的", "按", "由", "经", "被"};
  constexpr size_t kLongestPhrase = 60, kLongestAct = 120;
  if (clause - lead > kLongestPhrase + kLongestAct) return {};
  size_t end = 0;
  for (size_t at = lead; at < std::min(clause, lead + kLongestPhrase);) {
    const text::CodePoint c = text::DecodeAt(text, at);
    if (!IsHan(c.value)) break;
    at += static_cast<size_t>(c.length);
    const SpeakerSort sort = SortOf(text.substr(lead, at - lead));
    const bool acts = sort == SpeakerSort::kOrgan || sort == SpeakerSort::kRole;
    if (acts && !HoldsPreposition(text.substr(lead, at - lead))) end = at;
  }
  if (end == 0) return {};
  const std::string_view act = text.substr(end, clause - end);
  const auto holds = [&](std::string_view word) { return act.find(word) != act.npos; };
  if (std::none_of(std::begin(kActs), std::end(kActs), holds) ||
      std::any_of(std::begin(kNone), std::end(kNone), holds)) {
    return {};
  }
  return {.kind = Kind::kPhrase, .words = {lead, end}, .adjacent = true, .says_only = true};
}

}  // namespace

Subject ReadSentenceSubject(std::string_view text, size_t sentence, size_t clause,
                            std::span<const PersonMention> mentions) {
  constexpr size_t kReach = 900;
  if (clause - sentence > kReach) return {};
  const size_t lead = SkipLead(text, sentence, clause);
  auto named = std::lower_bound(mentions.begin(), mentions.end(), sentence,
                                [](const PersonMention& m, size_t at) { return m.name.start < at; });
  for (; named != mentions.end() && named->name.start < clause; ++named) {
    const PersonMention& mention = *named;
    const size_t start = mention.titles.end > mention.titles.start ? std::min(mention.titles.start, mention.name.start)
                                                                   : mention.name.start;
    if (start != lead) continue;
    return {.kind = Kind::kPerson, .person = &mention, .words = mention.name, .adjacent = true};
  }
  constexpr std::string_view kMeetings[] = {"会议", "會議", "大会", "大會", "全会", "全會"};
  for (const std::string_view meeting : kMeetings) {
    if (!text.substr(lead).starts_with(meeting)) continue;
    return {.kind = Kind::kPhrase, .words = {lead, lead + meeting.size()}, .adjacent = true, .says_only = true};
  }
  return ReadActing(text, lead, clause);
}

}  // namespace huiyao::segmentation
