#include "services/segmentation/mentions/quotes/interview.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "common/text/character_set.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/circumstances.h"
#include "services/segmentation/mentions/quotes/speaker_words.h"
#include "services/segmentation/mentions/quotes/spoken_words.h"
#include "services/segmentation/mentions/quotes/turn_labels.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLongestRole = 60;  // bytes

// What ends a sentence, but for the full stop of ASCII: numbers and abbreviations hold it.
constexpr std::u32string_view kTerminals = U"。！？!?．｡‼⁇⁈⁉";

class Finder {
 public:
  Finder(const ArticleFlow& article, std::string_view title, const Speakers& speakers)
      : article_(article), title_(title), speakers_(speakers) {}

  std::vector<Turn> Run() {
    for (size_t unit = 0; unit < article_.body.size(); ++unit) FindLabels(unit);
    if (!IsInterview()) return {};
    std::vector<Turn> turns;
    const bool every = AnswersEvery();
    for (size_t i = 0; i < labels_.size(); ++i) {
      const Labelled& one = labels_[i];
      if (one.sort == TurnLabel::kName && !IsSpeaker(one) && !(every && AnswersAsName(i))) continue;
      if (!turns.empty() && turns.back().unit == one.unit) turns.back().words.end = one.begin;
      Turn turn{.unit = one.unit, .is_question = one.sort == TurnLabel::kQuestion, .label = one.label};
      const std::string_view text = Text(one.unit);
      turn.words = {one.words, text.size()};
      if (one.sort == TurnLabel::kAnswer) turn.speaker = Answerer();
      if (one.sort == TurnLabel::kName) turn.speaker = Named(one);
      turns.push_back(std::move(turn));
    }
    for (Turn& turn : turns) turn.words = TrimRange(Text(turn.unit), turn.words);
    return turns;
  }

 private:
  struct Labelled {
    size_t unit = 0;
    size_t begin = 0;
    TextRange label = {};
    size_t words = 0;
    TurnLabel sort = TurnLabel::kNone;
  };

  std::string_view Text(size_t unit) const { return article_.body[unit].text.text(); }
  std::string_view Slice(const Labelled& one) const {
    return Text(one.unit).substr(one.label.start, one.label.end - one.label.start);
  }

  void FindLabels(size_t unit) {
    const std::string_view text = Text(unit);
    // A colon ends every label.
    if (text.find(':') == text.npos && FindWord(text, "：") == text.npos) return;
    Add(unit, text, 0, true);
    // 问：…？答：… in one paragraph.
    static const auto& terminals = *new text::CharacterSet(kTerminals);
    for (size_t at = terminals.Find(text, 0); at < text.size(); at = terminals.Find(text, at)) {
      at += static_cast<size_t>(text::DecodeAt(text, at).length);
      while (at < text.size() && IsSpace(text::DecodeAt(text, at).value)) {
        at += static_cast<size_t>(text::DecodeAt(text, at).length);
      }
      constexpr size_t kShortLabel = 12;
      if (at < text.size() && text.substr(at, kShortLabel).find_first_of(":\xEF") != text.npos)
        Add(unit, text, at, false);
    }
  }

  void Add(size_t unit, std::string_view text, size_t at, bool first) {
    const FoundLabel found = FindLabelAt(text, at);
    if (found.words == 0) return;
    const Labelled one{unit, at, found.label, found.words,
                       TurnLabelOf(text.substr(found.label.start, found.label.end - found.label.start))};
    if (one.sort == TurnLabel::kNone || (!first && one.sort == TurnLabel::kName)) return;
    if (one.sort == TurnLabel::kName) ++names_[std::string(Slice(one))];
    labels_.push_back(one);
  }

