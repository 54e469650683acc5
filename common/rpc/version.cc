#include "common/rpc/version.h"

namespace huiyao::rpc {

std::string_view BuildVersion() { return HUIYAO_VERSION; }
std::string_view BuildCommit() { return HUIYAO_COMMIT; }

}  // namespace huiyao::rpc
