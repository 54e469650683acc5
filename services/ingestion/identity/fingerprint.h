#ifndef HUIYAO_SERVICES_INGESTION_IDENTITY_FINGERPRINT_H_
#define HUIYAO_SERVICES_INGESTION_IDENTITY_FINGERPRINT_H_

#include <string>

#include "huiyao/document/v1/extraction.pb.h"

namespace huiyao::ingestion {

// Bodies with fewer letters and digits than this have no fingerprint: "404 Not Found" at two addresses is not one
// document.
inline constexpr int kMinFingerprintLetters = 40;

// What stays of a body when it is copied: SHA-256 (hexadecimal) of its letters and digits, boilerplate blocks left
// out. Independent of charset, white space, line ends, punctuation and markup. Empty for a short body.
std::string BodyFingerprint(const huiyao::document::v1::Extraction& extraction);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_IDENTITY_FINGERPRINT_H_
