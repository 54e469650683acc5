#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_SUBJECTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_SUBJECTS_H_

#include <cstddef>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/person_collector.h"

namespace huiyao::segmentation {

// Takes the person with whose name a clause begins at `at`, if one does and it is said what he is or that he speaks:
// 张三,某局局长,…; 张三 某局局长; 张三任某局局长; 张三说:….
void TakeSubject(const FoldedText& text, size_t at, PersonCollector* persons);

// Takes those who are appointed or relieved of an office where 任命 or 免去 stands at `at`: 任命张三为某局局长.
void TakeAppointed(const FoldedText& text, size_t at, PersonCollector* persons);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_SUBJECTS_H_
