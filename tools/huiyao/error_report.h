#ifndef HUIYAO_TOOLS_HUIYAO_ERROR_REPORT_H_
#define HUIYAO_TOOLS_HUIYAO_ERROR_REPORT_H_

#include <string>

#include "absl/status/status.h"

namespace huiyao::cli {

// An error for a person, in several lines, the last one with a line feed: the sentence, the reason, the fields at
// fault, when to try again, who said so, and what to do about it if that is known.
std::string ErrorReport(const absl::Status& status);

// The same in one line for a list of failures: "sentence (REASON)".
std::string ErrorLine(const absl::Status& status);

// One line that tells what to do about an error; empty if nothing is known.
std::string ErrorHint(const absl::Status& status);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_ERROR_REPORT_H_
