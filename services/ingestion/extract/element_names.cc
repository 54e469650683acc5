#include "services/ingestion/extract/element_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "services/ingestion/decode/ascii.h"

namespace huiyao::ingestion {
namespace {

// After those that Readability (Mozilla) calls unlikely candidates; "widget" and "banner" name content as often.
constexpr auto kWords = std::to_array<std::string_view>(
    {"ad",        "ads",          "advert",  "advertisement", "breadcrumb",  "breadcrumbs", "combx",
     "comment",   "comments",     "cookie",  "cookies",       "footer",      "gdpr",        "menu",
     "modal",     "nav",          "navbar",  "navigation",    "newsletter",  "pagination",  "paywall",
     "popup",     "promo",        "recirc",  "recommend",     "recommended", "related",     "rss",
     "share",     "sharing",      "sidebar", "skyscraper",    "social",      "sponsor",     "sponsored",
     "subscribe", "subscription", "tags",    "taboola",       "toolbar",     "trending"});

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

bool IsKnown(std::string_view word) {
  return std::find(kWords.begin(), kWords.end(), AsciiLower(word)) != kWords.end();
}

}  // namespace

bool NamesBoilerplate(std::string_view class_or_id) {
  for (size_t i = 0; i < class_or_id.size();) {
    if (!IsLetter(class_or_id[i])) {
      ++i;
      continue;
    }
    const size_t start = i++;
    while (i < class_or_id.size() && IsLetter(class_or_id[i]) &&
           !(IsUpper(class_or_id[i]) && !IsUpper(class_or_id[i - 1]))) {
      ++i;
    }
    if (IsKnown(class_or_id.substr(start, i - start))) return true;
  }
  return false;
}

}  // namespace huiyao::ingestion
