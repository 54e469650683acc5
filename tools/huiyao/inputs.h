#ifndef HUIYAO_TOOLS_HUIYAO_INPUTS_H_
#define HUIYAO_TOOLS_HUIYAO_INPUTS_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace huiyao::cli {

// One original to be sent.
struct Input {
  // As a person named it, or found below what was named; "-" is standard input.
  std::string path;
  // Of a file; 0 for standard input.
  uint64_t size_bytes = 0;
};

// A path that gave nothing.
struct InputFailure {
  std::string path;
  absl::Status status;
};

// What a list of paths stands for.
struct InputList {
  std::vector<Input> inputs;
  std::vector<InputFailure> failures;
};

// Expands folders: all regular files below, in the order of their paths, but nothing whose name starts with a dot;
// links to folders are not followed. Files are taken as named, hidden or not. "-" stays. A folder without files, a
// path that does not exist, cannot be read or is neither file nor folder is a failure.
InputList CollectInputs(const std::vector<std::string>& paths);

// file:// and the absolute path (RFC 8089). Letters of any script stay readable as in an IRI (RFC 3987); other
// characters that a URI reserves, and bytes that are not UTF-8, are percent-encoded.
std::string FileUri(const std::filesystem::path& path);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_INPUTS_H_