  // The headline or what precedes the first question says that somebody is interviewed: other questions and answers
  // are nobody's speech.
  bool IsAsked() const {
    constexpr std::string_view kWords[] = {"记者", "記者", "访谈", "訪談",      "采访",      "採訪",        "专访",
                                           "專訪", "对话", "對話", "interview", "Interview", "conversation"};
    const auto says = [&](std::string_view text) { return ContainsAny(text, kWords); };
    if (says(title_)) return true;
    constexpr size_t kFirst = 4;
    for (size_t unit = 0; unit < std::min(labels_.front().unit, kFirst); ++unit) {
      if (says(Text(unit))) return true;
    }
    return false;
  }

  bool IsInterview() {
    size_t questions = 0, answers = 0, persons = 0;
    for (const Labelled& one : labels_) {
      questions += one.sort == TurnLabel::kQuestion ? 1 : 0;
      answers += one.sort == TurnLabel::kAnswer ? 1 : 0;
      persons += one.sort == TurnLabel::kName && PersonAt(one) != nullptr ? 1 : 0;
    }
    if (answers > 0) return questions + answers > 1 && (Answerer().known() || IsAsked());
    if (questions > 0) return persons + Recurring() > 0 || AnswersEvery();
    if ((persons > 0 || Recurring() > 1) && FindAsking()) return true;
    // A conversation or a press conference: several speak, somebody more than once.
    constexpr size_t kLeast = 4;
    return persons >= kLeast && names_.size() > 1 && Recurring() > 0;
  }

  // Questions and names take turns, each question before a name: a press conference at which nobody answers twice.
  bool AnswersEvery() const {
    size_t questions = 0;
    for (size_t i = 0; i < labels_.size(); ++i) {
      if (labels_[i].sort != TurnLabel::kQuestion) continue;
      if (i + 1 >= labels_.size() || !AnswersAsName(i + 1)) return false;
      ++questions;
    }
    return questions > 1;
  }

  // Label i is as short as a name and stands behind a question.
  bool AnswersAsName(size_t i) const {
    constexpr size_t kShortest = 2, kLongest = 4;
    if (i == 0 || labels_[i].sort != TurnLabel::kName || labels_[i - 1].sort != TurnLabel::kQuestion) return false;
    const size_t length = Length(Slice(labels_[i]));
    return IsHan(FirstCharacter(Slice(labels_[i]))) && length >= kShortest && length <= kLongest;
  }

  // A label that is no person's, stands more than once and asks mostly: the paper that interviews. Its turns are
  // questions from now on.
  bool FindAsking() {
    std::map<std::string_view, std::pair<size_t, size_t>> asking;  // turns, those that ask
    for (const Labelled& one : labels_) {
      if (PersonAt(one) != nullptr) continue;
      auto& [turns, asks] = asking[Slice(one)];
      ++turns;
      const char32_t last = LastCharacter(Trim(Text(one.unit)));
      asks += last == U'？' || last == U'?' ? 1 : 0;
    }
    bool found = false;
    for (Labelled& one : labels_) {
      const auto label = asking.find(Slice(one));
      if (label == asking.end() || PersonAt(one) != nullptr) continue;
      if (label->second.first < 2 || 2 * label->second.second <= label->second.first) continue;
      one.sort = TurnLabel::kQuestion;
      found = true;
    }
    return found;
  }

  size_t Recurring() const {
    size_t count = 0;
    for (const auto& [name, times] : names_) count += times > 1 ? 1 : 0;
    return count;
  }

  const PersonMention* PersonAt(const Labelled& one) const {
    for (const PersonMention& mention : speakers_.In(one.unit)) {
      if (mention.name.start > one.label.end) break;
      if (std::max(mention.name.end, mention.titles.end) == one.label.end) return &mention;
    }
    return nullptr;
  }

  bool IsSpeaker(const Labelled& one) const {
    if (PersonAt(one) != nullptr) return true;
    const std::string_view label = Slice(one);
    if (SortOf(label) == SpeakerSort::kRole) return true;
    if (!TitlesBefore(label).empty()) return true;
    constexpr size_t kLongestName = 4;
    if (IsHan(FirstCharacter(label))) {
      return Length(label) <= kLongestName && names_.at(std::string(label)) > 1 &&
             SortOf(label) == SpeakerSort::kUnknown;
    }
    return names_.at(std::string(label)) > 1 && label.size() < 30 && label[0] >= 'A' && label[0] <= 'Z';
  }

