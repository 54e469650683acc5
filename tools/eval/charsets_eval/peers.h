#ifndef HUIYAO_TOOLS_EVAL_CHARSETS_EVAL_PEERS_H_
#define HUIYAO_TOOLS_EVAL_CHARSETS_EVAL_PEERS_H_

#include <string>
#include <string_view>

namespace huiyao::ingestion {

// The charset that ICU's detector names; empty if it names none.
std::string DetectByIcu(std::string_view bytes);

// What uchardet names. Empty if it names none, or the program was built without it.
std::string DetectByUchardet(std::string_view bytes);
bool HasUchardet();

}  // namespace huiyao::ingestion

#endif  // HUIYAO_TOOLS_EVAL_CHARSETS_EVAL_PEERS_H_
