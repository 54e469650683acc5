#include "tests/services/segmentation/document_invariants.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Document;
using document::v1::Enumeration;
using document::v1::Item;
using document::v1::Paragraph;
using document::v1::Sentence;
using document::v1::Span;
using Spans = google::protobuf::RepeatedPtrField<Span>;

class Checker {
 public:
  explicit Checker(const Document& document) : document_(document), text_(document.text()), owned_(text_.size(), 0) {}

  std::vector<std::string> Run() {
    CheckSpans(document_);
    if (!violations_.empty()) return violations_;  // nothing below is safe on wild spans
    for (const Article& article : document_.articles()) CheckArticle(article);
    for (const Span& span : document_.boilerplate()) Own(span, "boilerplate");
    OwnPageTitle();
    CheckEverythingOwned();
    for (const auto& finding : document_.findings()) CheckFinding(finding);
    for (const auto& quote : document_.quotes()) CheckQuote(quote);
    for (const auto& person : document_.persons()) CheckPerson(person);
    for (const auto& quantity : document_.quantities()) CheckQuantity(quantity);
    return violations_;
  }

 private:
  void Fail(std::string what) {
    if (violations_.size() < 20) violations_.push_back(std::move(what));
  }

  void CheckPerson(const document::v1::Person& person) {
    if (person.name().empty() || !names_.insert(person.name()).second) {
      Fail(fmt::format("person {} stands twice or has no name", person.name()));
    }
    if (person.mentions().empty()) Fail(fmt::format("{} is mentioned nowhere", person.name()));
    for (const Span& mention : person.mentions()) {
      if (mention.start() >= mention.end()) Fail(fmt::format("a mention of {} is empty", person.name()));
    }
    for (const auto& affiliation : person.affiliations()) {
      if (affiliation.title().empty()) Fail(fmt::format("a title of {} is empty", person.name()));
      if (!ids_.contains(affiliation.article_id())) Fail(fmt::format("a title of {} is in no article", person.name()));
      if (affiliation.span().start() >= affiliation.span().end()) {
        Fail(fmt::format("the title {} of {} stands nowhere", affiliation.title(), person.name()));
      }
    }
  }

  void CheckQuantity(const document::v1::Quantity& quantity) {
    using document::v1::Quantity;
    const std::string name = fmt::format("quantity at {}", quantity.span().start());
    if (quantity.span().start() >= quantity.span().end()) Fail(name + " is empty");
    if (!std::isfinite(quantity.value()) || !std::isfinite(quantity.high())) Fail(name + " is not finite");
    if (quantity.comparator() == Quantity::COMPARATOR_UNSPECIFIED) Fail(name + " has no comparator");
    if (quantity.kind() == Quantity::KIND_UNSPECIFIED) Fail(name + " has no kind");
    if (quantity.article_id().empty()) Fail(name + " has no article");
    const bool range = quantity.comparator() == Quantity::COMPARATOR_RANGE;
    if (range && !(quantity.has_high() && quantity.value() < quantity.high())) Fail(name + " is no range");
    if (quantity.has_high() && !range && quantity.comparator() != Quantity::COMPARATOR_CHANGE)
      Fail(name + " has an end");
    if (!quantity.base_period().empty() && quantity.comparator() != Quantity::COMPARATOR_CHANGE)
      Fail(name + " has a base");
    if (quantity.has_period_span() && quantity.period().empty()) Fail(name + " has a time without value");
    if (quantity.has_region_span() && quantity.region().empty()) Fail(name + " has a place without name");
    if (quantity.has_measure_span() && quantity.measure().empty()) Fail(name + " measures nothing");
  }

  // Every Span anywhere in the message.
  void CheckSpans(const google::protobuf::Message& message) {
    if (message.GetDescriptor() == Span::descriptor()) {
      const auto& span = static_cast<const Span&>(message);
      const bool inside =
          span.start() >= 0 && span.start() <= span.end() && static_cast<size_t>(span.end()) <= text_.size();
      if (!inside || !text::IsBoundary(text_, span.start()) || !text::IsBoundary(text_, span.end())) {
        Fail(fmt::format("span [{}, {}) is out of bounds or cuts a character", span.start(), span.end()));
      }
      if (!span.content().empty()) Fail("Span.content is filled");
      return;
    }
    std::vector<const google::protobuf::FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    for (const auto* field : fields) {
      if (field->cpp_type() != google::protobuf::FieldDescriptor::CPPTYPE_MESSAGE) continue;
      if (!field->is_repeated()) {
        CheckSpans(message.GetReflection()->GetMessage(message, field));
        continue;
      }
      for (int i = 0; i < message.GetReflection()->FieldSize(message, field); ++i) {
        CheckSpans(message.GetReflection()->GetRepeatedMessage(message, field, i));
      }
    }
  }

