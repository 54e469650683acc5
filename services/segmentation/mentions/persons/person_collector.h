#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_PERSON_COLLECTOR_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_PERSON_COLLECTOR_H_

#include <algorithm>
#include <cstddef>
#include <vector>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/found_person.h"
#include "services/segmentation/mentions/persons/han_names.h"

namespace huiyao::segmentation {

// The persons found so far in a text that is read from its beginning to its end.
class PersonCollector {
 public:
  explicit PersonCollector(const FoldedText& text) : text_(text) {}

  // `shares`: the titles are those of the person before.
  void Add(const HanName& name, const std::vector<FoundTitle>& titles, bool shares);
  // More titles of who was added last.
  void AddTitles(const std::vector<FoundTitle>& titles);
  // Titles said elsewhere of who was added last; false if nobody was behind `from`, or he has titles of his own.
  bool Point(size_t from, const std::vector<FoundTitle>& titles);
  // What stands before `end` is read.
  void Take(size_t end);
  size_t taken() const { return taken_; }
  // No list of names that begins before `end` leads to a title.
  void Try(size_t end) { tried_ = std::max(tried_, end); }
  size_t tried() const { return tried_; }

  // In the order of the text.
  std::vector<FoundPerson> Finish() &&;

 private:
  const FoldedText& text_;
  std::vector<FoundPerson> found_;
  size_t taken_ = 0;
  size_t tried_ = 0;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_PERSON_COLLECTOR_H_
