#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CLAUSE_STARTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CLAUSE_STARTS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// What parts two clauses; a stronger sign comes later.
enum class Separator { kNone, kComma, kSemicolon, kStop };

// The separator that ends right before `at`, white space, openers and "and" between them skipped.
Separator SeparatorBefore(std::string_view text, size_t at);

// Where clauses begin in [from, to): behind separators not weaker than `weakest`, past white space and opening
// quotation marks. A colon parts as a stop does. `from` itself is none. Linear.
std::vector<size_t> ClauseStarts(std::string_view text, size_t from, size_t to, Separator weakest);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_REPAIR_CLAUSE_STARTS_H_
