#include "services/segmentation/mentions/quotes/speakers.h"

#include <algorithm>
#include <iterator>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/circumstances.h"

namespace huiyao::segmentation {
namespace {

// Minister of A and Member of B: as a list, if both are titles of that person.
std::string SplitTitles(std::string titles, const document::v1::Person& person) {
  constexpr std::string_view kAnd = " and ", kMark = ", ";
  for (const auto& affiliation : person.affiliations()) {
    const size_t at = affiliation.title().empty() ? titles.npos : titles.find(affiliation.title());
    if (at == titles.npos || at < kAnd.size() || titles.compare(at - kAnd.size(), kAnd.size(), kAnd) != 0) continue;
    const std::string_view left = std::string_view(titles).substr(0, at - kAnd.size());
    const bool title_before =
        std::any_of(person.affiliations().begin(), person.affiliations().end(),
                    [&](const auto& other) { return !other.title().empty() && left.ends_with(other.title()); });
    if (title_before) titles.replace(at - kAnd.size(), kAnd.size(), kMark);
  }
  return titles;
}

}  // namespace

void Speakers::Note(const Speaker& speaker, size_t unit) {
  if (speaker.known()) SetLast(speaker, true, unit);
}

Speakers::Speakers(const ArticleFlow& article, std::span<const PersonMention> mentions,
                   const document::v1::Document& document)
    : article_(article), mentions_(mentions), document_(document) {
  size_t next = 0;
  while (next < mentions.size() && mentions[next].in_byline) ++next;
  for (size_t unit = 0; unit < article.body.size(); ++unit) {
    first_.push_back(next);
    while (next < mentions.size() && static_cast<size_t>(mentions[next].unit) == unit) ++next;
  }
  first_.push_back(next);
  for (size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].titles.end > mentions[i].titles.start) titled_.emplace_back(mentions[i].person, i);
  }
  std::sort(titled_.begin(), titled_.end());
}

std::span<const PersonMention> Speakers::In(size_t unit) const {
  return mentions_.subspan(first_[unit], first_[unit + 1] - first_[unit]);
}

std::string_view Speakers::TextOf(const PersonMention& mention) const {
  const Flow& flow = mention.in_byline ? article_.bylines : article_.body;
  return flow[static_cast<size_t>(mention.unit)].text.text();
}

Speaker Speakers::OfPerson(const PersonMention& mention) const {
  Speaker speaker{document_.persons(mention.person).name(), "", false};
  // Here, at the nearest place before, or else behind.
  const std::pair<int, size_t> here{mention.person, static_cast<size_t>(&mention - mentions_.data())};
  auto titled = std::upper_bound(titled_.begin(), titled_.end(), here);
  if (titled != titled_.begin() && std::prev(titled)->first == mention.person) --titled;
  if (titled == titled_.end() || titled->first != mention.person) return speaker;
  const PersonMention& named = mentions_[titled->second];
  const std::string_view text = TextOf(named);
  if (named.titles.start >= named.name.end || named.titles.end <= named.name.start) {
    speaker.titles = SplitTitles(std::string(Slice(text, named.titles)), document_.persons(mention.person));
    return speaker;
  }
  // Dr. Anna Berg, head of a hospital: titles on both sides of the name.
  constexpr std::string_view kMarks = ", ";
  std::string_view behind = Slice(text, TextRange{named.name.end, std::max(named.name.end, named.titles.end)});
  for (const std::string_view mark : {",", "，", "、", "(", "（", " "}) {
    while (behind.starts_with(mark)) behind.remove_prefix(mark.size());
  }
  speaker.titles =
      std::string(Trim(Slice(text, TextRange{std::min(named.titles.start, named.name.start), named.name.start})));
  if (!speaker.titles.empty() && !behind.empty()) speaker.titles += kMarks;
  speaker.titles += behind;
  return speaker;
}

const PersonMention* Speakers::Begins(std::string_view name) const {
  constexpr size_t kMost = 200;
  const PersonMention* found = nullptr;
  for (const PersonMention& mention : mentions_.first(std::min(mentions_.size(), kMost))) {
    const std::string& full = document_.persons(mention.person).name();
    if (full.size() <= name.size() || !full.starts_with(name)) continue;
    if (found != nullptr && found->person != mention.person) return nullptr;
    found = &mention;
  }
  return found;
}

const PersonMention* Speakers::Ends(std::string_view name) const {
  constexpr size_t kMost = 200;
  if (name.empty() || name[0] < 'A' || name[0] > 'Z' || name.find(' ') != name.npos) return nullptr;
  const std::string last = " " + std::string(name);
  const PersonMention* found = nullptr;
  for (const PersonMention& mention : mentions_.first(std::min(mentions_.size(), kMost))) {
    if (!document_.persons(mention.person).name().ends_with(last)) continue;
    if (found != nullptr && found->person != mention.person) return nullptr;
    found = &mention;
  }
  return found;
}

