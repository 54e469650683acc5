#include "services/segmentation/mentions/persons/latin_finder.h"

#include <algorithm>

#include "services/segmentation/mentions/persons/latin_names.h"
#include "services/segmentation/mentions/persons/latin_titles.h"
#include "services/segmentation/mentions/persons/latin_tokens.h"
#include "services/segmentation/mentions/persons/latin_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostTitles = 8;
constexpr size_t kMostNames = 50;
constexpr size_t kMostBetween = 8;

// New Jersey, South Brookfield: the next word belongs to it.
bool IsPlaceAdjective(std::string_view word) {
  return word == "new" || word == "north" || word == "south" || word == "east" || word == "west" || word == "san" ||
         word == "upper" || word == "lower";
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), tokens_(CutLatinTokens(text)) {}

  std::vector<FoundPerson> Find() {
    if (Is(0, "by")) TakeByline();
    for (size_t at = 0; at < tokens_.size(); ++at) {
      const LatinToken& token = tokens_[at];
      if (!token.is_word) continue;
      if (token.is_capital && IsLatinHonorific(Plain(at))) {
        TakeHonoured(at);
      } else if (IsLatinSpeechVerb(token.lower)) {
        TakeSpeaker(at);
      }
      bool plural = false;
      if (at >= titled_ && LatinHeadAt(tokens_, at, &plural) != 0) TakeTitle(at, plural);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const FoundPerson& a, const FoundPerson& b) { return a.range.start < b.range.start; });
    return std::move(found_);
  }

 private:
  bool Is(size_t at, std::string_view lower) const { return at < tokens_.size() && tokens_[at].lower == lower; }
  std::string_view Plain(size_t at) const { return tokens_[at].lower; }

  // Tokens [begin, end) name a person who holds `titles`.
  void Add(size_t begin, size_t end, const std::vector<FoundTitle>& titles, bool shares = false) {
    const TextRange range = {tokens_[begin].begin, tokens_[end - 1].end};
    // Dr. Anna Berg, director of …: already met.
    const auto met = std::find_if(found_.rbegin(), found_.rend(),
                                  [&](const FoundPerson& one) { return one.range.start <= range.start; });
    if (met != found_.rend() && met->range == range) {
      met->titles.insert(met->titles.end(), titles.begin(), titles.end());
      return;
    }
    if (begin < taken_) return;
    FoundPerson& person = found_.emplace_back();
    person.range = range;
    for (size_t i = begin; i < end; ++i) {
      if (i > begin) person.name += ' ';
      person.name += text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
    }
    person.titles = titles;
    person.shares_titles = shares;
    taken_ = end;
  }

  void TakeByline() {
    size_t at = 1;
    for (size_t count = 0; count < kMostNames; ++count) {
      const size_t end = LatinNameEnd(tokens_, at);
      if (end == at) return;
      Add(at, end, {});
      if (!Is(end, ",") && !Is(end, "and") && !Is(end, "&")) return;
      at = Is(end + 1, "and") ? end + 2 : end + 1;
    }
  }

  void TakeHonoured(size_t at) {
    const size_t end = LatinNameEnd(tokens_, at + 1);
    if (end == at + 1) return;
    std::vector<FoundTitle> titles;
    const std::string_view word = Plain(at);
    if (word != "mr" && word != "mrs" && word != "ms" && word != "comrade" && word != "madam" && word != "sir") {
      titles.push_back({{tokens_[at].begin, tokens_[at].end}, {}, false, false});
    }
    Add(at + 1, end, titles);
  }

  void TakeSpeaker(size_t verb) {
    const size_t begin = LatinNameBegin(tokens_, verb);
    if (begin < verb && begin >= taken_ && !IsThe(begin)) {
      Add(begin, verb, {});
      return;
    }
    // “…,” said Anna Berg.
    if (verb == 0 || !(Is(verb - 1, "\"") || Is(verb - 1, ","))) return;
    const size_t end = LatinNameEnd(tokens_, verb + 1);
    if (end > verb + 1 && verb + 1 >= taken_) Add(verb + 1, end, {});
  }

  bool IsThe(size_t at) const { return at > 0 && IsLatinArticle(tokens_[at - 1].lower); }

  void TakeTitle(size_t head, bool plural) {
    const LatinTitle title = ReadLatinTitle(tokens_, head, false);
    // Vice Minister Liao Min, Deputy Governor of the bank Lu Lei: the next one's, not another of his.
    const bool next = title.begin >= 1 && title.begin - 1 == taken_ && Is(title.begin - 1, ",") &&
                      tokens_[head].is_capital && TakeNameBehind(head, title);
    if (next || (!plural && TakeApposed(head))) return;
    if (title.begin == title.end || TakeNameBehind(head, title)) return;
    if (!plural) TakeTitleFirst(title);
  }

  // The county's: between the comma and the title of an apposition.
  bool MayStandBeforeTitle(size_t at) const {
    const LatinToken& token = tokens_[at];
    return token.is_word &&
           (token.is_possessive || token.lower.ends_with("-year-old") || token.is_capital ||
            IsLatinArticle(token.lower) || IsLatinTitleModifier(token.lower) || token.lower == "who" ||
            token.lower == "is" || token.lower == "was" || token.lower == "serves" || token.lower == "as");
  }

  // Anna Berg, the director of … and head of …,
  bool TakeApposed(size_t head) {
    const LatinTitle first = ReadLatinTitle(tokens_, head, true);
    if (first.begin == first.end) return false;
    size_t begin = first.begin;
    for (size_t count = 0; count < kMostBetween && begin > 0 && MayStandBeforeTitle(begin - 1); ++count) --begin;
    if (begin < 2 || !(Is(begin - 1, ",") || Is(begin - 1, "("))) return false;
    size_t name_end = begin - 1;
    // Li Bin, 35, a nurse
    if (name_end > 2 && Is(name_end - 2, ",") &&
        tokens_[name_end - 1].lower.find_first_not_of("0123456789") == std::string::npos) {
      name_end -= 2;
    }
    const size_t name_begin = LatinNameBegin(tokens_, name_end);
    if (name_begin == name_end) return false;
    // Ends with a mark or where the sentence goes on.
    std::vector<LatinTitle> titles = {first};
    size_t end = first.end;
    while (titles.size() < kMostTitles) {
      size_t next = end;
      if (Is(next, ",")) ++next;
      if (Is(next, "and")) ++next;
      if (next == end) break;
      while (next < tokens_.size() && IsLatinArticle(tokens_[next].lower)) ++next;
      size_t next_head = next;
      bool plural = false;
      while (next_head < tokens_.size() && next_head < next + kMostBetween && tokens_[next_head].is_word &&
             LatinHeadAt(tokens_, next_head, &plural) == 0) {
        ++next_head;
      }
      if (next_head >= tokens_.size() || LatinHeadAt(tokens_, next_head, &plural) == 0 || plural) break;
      const LatinTitle more = ReadLatinTitle(tokens_, next_head, true);
      if (more.begin == more.end) break;
      // A person of his own: …, Deputy Director Li Bin.
      if (more.begin > next || LatinNameEnd(tokens_, next_head + 1) > next_head + 1) break;
      titles.push_back(more);
      titles.back().begin = next;
      end = more.end;
    }
    if (end < tokens_.size() && tokens_[end].is_word && !Is(end, "from") && !Is(end, "in") &&
        !IsLatinSpeechVerb(tokens_[end].lower) && titles.size() == 1 && first.end == first.head + 1) {
      return false;
    }
    Add(name_begin, name_end, LatinTitles(tokens_, titles));
    titled_ = std::max(titled_, end);
    return true;
  }

  // Director Li Bin; Minister of Health Anna Berg.
  bool TakeNameBehind(size_t head, LatinTitle title) {
    size_t at = head + 1;
    if (tokens_[head].is_possessive) return false;
    size_t end = LatinNameEnd(tokens_, at);
    if (end > at) {
      title.end = at;
      title.body_begin = title.body_end = 0;
    } else if (title.body_end > title.body_begin) {
      // Where the body ends and the name begins is not said: behind its last common word, or before the last two words.
      size_t split = title.body_end;
      while (split > title.body_begin && tokens_[split - 1].is_capital &&
             !IsLatinCommonWord(tokens_[split - 1].lower)) {
        --split;
      }
      if (title.body_end < split + 2) return false;
      const bool place = split > title.body_begin && IsPlaceAdjective(tokens_[split - 1].lower);
      if (split == title.body_begin || title.body_end > split + 3 || (place && title.body_end > split + 2)) {
        split = title.body_end - 2;
      }
      if (split == title.body_begin || !(tokens_[split - 1].is_capital || IsLatinBodyNoun(tokens_[split - 1].lower)))
        return false;
      at = split;
      end = LatinNameEnd(tokens_, at);
      if (end != title.body_end) return false;
      title.end = title.body_end = split;
    } else {
      return false;
    }
    if (at < taken_) return false;
    std::vector<LatinTitle> all = {title};
    // Party Secretary and Director of the commission Li Bin
    bool is_plural = false;
    if (title.begin > 2 && Is(title.begin - 1, "and") && LatinHeadAt(tokens_, title.begin - 2, &is_plural) != 0 &&
        !is_plural && title.begin - 2 >= taken_) {
      LatinTitle before = ReadLatinTitle(tokens_, title.begin - 2, false);
      if (before.begin < before.end) all.insert(all.begin(), before);
    }
    // Minister of Water Resources and Secretary of …
    if (all.size() == 1 && title.begin > 3 && Is(title.begin - 1, "and")) {
      for (size_t next = title.begin - 2; next > taken_ && next + kMostBetween > title.begin; --next) {
        const size_t other = next - 1;
        if (!tokens_[other].is_word) break;
        if (LatinHeadAt(tokens_, other, &is_plural) == 0 || is_plural) continue;
        const LatinTitle before = ReadLatinTitle(tokens_, other, false);
        if (before.end == title.begin - 1 && before.begin < before.end) all.insert(all.begin(), before);
        break;
      }
    }
    const std::vector<FoundTitle> titles = LatinTitles(tokens_, all);
    Add(at, end, titles);
    titled_ = std::max(titled_, at);
    if (!title.is_plural) return true;
    for (size_t count = 0; count < kMostNames; ++count) {
      at = end;
      if (Is(at, ",")) ++at;
      if (Is(at, "and")) ++at;
      if (at == end) break;
      end = LatinNameEnd(tokens_, at);
      if (end == at) break;
      Add(at, end, titles, true);
    }
    return true;
  }

  // The director of the commission, Li Bin, said
  void TakeTitleFirst(const LatinTitle& title) {
    if (!Is(title.end, ",")) return;
    const size_t at = title.end + 1;
    const size_t end = LatinNameEnd(tokens_, at);
    if (end == at || at < taken_ || !Is(end, ",")) return;
    bool plural = false;
    // The next one's title follows: …, Li Bin, deputy director
    for (size_t i = end + 1; i < end + 5 && i < tokens_.size() && tokens_[i].is_word; ++i) {
      if (LatinHeadAt(tokens_, i, &plural) != 0) return;
    }
    Add(at, end, LatinTitles(tokens_, {title}));
  }

  const std::string_view text_;
  const std::vector<LatinToken> tokens_;
  std::vector<FoundPerson> found_;
  // Tokens before are part of a person found, of a title.
  size_t taken_ = 0;
  size_t titled_ = 0;
};

}  // namespace

std::vector<FoundPerson> FindLatinPersons(std::string_view text) { return Finder(text).Find(); }

}  // namespace huiyao::segmentation
