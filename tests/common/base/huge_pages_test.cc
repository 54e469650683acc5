#include "common/base/huge_pages.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace huiyao {
namespace {

TEST(HugePagesTest, MemoryIsAlignedAndWhole) {
  for (const size_t bytes :
       {size_t{0}, size_t{1}, size_t{1000}, (size_t{2} << 20) - 1, size_t{2} << 20, size_t{5} << 20}) {
    auto* const memory = static_cast<uint8_t*>(AllocateHuge(bytes));
    ASSERT_NE(memory, nullptr);
    const size_t alignment = bytes >= size_t{2} << 20 ? size_t{2} << 20 : alignof(std::max_align_t);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(memory) % alignment, 0u);
    for (size_t at = 0; at < bytes; at += 4096) memory[at] = 1;
    if (bytes > 0) memory[bytes - 1] = 1;
    FreeHuge(memory);
  }
}

TEST(HugePagesTest, TooMuchIsRefused) { EXPECT_THROW(AllocateHuge(SIZE_MAX - 1), std::bad_alloc); }

TEST(HugePagesTest, ContainersUseIt) {
  std::vector<uint64_t, HugePageAllocator<uint64_t>> numbers(1 << 19, 7);
  const auto copy = numbers;
  numbers[5] = 8;
  EXPECT_EQ(copy[5], 7u);
  EXPECT_EQ(copy.size(), size_t{1} << 19);
}

}  // namespace
}  // namespace huiyao
