#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_WORDS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_WORDS_H_

#include <string_view>

#include "services/segmentation/mentions/persons/title_words.h"

namespace huiyao::segmentation {

// Classes of English words for persons and titles, all in lower case.

// Director, minister, professor, resident; a TitleHead, or 0.
int LatinTitleHead(std::string_view word);
// Directors, ministers: a head that is said of several.
bool IsPluralTitleHead(std::string_view word);
// Deputy, vice, former, acting, party …: may stand before a head.
bool IsLatinTitleModifier(std::string_view word);
// Former, then, acting: who is called so does not hold the office, or not alone.
bool IsLatinFormer(std::string_view word);
// The, a, its, newly …: before a title, no part of it.
bool IsLatinArticle(std::string_view word);
// Dr., Mr., Comrade.
bool IsLatinHonorific(std::string_view word);
// Words of which bodies, places, papers and campaigns are named, and those that begin sentences: no names.
bool IsLatinCommonWord(std::string_view word);
// Commission, university …: what makes a phrase a body.
bool IsLatinBodyNoun(std::string_view word);
// Said, told, stressed.
bool IsLatinSpeechVerb(std::string_view word);
// Van, de, bin.
bool IsNameParticle(std::string_view word);
// A surname in Pinyin; `given`: one or two syllables of Pinyin, as given names are written.
bool IsPinyinSurname(std::string_view word);
bool IsPinyinGiven(std::string_view word);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_WORDS_H_
