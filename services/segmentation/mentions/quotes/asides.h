#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ASIDES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ASIDES_H_

#include <optional>
#include <span>
#include <string_view>

#include "services/segmentation/layout/range.h"
#include "services/segmentation/mentions/persons/persons.h"
#include "services/segmentation/mentions/quotes/subjects.h"

namespace huiyao::segmentation {

// What somebody else throws in while another answers.
struct Aside {
  Subject subject = {};
  TextRange cue = {};
  TextRange words = {};
};

// The whole paragraph, in brackets, is one: （某局局长张三插话：…）. None otherwise. `mentions` are those of the text.
std::optional<Aside> ReadAside(std::string_view text, std::span<const PersonMention> mentions);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_ASIDES_H_
