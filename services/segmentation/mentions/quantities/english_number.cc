#include "services/segmentation/mentions/quantities/english_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "services/segmentation/mentions/quantities/english_words.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostWords = 24;

using Sort = NumberWordSort;
using Token = NumberWord;

class EnglishMatcher {
 public:
  EnglishMatcher(std::string_view text, size_t at) : text_(text) {
    tokens_.reserve(8);
    bool points = false;
    const auto ends = [&](const Token& last, const Token& next) {
      // Two of a sort in a row are two numbers, so that lists cost no more than once each.
      return last.sort == next.sort && next.sort != Sort::kScale && next.sort != Sort::kScales &&
             next.sort != Sort::kTens && !points;
    };
    for (bool hyphen = false; tokens_.size() < kMostWords;) {
      auto token = NumberWordAt(text, at);
      if (!token) break;
      token->hyphen = hyphen;
      if (!tokens_.empty() && ends(tokens_.back(), *token)) break;
      points = points || token->sort == Sort::kPoint;
      tokens_.push_back(*token);
      std::tie(at, hyphen) = SkipNumberJoint(text, token->end);
      // 2mil: letters may follow digits at once; words may not.
      if (at == token->end && token->sort != Sort::kDigits) break;
    }
  }

  std::optional<EnglishNumber> Match() {
    if (tokens_.empty()) return std::nullopt;
    double sign = 1;
    if (Is(0, Sort::kMinus)) sign = -1, next_ = 1;
    if (!MatchOpen() && !MatchWhole()) return std::nullopt;
    number_.value *= sign;
    if (number_.value != 0 && std::abs(number_.value) < 1e15 && !number_.fraction) {
      number_.value = std::round(number_.value * 1e6) / 1e6;
    }
    return number_;
  }

 private:
  bool Is(size_t i, Sort sort) const { return i < tokens_.size() && tokens_[i].sort == sort; }
  void EndAt(size_t i) { number_.end = tokens_[i - 1].end, next_ = i; }

  // dozens, hundreds of thousands, several hundred, a few thousand
  bool MatchOpen() {
    size_t i = next_;
    if (Is(i, Sort::kArticle) && Is(i + 1, Sort::kSeveral)) ++i;
    if (Is(i, Sort::kSeveral) && (Is(i + 1, Sort::kHundred) || Is(i + 1, Sort::kScale) || Is(i + 1, Sort::kDozen))) {
      number_.value = 1;
      for (++i; Is(i, Sort::kHundred) || Is(i, Sort::kScale) || Is(i, Sort::kDozen); ++i) Multiply(tokens_[i].value);
    } else if (Is(i, Sort::kScales)) {
      number_.value = 1;
      Multiply(tokens_[i++].value);
      for (; Is(i, Sort::kOf) && Is(i + 1, Sort::kScales); i += 2) Multiply(tokens_[i + 1].value);
    } else {
      return false;
    }
    number_.open = true;
    EndAt(i);
    return true;
  }

  void Multiply(double scale) {
    number_.value *= scale;
    number_.scaled = number_.scaled || scale >= 1000;
  }

  bool MatchWhole() {
    if (MatchPartOfScale()) return true;
    const size_t start = next_;
    const auto whole = Cardinal(start);
    if (!whole) return MatchArticlePart(start);
    const size_t end = whole->second;
    // Digits alone are no words.
    const bool only_digits = end == start + 1 && Is(start, Sort::kDigits);
    number_.value = whole->first;
    if (MatchFraction(start, end)) return true;
    if (MatchTail(end)) return true;
    if (only_digits) return false;
    EndAt(end);
    return true;
  }

  // half a dozen, half million, quarter million, three quarters billion
  bool MatchPartOfScale() {
    size_t i = next_;
    double times = 1;
    if (Is(i, Sort::kUnit) && Is(i + 1, Sort::kPart)) times = tokens_[i++].value;
    if (Is(i, Sort::kArticle) && Is(i + 1, Sort::kPart)) ++i;
    if (!Is(i, Sort::kPart) || (tokens_[i].value != 2 && tokens_[i].value != 4)) return false;
    size_t scale = i + 1;
    if (Is(scale, Sort::kOf)) return false;
    if (Is(scale, Sort::kArticle)) ++scale;
    if (!Is(scale, Sort::kScale) && !Is(scale, Sort::kDozen)) return false;
    number_.value = times / tokens_[i].value;
    Multiply(tokens_[scale].value);
    EndAt(scale + 1);
    return true;
  }

