#ifndef HUIYAO_COMMON_API_FILTER_TARGET_H_
#define HUIYAO_COMMON_API_FILTER_TARGET_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "common/api/filter.h"
#include "common/api/filter_parser.h"

namespace huiyao::api {

// One step of a path from a message to what is compared.
struct FilterStep {
  const google::protobuf::FieldDescriptor* field = nullptr;
  // Of a map: the entry wanted.
  std::optional<std::string> key;
};

// Where a restriction looks: never empty.
using FilterTarget = std::vector<FilterStep>;

// Finds what the names of a restriction mean under `schema`. A value of a map ends in two steps: the map with its key,
// and the entry's value. Errors: see InvalidFilter.
absl::StatusOr<FilterTarget> ResolveTarget(std::string_view filter, const std::vector<FilterToken>& path,
                                           const FilterSchema& schema);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_FILTER_TARGET_H_
