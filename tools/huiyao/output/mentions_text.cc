#include "tools/huiyao/output/mentions_text.h"

#include <string_view>

#include "common/text/utf8.h"
#include "fmt/format.h"
#include "tools/huiyao/output/document_text.h"
#include "tools/huiyao/output/ingestion_text.h"
#include "tools/huiyao/output/style.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

using document::v1::Document;
using document::v1::Person;
using document::v1::Quantity;
using document::v1::Quote;

// Bytes of a quotation that are shown.
constexpr size_t kMostOfQuote = 150;

std::string Shortened(std::string_view words) {
  if (words.size() <= kMostOfQuote) return std::string(words);
  size_t end = kMostOfQuote;
  while (!text::IsBoundary(words, end)) --end;
  return std::string(words.substr(0, end)) + "…";
}

void AddPerson(const Person& person, bool color, std::string& out) {
  out += "  " + Styled(OneLine(person.name()), kBold, color);
  const char* separator = "  ";
  for (const auto& affiliation : person.affiliations()) {
    out += separator + OneLine(affiliation.title());
    separator = ", ";
  }
  out += '\n';
}

void AddQuote(const Document& document, const Quote& quote, bool color, std::string& out) {
  std::string words;
  for (const auto& piece : quote.pieces()) words += SpanText(document, piece);
  out += fmt::format("  {}: {}{}{}\n", Styled(OneLine(quote.speaker().empty() ? "?" : quote.speaker()), kBold, color),
                     quote.direct() ? "“" : "", OneLine(Shortened(words)), quote.direct() ? "”" : "");
}

void AddQuantity(const Document& document, const Quantity& quantity, bool color, std::string& out) {
  out += "  " + Styled(OneLine(SpanText(document, quantity.span())), kGreen, color);
  for (const std::string* field : {&quantity.measure(), &quantity.period(), &quantity.region()}) {
    if (!field->empty()) out += "  " + OneLine(*field);
  }
  if (quantity.kind() == Quantity::KIND_TARGET) out += "  target";
  out += '\n';
}

}  // namespace

std::string MentionsText(const Document& document, bool color) {
  std::string out;
  if (document.persons_size() > 0) out += "\npersons\n";
  for (const Person& person : document.persons()) AddPerson(person, color, out);
  if (document.quotes_size() > 0) out += "\nquotes\n";
  for (const Quote& quote : document.quotes()) AddQuote(document, quote, color, out);
  if (document.quantities_size() > 0) out += "\nquantities\n";
  for (const Quantity& quantity : document.quantities()) AddQuantity(document, quantity, color, out);
  return out;
}

}  // namespace huiyao::cli
