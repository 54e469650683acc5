#ifndef HUIYAO_SERVICES_QUERY_INDEX_FIELD_H_
#define HUIYAO_SERVICES_QUERY_INDEX_FIELD_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace huiyao::query {

// What a term can be searched in. The values are persisted.
enum class Field : uint8_t {
  kTitle = 0,    // Document.title and the headlines of its articles.
  kHeading = 1,  // Headings of sections and items.
  kBody = 2,     // The whole of Document.text, titles and headings too.
};

inline constexpr size_t kFieldCount = 3;
inline constexpr std::array<Field, kFieldCount> kAllFields = {Field::kTitle, Field::kHeading, Field::kBody};

// One number for every field.
template <typename Number>
using PerField = std::array<Number, kFieldCount>;

inline constexpr size_t IndexOf(Field field) { return static_cast<size_t>(field); }

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_FIELD_H_
