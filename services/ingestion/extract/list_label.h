#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_LIST_LABEL_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_LIST_LABEL_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace huiyao::ingestion {

// How a list marks its items.
enum class ListStyle {
  kNone,
  kDisc,
  kCircle,
  kSquare,
  kDecimal,
  kLowerLetters,
  kUpperLetters,
  kLowerRoman,
  kUpperRoman,
  kChinese,
};

// From the type attribute (1, a, A, i, I, disc …) or, before that, list-style and list-style-type in a style attribute.
// `fallback` if neither says.
ListStyle ParseListStyle(std::string_view type, std::string_view css, ListStyle fallback);

// The label as a reader sees it: "3.", "c.", "iv.", "三、", "•". Numbers that a style cannot write are decimal.
std::string ListLabel(ListStyle style, int64_t number);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_LIST_LABEL_H_