  Speaker Named(const Labelled& one) const {
    if (const PersonMention* person = PersonAt(one); person != nullptr) return speakers_.OfPerson(*person);
    const std::string_view label = Slice(one);
    // 林：for one who has been named in full.
    if (const PersonMention* person = speakers_.Begins(label); person != nullptr) {
      Speaker speaker = speakers_.OfPerson(*person);
      speaker.inferred = true;
      return speaker;
    }
    const std::string_view titles = TitlesInHeadline(label);
    return {std::string(label), std::string(titles.empty() ? TitlesBefore(label) : titles), false};
  }

  // The titles with which a paragraph before the first question names him: 草原处处长某某 among those who are asked.
  std::string_view TitlesBefore(std::string_view name) const {
    if (Length(name) < 2) return {};
    for (size_t unit = 0; unit < labels_.front().unit; ++unit) {
      const std::string_view text = Text(unit);
      const size_t at = text.find(name);
      if (at == text.npos) continue;
      size_t start = at;
      constexpr std::u32string_view kMarks = U"，,。；;：:、";
      while (start > 0 && at - start < kLongestRole) {
        const text::CodePoint c = text::DecodeBefore(text, start);
        if (kMarks.find(c.value) != kMarks.npos) break;
        start -= static_cast<size_t>(c.length);
      }
      const std::string_view titles = text.substr(start, at - start);
      if (SortOf(titles) == SpeakerSort::kRole) return titles;
    }
    return {};
  }

  // 某局局长 of 专访某局局长李某某.
  std::string_view TitlesInHeadline(std::string_view name) const {
    const size_t at = title_.find(name);
    if (at == title_.npos) return {};
    size_t start = 0;
    for (const std::string_view mark :
         {"—", "专访", "專訪", "对话", "對話", "访", "訪", "：", ":", " ", "，", "对", "與", "与"}) {
      const size_t found = title_.substr(0, at).rfind(mark);
      if (found != title_.npos) start = std::max(start, found + mark.size());
    }
    const std::string_view titles = Trim(title_.substr(start, at - start));
    return SortOf(titles) == SpeakerSort::kRole ? titles : std::string_view();
  }

