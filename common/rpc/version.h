#ifndef HUIYAO_COMMON_RPC_VERSION_H_
#define HUIYAO_COMMON_RPC_VERSION_H_

#include <string_view>

namespace huiyao::rpc {

// Semantic version of the build.
std::string_view BuildVersion();

// Git commit of the build, twelve digits; empty if it was not built from a checkout. As of the last configure step.
std::string_view BuildCommit();

}  // namespace huiyao::rpc

#endif  // HUIYAO_COMMON_RPC_VERSION_H_
