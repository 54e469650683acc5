#ifndef HUIYAO_SERVICES_SEGMENTATION_SENTENCES_STARTERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_SENTENCES_STARTERS_H_

#include <string_view>

namespace huiyao::segmentation {

// A capitalised English word that begins sentences and no names: The, However, We're.
bool IsStarter(std::string_view word);

// One of them that, behind a small word and before another, begins a sentence even if no full stop stands before it.
bool IsStrongStarter(std::string_view word);

// A verb of speech: said, asked, replied.
bool IsSpeechVerb(std::string_view word);

// A function word that cannot be the last of a sentence: the, of, and.
bool IsLinkingWord(std::string_view word);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_SENTENCES_STARTERS_H_
