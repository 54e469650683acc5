#include "services/segmentation/mentions/quotes/english_clauses.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/english_follow.h"
#include "services/segmentation/mentions/quotes/english_sentence.h"
#include "services/segmentation/mentions/quotes/english_words.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

// How many words may stand between a verb and its that.
constexpr size_t kFarthestThat = 8;

class SentenceReader {
 public:
  SentenceReader(const EnglishSentence& sentence, std::vector<SpokenClause>* found)
      : sentence_(sentence), words_(sentence.words()), found_(found) {}

  void Run() {
    ReadAccordingTo();
    for (size_t i = 0; i < words_.size(); ++i) ReadVerb(i);
  }

 private:
  void ReadVerb(size_t i) {
    EnglishCue sort = EnglishCueOf(words_[i].lower);
    if (sort == EnglishCue::kNone) return;
    const bool particle = words_[i].lower.starts_with("point");
    size_t last = i;  // last word of the cue
    if (particle) {
      if (i + 1 >= words_.size() || words_[i + 1].lower != "out" || words_[i].mark != 0) return;
      ++last;
    }
    // called on, called for
    if (words_[i].lower == "called" && !sentence_.FollowsPassage(i)) {
      if (i + 1 >= words_.size() || (words_[i + 1].lower != "on" && words_[i + 1].lower != "for")) return;
      ++last;
    }
    SpokenClause clause{.cue = {words_[i].range.start, words_[last].range.end},
                        .nominal = sort == EnglishCue::kThat,
                        .sentence = sentence_.range().start,
                        .clause = words_[i].range.start};
    clause.limit = sentence_.range().end;
    if (!ReadSubject(i, last, sort, &clause)) return;
    // The words before a verb at the end: …, he said.
    if (!ReadEnglishFollow(sentence_, last, sort, *found_, &clause)) return;
    found_->push_back(std::move(clause));
  }

  // The index of the first word that is no adverb before word i; npos if there is none.
  size_t BeforeAdverbs(size_t i) const {
    constexpr size_t kMost = 4;
    for (size_t n = 0; n <= kMost && i > 0; ++n) {
      if (sentence_.FollowsPassage(i)) return std::string_view::npos;
      if (!IsEnglishAdverb(words_[i - 1].lower) || words_[i - 1].mark != 0) return i - 1;
      --i;
    }
    return std::string_view::npos;
  }

  bool ReadSubject(size_t verb, size_t last, EnglishCue sort, SpokenClause* clause) {
    if (sort == EnglishCue::kGerund) {
      if (verb == 0 || words_[verb - 1].mark != U',') return false;
      const bool pronoun = words_[0].lower == "he" || words_[0].lower == "she";
      clause->subject = sentence_.SubjectFrom(0, pronoun ? 1 : verb);
      if (clause->subject.kind == Kind::kNone || clause->subject.unknown) clause->subject = {.kind = Kind::kGoesOn};
      return clause->subject.kind != Kind::kGoesOn || !found_->empty();
    }
    const size_t before = BeforeAdverbs(verb);
    // “…,” said Anna Berg
    if (!HasHearer(words_[verb].lower) &&
        (sentence_.FollowsPassage(verb) || (verb > 0 && words_[verb - 1].mark == U',' && IsInverted(last)))) {
      if (ReadInverted(last, clause)) return true;
    }
    if (before == std::string_view::npos) return false;
    if (UndoesEnglishCue(words_[before].lower)) return ReadPassive(before, last, clause);
    // He is a surname too.
    if (words_[before].lower == "he" || words_[before].lower == "she") {
      clause->subject = {.kind = Kind::kPronoun, .words = words_[before].range, .adjacent = true};
      clause->clause = std::min(clause->clause, clause->subject.words.start);
      return true;
    }
    if (const PersonMention* person = sentence_.PersonBefore(words_[verb].range.start, words_[before].range.end);
        person != nullptr) {
      clause->subject = sentence_.OfPerson(*person);
      clause->clause = std::min(clause->clause, clause->subject.words.start);
      return true;
    }
    // Back to the beginning of the clause.
    size_t first = before;
    while (first > 0 && before - first < EnglishSentence::kLongestSubject && words_[first - 1].mark == 0 &&
           !sentence_.FollowsPassage(first) && words_[first - 1].lower != "and" && words_[first - 1].lower != "but" &&
           words_[first - 1].lower != "that" && words_[first - 1].lower != "as" &&
           words_[first - 1].lower != "because") {
      --first;
    }
    // A comma before the verb is the end of an apposition: Anna Berg, minister of health, said.
    if (words_[before].mark == U',' && first > 0 && words_[first - 1].mark == U',') {
      size_t name = first - 1;
      while (name > 0 && words_[name - 1].mark == 0 && first - name < EnglishSentence::kLongestSubject &&
             !sentence_.FollowsPassage(name))
        --name;
      clause->subject = sentence_.SubjectFrom(name, first);
    } else if (words_[before].mark == 0) {
      clause->subject = sentence_.SubjectFrom(first, before + 1);
    }
    if (clause->subject.kind == Kind::kNone) return false;
    clause->clause = std::min(clause->clause, clause->subject.words.start);
    return true;
  }

