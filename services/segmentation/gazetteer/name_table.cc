#include "services/segmentation/gazetteer/name_table.h"

#include "common/base/check.h"
#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"

namespace huiyao::segmentation {

void NameTable::Add(std::string name, const Division* division) {
  const char32_t first = text::DecodeAt(name, 0).value;
  HUIYAO_CHECK(first < 0x10000 && name.size() >= 2 * kCharacterBytes, "a division's name is too short");
  pairs_.Add(name);
  auto& names = names_[name.substr(0, 2 * kCharacterBytes)];
  names.emplace_back(std::move(name), division);
}

std::vector<DivisionMention> NameTable::Find(std::string_view text) const {
  std::vector<DivisionMention> mentions;
  for (size_t at = pairs_.Find(text, 0); at + 2 * kCharacterBytes <= text.size(); at = pairs_.Find(text, at)) {
    size_t longest = 0;
    const Division* division = nullptr;
    const std::string_view rest = text.substr(at);
    const auto found = names_.find(rest.substr(0, 2 * kCharacterBytes));
    if (found != names_.end()) {
      for (const auto& [name, named] : found->second) {
        if (name.size() > longest && StartsWith(rest, name)) longest = name.size(), division = named;
      }
    }
    if (division != nullptr) mentions.push_back({{at, at + longest}, division});
    at += longest > 0 ? longest : static_cast<size_t>(text::DecodeAt(text, at).length);
  }
  return mentions;
}

}  // namespace huiyao::segmentation
