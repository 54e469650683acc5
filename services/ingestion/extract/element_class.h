#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_ELEMENT_CLASS_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_ELEMENT_CLASS_H_

#include <gumbo.h>

namespace huiyao::ingestion {

// Classes of elements after the HTML Standard.

// Has no content and no end tag (13.1.2).
bool IsVoidElement(GumboTag tag);
// Active formatting elements: b, a, font … (13.2.4.2).
bool IsFormattingElement(GumboTag tag);
// Begins and ends a block of its own when rendered (15.3).
bool IsBlockElement(GumboTag tag);
// Of the category "special" (13.2.4.2).
bool IsSpecialElement(GumboTag tag);
// Bounds a scope (13.2.4.2, "has an element in scope").
bool IsScopeBoundary(GumboTag tag);
// Its start tag ends an open p.
bool ClosesParagraph(GumboTag tag);
// h1 to h6: 1 to 6; 0 for all others.
int HeadingLevel(GumboTag tag);
// Content that is never shown as text: script, style, svg, textarea …, and ruby's readings, which would cut words.
bool IsInvisibleElement(GumboTag tag);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_ELEMENT_CLASS_H_
