#include "common/api/resource_name.h"

#include <optional>

#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::api {
namespace {

constexpr std::string_view kDocuments = "documents";
constexpr std::string_view kItems = "items";
constexpr std::string_view kIngestions = "ingestions";
constexpr std::string_view kCollections = "collections";

constexpr size_t kMaxId = 63;
constexpr size_t kMaxItemId = 200;

bool IsAlphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool IsId(std::string_view id, size_t max_bytes) {
  if (id.empty() || id.size() > max_bytes || !IsAlphanumeric(id.front()) || !IsAlphanumeric(id.back())) return false;
  for (const char c : id) {
    if (!IsAlphanumeric(c) && c != '-') return false;
  }
  return true;
}

// The rest of `name` after "collection/", or nullopt.
std::optional<std::string_view> After(std::string_view name, std::string_view collection) {
  if (name.size() <= collection.size() || !name.starts_with(collection) || name[collection.size()] != '/') {
    return std::nullopt;
  }
  return name.substr(collection.size() + 1);
}

// `name` as it may be quoted in a sentence.
std::string Quoted(std::string_view name) {
  constexpr size_t kMaxShown = 80;
  std::string shown;
  for (const char c : name.substr(0, kMaxShown)) shown.push_back(c >= ' ' && c <= '~' ? c : '?');
  return fmt::format("\"{}{}\"", shown, name.size() > kMaxShown ? "..." : "");
}

absl::Status WrongName(std::string_view field, std::string_view pattern, std::string_view name) {
  return name.empty() ? InvalidField(field, fmt::format("is required, in the form {}", pattern))
                      : InvalidField(field, fmt::format("must have the form {} with ids of lower-case letters, digits "
                                                        "and hyphens, not {}",
                                                        pattern, Quoted(name)));
}

absl::StatusOr<std::string> ParseSimple(std::string_view field, std::string_view collection, std::string_view pattern,
                                        std::string_view name) {
  const std::optional<std::string_view> id = After(name, collection);
  if (!id || !IsId(*id, kMaxId)) return WrongName(field, pattern, name);
  return std::string(*id);
}

}  // namespace

bool IsValidId(std::string_view id) { return IsId(id, kMaxId); }

std::string DocumentName(std::string_view document) { return fmt::format("{}/{}", kDocuments, document); }

std::string ItemName(std::string_view document, std::string_view item) {
  return fmt::format("{}/{}/{}/{}", kDocuments, document, kItems, item);
}

std::string IngestionName(std::string_view ingestion) { return fmt::format("{}/{}", kIngestions, ingestion); }

std::string CollectionName(std::string_view collection) { return fmt::format("{}/{}", kCollections, collection); }

absl::StatusOr<std::string> ParseDocumentName(std::string_view field, std::string_view name) {
  return ParseSimple(field, kDocuments, "documents/{document}", name);
}

absl::StatusOr<std::string> ParseIngestionName(std::string_view field, std::string_view name) {
  return ParseSimple(field, kIngestions, "ingestions/{ingestion}", name);
}

absl::StatusOr<std::string> ParseCollectionName(std::string_view field, std::string_view name) {
  return ParseSimple(field, kCollections, "collections/{collection}", name);
}

absl::StatusOr<std::string> ParseDocumentParent(std::string_view field, std::string_view parent) {
  if (const auto id = After(parent, kDocuments); id && *id == kAnyId) return std::string(kAnyId);
  return ParseSimple(field, kDocuments, "documents/{document} or documents/-", parent);
}

absl::StatusOr<ItemId> ParseItemName(std::string_view field, std::string_view name) {
  constexpr std::string_view kPattern = "documents/{document}/items/{item}";
  const std::optional<std::string_view> rest = After(name, kDocuments);
  if (!rest) return WrongName(field, kPattern, name);
  const std::string_view document = rest->substr(0, rest->find('/'));
  if (document.size() == rest->size() || !IsId(document, kMaxId)) return WrongName(field, kPattern, name);
  const std::optional<std::string_view> item = After(rest->substr(document.size() + 1), kItems);
  if (!item || !IsId(*item, kMaxItemId)) return WrongName(field, kPattern, name);
  return ItemId{std::string(document), std::string(*item)};
}

}  // namespace huiyao::api
