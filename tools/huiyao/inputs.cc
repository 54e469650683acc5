#include "tools/huiyao/inputs.h"

#include <algorithm>
#include <system_error>

#include "common/text/utf8.h"
#include "fmt/format.h"
#include "tools/huiyao/context.h"

namespace huiyao::cli {
namespace {

namespace fs = std::filesystem;

bool IsHidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

absl::Status Unreadable(const std::error_code& error) {
  return UsageError(fmt::format("cannot read it: {}", error.message()));
}

// Adds what is below `folder`; returns how many files that were.
size_t CollectFolder(const fs::path& folder, InputList& list) {
  const size_t before = list.inputs.size();
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (IsHidden(at->path())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file(ignored)) {
      list.inputs.push_back({at->path().native(), at->file_size(ignored)});
    }
  }
  if (error) list.failures.push_back({folder.native(), Unreadable(error)});
  std::sort(list.inputs.begin() + static_cast<std::ptrdiff_t>(before), list.inputs.end(),
            [](const Input& a, const Input& b) { return a.path < b.path; });
  return list.inputs.size() - before;
}

bool IsPlain(char32_t c) {
  if (c >= 0x80) return c >= 0xA0 && c != 0x2028 && c != 0x2029;
  const bool alphanumeric = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
  return alphanumeric || std::string_view("/-._~!$&'()*+,;=:@").find(static_cast<char>(c)) != std::string_view::npos;
}

}  // namespace

InputList CollectInputs(const std::vector<std::string>& paths) {
  InputList list;
  for (const std::string& path : paths) {
    if (path == "-") {
      list.inputs.push_back({path, 0});
      continue;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      list.failures.push_back({path, UsageError("there is no such file or folder")});
    } else if (error) {
      list.failures.push_back({path, Unreadable(error)});
    } else if (fs::is_directory(status)) {
      const size_t failures = list.failures.size();
      if (CollectFolder(path, list) == 0 && list.failures.size() == failures) {
        list.failures.push_back({path, UsageError("there are no files in this folder")});
      }
    } else if (fs::is_regular_file(status)) {
      const uint64_t size = fs::file_size(path, error);
      list.inputs.push_back({path, error ? 0 : size});
    } else {
      list.failures.push_back({path, UsageError("this is neither a file nor a folder; pipe it in with -")});
    }
  }
  return list;
}

std::string FileUri(const fs::path& path) {
  std::error_code error;
  fs::path absolute = fs::absolute(path, error);
  if (error) absolute = path;
  const std::string native = absolute.lexically_normal().native();
  std::string uri = "file://";
  for (size_t at = 0; at < native.size();) {
    const text::CodePoint point = text::DecodeAt(native, at);
    if (point.valid && IsPlain(point.value)) {
      uri.append(native, at, point.length);
    } else {
      for (int i = 0; i < point.length; ++i) uri += fmt::format("%{:02X}", static_cast<unsigned char>(native[at + i]));
    }
    at += point.length;
  }
  return uri;
}

}  // namespace huiyao::cli
