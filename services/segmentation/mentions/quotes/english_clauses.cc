#include "services/segmentation/mentions/quotes/english_clauses.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/english_words.h"

namespace huiyao::segmentation {
namespace {

using Follow = SpokenClause::Follow;
using Kind = Subject::Kind;

// Words: the longest subject, and how many may stand between a verb and its that.
constexpr size_t kLongestSubject = 14;
constexpr size_t kFarthestThat = 8;
constexpr size_t kLongestWord = 24;

struct Word {
  TextRange range;
  std::string lower;
  // Begins with a capital.
  bool capital = false;
  // Mark right behind it, 0 if none: , . : ; ? ! or a passage's opening mark as “.
  char32_t mark = 0;
};

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '\'' ||
         (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xC9) ||
         (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

class SentenceReader {
 public:
  SentenceReader(std::string_view text, TextRange sentence, std::span<const Passage> passages,
                 std::span<const PersonMention> mentions, std::vector<SpokenClause>* found)
      : text_(text), sentence_(sentence), passages_(passages), mentions_(mentions), found_(found) {}

  void Run() {
    SplitWords();
    ReadAccordingTo();
    for (size_t i = 0; i < words_.size(); ++i) ReadVerb(i);
  }

 private:
  void SplitWords() {
    auto passage = passages_.begin();
    for (size_t at = sentence_.start; at < sentence_.end;) {
      if (passage != passages_.end() && at >= passage->outer.start) {
        if (!words_.empty() && words_.back().mark == 0) words_.back().mark = U'“';
        at = std::max(at, passage->outer.end);
        after_passage_.push_back(words_.size());
        ++passage;
        continue;
      }
      if (!IsWordByte(text_[at])) {
        const text::CodePoint c = text::DecodeAt(text_, at);
        if (!words_.empty() && words_.back().mark == 0 && !IsSpace(c.value)) words_.back().mark = c.value;
        at += static_cast<size_t>(c.length);
        continue;
      }
      const size_t start = at;
      while (at < sentence_.end && (passage == passages_.end() || at < passage->outer.start)) {
        // Berg’s
        constexpr std::string_view kApostrophe = "’";
        if (text_.substr(at).starts_with(kApostrophe) && at + kApostrophe.size() < sentence_.end &&
            IsWordByte(text_[at + kApostrophe.size()])) {
          at += kApostrophe.size();
          continue;
        }
        if (!IsWordByte(text_[at])) break;
        ++at;
      }
      Word word{.range = {start, at}, .lower = {}, .capital = text_[start] >= 'A' && text_[start] <= 'Z'};
      if (at - start <= kLongestWord) {
        for (const char c : text_.substr(start, at - start)) {
          word.lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
        }
      }
      words_.push_back(std::move(word));
    }
  }

  bool FollowsPassage(size_t word) const {
    return std::binary_search(after_passage_.begin(), after_passage_.end(), word);
  }

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
    if (words_[i].lower == "called" && !FollowsPassage(i)) {
      if (i + 1 >= words_.size() || (words_[i + 1].lower != "on" && words_[i + 1].lower != "for")) return;
      ++last;
    }
    SpokenClause clause{.cue = {words_[i].range.start, words_[last].range.end},
                        .nominal = sort == EnglishCue::kThat,
                        .sentence = sentence_.start,
                        .clause = words_[i].range.start};
    clause.limit = sentence_.end;
    if (!ReadSubject(i, last, sort, &clause)) return;
    // The words before a verb at the end: …, he said.
    if (!ReadFollow(last, sort, &clause)) return;
    found_->push_back(std::move(clause));
  }

  // The index of the first word that is no adverb before word i; npos if there is none.
  size_t BeforeAdverbs(size_t i) const {
    constexpr size_t kMost = 4;
    for (size_t n = 0; n <= kMost && i > 0; ++n) {
      if (FollowsPassage(i)) return std::string_view::npos;
      if (!IsEnglishAdverb(words_[i - 1].lower)) return i - 1;
      --i;
    }
    return std::string_view::npos;
  }

  bool ReadSubject(size_t verb, size_t last, EnglishCue sort, SpokenClause* clause) {
    if (sort == EnglishCue::kGerund) {
      if (verb == 0 || words_[verb - 1].mark != U',') return false;
      clause->subject = SubjectFrom(0, verb);
      if (clause->subject.kind == Kind::kNone || clause->subject.unknown) clause->subject = {.kind = Kind::kGoesOn};
      return clause->subject.kind != Kind::kGoesOn || !found_->empty();
    }
    const size_t before = BeforeAdverbs(verb);
    // “…,” said Anna Berg
    if (FollowsPassage(verb) || (verb > 0 && words_[verb - 1].mark == U',' && IsInverted(last))) {
      if (ReadInverted(last, clause)) return true;
    }
    if (before == std::string_view::npos) return false;
    if (UndoesEnglishCue(words_[before].lower)) return false;
    if (const PersonMention* person = PersonBefore(words_[verb].range.start, words_[before].range.end);
        person != nullptr) {
      clause->subject = OfPerson(*person);
      clause->clause = std::min(clause->clause, clause->subject.words.start);
      return true;
    }
    // Back to the beginning of the clause.
    size_t first = before;
    while (first > 0 && before - first < kLongestSubject && words_[first - 1].mark == 0 && !FollowsPassage(first) &&
           words_[first - 1].lower != "and" && words_[first - 1].lower != "but" && words_[first - 1].lower != "that" &&
           words_[first - 1].lower != "as" && words_[first - 1].lower != "because") {
      --first;
    }
    clause->subject = SubjectFrom(first, before + 1);
    if (clause->subject.kind == Kind::kNone) return false;
    // A comma before the verb is the end of an apposition: Anna Berg, minister of health, said.
    if (words_[before].mark == U',' && first > 0 && words_[first - 1].mark == U',') {
      size_t name = first - 1;
      while (name > 0 && words_[name - 1].mark == 0 && first - name < kLongestSubject && !FollowsPassage(name)) --name;
      const Subject whole = SubjectFrom(name, first);
      if (whole.kind == Kind::kPhrase) clause->subject = whole;
    } else if (words_[before].mark != 0) {
      return false;
    }
    clause->clause = std::min(clause->clause, clause->subject.words.start);
    return true;
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
    while (end < words_.size() && end - last <= kLongestSubject) {
      if (end > last + 1 && EndsEnglishHead(words_[end].lower) && words_[end].lower != "of") break;
      ++end;
      if (words_[end - 1].mark != 0) break;
    }
    if (const PersonMention* named = MentionIn(words_[last].range.end, words_[end - 1].range.end); named != nullptr) {
      clause->subject = OfPerson(*named);
      return true;
    }
    clause->subject = SubjectFrom(last + 1, end);
    return clause->subject.kind == Kind::kPhrase;
  }

  static size_t End(const PersonMention& mention) { return std::max(mention.name.end, mention.titles.end); }

  static Subject OfPerson(const PersonMention& mention) {
    Subject subject{.kind = Kind::kPerson, .person = &mention, .words = mention.name, .adjacent = true};
    if (mention.titles.end > mention.titles.start) {
      subject.words = {std::min(mention.name.start, mention.titles.start), End(mention)};
    }
    return subject;
  }

  // The first mention that begins there; null if there is none.
  const PersonMention* MentionIn(size_t start, size_t end) const {
    const auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), start,
                                          [](const PersonMention& m, size_t at) { return m.name.start < at; });
    return mention != mentions_.end() && mention->name.start < end ? &*mention : nullptr;
  }

