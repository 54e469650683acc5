// Nothing is lost: the three real processes are fed while one after the other is killed with SIGKILL.

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>
#include <thread>
#include <vector>

#include "fmt/format.h"
#include "tests/cluster/cluster.h"
#include "tests/faults/feeder.h"
#include "tests/faults/verify.h"

namespace huiyao::testing {
namespace {

constexpr int kFeeders = 4;

int Kills() {
  const char* text = std::getenv("HUIYAO_KILLS");
  return text ? std::atoi(text) : 60;
}

void ExpectClean(const Verdict& verdict) {
  EXPECT_EQ(verdict.lost, 0);
  EXPECT_EQ(verdict.half_written, 0);
  EXPECT_EQ(verdict.doubled, 0);
  EXPECT_EQ(verdict.resurrected, 0);
  for (size_t i = 0; i < verdict.details.size() && i < 20; ++i) ADD_FAILURE() << verdict.details[i];
}

TEST(KillTest, EveryAcknowledgedChangeSurvives) {
  Cluster cluster;
  cluster.StartAll();

  std::atomic<bool> stop{false};
  std::vector<std::unique_ptr<Feeder>> feeders;
  std::vector<std::thread> threads;
  for (int i = 0; i < kFeeders; ++i) feeders.push_back(std::make_unique<Feeder>(cluster, i));
  for (const auto& feeder : feeders) threads.emplace_back([&] { feeder->RunUntil(stop); });

  std::mt19937 random(std::random_device{}());
  const auto sleep = [&](int least, int most) {
    std::this_thread::sleep_for(std::chrono::milliseconds(least + static_cast<int>(random() % (most - least))));
  };
  int killed[3] = {};
  for (int i = 0; i < Kills(); ++i) {
    sleep(20, 600);
    const Service victim = kServices[random() % 3];
    cluster.Kill(victim);
    ++killed[static_cast<int>(victim)];
    sleep(1, 300);
    // Not always waited for: the next one may die while this one starts.
    cluster.Start(victim, /*wait=*/random() % 2 == 0);
  }
  stop.store(true);
  cluster.StartAll();
  for (std::thread& thread : threads) thread.join();
  ASSERT_TRUE(cluster.WaitUntilSettled());

  std::vector<Address> addresses;
  int64_t acknowledged = 0;
  for (const auto& feeder : feeders) {
    addresses.insert(addresses.end(), feeder->addresses().begin(), feeder->addresses().end());
    acknowledged += feeder->acknowledged();
  }
  Verdict verdict = Verify(cluster, addresses);
  ExpectClean(verdict);
  std::cout << fmt::format(
      "{} kills (ingestion {}, segmentation {}, query {}), {} changes acknowledged at {} addresses, {} documents live: "
      "{} lost, {} half-written, {} doubled, {} resurrected\n",
      Kills(), killed[0], killed[1], killed[2], acknowledged, addresses.size(), verdict.live, verdict.lost,
      verdict.half_written, verdict.doubled, verdict.resurrected);
  EXPECT_GT(verdict.live, 0);

  // The same after an orderly restart of all.
  for (const Service service : kServices) EXPECT_EQ(cluster.Terminate(service), 0) << NameOf(service);
  cluster.StartAll();
  ASSERT_TRUE(cluster.WaitUntilSettled());
  ExpectClean(Verify(cluster, addresses));
}

}  // namespace
}  // namespace huiyao::testing