  // a half, a quarter, half, a hundredth, a twenty-first
  bool MatchArticlePart(size_t start) {
    size_t i = start + (Is(start, Sort::kArticle) ? 1 : 0);
    double below = 0;
    if (Is(i, Sort::kTens) && Is(i + 1, Sort::kPart) && tokens_[i + 1].hyphen) below = tokens_[i++].value;
    if (!Is(i, Sort::kPart) || tokens_[i].plural) return false;
    // "third" alone is an ordinal, "half" is not.
    if (i == start && tokens_[i].value != 2) return false;
    if (tokens_[i].value == 1 && below == 0) return false;
    number_.value = 1 / (below + tokens_[i].value);
    number_.fraction = true;
    EndAt(i + 1);
    return true;
  }

  // two thirds; one hundred and three and two thirds; one hundred thirty fifths, which is 100/35.
  bool MatchFraction(size_t start, size_t end) {
    double tens = 0;
    const size_t cardinal_end = end;
    if (Is(end, Sort::kTens) && Is(end + 1, Sort::kPart) && (tokens_[end + 1].hyphen || tokens_[end + 1].plural)) {
      tens = tokens_[end++].value;
    }
    if (!Is(end, Sort::kPart) ||
        (tens == 0 && tokens_[end].value == 1 && !tokens_[end - 1].hyphen && !tokens_[end].hyphen)) {
      return false;
    }
    size_t above_end = cardinal_end;
    double below = tens + tokens_[end].value;
    if (tens == 0 && below < 10 && Is(end - 1, Sort::kTens) && end - 1 > start) below += tokens_[--above_end].value;
    size_t above_start = start;
    for (size_t i = above_end; i > start + 1; --i) {
      if (Is(i - 1, Sort::kAnd) && i < above_end) {
        above_start = i;
        break;
      }
    }
    // An ordinal: the second, twenty-first.
    if (!tokens_[end].plural && below < 1000) {
      const bool is_one = above_end == above_start + 1 && (tokens_[above_start].value == 1);
      if (!is_one) return false;
    }
    const auto above = CardinalTo(above_start, above_end);
    if (!above || (Is(start, Sort::kDigits) && above_end == start + 1 && below >= 1000)) return false;
    double value = *above / below;
    if (above_start > start) {
      // "103 and 2" was read in one: take the part away.
      const auto before = CardinalTo(start, above_start - 1);
      if (!before) return false;
      const Token& last = tokens_[above_start - 2];
      // "two million and three fifths", "one billion and three quarters million"
      if (Is(end + 1, Sort::kScale)) {
        value *= tokens_[++end].value;
      } else if (last.sort == Sort::kScale && above_start - 2 > start) {
        value *= last.value;
      }
      value += *before;
    }
    number_.value = value;
    number_.fraction = above_start == start;
    EndAt(end + 1);
    return true;
  }

  // one and a half, 3 million and a half, five and a quarter, two over three, five point four
  bool MatchTail(size_t end) {
    if (Is(end, Sort::kPoint)) return MatchPoint(end);
    if (Is(end, Sort::kAnd)) {
      size_t i = end + 1;
      double above = 1;
      if (Is(i, Sort::kArticle)) {
        ++i;
      } else if (Is(i, Sort::kUnit)) {
        above = tokens_[i++].value;
      }
      if (!Is(i, Sort::kPart) || tokens_[i].value < 2 || i == end + 1) return false;
      const bool has_scale = Is(end - 1, Sort::kScale);
      const bool own_scale = Is(i + 1, Sort::kScale);  // one billion and a half million
      number_.value += above / tokens_[i].value *
                       (own_scale   ? tokens_[i + 1].value
                        : has_scale ? tokens_[end - 1].value
                                    : 1);
      number_.scaled = has_scale;
      EndAt(own_scale ? i + 2 : i + 1);
      return true;
    }
    size_t below = end;
    if (!Is(below, Sort::kOver)) return false;
    ++below;
    if (Is(below, Sort::kOf)) ++below;
    const auto divisor = Cardinal(below);
    // "rose 12 over 10 years" in digits is no fraction.
    if (!divisor || divisor->first == 0) return false;
    if (Is(end - 1, Sort::kDigits) && Is(below, Sort::kDigits) && below == end + 1) return false;
    if (below == end + 2 && Is(end - 1, Sort::kDigits) && divisor->first < number_.value) return false;
    number_.value /= divisor->first;
    number_.fraction = true;
    EndAt(divisor->second);
    return true;
  }