  // Its words stand in the paragraphs or headings of its article, in their order, and its cue is none of them.
  void CheckQuote(const document::v1::Quote& quote) {
    const auto bytes = bytes_of_.find(quote.article_id());
    if (bytes == bytes_of_.end()) return Fail(fmt::format("a quote stands in {}", quote.article_id()));
    if (quote.pieces().empty()) return Fail(fmt::format("a quote of {} is empty", quote.speaker()));
    const auto inside = [&](const Span& span) {
      return std::any_of(bytes->second.begin(), bytes->second.end(),
                         [&](const auto& piece) { return span.start() >= piece.first && span.end() <= piece.second; });
    };
    for (const Span& piece : quote.pieces()) {
      if (piece.start() >= piece.end()) Fail(fmt::format("a piece of a quote is empty at {}", piece.start()));
      if (!inside(piece)) Fail(fmt::format("quote at {} leaves its article", piece.start()));
      if (quote.has_cue() && quote.cue().start() < piece.end() && piece.start() < quote.cue().end()) {
        Fail(fmt::format("the cue at {} is said", quote.cue().start()));
      }
    }
    if (quote.has_cue() && (quote.cue().start() >= quote.cue().end() || !inside(quote.cue()))) {
      Fail(fmt::format("the cue at {} stands in no text", quote.cue().start()));
    }
    if (!quote.speaker_title().empty() && quote.speaker().empty()) Fail("a title speaks");
  }

  void Own(const Span& span, std::string_view what) {
    if (span.start() >= span.end()) Fail(fmt::format("{} is empty at {}", what, span.start()));
    for (int32_t i = span.start(); i < span.end(); ++i) {
      if (owned_[i]++ == 1) Fail(fmt::format("byte {} belongs to two elements, the second is {}", i, what));
    }
  }

  // The headline over several articles may be no article's.
  void OwnPageTitle() {
    const auto title = document_.metadata_spans().find("title");
    if (title == document_.metadata_spans().end() || document_.articles_size() < 2) return;
    if (title->second.start() < title->second.end() && owned_[title->second.start()] == 0) Own(title->second, "title");
  }

  void CheckEverythingOwned() {
    for (size_t i = 0; i < text_.size();) {
      const text::CodePoint c = text::DecodeAt(text_, i);
      if (owned_[i] == 0 && !IsSpace(c.value)) Fail(fmt::format("byte {} belongs to no element", i));
      i += c.length;
    }
  }

  void CheckFinding(const document::v1::Finding& finding) {
    const std::string& name = document::v1::Finding::Kind_Name(finding.kind());
    if (finding.kind() == document::v1::Finding::KIND_UNSPECIFIED) Fail("a finding has no kind");
    if (finding.detail().empty()) Fail(fmt::format("{} has no detail", name));
    for (const Span& span : finding.evidence()) {
      if (span.start() >= span.end()) Fail(fmt::format("{} has empty evidence at {}", name, span.start()));
    }
  }

  void CheckId(const std::string& id, const std::string& parent, std::string_view kind) {
    if (!ids_.insert(id).second) Fail(fmt::format("id {} stands twice", id));
    const std::string prefix = parent.empty() ? std::string(kind) : fmt::format("{}-{}", parent, kind);
    if (!std::string_view(id).starts_with(prefix)) Fail(fmt::format("id {} does not stand under {}", id, parent));
  }

  void CheckArticle(const Article& article) {
    CheckId(article.id(), "", "a");
    if (article.has_title()) Own(article.title(), "title");
    if (article.has_kicker()) Own(article.kicker(), "kicker");
    for (const Span& span : article.bylines()) Own(span, "byline");
    for (const Span& span : article.captions()) Own(span, "caption");
    article_bytes_.clear();
    article_id_ = article.id();
    bytes_of_[article_id_];
    for (const auto& section : article.sections()) {
      CheckId(section.id(), article.id(), "s");
      if (section.level() < 1) Fail(fmt::format("section {} has level {}", section.id(), section.level()));
      if (section.has_heading()) {
        Own(section.heading(), "heading");
        Note(section.heading());
      }
      for (const Paragraph& paragraph : section.paragraphs()) CheckParagraph(paragraph, section.id());
    }
    std::pair<size_t, int> last{0, -1};
    for (const Enumeration& enumeration : article.enumerations()) {
      const int byte = CheckEnumeration(enumeration, article.id());
      const std::pair<size_t, int> start{ReadingPlace(byte), byte};
      if (start < last) Fail(fmt::format("enumeration {} is out of order", enumeration.id()));
      last = start;
    }
  }

  // The number of the printed piece that holds the byte, in reading order.
  size_t ReadingPlace(int byte) const {
    const auto holds = [&](const auto& piece) { return byte >= piece.first && byte < piece.second; };
    return static_cast<size_t>(std::find_if(article_bytes_.begin(), article_bytes_.end(), holds) -
                               article_bytes_.begin());
  }

  void Note(const Span& span) {
    article_bytes_.emplace_back(span.start(), span.end());
    bytes_of_[article_id_].emplace_back(span.start(), span.end());
  }

