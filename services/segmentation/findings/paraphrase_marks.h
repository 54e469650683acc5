#ifndef HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PARAPHRASE_MARKS_H_
#define HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PARAPHRASE_MARKS_H_

#include <span>
#include <string_view>

namespace huiyao::segmentation {

// Words that machine paraphrase puts into official Chinese: acts turned into things (进行…操作), going and aspect
// (去推进, 发展下去), particles that officials leave out (持续地, 所蕴含的), loose connectives (从而为), pointing words
// (那种) and uncommon words for set ones.
struct ParaphraseMark {
  // Words, parted by a blank; "a…b" is a and, in the same clause within sixteen characters, b; ^ stands for the
  // beginning of a clause and $ for its end.
  std::string_view words;
  // 1: found in originals now and then, 3: hardly ever.
  int weight;
};

std::span<const ParaphraseMark> ParaphraseMarks();

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_FINDINGS_PARAPHRASE_MARKS_H_
