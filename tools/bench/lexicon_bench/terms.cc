#include "tools/bench/lexicon_bench/terms.h"

#include <cmath>
#include <sstream>

#include "common/text/utf8.h"

namespace huiyao::bench {

namespace {

std::string FirstThree(const std::string& term) {
  size_t end = 0;
  for (int i = 0; i < 3; ++i) end += static_cast<size_t>(text::DecodeAt(term, end).length);
  return term.substr(0, end);
}

}  // namespace

TermMaker::TermMaker(std::istream& dictionary) {
  std::vector<double> weights;
  for (std::string line; std::getline(dictionary, line);) {
    std::istringstream fields(line);
    std::string word;
    double frequency = 0;
    if (!(fields >> word >> frequency) || !text::IsValidUtf8(word) || text::CountCodePoints(word) < 2) continue;
    words_.push_back(word);
    weights.push_back(std::sqrt(frequency + 1));
  }
  choose_ = std::discrete_distribution<size_t>(weights.begin(), weights.end());
}

std::vector<std::string> TermMaker::Make(size_t count) {
  std::vector<std::string> terms;
  terms.reserve(count);
  while (terms.size() < count) {
    std::string term = words_[choose_(random_)] + words_[choose_(random_)];
    const size_t kind = random_() % 20;
    if (kind < 5) term += words_[choose_(random_)];
    if (kind >= 17) term = FirstThree(term);
    if (made_.insert(term).second) terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace huiyao::bench
