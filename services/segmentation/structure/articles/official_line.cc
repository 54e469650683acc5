#include "services/segmentation/structure/articles/official_line.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text/utf8.h"
#include "services/segmentation/layout/affixes.h"
#include "services/segmentation/layout/characters.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMostCharacters = 48;
constexpr size_t kLongestName = 5;
constexpr size_t kLongestForeignName = 14;

// What the titles of those end with who speak for a body. The longest come first.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"党组书记", "党委书记", "副书记", "理事长", "董事长", "总经理", "检察长", "秘书长", "司令员", "负责人",
     "书记",     "書記",     "主任",   "局长",   "局長",   "厅长",   "廳長",   "省长",   "省長",   "市长",
     "市長",     "部长",     "部長",   "县长",   "縣長",   "区长",   "區長",   "州长",   "州長",   "盟长",
     "主席",     "院长",     "院長",   "处长",   "處長",   "司长",   "司長",   "署长",   "署長",   "校长",
     "校長",     "会长",     "會長",   "行长",   "行長",   "所长",   "所長",   "社长",   "社長",   "总裁",
     "總裁",     "台长",     "馆长",   "关长",   "委员",   "委員",   "代表"});

bool IsName(std::string_view name) {
  size_t length = 0;
  bool dot = false;
  for (size_t at = 0; at < name.size(); ++length) {
    const text::CodePoint point = text::DecodeAt(name, at);
    dot |= point.value == U'·';
    if (!IsHan(point.value) && point.value != U'·' && !IsSpace(point.value)) return false;
    at += static_cast<size_t>(point.length);
  }
  return length >= 2 && length <= (dot ? kLongestForeignName : kLongestName);
}

// The office without the titles at its end: what is left is the body.
std::string_view Organ(std::string_view office) {
  // 党委书记、主任: the list of titles begins behind the body, which ends before the first of them.
  size_t first = office.size();
  for (const std::string_view title : kTitles) first = std::min(first, FindWord(office, title));
  for (const std::string_view modifier : {"常务副", "副", "党组", "党委", "代", "原"}) {
    if (office.substr(0, first).ends_with(modifier)) first -= modifier.size();
  }
  return Trim(office.substr(0, first));
}

bool EndsWithTitle(std::string_view words) {
  if (words.ends_with(")") || words.ends_with("）")) {
    const size_t open = std::max(words.rfind('(') + 1, words.rfind("（") + 1);
    if (open > 1) words = Trim(words.substr(0, open - 1));
  }
  // The last characters of all titles.
  constexpr std::u32string_view kLast = U"记記任长長员員人席裁表理";
  if (kLast.find(LastCharacter(words)) == kLast.npos) return false;
  return EndsWithAny(words, kTitles);
}

OfficialLine Make(std::string_view office, std::string_view name) {
  OfficialLine line;
  office = Trim(office);
  name = Trim(name);
  if (!IsName(name) || !EndsWithTitle(office)) return line;
  line.organ = Organ(office);
  if (Length(line.organ) < 2) return {};
  line.name = name;
  const std::vector<DivisionMention> mentions = FindDivisions(line.organ);
  if (!mentions.empty() && mentions.front().range.start == 0) line.division = mentions.front().division;
  return line;
}

}  // namespace

OfficialLine ReadOfficialLine(std::string_view line) {
  line = Trim(line);
  if (line.empty() || line.size() > 3 * kMostCharacters || EndsLineOnPurpose(line)) return {};
  if (FindWord(line, "，") != line.npos && line.find(" ") == line.npos && FindWord(line, "　") == line.npos) return {};
  // With a blank between, on either side; a blank may also stand within a name of two characters.
  for (size_t at = 0; at < line.size();) {
    const text::CodePoint point = text::DecodeAt(line, at);
    if (IsSpace(point.value)) {
      const OfficialLine before = Make(line.substr(0, at), line.substr(at));
      if (!before.name.empty()) return before;
      const OfficialLine behind = Make(line.substr(at), line.substr(0, at));
      if (!behind.name.empty()) return behind;
    }
    at += static_cast<size_t>(point.length);
  }
  // Without one the office ends where a name of two characters or more is left.
  size_t end = line.size();
  for (size_t left = 0; end > 0 && left < kLongestForeignName; ++left) {
    end -= static_cast<size_t>(text::DecodeBefore(line, end).length);
    if (left == 0 || end == 0) continue;
    const OfficialLine read = Make(line.substr(0, end), line.substr(end));
    if (!read.name.empty()) return read;
  }
  return {};
}

}  // namespace huiyao::segmentation
