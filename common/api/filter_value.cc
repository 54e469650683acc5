#include "common/api/filter_value.h"

#include <charconv>
#include <cmath>
#include <compare>
#include <optional>
#include <utility>

#include "common/base/error.h"
#include "fmt/format.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/protobuf/util/time_util.h"

namespace huiyao::api {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

template <typename Number>
std::optional<Number> ParseNumber(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool Holds(std::partial_ordering order, FilterComparator comparator) {
  switch (comparator) {
    case FilterComparator::kLess:
      return order < 0;
    case FilterComparator::kLessOrEqual:
      return order <= 0;
    case FilterComparator::kGreater:
      return order > 0;
    case FilterComparator::kGreaterOrEqual:
      return order >= 0;
    default:
      return order == 0;
  }
}

// "STATE_" of an enum whose first value is STATE_UNSPECIFIED.
std::string_view Prefix(const google::protobuf::EnumDescriptor& type) {
  constexpr std::string_view kUnspecified = "UNSPECIFIED";
  std::string_view first = type.value(0)->name();
  if (first.ends_with(kUnspecified)) return first.substr(0, first.size() - kUnspecified.size());
  return "";
}

const google::protobuf::EnumValueDescriptor* FindEnumValue(const google::protobuf::EnumDescriptor& type,
                                                           const std::string& name) {
  if (const auto* value = type.FindValueByName(name)) return value;
  return type.FindValueByName(std::string(Prefix(type)) + name);
}

bool IsOrder(FilterComparator comparator) {
  return comparator != FilterComparator::kEqual && comparator != FilterComparator::kNotEqual &&
         comparator != FilterComparator::kHas;
}

bool IsTime(const FieldDescriptor& field) {
  return field.message_type() == google::protobuf::Timestamp::descriptor() ||
         field.message_type() == google::protobuf::Duration::descriptor();
}

}  // namespace

absl::StatusOr<FilterValue> FilterValue::Read(std::string_view filter, const FieldDescriptor& field,
                                              FilterComparator comparator, const FilterToken& token) {
  FilterValue value;
  value.text_ = token.text;
  const auto expected = [&](std::string_view what) {
    return InvalidFilter(filter, token.start,
                         fmt::format("expected {} for {}, found {}", what, field.name(), token.Describe()));
  };
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    if (field.type() == FieldDescriptor::TYPE_BYTES) return expected("`:*` (bytes cannot be compared)");
    value.leading_star_ = token.leading_star;
    value.trailing_star_ = token.trailing_star;
    if (IsOrder(comparator) && (token.leading_star || token.trailing_star)) {
      return expected("a value without wildcard after <, <=, > or >=");
    }
    return value;
  }
  if (token.leading_star || token.trailing_star) return expected("a value without wildcard");
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
    case FieldDescriptor::CPPTYPE_INT64: {
      const auto number = ParseNumber<int64_t>(token.text);
      if (!number) return expected("a whole number");
      value.integer_ = *number;
      return value;
    }
    case FieldDescriptor::CPPTYPE_UINT32:
    case FieldDescriptor::CPPTYPE_UINT64: {
      const auto number = ParseNumber<uint64_t>(token.text);
      if (!number) return expected("a whole number from 0");
      value.unsigned_ = *number;
      return value;
    }
    case FieldDescriptor::CPPTYPE_FLOAT:
    case FieldDescriptor::CPPTYPE_DOUBLE: {
      const auto number = ParseNumber<double>(token.text);
      if (!number || std::isnan(*number)) return expected("a number");
      value.real_ = *number;
      return value;
    }
    case FieldDescriptor::CPPTYPE_BOOL:
      if (IsOrder(comparator) || (token.text != "true" && token.text != "false")) {
        return expected("= or != with true or false");
      }
      value.integer_ = token.text == "true";
      return value;
    case FieldDescriptor::CPPTYPE_ENUM: {
      const auto* named = FindEnumValue(*field.enum_type(), token.text);
      if (IsOrder(comparator) || named == nullptr) {
        std::string names;
        for (int i = 0; i < field.enum_type()->value_count(); ++i) {
          names += (i > 0 ? ", " : "") + field.enum_type()->value(i)->name();
        }
        return expected(fmt::format("= or != with one of {}", names));
      }
      value.integer_ = named->number();
      return value;
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
      if (field.message_type() == google::protobuf::Timestamp::descriptor()) {
        google::protobuf::Timestamp time;
        if (!google::protobuf::util::TimeUtil::FromString(token.text, &time)) {
          return expected("a time such as \"2026-01-31T08:00:00Z\"");
        }
        value.integer_ = time.seconds();
        value.nanos_ = time.nanos();
        return value;
      }
      if (field.message_type() == google::protobuf::Duration::descriptor()) {
        google::protobuf::Duration time;
        if (!google::protobuf::util::TimeUtil::FromString(token.text, &time)) {
          return expected("a duration such as \"1.5s\"");
        }
        value.integer_ = time.seconds();
        value.nanos_ = time.nanos();
        return value;
      }
      [[fallthrough]];
    default:
      return expected("`:*` or one of its fields (it cannot be compared itself)");
  }
}

