#ifndef HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_EXACT_MATH_H_
#define HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_EXACT_MATH_H_

#include <bit>
#include <cmath>
#include <cstdint>

namespace huiyao::analysis {

// e^x from IEEE operations alone, so that training gives the same bytes whatever the C library and the processor
// (glibc's exp differs with and without FMA). Relative error below 1e-14 for |x| < 700; 0 below that.
inline double ExactExp(double x) {
  if (x < -700) return 0;
  constexpr double kLn2High = 0x1.62e42fefa0000p-1;
  constexpr double kLn2Low = 0x1.cf79abc9e3b39p-40;
  const double k = std::nearbyint(x * 0x1.71547652b82fep0);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  double sum = 1;
  for (int n = 13; n > 0; --n) sum = 1 + sum * r / n;
  return sum * std::bit_cast<double>(static_cast<uint64_t>(1023 + static_cast<int64_t>(k)) << 52);
}

}  // namespace huiyao::analysis

#endif  // HUIYAO_TOOLS_TRAIN_WORDS_TRAINER_EXACT_MATH_H_
