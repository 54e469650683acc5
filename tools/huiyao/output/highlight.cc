#include "tools/huiyao/output/highlight.h"

#include <string_view>

#include "common/text/utf8.h"
#include "tools/huiyao/output/style.h"
#include "tools/huiyao/output/terminal.h"

namespace huiyao::cli {
namespace {

// Stand for the marks while the text is made safe: private use characters, which OneLine keeps.
constexpr std::string_view kOpen = "\uE000";
constexpr std::string_view kClose = "\uE001";

void ReplaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

std::string HighlightSnippet(const query::v1::Snippet& snippet, bool color) {
  std::string content = snippet.span().content();
  // The stand-ins must not come from outside; a space keeps every offset.
  ReplaceAll(content, kOpen, "   ");
  ReplaceAll(content, kClose, "   ");
  std::string marked;
  size_t done = 0;
  for (const auto& highlight : snippet.highlights()) {
    const int64_t start = int64_t{highlight.start()} - snippet.span().start();
    const int64_t end = int64_t{highlight.end()} - snippet.span().start();
    if (start < static_cast<int64_t>(done) || end <= start || end > static_cast<int64_t>(content.size())) continue;
    if (!text::IsBoundary(content, start) || !text::IsBoundary(content, end)) continue;
    marked.append(content, done, start - done).append(kOpen);
    marked.append(content, start, end - start).append(kClose);
    done = end;
  }
  marked.append(content, done);
  marked = OneLine(marked);
  ReplaceAll(marked, kOpen, color ? kMatchColor : "«");
  ReplaceAll(marked, kClose, color ? kResetColor : "»");
  return marked;
}

}  // namespace huiyao::cli
