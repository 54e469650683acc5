#include "services/segmentation/mentions/quotes/english_follow.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

// How many words may stand between a verb and its that.
constexpr size_t kFarthestThat = 8;

class Reader {
 public:
  Reader(const EnglishSentence& sentence, std::span<const SpokenClause> found)
      : sentence_(sentence), words_(sentence.words()), found_(found) {}

  // What stands behind the cue, and whether that is something said.
  bool Read(size_t last, EnglishCue sort, SpokenClause* clause) const {
    const bool inverted = clause->subject.kind != Kind::kGoesOn && clause->subject.words.start >= clause->cue.end;
    size_t word = last;
    if (inverted) {
      while (word + 1 < words_.size() && words_[word].range.end < clause->subject.words.end) ++word;
    }
    // told reporters on Monday that, said in a statement:
    size_t mark = word;
    for (size_t n = 0; n < kFarthestThat && words_[mark].mark == 0 && mark + 1 < words_.size(); ++n) {
      if (words_[mark + 1].lower == "that") break;
      ++mark;
    }
    const bool that = words_[mark].mark == 0 && mark + 1 < words_.size() && words_[mark + 1].lower == "that";
    const size_t behind_word = words_[mark].range.end;
    // What a passive is said by stands before its that.
    if (that && (!inverted || words_[mark].range.end <= clause->subject.words.end)) {
      clause->follow = Follow::kContent;
      clause->behind = words_[mark + 1].range.end;
      if (words_[mark + 1].mark == U',') ++clause->behind;
      return true;
    }
    const size_t passage = sentence_.NextPassage(behind_word);
    const bool at_passage = passage != std::string_view::npos && sentence_.OnlyMark(behind_word, passage);
    // said it would “spare no effort”
    const bool plain = sort == EnglishCue::kPlain && !inverted && words_[last].mark == 0 && mark > last;
    if (at_passage && plain && !SaysWhen(words_[last + 1].lower) && words_[mark].mark != U':' &&
        words_[mark].mark != U',' && ReadPlainContent(last, clause)) {
      return true;
    }
    if (at_passage) {
      clause->behind = passage;
      clause->follow = words_[mark].mark == U':'   ? Follow::kColon
                       : words_[mark].mark == U',' ? Follow::kComma
                                                   : Follow::kPassage;
      return true;
    }
    if (words_[last].mark == U':' && !inverted) {
      clause->follow = Follow::kColon;
      clause->behind = words_[last].range.end + 1;
      return true;
    }
    clause->follow = Follow::kEnd;
    clause->behind = words_[mark].range.end;
    // “…,” he said, and the like.
    const size_t front = std::min(clause->clause, clause->cue.start);
    const bool after_passage = sentence_.AfterPassage(front);
    if (after_passage) return true;
    if (words_[last].mark == 0 && !inverted && sort == EnglishCue::kPlain && last + 1 < words_.size() &&
        words_[last].lower != "out") {
      return ReadPlainContent(last, clause);
    }
    if (!inverted && ReadDemand(last, clause)) return true;
    // …, he said.
    const bool ends = words_[mark].mark == 0 || words_[mark].mark == U'.' || words_[mark].mark == U',';
    if (!ends || mark - word > kFarthestThat - 2) return false;
    if (mark > word && words_[last].lower != "told" && !SaysWhen(words_[word + 1].lower)) return false;
    return !SaysWhen(words_.front().lower) && ReadEnglishBefore(sentence_, front, found_, clause);
  }

 private:
  // …, he said on Monday; in an interview: not what is said.
  static bool SaysWhen(std::string_view word) {
    constexpr std::string_view kWords[] = {
        "on",     "in",        "at",    "during",  "after",   "before",    "to",       "last",   "this",
        "when",   "yesterday", "today", "monday",  "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "early",     "late",  "earlier", "asked",   "speaking",  "while"};
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
  }

  // said the plan would work: but told reporters is nothing said.
  bool ReadPlainContent(size_t last, SpokenClause* clause) const {
    const std::string& verb = words_[last].lower;
    if (!verb.starts_with("sa")) return false;
    constexpr std::string_view kNot[] = {"in",      "at",        "on",       "to",    "during", "so",    "nothing",
                                         "goodbye", "yes",       "no",       "after", "of",     "about", "as",
                                         "by",      "something", "anything", "hello", "and",    "or",    "with",
                                         "was",     "were",      "is",       "are"};
    if (std::find(std::begin(kNot), std::end(kNot), words_[last + 1].lower) != std::end(kNot)) return false;
    clause->follow = Follow::kContent;
    clause->behind = words_[last + 1].range.start;
    return true;
  }

  // urged all counties to repair the wells, called for patience: whom and what somebody asks.
  bool ReadDemand(size_t last, SpokenClause* clause) const {
    constexpr std::string_view kAsking[] = {"urged", "urges", "asked", "requested", "required", "on", "for"};
    const bool asks = std::find(std::begin(kAsking), std::end(kAsking), words_[last].lower) != std::end(kAsking);
    if (!asks || clause->subject.unknown || words_[last].mark != 0 || last + 2 >= words_.size()) return false;
    size_t to = last + 1;
    constexpr size_t kFarthest = 16;
    while (to < words_.size() && to - last <= kFarthest && words_[to].lower != "to") ++to;
    const bool has_to = to < words_.size() && words_[to].lower == "to";
    if (!has_to && words_[last].lower != "for") return false;
    clause->follow = Follow::kContent;
    clause->behind = words_[last + 1].range.start;
    return true;
  }

  const EnglishSentence& sentence_;
  const std::vector<EnglishWord>& words_;
  const std::span<const SpokenClause> found_;
};

}  // namespace

bool ReadEnglishFollow(const EnglishSentence& sentence, size_t last, EnglishCue sort,
                       std::span<const SpokenClause> found, SpokenClause* clause) {
  return Reader(sentence, found).Read(last, sort, clause);
}

bool ReadEnglishBefore(const EnglishSentence& sentence, size_t front, std::span<const SpokenClause> found,
                       SpokenClause* clause) {
  // What somebody has said before in this sentence is not said again.
  size_t from = sentence.range().start;
  if (!found.empty()) from = std::max({from, found.back().cue.end, found.back().subject.words.end});
  const std::string_view left = sentence.text().substr(std::min(from, front), front - std::min(from, front));
  const std::string_view said = Trim(left);
  if (!said.ends_with(",") || said.size() < 20) return false;
  const size_t start = static_cast<size_t>(said.data() - sentence.text().data());
  clause->before = {start, start + said.size() - 1};
  return true;
}

}  // namespace huiyao::segmentation
