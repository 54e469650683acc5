#ifndef HUIYAO_TOOLS_HUIYAO_SENDING_H_
#define HUIYAO_TOOLS_HUIYAO_SENDING_H_

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "huiyao/ingestion/v1/ingestion.pb.h"
#include "tools/huiyao/clients.h"
#include "tools/huiyao/inputs.h"

namespace huiyao::cli {

// What a person says of the originals that a command sends.
struct OriginalOptions {
  std::string uri;
  std::string media_type;
  std::string collection;
  // "key=value".
  std::vector<std::string> labels;
};

// The header for one original: `uri` as given or, for a file, its file:// address. A fresh request_id. Usage error for
// a label without "=" or without a key.
absl::StatusOr<ingestion::v1::OriginalHeader> MakeHeader(const OriginalOptions& options, const Input& input);

// Larger files go through UploadDocument, piece by piece, so that they are never in memory as a whole.
inline constexpr uint64_t kUploadThresholdBytes = 4 << 20;

// Sends a file, or everything that `standard_input` has if the input is "-". While the service answers that it is busy
// and names a delay (RetryInfo), tries again until the clients' timeout has passed; the request_id makes that safe.
absl::StatusOr<ingestion::v1::Ingestion> SendOriginal(Clients& clients, const Input& input,
                                                      const ingestion::v1::OriginalHeader& header,
                                                      std::istream& standard_input);

// True at SUCCEEDED, FAILED and SUPERSEDED.
bool IsAtEnd(const ingestion::v1::Ingestion& ingestion);

// Follows an ingestion to its end with long polls, for `patience` at most: then it is returned as it is. An
// unavailable service is asked again within that time.
absl::StatusOr<ingestion::v1::Ingestion> AwaitIngestion(Clients& clients, const ingestion::v1::Ingestion& ingestion,
                                                        std::chrono::milliseconds patience);

// Why an ingestion that was waited for did not become searchable: the error of a FAILED one, DEADLINE_EXCEEDED with
// reason NOT_YET_SEARCHABLE for one that is still on its way, OK otherwise.
absl::Status OutcomeStatus(const ingestion::v1::Ingestion& ingestion);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_SENDING_H_
