#include "services/segmentation/mentions/persons/person_collector.h"

#include <algorithm>
#include <utility>

namespace huiyao::segmentation {

void PersonCollector::Add(const HanName& name, const std::vector<FoundTitle>& titles, bool shares) {
  FoundPerson& person = found_.emplace_back();
  person.range = text_.Bytes(name.begin, name.end);
  for (size_t i = name.begin; i < name.end; ++i) {
    if (text_[i] != U' ') person.name += text_.Printed(i, i + 1);
  }
  person.titles = titles;
  person.shares_titles = shares;
}

void PersonCollector::AddTitles(const std::vector<FoundTitle>& titles) {
  std::vector<FoundTitle>& known = found_.back().titles;
  known.insert(known.end(), titles.begin(), titles.end());
}

bool PersonCollector::Point(size_t from, const std::vector<FoundTitle>& titles) {
  if (found_.empty() || found_.back().range.start < text_.offset(from) || !found_.back().titles.empty()) return false;
  found_.back().titles_elsewhere = titles;
  return true;
}

void PersonCollector::Take(size_t end) { taken_ = std::max(taken_, end); }

std::vector<FoundPerson> PersonCollector::Finish() && {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const FoundPerson& a, const FoundPerson& b) { return a.range.start < b.range.start; });
  return std::move(found_);
}

}  // namespace huiyao::segmentation
