#include "services/segmentation/sentences/abbreviations.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "services/segmentation/sentences/tokens.h"

namespace huiyao::segmentation {
namespace {

constexpr size_t kLongest = 8;

struct Group {
  Abbreviation kind;
  // Counts only where its first letter is a capital: in small letters it is a word.
  bool capital;
  // In small letters, apart by a space.
  std::string_view words;
};

constexpr Group kGroups[] = {
    {Abbreviation::kTitle, false,
     "mr mrs ms mx messrs mme mmes mlle dr drs prof profs st ste mt mts ft rev revd fr sra srta hr frl dott"},
    {Abbreviation::kTitle, true,
     "gen gov govs hon lt col capt cpt cmdr cdr comdr maj sgt sgts cpl pvt pfc adm brig rep reps sen sens pres supt "
     "insp det amb atty asst assoc dep sec-gen vp msgr card pr pt imam ald cllr rt eng engr arch bp abp ven mgr"},
    {Abbreviation::kInner, false,
     "vs viz cf approx ca e.g i.e eg ie esp incl excl resp i.a o.b.o n.b c.f v q.v et f.k.a a.k.a d.b.a aka orig usu "
     "poss prob illus transl trans repr publ w.r.t dim intl natl govt"},
    {Abbreviation::kInner, true, "univ dept depts inst natl nat'l int'l intl acad coll hosp lib prov govt mun min bur"},
    {Abbreviation::kNumbered, false,
     "no nos n° nº nr num fig figs p pp pg pgs par para paras sec secs sect art arts ch chap chaps vol vols ed eds pt "
     "pts app ex exs eq eqs eqn ref refs cl ss tab ext tel fax ph box rm apt ste bldg fl op cit ser iss lot bk ver "
     "lns ll §"},
    {Abbreviation::kMonth, true, "jan feb mar apr jun jul aug sep sept oct nov dec"},
    {Abbreviation::kSuffix, false,
     "inc co cos corp ltd llc llp plc bros mfg jr sr esq pty gmbh pte pvt ave blvd blvds rd hwy pkwy sq sts aves rds "
     "ln "
     "ct "
     "terr expy tpk ph.d m.d d.d.s d.phil ll.b ll.m ed.d b.sc m.sc psy.d pharm.d b.a m.a j.d assn assoc deg"},
    {Abbreviation::kSuffix, true, "mon tue tues wed thu thur thurs fri sat sun dr pl"},
    {Abbreviation::kTrailing, false,
     "etc al ect misc min mins hr hrs secs mo mos yr yrs wk wks lb lbs oz qt qts gal gals yd yds mi km cm mm kg mg ml "
     "sq cu mph kph rpm tbsp tsp pct avg max qty doz pkg pkgs ppl dept depts est cont contd temp alt abs bn mn tn "
     "m.p.h "
     "c.e b.c a.d b.c.e"},
    {Abbreviation::kClock, false, "a.m p.m"},
};

using Table = std::unordered_map<std::string_view, Abbreviation>;

// The first group that has a word wins.
Table MakeTable(bool with_capital_only) {
  Table table;
  for (const Group& group : kGroups) {
    if (group.capital && !with_capital_only) continue;
    for (size_t at = 0; at < group.words.size();) {
      const size_t end = std::min(group.words.find(' ', at), group.words.size());
      table.emplace(group.words.substr(at, end - at), group.kind);
      at = end + 1;
    }
  }
  return table;
}

// Single letters with full stops between them.
bool IsAcronym(std::string_view token) {
  if (token.size() < 3 || token.size() % 2 == 0) return false;
  for (size_t i = 0; i < token.size(); ++i) {
    if (i % 2 == 0 ? !IsLetter(token[i]) : token[i] != '.') return false;
  }
  return true;
}

}  // namespace

Abbreviation ClassifyAbbreviation(std::string_view token) {
  static const Table small = MakeTable(false);
  static const Table capital = MakeTable(true);
  if (token.empty()) return Abbreviation::kNone;
  if (token.size() <= kLongest) {
    std::array<char, kLongest> lower;
    std::transform(token.begin(), token.end(), lower.begin(),
                   [](char c) { return IsUpper(c) ? static_cast<char>(c | 0x20) : c; });
    const Table& table = IsUpper(token[0]) ? capital : small;
    const auto found = table.find({lower.data(), token.size()});
    // P. and V. are initials.
    if (found != table.end() && (token.size() > 1 || !IsUpper(token[0]))) return found->second;
  }
  if (token.size() == 1) return IsUpper(token[0]) ? Abbreviation::kInitial : Abbreviation::kNone;
  return IsAcronym(token) ? Abbreviation::kAcronym : Abbreviation::kNone;
}

}  // namespace huiyao::segmentation
