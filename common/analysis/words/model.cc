#include "common/analysis/words/model.h"

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "common/analysis/words/model_format.h"
#include "common/base/error.h"

namespace huiyao::analysis {
namespace {

// Above what any step of a path costs.
constexpr uint32_t kNoWordCost = 1u << 28;

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
    model.names = Section<NameClass>(ModelSection::kNames, header_.alphabet);
    model.pairs = {Displacements(ModelSection::kPairDisplacements), Section<PairSlot>(ModelSection::kPairSlots)};
    model.pair_rows = Section<WordModel::PairRow>(ModelSection::kPairRows);
    model.ahead = Section<TagWeights>(ModelSection::kAhead, header_.known_symbols);
    model.skips = {Displacements(ModelSection::kSkipDisplacements), Section<WeightSlot>(ModelSection::kSkipSlots)};
    model.trigrams = {Displacements(ModelSection::kTrigramDisplacements),
                      Section<WeightSlot>(ModelSection::kTrigramSlots)};
    model.alone_classes = Section<TagWeights>(ModelSection::kAloneClasses, kWordClasses);
    model.name_rows =
        Section<WordModel::PairRow>(ModelSection::kNameRows, size_t{kNameClasses} * kNameClasses * kNameClasses);
    model.shapes = Section<TagWeights>(ModelSection::kShapes, WordModel::kShapes);
    model.two_roles = Section<WordModel::PairRow>(ModelSection::kTwoRoles, kWordClasses);
    model.roles = Section<TagWeights>(ModelSection::kRoles, size_t{kWordClasses} * 3 * kRoleCount);
    model.path_words = Section<TagWeights>(ModelSection::kPathWords, size_t{kPathCodes} * kWordClasses);
    model.path_windows = Section<TagWeights>(ModelSection::kPathWindows, size_t{kPathCodes} * kPathCodes * kPathCodes);
    model.path_symbols =
        Section<TagWeights>(ModelSection::kPathSymbols, size_t{header_.known_symbols} * 3 * kPathCodes);
    const auto transitions = Section<TagWeights>(ModelSection::kTransitions, kTags);
    if (!whole_) return Damaged("a section has the wrong size");
    std::copy(model.class_costs.begin(), model.class_costs.end(), model.alone_costs.begin());
    model.word_costs = model.alone_costs;
    model.alone_costs[0] = kUnknownUnitCost;
    model.word_costs[0] = kNoWordCost;
    std::memcpy(model.transitions.data(), transitions.data(), sizeof(model.transitions));
    model.characters = CharacterTable(model.bmp, model.supplementary);
    model.dictionary = Dictionary(DoubleArray(units));
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

  std::span<const uint16_t> Displacements(ModelSection id) {
    const auto displacements = Section<uint16_t>(id);
    whole_ = whole_ && !displacements.empty();
    return displacements;
  }

  // Whatever a look-up reads lies inside its table.
  absl::Status CheckReferences(const WordModel& model, std::span<const DoubleArray::Unit> units) const {
    if (!units.empty() && !DoubleArray::Valid(units, header_.alphabet))
      return Damaged("its dictionary is no automaton");
    if (model.pairs.slots().empty() || model.pairs.slots().size() > kMaxPairPlaces || model.skips.slots().empty() ||
        model.trigrams.slots().empty() || model.pair_rows.size() < header_.known_symbols) {
      return Damaged("a table of n-grams has the wrong size");
    }
    for (const PairSlot& slot : model.pairs.slots()) {
      const uint32_t state = slot.state_and_word >> 8;
      if (slot.row >= model.pair_rows.size() || (state != DoubleArray::kRoot && state >= units.size())) {
        return Damaged("a pair of symbols has no row or state");
      }
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
