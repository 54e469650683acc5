#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_INTRODUCED_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_INTRODUCED_H_

#include <cstddef>

#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/han_names.h"
#include "services/segmentation/mentions/persons/person_collector.h"
#include "services/segmentation/mentions/persons/title_words.h"

namespace huiyao::segmentation {

// People who hold no office and are introduced by what is said of people only.

// Takes whom an attribute describes that ends with the 的 at `at`: 26岁的张三, 家住某镇的张三.
void TakeDescribed(const FoldedText& text, size_t at, PersonCollector* persons);

// Takes who is said to be called so where 叫 stands at `at`: 名叫张三, 他叫张三.
void TakeCalled(const FoldedText& text, size_t at, PersonCollector* persons);

// What is said at `at` is said of people only: their age (张三今年70岁), family (张三夫妇), what their hands and feet
// do (张三打开…).
bool LivesAt(const FoldedText& text, size_t at);

// Takes the name that begins a clause if that follows.
bool TakeLiving(const FoldedText& text, const HanName& name, PersonCollector* persons);

// Takes who was named before, in the sentence that began last with a name, where a title at [at, end) says what he is:
// 张三很满意。这位某局局长说. False if none is said so.
bool TakePointed(const FoldedText& text, size_t at, size_t end, TitleHead head, PersonCollector* persons);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_PERSONS_HAN_INTRODUCED_H_
