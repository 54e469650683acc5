#include "services/ingestion/extract/tag_scanner.h"

#include <algorithm>

#include "services/ingestion/decode/ascii.h"

namespace huiyao::ingestion {
namespace {

bool IsRawText(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_PLAINTEXT:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool TagScanner::Next(MarkupTag& tag) {
  text_before_ = false;
  if (!raw_.empty() && !foreign_) {
    if (EqualsIgnoringCase(raw_, "script")) {
      SkipScript();
    } else if (EqualsIgnoringCase(raw_, "plaintext")) {
      at_ = html_.size();
    } else {
      SkipRawText(raw_);
    }
  }
  raw_ = {};
  while (at_ < html_.size()) {
    const char c = html_[at_];
    if (c != '<' || at_ + 1 >= html_.size()) {
      text_before_ = text_before_ || !IsAsciiSpace(c);
      ++at_;
      continue;
    }
    const char next = html_[at_ + 1];
    if (IsAsciiLetter(next)) return ReadTag(tag);
    if (next == '/') {
      if (at_ + 2 < html_.size() && IsAsciiLetter(html_[at_ + 2])) return ReadTag(tag);
      SkipPast(">", at_ + 2);
    } else if (next == '!') {
      if (html_.compare(at_, 4, "<!--") == 0) {
        SkipComment();
      } else if (foreign_ && html_.compare(at_, 9, "<![CDATA[") == 0) {
        text_before_ = true;
        SkipPast("]]>", at_ + 9);
      } else {
        SkipPast(">", at_ + 2);
      }
    } else if (next == '?') {
      SkipPast(">", at_ + 1);
    } else {
      text_before_ = true;
      ++at_;
    }
  }
  return false;
}

bool TagScanner::ReadTag(MarkupTag& tag) {
  tag.start = at_;
  tag.closing = html_[at_ + 1] == '/';
  tag.self_closing = false;
  tag.attributes = 0;
  size_t i = at_ + (tag.closing ? 2 : 1);
  const size_t name_start = i;
  while (i < html_.size() && !IsAsciiSpace(html_[i]) && html_[i] != '/' && html_[i] != '>') ++i;
  tag.name = html_.substr(name_start, i - name_start);
  while (i < html_.size()) {
    const char c = html_[i];
    if (c == '>') {
      tag.end = at_ = i + 1;
      tag.tag = gumbo_tagn_enum(tag.name.data(), static_cast<unsigned>(tag.name.size()));
      if (!tag.closing && IsRawText(tag.tag)) raw_ = tag.name;
      return true;
    }
    if (c == '/') {
      tag.self_closing = i + 1 < html_.size() && html_[i + 1] == '>';
      ++i;
      continue;
    }
    if (IsAsciiSpace(c)) {
      ++i;
      continue;
    }
    ++tag.attributes;
    ++i;  // The first character may be '='.
    while (i < html_.size() && !IsAsciiSpace(html_[i]) && html_[i] != '/' && html_[i] != '>' && html_[i] != '=') ++i;
    while (i < html_.size() && IsAsciiSpace(html_[i])) ++i;
    if (i >= html_.size() || html_[i] != '=') continue;
    ++i;
    while (i < html_.size() && IsAsciiSpace(html_[i])) ++i;
    if (i >= html_.size()) break;
    if (html_[i] == '"' || html_[i] == '\'') {
      const size_t close = html_.find(html_[i], i + 1);
      if (close == std::string_view::npos) break;
      i = close + 1;
    } else {
      while (i < html_.size() && !IsAsciiSpace(html_[i]) && html_[i] != '>') ++i;
    }
  }
  at_ = html_.size();
  return false;
}

void TagScanner::SkipPast(std::string_view end, size_t from) {
  const size_t found = from <= html_.size() ? html_.find(end, from) : std::string_view::npos;
  at_ = found == std::string_view::npos ? html_.size() : found + end.size();
}

void TagScanner::SkipComment() {
  // <!--> and <!---> are whole comments.
  size_t i = at_ + 4;
  if (html_.compare(i, 1, ">") == 0) {
    at_ = i + 1;
    return;
  }
  if (html_.compare(i, 2, "->") == 0) {
    at_ = i + 2;
    return;
  }
  while ((i = html_.find("--", i)) != std::string_view::npos) {
    if (html_.compare(i + 2, 1, ">") == 0) {
      at_ = i + 3;
      return;
    }
    if (html_.compare(i + 2, 2, "!>") == 0) {
      at_ = i + 4;
      return;
    }
    ++i;
  }
  at_ = html_.size();
}

bool TagScanner::NameAt(size_t at, std::string_view name) const {
  if (at + name.size() >= html_.size() || !EqualsIgnoringCase(html_.substr(at, name.size()), name)) return false;
  const char after = html_[at + name.size()];
  return IsAsciiSpace(after) || after == '/' || after == '>';
}

void TagScanner::SkipRawText(std::string_view name) {
  while ((at_ = html_.find("</", at_)) != std::string_view::npos) {
    if (NameAt(at_ + 2, name)) return;
    at_ += 2;
  }
  at_ = html_.size();
}

void TagScanner::SkipScript() {
  // The script data states: inside <!-- … -->, a <script> hides the next </script>.
  bool escaped = false;
  bool doubly = false;
  for (; at_ < html_.size(); ++at_) {
    const char c = html_[at_];
    if (c == '-' && escaped && html_.compare(at_, 3, "-->") == 0) {
      escaped = doubly = false;
    } else if (c == '<') {
      if (!escaped && html_.compare(at_, 4, "<!--") == 0) {
        escaped = true;
        at_ += 1;  // Its dashes may also end it: <!-->.
      } else if (escaped && !doubly && NameAt(at_ + 1, "script")) {
        doubly = true;
      } else if (html_.compare(at_, 2, "</") == 0 && NameAt(at_ + 2, "script")) {
        if (!doubly) return;
        doubly = false;
      }
    }
  }
}

}  // namespace huiyao::ingestion
