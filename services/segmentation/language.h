#ifndef HUIYAO_SERVICES_SEGMENTATION_LANGUAGE_H_
#define HUIYAO_SERVICES_SEGMENTATION_LANGUAGE_H_

#include <string>
#include <string_view>

namespace huiyao::segmentation {

// The language of well-formed UTF-8 as BCP 47, by its script: zh-Hans, zh-Hant, en; ja and ko by their own scripts; mul
// if a second one has a quarter of the words or more; und without letters or for other scripts. Simplified and
// traditional Chinese are told apart by common characters that only one of them writes; without any, zh-Hans.
std::string DetectLanguage(std::string_view text);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_LANGUAGE_H_