  bool MatchPoint(size_t end) {
    double place = 0.1;
    size_t i = end + 1;
    for (; Is(i, Sort::kUnit) && tokens_[i].value < 10; ++i, place /= 10) number_.value += place * tokens_[i].value;
    if (i == end + 1 && (Is(i, Sort::kTens) || Is(i, Sort::kUnit))) {
      const auto decimals = Cardinal(i);
      if (!decimals || decimals->first >= 100) return false;
      number_.value += decimals->first / 100;
      i = decimals->second;
    }
    if (i == end + 1) return false;
    for (; Is(i, Sort::kScale); ++i) Multiply(tokens_[i].value);
    EndAt(i);
    return true;
  }

  // A whole number that begins at token i, and behind which token it ends.
  std::optional<std::pair<double, size_t>> Cardinal(size_t i) { return CardinalUpTo(i, tokens_.size()); }

  std::optional<double> CardinalTo(size_t i, size_t end) {
    const auto cardinal = CardinalUpTo(i, end);
    if (!cardinal || cardinal->second != end) return std::nullopt;
    return cardinal->first;
  }

  std::optional<std::pair<double, size_t>> CardinalUpTo(size_t i, size_t limit) {
    double total = 0, group = 0, before_and = 0, smallest = 1e99;
    bool any = false;
    size_t end = i;
    // What the group may still take: 99 behind hundred, 9 behind twenty.
    double room = 1e18;
    for (; i < limit; ++i) {
      const Token& token = tokens_[i];
      if (token.sort == Sort::kArticle) {
        if (any || !(Is(i + 1, Sort::kHundred) || Is(i + 1, Sort::kScale) || Is(i + 1, Sort::kDozen))) break;
        group = 1, room = 0;
        continue;
      }
      if (token.sort == Sort::kAnd) {
        if (!any || i + 1 >= limit || (!number_.scaled && room == 1e18)) break;
        const Sort next = tokens_[i + 1].sort;
        if (next != Sort::kUnit && next != Sort::kTens && next != Sort::kDigits) break;
        // "twenty and three" goes on; so does "hundred and three"; "five and six" does not.
        before_and = group;
        if (tokens_[i + 1].value > room || tokens_[i + 1].value != std::floor(tokens_[i + 1].value)) break;
        continue;
      }
      if (token.sort == Sort::kUnit || token.sort == Sort::kTens || token.sort == Sort::kDigits) {
        if (token.value > room || (any && token.value == 0)) break;
        if (token.sort == Sort::kDigits && any && token.value >= 1000) break;
        group += token.value;
        room = token.sort == Sort::kTens ? 9 : 0;
        if (token.sort == Sort::kDigits) room = 0;
      } else if (token.sort == Sort::kHundred) {
        if (group >= 100) break;
        group = (any || group > 0 ? group : 1) * 100;
        before_and = 0;
        if (group == 0) break;
        room = 99;
      } else if (token.sort == Sort::kScale) {
        if (token.value >= smallest && total > 0 && group > 0) break;
        if (group == 0 && total > 0) {
          total *= token.value;  // three lakh crore
        } else {
          total += (group > 0 ? group : 1) * token.value;
        }
        smallest = token.value;
        group = 0;
        room = token.value - 1;
        number_.scaled = true;
      } else if (token.sort == Sort::kDozen || (token.sort == Sort::kScales && token.value == 12)) {
        if (!any && group == 0) break;
        group = before_and + (group - before_and) * 12;
        any = true;
        end = ++i;
        break;
      } else {
        break;
      }
      any = true;
      end = i + 1;
    }
    if (!any) return std::nullopt;
    return std::pair(total + group, end);
  }

  const std::string_view text_;
  std::vector<Token> tokens_;
  size_t next_ = 0;
  EnglishNumber number_{0};
};

}  // namespace

std::optional<EnglishNumber> MatchEnglishNumber(std::string_view text, size_t at) {
  // Most words are no such number, and no digits that no word follows: two looks spare the reading.
  const auto first = NumberWordAt(text, at);
  if (!first || first->sort == Sort::kAnd || first->sort == Sort::kOf || first->sort == Sort::kPoint ||
      first->sort == Sort::kOver) {
    return std::nullopt;
  }
  const auto next = SkipNumberJoint(text, first->end).first;
  if (first->sort == Sort::kDigits && !NumberWordAt(text, next)) return std::nullopt;
  return EnglishMatcher(text, at).Match();
}

}  // namespace huiyao::segmentation
