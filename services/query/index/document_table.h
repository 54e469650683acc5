#ifndef HUIYAO_SERVICES_QUERY_INDEX_DOCUMENT_TABLE_H_
#define HUIYAO_SERVICES_QUERY_INDEX_DOCUMENT_TABLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "services/query/index/field.h"

namespace huiyao::query {

// What a segment knows of its documents, by document number; numbers follow the order of sequences.
class DocumentTable {
 public:
  // `sequence` is greater than that of the document before.
  void Add(std::string_view id, uint64_t sequence, const PerField<uint32_t>& lengths);

  uint32_t size() const { return static_cast<uint32_t>(sequences_.size()); }
  std::string_view id(uint32_t document) const {
    return std::string_view(ids_).substr(id_ends_[document], id_ends_[document + 1] - id_ends_[document]);
  }
  uint64_t sequence(uint32_t document) const { return sequences_[document]; }
  const PerField<uint32_t>& lengths(uint32_t document) const { return lengths_[document]; }

  // The document that was written under this sequence, if it is here.
  std::optional<uint32_t> Find(uint64_t sequence) const;

  uint64_t bytes() const;

  // Rows of kDocumentsPerRow documents, as format.h says.
  uint32_t rows() const;
  std::string EncodeRow(uint32_t row) const;
  // Adds the documents of the next row. DATA_LOSS if the bytes are not one.
  absl::Status DecodeRow(std::string_view bytes);

 private:
  std::string ids_;
  std::vector<uint64_t> id_ends_ = {0};
  std::vector<uint64_t> sequences_;
  std::vector<PerField<uint32_t>> lengths_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_DOCUMENT_TABLE_H_
