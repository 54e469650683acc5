#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_TITLES_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_TITLES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "services/segmentation/mentions/persons/found_person.h"
#include "services/segmentation/mentions/persons/latin_tokens.h"

namespace huiyao::segmentation {

// An English title: tokens [begin, end).
struct LatinTitle {
  size_t begin = 0;
  size_t head = 0;
  size_t end = 0;
  // The body behind of, for …; empty if none.
  size_t body_begin = 0;
  size_t body_end = 0;
  // Said of several: directors.
  bool is_plural = false;
};

// The head that a token is, in the singular or plural: a TitleHead, or 0.
int LatinHeadAt(const std::vector<LatinToken>& tokens, size_t at, bool* is_plural);

// The title around the head at `head`: what modifies it and the capitalised body before it (Health Commission
// Director), and behind it of … as far as words are capitalised or, where `whole`, up to a mark.
LatinTitle ReadLatinTitle(const std::vector<LatinToken>& tokens, size_t head, bool whole);

// Of each title: its words, its body, and whether one person holds it.
std::vector<FoundTitle> LatinTitles(const std::vector<LatinToken>& tokens, const std::vector<LatinTitle>& titles);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_LATIN_TITLES_H_
