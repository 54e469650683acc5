#include "tools/eval/charsets_eval/encode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>

namespace huiyao::ingestion {
namespace {

constexpr std::string_view kMark = "+BOM";

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter Open(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  return {ucnv_open(charset.c_str(), &status), &ucnv_close};
}

std::u16string Units(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter utf8 = Open("UTF-8");
  std::u16string units(text.size() + 1, u'\0');
  units.resize(static_cast<size_t>(ucnv_toUChars(utf8.get(), units.data(), static_cast<int32_t>(units.size()),
                                                 text.data(), static_cast<int32_t>(text.size()), &status)));
  return units;
}

}  // namespace

const std::vector<std::string>& Encodings() {
  static const auto& encodings = *new std::vector<std::string>{
      "UTF-8",   "UTF-8+BOM", "UTF-16LE", "UTF-16BE",   "UTF-16LE+BOM", "UTF-16BE+BOM", "UTF-32LE", "UTF-32BE",
      "GB18030", "GBK",       "Big5",     "Big5-HKSCS", "HZ-GB-2312",   "ISO-2022-CN",  "EUC-TW",   "EUC-CN"};
  return encodings;
}

std::optional<std::string> EncodeText(std::string_view text, std::string_view encoding) {
  std::string name(encoding), marked(text);
  if (encoding.ends_with(kMark)) {
    name.resize(encoding.size() - kMark.size());
    marked.insert(0, "\uFEFF");
  }
  const Converter converter = Open(name);
  if (converter == nullptr) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const std::u16string units = Units(marked);
  std::string bytes(units.size() * 8 + 16, '\0');
  const int32_t size = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()), units.data(),
                                       static_cast<int32_t>(units.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  bytes.resize(static_cast<size_t>(size));
  return bytes;
}

std::optional<std::string> DecodeBytes(std::string_view bytes, const std::string& charset) {
  const Converter converter = Open(charset);
  if (converter == nullptr || charset.empty()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  std::u16string units(bytes.size() * 2 + 16, u'\0');
  units.resize(static_cast<size_t>(ucnv_toUChars(converter.get(), units.data(), static_cast<int32_t>(units.size()),
                                                 bytes.data(), static_cast<int32_t>(bytes.size()), &status)));
  if (!units.empty() && units.front() == u'\uFEFF') units.erase(0, 1);
  const Converter utf8 = Open("UTF-8");
  std::string text(units.size() * 3 + 16, '\0');
  text.resize(static_cast<size_t>(ucnv_fromUChars(utf8.get(), text.data(), static_cast<int32_t>(text.size()),
                                                  units.data(), static_cast<int32_t>(units.size()), &status)));
  return U_SUCCESS(status) ? std::optional(text) : std::nullopt;
}

}  // namespace huiyao::ingestion
