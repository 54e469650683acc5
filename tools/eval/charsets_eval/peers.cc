#include "tools/eval/charsets_eval/peers.h"

#include <unicode/ucsdet.h>

#ifdef HUIYAO_WITH_UCHARDET
#include <uchardet.h>
#endif

namespace huiyao::ingestion {

std::string DetectByIcu(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector, &status);
  const char* name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  std::string charset = name == nullptr ? "" : name;
  ucsdet_close(detector);
  return charset;
}

#ifdef HUIYAO_WITH_UCHARDET

bool HasUchardet() { return true; }

std::string DetectByUchardet(std::string_view bytes) {
  uchardet_t detector = uchardet_new();
  uchardet_handle_data(detector, bytes.data(), bytes.size());
  uchardet_data_end(detector);
  std::string charset = uchardet_get_charset(detector);
  uchardet_delete(detector);
  return charset;
}

#else

bool HasUchardet() { return false; }

std::string DetectByUchardet(std::string_view) { return ""; }

#endif

}  // namespace huiyao::ingestion
