#include "services/ingestion/decode/character_reader.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "common/text/utf8.h"
#include "services/ingestion/decode/character_cost.h"

namespace huiyao::ingestion {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// How far ahead a reader looks to find the next character after damage, in bytes, and how often, so that bytes that are
// no text at all stay cheap.
constexpr ptrdiff_t kHorizon = 32;
constexpr size_t kMaxMends = 10'000;

class Utf8Reader final : public CharacterReader {
 public:
  explicit Utf8Reader(std::string_view bytes) : bytes_(bytes) {}

  bool Next(Character& character) override {
    if (at_ >= bytes_.size()) return false;
    const text::CodePoint c = text::DecodeAt(bytes_, at_);
    at_ += c.length;
    character = {c.value, static_cast<size_t>(c.length), c.valid};
    return true;
  }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
};

// UTF-16 and UTF-32 in either byte order.
class WideReader final : public CharacterReader {
 public:
  WideReader(std::string_view bytes, int width, bool big_endian)
      : bytes_(bytes), width_(width), big_endian_(big_endian) {}

  bool Next(Character& character) override {
    const size_t rest = bytes_.size() - at_;
    if (rest == 0) return false;
    if (rest < width_) {
      character = {kReplacement, rest, false};
      at_ = bytes_.size();
      return true;
    }
    const uint32_t unit = UnitAt(at_);
    at_ += width_;
    character = {unit, width_, true};
    if (width_ == 2 && U16_IS_LEAD(unit) && rest >= 4) {
      if (const uint32_t trail = UnitAt(at_); U16_IS_TRAIL(trail)) {
        at_ += 2;
        character = {static_cast<char32_t>(U16_GET_SUPPLEMENTARY(unit, trail)), 4, true};
        return true;
      }
    }
    if (unit > 0x10FFFF || U_IS_SURROGATE(unit)) character = {kReplacement, width_, false};
    return true;
  }

 private:
  uint32_t UnitAt(size_t at) const {
    uint32_t unit = 0;
    for (size_t i = 0; i < width_; ++i) {
      const auto byte = static_cast<uint8_t>(bytes_[at + (big_endian_ ? i : width_ - 1 - i)]);
      unit = unit << 8 | byte;
    }
    return unit;
  }

  std::string_view bytes_;
  size_t width_;
  bool big_endian_;
  size_t at_ = 0;
};

class IcuReader final : public CharacterReader {
 public:
  IcuReader(UConverter* converter, std::string_view bytes)
      : converter_(converter), at_(bytes.data()), end_(bytes.data() + bytes.size()) {
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter_, Replace, this, nullptr, nullptr, &status);
  }
  ~IcuReader() override { ucnv_close(converter_); }
  IcuReader(const IcuReader&) = delete;
  IcuReader& operator=(const IcuReader&) = delete;

  bool Next(Character& character) override {
    const char* start = at_;
    valid_ = true;
    UErrorCode status = U_ZERO_ERROR;
    const UChar32 value = ucnv_getNextUChar(converter_, &at_, end_, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR && at_ == start) return false;
    const auto length = static_cast<size_t>(at_ - start);
    if (U_FAILURE(status) || U_IS_SURROGATE(value)) {
      if (length == 0) return false;
      character = {kReplacement, length, false};
      // Trailing escape sequences without a character are no loss.
      if (status == U_INDEX_OUTOFBOUNDS_ERROR) return false;
      return true;
    }
    character = {static_cast<char32_t>(value), length, valid_};
    if (!valid_ && mends_ < kMaxMends) {
      ++mends_;
      const size_t orphan = OrphanLength();
      at_ += orphan;
      character.length += orphan;
    }
    return true;
  }

 private:
  // A damaged first byte leaves the second one of its pair behind, which would pair with the next and garble the whole
  // line. 1 if reading makes more sense without that byte, 0 otherwise.
  size_t OrphanLength() {
    if (end_ - at_ < 2 || static_cast<uint8_t>(*at_) < 0x80) return 0;
    const char* horizon = at_ + std::min<ptrdiff_t>(end_ - at_, kHorizon);
    return Bits(at_ + 1, horizon) < Bits(at_, horizon) ? 1 : 0;
  }

  // What the bytes cost as text; see CharacterCost.
  float Bits(const char* at, const char* end) {
    float bits = 0;
    while (at < end) {
      UErrorCode status = U_ZERO_ERROR;
      valid_ = true;
      const UChar32 value = ucnv_getNextUChar(converter_, &at, end, &status);
      if (U_FAILURE(status)) break;
      bits += valid_ ? CostOf(static_cast<char32_t>(value)).bits : kInvalidSequenceBits;
    }
    ucnv_resetToUnicode(converter_);
    return bits;
  }

  static void U_CALLCONV Replace(const void* context, UConverterToUnicodeArgs* args, const char* units, int32_t length,
                                 UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR) return;
    *status = U_ZERO_ERROR;
    UChar replacement = kReplacement;
    // WHATWG: a lone 0x80 in the GBK family is code page 936's euro sign.
    if (length == 1 && static_cast<uint8_t>(units[0]) == 0x80) {
      const char* name = ucnv_getName(args->converter, status);
      if (U_SUCCESS(*status) && std::string_view(name) == "gb18030") replacement = 0x20AC;
    }
    if (replacement == kReplacement) const_cast<IcuReader*>(static_cast<const IcuReader*>(context))->valid_ = false;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
  }

  UConverter* converter_;
  const char* at_;
  const char* end_;
  bool valid_ = true;
  size_t mends_ = 0;
};

}  // namespace

std::unique_ptr<CharacterReader> CharacterReader::Open(std::string_view charset, std::string_view bytes) {
  if (charset == "UTF-8") return std::make_unique<Utf8Reader>(bytes);
  if (charset == "UTF-16LE") return std::make_unique<WideReader>(bytes, 2, false);
  if (charset == "UTF-16BE") return std::make_unique<WideReader>(bytes, 2, true);
  if (charset == "UTF-32LE") return std::make_unique<WideReader>(bytes, 4, false);
  if (charset == "UTF-32BE") return std::make_unique<WideReader>(bytes, 4, true);
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(std::string(charset).c_str(), &status);
  if (U_FAILURE(status)) return nullptr;
  return std::make_unique<IcuReader>(converter, bytes);
}

}  // namespace huiyao::ingestion
