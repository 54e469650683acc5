#include "common/analysis/words/document_number.h"

#include "common/text/utf8.h"

namespace huiyao::analysis {
namespace {

constexpr int kMaxCodeCharacters = 12;

char32_t ClosingOf(char32_t open) {
  switch (open) {
    case U'〔':
      return U'〕';
    case U'[':
      return U']';
    case U'［':
      return U'］';
    case U'【':
      return U'】';
    case U'(':
      return U')';
    case U'（':
      return U'）';
    default:
      return 0;
  }
}

// Reads code points one by one.
class Reader {
 public:
  Reader(std::string_view text, size_t at) : text_(text), at_(at) {}
  size_t at() const { return at_; }
  char32_t Peek() const { return at_ < text_.size() ? text::DecodeAt(text_, at_).value : 0; }
  char32_t Next() {
    const text::CodePoint point = text::DecodeAt(text_, at_);
    at_ += static_cast<size_t>(point.length);
    return point.value;
  }
  bool Skip(char32_t value) {
    if (at_ >= text_.size() || Peek() != value) return false;
    Next();
    return true;
  }
  int SkipDigits() {
    int count = 0;
    for (;; ++count) {
      const char32_t value = Peek();
      if (!(value >= '0' && value <= '9') && !(value >= U'０' && value <= U'９')) return count;
      Next();
    }
  }

 private:
  std::string_view text_;
  size_t at_;
};

// Characters of the codes of central and local organs: places, kinds of organ, fields, kinds of document.
bool IsCodeCharacter(char32_t value) {
  static constexpr std::u32string_view kCharacters =
      U"国國中央京津沪滬渝冀晋晉蒙辽遼吉黑苏蘇浙皖闽閩赣贛鲁魯豫鄂湘粤粵桂琼瓊川蜀黔贵貴滇云雲藏陕陝甘陇隴青宁寧新港澳"
      U"台"
      U"省市区區县縣府政办辦发發函字令规規卫衛财財教人社民建农農水交工信科商外公安司法审審资資税稅海关關监監环環自然住"
      U"文旅退役应應急统統体體医醫保药藥林草能源粮糧食储儲铁鐵路航邮郵电電网網银銀证證金融质質检檢计計改经經贸貿"
      U"组組宣纪紀委党黨会會厅廳局部院署总總综綜联聯通知告批复復报報请請议議决決任免示明传傳特行立高最两兩"
      U"城乡鄉镇鎮残殘扶贫貧振兴興疾控妇婦幼老龄齡健康";
  return kCharacters.find(value) != std::u32string_view::npos;
}

}  // namespace

size_t ScanYearAndSerial(std::string_view text, size_t bracket) {
  Reader reader(text, bracket);
  const char32_t close = ClosingOf(reader.Next());
  if (close == 0 || reader.SkipDigits() != 4 || !reader.Skip(close)) return bracket;
  reader.Skip(U'第');
  const int serial = reader.SkipDigits();
  if (serial < 1 || serial > 6) return bracket;
  if (reader.Skip('-') || reader.Skip(U'－')) {
    if (reader.SkipDigits() < 1) return bracket;
  }
  if (!reader.Skip(U'号') && !reader.Skip(U'號')) return bracket;
  return reader.at();
}

size_t CodeStart(std::string_view text, size_t limit, size_t end) {
  size_t start = end;
  for (int count = 0; start > limit && count < kMaxCodeCharacters; ++count) {
    const text::CodePoint before = text::DecodeBefore(text, start);
    if (!IsCodeCharacter(before.value)) break;
    start -= static_cast<size_t>(before.length);
  }
  return start;
}

}  // namespace huiyao::analysis