  // A mention that ends with the last word before the verb and its adverbs.
  const PersonMention* PersonBefore(size_t verb, size_t end) const {
    auto behind = std::lower_bound(mentions_.begin(), mentions_.end(), verb,
                                   [](const PersonMention& m, size_t at) { return m.name.start < at; });
    while (behind != mentions_.begin() && End(*std::prev(behind)) > verb) --behind;
    if (behind == mentions_.begin()) return nullptr;
    const PersonMention* nearest = &*std::prev(behind);
    const size_t last = End(*nearest);
    if (last >= end) return nearest;
    constexpr size_t kFarthest = 120;  // bytes of an apposition that nobody has read as titles
    const std::string_view gap = text_.substr(last, end - last);
    const bool apposition = gap.starts_with(",") && end < text_.size() && text_[end] == ',' && gap.size() < kFarthest;
    return apposition ? nearest : nullptr;
  }

  Subject SubjectFrom(size_t first, size_t end) const {
    if (end <= first) return {};
    const Word& word = words_[first];
    Subject subject{.kind = Kind::kPhrase, .words = {word.range.start, words_[end - 1].range.end}, .adjacent = true};
    const std::string& only = words_[end - 1].lower;
    if (only == "he" || only == "she") {
      subject.kind = Kind::kPronoun;
      subject.words = words_[end - 1].range;
      return subject;
    }
    if (const PersonMention* named = MentionIn(word.range.start, word.range.end); named != nullptr) {
      return OfPerson(*named);
    }
    if (end - first > kLongestSubject || EndsEnglishHead(word.lower)) return {};
    if (only == "they" || only == "it" || only == "i" || only == "we" || only == "you" || only == "who") return {};
    while (first + 1 < end && LeadsOver(words_[first].lower)) ++first;
    subject.words.start = words_[first].range.start;
    size_t head = first;
    while (head + 1 < end && !EndsEnglishHead(words_[head + 1].lower) && words_[head].mark == 0) ++head;
    if (IsEnglishSpeaker(words_[head].lower) || IsEnglishSpeaker(words_[first].lower)) {
      subject.says_only = !IsEnglishPerson(words_[head].lower) && !IsEnglishPerson(words_[first].lower);
      return subject;
    }
    // Names and acronyms, that of a sentence's first word may be no name.
    bool capitals = true;
    for (size_t i = first; i <= head; ++i) {
      capitals = capitals &&
                 (words_[i].capital || words_[i].lower == "the" || words_[i].lower == "of" || words_[i].lower == "al");
    }
    if (!capitals || (head == first && !IsName(first))) return {};
    subject.unknown = true;
    return subject;
  }