  // The last one named with a title before the first question, or the role that the headline or those paragraphs name.
  Speaker Answerer() {
    if (answerer_known_) return answerer_;
    answerer_known_ = true;
    const size_t first = labels_.front().unit;
    if (const PersonMention* asked = WhoIsAsked(); asked != nullptr) {
      answerer_ = speakers_.OfPerson(*asked);
      answerer_.inferred = true;
      return answerer_;
    }
    for (size_t unit = first + 1; unit-- > 0;) {
      const auto mentions = speakers_.In(unit);
      for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
        if (unit == first && mention->name.start > labels_.front().label.start) continue;
        Speaker speaker = speakers_.OfPerson(*mention);
        if (speaker.titles.empty() || speaker.titles.ends_with("记者") || speaker.titles.ends_with("記者")) continue;
        // Whoever leads the country is quoted, not asked.
        if (speaker.titles == "总书记" || speaker.titles == "主席" || speaker.titles == "總書記") continue;
        speaker.inferred = true;
        return answerer_ = std::move(speaker);
      }
    }
    answerer_.inferred = true;
    answerer_.name = RoleIn(title_);
    if (answerer_.name.empty()) ReadHeadline();
    for (size_t unit = 0; unit < first && answerer_.name.empty(); ++unit) answerer_.name = RoleIn(Text(unit));
    return answerer_;
  }

  // Of several who are named before the first question, the one who is said to be asked: 记者专访了某局局长李某某.
  const PersonMention* WhoIsAsked() const {
    constexpr std::string_view kAsking[] = {"专访了", "專訪了", "专访", "專訪",   "采访了", "採訪了", "采访", "採訪",
                                            "对话",   "對話",   "访谈", "邀请到", "邀请了", "邀请",   "访",   "訪"};
    for (size_t unit = 0; unit <= labels_.front().unit; ++unit) {
      for (const PersonMention& mention : speakers_.In(unit)) {
        if (unit == labels_.front().unit && mention.name.start > labels_.front().label.start) break;
        const bool titled = mention.titles.end > mention.titles.start;
        const size_t start = titled ? std::min(mention.titles.start, mention.name.start) : mention.name.start;
        const std::string_view before = Text(unit).substr(0, start);
        const auto ends = [&](std::string_view word) { return before.ends_with(word); };
        if (std::any_of(std::begin(kAsking), std::end(kAsking), ends)) return &mention;
      }
    }
    return nullptr;
  }

  // Where he is named behind 专访, 对话 or 访; npos if he is not.
  size_t BehindAsking() const {
    for (const std::string_view word : {"专访", "專訪", "对话", "對話", "—访", "—訪"}) {
      if (const size_t at = title_.rfind(word); at != title_.npos) return at + word.size();
    }
    constexpr size_t kOneCharacter = 3;
    return title_.starts_with("访") || title_.starts_with("訪") ? kOneCharacter : title_.npos;
  }

  // 某局局长李某某 of 某局局长李某某答记者问, 访某局局长李某某.
  void ReadHeadline() {
    size_t end = title_.size();
    const size_t start = BehindAsking();
    for (const std::string_view word : {"就", "答记者", "答記者", "接受", "回答", "谈", "談", "：", ":"}) {
      if (start == title_.npos) end = std::min(end, title_.find(word));
    }
    if (end == 0 || (end == title_.size() && start == title_.npos)) return;
    const std::string_view who = Trim(title_.substr(start == title_.npos ? 0 : start, end));
    constexpr size_t kLongestName = 4;
    size_t name = who.size();
    for (size_t characters = 1; characters <= kLongestName && name > 0; ++characters) {
      name -= static_cast<size_t>(text::DecodeBefore(who, name).length);
      if (characters < 2 || SortOf(Trim(who.substr(0, name))) != SpeakerSort::kRole) continue;
      answerer_.name = std::string(who.substr(name));
      answerer_.titles = std::string(Trim(who.substr(0, name)));
      return;
    }
  }

  // 某部有关负责人 of 某部有关负责人就…答记者问; empty if there is none.
  static std::string RoleIn(std::string_view text) {
    constexpr std::string_view kRoles[] = {"负责人", "負責人", "负责同志", "負責同志", "发言人", "發言人"};
    for (const std::string_view role : kRoles) {
      const size_t at = text.find(role);
      if (at == text.npos) continue;
      size_t start = at;
      while (start > 0) {
        const text::CodePoint c = text::DecodeBefore(text, start);
        if (!IsHan(c.value) && c.value != U'、') break;
        start -= static_cast<size_t>(c.length);
        if (at - start > kLongestRole) return {};
      }
      start = SkipLead(text, start, at);
      for (const std::string_view word : {"记者采访了", "采访了", "專訪", "专访", "邀请"}) {
        const size_t asked = text.substr(start, at - start).find(word);
        if (asked != text.npos) start += asked + word.size();
      }
      return std::string(text.substr(start, at + role.size() - start));
    }
    return {};
  }

  const ArticleFlow& article_;
  const std::string_view title_;
  const Speakers& speakers_;
  std::vector<Labelled> labels_;
  // How often every label stands that may be a name.
  std::map<std::string, size_t> names_;
  bool answerer_known_ = false;
  Speaker answerer_;
};

}  // namespace

std::vector<Turn> FindTurns(const ArticleFlow& article, std::string_view title, const Speakers& speakers) {
  return Finder(article, title, speakers).Run();
}

}  // namespace huiyao::segmentation
