#ifndef HUIYAO_SERVICES_INGESTION_IDENTITY_REGISTRY_H_
#define HUIYAO_SERVICES_INGESTION_IDENTITY_REGISTRY_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/storage/store.h"
#include "huiyao/ingestion/v1/storage.pb.h"
#include "services/ingestion/identity/decision.h"

namespace huiyao::ingestion {

// The documents that ingestion knows and the aliases that lead to them. Thread-safe for reading; changes go through a
// RegistryChange, one at a time.
class Registry {
 public:
  explicit Registry(storage::Store& store);

  // By resource name; nullopt if there never was such a document.
  absl::StatusOr<std::optional<v1::DocumentRow>> Find(std::string_view name) const;

  // All documents, deleted ones too, with names greater than `after`, in the order of names, until `visit` returns
  // false.
  absl::Status Visit(std::string_view after, const std::function<bool(const v1::DocumentRow&)>& visit) const;

 private:
  friend class RegistryChange;
  absl::StatusOr<std::optional<std::string>> FindAlias(const std::string& key) const;

  storage::Store& store_;
  rocksdb::ColumnFamilyHandle* documents_;
  rocksdb::ColumnFamilyHandle* aliases_;
};

// Several changes that are written in one batch; each sees those before it. Not thread-safe.
class RegistryChange {
 public:
  explicit RegistryChange(const Registry& registry) : registry_(registry) {}

  // As Registry::Find, with this change's own rows.
  absl::StatusOr<std::optional<v1::DocumentRow>> Find(std::string_view name) const;

  // What the aliases know of a candidate.
  absl::StatusOr<KnownDocuments> Lookup(const Candidate& candidate) const;

  void Put(const v1::DocumentRow& document);

  // Leads the candidate's bytes, body and address to the document. Bytes and body that lead somewhere already keep
  // their document; an address always follows its newest original. Changes nothing if it fails.
  absl::Status PutAliases(const Candidate& candidate, std::string_view name);

  // Adds all changes to the batch.
  void AddTo(rocksdb::WriteBatch& batch) const;

 private:
  absl::StatusOr<std::optional<v1::DocumentRow>> Follow(const std::string& alias) const;
  absl::StatusOr<std::optional<std::string>> FindAlias(const std::string& alias) const;

  const Registry& registry_;
  std::map<std::string, v1::DocumentRow, std::less<>> documents_;  // By name.
  std::map<std::string, std::string> aliases_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_IDENTITY_REGISTRY_H_
