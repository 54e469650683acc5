#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_HEADINGS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_HEADINGS_H_

#include <string_view>
#include <vector>

#include "services/segmentation/layout/page.h"

namespace huiyao::segmentation {

// The heading level of every given unit of an article's body: 0 for a paragraph, from 1 (outermost) without gaps for
// headings. Headings are those of the source, numbered lines without final punctuation (一、总体要求; （二）重点任务;
// 第三章 …) that text follows, and short lines without any punctuation that stand alone between paragraphs of running
// text.
std::vector<int> FindHeadings(std::string_view text, const std::vector<const Unit*>& units);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_HEADINGS_H_
