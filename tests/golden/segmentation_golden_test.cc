// Runs tests/golden/segmentation/*.txt: texts of our own and what is to be read in them.
// The format:
//
//   == name of the case
//   the text; lines "@heading2 …", "@item1[3.] …", "@boilerplate …", "@caption …", "@paragraph …" make blocks of it
//   -- meta            what follows is expected of this aspect: meta, articles, outline, items, sentences, quotes,
//                      persons or findings
//   expected lines
//
// With HUIYAO_UPDATE_GOLDEN=1 the expected lines are rewritten as read; look at the difference before you keep it.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "services/segmentation/reader.h"
#include "services/segmentation/validate.h"
#include "tests/services/segmentation/document_fixture.h"
#include "tests/services/segmentation/document_invariants.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Block;
using document::v1::Document;
using document::v1::Enumeration;
using document::v1::Extraction;

struct Aspect {
  std::string name;
  std::string expected;
};

struct Case {
  std::string name;
  std::string text;
  std::vector<Aspect> aspects;
};

std::vector<Case> Parse(std::istream& in) {
  std::vector<Case> cases;
  std::string line;
  std::string* out = nullptr;
  while (std::getline(in, line)) {
    if (line.rfind("== ", 0) == 0) {
      cases.push_back({line.substr(3), "", {}});
      out = &cases.back().text;
    } else if (line.rfind("-- ", 0) == 0 && !cases.empty()) {
      cases.back().aspects.push_back({line.substr(3), ""});
      out = &cases.back().aspects.back().expected;
    } else if (out != nullptr) {
      *out += line + "\n";
    }
  }
  // The empty line before the next case is layout of the file.
  for (Case& c : cases) {
    if (c.aspects.empty()) continue;
    std::string& last = c.aspects.back().expected;
    while (last.size() > 1 && last[last.size() - 1] == '\n' && last[last.size() - 2] == '\n') last.pop_back();
    if (last == "\n") last.clear();
  }
  return cases;
}

Extraction MakeExtraction(const std::string& text) {
  static const RE2 kBlock(R"(@(heading|item|boilerplate|caption|paragraph)([0-9]?)(?:\[(.*?)\])? (.*))");
  Extraction plain;
  plain.set_text(text);
  if (text.find('@') == std::string::npos) return plain;
  ExtractionBuilder builder;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::string role, level, label, words;
    if (!RE2::FullMatch(line, kBlock, &role, &level, &label, &words)) {
      builder.Plain(line);
      continue;
    }
    builder.Add(role == "heading"       ? Block::ROLE_HEADING
                : role == "item"        ? Block::ROLE_LIST_ITEM
                : role == "boilerplate" ? Block::ROLE_BOILERPLATE
                : role == "caption"     ? Block::ROLE_CAPTION
                                        : Block::ROLE_PARAGRAPH,
                words, !level.empty() ? std::stoi(level) : role == "heading" || role == "item", -1, label);
  }
  return builder.Build();
}

// Pieces with " / " where they were cut.
template <typename Spans>
std::string Pieces(const Document& document, const Spans& spans) {
  std::string out;
  for (const auto& span : spans) out += (out.empty() ? "" : " / ") + Content(document, span);
  return out;
}

std::string Meta(const Document& d) {
  std::string out = "language: " + d.language() + "\n";
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) out += fmt::format("{}: {}\n", key, value);
  };
  add("title", d.title());
  for (const auto& article : d.articles()) {
    add("kind", document::v1::Article::Kind_Name(article.kind()));
    if (article.has_kicker()) add("kicker", Content(d, article.kicker()));
    for (const auto& span : article.bylines()) add("byline", Content(d, span));
  }
  add("publisher", d.publisher());
  add("publish_date", d.publish_date());
  add("document_number", d.document_number());
  for (const std::string& author : d.authors()) add("author", author);
  for (const auto& span : d.boilerplate()) add("boilerplate", Content(d, span));
  return out;
}

// Every article with what stands around its text, and where the text begins.
std::string Articles(const Document& d) {
  std::string out;
  for (const auto& article : d.articles()) {
    out += fmt::format("{} {}", article.id(), document::v1::Article::Kind_Name(article.kind()).substr(5));
    const auto add = [&](const char* key, const std::string& value) {
      if (!value.empty()) out += fmt::format(" {} <{}>", key, value);
    };
    add("region", article.region());
    add("title", article.has_title() ? Content(d, article.title()) : "");
    add("kicker", article.has_kicker() ? Content(d, article.kicker()) : "");
    for (const auto& span : article.bylines()) add("byline", Content(d, span));
    for (const auto& span : article.captions()) add("caption", Content(d, span));
    add("from", article.continues_from());
    add("on", article.continues_on());
    out += "\n";
    for (const auto& section : article.sections()) {
      if (section.has_heading()) out += fmt::format("  # {}\n", Content(d, section.heading()));
      for (const auto& paragraph : section.paragraphs()) out += fmt::format("  p: {}\n", Pieces(d, paragraph.pieces()));
    }
  }
  for (const auto& span : d.boilerplate()) out += fmt::format("rest: {}\n", Content(d, span));
  return out;
}

std::string Outline(const Document& d) {
  std::string out;
  for (const auto& article : d.articles()) {
    for (const auto& section : article.sections()) {
      if (section.has_heading())
        out += fmt::format("{} {}\n", std::string(section.level(), '#'), Content(d, section.heading()));
      for (const auto& paragraph : section.paragraphs()) out += fmt::format("p: {}\n", Pieces(d, paragraph.pieces()));
    }
  }
  return out;
}

