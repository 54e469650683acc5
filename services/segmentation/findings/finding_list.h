#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_FINDING_LIST_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_FINDING_LIST_H_

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/layout/joined_text.h"
#include "services/segmentation/layout/range.h"

namespace huiyao::segmentation {

// Takes down the findings of a document, not more of a kind than findings.h allows.
class FindingList {
 public:
  using Kind = document::v1::Finding::Kind;

  // The document must outlive the list.
  explicit FindingList(document::v1::Document* document);

  // `evidence` without empty ranges; a finding without evidence is not taken down, nor one of the same kind about the
  // same first range.
  void Add(Kind kind, const std::vector<Range>& evidence, std::string detail);

  // The words of [range.start, range.end) of a paragraph or heading show it.
  void Add(Kind kind, const JoinedText& text, TextRange range, std::string detail);

 private:
  // Where each finding of a kind begins and ends, by its first range.
  using Places = std::map<int32_t, int32_t>;

  document::v1::Document* document_;
  std::array<Places, document::v1::Finding::Kind_ARRAYSIZE> places_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_FINDING_LIST_H_
