#include "common/base/huge_pages.h"

#include <sys/mman.h>

#include <cstdlib>

namespace huiyao {
namespace {

constexpr size_t kHugePage = size_t{2} << 20;

}  // namespace

void* AllocateHuge(size_t bytes) {
  const bool huge = bytes >= kHugePage;
  const size_t alignment = huge ? kHugePage : alignof(std::max_align_t);
  const size_t rounded = (bytes + alignment - 1) / alignment * alignment;
  void* const memory = rounded < bytes ? nullptr : std::aligned_alloc(alignment, rounded);
  if (memory == nullptr) throw std::bad_alloc();
  // Advice only: where it is not taken, pages stay small.
  if (huge) (void)madvise(memory, rounded, MADV_HUGEPAGE);
  return memory;
}

void FreeHuge(void* memory) { std::free(memory); }

}  // namespace huiyao
