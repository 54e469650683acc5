#include "common/api/filter_target.h"

#include "common/api/field_path.h"
#include "common/base/check.h"
#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::api {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

std::vector<std::string_view> SplitPath(std::string_view path) {
  std::vector<std::string_view> names;
  while (true) {
    const size_t dot = path.find('.');
    names.push_back(path.substr(0, dot));
    if (dot == std::string_view::npos) return names;
    path.remove_prefix(dot + 1);
  }
}

// "a, b or c".
std::string Alternatives(const std::vector<std::string>& names) {
  std::string list;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
    list += names[i];
  }
  return list;
}

std::string FieldsOf(const Descriptor& message) {
  std::vector<std::string> names;
  for (int i = 0; i < message.field_count(); ++i) names.push_back(message.field(i)->name());
  return Alternatives(names);
}

std::string AllowedFields(const FilterSchema& schema) {
  if (schema.fields.empty()) return FieldsOf(*schema.message);
  std::vector<std::string> names;
  for (const FilterField& field : schema.fields) {
    const Descriptor* message = schema.message;
    const FieldDescriptor* last = nullptr;
    for (const auto name : SplitPath(field.path.empty() ? field.name : field.path)) {
      last = message != nullptr ? FindField(*message, name) : nullptr;
      message = last != nullptr ? last->message_type() : nullptr;
    }
    names.push_back(last != nullptr && last->is_map() ? field.name + ".KEY" : field.name);
  }
  return Alternatives(names);
}

// The allowed field that `path` begins with, the longest if several; null if none.
const FilterField* FindAllowed(const std::vector<FilterToken>& path, const FilterSchema& schema, size_t& length) {
  const FilterField* best = nullptr;
  for (const FilterField& field : schema.fields) {
    const auto names = SplitPath(field.name);
    if (names.size() > path.size() || (best != nullptr && names.size() <= length)) continue;
    bool equal = true;
    for (size_t i = 0; i < names.size() && equal; ++i) equal = IsSpelling(path[i].text, names[i]);
    if (!equal) continue;
    best = &field;
    length = names.size();
  }
  return best;
}

// A name on the way, and where to point if it is wrong.
struct Name {
  std::string text;
  size_t offset;
};

}  // namespace

absl::StatusOr<FilterTarget> ResolveTarget(std::string_view filter, const std::vector<FilterToken>& path,
                                           const FilterSchema& schema) {
  HUIYAO_CHECK(schema.message != nullptr && !path.empty());
  std::vector<Name> names;
  size_t taken = 0;
  if (!schema.fields.empty()) {
    const FilterField* allowed = FindAllowed(path, schema, taken);
    if (allowed == nullptr) {
      return InvalidFilter(
          filter, path.front().start,
          fmt::format("unknown field {}: expected {}", path.front().Describe(), AllowedFields(schema)));
    }
    for (const auto name : SplitPath(allowed->path.empty() ? allowed->name : allowed->path)) {
      names.push_back({std::string(name), path.front().start});
    }
  }
  for (size_t i = taken; i < path.size(); ++i) names.push_back({path[i].text, path[i].start});

  FilterTarget target;
  const Descriptor* message = schema.message;
  for (size_t i = 0; i < names.size(); ++i) {
    if (message == nullptr) {
      return InvalidFilter(filter, names[i].offset,
                           fmt::format("\"{}\" has no fields: expected a comparison", names[i - 1].text));
    }
    const FieldDescriptor* field = FindField(*message, names[i].text);
    if (field == nullptr) {
      return InvalidFilter(filter, names[i].offset,
                           fmt::format("unknown field \"{}\": expected {}", names[i].text,
                                       i == 0 ? AllowedFields(schema) : FieldsOf(*message)));
    }
    if (field->is_map() && i + 1 < names.size()) {
      // Keys may hold dots: all that follows is the key.
      std::string key = names[i + 1].text;
      for (size_t j = i + 2; j < names.size(); ++j) key += "." + names[j].text;
      if (field->message_type()->map_key()->type() != FieldDescriptor::TYPE_STRING) {
        return InvalidFilter(filter, names[i].offset, "only maps with text keys can be tested");
      }
      target.push_back({field, std::move(key)});
      target.push_back({field->message_type()->map_value(), std::nullopt});
      return target;
    }
    target.push_back({field, std::nullopt});
    message = field->message_type();
  }
  return target;
}

}  // namespace huiyao::api
