#ifndef HUIYAO_COMMON_API_FILTER_H_
#define HUIYAO_COMMON_API_FILTER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace huiyao::api {

// A field that a filter may name.
struct FilterField {
  // As callers name it, such as "publish_date", "sources.uri" or "labels". Fields below it may be named too.
  std::string name;
  // Where it is in the message, such as "header.uri" for "uri"; empty: as `name`.
  std::string path;
};

// What a method's filters are about.
struct FilterSchema {
  // The message that is tested.
  const google::protobuf::Descriptor* message = nullptr;
  // Fields that may be named; none: all.
  std::vector<FilterField> fields;
};

struct FilterPlan;

// A filter after AIP-160 (https://google.aip.dev/160), compiled for one message type.
//
// Fields are named in proto or JSON spelling, enum values with or without their prefix. A path through repeated fields
// holds if it holds for any element; `labels.key` is a map's value. In comparisons:
// - Strings are compared byte by byte; `=` takes a wildcard `*` at either end (`\*` is a star). An empty string is
//   absent: no < <= > >= holds for it, so that a document without a date is not "before" any.
// - Timestamps are RFC 3339, durations such as "1.5s".
// - `:` tests a list for an element, a string for a substring, a map for a key, a message for a set field, and is `=`
//   for everything else. `field:*` and a field alone hold if the field is set, not empty and not zero.
// - `a != b` is `NOT a = b`: it holds where `a` is absent.
//
// Immutable, so thread-safe; cheap to copy.
class Filter {
 public:
  // Matches everything.
  Filter() = default;

  // INVALID_ARGUMENT, reason INVALID_FILTER, with BadRequest for "filter" and a message that names the position, what
  // was expected, and for an unknown field the allowed ones.
  static absl::StatusOr<Filter> Compile(std::string_view filter, const FilterSchema& schema);

  // True if `message`, of the schema's type, passes. Linear in the filter times the values that its paths reach.
  bool Matches(const google::protobuf::Message& message) const;

  // True if everything passes.
  bool empty() const { return plan_ == nullptr; }

 private:
  std::shared_ptr<const FilterPlan> plan_;
};

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_FILTER_H_
