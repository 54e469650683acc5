#include "services/segmentation/mentions/quotes/english_words.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "common/text/pair_filter.h"
#include "common/text/utf8.h"

namespace huiyao::segmentation {
namespace {

constexpr std::string_view kPlain[] = {"say",      "said",   "says",    "told",    "tells",   "explained",
                                       "explains", "wrote",  "writes",  "replied", "replies", "believes",
                                       "believed", "thinks", "thought", "hoped",   "hopes"};
constexpr std::string_view kThat[] = {
    "stated",      "states",     "stressed",   "stresses",    "emphasized",   "emphasizes",   "emphasised",
    "emphasises",  "noted",      "notes",      "added",       "adds",         "announced",    "announces",
    "argued",      "argues",     "warned",     "warns",       "urged",        "urges",        "remarked",
    "remarks",     "declared",   "declares",   "commented",   "comments",     "responded",    "responds",
    "recalled",    "recalls",    "admitted",   "admits",      "insisted",     "insists",      "claimed",
    "claims",      "concluded",  "concludes",  "observed",    "observes",     "reiterated",   "reiterates",
    "reaffirmed",  "reaffirms",  "confirmed",  "confirms",    "disclosed",    "discloses",    "revealed",
    "reveals",     "indicated",  "indicates",  "proposed",    "proposes",     "asserted",     "asserts",
    "maintained",  "maintains",  "cautioned",  "cautions",    "predicted",    "predicts",     "affirmed",
    "affirms",     "underlined", "underlines", "underscored", "underscores",  "highlighted",  "highlights",
    "suggested",   "suggests",   "promised",   "promises",    "acknowledged", "acknowledges", "requested",
    "requests",    "required",   "demanded",   "demands",     "recommended",  "recommends",   "pledged",
    "pledges",     "asked",      "asks",       "joked",       "quipped",      "mentioned",    "mentions",
    "called",      "pointed",    "points",     "briefed",     "testified",    "expressed",    "expresses",
    "agreed",      "agrees",     "agree",      "believe",     "argue",        "warn",         "insist",
    "acknowledge", "suggest",    "hope",       "contended",   "contends",     "estimated",    "estimates",
    "reported",    "reports",    "complained", "continued"};
constexpr std::string_view kGerunds[] = {"saying",  "adding",      "noting",      "stressing", "emphasizing",
                                         "stating", "emphasising", "explaining",  "warning",   "arguing",
                                         "telling", "insisting",   "reiterating", "pointing",  "claiming"};
constexpr std::string_view kAdverbs[] = {
    "also",    "further",  "then",   "later",     "again",   "once",    "has",     "have",      "had",
    "even",    "still",    "today",  "now",       "ever",    "often",   "both",    "all",       "himself",
    "herself", "just",     "first",  "next",      "last",    "monday",  "tuesday", "wednesday", "thursday",
    "friday",  "saturday", "sunday", "yesterday", "earlier", "recently"};
constexpr std::string_view kUndoing[] = {"is",    "are",    "was",   "were", "be",    "been",  "being", "to",
                                         "as",    "not",    "never", "the",  "a",     "an",    "of",    "would",
                                         "could", "should", "might", "must", "may",   "can",   "will",  "did",
                                         "does",  "do",     "than",  "get",  "got",   "so",    "that",  "having",
                                         "which", "what",   "if",    "when", "where", "while", "how",   "why"};
constexpr std::string_view kSpeakers[] = {
    "conference",     "meeting",         "congress",     "session",      "ministry",   "commission",   "committee",
    "council",        "cabinet",         "government",   "report",       "statement",  "spokesperson", "spokesman",
    "spokeswoman",    "official",        "officials",    "expert",       "experts",    "delegate",     "delegates",
    "representative", "representatives", "leader",       "leaders",      "minister",   "ministers",    "director",
    "president",      "premier",         "chairman",     "chairwoman",   "chair",      "department",   "agency",
    "bureau",         "office",          "organization", "organisation", "authority",  "authorities",  "administration",
    "company",        "court",           "document",     "circular",     "notice",     "paper",        "study",
    "survey",         "researcher",      "researchers",  "scientist",    "scientists", "doctor",       "doctors",
    "analyst",        "analysts",        "economist",    "economists",   "resident",   "residents",    "villager",
    "villagers",      "participant",     "participants", "attendees",    "secretary",  "association",  "center",
    "centre",         "university",      "police",       "bank",         "union",      "institute",    "mayor",
    "governor",       "senator",         "professor",    "teacher",      "teachers",   "ambassador",   "envoy",
    "lawyer",         "judge",           "head",         "chief",        "manager",    "executive",    "executives",
    "founder",        "author",          "authors",      "farmer",       "farmers",    "worker",       "workers",
    "parents",        "mother",          "father",       "student",      "students",   "patient",      "patients",
    "nurse",          "nurses",          "owner",        "speaker",      "speakers",   "communique",   "declaration",
    "foundation",     "federation",      "group",        "team",         "board",      "panel",        "parliament",
    "forum",          "summit",          "symposium",    "inspector",    "officer",    "officers",     "commissioner",
    "deputy",         "coordinator",     "member",       "members",      "people",     "everyone",     "sources",
    "source",         "critics",         "supporters",   "reporter",     "newspaper",  "guideline",    "guidelines",
    "memo",           "letter",          "verdict",      "ruling",       "woman",      "man",          "women",
    "engineer",       "principal",       "dean",         "editor",       "historian",  "king",         "queen",
    "prime",          "general",         "colonel",      "captain",      "sergeant",   "consultant",   "advisor",
    "adviser",        "regulator",       "regulators",   "ombudsman",    "auditor",    "watchdog",     "campaigners"};
constexpr std::string_view kHeadEnds[] = {"of",   "for",       "at",       "in",    "from",  "with",
                                          "on",   "who",       "which",    "that",  "to",    "responsible",
                                          "held", "attending", "involved", "about", "under", "by"};

using WordSet = std::unordered_set<std::string_view>;

template <typename Words>
WordSet SetOf(const Words& words) {
  return WordSet(std::begin(words), std::end(words));
}

}  // namespace

EnglishCue EnglishCueOf(std::string_view word) {
  static const auto& cues = *[] {
    auto* all = new std::unordered_map<std::string_view, EnglishCue>();
    for (const std::string_view cue : kPlain) all->emplace(cue, EnglishCue::kPlain);
    for (const std::string_view cue : kThat) all->emplace(cue, EnglishCue::kThat);
    for (const std::string_view cue : kGerunds) all->emplace(cue, EnglishCue::kGerund);
    return all;
  }();
  // Two letters tell nearly all words from them.
  static const auto& begins = *[] {
    auto* pairs = new text::PairFilter();
    for (const auto& [cue, sort] : cues) pairs->Add(cue);
    return pairs;
  }();
  if (word.empty() || !begins.MayBegin(word, text::DecodeAt(word, 0).value)) return EnglishCue::kNone;
  const auto found = cues.find(word);
  return found == cues.end() ? EnglishCue::kNone : found->second;
}

bool IsEnglishAdverb(std::string_view word) {
  static const WordSet& words = *new WordSet(SetOf(kAdverbs));
  return words.contains(word) || (word.size() > 4 && word.ends_with("ly"));
}

bool UndoesEnglishCue(std::string_view word) {
  static const WordSet& words = *new WordSet(SetOf(kUndoing));
  return words.contains(word);
}

bool IsEnglishSpeaker(std::string_view word) {
  static const WordSet& words = *new WordSet(SetOf(kSpeakers));
  return words.contains(word);
}

bool IsEnglishPerson(std::string_view word) {
  constexpr std::string_view kOthers[] = {
      "conference",  "meeting",     "congress",     "session",      "ministry",       "commission", "committee",
      "council",     "cabinet",     "government",   "report",       "statement",      "department", "agency",
      "bureau",      "office",      "organization", "organisation", "administration", "company",    "court",
      "document",    "circular",    "notice",       "paper",        "study",          "survey",     "association",
      "center",      "centre",      "university",   "police",       "bank",           "union",      "institute",
      "communique",  "declaration", "foundation",   "federation",   "group",          "team",       "board",
      "panel",       "parliament",  "forum",        "summit",       "symposium",      "newspaper",  "guideline",
      "guidelines",  "memo",        "letter",       "verdict",      "ruling",         "watchdog",   "authority",
      "authorities", "people",      "everyone",     "sources"};
  return IsEnglishSpeaker(word) && std::find(std::begin(kOthers), std::end(kOthers), word) == std::end(kOthers);
}

bool EndsEnglishHead(std::string_view word) {
  return std::find(std::begin(kHeadEnds), std::end(kHeadEnds), word) != std::end(kHeadEnds);
}

}  // namespace huiyao::segmentation
