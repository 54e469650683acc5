#ifndef HUIYAO_COMMON_BASE_CHECK_H_
#define HUIYAO_COMMON_BASE_CHECK_H_

#include <string_view>

namespace huiyao {

// Writes `message` with its place to standard error and aborts. For broken invariants only: never for outside bytes
// or for faults of the environment.
[[noreturn]] void CheckFailed(std::string_view file, int line, std::string_view condition, std::string_view message);

}  // namespace huiyao

// Ends the process if `condition` is false, in every build. Optional second argument: a sentence.
#define HUIYAO_CHECK(condition, ...)                                                          \
  do {                                                                                        \
    if (!(condition)) [[unlikely]]                                                            \
      ::huiyao::CheckFailed(__FILE__, __LINE__, #condition, ::std::string_view(__VA_ARGS__)); \
  } while (false)

#endif  // HUIYAO_COMMON_BASE_CHECK_H_
