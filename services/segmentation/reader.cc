#include "services/segmentation/reader.h"

#include <fmt/format.h>

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/analysis/analyzer_name.h"
#include "services/segmentation/language.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/page.h"
#include "services/segmentation/mentions/mentions.h"
#include "services/segmentation/sentences/sentences.h"
#include "services/segmentation/sentences/words.h"
#include "services/segmentation/structure/article_kind.h"
#include "services/segmentation/structure/attribution.h"
#include "services/segmentation/structure/enumerations.h"
#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/front_matter.h"
#include "services/segmentation/structure/headings.h"
#include "services/segmentation/structure/lists.h"
#include "services/segmentation/structure/tables.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Document;
using document::v1::Extraction;
using document::v1::Paragraph;
using document::v1::Section;
using document::v1::Sentence;

class DocumentWriter {
 public:
  DocumentWriter(const Extraction& extraction, const ReadOptions& options, Document* document)
      : extraction_(extraction), options_(options), document_(document) {}

  void Write() {
    Clear();
    document_->set_text(extraction_.text());
    document_->set_analyzer(analysis::AnalyzerName(options_.lexicon->version()));
    document_->set_language(DetectLanguage(extraction_.text()));
    *document_->mutable_findings() = extraction_.findings();
    const Page page = ReadPage(extraction_);
    for (const auto& finding : page.findings) *document_->add_findings() = finding;
    const FrontMatter matter = ReadFrontMatter(extraction_, page);
    WriteMetadata(matter);
    const std::unordered_set<int> fields(matter.field_units.begin(), matter.field_units.end());
    std::vector<const Unit*> body;
    bool any = matter.title_unit >= 0 || !matter.byline_units.empty();
    const std::unordered_set<int> bylines(matter.byline_units.begin(), matter.byline_units.end());
    for (size_t i = 0; i < page.units.size(); ++i) {
      const int index = static_cast<int>(i);
      const Unit& unit = page.units[i];
      if (unit.kind == UnitKind::kBoilerplate || fields.contains(index)) {
        AddBoilerplate(unit);
      } else if (index != matter.title_unit && index != matter.kicker_unit && !bylines.contains(index)) {
        body.push_back(&unit);
        any = true;
      }
    }
    std::vector<ArticleFlow> articles;
    if (any) articles.push_back(WriteArticle(page, matter, body));
    ReadMentions(articles, document_);
  }

 private:
  // Fields that this service reads; all others are the caller's.
  void Clear() {
    for (const char* name :
         {"language", "title", "publisher", "publish_date", "authors", "text", "articles", "boilerplate", "persons",
          "quotes", "quantities", "findings", "analyzer", "tables", "document_number", "metadata_spans"}) {
      document_->GetReflection()->ClearField(document_, Document::descriptor()->FindFieldByName(name));
    }
  }

  void WriteMetadata(const FrontMatter& matter) {
    const auto set = [&](const std::optional<PrintedValue>& value, const char* field, std::string* out) {
      if (!value) return;
      *out = value->value;
      if (!value->range.empty()) SetSpan(value->range, &(*document_->mutable_metadata_spans())[field]);
    };
    set(matter.title, "title", document_->mutable_title());
    set(matter.publisher, "publisher", document_->mutable_publisher());
    set(matter.publish_date, "publish_date", document_->mutable_publish_date());
    set(matter.document_number, "document_number", document_->mutable_document_number());
    for (const std::string& author : matter.authors) document_->add_authors(author);
  }

  void AddBoilerplate(const Unit& unit) {
    for (const Range piece : unit.pieces) SetSpan(piece, document_->add_boilerplate());
  }

