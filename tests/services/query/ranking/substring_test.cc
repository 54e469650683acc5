// No substring is unfindable, and a phrase finds nothing else: against a scan of the folded texts.

#include <random>

#include "common/analysis/folding.h"
#include "common/text/utf8.h"
#include "services/query/language/parser.h"
#include "services/query/ranking/search.h"
#include "tests/services/query/index/index_fixture.h"

namespace huiyao::query {
namespace {

class SubstringTest : public IndexFixture {
 protected:
  // Chinese-looking text over a small alphabet, with punctuation; some line breaks inside paragraphs.
  std::string RandomText() {
    static constexpr std::string_view kCommon = "的医药卫生健康服务体系改革发展中国人民全面推进";
    static constexpr std::string_view kMarks[] = {"，", "。", "、", "：", "“", "”", "％", "\n"};
    std::string text;
    for (uint32_t i = 20 + random_() % 200; i > 0; --i) {
      if (random_() % 9 == 0) {
        text.append(kMarks[random_() % 8]);
      } else {
        text.append(kCommon.substr(random_() % (kCommon.size() / 3) * 3, 3));
      }
    }
    return text;
  }

  // The text as a phrase sees it: folded, without white space; blank lines end a paragraph.
  static std::string Flat(std::string_view text) {
    std::string flat;
    for (const char c : analysis::Fold(text)) {
      if (c == '\n' && !flat.empty() && (flat.back() == '\n' || flat.back() == '#')) {
        flat.back() = '#';
      } else if (c != '\n' && !flat.empty() && flat.back() == '\n') {
        flat.back() = c;
      } else {
        flat.push_back(c);
      }
    }
    return flat;
  }

  std::mt19937 random_{77};
};

TEST_F(SubstringTest, PhrasesFindExactlyTheTextsThatHoldThem) {
  options_.freeze_documents = 100;
  OpenIndex();
  std::map<std::string, std::string> flat;
  for (int i = 0; i < 350; ++i) {
    const std::string id = "d" + std::to_string(i);
    Put(id, Text(RandomText()));
    flat[id] = Flat(documents_[id].document.text());
  }
  index_->WaitIdle();
  const auto snapshot = index_->Snapshot();
  for (int round = 0; round < 1500; ++round) {
    const std::string& text = documents_["d" + std::to_string(random_() % 350)].document.text();
    size_t start = random_() % text.size();
    while (!text::IsBoundary(text, start)) --start;
    size_t end = start;
    for (uint32_t length = 1 + random_() % 8; length > 0 && end < text.size(); --length) {
      end += static_cast<size_t>(text::DecodeAt(text, end).length);
    }
    const std::string part = text.substr(start, end - start);
    if (part.find("\n\n") != std::string::npos || part.front() == '\n' || part.back() == '\n') continue;
    // ASCII quotation marks, so that curly ones may stand in the phrase.
    const auto query = ParseQuery("\"" + part + "\"");
    if (!query.ok()) {
      ASSERT_NE(query.status().message().find("at least one letter"), absl::string_view::npos) << part;
      continue;
    }
    std::set<std::string> expected;
    for (const auto& [id, one] : flat) {
      if (one.find(Flat(part)) != std::string::npos) expected.insert(id);
    }
    SearchOptions options;
    options.limit = SIZE_MAX;
    std::set<std::string> found;
    const auto result = Search(*snapshot, *query, options);
    ASSERT_TRUE(result.ok()) << result.status();
    for (const Hit& hit : result->hits) found.insert(hit.id);
    ASSERT_EQ(found, expected) << part;
  }
}

}  // namespace
}  // namespace huiyao::query
