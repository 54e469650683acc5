#ifndef HUIYAO_COMMON_API_FILTER_VALUE_H_
#define HUIYAO_COMMON_API_FILTER_VALUE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "common/api/filter_parser.h"
#include "google/protobuf/message.h"

namespace huiyao::api {

// The right side of a comparison, read as the type of one field.
class FilterValue {
 public:
  FilterValue() = default;

  // Reads `token` for comparisons with `field`, which is a scalar, a timestamp or a duration. Errors: see
  // InvalidFilter; they tell what the field takes.
  static absl::StatusOr<FilterValue> Read(std::string_view filter, const google::protobuf::FieldDescriptor& field,
                                          FilterComparator comparator, const FilterToken& token);

  // Compares the field's value in `message`: its `index`-th element if it is repeated, otherwise pass -1. kNotEqual is
  // tested as kEqual: the caller negates. kPresent tells whether a singular field is set, not empty and not zero.
  bool Test(const google::protobuf::Message& message, const google::protobuf::FieldDescriptor& field, int index,
            FilterComparator comparator) const;

 private:
  bool TestString(const std::string& value, FilterComparator comparator) const;

  std::string text_;
  bool leading_star_ = false;
  bool trailing_star_ = false;
  int64_t integer_ = 0;    // Also booleans, enum numbers; seconds of times.
  uint64_t unsigned_ = 0;  // Unsigned fields.
  double real_ = 0;        // Floating-point fields.
  int32_t nanos_ = 0;      // Of times.
};

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_FILTER_VALUE_H_