  ArticleFlow WriteArticle(const Page& page, const FrontMatter& matter, const std::vector<const Unit*>& body) {
    Article* article = document_->add_articles();
    article->set_id("a1");
    ArticleFlow read{article->id(), {}, {}};
    const auto first_piece = [&](int unit) { return page.units[unit].pieces.front(); };
    if (matter.title_unit >= 0) SetSpan(first_piece(matter.title_unit), article->mutable_title());
    if (matter.kicker_unit >= 0) SetSpan(first_piece(matter.kicker_unit), article->mutable_kicker());
    for (const int unit : matter.byline_units) {
      SetSpan(first_piece(unit), article->add_bylines());
      read.bylines.push_back({JoinedText(extraction_.text(), page.units[unit].pieces), 0, {}, nullptr});
    }

    const std::vector<int> levels = FindHeadings(extraction_.text(), body);
    Flow& flow = read.body;
    flow.reserve(body.size());
    Section* section = nullptr;
    for (size_t i = 0; i < body.size(); ++i) {
      FlowUnit& unit =
          flow.emplace_back(FlowUnit{JoinedText(extraction_.text(), body[i]->pieces), levels[i], {}, nullptr});
      if (levels[i] > 0) {
        section = AddSection(article, levels[i]);
        SetSpan(unit.text.pieces().front(), section->mutable_heading());
        continue;
      }
      if (section == nullptr) section = AddSection(article, 1);
      unit.sentences = CutSentences(unit.text.text());
      WriteParagraph(unit, section);
    }
    WriteRegions(flow, article);
    ReadEnumerations(flow, FindLists(extraction_, flow), article, document_->mutable_findings());
    article->set_kind(ClassifyArticle(matter, flow, *article));
    ReadTables(extraction_, article->id(), document_);
    return read;
  }

  static Section* AddSection(Article* article, int level) {
    Section* section = article->add_sections();
    section->set_id(fmt::format("{}-s{}", article->id(), article->sections_size()));
    section->set_level(level);
    return section;
  }

  void WriteParagraph(const FlowUnit& unit, Section* section) {
    Paragraph* paragraph = section->add_paragraphs();
    paragraph->set_id(fmt::format("{}-p{}", section->id(), section->paragraphs_size()));
    for (const Range piece : unit.text.pieces()) SetSpan(piece, paragraph->add_pieces());
    for (const TextRange range : unit.sentences) {
      Sentence* sentence = paragraph->add_sentences();
      sentence->set_id(fmt::format("{}-n{}", paragraph->id(), paragraph->sentences_size()));
      for (const Range piece : unit.text.Map(range.start, range.end)) SetSpan(piece, sentence->add_pieces());
      if (options_.include_tokens) WriteTokens(unit.text, range, sentence);
    }
  }

  // Paragraphs of the article are those units of the flow that are no headings.
  static void WriteRegions(Flow& flow, Article* article) {
    const std::vector<const Division*> regions = AttributeToProvinces(flow);
    for (size_t i = 0; i < flow.size(); ++i) flow[i].region = regions[i];
    auto unit = flow.begin();
    for (Section& section : *article->mutable_sections()) {
      for (Paragraph& paragraph : *section.mutable_paragraphs()) {
        while (unit->heading_level > 0) ++unit;
        if (unit->region != nullptr) paragraph.set_region(std::string(unit->region->name));
        ++unit;
      }
    }
  }

  void WriteTokens(const JoinedText& text, TextRange range, Sentence* sentence) const {
    size_t at = range.start;
    for (const TextRange word : CutWords(text.text().substr(range.start, range.end - range.start), *options_.lexicon)) {
      const size_t begin = range.start + word.start, end = range.start + word.end;
      sentence->add_token_lengths(static_cast<uint32_t>(text.PrintedBytes(at, begin)));
      sentence->add_token_lengths(static_cast<uint32_t>(text.PrintedBytes(begin, end)));
      at = end;
    }
    if (at < range.end) sentence->add_token_lengths(static_cast<uint32_t>(text.PrintedBytes(at, range.end)));
  }

  const Extraction& extraction_;
  const ReadOptions& options_;
  Document* document_;
};

}  // namespace

void ReadExtraction(const Extraction& extraction, const ReadOptions& options, Document* document) {
  DocumentWriter(extraction, options, document).Write();
}

}  // namespace huiyao::segmentation
