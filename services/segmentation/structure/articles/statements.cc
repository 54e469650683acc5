#include "services/segmentation/structure/articles/statements.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/structure/articles/attribution.h"
#include "services/segmentation/structure/articles/line_role.h"
#include "services/segmentation/structure/articles/statement_order.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Article;
using document::v1::Finding;

constexpr int32_t kEvidenceBytes = 48;
constexpr size_t kMaxSpeakers = 48;
// Running text whose end a column cut off; bytes.
constexpr size_t kLongText = 90;

class StatementDivider {
 public:
  StatementDivider(std::string_view text, const std::vector<PageLine>& lines) : text_(text), lines_(lines) {}

  std::optional<DividedPage> Divide() {
    ReadLines();
    // More are a list of those present.
    if (speakers_.size() < 2 || speakers_.size() > kMaxSpeakers) return std::nullopt;
    ReadHeadlines();
    Attribute();
    if (!SeveralSpeak()) return std::nullopt;
    WriteOwn();
    members_.resize(speakers_.size());
    for (size_t u = 0; u < lines_.size(); ++u) {
      const int speaker = official_[u] >= 0 ? official_[u] : speaker_of_[u];
      if (speaker >= 0) members_[speaker].push_back(u);
    }
    for (size_t s = 0; s < speakers_.size(); ++s) WriteStatement(static_cast<int>(s));
    std::stable_sort(out_.articles.begin() + first_statement_, out_.articles.end(),
                     [](const DraftArticle& a, const DraftArticle& b) { return PlaceOf(a) < PlaceOf(b); });
    return std::move(out_);
  }

 private:
  const std::vector<Range>& Pieces(size_t u) const { return lines_[u].unit->pieces; }

  void ReadLines() {
    official_.assign(lines_.size(), -1);
    std::map<std::pair<const Division*, std::string_view>, int> known;
    std::map<std::string_view, int> names;
    for (size_t u = 0; u < lines_.size(); ++u) {
      if (!lines_[u].is_official()) continue;
      const OfficialLine& line = lines_[u].official;
      const auto key = std::pair(line.division, line.division != nullptr ? std::string_view() : line.organ);
      const auto [at, is_new] = known.emplace(key, static_cast<int>(speakers_.size()));
      if (is_new) speakers_.push_back({line.division, line.organ, true});
      official_[u] = at->second;
      names.emplace(line.name, at->second);
    }
    // A picture's text repeats the name alone.
    caption_.assign(lines_.size(), false);
    for (size_t u = 0; u < lines_.size(); ++u) {
      if (official_[u] >= 0 || !MayStandAlone(*lines_[u].unit)) continue;
      const auto named = names.find(Trim(lines_[u].words));
      if (named == names.end()) continue;
      official_[u] = named->second;
      caption_[u] = true;
    }
  }

  // Headlines over the statements: short lines right before officials' lines, if most statements have one.
  void ReadHeadlines() {
    title_.assign(lines_.size(), false);
    std::vector<size_t> headlines;
    for (size_t u = 0; u + 1 < lines_.size(); ++u) {
      if (official_[u] >= 0 || official_[u + 1] < 0 || caption_[u + 1]) continue;
      if (lines_[u].role == LineRole::kShort) headlines.push_back(u);
    }
    if (headlines.size() < 2 || 2 * headlines.size() < speakers_.size()) return;
    for (const size_t u : headlines) {
      official_[u] = official_[u + 1];
      title_[u] = true;
    }
  }

  // A printed piece of a unit.
  struct Part {
    int32_t start;
    size_t unit;
    size_t piece;
    friend auto operator<=>(const Part&, const Part&) = default;
  };

  // Pieces are attributed for themselves: what seemed to go on elsewhere may be another's.
  void Attribute() {
    std::vector<Part> parts;
    for (size_t u = 0; u < lines_.size(); ++u) {
      for (size_t k = 0; k < Pieces(u).size(); ++k) parts.push_back({Pieces(u)[k].start, u, k});
    }
    std::sort(parts.begin(), parts.end());
    std::vector<std::vector<size_t>> index(lines_.size());  // of each unit's pieces in `parts`
    for (size_t u = 0; u < lines_.size(); ++u) index[u].resize(Pieces(u).size());
    for (size_t p = 0; p < parts.size(); ++p) index[parts[p].unit][parts[p].piece] = p;
    std::vector<Statement> statements;
    for (const Part& part : parts) {
      const int joined = part.piece == 0 ? -1 : static_cast<int>(index[part.unit][part.piece - 1]);
      statements.push_back({Slice(text_, Pieces(part.unit)[part.piece]), official_[part.unit], joined});
    }
    const std::vector<int> speakers = AttributeStatements(statements, &speakers_);
    SplitBySpeaker(index, speakers);
  }