  void CheckParagraph(const Paragraph& paragraph, const std::string& parent) {
    CheckId(paragraph.id(), parent, "p");
    if (!paragraph.text().empty()) Fail("Paragraph.text is filled");
    if (paragraph.pieces().empty()) Fail(fmt::format("paragraph {} is empty", paragraph.id()));
    std::vector<int32_t> bytes;
    for (const Span& piece : paragraph.pieces()) {
      Own(piece, paragraph.id());
      Note(piece);
      for (int32_t i = piece.start(); i < piece.end(); ++i) bytes.push_back(i);
    }
    size_t at = 0;
    for (const Sentence& sentence : paragraph.sentences()) {
      CheckId(sentence.id(), paragraph.id(), "n");
      size_t length = 0;
      for (const Span& piece : sentence.pieces()) {
        for (int32_t i = piece.start(); i < piece.end(); ++i, ++length) {
          // Only white space may be skipped.
          while (at < bytes.size() && bytes[at] != i && SkipsOnlySpace(bytes[at])) ++at;
          if (at >= bytes.size() || bytes[at] != i)
            return Fail(fmt::format("sentence {} does not tile", sentence.id()));
          ++at;
        }
      }
      if (length == 0) Fail(fmt::format("sentence {} is empty", sentence.id()));
      size_t tokens = 0;
      for (const uint32_t n : sentence.token_lengths()) tokens += n;
      if (sentence.token_lengths_size() > 0 && tokens != length) {
        Fail(fmt::format("tokens of {} cover {} of {} bytes", sentence.id(), tokens, length));
      }
    }
    for (; at < bytes.size(); ++at) {
      if (!SkipsOnlySpace(bytes[at])) return Fail(fmt::format("the end of {} is in no sentence", paragraph.id()));
    }
  }

  // The byte belongs to a white space character.
  bool SkipsOnlySpace(int32_t byte) const {
    while (!text::IsBoundary(text_, byte)) --byte;
    return IsSpace(text::DecodeAt(text_, byte).value);
  }

  bool InArticle(const Span& span) const {
    for (const auto& [start, end] : article_bytes_) {
      if (span.start() >= start && span.end() <= end) return true;
    }
    return false;
  }

  // Returns where the first item starts.
  int CheckEnumeration(const Enumeration& enumeration, const std::string& parent) {
    CheckId(enumeration.id(), parent, "e");
    if (enumeration.items().empty()) Fail(fmt::format("enumeration {} is empty", enumeration.id()));
    if (enumeration.has_lead() && !InArticle(enumeration.lead())) Fail(fmt::format("lead of {}", enumeration.id()));
    int ordinal = 0;
    std::map<int32_t, int32_t> taken;  // starts of pieces and their ends
    for (const Item& item : enumeration.items()) {
      CheckId(item.id(), enumeration.id(), "i");
      if (item.ordinal() <= ordinal) Fail(fmt::format("ordinal of {} does not rise", item.id()));
      ordinal = item.ordinal();
      if (item.pieces().empty()) Fail(fmt::format("item {} is empty", item.id()));
      for (const Span& piece : item.pieces()) {
        if (!InArticle(piece)) Fail(fmt::format("item {} leaves the article", item.id()));
        // Where columns were interleaved, what is read later may be printed earlier.
        const auto next = taken.lower_bound(piece.start());
        if ((next != taken.end() && next->first < piece.end()) ||
            (next != taken.begin() && std::prev(next)->second > piece.start())) {
          Fail(fmt::format("item {} overlaps what is before it", item.id()));
        }
        taken[piece.start()] = piece.end();
      }
      if (item.has_marker() && !Inside(item.marker(), item.pieces())) Fail(fmt::format("marker of {}", item.id()));
      if (item.has_heading() && !Inside(item.heading(), item.pieces())) Fail(fmt::format("heading of {}", item.id()));
      for (const Enumeration& inner : item.enumerations()) {
        CheckEnumeration(inner, item.id());
        for (const Item& inner_item : inner.items()) {
          for (const Span& piece : inner_item.pieces()) {
            if (!Inside(piece, item.pieces())) Fail(fmt::format("item {} leaves its container", inner_item.id()));
          }
        }
      }
    }
    return enumeration.items().empty() || enumeration.items(0).pieces().empty()
               ? -1
               : enumeration.items(0).pieces(0).start();
  }

  static bool Inside(const Span& span, const Spans& pieces) {
    for (const Span& piece : pieces) {
      if (span.start() >= piece.start() && span.end() <= piece.end()) return true;
    }
    return false;
  }

  const Document& document_;
  const std::string& text_;
  std::vector<uint8_t> owned_;
  std::vector<std::pair<int32_t, int32_t>> article_bytes_;
  std::string article_id_;
  // The same of all articles, by id.
  std::map<std::string, std::vector<std::pair<int32_t, int32_t>>> bytes_of_;
  std::set<std::string> ids_;
  std::set<std::string> names_;
  std::vector<std::string> violations_;
};

}  // namespace

std::vector<std::string> Violations(const Document& document) { return Checker(document).Run(); }

}  // namespace huiyao::segmentation
