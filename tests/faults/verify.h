#ifndef HUIYAO_TESTS_FAULTS_VERIFY_H_
#define HUIYAO_TESTS_FAULTS_VERIFY_H_

#include <string>
#include <vector>

#include "tests/cluster/cluster.h"
#include "tests/faults/script.h"

namespace huiyao::testing {

struct Verdict {
  int live = 0;
  int lost = 0;          // Acknowledged and not stored, in an older version, or not found by its word.
  int half_written = 0;  // Stored, but not whole: other text, not its three items.
  int doubled = 0;       // Stored or found twice.
  int resurrected = 0;   // Deleted and still there, or an old version still found.
  std::vector<std::string> details;
};

// Compares what query serves with what was acknowledged. Everything must be settled.
Verdict Verify(Cluster& cluster, const std::vector<Address>& addresses);

}  // namespace huiyao::testing

#endif  // HUIYAO_TESTS_FAULTS_VERIFY_H_
