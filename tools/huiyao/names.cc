#include "tools/huiyao/names.h"

#include "fmt/format.h"

namespace huiyao::cli {
namespace {

std::string Named(std::string_view prefix, std::string_view id_or_name) {
  if (id_or_name.empty() || id_or_name.find('/') != std::string_view::npos) return std::string(id_or_name);
  return fmt::format("{}{}", prefix, id_or_name);
}

}  // namespace

std::string DocumentName(std::string_view id_or_name) { return Named("documents/", id_or_name); }
std::string IngestionName(std::string_view id_or_name) { return Named("ingestions/", id_or_name); }
std::string CollectionName(std::string_view id_or_name) { return Named("collections/", id_or_name); }

std::string_view ShortId(std::string_view name) {
  const size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

}  // namespace huiyao::cli
