#include "services/segmentation/structure/articles/printed_credits.h"

#include <algorithm>
#include <string>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/articles/dateline.h"
#include "services/segmentation/structure/articles/jump_line.h"
#include "services/segmentation/structure/labelled_line.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kMaxCredit = 180;

// Where （记者 某某） at the end of a paragraph begins; npos if none does.
size_t FindTrailingByline(std::string_view words) {
  const char32_t last = LastCharacter(words);
  if (last != U')' && last != U'）') return words.npos;
  const size_t open = std::max(words.rfind('(') + 1, words.rfind("（") + 1);
  if (open == 0 || open == 1 || words.size() - open > kMaxCredit) return words.npos;
  const size_t begin = open - 1, inside = begin + text::DecodeAt(words, begin).length;
  const size_t end = words.size() - text::DecodeBefore(words, words.size()).length;
  return IsByline(Trim(words.substr(inside, end - inside))) ? begin : words.npos;
}

void TakeDateline(std::string_view text, DraftArticle* article) {
  Unit& unit = article->body.front();
  Range& piece = unit.pieces.front();
  const Dateline dateline = ReadDateline(Slice(text, piece));
  if (!dateline.names_reporter || static_cast<int32_t>(dateline.length) >= piece.size()) return;
  const Range head{piece.start, piece.start + static_cast<int32_t>(dateline.length)};
  article->bylines.push_back(Trim(text, head));
  piece = Trim(text, {head.end, piece.end});
}

// The end of the last paragraph, cut where the credit begins; false if nothing would be left.
bool CutEnd(std::string_view text, DraftArticle* article, size_t at, Range* credit) {
  Range& piece = article->body.back().pieces.back();
  const Range rest = Trim(text, {piece.start, piece.start + static_cast<int32_t>(at)});
  if (rest.empty()) return false;
  *credit = Trim(text, {piece.start + static_cast<int32_t>(at), piece.end});
  piece = rest;
  return true;
}

}  // namespace

void TakeCredits(std::string_view text, DraftArticle* article, std::vector<Range>* boilerplate) {
  const auto takes = [](const Unit& unit) { return unit.kind == UnitKind::kText && unit.list_item < 0; };
  const auto first = std::find_if(article->body.begin(), article->body.end(), takes);
  if (first == article->body.begin() && first != article->body.end()) TakeDateline(text, article);
  if (article->body.empty() || !takes(article->body.back())) return;
  const auto last = [&] { return Slice(text, article->body.back().pieces.back()); };
  JumpLine jump;
  Range credit;
  if (const size_t at = FindTrailingJump(last(), &jump); at != std::string_view::npos) {
    const std::string page(jump.page);
    if (CutEnd(text, article, at, &credit)) {
      (jump.from ? article->continues_from : article->continues_on) = page;
      boilerplate->push_back(credit);
    }
  }
  if (const size_t at = FindTrailingByline(last()); at != std::string_view::npos) {
    if (CutEnd(text, article, at, &credit)) article->bylines.push_back(credit);
  }
}

}  // namespace huiyao::segmentation