  // It was stressed at the conference that …
  bool ReadPassive(size_t before, size_t last, SpokenClause* clause) const {
    if (before == 0 || words_[before - 1].lower != "it") return false;
    if (words_[before].lower != "was" && words_[before].lower != "is" && words_[before].lower != "been") return false;
    if (last + 2 >= words_.size() || words_[last].mark != 0) return false;
    if (words_[last + 1].lower != "at" && words_[last + 1].lower != "by") return false;
    size_t end = last + 2;
    while (end < words_.size() && end - last <= kFarthestThat && words_[end].lower != "that" &&
           words_[end - 1].mark == 0) {
      ++end;
    }
    if (end >= words_.size() || words_[end].lower != "that") return false;
    clause->subject = sentence_.SubjectFrom(last + 2, end);
    clause->clause = words_[before - 1].range.start;
    return clause->subject.kind == Kind::kPhrase || clause->subject.kind == Kind::kPerson;
  }

  // Who stands behind these is told: …, told reporters.
  static bool HasHearer(std::string_view word) {
    constexpr std::string_view kWords[] = {"told", "tells", "informed", "assured", "reminded", "briefed"};
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
  }

  // A name or a role stands behind the verb: said Anna Berg, said a spokesperson.
  bool IsInverted(size_t last) const {
    return last + 1 < words_.size() && words_[last].mark == 0 &&
           (words_[last + 1].capital || words_[last + 1].lower == "the" || words_[last + 1].lower == "a" ||
            words_[last + 1].lower == "an");
  }

  bool ReadInverted(size_t last, SpokenClause* clause) {
    if (!IsInverted(last)) return false;
    size_t end = last + 1;
    while (end < words_.size() && end - last <= EnglishSentence::kLongestSubject) {
      if (end > last + 1 && EndsEnglishHead(words_[end].lower) && words_[end].lower != "of") break;
      ++end;
      if (words_[end - 1].mark != 0) break;
    }
    if (const PersonMention* named = sentence_.MentionIn(words_[last].range.end, words_[end - 1].range.end);
        named != nullptr) {
      clause->subject = sentence_.OfPerson(*named);
      return true;
    }
    clause->subject = sentence_.SubjectFrom(last + 1, end);
    return clause->subject.kind == Kind::kPhrase;
  }

  void ReadAccordingTo() {
    for (size_t i = 0; i + 2 < words_.size(); ++i) {
      if (words_[i].lower != "according" || words_[i + 1].lower != "to" || words_[i].mark != 0) continue;
      size_t end = i + 2;
      while (end < words_.size() && end - i - 2 < EnglishSentence::kLongestSubject) {
        ++end;
        if (words_[end - 1].mark != 0) break;
      }
      Subject subject = sentence_.SubjectFrom(i + 2, end);
      subject.says_only = subject.says_only || subject.unknown;
      if (subject.kind == Kind::kNone || subject.kind == Kind::kPronoun) return;
      if (subject.unknown && IsPartOfText(words_[i + 2].lower)) return;
      SpokenClause clause{.cue = {words_[i].range.start, words_[i + 1].range.end},
                          .nominal = true,
                          .sentence = sentence_.range().start,
                          .clause = words_[i].range.start};
      clause.subject = subject;
      clause.limit = sentence_.range().end;
      clause.behind = words_[end - 1].range.end;
      if (i == 0 || BeginsWithPlace(i)) {
        // Behind an apposition: according to Anna Berg, minister of health, ….
        if (subject.kind == Kind::kPerson) {
          clause.behind = std::max(clause.behind, subject.words.end);
          while (end < words_.size() && words_[end - 1].range.end < clause.behind) ++end;
        }
        if (words_[end - 1].mark != U',') return;
        clause.follow = Follow::kContent;
        clause.behind = words_[end - 1].range.end + 1;
      } else if (!sentence_.AfterPassage(words_[i].range.start) &&
                 !ReadEnglishBefore(sentence_, words_[i].range.start, *found_, &clause)) {
        return;
      }
      found_->push_back(std::move(clause));
      return;
    }
  }