const PersonMention* Speakers::Before(size_t unit, size_t at) const {
  constexpr size_t kFarthest = 3;  // units
  const std::span<const PersonMention> here = In(unit);
  const auto behind = std::upper_bound(here.begin(), here.end(), at,
                                       [](size_t place, const PersonMention& m) { return place < m.name.end; });
  const size_t i = first_[unit] + static_cast<size_t>(behind - here.begin());
  if (i == 0 || mentions_[i - 1].in_byline) return nullptr;
  const PersonMention& mention = mentions_[i - 1];
  return unit - static_cast<size_t>(mention.unit) <= kFarthest ? &mention : nullptr;
}

Speaker Speakers::Last() const {
  Speaker speaker = last_;
  speaker.inferred = true;
  return speaker;
}

void Speakers::SetLast(const Speaker& speaker, bool is_person, size_t unit) {
  last_ = speaker;
  last_unit_ = unit;
  if (!is_person) return;
  last_person_ = speaker;
  last_person_unit_ = unit;
}

Subject Speakers::NameBefore(size_t unit, size_t at) const {
  constexpr size_t kReach = 400;  // bytes
  const FlowUnit& paragraph = article_.body[unit];
  auto sentence = std::upper_bound(paragraph.sentences.begin(), paragraph.sentences.end(), at,
                                   [](size_t to, TextRange one) { return to < one.start; });
  for (int n = 0; n < 2 && sentence != paragraph.sentences.begin(); ++n) --sentence;
  if (sentence == paragraph.sentences.end() || sentence->end > at || at - sentence->start > kReach) return {};
  const std::string_view text = paragraph.text.text();
  const Subject named = ReadLeadingName(text, SkipLead(text, sentence->start, sentence->end));
  // One whom somebody has read is known better.
  if (named.kind == Subject::Kind::kNone || named.words.end > sentence->end) return {};
  const auto mentions = In(unit);
  const bool read = std::any_of(mentions.begin(), mentions.end(), [&](const PersonMention& one) {
    return one.name.start < at && one.name.end > sentence->start;
  });
  return read ? Subject() : named;
}

Speaker Speakers::Resolve(const Subject& subject, size_t unit) {
  const std::string_view text = article_.body[unit].text.text();
  switch (subject.kind) {
    case Subject::Kind::kNone:
      return {};
    case Subject::Kind::kGoesOn:
      last_unit_ = unit;
      return Last();
    case Subject::Kind::kPerson: {
      Speaker speaker = OfPerson(*subject.person);
      if (const auto titles = titles_.find(speaker.name); speaker.titles.empty() && titles != titles_.end()) {
        speaker.titles = titles->second;
      }
      SetLast(speaker, true, unit);
      return speaker;
    }
    case Subject::Kind::kPhrase: {
      Speaker speaker{std::string(Trim(Slice(text, subject.words))), "", false};
      if (subject.titles.end > subject.titles.start) titles_[speaker.name] = Trim(Slice(text, subject.titles));
      if (const auto titles = titles_.find(speaker.name); titles != titles_.end()) speaker.titles = titles->second;
      if (const PersonMention* named = Ends(speaker.name); named != nullptr) {
        speaker = OfPerson(*named);
        speaker.inferred = true;
      }
      SetLast(speaker, !subject.says_only, unit);
      return speaker;
    }
    case Subject::Kind::kPronoun: {
      constexpr size_t kFarthest = 3;
      const PersonMention* named = Before(unit, subject.words.start);
      Speaker speaker;
      // Who spoke in this paragraph or near it goes before one who is only named.
      const bool spoke_here = last_person_.known() && last_person_unit_ == unit;
      const Subject begins = spoke_here ? Subject() : NameBefore(unit, subject.words.start);
      if (begins.kind != Subject::Kind::kNone) {
        speaker = {std::string(Slice(text, begins.words)), std::string(Slice(text, begins.titles)), false};
        titles_[speaker.name] = speaker.titles;
      } else if (last_person_.known() && unit - last_person_unit_ <= kFarthest &&
                 (named == nullptr || static_cast<size_t>(named->unit) <= last_person_unit_)) {
        speaker = last_person_;
      } else if (named != nullptr) {
        speaker = OfPerson(*named);
      }
      speaker.inferred = true;
      const std::string_view said = Trim(Slice(text, subject.titles));
      // Nobody has been named: the words themselves say who it is.
      if (!speaker.known() && !said.empty()) speaker = {std::string(Trim(Slice(text, subject.words))), "", false};
      if (!speaker.known()) return speaker;
      // 这位老人 tells no office.
      constexpr size_t kShortestOffice = 5;
      if (speaker.inferred && speaker.titles.empty() && Length(said) >= kShortestOffice) {
        speaker.titles = said;
        titles_[speaker.name] = said;
      }
      SetLast(speaker, true, unit);
      return speaker;
    }
  }
  return {};
}

}  // namespace huiyao::segmentation
