#include "common/api/field_mask.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/api/field_path.h"
#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::api {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

absl::StatusOr<ReadMask> ReadMask::Parse(const google::protobuf::FieldMask& mask, const Descriptor& message) {
  constexpr int kMaxPaths = 1000;
  constexpr size_t kMaxPathBytes = 1000;
  if (mask.paths_size() > kMaxPaths) {
    return InvalidField("read_mask",
                        fmt::format("has {} paths, at most {} are accepted", mask.paths_size(), kMaxPaths));
  }
  ReadMask result;
  bool everything = false;
  for (int i = 0; i < mask.paths_size(); ++i) {
    const std::string& path = mask.paths(i);
    if (path == "*") {
      everything = true;
      continue;
    }
    const std::string place = fmt::format("read_mask.paths[{}]", i);
    if (path.size() > kMaxPathBytes) return InvalidField(place, "is too long");
    const Descriptor* type = &message;
    ReadMask* at = &result;
    bool covered = false;  // A shorter path wants all of this already.
    std::string_view rest = path;
    while (true) {
      const std::string_view name = rest.substr(0, rest.find('.'));
      const FieldDescriptor* field = type != nullptr ? FindField(*type, name) : nullptr;
      if (field == nullptr) {
        return InvalidField(place, fmt::format("\"{}\" is no field of {}: expected paths such as \"name\", or \"*\"",
                                               path, message.name()));
      }
      // Maps are taken whole.
      type = field->is_map() ? nullptr : field->message_type();
      const bool last = name.size() == rest.size();
      if (!covered) {
        ReadMask* next = at->Find(field);
        if (next != nullptr && next->all()) {
          covered = true;
        } else if (next == nullptr) {
          next = &at->inner_.emplace_back();
          next->field_ = field;
        }
        if (last) next->inner_.clear();
        at = next;
      }
      if (last) break;
      rest.remove_prefix(name.size() + 1);
    }
  }
  if (everything) return ReadMask();
  return result;
}

const ReadMask* ReadMask::Find(const FieldDescriptor* field) const {
  const auto found =
      std::find_if(inner_.begin(), inner_.end(), [&](const ReadMask& inner) { return inner.field_ == field; });
  return found == inner_.end() ? nullptr : &*found;
}

ReadMask* ReadMask::Find(const FieldDescriptor* field) {
  return const_cast<ReadMask*>(static_cast<const ReadMask*>(this)->Find(field));
}

void ReadMask::Apply(Message& message) const {
  if (all()) return;
  const auto& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> present;
  reflection.ListFields(message, &present);
  for (const FieldDescriptor* field : present) {
    const ReadMask* wanted = Find(field);
    if (wanted == nullptr) {
      reflection.ClearField(&message, field);
    } else if (wanted->all()) {
      continue;
    } else if (field->is_repeated()) {
      for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
        wanted->Apply(*reflection.MutableRepeatedMessage(&message, field, i));
      }
    } else {
      wanted->Apply(*reflection.MutableMessage(&message, field));
    }
  }
}

}  // namespace huiyao::api
