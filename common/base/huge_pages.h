#ifndef HUIYAO_COMMON_BASE_HUGE_PAGES_H_
#define HUIYAO_COMMON_BASE_HUGE_PAGES_H_

#include <cstddef>
#include <new>

namespace huiyao {

// Memory for at least `bytes`, of which the kernel is asked for huge pages if there is much of it: tables that are read
// all over wait less for the translation of addresses. Never null; throws std::bad_alloc.
void* AllocateHuge(size_t bytes);
// What AllocateHuge returned.
void FreeHuge(void* memory);

// For containers of large tables.
template <typename T>
struct HugePageAllocator {
  using value_type = T;

  HugePageAllocator() = default;
  template <typename U>
  HugePageAllocator(const HugePageAllocator<U>&) {}

  T* allocate(size_t count) { return static_cast<T*>(AllocateHuge(count * sizeof(T))); }
  void deallocate(T* memory, size_t) { FreeHuge(memory); }

  template <typename U>
  bool operator==(const HugePageAllocator<U>&) const {
    return true;
  }
};

}  // namespace huiyao

#endif  // HUIYAO_COMMON_BASE_HUGE_PAGES_H_
