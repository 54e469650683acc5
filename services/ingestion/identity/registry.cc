#include "services/ingestion/identity/registry.h"

#include <memory>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "common/storage/status.h"
#include "services/ingestion/journal/format.h"

namespace huiyao::ingestion {
namespace {

constexpr std::string_view kPrefix = "documents/";

std::string_view IdOf(std::string_view name) {
  return name.substr(0, kPrefix.size()) == kPrefix ? name.substr(kPrefix.size()) : std::string_view();
}

std::string BytesAlias(const std::string& sha256) { return "b" + sha256; }
std::string BodyAlias(const std::string& fingerprint) { return "f" + fingerprint; }
std::string UriAlias(const std::string& uri) { return "u" + uri; }

absl::StatusOr<v1::DocumentRow> Parse(std::string_view value) {
  v1::DocumentRow row;
  if (row.ParseFromArray(value.data(), static_cast<int>(value.size()))) return row;
  return Error(absl::StatusCode::kDataLoss, "STORAGE_CORRUPT", "a document row cannot be parsed");
}

}  // namespace

Registry::Registry(storage::Store& store)
    : store_(store), documents_(store.family(kDocumentsFamily)), aliases_(store.family(kAliasesFamily)) {}

absl::StatusOr<std::optional<v1::DocumentRow>> Registry::Find(std::string_view name) const {
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> value, store_.Get(documents_, IdOf(name)));
  if (!value) return std::optional<v1::DocumentRow>();
  HUIYAO_ASSIGN_OR_RETURN(v1::DocumentRow row, Parse(*value));
  return std::optional<v1::DocumentRow>(std::move(row));
}

absl::Status Registry::Visit(std::string_view after, const std::function<bool(const v1::DocumentRow&)>& visit) const {
  const std::unique_ptr<rocksdb::Iterator> it(store_.db()->NewIterator(rocksdb::ReadOptions(), documents_));
  const std::string_view after_id = IdOf(after);
  it->Seek(rocksdb::Slice(after_id.data(), after_id.size()));
  for (; it->Valid(); it->Next()) {
    if (!after_id.empty() && it->key().ToStringView() == after_id) continue;
    HUIYAO_ASSIGN_OR_RETURN(const v1::DocumentRow row, Parse(it->value().ToStringView()));
    if (!visit(row)) break;
  }
  return storage::FromRocks(it->status(), "list documents");
}

absl::StatusOr<std::optional<std::string>> Registry::FindAlias(const std::string& key) const {
  return store_.Get(aliases_, key);
}

absl::StatusOr<std::optional<v1::DocumentRow>> RegistryChange::Find(std::string_view name) const {
  const auto found = documents_.find(name);
  if (found != documents_.end()) return std::optional<v1::DocumentRow>(found->second);
  return registry_.Find(name);
}

absl::StatusOr<std::optional<std::string>> RegistryChange::FindAlias(const std::string& alias) const {
  const auto found = aliases_.find(alias);
  if (found != aliases_.end()) return std::optional<std::string>(found->second);
  return registry_.FindAlias(alias);
}

absl::StatusOr<std::optional<v1::DocumentRow>> RegistryChange::Follow(const std::string& alias) const {
  HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> id, FindAlias(alias));
  if (!id) return std::optional<v1::DocumentRow>();
  return Find(std::string(kPrefix) + *id);
}

absl::StatusOr<KnownDocuments> RegistryChange::Lookup(const Candidate& candidate) const {
  KnownDocuments known;
  if (!candidate.source.uri().empty()) {
    HUIYAO_ASSIGN_OR_RETURN(known.by_uri, Follow(UriAlias(candidate.source.uri())));
  }
  HUIYAO_ASSIGN_OR_RETURN(known.by_bytes, Follow(BytesAlias(candidate.sha256)));
  // A document whose id these bytes gave, though its alias is lost.
  if (!known.by_bytes) {
    HUIYAO_ASSIGN_OR_RETURN(known.by_bytes, Find(DocumentNameFor(candidate.sha256)));
  }
  if (!candidate.fingerprint.empty()) {
    HUIYAO_ASSIGN_OR_RETURN(known.by_body, Follow(BodyAlias(candidate.fingerprint)));
  }
  return known;
}

void RegistryChange::Put(const v1::DocumentRow& document) { documents_[document.name()] = document; }

absl::Status RegistryChange::PutAliases(const Candidate& candidate, std::string_view name) {
  const std::string id(IdOf(name));
  std::vector<std::string> absent;
  const auto collect_absent = [&](std::string alias) -> absl::Status {
    HUIYAO_ASSIGN_OR_RETURN(const std::optional<std::string> known, FindAlias(alias));
    if (!known) absent.push_back(std::move(alias));
    return absl::OkStatus();
  };
  HUIYAO_RETURN_IF_ERROR(collect_absent(BytesAlias(candidate.sha256)));
  if (!candidate.fingerprint.empty()) HUIYAO_RETURN_IF_ERROR(collect_absent(BodyAlias(candidate.fingerprint)));
  for (const std::string& alias : absent) aliases_[alias] = id;
  if (!candidate.source.uri().empty()) aliases_[UriAlias(candidate.source.uri())] = id;
  return absl::OkStatus();
}

void RegistryChange::AddTo(rocksdb::WriteBatch& batch) const {
  for (const auto& [name, row] : documents_) batch.Put(registry_.documents_, IdOf(name), row.SerializeAsString());
  for (const auto& [alias, id] : aliases_) batch.Put(registry_.aliases_, alias, id);
}

}  // namespace huiyao::ingestion
