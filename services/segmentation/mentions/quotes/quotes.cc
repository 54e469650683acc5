#include "services/segmentation/mentions/quotes/quotes.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "services/segmentation/layout/characters.h"
#include "services/segmentation/mentions/quotes/asides.h"
#include "services/segmentation/mentions/quotes/interview.h"
#include "services/segmentation/mentions/quotes/marks.h"
#include "services/segmentation/mentions/quotes/paragraph_speech.h"
#include "services/segmentation/mentions/quotes/speakers.h"
#include "services/segmentation/mentions/quotes/spoken_words.h"

namespace huiyao::segmentation {
namespace {

using document::v1::Quote;

class Reader {
 public:
  Reader(const ArticleFlow& article, std::span<const PersonMention> mentions, document::v1::Document* document)
      : article_(article), speakers_(article, mentions, *document), document_(document) {}

  void Run(std::string_view title) {
    const std::vector<Turn> turns = FindTurns(article_, title, speakers_);
    auto turn = turns.begin();
    for (size_t unit = 0; unit < article_.body.size(); ++unit) {
      if (turn != turns.end() && turn->unit == unit) {
        open_ = nullptr;
        announces_ = false;
        for (; turn != turns.end() && turn->unit == unit; ++turn) TakeTurn(*turn);
      } else if (article_.body[unit].heading_level > 0) {
        open_ = nullptr;
        announces_ = false;
        answer_ = nullptr;
        list_ = nullptr;
        asks_ = false;
      } else if (asks_) {
        // The question goes on.
      } else if (answer_ != nullptr && !EndsInterview(unit)) {
        const JoinedText& text = article_.body[unit].text;
        if (TakeAside(unit)) continue;
        AddPiece(text, TrimRange(text.text(), {0, text.text().size()}), answer_);
        speakers_.Note(answer_by_, unit);
      } else {
        answer_ = nullptr;
        ReadParagraph(unit);
      }
    }
  }

 private:
  void TakeTurn(const Turn& turn) {
    answer_ = nullptr;
    asks_ = turn.is_question;
    if (turn.is_question || turn.words.start >= turn.words.end) return;
    SpokenWords words{.speaker = turn.speaker, .cue = turn.label, .pieces = {turn.words}, .direct = true};
    answer_ = Write(turn.unit, words);
    answer_by_ = turn.speaker;
    speakers_.Note(answer_by_, turn.unit);
  }

  // （某某插话：…） between the paragraphs of an answer: it goes on behind it.
  bool TakeAside(size_t unit) {
    const std::optional<Aside> aside = ReadAside(article_.body[unit].text.text(), speakers_.In(unit));
    if (!aside) return false;
    SpokenWords words{.cue = aside->cue, .pieces = {aside->words}, .direct = true};
    words.speaker = speakers_.Resolve(aside->subject, unit);
    Write(unit, words);
    return true;
  }

  // (记者 …) and the like stand behind the last answer.
  bool EndsInterview(size_t unit) const {
    const std::string_view text = Trim(article_.body[unit].text.text());
    for (const std::string_view end :
         {"（记者",   "(记者",    "（記者",   "(本报",    "（本报",   "来源",     "责任编辑",
          "编辑：",   "编辑:",    "采访结束", "採訪結束", "采访最后", "采访中",   "访谈结束",
          "访谈最后", "采访过程", "采访接近", "记者手记", "結束採訪", "结束采访", "走出采访"}) {
      if (text.starts_with(end)) return true;
    }
    return ReporterQuotes(unit);
  }

  // “…。”沈立说: who answers, or is named before, does not speak so of himself.
  bool ReporterQuotes(size_t unit) const {
    const auto mentions = speakers_.In(unit);
    constexpr size_t kMost = 8;
    if (mentions.empty() || mentions.size() > kMost || FindPassages(article_.body[unit].text.text()).all.empty()) {
      return false;
    }
    Speakers speakers = speakers_;
    for (const SpokenWords& words : ReadParagraphSpeech(article_.body[unit], unit, speakers).all) {
      if (words.direct && words.speaker.name == answer_by_.name && words.cue.end > words.cue.start) return true;
    }
    return false;
  }

  void ReadParagraph(size_t unit) {
    const JoinedText& text = article_.body[unit].text;
    if (open_ != nullptr && GoesOn(text)) return;
    open_ = nullptr;
    ParagraphSpeech speech = ReadParagraphSpeech(article_.body[unit], unit, speakers_);
    if (speech.all.empty() && !speech.announces && list_ != nullptr && BeginsItem(text.text())) {
      AddPiece(text, TrimRange(text.text(), {0, text.text().size()}), list_);
      return;
    }
    list_ = nullptr;
    const bool announced = announces_ && speech.all.empty();
    if (announced) TakeAnnounced(unit, &speech);
    for (const SpokenWords& words : speech.all) {
      Quote* quote = Write(unit, words);
      if (announced && BeginsItem(text.text())) list_ = quote;
    }
    announces_ = speech.announces;
    announced_ = std::move(speech.announced);
  }

