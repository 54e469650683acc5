#include "services/query/index/document_table.h"

#include <algorithm>

#include "common/base/check.h"
#include "services/query/index/coding.h"
#include "services/query/index/format.h"

namespace huiyao::query {

void DocumentTable::Add(std::string_view id, uint64_t sequence, const PerField<uint32_t>& lengths) {
  HUIYAO_CHECK(sequences_.empty() || sequence > sequences_.back(), "sequences must ascend");
  ids_.append(id);
  id_ends_.push_back(ids_.size());
  sequences_.push_back(sequence);
  lengths_.push_back(lengths);
}

std::optional<uint32_t> DocumentTable::Find(uint64_t sequence) const {
  const auto found = std::lower_bound(sequences_.begin(), sequences_.end(), sequence);
  if (found == sequences_.end() || *found != sequence) return std::nullopt;
  return static_cast<uint32_t>(found - sequences_.begin());
}

uint64_t DocumentTable::bytes() const {
  return ids_.size() + size() * (sizeof(uint64_t) * 2 + sizeof(PerField<uint32_t>));
}

uint32_t DocumentTable::rows() const { return (size() + kDocumentsPerRow - 1) / kDocumentsPerRow; }

std::string DocumentTable::EncodeRow(uint32_t row) const {
  const uint32_t first = row * kDocumentsPerRow;
  const uint32_t last = std::min(size(), first + kDocumentsPerRow);
  std::string bytes(1, static_cast<char>(kDocumentsVersion));
  AppendVarint(last - first, bytes);
  for (uint32_t document = first; document < last; ++document) {
    AppendVarint(id(document).size(), bytes);
    bytes.append(id(document));
    AppendVarint(sequences_[document] - (document == 0 ? 0 : sequences_[document - 1]), bytes);
    for (const uint32_t length : lengths_[document]) AppendVarint(length, bytes);
  }
  return bytes;
}

absl::Status DocumentTable::DecodeRow(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.Byte() != kDocumentsVersion) return CorruptIndex("document rows of an unknown version");
  const uint32_t count = reader.Varint32();
  if (count > kDocumentsPerRow) return CorruptIndex("a document row's length");
  for (uint32_t i = 0; i < count; ++i) {
    const std::string_view id = reader.Bytes(reader.Varint64());
    const uint64_t before = sequences_.empty() ? 0 : sequences_.back();
    const uint64_t sequence = before + reader.Varint64();
    PerField<uint32_t> lengths{};
    for (uint32_t& length : lengths) length = reader.Varint32();
    if (!reader.ok() || (sequence <= before && !sequences_.empty())) return CorruptIndex("a document row");
    Add(id, sequence, lengths);
  }
  return reader.ok() && reader.done() ? absl::OkStatus() : CorruptIndex("a document row's size");
}

}  // namespace huiyao::query