  // A unit whose pieces belong to several speakers was joined wrongly.
  void SplitBySpeaker(const std::vector<std::vector<size_t>>& index, const std::vector<int>& speakers) {
    struct Whole {
      Unit unit;
      size_t line;
      int speaker;
    };
    std::vector<Whole> wholes;
    for (size_t u = 0; u < lines_.size(); ++u) {
      for (size_t k = 0; k < Pieces(u).size(); ++k) {
        const int speaker = speakers[index[u][k]];
        const Range piece = Pieces(u)[k];
        if (k > 0 && speaker == wholes.back().speaker) {
          wholes.back().unit.pieces.push_back(piece);
          continue;
        }
        if (k > 0) out_.parted.push_back(piece.start);
        wholes.push_back({*lines_[u].unit, u, speaker});
        wholes.back().unit.pieces.assign(1, piece);
      }
    }
    std::stable_sort(wholes.begin(), wholes.end(), [](const Whole& a, const Whole& b) {
      return a.unit.pieces.front().start < b.unit.pieces.front().start;
    });
    std::vector<PageLine> lines;
    std::vector<int> official;
    std::vector<bool> caption, title;
    wholes_.reserve(wholes.size());  // lines_ points into it
    for (Whole& whole : wholes) {
      const PageLine& line = lines_[whole.line];
      const bool split = whole.unit.pieces.size() != line.unit->pieces.size();
      const Unit& unit = wholes_.emplace_back(std::move(whole.unit));
      lines.push_back(split ? ReadPageLine(text_, unit) : line);
      lines.back().unit = &unit;
      official.push_back(official_[whole.line]);
      caption.push_back(caption_[whole.line]);
      title.push_back(title_[whole.line]);
      speaker_of_.push_back(whole.speaker);
    }
    lines_ = std::move(lines);
    official_ = std::move(official);
    caption_ = std::move(caption);
    title_ = std::move(title);
  }

  bool IsProse(size_t u) const {
    const std::string_view last = Slice(text_, Pieces(u).back());
    return official_[u] < 0 && (EndsLineOnPurpose(last) || last.size() >= kLongText);
  }

  // Two at least have running text: a list of those present is no page of statements.
  bool SeveralSpeak() const {
    std::set<int> speaking;
    for (size_t u = 0; u < lines_.size(); ++u) {
      if (speaker_of_[u] >= 0 && IsProse(u)) speaking.insert(speaker_of_[u]);
    }
    return speaking.size() >= 2;
  }

  void WriteOwn() {
    DraftArticle own;
    own.kind = Article::KIND_REPORT;
    for (size_t u = 0; u < lines_.size(); ++u) {
      const LineRole role = lines_[u].role;
      const bool credit = role == LineRole::kPageCredit || (role == LineRole::kByline && !own.bylines.empty());
      if (official_[u] < 0 && credit) {
        // 联合采写 stands on the credit's second line.
        if (role == LineRole::kByline && IsCreditEnd(lines_[u].words) && Touches(own.bylines.back(), Pieces(u)[0])) {
          own.bylines.back().end = Pieces(u)[0].end;
        } else {
          own.bylines.push_back(Pieces(u)[0]);
        }
        speaker_of_[u] = kWritten;
        continue;
      }
      if (speaker_of_[u] != -1) continue;
      if (role == LineRole::kShort && own.title.empty()) {
        own.title = Pieces(u)[0];
      } else if (role == LineRole::kKicker && own.kicker.empty()) {
        own.kicker = Pieces(u)[0];
      } else if (role == LineRole::kByline) {
        own.bylines.push_back(Pieces(u)[0]);
      } else {
        own.body.push_back(*lines_[u].unit);
      }
    }
    out_.title = own.title;
    if (own.body.empty()) {
      // A headline and a credit over statements make no article.
      out_.credits = own.bylines;
      if (!own.kicker.empty()) out_.boilerplate.push_back(own.kicker);
      return;
    }
    out_.articles.push_back(std::move(own));
    first_statement_ = 1;
  }

  bool Touches(Range before, Range after) const {
    return before.end <= after.start && Trim(text_.substr(before.end, after.start - before.end)).empty();
  }