  // But, meanwhile: none of the subject.
  static bool LeadsOver(std::string_view word) {
    constexpr std::string_view kLeads[] = {"but",     "and",       "so",        "yet",   "while",
                                           "however", "meanwhile", "still",     "later", "then",
                                           "today",   "earlier",   "yesterday", "also",  "or"};
    return std::find(std::begin(kLeads), std::end(kLeads), word) != std::end(kLeads);
  }

  bool IsName(size_t word) const {
    constexpr std::string_view kNone[] = {"this", "that", "these", "those",  "it",  "there", "what", "which", "some",
                                          "many", "most", "all",   "others", "one", "no",    "and",  "but",   "so",
                                          "the",  "if",   "as",    "then",   "who", "while", "when", "each",  "both"};
    return words_[word].lower.size() > 1 &&
           std::find(std::begin(kNone), std::end(kNone), words_[word].lower) == std::end(kNone);
  }

  // What stands behind the cue, and whether that is something said.
  bool ReadFollow(size_t last, EnglishCue sort, SpokenClause* clause) const {
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
    if (that && !inverted) {
      clause->follow = Follow::kContent;
      clause->behind = words_[mark + 1].range.end;
      if (words_[mark + 1].mark == U',') ++clause->behind;
      return true;
    }
    const size_t passage = NextPassage(behind_word);
    const bool at_passage = passage != std::string_view::npos && OnlyMark(behind_word, passage);
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
    const bool after_passage = AfterPassage(front);
    if (after_passage) return true;
    if (words_[last].mark == 0 && !inverted && sort == EnglishCue::kPlain && last + 1 < words_.size() &&
        words_[last].lower != "out") {
      return ReadPlainContent(last, clause);
    }
    if (!inverted && ReadDemand(last, clause)) return true;
    // …, he said.
    const bool ends = words_[mark].mark == 0 || words_[mark].mark == U'.' || words_[mark].mark == U',';
    if (!ends || mark - word > 4) return false;
    return ReadBefore(front, clause);
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

  bool ReadBefore(size_t front, SpokenClause* clause) const {
    // What somebody has said before in this sentence is not said again.
    size_t from = sentence_.start;
    if (!found_->empty()) from = std::max({from, found_->back().cue.end, found_->back().subject.words.end});
    const std::string_view left = text_.substr(std::min(from, front), front - std::min(from, front));
    const std::string_view said = Trim(left);
    if (!said.ends_with(",") || said.size() < 20) return false;
    const size_t start = static_cast<size_t>(said.data() - text_.data());
    clause->before = {start, start + said.size() - 1};
    return true;
  }

  void ReadAccordingTo() {
    for (size_t i = 0; i + 2 < words_.size(); ++i) {
      if (words_[i].lower != "according" || words_[i + 1].lower != "to" || words_[i].mark != 0) continue;
      size_t end = i + 2;
      while (end < words_.size() && end - i - 2 < kLongestSubject) {
        ++end;
        if (words_[end - 1].mark != 0) break;
      }
      const Subject subject = SubjectFrom(i + 2, end);
      if (subject.kind == Kind::kNone || subject.kind == Kind::kPronoun || subject.unknown) return;
      SpokenClause clause{.cue = {words_[i].range.start, words_[i + 1].range.end},
                          .nominal = true,
                          .sentence = sentence_.start,
                          .clause = words_[i].range.start};
      clause.subject = subject;
      clause.limit = sentence_.end;
      clause.behind = words_[end - 1].range.end;
      if (i == 0) {
        if (words_[end - 1].mark != U',') return;
        clause.follow = Follow::kContent;
        clause.behind += 1;
      } else if (!AfterPassage(words_[i].range.start) && !ReadBefore(words_[i].range.start, &clause)) {
        return;
      }
      found_->push_back(std::move(clause));
      return;
    }
  }

  size_t NextPassage(size_t at) const {
    const auto passage = std::lower_bound(passages_.begin(), passages_.end(), at,
                                          [](const Passage& one, size_t from) { return one.outer.start < from; });
    return passage == passages_.end() ? std::string_view::npos : passage->outer.start;
  }

  // Nothing but a comma, a colon and white space stands between.
  bool OnlyMark(size_t from, size_t to) const {
    std::string_view between = Trim(text_.substr(from, to - from));
    return between.empty() || between == "," || between == ":";
  }

  // A passage ends right before.
  bool AfterPassage(size_t at) const {
    const auto behind = std::upper_bound(passages_.begin(), passages_.end(), at,
                                         [](size_t to, const Passage& one) { return to < one.outer.end; });
    return behind != passages_.begin() && OnlyMark(std::prev(behind)->outer.end, at);
  }

  const std::string_view text_;
  const TextRange sentence_;
  const std::span<const Passage> passages_;
  const std::span<const PersonMention> mentions_;
  std::vector<SpokenClause>* const found_;
  std::vector<Word> words_;
  // Indices of the words before which a passage stands.
  std::vector<size_t> after_passage_;
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

}  // namespace

SpokenClauses FindEnglishClauses(std::string_view text, std::span<const TextRange> sentences,
                                 std::span<const Passage> passages, std::span<const PersonMention> mentions) {
  SpokenClauses found;
  size_t passage = 0, mention = 0;
  for (const TextRange sentence : JoinSentences(sentences, passages)) {
    found.sentences.push_back(sentence.start);
    while (passage < passages.size() && passages[passage].outer.start < sentence.start) ++passage;
    size_t passage_end = passage;
    while (passage_end < passages.size() && passages[passage_end].outer.start < sentence.end) ++passage_end;
    while (mention < mentions.size() && mentions[mention].name.start < sentence.start) ++mention;
    size_t mention_end = mention;
    while (mention_end < mentions.size() && mentions[mention_end].name.start < sentence.end) ++mention_end;
    std::vector<SpokenClause> here;
    SentenceReader(text, sentence, passages.subspan(passage, passage_end - passage),
                   mentions.subspan(mention, mention_end - mention), &here)
        .Run();
    std::sort(here.begin(), here.end(),
              [](const SpokenClause& a, const SpokenClause& b) { return a.cue.start < b.cue.start; });
    found.all.insert(found.all.end(), here.begin(), here.end());
    passage = passage_end;
    mention = mention_end;
  }
  if (found.sentences.empty()) found.sentences.push_back(0);
  return found;
}

}  // namespace huiyao::segmentation