void AddItems(const Document& d, const Enumeration& enumeration, int depth, std::string* out) {
  const std::string indent(2 * depth, ' ');
  *out += fmt::format("{}{}", indent, enumeration.id());
  if (enumeration.announced_count() > 0) *out += fmt::format(" announced {}", enumeration.announced_count());
  if (enumeration.has_lead()) *out += ": " + Content(d, enumeration.lead());
  *out += "\n";
  for (const auto& item : enumeration.items()) {
    const std::string marker = item.has_marker() ? Content(d, item.marker()) : "";
    *out += fmt::format("{}  {}{} [{}] <{}> {}\n", indent, item.ordinal(), item.ordinal_inferred() ? "?" : "", marker,
                        item.has_heading() ? Content(d, item.heading()) : "", Pieces(d, item.pieces()));
    for (const auto& inner : item.enumerations()) AddItems(d, inner, depth + 2, out);
  }
}

std::string Items(const Document& d) {
  std::string out;
  for (const auto& article : d.articles()) {
    for (const auto& enumeration : article.enumerations()) AddItems(d, enumeration, 0, &out);
  }
  return out.empty() ? "none\n" : out;
}

std::string Sentences(const Document& d) {
  std::string out;
  for (const auto& article : d.articles()) {
    for (const auto& section : article.sections()) {
      for (const auto& paragraph : section.paragraphs()) {
        for (const auto& sentence : paragraph.sentences()) out += Pieces(d, sentence.pieces()) + "\n";
      }
    }
  }
  return out;
}

std::string Findings(const Document& d) {
  std::string out;
  for (const auto& finding : d.findings()) {
    out += fmt::format("{} {}: {}\n", document::v1::Finding::Kind_Name(finding.kind()), finding.element_id(),
                       Pieces(d, finding.evidence()));
  }
  return out.empty() ? "none\n" : out;
}

// direct: speaker <titles> (cue) what is said. A ? is behind a speaker who is named elsewhere.
std::string Quotes(const Document& d) {
  std::string out;
  for (const auto& quote : d.quotes()) {
    out += fmt::format("{}: {}{}", quote.direct() ? "direct" : "indirect", quote.speaker(),
                       quote.speaker_inferred() ? "?" : "");
    if (!quote.speaker_title().empty()) out += fmt::format(" <{}>", quote.speaker_title());
    if (quote.has_cue()) out += fmt::format(" ({})", Content(d, quote.cue()));
    out += " " + Pieces(d, quote.pieces()) + "\n";
  }
  return out.empty() ? "none\n" : out;
}

// name: title (organisation, region); … and how often the name stands in the articles.
std::string Persons(const Document& d) {
  std::string out;
  for (const auto& person : d.persons()) {
    std::string titles;
    for (const auto& one : person.affiliations()) {
      titles +=
          fmt::format("{}{} ({}, {})", titles.empty() ? " " : "; ", one.title(), one.organisation(), one.region());
    }
    out += fmt::format("{} x{}:{}\n", person.name(), person.mentions_size(), titles);
  }
  return out.empty() ? "none\n" : out;
}

std::string Render(const Document& d, const std::string& aspect) {
  if (aspect == "meta") return Meta(d);
  if (aspect == "outline") return Outline(d);
  if (aspect == "articles") return Articles(d);
  if (aspect == "items") return Items(d);
  if (aspect == "sentences") return Sentences(d);
  if (aspect == "quotes") return Quotes(d);
  if (aspect == "persons") return Persons(d);
  if (aspect == "findings") return Findings(d);
  return "there is no aspect " + aspect + "\n";
}

void RunFile(const std::filesystem::path& path) {
  std::ifstream in(path);
  ASSERT_TRUE(in.good()) << path;
  std::string updated;
  for (const Case& c : Parse(in)) {
    SCOPED_TRACE(path.filename().string() + ": " + c.name);
    const Extraction extraction = MakeExtraction(c.text);
    ASSERT_TRUE(ValidateExtraction(extraction, "extraction").ok());
    Document document;
    ReadExtraction(extraction, {.include_tokens = true}, &document);
    EXPECT_THAT(Violations(document), testing::IsEmpty());
    EXPECT_FALSE(c.aspects.empty());
    updated += "== " + c.name + "\n" + c.text;
    for (const Aspect& aspect : c.aspects) {
      const std::string read = Render(document, aspect.name);
      EXPECT_EQ(read, aspect.expected) << aspect.name;
      updated += "-- " + aspect.name + "\n" + read;
    }
    if (!updated.empty()) updated += "\n";
  }
  if (updated.ends_with("\n\n")) updated.pop_back();
  if (std::getenv("HUIYAO_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << updated;
}

const std::filesystem::path kFolder = "tests/golden/segmentation";

class SegmentationGoldenTest : public testing::TestWithParam<std::string> {};

TEST_P(SegmentationGoldenTest, ReadsAsExpected) { RunFile(kFolder / (GetParam() + ".txt")); }

std::vector<std::string> Files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Files, SegmentationGoldenTest, testing::ValuesIn(Files()),
                         [](const auto& file) { return file.param; });

}  // namespace
}  // namespace huiyao::segmentation
