#ifndef HUIYAO_SERVICES_INGESTION_JOURNAL_HEADER_H_
#define HUIYAO_SERVICES_INGESTION_JOURNAL_HEADER_H_

#include "absl/status/status.h"
#include "huiyao/ingestion/v1/ingestion.pb.h"

namespace huiyao::ingestion {

// Checks what a sender says against the bounds that ingestion.proto documents. INVALID_ARGUMENT that names the field.
absl::Status CheckHeader(const v1::OriginalHeader& header);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_JOURNAL_HEADER_H_
