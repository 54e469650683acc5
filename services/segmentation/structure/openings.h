#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_OPENINGS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_OPENINGS_H_

#include <string>
#include <string_view>

namespace huiyao::segmentation {

// How a paragraph or clause begins: what tells a task or a measure from the report around it.
enum class Opening {
  // Neither of the others: a noun phrase, a name.
  kOther,
  // Reports: who spoke, when, where, a link to what was said before.
  kNarrative,
  // A preposition's frame: 在…上, 以…为…, 围绕…
  kFrame,
  // A verb that commands, perhaps behind an adverb or 要: 持续推进, Actively promote.
  kImperative,
};

// Decides by the first words, at most 60 bytes of them; white space and opening quotation marks are skipped. Both
// languages, both Chinese scripts.
Opening OpeningOf(std::string_view words);

// Reads like an item: a command or a frame.
inline bool IsItemLike(Opening opening) { return opening == Opening::kImperative || opening == Opening::kFrame; }

// Somebody is said to speak before the first pause: 会议强调，… He added, … Looks at 60 bytes.
bool NamesSpeaker(std::string_view sentence);

// What parallel paragraphs have in common: the first word of an English one in lower case, -ing of one that ends so;
// the first two characters of a Chinese one. Empty if there is no word.
std::string FirstWords(std::string_view paragraph);

// The paragraph begins with a short sentence or clause before a colon that names it (基层网络更密。…) and goes on.
bool HasNamingHead(std::string_view paragraph);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_OPENINGS_H_
