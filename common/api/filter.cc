#include "common/api/filter.h"

#include <utility>

#include "common/api/field_path.h"
#include "common/api/filter_parser.h"
#include "common/api/filter_target.h"
#include "common/api/filter_value.h"
#include "common/base/error.h"
#include "fmt/format.h"

namespace huiyao::api {

// The compiled tree: as FilterNode, with fields and values resolved.
struct FilterPlan {
  FilterNode::Kind kind = FilterNode::Kind::kAnd;
  std::vector<FilterPlan> children;
  FilterTarget target;
  FilterComparator comparator = FilterComparator::kPresent;
  FilterValue value;
};

namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

bool IsPlainMessage(const FieldDescriptor& field) {
  return field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE &&
         !field.message_type()->full_name().starts_with("google.protobuf.");
}

absl::StatusOr<FilterPlan> CompileRestriction(std::string_view filter, const FilterNode& node,
                                              const FilterSchema& schema) {
  FilterPlan plan;
  plan.kind = FilterNode::Kind::kRestriction;
  plan.comparator = node.comparator;
  HUIYAO_ASSIGN_OR_RETURN(plan.target, ResolveTarget(filter, node.path, schema));
  const FieldDescriptor& last = *plan.target.back().field;
  const size_t at = node.path.front().start;

  if (plan.comparator == FilterComparator::kPresent) {
    // A map's value is present if its key is, even if it is empty.
    if (plan.target.size() > 1 && plan.target[plan.target.size() - 2].key) plan.target.pop_back();
    return plan;
  }
  if (last.is_map()) {
    if (plan.comparator != FilterComparator::kHas) {
      return InvalidFilter(filter, at, fmt::format("{0} is a map: expected {0}.KEY or {0}:KEY", last.name()));
    }
    if (last.message_type()->map_key()->type() != FieldDescriptor::TYPE_STRING) {
      return InvalidFilter(filter, at, "only maps with text keys can be tested");
    }
    plan.target.back().key = node.value.text;
    plan.comparator = FilterComparator::kPresent;
    return plan;
  }
  if (IsPlainMessage(last)) {
    if (plan.comparator != FilterComparator::kHas) {
      return InvalidFilter(
          filter, at, fmt::format("{0} holds fields: expected a comparison of one of them, or {0}:*", last.name()));
    }
    const FieldDescriptor* inner = FindField(*last.message_type(), node.value.text);
    if (inner == nullptr) {
      return InvalidFilter(filter, node.value.start,
                           fmt::format("expected a field of {}, found {}", last.name(), node.value.Describe()));
    }
    plan.target.push_back({inner, std::nullopt});
    plan.comparator = FilterComparator::kPresent;
    return plan;
  }
  if (last.is_repeated() && plan.comparator == FilterComparator::kHas) plan.comparator = FilterComparator::kEqual;
  HUIYAO_ASSIGN_OR_RETURN(plan.value, FilterValue::Read(filter, last, plan.comparator, node.value));
  return plan;
}

absl::StatusOr<FilterPlan> CompileNode(std::string_view filter, const FilterNode& node, const FilterSchema& schema) {
  if (node.kind == FilterNode::Kind::kRestriction) return CompileRestriction(filter, node, schema);
  FilterPlan plan;
  plan.kind = node.kind;
  for (const FilterNode& child : node.children) {
    HUIYAO_ASSIGN_OR_RETURN(FilterPlan compiled, CompileNode(filter, child, schema));
    plan.children.push_back(std::move(compiled));
  }
  return plan;
}

// Whether the restriction, with != read as =, holds from the `step`-th step on.
bool TestFrom(const FilterPlan& plan, size_t step, const Message& message) {
  const FilterStep& at = plan.target[step];
  const bool last = step + 1 == plan.target.size();
  const auto& reflection = *message.GetReflection();
  if (!at.field->is_repeated()) {
    if (last) return plan.value.Test(message, *at.field, -1, plan.comparator);
    return reflection.HasField(message, at.field) && TestFrom(plan, step + 1, reflection.GetMessage(message, at.field));
  }
  const int size = reflection.FieldSize(message, at.field);
  if (last && !at.key && plan.comparator == FilterComparator::kPresent) return size > 0;
  for (int i = 0; i < size; ++i) {
    if (at.field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE || (last && !at.key)) {
      if (plan.value.Test(message, *at.field, i, plan.comparator)) return true;
      continue;
    }
    const Message& element = reflection.GetRepeatedMessage(message, at.field, i);
    if (at.key) {
      const FieldDescriptor* key = at.field->message_type()->map_key();
      std::string scratch;
      if (element.GetReflection()->GetStringReference(element, key, &scratch) != *at.key) continue;
      if (last) return true;
    }
    if (TestFrom(plan, step + 1, element)) return true;
  }
  return false;
}

bool Test(const FilterPlan& plan, const Message& message) {
  switch (plan.kind) {
    case FilterNode::Kind::kAnd:
      for (const FilterPlan& child : plan.children) {
        if (!Test(child, message)) return false;
      }
      return true;
    case FilterNode::Kind::kOr:
      for (const FilterPlan& child : plan.children) {
        if (Test(child, message)) return true;
      }
      return false;
    case FilterNode::Kind::kNot:
      return !Test(plan.children.front(), message);
    case FilterNode::Kind::kRestriction:
      return TestFrom(plan, 0, message) != (plan.comparator == FilterComparator::kNotEqual);
  }
  return false;
}

}  // namespace

absl::StatusOr<Filter> Filter::Compile(std::string_view filter, const FilterSchema& schema) {
  HUIYAO_ASSIGN_OR_RETURN(const FilterNode root, ParseFilter(filter));
  Filter compiled;
  if (root.kind == FilterNode::Kind::kAnd && root.children.empty()) return compiled;
  HUIYAO_ASSIGN_OR_RETURN(FilterPlan plan, CompileNode(filter, root, schema));
  compiled.plan_ = std::make_shared<const FilterPlan>(std::move(plan));
  return compiled;
}

bool Filter::Matches(const Message& message) const { return plan_ == nullptr || Test(*plan_, message); }

}  // namespace huiyao::api
