#ifndef HUIYAO_COMMON_API_FIELD_MASK_H_
#define HUIYAO_COMMON_API_FIELD_MASK_H_

#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/message.h"

namespace huiyao::api {

// Which fields of a message are wanted, after AIP-157. Paths go through repeated fields ("articles.title") and may be
// in proto or JSON spelling; "*" is everything; maps are taken whole. Immutable, so thread-safe.
class ReadMask {
 public:
  // Everything.
  ReadMask() = default;

  // `mask` for messages of type `message`; an empty mask is everything. InvalidField for "read_mask" that names a path
  // that does not exist.
  static absl::StatusOr<ReadMask> Parse(const google::protobuf::FieldMask& mask,
                                        const google::protobuf::Descriptor& message);

  bool all() const { return inner_.empty(); }

  // True if every path begins with a field of which `test` is true: test(const FieldDescriptor&). False for all().
  template <typename Test>
  bool TopFieldsAre(const Test& test) const {
    for (const ReadMask& field : inner_) {
      if (!test(*field.field_)) return false;
    }
    return !all();
  }

  // Clears what is not wanted. `message` is of the type given to Parse.
  void Apply(google::protobuf::Message& message) const;

 private:
  // The part of the mask for `field`; null if there is none.
  const ReadMask* Find(const google::protobuf::FieldDescriptor* field) const;
  ReadMask* Find(const google::protobuf::FieldDescriptor* field);

  const google::protobuf::FieldDescriptor* field_ = nullptr;  // Null for the whole message.
  std::vector<ReadMask> inner_;                               // What of it is wanted; none: everything.
};

}  // namespace huiyao::api

#endif  // HUIYAO_COMMON_API_FIELD_MASK_H_
