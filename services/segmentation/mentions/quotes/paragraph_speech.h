#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_PARAGRAPH_SPEECH_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_PARAGRAPH_SPEECH_H_

#include <cstddef>

#include "services/segmentation/mentions/quotes/speakers.h"
#include "services/segmentation/mentions/quotes/spoken_words.h"
#include "services/segmentation/structure/flow.h"

namespace huiyao::segmentation {

// The speech in one paragraph, unit `unit` of the body that `speakers` reads.
ParagraphSpeech ReadParagraphSpeech(const FlowUnit& paragraph, size_t unit, Speakers& speakers);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUOTES_PARAGRAPH_SPEECH_H_
