#include "tools/train/words_trainer/training.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_map>

#include "common/analysis/words/scanner.h"
#include "common/base/check.h"
#include "tools/train/words_trainer/alphabet.h"
#include "tools/train/words_trainer/features.h"
#include "tools/train/words_trainer/model_writer.h"

namespace huiyao::analysis {
namespace {

// The largest number that the sum of a position's weights may reach, below what 16 bits hold.
constexpr double kMostSum = 30000;

// N-grams whose weights all lie below this are left out; the agreement in cross-validation stays the same.
constexpr double kLeastWeight = 0.1;

int Largest(const TagWeights& row) {
  int largest = 0;
  for (const int16_t weight : row) largest = std::max(largest, std::abs(static_cast<int>(weight)));
  return largest;
}

// Numbers features: each one once as shared by all styles, once for each style that it occurs in.
class FeatureNumbers {
 public:
  static constexpr int kShared = 15;

  uint32_t Number(const Feature& feature, int style) {
    const uint64_t key = Key(feature, style);
    const auto [found, added] = numbers_.try_emplace(key, static_cast<uint32_t>(features_.size()));
    if (added) features_.push_back({feature, style});
    return found->second;
  }
  struct Numbered {
    Feature feature;
    int style;
  };
  const std::vector<Numbered>& features() const { return features_; }

 private:
  static uint64_t Key(const Feature& feature, int style) {
    return feature.row << 16 | static_cast<uint64_t>(feature.table) << 8 | static_cast<uint64_t>(feature.place) << 4 |
           static_cast<uint64_t>(style);
  }
  std::unordered_map<uint64_t, uint32_t> numbers_;
  std::vector<Numbered> features_;
};

// Turns the runs of marked sentences into samples.
class Sampler final : public ScanSink {
 public:
  Sampler(const WordModel& model, FeatureNumbers& numbers, std::vector<CrfSample>& samples)
      : model_(model), numbers_(numbers), samples_(samples) {}

  void Take(const TrainingSet& set) {
    style_ = set.style;
    weight_ = set.weight;
    Scanner scanner(model_.characters);
    for (const MarkedSentence& sentence : set.sentences) {
      ends_.assign(sentence.text.size() + 1, false);
      for (const Word word : sentence.words) ends_[word.end] = true;
      scanner.Scan(sentence.text, {}, *this);
    }
  }

  void OnRun(const Run& run) override {
    const Evidence evidence = GatherEvidence(run, model_);
    CrfSample sample;
    sample.weight = weight_;
    bool begins = true;
    for (size_t unit = 0; unit < run.size(); ++unit) {
      const bool ends = unit + 1 == run.size() || ends_[run.End(unit)];
      sample.tags.push_back(begins ? (ends ? Tag::kSingle : Tag::kBegin) : (ends ? Tag::kEnd : Tag::kMiddle));
      begins = ends;
      features_.clear();
      ListFeatures(model_, run, evidence, unit, features_);
      std::vector<uint32_t>& numbered = sample.features.emplace_back();
      for (const Feature& feature : features_) {
        numbered.push_back(numbers_.Number(feature, FeatureNumbers::kShared));
        numbered.push_back(numbers_.Number(feature, style_));
      }
    }
    samples_.push_back(std::move(sample));
  }
  void OnWord(Word) override {}
  void OnComplex(Word) override {}

 private:
  const WordModel& model_;
  FeatureNumbers& numbers_;
  std::vector<CrfSample>& samples_;
  std::vector<Feature> features_;
  std::vector<bool> ends_;
  int style_ = 0;
  double weight_ = 1;
};

// Weights of style 0 as integers. A constant added to a position's four weights changes nothing, so that the mean is
// taken away, which keeps the numbers small.
void Quantize(const FeatureNumbers& numbers, const CrfWeights& weights, ModelTables& tables) {
  struct Sum {
    Feature feature;
    CrfWeights::Row row{};
  };
  std::vector<Sum> sums;
  FeatureNumbers wanted;
  for (size_t i = 0; i < numbers.features().size(); ++i) {
    const auto& [feature, style] = numbers.features()[i];
    if (style != FeatureNumbers::kShared && style != 0) continue;
    const uint32_t number = wanted.Number(feature, 0);
    if (number == sums.size()) sums.push_back({feature});
    for (int t = 0; t < kTags; ++t) sums[number].row[t] += weights.features[i][t];
  }
  std::array<double, 16> most{};
  for (Sum& sum : sums) {
    const double mean = (sum.row[0] + sum.row[1] + sum.row[2] + sum.row[3]) / kTags;
    double& table_most = most[static_cast<size_t>(sum.feature.table)];
    for (double& value : sum.row) {
      value -= mean;
      table_most = std::max(table_most, std::abs(value));
    }
  }
  // How often a table adds to one position: of the words around a unit, at most all that end one before to begin one
  // behind it.
  constexpr double kMostRoles = 45;
  double sum = 5 * most[0] + 4 * most[1] + 3 * most[static_cast<size_t>(Table::kNameWindow)] +
               kMostRoles * most[static_cast<size_t>(Table::kRole)] + 3 * most[static_cast<size_t>(Table::kPathSymbol)];
  for (const Table table : {Table::kSkip, Table::kTrigram, Table::kAloneClass, Table::kShape, Table::kLeftShape,
                            Table::kRightShape, Table::kPathWord, Table::kPathWindow}) {
    sum += most[static_cast<size_t>(table)];
  }
  const double scale = std::floor(kMostSum / sum);
  std::fprintf(stderr, "words_trainer: %zu features, largest sum %.1f, scale %.0f\n", sums.size(), sum, scale);
  HUIYAO_CHECK(scale >= 16, "the weights are too large for 16 bits");
  const auto rounded = [&](double value) { return static_cast<int16_t>(std::lround(value * scale)); };
  for (const Sum& one : sums) {
    TagWeights row;
    for (int t = 0; t < kTags; ++t) row[t] = rounded(one.row[t]);
    if (Largest(row) < kLeastWeight * scale) continue;
    WeightsOf(one.feature, tables) = row;
  }
  for (int p = 0; p < kTags; ++p) {
    for (int t = 0; t < kTags; ++t) tables.transitions[p][t] = rounded(weights.transitions[p][t]);
  }
}

}  // namespace

std::string TrainWordModel(const std::string& name, const std::vector<TrainingSet>& sets,
                           const std::vector<ListedWord>& words, const std::vector<Variant>& variants,
                           const CrfOptions& options) {
  ModelTables tables;
  tables.name = name;
  std::vector<MarkedSentence> all;
  for (const TrainingSet& set : sets) all.insert(all.end(), set.sentences.begin(), set.sentences.end());
  MakeAlphabet(all, words, variants, tables);
  tables.ClearWeights();
  const LoadedModel blank(WriteWordModel(tables));
  FeatureNumbers numbers;
  std::vector<CrfSample> samples;
  Sampler sampler(blank.model(), numbers, samples);
  for (const TrainingSet& set : sets) sampler.Take(set);
  const CrfWeights weights = TrainCrf(samples, numbers.features().size(), options);
  Quantize(numbers, weights, tables);
  return WriteWordModel(tables);
}

}  // namespace huiyao::analysis
