#include "services/ingestion/extract/html_metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <vector>

#include "services/ingestion/decode/ascii.h"
#include "services/ingestion/extract/white_space.h"

namespace huiyao::ingestion {
namespace {

using huiyao::document::v1::Metadata;

constexpr size_t kLongestValue = 2000;

// Runs of white space as one space, none at the ends.
std::string Collapse(std::string_view text) {
  const auto [start, end] = TrimSpan(text, 0, text.size());
  std::string result;
  for (const char c : text.substr(start, end - start)) {
    if (!IsAsciiSpace(c)) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

struct Fields {
  // First content of each meta element, by lower-case name or property.
  std::map<std::string, std::string> meta;
  std::string title;
  std::vector<std::string> headlines;
  std::string language;

  // The first of these that is there.
  std::string First(std::initializer_list<const char*> names) const {
    for (const char* name : names) {
      if (const auto found = meta.find(name); found != meta.end()) return found->second;
    }
    return {};
  }
};

std::string TextOf(const GumboNode& element) {
  std::string text;
  Walk(
      element,
      [&text](const GumboNode& node) {
        if (IsTextNode(node) && text.size() < kLongestValue) text += node.v.text.text;
        return text.size() < kLongestValue;
      },
      [](const GumboNode&) {});
  return text.size() < kLongestValue ? Collapse(text) : std::string();
}

void ReadMeta(const GumboNode& element, Fields& fields) {
  std::string_view name = AttributeOf(element, "name");
  if (name.empty()) name = AttributeOf(element, "property");
  if (name.empty()) name = AttributeOf(element, "itemprop");
  if (name.empty()) name = AttributeOf(element, "http-equiv");
  const std::string_view content = AttributeOf(element, "content");
  if (name.empty() || name.size() > 64 || content.size() > kLongestValue || IsBlank(content)) return;
  fields.meta.emplace(AsciiLower(TrimAscii(name)), Collapse(content));
}

Fields ReadFields(const HtmlTree& tree) {
  Fields fields;
  fields.language = AttributeOf(*tree.root(), "lang");
  if (fields.language.empty()) fields.language = AttributeOf(*tree.root(), "xml:lang");
  Walk(
      *tree.root(),
      [&fields](const GumboNode& node) {
        if (!IsElement(node)) return false;
        if (node.v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return false;
        switch (node.v.element.tag) {
          case GUMBO_TAG_TITLE:
            if (fields.title.empty()) fields.title = TextOf(node);
            return false;
          case GUMBO_TAG_META:
            ReadMeta(node, fields);
            return false;
          case GUMBO_TAG_H1:
            if (fields.headlines.size() < 8) fields.headlines.push_back(TextOf(node));
            return false;
          default:
            return true;
        }
      },
      [](const GumboNode&) {});
  return fields;
}

// "Headline_Site" becomes "Headline" if a first-level heading reads so.
std::string WithoutSiteName(const std::string& title, const std::vector<std::string>& headlines) {
  for (const std::string& headline : headlines) {
    if (headline.empty() || title.size() <= headline.size() || !title.starts_with(headline)) continue;
    const std::string_view rest = TrimAscii(std::string_view(title).substr(headline.size()));
    static constexpr std::string_view kSeparators[] = {"-", "_", "|", "–", "—", "｜", "·", "»", "－"};
    if (std::any_of(std::begin(kSeparators), std::end(kSeparators),
                    [rest](std::string_view separator) { return rest.starts_with(separator); })) {
      return headline;
    }
  }
  return title;
}

bool IsLanguageTag(std::string_view tag) {
  return tag.size() >= 2 && tag.size() <= 35 && IsAsciiLetter(tag[0]) && IsAsciiLetter(tag[1]) &&
         std::all_of(tag.begin(), tag.end(), [](char c) { return IsAsciiAlnum(c) || c == '-'; });
}

// Reads up to `most` digits; -1 if there are fewer than `least`.
int Digits(std::string_view& text, size_t least, size_t most) {
  int value = 0;
  size_t count = 0;
  for (; count < most && count < text.size() && IsAsciiDigit(text[count]); ++count) {
    value = value * 10 + (text[count] - '0');
  }
  if (count < least) return -1;
  text.remove_prefix(count);
  return value;
}

bool SkipAny(std::string_view& text, std::initializer_list<std::string_view> separators) {
  for (const std::string_view separator : separators) {
    if (!text.starts_with(separator)) continue;
    text.remove_prefix(separator.size());
    return true;
  }
  return false;
}

}  // namespace

std::string IsoDate(std::string_view printed) {
  std::string_view text = TrimAscii(printed);
  const int year = Digits(text, 4, 4);
  const bool separated = SkipAny(text, {"-", "/", ".", "年"});
  const int month = Digits(text, separated ? 1 : 2, 2);
  if (separated && !SkipAny(text, {"-", "/", ".", "月"})) return {};
  const int day = Digits(text, separated ? 1 : 2, 2);
  if (year < 1000 || month < 1 || day < 1 || (!text.empty() && IsAsciiDigit(text[0]) && separated)) return {};
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return {};
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

void ReadMetadata(const HtmlTree& tree, Metadata* metadata) {
  const Fields fields = ReadFields(tree);
  std::string title = fields.First({"articletitle", "og:title", "twitter:title"});
  if (title.empty()) title = fields.title;
  metadata->set_title(WithoutSiteName(title, fields.headlines));
  metadata->set_publisher(fields.First({"contentsource", "source", "article:publisher:name", "dc.source"}));
  for (const char* name : {"pubdate", "publishdate", "article:published_time", "og:published_time", "datepublished",
                           "publish_date", "publish-date", "date", "dc.date", "dcterms.created", "og:release_date"}) {
    std::string date = IsoDate(fields.First({name}));
    if (date.empty()) continue;
    metadata->set_publish_date(date);
    break;
  }
  const std::string author = fields.First({"author", "article:author", "dc.creator", "byl"});
  if (!author.empty() && author.find("://") == std::string::npos) metadata->add_authors(author);
  for (const std::string& language : {fields.language, fields.First({"content-language", "language"})}) {
    const std::string_view trimmed = TrimAscii(language);
    if (!IsLanguageTag(trimmed)) continue;
    metadata->set_language(std::string(trimmed));
    break;
  }
}

}  // namespace huiyao::ingestion
