#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPEAKERS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPEAKERS_H_

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/subjects.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// Who says something.
struct Speaker {
  // Empty: not known.
  std::string name;
  // As printed, all of them.
  std::string titles;
  // Named elsewhere.
  bool inferred = false;

  bool known() const { return !name.empty(); }
};

// Who has been named and has spoken in an article, read from its beginning to its end.
class Speakers {
 public:
  // All are kept and must outlive this. `mentions` are those of this article, bylines first.
  Speakers(const ArticleFlow& article, std::span<const PersonMention> mentions, const document::v1::Document& document);

  // The mentions in a unit of the body.
  std::span<const PersonMention> In(size_t unit) const;

  // The speaker that the subject at `unit` names or stands for; not known if it stands for nobody named so far. He is
  // the one who has spoken last from now on.
  Speaker Resolve(const Subject& subject, size_t unit);

  // That one has spoken in a unit which nobody reads for speech: an answer.
  void Note(const Speaker& speaker, size_t unit);

  // Somebody has spoken in the unit before that one.
  bool SpokeBefore(size_t unit) const { return last_.known() && last_unit_ + 1 == unit; }

  Speaker OfPerson(const PersonMention& mention) const;

  // A mention of the only person whose name begins so and is longer; null if there is none or several.
  const PersonMention* Begins(std::string_view name) const;

  // The same of a single English word that ends it: Berg.
  const PersonMention* Ends(std::string_view name) const;

 private:
  // The one who has spoken last, as inferred; not known if nobody has.
  Speaker Last() const;
  void SetLast(const Speaker& speaker, bool is_person, size_t unit);
  std::string_view TextOf(const PersonMention& mention) const;
  // The nearest person named before that place who may be meant by he or she; null if there is none.
  const PersonMention* Before(size_t unit, size_t at) const;
  // A title and a name that nobody has read at the beginning of the sentence before that place.
  Subject NameBefore(size_t unit, size_t at) const;

  const ArticleFlow& article_;
  const std::span<const PersonMention> mentions_;
  const document::v1::Document& document_;
  // First mention of every unit of the body, and their end.
  std::vector<size_t> first_;
  // Person and index of every mention that has titles.
  std::vector<std::pair<int, size_t>> titled_;
  Speaker last_;
  size_t last_unit_ = 0;
  // The last one who is a person or has a role: a pronoun may stand for him.
  Speaker last_person_;
  size_t last_person_unit_ = 0;
  // Titles of those who are no persons of the document, by name.
  std::map<std::string, std::string> titles_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SPEAKERS_H_
