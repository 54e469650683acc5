#ifndef HUIYAO_SERVICES_INGESTION_EXTRACT_TAG_SCANNER_H_
#define HUIYAO_SERVICES_INGESTION_EXTRACT_TAG_SCANNER_H_

#include <gumbo.h>

#include <cstddef>
#include <string_view>

namespace huiyao::ingestion {

// A tag as it stands in the source.
struct MarkupTag {
  // GUMBO_TAG_UNKNOWN for a name that HTML does not know.
  GumboTag tag;
  // As written.
  std::string_view name;
  // From '<' to one past '>'.
  size_t start;
  size_t end;
  bool closing;
  bool self_closing;
  size_t attributes;
};

// Finds the tags of an HTML text in one linear pass, as the tokenizer of the HTML Standard (13.2.5) would: comments,
// document types, processing instructions and the contents of raw text elements (script, style, title, textarea, xmp,
// iframe, noembed, noframes, plaintext) are skipped. Never fails. Thread-compatible; `html` must outlive it.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html) : html_(html) {}

  // The next tag; false at the end.
  bool Next(MarkupTag& tag);

  // Whether the current node is SVG or MathML: there no element is raw text, and CDATA sections exist.
  void set_foreign(bool foreign) { foreign_ = foreign; }

  // Whether the last tag began a raw text element, and to go on as if it had not.
  bool AtRawText() const { return !raw_.empty(); }
  void LeaveRawText() { raw_ = {}; }

  // True if text other than white space stood between the last two tags.
  bool text_before() const { return text_before_; }

 private:
  // Reads the tag that begins at at_; false if the text ends inside it.
  bool ReadTag(MarkupTag& tag);
  void SkipPast(std::string_view end, size_t from);
  void SkipComment();
  void SkipRawText(std::string_view name);
  void SkipScript();
  // True if `name` and then white space, '/' or '>' stand at `at`.
  bool NameAt(size_t at, std::string_view name) const;

  std::string_view html_;
  size_t at_ = 0;
  bool foreign_ = false;
  bool text_before_ = false;
  // Set by a start tag of a raw text element; skipped when the next tag is asked for.
  std::string_view raw_;
};

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_EXTRACT_TAG_SCANNER_H_
