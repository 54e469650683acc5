#ifndef HUIYAO_TESTS_SERVICES_SEGMENTATION_DOCUMENT_INVARIANTS_H_
#define HUIYAO_TESTS_SERVICES_SEGMENTATION_DOCUMENT_INVARIANTS_H_

#include <string>
#include <vector>

#include "huiyao/document/v1/document.pb.h"

namespace huiyao::segmentation {

// What every Document that segmentation makes must hold, whatever the input. Returns a sentence for each violation, at
// most twenty: spans in bounds and on character boundaries; no content filled; every character that is no white space
// in exactly one of article element and boilerplate; sentences in order, tiling their paragraph with white space
// between; tokens, where given, tiling their sentence; ids unique and under their parents'; items inside their
// enumeration's article, in order, with rising ordinals, and nested ones inside their container; findings
// with a kind, a sentence, and evidence that is not empty; persons named once each, mentioned somewhere, with titles
// that stand in an article.
std::vector<std::string> Violations(const document::v1::Document& document);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_TESTS_SERVICES_SEGMENTATION_DOCUMENT_INVARIANTS_H_
