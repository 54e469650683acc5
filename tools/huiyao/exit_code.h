#ifndef HUIYAO_TOOLS_HUIYAO_EXIT_CODE_H_
#define HUIYAO_TOOLS_HUIYAO_EXIT_CODE_H_

#include "absl/status/status.h"

namespace huiyao::cli {

// What the program ends with; --help lists them.
enum ExitCode {
  kExitOk = 0,
  kExitSomeFailed = 1,
  kExitUsage = 2,
  kExitNotFound = 3,
  kExitUnavailable = 4,
  kExitRefused = 5,
  kExitInternal = 6,
};

// Reason of an error that is the caller's and was found here, such as a file that cannot be read.
inline constexpr char kUsageReason[] = "USAGE";

// The code for a status of a command. RESOURCE_EXHAUSTED and DEADLINE_EXCEEDED count as unavailable: a later try may
// do.
ExitCode ExitCodeOf(const absl::Status& status);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_EXIT_CODE_H_
