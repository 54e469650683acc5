#include "services/segmentation/mentions/persons/affiliations.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Affiliation;

// How far back a place is looked for that 省 and 市 stand for.
constexpr size_t kMostUnitsBack = 12;
constexpr size_t kMostBytesBack = 3000;
// Nobody holds more; a text that repeats itself must not cost time.
constexpr int kMostAffiliations = 64;

// 北京大学, 河南村: no body of the division whose short name they begin with.
bool IsNamedAfter(std::string_view rest) {
  for (const std::string_view ending : {"村", "路", "街", "镇", "鎮", "乡", "鄉"}) {
    if (rest.starts_with(ending)) return true;
  }
  const std::string_view near = rest.substr(0, std::min<size_t>(rest.size(), 24));
  return FindWord(near, "大学") != near.npos || FindWord(near, "大學") != near.npos ||
         FindWord(near, "学院") != near.npos || FindWord(near, "學院") != near.npos;
}

// The division that a body belongs to: the last of those that it begins with (河北省石家庄市), or names.
const Division* DivisionOf(std::string_view body) {
  const Division* division = nullptr;
  size_t end = 0;
  for (const DivisionMention& mention : FindDivisions(body)) {
    if (division != nullptr && mention.range.start != end) break;
    const bool is_short = mention.range.end - mention.range.start < mention.division->name.size();
    if (is_short && IsNamedAfter(body.substr(mention.range.end))) break;
    division = mention.division;
    end = mention.range.end;
  }
  return division;
}

// Sichuan, Inner Mongolia: the division that an English phrase names.
const Division* EnglishDivisionOf(std::string_view phrase) {
  static const auto& by_name = *[] {
    auto* all = new std::unordered_map<std::string, const Division*>();
    for (const Division& one : Divisions()) {
      if (!one.english.empty()) all->try_emplace(std::string(one.english), &one);
    }
    return all;
  }();
  const Division* division = nullptr;
  std::string before;
  for (size_t at = 0; at < phrase.size();) {
    size_t end = at;
    while (end < phrase.size() && phrase[end] != ' ' && phrase[end] != ',') ++end;
    std::string word(phrase.substr(at, end - at));
    for (const std::string& name : {before + " " + word, word}) {
      const auto found = by_name.find(name);
      if (found == by_name.end()) continue;
      division = found->second;
      break;
    }
    before = std::move(word);
    at = end + 1;
  }
  return division;
}

// 青禾县, which the gazetteer does not hold: a body that begins with a county's name. Empty if it does not.
std::string_view CountyOf(std::string_view body) {
  constexpr size_t kMostCharacters = 8;
  for (const std::string_view prefix : {"中共", "中國共產黨", "中国共产党", "共青团", "政协"}) {
    if (body.starts_with(prefix)) body.remove_prefix(prefix.size());
  }
  size_t at = 0;
  for (size_t count = 0; at < body.size() && count < kMostCharacters; ++count) {
    const text::CodePoint point = text::DecodeAt(body, at);
    if (!IsHan(point.value)) break;
    at += static_cast<size_t>(point.length);
    // 国家市场监督管理总局
    if (point.value == U'市' && body.substr(at).starts_with("场")) continue;
    const bool suffix = point.value == U'县' || point.value == U'縣' || point.value == U'旗' ||
                        ((point.value == U'市' || point.value == U'州') && count > 0);
    if (suffix && count > 1) return body.substr(0, at);
    if (suffix) break;
  }
  return {};
}

// 省, 市, 区, 县 of a place that was named before.
bool IsRelative(std::string_view title) {
  for (const std::string_view word : {"省", "市", "区", "區", "县", "縣", "州", "自治区", "我省", "我市", "我区",
                                      "我县", "该省", "该市", "全省", "全市"}) {
    if (title.starts_with(word)) return true;
  }
  return false;
}

// 该局, 本厅: of the body said before that ends so. Empty if it is none.
std::string_view SameBodyAs(std::string_view body) {
  for (const std::string_view word : {"该", "該", "本"}) {
    if (body.size() > word.size() + 2 && body.starts_with(word)) {
      return body.substr(word.size(), static_cast<size_t>(text::DecodeAt(body, word.size()).length));
    }
  }
  return {};
}

// 规划处, 办公室: a part of another body.
bool IsPartOfBody(std::string_view body) {
  for (const std::string_view ending : {"处", "處", "科", "室"}) {
    if (body.ends_with(ending)) return true;
  }
  return false;
}

// What a title leaves unsaid of its place, the office said before says.
void TakeFromLast(const Affiliation& last, bool is_near, const FoundTitle& found, Affiliation* one) {
  const std::string body = one->organisation();
  if (const std::string_view same = SameBodyAs(body); !same.empty()) {
    if (!last.organisation().ends_with(same)) return;
    constexpr size_t kThat = 3;
    one->set_organisation(last.organisation() + body.substr(kThat + same.size()));
    one->set_region(last.region());
    return;
  }
  if (!is_near || !one->region().empty() || !found.is_office) return;
  if (found.body.start == found.body.end ? found.shares_body : IsPartOfBody(body)) one->set_region(last.region());
}

// The province of a division.
const Division* ProvinceOf(const Division* division) {
  if (division == nullptr || division->is_province()) return division;
  const auto& all = Divisions();
  const auto at =
      std::lower_bound(all.begin(), all.end(), division->code.substr(0, 2),
                       [](const Division& one, std::string_view code) { return one.code.substr(0, 2) < code; });
  return at != all.end() && at->is_province() && at->code.starts_with(division->code.substr(0, 2)) ? &*at : division;
}

