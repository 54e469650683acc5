#ifndef HUIYAO_SERVICES_SEGMENTATION_TEXTS_CUTTER_H_
#define HUIYAO_SERVICES_SEGMENTATION_TEXTS_CUTTER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/analysis/lexicon/lexicon.h"
#include "common/analysis/words/word.h"
#include "huiyao/segmentation/v1/segmentation.pb.h"

namespace huiyao::segmentation {

// Cuts the texts of one stream. Keeps its buffers from one to the next, and what it has told of language and analyzer,
// so it belongs to one stream and one thread.
class TextsCutter {
 public:
  // Fills `response`, which may hold an earlier answer. What is wrong with the text becomes the answer's error.
  void Cut(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon,
           v1::SegmentTextsResponse* response);

  // Gives back the memory that a large text has left in the buffers.
  void Shrink() { std::vector<analysis::Word>().swap(words_); }

 private:
  absl::Status TryCut(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon,
                      v1::SegmentTextsResponse* response);
  void CutWords(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon);
  void TellChanges(const v1::SegmentTextsRequest& request, const analysis::Lexicon& lexicon,
                   v1::SegmentTextsResponse* response);

  std::vector<analysis::Word> words_;
  std::string told_language_;
  std::optional<int64_t> told_lexicon_;
};

// Serves one stream until `read` or `write` says that it has ended. Each text is cut with what `lexicon` gives when it
// is its turn. Holds one request, one answer and the cutter's buffers; those of texts over 1 MiB are given back.
void CutTexts(const std::function<bool(v1::SegmentTextsRequest*)>& read,
              const std::function<bool(const v1::SegmentTextsResponse&)>& write,
              const std::function<std::shared_ptr<const analysis::Lexicon>()>& lexicon);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_TEXTS_CUTTER_H_
