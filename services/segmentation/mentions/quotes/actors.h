#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ACTORS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ACTORS_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/subjects.h"

namespace huiyao::segmentation {

// Who speaks a Chinese passage in quotation marks to which no cue belongs, by what he does beside it:
// 沈某某竖起大拇指： “…。”. All looks reach 300 bytes at most.
class Actors {
 public:
  // `sentences`: where those of the text begin. All must outlive this.
  Actors(std::string_view text, std::span<const size_t> sentences, std::span<const PersonMention> mentions)
      : text_(text), sentences_(sentences), mentions_(mentions) {}

  // Who acts between the beginning of the sentence and the passage that begins at `start`. A subject of kind kNone if
  // somebody does who is not named, nullopt if nobody speaks.
  std::optional<Subject> Before(size_t sentence, size_t start) const;

  // Who shows what he feels in the sentence that begins at `at`: “…。”在渠口村，村民周某某笑得合不拢嘴。
  Subject Behind(size_t at) const;

  // Whose words the sentence that begins at `at` says those before it are: 某局局长某某的一番话…; 这是某某常说的一句话.
  Subject WhoseWords(size_t at) const;

  // 沈某某一句“…”: somebody says no more than that.
  Subject WhoseOneSentence(const Passage& passage) const;

  // The mention whose titles or name begin there; null if none does.
  const PersonMention* BeginsAt(size_t at) const;

  static Subject OfPerson(const PersonMention& mention);

 private:
  Subject WhoBegins(size_t lead, size_t end) const;
  Subject WhoActs(size_t part, size_t end) const;
  Subject RoleIn(size_t part, size_t end) const;
  Subject ReadNameBehindOf(size_t from, size_t end) const;
  size_t PartBefore(size_t sentence, size_t end) const;
  // The first mention whose name begins there or behind.
  std::span<const PersonMention>::iterator MentionFrom(size_t at) const;

  const std::string_view text_;
  const std::span<const size_t> sentences_;
  const std::span<const PersonMention> mentions_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ACTORS_H_