// The last division named before `end` of the unit.
const Division* LastDivision(const FlowUnit& unit, size_t end) {
  const std::string_view text = unit.text.text().substr(0, end);
  size_t begin = text.size() > kMostBytesBack ? text.size() - kMostBytesBack : 0;
  while (!text::IsBoundary(text, begin)) ++begin;
  const std::vector<DivisionMention> mentions = FindDivisions(text.substr(begin));
  return mentions.empty() ? nullptr : mentions.back().division;
}

// The place that the text speaks of where a title stands.
const Division* PlaceSpokenOf(const TitlePlace& place, size_t title_start) {
  if (place.unit.region != nullptr) return place.unit.region;
  if (const Division* here = LastDivision(place.unit, title_start)) return here;
  const Flow& body = place.article.body;
  if (&place.unit < body.data() || &place.unit >= body.data() + body.size()) return nullptr;
  const auto index = static_cast<size_t>(&place.unit - body.data());
  for (size_t back = 1; back <= kMostUnitsBack && back <= index; ++back) {
    const FlowUnit& unit = body[index - back];
    if (const Division* there = LastDivision(unit, unit.text.text().size())) return there;
  }
  const std::vector<DivisionMention> named = FindDivisions(place.headline.substr(0, kMostBytesBack));
  return named.empty() ? nullptr : named.front().division;
}

// Of a Chinese title blanks are printing: 组　长.
std::string WithoutSpace(std::string_view text) {
  const bool han = FirstCharacter(text) >= 0x2000;
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (!IsSpace(point.value) || (!han && point.value == U' ')) {
      out += text.substr(at, static_cast<size_t>(point.length));
    }
    at += static_cast<size_t>(point.length);
  }
  return out;
}

std::string_view WithoutBracket(std::string_view title) {
  for (const std::string_view closer : {")", "）"}) {
    if (!title.ends_with(closer)) continue;
    const size_t open = std::min(title.rfind("("), title.rfind("（"));
    if (open != title.npos && open > 0) return title.substr(0, open);
  }
  return title;
}

}  // namespace

std::vector<Affiliation> ReadAffiliations(const TitlePlace& place, const std::vector<FoundTitle>& titles,
                                          const Affiliation* neighbour) {
  std::vector<Affiliation> affiliations;
  const std::string_view text = place.unit.text.text();
  for (const FoundTitle& found : titles) {
    Affiliation& one = affiliations.emplace_back();
    one.set_title(WithoutSpace(Slice(text, found.title)));
    const std::string_view body = Slice(text, found.body);
    const Affiliation* before = affiliations.size() > 1 ? &affiliations[affiliations.size() - 2] : neighbour;
    if (!body.empty()) {
      one.set_organisation(std::string(body));
    } else if (found.shares_body && before != nullptr) {
      one.set_organisation(before->organisation());
    }
    // 某县县委书记、县长
    if (body.empty() && before != nullptr) one.set_region(before->region());
    if (FirstCharacter(one.title()) < 0x2000) {
      if (const Division* division = EnglishDivisionOf(one.title())) one.set_region(std::string(division->name));
    } else if (one.region().empty() || !body.empty()) {
      if (const Division* division = DivisionOf(body)) {
        one.set_region(std::string(division->name));
      } else if (const std::string_view county = CountyOf(body); !county.empty()) {
        one.set_region(std::string(county));
      } else if (!found.shares_body && IsRelative(Slice(text, found.title))) {
        if (before != nullptr && !before->region().empty()) {
          one.set_region(before->region());
        } else if (const Division* spoken_of = PlaceSpokenOf(place, found.title.start)) {
          const bool of_province = found.title.end > found.title.start && Slice(text, found.title).starts_with("省");
          one.set_region(std::string((of_province ? ProvinceOf(spoken_of) : spoken_of)->name));
        }
      }
    }
    if (place.last != nullptr) TakeFromLast(*place.last, place.last_is_near, found, &one);
    one.set_article_id(place.article.id);
    if (const Range range = place.unit.text.MapFirst(found.title.start, found.title.end); !range.empty()) {
      SetSpan(range, one.mutable_span());
    }
  }
  return affiliations;
}

bool SameTitle(std::string_view a, std::string_view b) {
  a = WithoutBracket(a);
  b = WithoutBracket(b);
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b) return true;
  if (FirstCharacter(a) < 0x2000) {
    for (const std::string_view of : {" of ", " for ", " at "}) {
      if (b.size() > a.size() + of.size() && StartsWithIgnoringCase(b, a) && b.substr(a.size()).starts_with(of)) {
        return true;
      }
    }
    return StartsWithIgnoringCase(a, b) && a.size() == b.size();
  }
  if (!b.ends_with(a)) return false;
  const std::string_view rest = b.substr(0, b.size() - a.size());
  for (const std::string_view more : {"副", "总", "總", "党组", "黨組", "党委", "黨委", "代", "党支部", "党总支"}) {
    if (rest.ends_with(more)) return false;
  }
  return true;
}

void AddAffiliation(const Affiliation& affiliation, document::v1::Person* person) {
  if (person->affiliations_size() >= kMostAffiliations) return;
  for (Affiliation& known : *person->mutable_affiliations()) {
    if (!SameTitle(known.title(), affiliation.title())) continue;
    // Titles that both say their body, another each, are two.
    const std::string &a = known.organisation(), &b = affiliation.organisation();
    if (!a.empty() && !b.empty() && a.find(b) == a.npos && b.find(a) == b.npos) continue;
    if (affiliation.title().size() > known.title().size()) known = affiliation;
    return;
  }
  *person->add_affiliations() = affiliation;
}

}  // namespace huiyao::segmentation
