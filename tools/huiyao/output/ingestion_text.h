#ifndef HUIYAO_TOOLS_HUIYAO_OUTPUT_INGESTION_TEXT_H_
#define HUIYAO_TOOLS_HUIYAO_OUTPUT_INGESTION_TEXT_H_

#include <string>
#include <string_view>

#include "huiyao/ingestion/v1/ingestion.pb.h"

namespace huiyao::cli {

// "created", "revised", "copied", "unchanged", "deleted", "refilled"; before that is known "accepted"; "superseded" if
// something later came first.
std::string_view OutcomeWord(const ingestion::v1::Ingestion& ingestion);

// "created     documents/abc  path": the document's name, or the ingestion's while there is none.
std::string IngestionLine(const ingestion::v1::Ingestion& ingestion, std::string_view path);

// An enum value's name without the prefix that it shares with its siblings: "FAILED" of STATE_FAILED with "STATE_".
std::string WithoutPrefix(std::string_view name, std::string_view prefix);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_OUTPUT_INGESTION_TEXT_H_
