#ifndef HUIYAO_COMMON_ANALYSIS_WORDS_SCRATCH_H_
#define HUIYAO_COMMON_ANALYSIS_WORDS_SCRATCH_H_

#include <cstddef>
#include <memory>

namespace huiyao::analysis {

// Memory that is used again from batch to batch. Not set to anything; growing loses what it held.
template <typename T>
class Scratch {
 public:
  // Room for `size` elements, with `before` more in front of the first.
  T* Reserve(size_t size, size_t before = 0) {
    if (size + before > capacity_) {
      capacity_ = size + before;
      elements_.reset(new T[capacity_]);
    }
    data_ = elements_.get() + before;
    return data_;
  }
  T* data() { return data_; }
  const T* data() const { return data_; }
  T& operator[](size_t at) { return data_[at]; }
  const T& operator[](size_t at) const { return data_[at]; }

 private:
  std::unique_ptr<T[]> elements_;
  T* data_ = nullptr;
  size_t capacity_ = 0;
};

}  // namespace huiyao::analysis

#endif  // HUIYAO_COMMON_ANALYSIS_WORDS_SCRATCH_H_
