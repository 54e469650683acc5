#include "services/segmentation/reader.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/analyzer_name.h"
#include "services/segmentation/findings/findings.h"
#include "services/segmentation/language.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/layout/page.h"
#include "services/segmentation/mentions/mentions.h"
#include "services/segmentation/sentences/sentences.h"
#include "services/segmentation/sentences/words.h"
#include "services/segmentation/structure/article_kind.h"
#include "services/segmentation/structure/articles/division.h"
#include "services/segmentation/structure/child_id.h"
#include "services/segmentation/structure/enumerations.h"
#include "services/segmentation/structure/flow.h"
#include "services/segmentation/structure/front_matter.h"
#include "services/segmentation/structure/headings.h"
#include "services/segmentation/structure/labelled_line.h"
#include "services/segmentation/structure/lists.h"
#include "services/segmentation/structure/tables.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Document;
using document::v1::Extraction;
using document::v1::Finding;
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
    const FrontMatter matter = ReadFrontMatter(extraction_, page);
    const DividedPage divided = DividePage(extraction_.text(), page, matter);
    const std::set<int32_t> parted(divided.parted.begin(), divided.parted.end());
    for (const auto& finding : page.findings) {
      if (!Undone(finding, parted)) *document_->add_findings() = finding;
    }
    for (const auto& finding : divided.findings) *document_->add_findings() = finding;
    for (const Range range : divided.boilerplate) SetSpan(range, document_->add_boilerplate());
    for (const Range range : divided.credits) SetSpan(range, document_->add_boilerplate());
    WriteMetadata(matter, divided);
    std::vector<ArticleFlow> articles;
    for (const DraftArticle& draft : divided.articles) articles.push_back(WriteArticle(draft, matter));
    ReadTables(extraction_, "a1", document_);
    ReadMentions(articles, document_);
    ReadFindings(articles, document_);
  }

 private:
  // The finding tells of a join that was parted again.
  static bool Undone(const Finding& finding, const std::set<int32_t>& parted) {
    return std::any_of(finding.evidence().begin(), finding.evidence().end(),
                       [&](const auto& span) { return parted.contains(span.start()); });
  }

  // Fields that this service reads; all others are the caller's.
  void Clear() {
    for (const char* name :
         {"language", "title", "publisher", "publish_date", "authors", "text", "articles", "boilerplate", "persons",
          "quotes", "quantities", "findings", "analyzer", "tables", "document_number", "metadata_spans"}) {
      document_->GetReflection()->ClearField(document_, Document::descriptor()->FindFieldByName(name));
    }
  }

  void WriteMetadata(const FrontMatter& matter, const DividedPage& divided) {
    const auto set = [&](const std::optional<PrintedValue>& value, const char* field, std::string* out) {
      if (!value) return;
      *out = value->value;
      if (!value->range.empty()) SetSpan(value->range, &(*document_->mutable_metadata_spans())[field]);
    };
    if (divided.articles.size() == 1) {
      set(matter.title, "title", document_->mutable_title());
    } else if (!divided.title.empty()) {
      document_->set_title(std::string(Slice(extraction_.text(), divided.title)));
      SetSpan(divided.title, &(*document_->mutable_metadata_spans())["title"]);
    }
    set(matter.publisher, "publisher", document_->mutable_publisher());
    set(matter.publish_date, "publish_date", document_->mutable_publish_date());
    set(matter.document_number, "document_number", document_->mutable_document_number());
    for (const std::string& author : matter.authors) AddAuthor(author);
    for (const DraftArticle& article : divided.articles) {
      // A statement's line names who speaks.
      if (article.kind != Article::KIND_STATEMENT) AddAuthors(article.bylines);
    }
    AddAuthors(divided.credits);
  }

  void AddAuthors(const std::vector<Range>& lines) {
    for (const Range line : lines) {
      const std::string_view words = Slice(extraction_.text(), line);
      const std::vector<std::string> inside = ParseInlineByline(words);
      for (const std::string& author : inside.empty() ? ParseAuthors(words) : inside) AddAuthor(author);
    }
  }

  void AddAuthor(const std::string& name) {
    if (authors_.insert(name).second) document_->add_authors(name);
  }

  ArticleFlow WriteArticle(const DraftArticle& draft, const FrontMatter& matter) {
    Article* article = document_->add_articles();
    article->set_id(ChildId("", "a", document_->articles_size()));
    ArticleFlow read{article->id(), {}, {}};
    if (!draft.title.empty()) SetSpan(draft.title, article->mutable_title());
    if (!draft.kicker.empty()) SetSpan(draft.kicker, article->mutable_kicker());
    for (const Range line : draft.bylines) {
      SetSpan(line, article->add_bylines());
      read.bylines.push_back({JoinedText(extraction_.text(), {line}), 0, {}, draft.region});
    }
    for (const Range line : draft.captions) {
      SetSpan(line, article->add_captions());
      read.bylines.push_back({JoinedText(extraction_.text(), {line}), 0, {}, draft.region});
    }
    article->set_continues_from(draft.continues_from);
    article->set_continues_on(draft.continues_on);
    if (draft.region != nullptr) article->set_region(std::string(draft.region->name));

    std::vector<const Unit*> body;
    for (const Unit& unit : draft.body) body.push_back(&unit);
    const std::vector<int> levels = FindHeadings(extraction_.text(), body);
    Flow& flow = read.body;
    flow.reserve(body.size());
    Section* section = nullptr;
    for (size_t i = 0; i < body.size(); ++i) {
      FlowUnit& unit =
          flow.emplace_back(FlowUnit{JoinedText(extraction_.text(), body[i]->pieces), levels[i], {}, draft.region});
      if (levels[i] > 0) {
        section = AddSection(article, levels[i]);
        SetSpan(unit.text.pieces().front(), section->mutable_heading());
        continue;
      }
      if (section == nullptr) section = AddSection(article, 1);
      unit.sentences = CutSentences(unit.text.text());
      WriteParagraph(unit, section);
    }
    ReadEnumerations(flow, FindLists(extraction_, flow), article, document_->mutable_findings());
    if (draft.kind != Article::KIND_UNSPECIFIED) {
      article->set_kind(draft.kind);
    } else {
      const bool numbered = matter.document_number && document_->articles_size() == 1;
      const std::string_view title =
          draft.title.empty() ? std::string_view(document_->title()) : Slice(extraction_.text(), draft.title);
      article->set_kind(ClassifyArticle(title, numbered, flow, *article));
    }
    return read;
  }

  static Section* AddSection(Article* article, int level) {
    Section* section = article->add_sections();
    section->set_id(ChildId(article->id(), "-s", article->sections_size()));
    section->set_level(level);
    return section;
  }

  void WriteParagraph(const FlowUnit& unit, Section* section) {
    Paragraph* paragraph = section->add_paragraphs();
    paragraph->set_id(ChildId(section->id(), "-p", section->paragraphs_size()));
    for (const Range piece : unit.text.pieces()) SetSpan(piece, paragraph->add_pieces());
    if (unit.region != nullptr) paragraph->set_region(std::string(unit.region->name));
    for (const TextRange range : unit.sentences) {
      Sentence* sentence = paragraph->add_sentences();
      sentence->set_id(ChildId(paragraph->id(), "-n", paragraph->sentences_size()));
      unit.text.ForEach(range.start, range.end, [&](Range piece) { SetSpan(piece, sentence->add_pieces()); });
      if (options_.include_tokens) WriteTokens(unit.text, range, sentence);
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
  std::set<std::string> authors_;
};

}  // namespace

void ReadExtraction(const Extraction& extraction, const ReadOptions& options, Document* document) {
  DocumentWriter(extraction, options, document).Write();
}

}  // namespace huiyao::segmentation
