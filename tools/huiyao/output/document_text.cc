#include "tools/huiyao/output/document_text.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "fmt/format.h"
#include "tools/huiyao/output/ingestion_text.h"
#include "tools/huiyao/output/mentions_text.h"
#include "tools/huiyao/output/style.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

using document::v1::Article;
using document::v1::Document;
using document::v1::Enumeration;
using document::v1::Finding;
using document::v1::Item;
using document::v1::Span;

// A wrong or hostile answer may nest deeper than a person's page goes.
constexpr int kMaxDepth = 12;

void AddField(std::string_view label, std::string_view value, std::string& out) {
  if (!value.empty()) out += fmt::format("{:<12} {}\n", label, OneLine(value));
}

std::string ItemText(const Document& document, const Item& item) {
  if (item.has_heading()) return SpanText(document, item.heading());
  return item.pieces_size() > 0 ? SpanText(document, item.pieces(0)) : "";
}

void AddEnumeration(const Document& document, const Enumeration& enumeration, int depth, bool color, std::string& out) {
  if (depth > kMaxDepth) return;
  const std::string indent(2 * static_cast<size_t>(depth), ' ');
  if (enumeration.has_lead()) {
    out += fmt::format("{}{}", indent, OneLine(SpanText(document, enumeration.lead())));
    if (enumeration.announced_count() > 0) {
      out += fmt::format(" (announces {}, has {})", enumeration.announced_count(), enumeration.items_size());
    }
    out += '\n';
  }
  for (const Item& item : enumeration.items()) {
    const std::string marker = item.has_marker() ? OneLine(SpanText(document, item.marker())) : "";
    const std::string ordinal = fmt::format("{}{}", item.ordinal(), item.ordinal_inferred() ? "?" : "");
    out += fmt::format("{}{:>4}  {}{}\n", indent, ordinal,
                       marker.empty() ? "" : "[" + Styled(marker, kGreen, color) + "] ",
                       OneLine(ItemText(document, item)));
    for (const Enumeration& inner : item.enumerations()) AddEnumeration(document, inner, depth + 2, color, out);
  }
}

void AddArticle(const Document& document, const Article& article, bool color, std::string& out) {
  std::string head =
      fmt::format("\n{}  {}", OneLine(article.id()), WithoutPrefix(Article::Kind_Name(article.kind()), "KIND_"));
  if (!article.region().empty()) head += "  " + OneLine(article.region());
  out += head;
  if (article.has_title()) out += "  " + Styled(OneLine(SpanText(document, article.title())), kBold, color);
  out += '\n';
  if (article.has_kicker()) out += fmt::format("  {}\n", OneLine(SpanText(document, article.kicker())));
  for (const Span& byline : article.bylines()) out += fmt::format("  {}\n", OneLine(SpanText(document, byline)));
  for (const Span& caption : article.captions()) out += fmt::format("  {}\n", OneLine(SpanText(document, caption)));
  if (!article.continues_from().empty()) out += fmt::format("  continues {}\n", OneLine(article.continues_from()));
  int paragraphs = 0;
  for (const auto& section : article.sections()) {
    paragraphs += section.paragraphs_size();
    if (!section.has_heading()) continue;
    out += fmt::format("  {} {}\n", std::string(static_cast<size_t>(std::clamp(section.level(), 1, 6)), '#'),
                       OneLine(SpanText(document, section.heading())));
  }
  if (paragraphs > 0) out += fmt::format("  {} paragraph{}\n", paragraphs, paragraphs == 1 ? "" : "s");
  for (const Enumeration& enumeration : article.enumerations()) AddEnumeration(document, enumeration, 1, color, out);
}

}  // namespace

std::string SpanText(const Document& document, const Span& span) {
  if (!span.content().empty()) return span.content();
  if (span.start() < 0 || span.end() < span.start() || static_cast<size_t>(span.end()) > document.text().size()) {
    return "";
  }
  return document.text().substr(static_cast<size_t>(span.start()), static_cast<size_t>(span.end() - span.start()));
}

std::string DocumentText(const Document& document, bool color) {
  std::string out;
  AddField("name", document.name(), out);
  AddField("title", document.title(), out);
  AddField("number", document.document_number(), out);
  AddField("publisher", document.publisher(), out);
  AddField("date", document.publish_date(), out);
  for (const std::string& author : document.authors()) AddField("author", author, out);
  AddField("language", document.language(), out);
  AddField("collection", document.collection(), out);
  const std::map<std::string, std::string> labels(document.labels().begin(), document.labels().end());
  for (const auto& [key, value] : labels) AddField("label", key + "=" + value, out);
  for (const auto& source : document.sources()) {
    AddField(
        "source",
        fmt::format("{} ({}{}{}, {} bytes)", source.uri().empty() ? "(no address)" : source.uri(), source.media_type(),
                    source.charset().empty() ? "" : ", ", source.charset(), source.size_bytes()),
        out);
  }
  if (document.revision() > 0)
    AddField("revision", fmt::format("{} (etag {})", document.revision(), document.etag()), out);
  AddField("analyzer", document.analyzer(), out);
  for (const Article& article : document.articles()) AddArticle(document, article, color, out);
  out += MentionsText(document, color);
  if (document.findings_size() > 0) out += "\nfindings\n";
  for (const Finding& finding : document.findings()) {
    out += fmt::format("  {}  {}\n", WithoutPrefix(Finding::Kind_Name(finding.kind()), "KIND_"),
                       OneLine(finding.detail()));
  }
  return out;
}

}  // namespace huiyao::cli