  // 一是, 一、, （一）, 1.: an item of what 会议指出： announces.
  static bool BeginsItem(std::string_view text) {
    constexpr std::u32string_view kFirst = U"一二三四五六七八九十第（(0123456789首其再最①②③④⑤⑥⑦⑧⑨";
    return kFirst.find(FirstCharacter(Trim(text))) != kFirst.npos;
  }

  // The paragraph goes on with words that one before began: it opens them again, or closes them.
  bool GoesOn(const JoinedText& text) {
    const Passages passages = FindPassages(text.text());
    TextRange inner;
    bool closes = true;
    if (passages.unopened.end > 0) {
      inner = {0, passages.unopened.start};
    } else if (passages.unclosed.end > 0 && Trim(text.text().substr(0, passages.unclosed.start)).empty()) {
      inner = {passages.unclosed.end, text.text().size()};
      closes = false;
    } else if (!passages.all.empty() && Trim(text.text().substr(0, passages.all[0].outer.start)).empty() &&
               Trim(text.text().substr(passages.all[0].outer.end)).empty()) {
      inner = passages.all[0].inner;
    } else {
      return false;
    }
    inner = TrimRange(text.text(), inner);
    if (inner.start >= inner.end) return false;
    AddPiece(text, inner, open_);
    if (closes) open_ = nullptr;
    return true;
  }

  // The paragraph before ended in 会议指出：, and this one says nothing of who speaks.
  void TakeAnnounced(size_t unit, ParagraphSpeech* speech) {
    const std::string_view text = article_.body[unit].text.text();
    const Passages passages = FindPassages(text);
    TextRange inner = TrimRange(text, {0, text.size()});
    const bool quoted =
        !passages.all.empty() && passages.all[0].outer.start == inner.start && passages.all[0].outer.end == inner.end;
    if (quoted) inner = TrimRange(text, passages.all[0].inner);
    if (inner.start >= inner.end || (!quoted && !IsChinese(text))) return;
    speech->all.push_back({.speaker = announced_, .pieces = {inner}, .direct = quoted});
    speech->all.back().speaker.inferred = true;
  }

  // Null if nothing of it is printed.
  Quote* Write(size_t unit, const SpokenWords& words) {
    const JoinedText& text = article_.body[unit].text;
    Quote* quote = document_->add_quotes();
    quote->set_speaker(words.speaker.name);
    quote->set_speaker_title(words.speaker.titles);
    quote->set_speaker_inferred(words.speaker.inferred);
    quote->set_direct(words.direct);
    quote->set_article_id(article_.id);
    if (words.cue.end > words.cue.start) {
      const Range cue = text.MapFirst(words.cue.start, words.cue.end);
      if (!cue.empty()) SetSpan(cue, quote->mutable_cue());
    }
    for (const TextRange piece : words.pieces) AddPiece(text, piece, quote);
    if (quote->pieces().empty()) {
      document_->mutable_quotes()->RemoveLast();
      return nullptr;
    }
    if (words.open) open_ = quote;
    return quote;
  }

  static void AddPiece(const JoinedText& text, TextRange range, Quote* quote) {
    text.ForEach(range.start, range.end, [&](Range piece) { SetSpan(piece, quote->add_pieces()); });
  }

  const ArticleFlow& article_;
  Speakers speakers_;
  document::v1::Document* const document_;
  // Words whose closing mark has not come yet.
  Quote* open_ = nullptr;
  // The paragraph before ended in a cue and a colon.
  bool announces_ = false;
  Speaker announced_;
  // An answer that the next units may go on with.
  Quote* answer_ = nullptr;
  Speaker answer_by_;
  // A report in items, one a paragraph, that the next may go on with.
  Quote* list_ = nullptr;
  bool asks_ = false;
};

// The article's headline, or the document's.
std::string TitleOf(size_t index, const document::v1::Document& document) {
  if (index >= static_cast<size_t>(document.articles_size())) return document.title();
  const auto& article = document.articles(static_cast<int>(index));
  if (!article.has_title()) return document.title();
  const auto& title = article.title();
  return document.text().substr(static_cast<size_t>(title.start()), static_cast<size_t>(title.end() - title.start()));
}

}  // namespace

void ReadQuotes(const std::vector<ArticleFlow>& articles, const std::vector<PersonMention>& persons,
                document::v1::Document* document) {
  size_t first = 0;
  for (size_t i = 0; i < articles.size(); ++i) {
    size_t end = first;
    while (end < persons.size() && static_cast<size_t>(persons[end].article) == i) ++end;
    Reader(articles[i], std::span(persons).subspan(first, end - first), document).Run(TitleOf(i, *document));
    first = end;
  }
}

}  // namespace huiyao::segmentation
