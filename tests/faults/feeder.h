#ifndef HUIYAO_TESTS_FAULTS_FEEDER_H_
#define HUIYAO_TESTS_FAULTS_FEEDER_H_

#include <atomic>
#include <random>
#include <string>
#include <vector>

#include "tests/cluster/cluster.h"
#include "tests/faults/script.h"

namespace huiyao::testing {

// Feeds, re-feeds, revises and deletes documents at addresses of its own, one call after the other, and repeats each
// call under its request id until it is acknowledged. One thread.
class Feeder {
 public:
  Feeder(Cluster& cluster, int number) : cluster_(cluster), number_(number), random_(number) {}

  void RunUntil(const std::atomic<bool>& stop);

  const std::vector<Address>& addresses() const { return addresses_; }
  int64_t acknowledged() const { return acknowledged_; }

 private:
  void Feed(Address& address, int version);
  void Delete(Address& address);
  // The document of the address's last ingestion, or empty if it is not yet identified.
  std::string FindDocument(const Address& address);

  Cluster& cluster_;
  const int number_;
  std::mt19937 random_;
  std::vector<Address> addresses_;
  int64_t acknowledged_ = 0;
  int64_t requests_ = 0;
};

}  // namespace huiyao::testing

#endif  // HUIYAO_TESTS_FAULTS_FEEDER_H_
