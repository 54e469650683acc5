#include "services/segmentation/sentences/starters.h"

#include <algorithm>
#include <unordered_set>

namespace huiyao::segmentation {
namespace {

using Words = std::unordered_set<std::string_view>;

Words Split(std::string_view words) {
  Words set;
  for (size_t at = 0; at < words.size();) {
    const size_t end = std::min(words.find(' ', at), words.size());
    set.insert(words.substr(at, end - at));
    at = end + 1;
  }
  return set;
}

// The word before an apostrophe: We of We're.
std::string_view Stem(std::string_view word) { return word.substr(0, word.find('\'')); }

}  // namespace

bool IsStarter(std::string_view word) {
  static const Words words = Split(
      "A An The This That These Those It He She We They I You There Here What When Where Which Who Whom Whose Why How "
      "If "
      "In On At For From With Without Within By As Because Although Though While Whereas After Before During Since "
      "Until "
      "Once But And Or So Yet Nor However Moreover Furthermore Therefore Thus Hence Meanwhile Nevertheless Nonetheless "
      "Besides Also Then Now Today Yesterday Tomorrow Tonight Still Even Only Just Not No Yes My Your His Her Its Our "
      "Their Some Many Most Much More All Both Each Every Either Neither Several Few Fewer Less Another Other Others "
      "Such "
      "Everyone Everybody Everything Nobody Nothing None Someone Somebody Something Anyone Anybody Anything Did Do "
      "Does "
      "Don Is Are Was Were Isn Aren Wasn Weren Will Would Can Could Should Has Have Had Won Shouldn Couldn Wouldn Let "
      "Please Thanks Perhaps Maybe Indeed Instead Finally First Second Third Next Last Later Earlier Soon Recently "
      "Previously Currently Always Never Often Sometimes Usually Generally Unfortunately Fortunately Actually "
      "Certainly "
      "Clearly Obviously Otherwise Additionally Consequently Subsequently Eventually Afterwards According Despite "
      "Unlike "
      "Like Under Over Between Among Through Throughout Across Against Around Above Below Behind Beyond Up Down Out "
      "Off "
      "To Into About Two Three Four Five Six Seven Eight Nine Ten One Nearly Almost Again Ever Too Very Well Really "
      "Whether Whenever Wherever Whatever Whoever Unless Given Having Being Go Come See Take Make Get Give");
  return words.contains(Stem(word));
}

bool IsStrongStarter(std::string_view word) {
  static const Words words = Split(
      "It He She We They This There These But Please However Therefore If Also You When My Their Our His What How Why "
      "Thanks Although Because The That");
  return words.contains(Stem(word));
}

bool IsSpeechVerb(std::string_view word) {
  static const Words words = Split(
      "said says asked asks replied replies answered cried shouted exclaimed whispered added adds yelled explained "
      "continued wrote writes demanded wondered announced declared remarked muttered murmured screamed "
      "insisted responded");
  return words.contains(word);
}

bool IsLinkingWord(std::string_view word) {
  static const Words words = Split(
      "the a an of and or in on at to for from with by as is are was were be been that which who whose this these "
      "those "
      "my your his her its our their no not than into about like called named titled via per said says including "
      "between "
      "under over de la le el von van du des");
  return words.contains(word);
}

}  // namespace huiyao::segmentation
