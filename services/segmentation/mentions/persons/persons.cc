#include "services/segmentation/mentions/persons/persons.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/persons/affiliations.h"
#include "services/segmentation/mentions/persons/folded_text.h"
#include "services/segmentation/mentions/persons/han_finder.h"
#include "services/segmentation/mentions/persons/known_names.h"
#include "services/segmentation/mentions/persons/latin_finder.h"
#include "services/segmentation/mentions/persons/latin_names.h"
#include "services/segmentation/mentions/persons/split_persons.h"
#include "services/segmentation/mentions/persons/title_conflicts.h"

namespace huiyao::segmentation {
namespace {

// Bytes within which an office said before tells of the next one's place.
constexpr size_t kNear = 600;
// Paragraphs back in which 该局 may have been named.
constexpr int kUnitsNear = 2;
// A name within so many bytes of a unit's end is the one that its last title names.
constexpr size_t kNearEnd = 6;

class Reader {
 public:
  Reader(const std::vector<ArticleFlow>& articles, document::v1::Document* document)
      : articles_(articles), document_(document) {}

  std::vector<PersonMention> Read() {
    for (size_t i = 0; i < articles_.size(); ++i) {
      for (const bool bylines : {true, false}) {
        const Flow& flow = bylines ? articles_[i].bylines : articles_[i].body;
        for (size_t unit = 0; unit < flow.size(); ++unit) {
          const PersonMention place = {static_cast<int>(i), bylines, static_cast<int>(unit), {}, 0, {}};
          const size_t across = unit > 0 ? ReadAcross(articles_[i], flow[unit - 1], flow[unit], place) : 0;
          ReadUnit(articles_[i], flow[unit], place, across);
        }
      }
    }
    return persons_.empty() ? std::vector<PersonMention>() : WithKnownNames();
  }

 private:
  // Most letters of its beginning are of Latin script.
  static bool IsLatin(std::string_view text) {
    constexpr size_t kBeginning = 600;
    const size_t end = std::min(text.size(), kBeginning);
    size_t letters = 0, others = 0;
    for (size_t at = 0; at < end;) {
      const auto lead = static_cast<uint8_t>(text[at]);
      if (lead < 0x80) {
        letters += (lead | 0x20) >= 'a' && (lead | 0x20) <= 'z';
        ++at;
      } else if (lead < 0xE3) {
        at += lead < 0xE0 ? 2 : 3;
      } else {
        ++others;
        at += static_cast<size_t>(text::DecodeAt(text, at).length);
        // If all that follows were letters.
        if (letters + (end - std::min(end, at)) <= 2 * others) return false;
      }
    }
    return letters > 2 * others;
  }

  // Nothing but 、 stands between.
  static bool IsListMark(std::string_view text, size_t begin, size_t end) {
    return begin < end && (text.substr(begin, end - begin) == "、" || text.substr(begin, end - begin) == "和");
  }

  // Of the article at `index`.
  std::string_view Headline(int index) const {
    if (index >= document_->articles_size() ||
        document_->articles(index).id() != articles_[static_cast<size_t>(index)].id)
      return {};
    const auto& title = document_->articles(index).title();
    const std::string_view text = document_->text();
    const auto start = static_cast<size_t>(title.start()), end = static_cast<size_t>(title.end());
    return start < end && end <= text.size() ? text.substr(start, end - start) : std::string_view();
  }

  int PersonOf(const std::string& name) {
    const auto [found, added] = persons_.try_emplace(name, document_->persons_size());
    if (added) document_->add_persons()->set_name(name);
    return found->second;
  }

  void ReadUnit(const ArticleFlow& article, const FlowUnit& unit, const PersonMention& place, size_t across) {
    const std::string_view text = unit.text.text();
    std::vector<FoundPerson> found;
    found = IsLatin(text) ? FindLatinPersons(text) : FindHanPersons(FoldedText(text));
    std::vector<document::v1::Affiliation> affiliations;
    size_t list_end = 0;
    for (const FoundPerson& person : found) {
      // Met already, by a title in the unit before.
      if (person.range.start < across) continue;
      PersonMention mention = place;
      mention.name = person.range;
      mention.person = PersonOf(person.name);
      if (!person.titles.empty()) mention.titles = {person.titles.front().title.start, person.titles.back().title.end};
      mentions_.push_back(mention);
      const bool on_list = !affiliations.empty() && !person.titles.empty() &&
                           IsListMark(text, list_end, person.titles.front().title.start);
      const document::v1::Affiliation neighbour = on_list ? affiliations.back() : document::v1::Affiliation();
      const bool same_flow = last_at_.article == place.article && last_at_.in_byline == place.in_byline;
      const bool known = !last_.title().empty() && same_flow && last_at_.unit + kUnitsNear >= place.unit;
      const bool near = known && last_at_.unit == place.unit && person.range.start < last_at_.name.end + kNear;
      affiliations = ReadAffiliations({article, unit, known ? &last_ : nullptr, near, Headline(place.article)},
                                      person.titles, on_list ? &neighbour : nullptr);
      for (size_t i = 0; i < affiliations.size(); ++i) {
        if (person.titles[i].is_office && !affiliations[i].organisation().empty()) {
          last_ = affiliations[i];
          last_at_ = mention;
        }
      }
      for (const auto& one : ReadAffiliations({article, unit, nullptr, false, Headline(place.article)},
                                              person.titles_elsewhere, nullptr)) {
        AddAffiliation(one, document_->mutable_persons(mention.person));
      }
      list_end = person.range.end;
      for (size_t i = 0; i < affiliations.size(); ++i) {
        AddAffiliation(affiliations[i], document_->mutable_persons(mention.person));
        if (person.titles[i].sole && !person.shares_titles) conflicts_.Add(affiliations[i], mention.person, document_);
      }
    }
  }

