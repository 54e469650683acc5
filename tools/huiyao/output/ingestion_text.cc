#include "tools/huiyao/output/ingestion_text.h"

#include "fmt/format.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {

using ingestion::v1::Ingestion;

std::string_view OutcomeWord(const Ingestion& ingestion) {
  if (ingestion.state() == Ingestion::STATE_SUPERSEDED) return "superseded";
  switch (ingestion.outcome()) {
    case Ingestion::OUTCOME_CREATED:
      return "created";
    case Ingestion::OUTCOME_REVISED:
      return "revised";
    case Ingestion::OUTCOME_COPIED:
      return "copied";
    case Ingestion::OUTCOME_UNCHANGED:
      return "unchanged";
    case Ingestion::OUTCOME_DELETED:
      return "deleted";
    case Ingestion::OUTCOME_REPROCESSED:
      return "read anew";
    case Ingestion::OUTCOME_REFILLED:
      return "refilled";
    default:
      return "accepted";
  }
}

std::string IngestionLine(const Ingestion& ingestion, std::string_view path) {
  return fmt::format("{:<10}  {}  {}", OutcomeWord(ingestion),
                     OneLine(ingestion.document().empty() ? ingestion.name() : ingestion.document()), OneLine(path));
}

std::string WithoutPrefix(std::string_view name, std::string_view prefix) {
  if (name.substr(0, prefix.size()) == prefix) name.remove_prefix(prefix.size());
  return std::string(name);
}

}  // namespace huiyao::cli
