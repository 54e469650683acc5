#ifndef HUIYAO_COMMON_API_RESOURCE_NAME_H_
#define HUIYAO_COMMON_API_RESOURCE_NAME_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace huiyao::api {

// Resource names after AIP-122. Ids are [a-z0-9]([a-z0-9-]*[a-z0-9])?, those of items at most 200 bytes, others 63.
// Names of one kind sort as their ids do.

// Stands for "any" where a method allows it, as in documents/-.
inline constexpr std::string_view kAnyId = "-";

struct ItemId {
  std::string document;
  std::string item;

  bool operator==(const ItemId&) const = default;
};

std::string DocumentName(std::string_view document);
std::string ItemName(std::string_view document, std::string_view item);
std::string IngestionName(std::string_view ingestion);
std::string CollectionName(std::string_view collection);

// True if `id` may stand in a name (other than as an item's id).
bool IsValidId(std::string_view id);

// The id in a name. Otherwise InvalidField for `field`, the path of the name in the request, which tells the pattern.
absl::StatusOr<std::string> ParseDocumentName(std::string_view field, std::string_view name);
absl::StatusOr<ItemId> ParseItemName(std::string_view field, std::string_view name);
absl::StatusOr<std::string> ParseIngestionName(std::string_view field, std::string_view name);
absl::StatusOr<std::string> ParseCollectionName(std::string_view field, std::string_view name);

// As ParseDocumentName; documents/- gives kAnyId.
absl::StatusOr<std::string> ParseDocumentParent(std::string_view field, std::string_view parent);

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_RESOURCE_NAME_H_
