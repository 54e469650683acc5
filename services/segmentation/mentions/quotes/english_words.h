#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_WORDS_H_

#include <string_view>

namespace huiyao::segmentation {

// How an English verb takes what is said.
enum class EnglishCue {
  kNone,
  // said the plan …: words may follow without that.
  kPlain,
  // noted that …: a noun may follow as well.
  kThat,
  // …, adding that …: as the verb of a clause of its own.
  kGerund,
};
// `word` is in lower case.
EnglishCue EnglishCueOf(std::string_view word);

// A word between a subject and its verb: also, later, further, had.
bool IsEnglishAdverb(std::string_view word);

// Behind these a verb form is none that somebody speaks with: was said, to say, as noted.
bool UndoesEnglishCue(std::string_view word);

// Somebody who speaks: spokesperson, ministry, conference.
bool IsEnglishSpeaker(std::string_view word);

// Of those a person, whom he or she may stand for: not a meeting, a paper or an organ.
bool IsEnglishPerson(std::string_view word);

// A preposition or relative behind which no head of a phrase stands: of, at, who.
bool EndsEnglishHead(std::string_view word);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ENGLISH_WORDS_H_
