#include "tests/faults/script.h"

#include <functional>

#include "fmt/format.h"

namespace huiyao::testing {

std::string UniqueWord(const std::string& uri, int version) {
  return fmt::format("zq{:016x}v{}", std::hash<std::string>()(uri), version);
}

std::string TextOf(const std::string& uri, int version) {
  const std::string word = UniqueWord(uri, version);
  return fmt::format(
      "东湖市召开水利工作会议\n"
      "会议由市水利局主持，编号{0}，部署3项重点工作。\n"
      "一是加固堤防，确保{0}汛期安全。二是疏浚河道，恢复蓄水能力。三是培训巡查员，做到早发现、早处置。\n"
      "The meeting, filed as {0}, was the {1}th of its kind and closed with a short discussion of next year's "
      "budget.\n",
      word, version);
}

}  // namespace huiyao::testing
