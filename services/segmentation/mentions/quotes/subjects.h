#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SUBJECTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SUBJECTS_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/persons/persons.h"

namespace huiyao::segmentation {

// Who speaks, as the words before a cue say.
struct Subject {
  enum class Kind {
    // Nobody who could speak.
    kNone,
    // Nobody is named: the one who spoke before goes on (并强调).
    kGoesOn,
    // A person mentioned.
    kPerson,
    // 他, 该负责人, he: somebody named before.
    kPronoun,
    // A body or a role without a name: 会议, 有关负责人.
    kPhrase,
  };
  Kind kind = Kind::kNone;
  const PersonMention* person = nullptr;
  // The words, of a person the titles and the name.
  TextRange words = {};
  // Those of a phrase that ends as a name behind titles: 县水务局局长; what a pronoun says of somebody: 这位副局长.
  // Empty: there are none.
  TextRange titles = {};
  // The verb stands right behind it, adverbs aside.
  bool adjacent = false;
  // A phrase that ends as none of those that are known to speak: believable in a clear place only.
  bool unknown = false;
  // 会议, 大会, 通知: what a meeting or paper says, not an organ that may act.
  bool says_only = false;
};

// The subject of the Chinese verb at `verb`, which stands in the clause that begins at `clause`. `mentions` are those
// of the text in their order. Looks back no more than 400 bytes.
Subject ReadSubject(std::string_view text, size_t clause, size_t verb, std::span<const PersonMention> mentions);

// A title and a name that nobody has read, which begin a Chinese sentence at `at`: 护渠员马二强 of 护渠员马二强举起….
// Looks at no more than 90 bytes.
Subject ReadLeadingName(std::string_view text, size_t at);

// Three or two characters at `at` that are like a name, of which nothing else is known.
Subject ReadBareName(std::string_view text, size_t at);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_SUBJECTS_H_
