#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLE_KIND_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLE_KIND_H_

#include <string_view>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// What sort of text an article is, by its form: an official document has a document number, or a title that names its
// kind (…的通知, 工作方案); an interview has questions and answers by turns; a text with running prose is a report
// otherwise, and anything else stays undecided.
document::v1::Article::Kind ClassifyArticle(std::string_view title, bool has_document_number, const Flow& flow,
                                            const document::v1::Article& article);

// The title names an official text by its kind: …的通知, 工作方案, 管理办法（试行）.
bool IsOfficialTitle(std::string_view title);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLE_KIND_H_