  void WriteStatement(int speaker) {
    DraftArticle article;
    article.kind = Article::KIND_STATEMENT;
    article.region = speakers_[speaker].division;
    int32_t line = -1;
    std::vector<size_t> members;
    std::vector<PlacedParagraph> places;
    for (const size_t u : members_[speaker]) {
      if (title_[u] && article.title.empty()) {
        article.title = Pieces(u).front();
      } else if (official_[u] == speaker) {
        (caption_[u] ? article.captions : article.bylines).push_back(Pieces(u).front());
        if (line < 0) line = Pieces(u).front().start;
      } else {
        members.push_back(u);
        places.push_back({Pieces(u).front(), Pieces(u).back()});
      }
    }
    if (members.empty() && article.bylines.empty()) return;
    // A page on which all lines stand behind their statements moves none.
    const bool trails = line >= 0 && !places.empty() && places.back().first.start < line;
    const std::vector<size_t> order = OrderStatement(places, trails ? -1 : line);
    for (const size_t m : order) article.body.push_back(*lines_[members[m]].unit);
    JoinParted(&article.body);
    if (!trails) ReportMoved(places, order, line);
    if (article.bylines.empty() && !article.body.empty()) ReportMissing(article.body.front(), speaker);
    out_.articles.push_back(std::move(article));
  }

  // The only paragraph of a statement that breaks off goes on in its only piece that was parted from another's.
  void JoinParted(std::vector<Unit>* body) {
    const auto parted = [&](const Unit& unit) {
      return std::find(out_.parted.begin(), out_.parted.end(), unit.pieces.front().start) != out_.parted.end();
    };
    const auto breaks_off = [&](const Unit& unit) {
      return unit.kind == UnitKind::kText && !EndsLineOnPurpose(Slice(text_, unit.pieces.back()));
    };
    if (std::count_if(body->begin(), body->end(), parted) != 1) return;
    if (std::count_if(body->begin(), body->end(), breaks_off) != 1) return;
    const auto rest = std::find_if(body->begin(), body->end(), parted);
    const auto beginning = std::find_if(body->begin(), body->end(), breaks_off);
    if (rest == beginning) return;
    Finding& finding = Report(Finding::KIND_COLUMN_ORDER_REPAIRED, rest->pieces.front(),
                              "Printed elsewhere than the sentence that it completes.");
    Range end = beginning->pieces.back();
    if (end.size() > kEvidenceBytes) end.start = end.end - kEvidenceBytes;
    while (!text::IsBoundary(text_, end.start)) ++end.start;
    SetSpan(end, finding.add_evidence());
    beginning->pieces.insert(beginning->pieces.end(), rest->pieces.begin(), rest->pieces.end());
    body->erase(rest);
  }

  Finding& Report(Finding::Kind kind, Range place, std::string detail) {
    Finding& finding = out_.findings.emplace_back();
    finding.set_kind(kind);
    finding.set_detail(std::move(detail));
    if (place.size() > kEvidenceBytes) place.end = place.start + kEvidenceBytes;
    while (!text::IsBoundary(text_, place.end)) --place.end;
    SetSpan(place, finding.add_evidence());
    return finding;
  }

  // The first paragraph that was printed before the line and is read behind what follows the line.
  void ReportMoved(const std::vector<PlacedParagraph>& places, const std::vector<size_t>& order, int32_t line) {
    for (size_t k = 1; k < order.size(); ++k) {
      const Range now = places[order[k]].first;
      if (now.start >= line || places[order[k - 1]].first.start < line) continue;
      Report(Finding::KIND_COLUMN_ORDER_REPAIRED, now,
             "Printed before the line of the official whose statement it continues.");
    }
  }

  void ReportMissing(const Unit& first, int speaker) {
    const Division* division = speakers_[speaker].division;
    Report(Finding::KIND_MISSING_BYLINE, first.pieces.front(),
           fmt::format("No line names who speaks; {} is inferred from what the statement names.",
                       division != nullptr ? division->name : speakers_[speaker].organ));
  }

  static int32_t PlaceOf(const DraftArticle& article) {
    int32_t place = article.bylines.empty() ? -1 : article.bylines.front().start;
    for (const Unit& unit : article.body) {
      if (place < 0 || (article.bylines.empty() && unit.pieces.front().start < place)) {
        place = unit.pieces.front().start;
      }
    }
    return place;
  }

  static constexpr int kWritten = -2;

  std::string_view text_;
  std::vector<PageLine> lines_;
  std::vector<Unit> wholes_;
  std::vector<Speaker> speakers_;
  std::vector<int> official_;                 // by line: the speaker whose line it is, or -1
  std::vector<bool> title_;                   // by line: it is a statement's headline
  std::vector<bool> caption_;                 // by line: it is a picture's text
  std::vector<int> speaker_of_;               // by line
  std::vector<std::vector<size_t>> members_;  // by speaker: lines and paragraphs
  DividedPage out_;
  size_t first_statement_ = 0;
};

}  // namespace

std::optional<DividedPage> DivideStatements(std::string_view text, const std::vector<PageLine>& lines) {
  return StatementDivider(text, lines).Divide();
}

}  // namespace huiyao::segmentation
