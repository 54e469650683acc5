#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_CONFLICTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_CONFLICTS_H_

#include <map>
#include <string>

#include "huiyao/document/v1/document.pb.h"

namespace huiyao::segmentation {

// Notices when an office that one person holds (某省水利厅厅长) is said of two.
class TitleConflicts {
 public:
  // `affiliation` is of an office that nobody shares, said of `person`.
  void Add(const document::v1::Affiliation& affiliation, int person, document::v1::Document* document);

 private:
  struct Holder {
    int person;
    document::v1::Span span;
    bool reported = false;
  };
  std::map<std::string, Holder> holders_;  // by body and post
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_TITLE_CONFLICTS_H_
