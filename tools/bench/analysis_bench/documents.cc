#include "tools/bench/analysis_bench/documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/text/utf8.h"
#include "tools/bench/pipeline_bench/corpus.h"

namespace huiyao::bench {
namespace {

std::vector<std::string> ReadPages(const std::string& folder) {
  std::vector<std::string> pages;
  if (folder.empty() || !std::filesystem::is_directory(folder)) return pages;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return pages;
}

// `texts` in turn until there are so many bytes.
Workload Repeat(std::string name, const std::vector<std::string>& texts, size_t bytes) {
  Workload load{std::move(name), {}, 0};
  const bool any = std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return !text.empty(); });
  while (any && load.bytes < bytes) {
    for (const std::string& text : texts) {
      load.bytes += text.size();
      load.texts.push_back(text);
      if (load.bytes >= bytes) break;
    }
  }
  return load;
}

std::string Cut(const std::string& text, size_t bytes) {
  size_t end = std::min(bytes, text.size());
  while (!text::IsBoundary(text, end)) --end;
  return text.substr(0, end);
}

}  // namespace

std::vector<Workload> MakeWorkloads(std::istream& corpus, const std::string& folder, size_t bytes) {
  constexpr size_t kLargest = 10'000'000;
  std::vector<std::string> documents;
  std::string all;
  for (auto& document : ReadCorpus(corpus, SIZE_MAX)) {
    documents.push_back(document.text);
    all += documents.back() + "\n";
    if (all.size() >= std::max(bytes, kLargest)) break;
  }
  std::vector<Workload> loads;
  if (const auto pages = ReadPages(folder); !pages.empty()) loads.push_back(Repeat("pages", pages, bytes));
  loads.push_back(Repeat("documents", documents, bytes));
  std::string paragraph = all;
  std::erase(paragraph, '\n');
  for (const auto& [kind, text] : {std::pair("lines", &all), std::pair("a paragraph", &paragraph)}) {
    for (const size_t size : {size_t{100'000}, size_t{1'000'000}, kLargest}) {
      const std::string name = fmt::format("{} of {} KB", kind, size / 1000);
      loads.push_back(Repeat(name, {Cut(*text, size)}, std::min(bytes, size * 10)));
    }
  }
  return loads;
}

}  // namespace huiyao::bench