bool FilterValue::TestString(const std::string& value, FilterComparator comparator) const {
  const std::string_view whole = value;
  if (comparator == FilterComparator::kHas) return whole.find(text_) != std::string_view::npos;
  if (IsOrder(comparator)) return !whole.empty() && Holds(whole.compare(text_) <=> 0, comparator);
  if (text_.empty() && (leading_star_ || trailing_star_)) return !whole.empty();
  if (leading_star_ && trailing_star_) return whole.find(text_) != std::string_view::npos;
  if (leading_star_) return whole.ends_with(text_);
  if (trailing_star_) return whole.starts_with(text_);
  return whole == text_;
}

bool FilterValue::Test(const Message& message, const FieldDescriptor& field, int index,
                       FilterComparator comparator) const {
  const auto& reflection = *message.GetReflection();
  const bool presence = comparator == FilterComparator::kPresent;
  if (presence && field.has_presence()) return reflection.HasField(message, &field);
  const bool single = index < 0;
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
    case FieldDescriptor::CPPTYPE_INT64:
    case FieldDescriptor::CPPTYPE_BOOL:
    case FieldDescriptor::CPPTYPE_ENUM: {
      int64_t value = 0;
      if (field.cpp_type() == FieldDescriptor::CPPTYPE_INT32) {
        value = single ? reflection.GetInt32(message, &field) : reflection.GetRepeatedInt32(message, &field, index);
      } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_INT64) {
        value = single ? reflection.GetInt64(message, &field) : reflection.GetRepeatedInt64(message, &field, index);
      } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
        value = single ? reflection.GetBool(message, &field) : reflection.GetRepeatedBool(message, &field, index);
      } else {
        value =
            single ? reflection.GetEnumValue(message, &field) : reflection.GetRepeatedEnumValue(message, &field, index);
      }
      return presence ? value != 0 : Holds(value <=> integer_, comparator);
    }
    case FieldDescriptor::CPPTYPE_UINT32:
    case FieldDescriptor::CPPTYPE_UINT64: {
      uint64_t value = 0;
      if (field.cpp_type() == FieldDescriptor::CPPTYPE_UINT32) {
        value = single ? reflection.GetUInt32(message, &field) : reflection.GetRepeatedUInt32(message, &field, index);
      } else {
        value = single ? reflection.GetUInt64(message, &field) : reflection.GetRepeatedUInt64(message, &field, index);
      }
      return presence ? value != 0 : Holds(value <=> unsigned_, comparator);
    }
    case FieldDescriptor::CPPTYPE_FLOAT:
    case FieldDescriptor::CPPTYPE_DOUBLE: {
      double value = 0;
      if (field.cpp_type() == FieldDescriptor::CPPTYPE_FLOAT) {
        value = single ? reflection.GetFloat(message, &field) : reflection.GetRepeatedFloat(message, &field, index);
      } else {
        value = single ? reflection.GetDouble(message, &field) : reflection.GetRepeatedDouble(message, &field, index);
      }
      return presence ? value != 0 : Holds(value <=> real_, comparator);
    }
    case FieldDescriptor::CPPTYPE_STRING: {
      std::string scratch;
      const std::string& value = single ? reflection.GetStringReference(message, &field, &scratch)
                                        : reflection.GetRepeatedStringReference(message, &field, index, &scratch);
      return presence ? !value.empty() : TestString(value, comparator);
    }
    case FieldDescriptor::CPPTYPE_MESSAGE: {
      if (single && !reflection.HasField(message, &field)) return false;
      if (presence || !IsTime(field)) return presence;
      const Message& time =
          single ? reflection.GetMessage(message, &field) : reflection.GetRepeatedMessage(message, &field, index);
      const auto* type = time.GetDescriptor();
      const int64_t seconds = time.GetReflection()->GetInt64(time, type->FindFieldByNumber(1));
      const int32_t nanos = time.GetReflection()->GetInt32(time, type->FindFieldByNumber(2));
      return Holds(std::pair(seconds, nanos) <=> std::pair(integer_, nanos_), comparator);
    }
  }
  return false;
}

}  // namespace huiyao::api
