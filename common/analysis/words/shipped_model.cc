#include "common/analysis/words/shipped_model.h"

#include <string>

#include "common/base/check.h"

// model/words.model.
extern "C" const char huiyao_words_model_begin[];
extern "C" const char huiyao_words_model_end[];

namespace huiyao::analysis {

std::string_view ShippedWordModelBytes() {
  return {huiyao_words_model_begin, static_cast<size_t>(huiyao_words_model_end - huiyao_words_model_begin)};
}

const WordModel& ShippedWordModel() {
  static const WordModel& model = *[] {
    absl::StatusOr<WordModel> parsed = ParseWordModel(ShippedWordModelBytes());
    HUIYAO_CHECK(parsed.ok(), parsed.status().ToString());
    return new WordModel(*std::move(parsed));
  }();
  return model;
}

}  // namespace huiyao::analysis
