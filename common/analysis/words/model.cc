#include "common/analysis/words/model.h"

#include <xxhash.h>

#include <cstddef>
#include <cstring>

#include "common/analysis/words/model_format.h"
#include "common/base/error.h"

namespace huiyao::analysis {
namespace {

class ModelReader {
 public:
  explicit ModelReader(std::string_view bytes) : bytes_(bytes) {}

  absl::StatusOr<WordModel> Read() {
    HUIYAO_RETURN_IF_ERROR(ReadHeader());
    WordModel model;
    const std::span<const char> name = Section<char>(ModelSection::kName);
    model.name = {name.data(), name.size()};
    model.known_symbols = header_.known_symbols;
    model.bmp = Section<CharacterEntry>(ModelSection::kCharacters, CharacterTable::kBmp);
    model.folds = Section<uint16_t>(ModelSection::kFolds, CharacterTable::kBmp);
    model.supplementary = Section<CharacterTable::Supplementary>(ModelSection::kSupplementary);
    const auto units = Section<DoubleArray::Unit>(ModelSection::kDictionary);
    model.class_costs = Section<uint16_t>(ModelSection::kClassCosts, kWordClasses);
    model.alone = Section<WordClass>(ModelSection::kAlone, header_.alphabet);
    model.unigrams = Section<WordModel::UnigramRow>(ModelSection::kUnigrams, header_.known_symbols);
    model.bigrams = {Filter(ModelSection::kBigramFilter), Section<uint64_t>(ModelSection::kBigramSlots),
                     Section<WordModel::BigramRow>(ModelSection::kBigrams)};
    model.skips = {Filter(ModelSection::kSkipFilter), Section<uint64_t>(ModelSection::kSkipSlots),
                   Section<TagWeights>(ModelSection::kSkips)};
    model.trigrams = {Filter(ModelSection::kTrigramFilter), Section<uint64_t>(ModelSection::kTrigramSlots),
                      Section<TagWeights>(ModelSection::kTrigrams)};
    model.alone_classes = Section<TagWeights>(ModelSection::kAloneClasses, kWordClasses);
    model.names = Section<NameClass>(ModelSection::kNames, header_.alphabet);
    model.name_windows =
        Section<TagWeights>(ModelSection::kNameWindows, size_t{3} * kNameClasses * kNameClasses * kNameClasses);
    model.shapes = Section<TagWeights>(ModelSection::kShapes, kShapeCount);
    model.left_shapes = Section<TagWeights>(ModelSection::kLeftShapes, kShapeCount);
    model.right_shapes = Section<TagWeights>(ModelSection::kRightShapes, kShapeCount);
    model.roles = Section<TagWeights>(ModelSection::kRoles, size_t{kWordClasses} * 4 * kRoleCount);
    model.path_words = Section<TagWeights>(ModelSection::kPathWords, size_t{kPathCodes} * kWordClasses);
    model.path_windows = Section<TagWeights>(ModelSection::kPathWindows, size_t{kPathCodes} * kPathCodes * kPathCodes);
    model.path_symbols =
        Section<TagWeights>(ModelSection::kPathSymbols, size_t{header_.known_symbols} * 3 * kPathCodes);
    const auto transitions = Section<TagWeights>(ModelSection::kTransitions, kTags);
    const BitFilter pairs = Filter(ModelSection::kPairFilter);
    if (!whole_) return Damaged("a section has the wrong size");
    std::memcpy(model.transitions.data(), transitions.data(), sizeof(model.transitions));
    model.characters = CharacterTable(model.bmp, model.supplementary);
    model.dictionary = Dictionary(DoubleArray(units), pairs);
    HUIYAO_RETURN_IF_ERROR(CheckReferences(model, units));
    return model;
  }

 private:
  static absl::Status Damaged(std::string_view why) {
    return Error(absl::StatusCode::kDataLoss, "WORD_MODEL_DAMAGED",
                 std::string("The word model cannot be read: ").append(why) + ".");
  }

  absl::Status ReadHeader() {
    if (bytes_.size() < sizeof(header_)) return Damaged("it is too short");
    if (reinterpret_cast<uintptr_t>(bytes_.data()) % alignof(uint64_t) != 0) return Damaged("it is not aligned");
    std::memcpy(&header_, bytes_.data(), sizeof(header_));
    if (header_.magic != kModelMagic) return Damaged("it is no model of this version");
    constexpr size_t kChecked = offsetof(ModelHeader, known_symbols);
    if (XXH3_64bits(bytes_.data() + kChecked, bytes_.size() - kChecked) != header_.checksum) {
      return Damaged("its checksum differs");
    }
    if (header_.known_symbols <= kFirstCharacterSymbol || header_.known_symbols > kMaxNgramSymbols ||
        header_.alphabet < header_.known_symbols || header_.alphabet > UINT16_MAX) {
      return Damaged("it has too many symbols");
    }
    return absl::OkStatus();
  }

  // The elements of a section; clears whole_ if it does not lie inside the file or does not hold `count` (0: any).
  template <typename T>
  std::span<const T> Section(ModelSection id, size_t count = 0) {
    const ModelHeader::Section& section = header_.sections[static_cast<size_t>(id)];
    const bool inside = section.offset <= bytes_.size() && section.bytes <= bytes_.size() - section.offset &&
                        section.offset % kModelAlignment == 0 && section.bytes % sizeof(T) == 0;
    if (!inside || (count != 0 && section.bytes != count * sizeof(T))) {
      whole_ = false;
      return {};
    }
    return {reinterpret_cast<const T*>(bytes_.data() + section.offset), section.bytes / sizeof(T)};
  }

  BitFilter Filter(ModelSection id) { return BitFilter(Section<uint64_t>(id, BitFilter::kWords)); }

  // Whatever a look-up reads lies inside its table.
  absl::Status CheckReferences(const WordModel& model, std::span<const DoubleArray::Unit> units) const {
    if (!units.empty() && !DoubleArray::Valid(units, header_.alphabet))
      return Damaged("its dictionary is no automaton");
    if (!model.bigrams.Valid() || !model.skips.Valid() || !model.trigrams.Valid()) {
      return Damaged("a table of n-grams is not closed");
    }
    for (const NameClass name : model.names) {
      if (name >= kNameClasses) return Damaged("a name class does not exist");
    }
    for (const CharacterEntry& entry : model.bmp) {
      if (entry.symbol >= header_.alphabet || entry.scan_class > ScanClass::kComplex)
        return Damaged("a character has no symbol");
    }
    for (const auto& entry : model.supplementary) {
      if (entry.symbol >= header_.alphabet) return Damaged("a character has no symbol");
    }
    return absl::OkStatus();
  }

  std::string_view bytes_;
  ModelHeader header_;
  bool whole_ = true;
};

}  // namespace

absl::StatusOr<WordModel> ParseWordModel(std::string_view bytes) { return ModelReader(bytes).Read(); }

}  // namespace huiyao::analysis
