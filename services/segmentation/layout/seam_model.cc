#include "services/segmentation/layout/seam_model.h"

#include <algorithm>
#include <cstring>

#include "common/base/check.h"
#include "services/segmentation/layout/continuation_model.h"

// model/seam.model.
extern "C" const char huiyao_seam_begin[];
extern "C" const char huiyao_seam_end[];

namespace huiyao::segmentation {
namespace {

// Adds features of one template after another.
class FeatureWriter {
 public:
  explicit FeatureWriter(std::vector<uint32_t>& features) : features_(features) { features.clear(); }

  void Add(uint32_t shape, uint64_t value) {
    uint64_t x = (value + 77) * 0x2545F4914F6CDD1Du + shape * 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    features_.push_back(static_cast<uint32_t>(x >> 32));
  }

 private:
  std::vector<uint32_t>& features_;
};

uint64_t Parts(const SeamWord& a, const SeamWord& b) { return uint64_t{a.part} << 17 | b.part; }
uint64_t Sized(const SeamWord& a) { return uint64_t{a.part} << 3 | a.length; }

bool PartsClauses(char16_t letter) {
  constexpr std::u16string_view kMarks = u"，。；：、？！";
  return kMarks.find(letter) != kMarks.npos;
}

}  // namespace

void BeginningFeatures(const SeamLetters& beginning, std::vector<uint32_t>& features) {
  // Letters at their places, and those of the first clause wherever they are.
  constexpr size_t kPlaces = 6, kTrigramPlaces = 5, kClause = 20, kClauseLetters = 14;
  FeatureWriter out(features);
  const Letters& w = beginning.letters;
  const size_t n = w.size();
  for (uint32_t i = 0; i < std::min(n, kPlaces); ++i) out.Add(i, w[i]);
  for (uint32_t i = 0; i + 1 < std::min(n, kPlaces); ++i) out.Add(10 + i, GramOf(w, i, 2));
  for (uint32_t i = 0; i + 2 < std::min(n, kTrigramPlaces); ++i) out.Add(20 + i, GramOf(w, i, 3));
  if (n >= 4) out.Add(30, GramOf(w, 0, 4));
  size_t clause = 0;
  while (clause < std::min(n, kClause) && !PartsClauses(w[clause])) ++clause;
  out.Add(31, clause);
  out.Add(32, uint64_t{clause < n ? w[clause] : u'\0'} << 8 | std::min<size_t>(clause, 6));
  for (size_t i = 0; i + 1 < std::min(clause, kClauseLetters); ++i) out.Add(33, GramOf(w, i, 2));
  for (size_t i = 0; i < std::min(clause, kClauseLetters); ++i) out.Add(34, w[i]);
  if (clause >= 2) out.Add(35, GramOf(w, clause - 2, 2));
  out.Add(36, 0);
  const auto& [a, b, c] = beginning.words;
  for (uint32_t i = 0; i < beginning.words.size(); ++i) {
    if (beginning.words[i].part == 0) continue;
    out.Add(40 + i, beginning.words[i].part);
    out.Add(44 + i, Sized(beginning.words[i]));
  }
  out.Add(47, GramOf(w, 0, a.length));
  out.Add(48, Parts(a, b));
  out.Add(49, Parts(a, b) << 17 | c.part);
  out.Add(50, a.length * 8 + b.length);
  out.Add(51, Sized(a) << 20 | Sized(b));
}

void PairFeatures(const SeamLetters& end, const SeamLetters& beginning, std::vector<uint32_t>& features) {
  FeatureWriter out(features);
  const SeamWord &last = end.words[0], &before = end.words[1], &first = beginning.words[0],
                 &second = beginning.words[1];
  out.Add(100, Parts(last, first));
  out.Add(101, Parts(before, last) << 17 | first.part);
  out.Add(102, Parts(last, first) << 17 | second.part);
  out.Add(103, (Parts(before, last) << 17 ^ first.part) * 0x9E3779B97F4A7C15u + second.part);
  out.Add(104, Sized(last) << 20 | Sized(first));
  const uint64_t left = GramOf(end.letters, 0, last.length), right = GramOf(beginning.letters, 0, first.length);
  out.Add(110, left * 0x9E3779B97F4A7C15u + first.part);
  out.Add(111, right * 0x9E3779B97F4A7C15u + last.part);
  out.Add(112, left * 0x9E3779B97F4A7C15u + right);
  for (const size_t a : {1, 2}) {
    for (const size_t b : {1, 2}) {
      if (end.letters.size() < a || beginning.letters.size() < b) continue;
      out.Add(static_cast<uint32_t>(120 + 2 * a + b),
              GramOf(end.letters, 0, a) << 32 | GramOf(beginning.letters, 0, b));
    }
  }
  const uint64_t across = WordAcross(end.letters, beginning.letters);
  out.Add(130, across);
  out.Add(131, across << 6 | last.length << 3 | first.length);
}

std::optional<SeamModel> SeamModel::Parse(std::string_view bytes) {
  Header header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != kMagic || header.bits == 0 ||
      header.bits > kMostBits || bytes.size() != sizeof header + (size_t{1} << header.bits)) {
    return std::nullopt;
  }
  return SeamModel(reinterpret_cast<const int8_t*>(bytes.data() + sizeof header), header.bits);
}

double SeamModel::Sum(const std::vector<uint32_t>& features) const {
  int sum = 0;
  for (const uint32_t feature : features) sum += weights_[feature >> (32 - bits_)];
  return sum / kSteps;
}

double SeamModel::BeginningScore(const SeamLetters& beginning) const {
  std::vector<uint32_t> features;
  BeginningFeatures(beginning, features);
  return Sum(features);
}

double SeamModel::PairScore(const SeamLetters& end, const SeamLetters& beginning) const {
  thread_local std::vector<uint32_t> features;
  PairFeatures(end, beginning, features);
  return Sum(features);
}

const SeamModel& ShippedSeamModel() {
  static const SeamModel& model = *[] {
    auto parsed = SeamModel::Parse({huiyao_seam_begin, static_cast<size_t>(huiyao_seam_end - huiyao_seam_begin)});
    HUIYAO_CHECK(parsed.has_value(), "model/seam.model is damaged");
    return new SeamModel(*parsed);
  }();
  return model;
}

}  // namespace huiyao::segmentation
