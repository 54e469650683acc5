#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <unordered_set>
#include <vector>

#include "services/segmentation/mentions/quantities/glyphs.h"
#include "services/segmentation/mentions/quantities/units.h"
#include "services/segmentation/mentions/quantities/word_list.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostWords = 4, kLongestWord = 24;

// What measures, in the singular.
constexpr std::string_view kUnits =
    "acre amp ampere barrel bit bitcoin bushel byte calorie carat cent centimeter centimetre century cup day "
    "decade decibel decimeter degree dollar euro fen foot franc gallon gigabyte gigawatt gram gramme hectare "
    "hertz hour inch jiao jin joule kilogram kilogramme kilometer kilometre kilometers kilovolt kilowatt "
    "kuai liter litre lira mao megabit megabyte megahertz megawatt meter metre microgram micrometer mile "
    "milligram milliliter millilitre millimeter millimetre millisecond minute month mu nanometer ounce peso "
    "pence penny percent picometer pint point pound quart quarter quintal radian rmb ruble rupee satoshi "
    "second stone tablespoon teaspoon terabyte time ton tonne turn volt watt week won yard year yen yuan "
    "renminbi drachma bps cm dm ft g gb gw gwh ha in kb kg km kmh kv kw kwh l lb m mb mcg mg ml mm mph mw "
    "mwh nm oz pb pm rad sq t tb tw twh usd eur gbp cny jpy celsius celcius centigrade fahrenheit deg yo "
    "meur ug";

// They stand before a unit: square metres, US dollars, metric tons.
constexpr std::string_view kBeforeUnits =
    "square cubic metric us hong kong percentage working calendar business standard light nautical chinese "
    "canadian australian singapore british swiss turkish american short long troy megawatt kilowatt gigawatt "
    "terawatt consecutive";

// Plural without s, or singular with one.
constexpr std::string_view kPlurals =
    "people children men women staff personnel feet inches head cattle sheep fish data criteria species "
    "series aircraft mice teeth livestock poultry police teu teus";
// Words in -s that are no plural, and words that end a noun phrase.
constexpr std::string_view kNoPlural =
    "is was has as this its does us less across towards yes thus plus minus versus his hers ours besides "
    "business process progress access focus status basis analysis campus census congress always perhaps "
    "unless whereas afterwards class mass crisis emphasis address loss pass success gas glass press stress "
    "virus bus plans aims remains becomes includes rose comes goes says shows makes accounts stands reaches";
constexpr std::string_view kStops =
    "a about above according after against all along also although am amid among an and are around as at be "
    "because been before being below between both but by can could did do down due during each either every "
    "for from had have he her his how if in into is it its like may might more most much must near no nor "
    "not of off on onto or our out over per shall she should since so some such than that the their them "
    "then there these they those through throughout till to toward under until up upon via was we were what "
    "when where which while who whose will with within without would yet you your january february march "
    "april june july august september october november december";

using WordSet = std::unordered_set<std::string_view>;

WordSet SetOf(std::string_view list) {
  const std::vector<std::string_view> words = SplitWords(list);
  return {words.begin(), words.end()};
}

struct WordSets {
  WordSet units = SetOf(kUnits), before_units = SetOf(kBeforeUnits), plurals = SetOf(kPlurals);
  WordSet no_plurals = SetOf(kNoPlural), stops = SetOf(kStops);
};

const WordSets& Words() {
  static const auto& words = *new WordSets();
  return words;
}

bool Contains(const WordSet& words, std::string_view word) { return words.contains(word); }

std::string WordAt(std::string_view text, size_t at) {
  std::string word;
  for (; at < text.size() && word.size() <= kLongestWord; ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (!IsLatinLetter(c) && !(c == '-' && !word.empty() && at + 1 < text.size() && IsLatinLetter(text[at + 1]))) break;
    word += c == '-' ? '-' : static_cast<char>(c | 0x20);
  }
  return word.size() > kLongestWord ? std::string() : word;
}

bool IsUnit(std::string_view word) {
  if (Contains(Words().units, word)) return true;
  if (word == "feet" || word == "inches" || word == "centuries") return true;
  return word.size() > 2 && word.ends_with('s') && Contains(Words().units, word.substr(0, word.size() - 1));
}

bool IsPlural(std::string_view word) {
  if (Contains(Words().plurals, word)) return true;
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("ous") &&
         !Contains(Words().no_plurals, word);
}

// Behind the unit that a rate divides by: centimetres/second, metres per second; `at` if none stands there.
size_t RateEnd(std::string_view text, size_t at) {
  size_t below = at;
  if (text.substr(at).starts_with("/")) below = at + 1;
  if (text.substr(at).starts_with(" per ")) below = at + std::string_view(" per ").size();
  if (below == at) return at;
  const std::string word = WordAt(text, below);
  if (below == at + 1) return IsUnit(word) || word == "ms" || word == "s" || word == "h" ? below + word.size() : at;
  constexpr std::string_view kRates[] = {"second", "millisecond", "minute", "hour",   "litre",
                                         "liter",  "kilogram",    "gram",   "hectare"};
  return std::find(std::begin(kRates), std::end(kRates), word) != std::end(kRates) ? below + word.size() : at;
}

}  // namespace

size_t MatchEnglishUnit(std::string_view text, size_t at) {
  size_t end = at;
  std::string word = WordAt(text, at);
  bool before_unit = false;
  for (size_t words = 0; words < kMostWords && !word.empty(); ++words) {
    if (Contains(Words().stops, word)) return 0;
    end += word.size();
    if ((words == 0 || before_unit) && IsUnit(word)) {
      // "working days", "US dollar": the unit closes. One alone may describe a noun: "year plan".
      const std::string next = end < text.size() && text[end] == ' ' ? WordAt(text, end + 1) : std::string();
      if ((word == "degrees" || word == "degree" || word == "deg") &&
          (next == "celsius" || next == "fahrenheit" || next == "f" || next == "c")) {
        return end + 1 + next.size() - at;
      }
      return RateEnd(text, end) - at;
    }
    before_unit = Contains(Words().before_units, word);
    if (IsPlural(word)) return end - at;
    // The phrase goes on behind one space.
    if (end >= text.size() || text[end] != ' ') return 0;
    ++end;
    word = WordAt(text, end);
  }
  return 0;
}

}  // namespace huiyao::segmentation
