#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_MODEL_FORMAT_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_MODEL_FORMAT_H_

#include <array>
#include <cstdint>

namespace huiyao::analysis {

// A model file: ModelHeader, then the sections' bytes, each at a multiple of 64. Little-endian. Written by
// tools/train/words, read by ParseWordModel; docs/formats.md tells what each section holds.
enum class ModelSection : uint32_t {
  kName,
  kCharacters,
  kFolds,
  kSupplementary,
  kDictionary,
  kClassCosts,
  kAlone,
  kNames,
  kPairDisplacements,
  kPairSlots,
  kPairRows,
  kAhead,
  kSkipDisplacements,
  kSkipSlots,
  kTrigramDisplacements,
  kTrigramSlots,
  kAloneClasses,
  kNameRows,
  kShapes,
  kTwoRoles,
  kRoles,
  kPathWords,
  kPathWindows,
  kPathSymbols,
  kTransitions,
};
inline constexpr uint32_t kModelSections = 25;
inline constexpr std::array<char, 8> kModelMagic = {'H', 'Y', 'W', 'O', 'R', 'D', 'S', '2'};
inline constexpr uint64_t kModelAlignment = 64;

struct ModelHeader {
  struct Section {
    uint64_t offset;  // from the beginning of the file
    uint64_t bytes;
  };
  std::array<char, 8> magic;
  uint64_t checksum;       // XXH3 (64 bits) of everything behind this field
  uint32_t known_symbols;  // see WordModel
  uint32_t alphabet;       // symbols in all
  std::array<Section, kModelSections> sections;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_MODEL_FORMAT_H_
