#ifndef HUIYAO_TESTS_FAULTS_SCRIPT_H_
#define HUIYAO_TESTS_FAULTS_SCRIPT_H_

#include <string>
#include <vector>

namespace huiyao::testing {

// What happened to one address, in order; everything in it was acknowledged.
struct Address {
  std::string uri;
  // Versions fed so far; 0: none.
  int version = 0;
  bool deleted = false;
  // documents/{document}, once known.
  std::string document;
  // ingestions/{ingestion} of the last original.
  std::string ingestion;

  bool live() const { return version > 0 && !deleted; }
};

// A word that stands in this version of this address's text and nowhere else.
std::string UniqueWord(const std::string& uri, int version);

// The text of a version: a headline, three enumerated items with the unique word, some prose.
std::string TextOf(const std::string& uri, int version);

}  // namespace huiyao::testing

#endif  // HUIYAO_TESTS_FAULTS_SCRIPT_H_
