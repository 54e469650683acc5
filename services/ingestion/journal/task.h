#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_TASK_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_TASK_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "huiyao/document/v1/document.pb.h"
#include "huiyao/ingestion/v1/storage.pb.h"
#include "services/ingestion/extract/extract.h"

namespace huiyao::ingestion {

// A row of the outbox that is being worked on, with what can be had again but is dear. One thread at a time has it.
struct Task {
  v1::JournalRow row;
  int64_t sequence = 0;

  // The original, until it is extracted; null if it must be read.
  std::shared_ptr<const std::string> bytes;
  // Of the original with this number; kept for the segment step while memory allows.
  std::optional<Extracted> extracted;
  int64_t extracted_sequence = 0;
  // Known once the original is extracted.
  std::string fingerprint;
  // The analysis, until it is stored.
  std::optional<huiyao::document::v1::Document> document;

  // Of the three above, as the pipeline has counted them.
  int64_t kept_bytes = 0;

  // Attempts that failed for the neighbour's reasons; these do not count in the row.
  int waits = 0;
};

using TaskPtr = std::shared_ptr<Task>;

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_TASK_H_
