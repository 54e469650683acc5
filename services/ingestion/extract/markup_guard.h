#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_MARKUP_GUARD_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_MARKUP_GUARD_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyao::ingestion {

// The tree builder of HTML takes quadratic time and worse on markup made to hurt it: elements nested without end, open
// formatting elements that every paragraph reopens, misnested ones that are moved, tags with very many attributes. The
// guard foretells that in one linear pass, which follows the tree builder's stack of open elements and its list of
// active formatting elements (HTML Standard, 13.2.4) without building anything.

// Deepest nesting that is parsed as it stands; browsers flatten beyond the same depth.
inline constexpr size_t kMaxMarkupDepth = 512;

// How deep the parser will nest elements, about; SIZE_MAX if that is more than kMaxMarkupDepth or costs too much.
// Linear time. Thread-safe.
size_t MarkupDepth(std::string_view html);

// True if the HTML parser takes time and memory linear in the size of `html`, with a bounded factor. Thread-safe.
inline bool IsHarmlessMarkup(std::string_view html) { return MarkupDepth(html) <= kMaxMarkupDepth; }

// The same text with flat markup that any parser reads in linear time: block elements become paragraphs, all other
// elements become comments; line breaks, metadata and raw text elements stay. From the millionth tag on, tags become
// white space. Every byte of text keeps its place, and
// so does the size.
std::string FlattenMarkup(std::string_view html);

// Turns self-closed raw text elements (<script src="x"/>, <title/>) into comments of the same size: in XHTML they are
// empty, but HTML's parser would take the rest of the page for their content.
void HideSelfClosedRawText(std::string& xhtml);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_MARKUP_GUARD_H_