  // In Greenford, …: a place or time and a comma stand before word i, nothing else.
  bool BeginsWithPlace(size_t i) const {
    constexpr std::string_view kPrepositions[] = {"in",    "at",  "on",     "across", "since", "during", "along",
                                                  "under", "for", "around", "near",   "after", "before", "by"};
    constexpr size_t kMost = 8;
    if (i < 2 || i > kMost || words_[i - 1].mark != U',' || sentence_.FollowsPassage(i)) return false;
    if (std::find(std::begin(kPrepositions), std::end(kPrepositions), words_[0].lower) == std::end(kPrepositions)) {
      return false;
    }
    return std::all_of(words_.begin(), words_.begin() + static_cast<ptrdiff_t>(i) - 1,
                       [](const EnglishWord& word) { return word.mark == 0; });
  }

  // According to Article 5: of a text, not of somebody.
  static bool IsPartOfText(std::string_view word) {
    constexpr std::string_view kParts[] = {"article", "section", "law",      "chapter", "table",
                                           "figure",  "annex",   "appendix", "chinese", "paragraph",
                                           "rule",    "clause",  "act",      "plan",    "the"};
    return std::find(std::begin(kParts), std::end(kParts), word) != std::end(kParts);
  }

  const EnglishSentence& sentence_;
  const std::vector<EnglishWord>& words_;
  std::vector<SpokenClause>* const found_;
};

// The sentences, those that a passage cuts as one.
std::vector<TextRange> JoinSentences(std::span<const TextRange> sentences, std::span<const Passage> passages) {
  std::vector<TextRange> joined;
  auto passage = passages.begin();
  for (const TextRange sentence : sentences) {
    while (passage != passages.end() && passage->outer.end <= sentence.start) ++passage;
    const bool inside = passage != passages.end() && passage->outer.start < sentence.start;
    if (inside && !joined.empty()) {
      joined.back().end = sentence.end;
    } else {
      joined.push_back(sentence);
    }
  }
  return joined;
}

// The conference stressed that …: the sentences behind it go on with what it stressed.
bool IsOfMeeting(std::string_view text, const SpokenClause& clause) {
  constexpr std::string_view kMeetings[] = {"conference", "meeting", "congress",  "session",
                                            "forum",      "summit",  "symposium", "plenum"};
  const std::string_view words = Slice(text, clause.subject.words);
  return clause.follow == Follow::kContent && clause.subject.says_only && EndsWithAny(words, kMeetings);
}

// The sentence tells of the meeting, or begins a list.
bool IsReporters(std::string_view sentence) {
  constexpr std::string_view kBegins[] = {
      "In order to", "To ",  "The conference", "The meeting", "The session",  "The forum",    "It ",
      "He ",         "She ", "They ",          "Also ",       "The congress", "Participants", "Representatives"};
  constexpr std::string_view kHolds[] = {" attended", " presided",  " chaired",     " took part",  " participated",
                                         " was held", " were held", " delivered a", " exchanged ", " were present"};
  return StartsWithAny(sentence, kBegins) || ContainsAny(sentence, kHolds);
}

}  // namespace

SpokenClauses FindEnglishClauses(std::string_view text, std::span<const TextRange> sentences,
                                 std::span<const Passage> passages, std::span<const PersonMention> mentions) {
  SpokenClauses found;
  size_t passage = 0, mention = 0;
  // The last clause is a meeting's, and nobody else has spoken since.
  bool goes_on = false;
  for (const TextRange sentence : JoinSentences(sentences, passages)) {
    found.sentences.push_back(sentence.start);
    while (passage < passages.size() && passages[passage].outer.start < sentence.start) ++passage;
    size_t passage_end = passage;
    while (passage_end < passages.size() && passages[passage_end].outer.start < sentence.end) ++passage_end;
    while (mention < mentions.size() && mentions[mention].name.start < sentence.start) ++mention;
    size_t mention_end = mention;
    while (mention_end < mentions.size() && mentions[mention_end].name.start < sentence.end) ++mention_end;
    std::vector<SpokenClause> here;
    const EnglishSentence words(text, sentence, passages.subspan(passage, passage_end - passage),
                                mentions.subspan(mention, mention_end - mention));
    SentenceReader(words, &here).Run();
    std::sort(here.begin(), here.end(),
              [](const SpokenClause& a, const SpokenClause& b) { return a.cue.start < b.cue.start; });
    if (!here.empty()) {
      goes_on = here.size() == 1 && IsOfMeeting(text, here[0]);
    } else if (goes_on) {
      const bool named = mention_end > mention || passage_end > passage;
      goes_on = !named && !IsReporters(Slice(text, sentence));
      if (goes_on) found.all.back().limit = sentence.end;
    }
    found.all.insert(found.all.end(), here.begin(), here.end());
    passage = passage_end;
    mention = mention_end;
  }
  if (found.sentences.empty()) found.sentences.push_back(0);
  return found;
}

}  // namespace huiyao::segmentation