  // Whom a title at the end of the unit before `unit` names: the end of the name, 0 if it names nobody.
  size_t ReadAcross(const ArticleFlow& article, const FlowUnit& before, const FlowUnit& unit,
                    const PersonMention& place) {
    const std::string_view text = before.text.text();
    const bool named = !mentions_.empty() && mentions_.back().article == place.article &&
                       mentions_.back().in_byline == place.in_byline && mentions_.back().unit + 1 == place.unit &&
                       mentions_.back().name.end + kNearEnd > text.size();
    if (named) return 0;
    const std::optional<SplitPerson> person = ReadSplitPerson(text, unit.text.text());
    if (!person) return 0;
    PersonMention mention = place;
    mention.name = person->name_behind;
    mention.person = PersonOf(person->name);
    mentions_.push_back(mention);
    const TitlePlace at = {article, before, nullptr, false, Headline(place.article)};
    for (const auto& one : ReadAffiliations(at, person->titles, nullptr)) {
      AddAffiliation(one, document_->mutable_persons(mention.person));
    }
    return mention.name.end;
  }

  // The mentions with those of the names known by now.
  std::vector<PersonMention> WithKnownNames() {
    KnownNames names;
    for (const auto& [name, person] : persons_) names.Add(name, person);
    AddShortForms(&names);
    std::vector<PersonMention> all;
    auto known = mentions_.begin();
    for (size_t i = 0; i < articles_.size(); ++i) {
      for (const bool bylines : {true, false}) {
        const Flow& flow = bylines ? articles_[i].bylines : articles_[i].body;
        for (size_t unit = 0; unit < flow.size(); ++unit) {
          const size_t first = all.size();
          const PersonMention place = {static_cast<int>(i), bylines, static_cast<int>(unit), {}, 0, {}};
          std::vector<TextRange> taken;
          for (; known != mentions_.end() && known->article == place.article && known->in_byline == bylines &&
                 known->unit == place.unit;
               ++known) {
            taken.push_back(known->name);
            all.push_back(*known);
          }
          for (const KnownNames::Place& found : names.Find(flow[unit].text.text(), taken)) {
            PersonMention& mention = all.emplace_back(place);
            mention.name = found.range;
            mention.person = found.person;
          }
          std::sort(all.begin() + static_cast<ptrdiff_t>(first), all.end(),
                    [](const PersonMention& a, const PersonMention& b) { return a.name.start < b.name.start; });
          for (size_t m = first; m < all.size(); ++m) AddSpan(flow[unit], all[m]);
        }
      }
    }
    return all;
  }

  // Surnames of names in Latin script that only one person bears.
  void AddShortForms(KnownNames* names) const {
    std::map<std::string_view, int> bearers;  // -1: several
    for (const auto& [name, person] : persons_) {
      const std::string_view surname = LatinSurname(name);
      if (surname.empty()) continue;
      const auto [found, added] = bearers.try_emplace(surname, person);
      if (!added) found->second = -1;
    }
    for (const auto& [surname, person] : bearers) {
      if (person >= 0) names->Add(surname, person, true);
    }
  }

  void AddSpan(const FlowUnit& unit, const PersonMention& mention) {
    const Range range = unit.text.MapFirst(mention.name.start, mention.name.end);
    if (!range.empty()) SetSpan(range, document_->mutable_persons(mention.person)->add_mentions());
  }

  const std::vector<ArticleFlow>& articles_;
  document::v1::Document* const document_;
  std::map<std::string, int> persons_;  // by name
  std::vector<PersonMention> mentions_;
  TitleConflicts conflicts_;
  // The last office said with its body, and whose.
  document::v1::Affiliation last_;
  PersonMention last_at_;
};

}  // namespace

std::vector<PersonMention> ReadPersons(const std::vector<ArticleFlow>& articles, document::v1::Document* document) {
  return Reader(articles, document).Read();
}

}  // namespace huiyao::segmentation
