#include <algorithm>
#include <chrono>
#include <span>

#include "common/analysis/lexicon/lexicon.h"
#include "common/analysis/words/fold.h"
#include "common/text/utf8.h"
#include "services/segmentation/sentences/words.h"
#include "tools/bench/cpu_time.h"
#include "tools/bench/lexicon_bench/figures.h"
#include "tools/bench/percentile.h"

namespace huiyao::bench {
namespace {

using analysis::Lexicon;

template <typename Work>
double Seconds(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::vector<char32_t> Folded(const std::vector<CorpusDocument>& documents) {
  std::vector<char32_t> folded;
  for (const CorpusDocument& document : documents) {
    for (size_t at = 0; at < document.text.size();) {
      const text::CodePoint point = text::DecodeAt(document.text, at);
      folded.push_back(analysis::FoldForWords(point.value));
      at += static_cast<size_t>(point.length);
    }
  }
  return folded;
}

// Of this thread: what other programs do meanwhile does not count.
template <typename Work>
double CpuSeconds(const Work& work) {
  const double start = ThreadCpuSeconds();
  work();
  return ThreadCpuSeconds() - start;
}

// Megabytes a second.
double CutSpeed(const std::vector<CorpusDocument>& documents, const Lexicon& lexicon) {
  size_t bytes = 0;
  size_t words = 0;
  const double seconds = CpuSeconds([&] {
    for (const CorpusDocument& document : documents) {
      bytes += document.text.size();
      words += segmentation::CutWords(document.text, lexicon).size();
    }
  });
  return words == 0 ? 0 : static_cast<double>(bytes) / 1e6 / seconds;
}

void MeasurePlaces(const std::vector<CorpusDocument>& documents, const Lexicon& lexicon, Figures& figures) {
  const std::vector<char32_t> text = Folded(documents);
  std::vector<uint8_t> lengths(text.size());
  const double seconds = CpuSeconds([&] { lexicon.FindLongest(text, lengths); });
  const size_t hits = text.size() - static_cast<size_t>(std::count(lengths.begin(), lengths.end(), 0));
  figures.emplace_back("match_ns_per_place", seconds * 1e9 / static_cast<double>(text.size()));
  figures.emplace_back("places_with_term_percent",
                       100.0 * static_cast<double>(hits) / static_cast<double>(text.size()));
}

}  // namespace

Figures MeasureLibrary(const std::vector<std::string>& terms, const std::vector<std::string>& updates,
                       const std::vector<CorpusDocument>& documents, int rounds) {
  Figures figures;
  std::shared_ptr<const Lexicon> lexicon;
  figures.emplace_back("build_s", Seconds([&] { lexicon = Lexicon::Build(1, terms); }));
  figures.emplace_back("memory_mb", static_cast<double>(lexicon->memory_bytes()) / 1e6);
  std::shared_ptr<const Lexicon> changed;
  figures.emplace_back("next_ms", 1e3 * Seconds([&] { changed = lexicon->Next(2, updates, {}); }));
  std::shared_ptr<const Lexicon> compacted;
  figures.emplace_back("compact_ms", 1e3 * Seconds([&] { compacted = changed->Compacted(); }));
  MeasurePlaces(documents, *changed, figures);
  std::vector<double> without;
  std::vector<double> with;
  for (int round = 0; round < rounds; ++round) {
    without.push_back(CutSpeed(documents, *Lexicon::Empty()));
    with.push_back(CutSpeed(documents, *changed));
  }
  figures.emplace_back("cut_without_mb_per_s", Percentile(without, 50));
  figures.emplace_back("cut_with_mb_per_s", Percentile(with, 50));
  figures.emplace_back("cut_with_percent", 100 * Percentile(with, 50) / Percentile(without, 50));
  return figures;
}

}  // namespace huiyao::bench
