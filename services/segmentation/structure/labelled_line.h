#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LABELLED_LINE_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LABELLED_LINE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace huiyao::segmentation {

// What a label such as 来源： announces.
enum class FieldLabel { kPublishDate, kPublisher, kIssuer, kAuthor, kDocumentNumber, kOther };

// One field of a line such as 发布时间：2026-01-17  来源：某某网.
struct Field {
  FieldLabel label;
  // Bytes of the value in the line, without white space; may be empty.
  size_t start;
  size_t end;
};

// The fields of a line that begins with a known label, a colon behind it, or with a date that such labels follow. Empty
// for every other line and for lines over 300 code points.
std::vector<Field> ParseLabelledLine(std::string_view line);

// The line prints fields, a date or a document number and nothing else.
bool IsLabelledLine(std::string_view line);

// The line is an official document number as a whole: 国办发〔2024〕17号, with or without brackets around it.
bool IsDocumentNumber(std::string_view line);

// A line that names who wrote: 本报记者 …, 记者 …, 文/…, By …. Not one that ends as a sentence.
bool IsByline(std::string_view line);

// The names in a byline or in the value of an author field, as printed; placeholders such as 编辑 or admin are left
// out.
std::vector<std::string> ParseAuthors(std::string_view words);

// The names in brackets at the head of a report: 本报讯（记者某某）. Empty if there are none.
std::vector<std::string> ParseInlineByline(std::string_view paragraph);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_LABELLED_LINE_H_
