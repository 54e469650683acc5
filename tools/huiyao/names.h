#ifndef HUIYAO_TOOLS_HUIYAO_NAMES_H_
#define HUIYAO_TOOLS_HUIYAO_NAMES_H_

#include <string>
#include <string_view>

namespace huiyao::cli {

// Resource names as people type them: "abc" and "documents/abc" are the same. What has a slash is left as it is.
std::string DocumentName(std::string_view id_or_name);
std::string IngestionName(std::string_view id_or_name);
std::string CollectionName(std::string_view id_or_name);

// The last part of a resource name: "abc" of documents/abc.
std::string_view ShortId(std::string_view name);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_NAMES_H_
