#include "services/segmentation/mentions/quotes/english_sentence.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/english_words.h"

namespace huiyao::segmentation {
namespace {

using Kind = Subject::Kind;

constexpr size_t kLongestWord = 24;

// Letters, digits, - and ', and the bytes of letters with accents.
constexpr auto kWordBytes = [] {
  std::array<bool, 256> bytes{};
  for (size_t byte = 0; byte < bytes.size(); ++byte) {
    bytes[byte] = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                  byte == '-' || byte == '\'' || (byte >= 0xC3 && byte <= 0xC9) || (byte & 0xC0) == 0x80;
  }
  return bytes;
}();

bool IsWordByte(char c) { return kWordBytes[static_cast<unsigned char>(c)]; }

// Dr. Anna B. Berg
bool IsAbbreviation(std::string_view word) {
  constexpr std::string_view kWords[] = {"dr",  "mr",  "mrs", "ms", "prof", "gen",
                                         "sen", "rep", "gov", "st", "lt",   "col"};
  return word.size() == 1 || std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

size_t End(const PersonMention& mention) { return std::max(mention.name.end, mention.titles.end); }

// But, meanwhile: none of the subject.
bool LeadsOver(std::string_view word) {
  constexpr std::string_view kLeads[] = {"but",     "and",       "so",        "yet",   "while",
                                         "however", "meanwhile", "still",     "later", "then",
                                         "today",   "earlier",   "yesterday", "also",  "or"};
  return std::find(std::begin(kLeads), std::end(kLeads), word) != std::end(kLeads);
}

// May be somebody’s name: no pronoun or article.
bool IsName(std::string_view word) {
  constexpr std::string_view kNone[] = {"this", "that", "these", "those",  "it",  "there", "what", "which", "some",
                                        "many", "most", "all",   "others", "one", "no",    "and",  "but",   "so",
                                        "the",  "if",   "as",    "then",   "who", "while", "when", "each",  "both"};
  return word.size() > 1 && std::find(std::begin(kNone), std::end(kNone), word) == std::end(kNone);
}

}  // namespace

EnglishSentence::EnglishSentence(std::string_view text, TextRange range, std::span<const Passage> passages,
                                 std::span<const PersonMention> mentions)
    : text_(text), range_(range), passages_(passages), mentions_(mentions) {
  SplitWords();
}

void EnglishSentence::SplitWords() {
  constexpr size_t kUsualWord = 6;  // bytes, with the blank
  words_.reserve((range_.end - range_.start) / kUsualWord + 1);
  auto passage = passages_.begin();
  for (size_t at = range_.start; at < range_.end;) {
    if (passage != passages_.end() && at >= passage->outer.start) {
      if (!words_.empty() && words_.back().mark == 0) words_.back().mark = U'“';
      at = std::max(at, passage->outer.end);
      after_passage_.push_back(words_.size());
      ++passage;
      continue;
    }
    if (!IsWordByte(text_[at])) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      const bool abbreviates = c.value == U'.' && !words_.empty() && IsAbbreviation(words_.back().lower);
      if (!words_.empty() && words_.back().mark == 0 && !IsSpace(c.value) && !abbreviates) words_.back().mark = c.value;
      at += static_cast<size_t>(c.length);
      continue;
    }
    const size_t start = at;
    const size_t limit = passage == passages_.end() ? range_.end : std::min(range_.end, passage->outer.start);
    while (true) {
      while (at < limit && IsWordByte(text_[at])) ++at;
      if (at >= limit) break;
      // Berg’s
      constexpr std::string_view kApostrophe = "’";
      if (!text_.substr(at).starts_with(kApostrophe) || at + kApostrophe.size() >= range_.end ||
          !IsWordByte(text_[at + kApostrophe.size()])) {
        break;
      }
      at += kApostrophe.size();
    }
    EnglishWord& word = words_.emplace_back();
    word.range = {start, at};
    word.capital = text_[start] >= 'A' && text_[start] <= 'Z';
    if (at - start <= kLongestWord) {
      word.lower = text_.substr(start, at - start);
      for (char& c : word.lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
      }
    }
  }
}

bool EnglishSentence::FollowsPassage(size_t word) const {
  return std::binary_search(after_passage_.begin(), after_passage_.end(), word);
}

bool EnglishSentence::AfterPassage(size_t at) const {
  const auto behind = std::upper_bound(passages_.begin(), passages_.end(), at,
                                       [](size_t to, const Passage& one) { return to < one.outer.end; });
  return behind != passages_.begin() && OnlyMark(std::prev(behind)->outer.end, at);
}

size_t EnglishSentence::NextPassage(size_t at) const {
  const auto passage = std::lower_bound(passages_.begin(), passages_.end(), at,
                                        [](const Passage& one, size_t from) { return one.outer.start < from; });
  return passage == passages_.end() ? std::string_view::npos : passage->outer.start;
}

bool EnglishSentence::OnlyMark(size_t from, size_t to) const {
  std::string_view between = Trim(text_.substr(from, to - from));
  return between.empty() || between == "," || between == ":";
}

const PersonMention* EnglishSentence::MentionIn(size_t start, size_t end) const {
  const auto mention = std::lower_bound(mentions_.begin(), mentions_.end(), start,
                                        [](const PersonMention& m, size_t at) { return m.name.start < at; });
  return mention != mentions_.end() && mention->name.start < end ? &*mention : nullptr;
}

const PersonMention* EnglishSentence::PersonBefore(size_t verb, size_t end) const {
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

Subject EnglishSentence::OfPerson(const PersonMention& mention) {
  Subject subject{.kind = Kind::kPerson, .person = &mention, .words = mention.name, .adjacent = true};
  if (mention.titles.end > mention.titles.start) {
    subject.words = {std::min(mention.name.start, mention.titles.start), End(mention)};
  }
  return subject;
}

Subject EnglishSentence::SubjectFrom(size_t first, size_t end) const {
  if (end <= first) return {};
  const EnglishWord& word = words_[first];
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
  if (only == "they" || only == "it" || only == "i" || only.find('\'') == 1 || only == "you'd" || only == "they'd" ||
      only == "we" || only == "you" || only == "who")
    return {};
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
  if (!capitals || (head == first && !IsName(words_[first].lower))) return {};
  subject.unknown = true;
  return subject;
}

}  // namespace huiyao::segmentation
