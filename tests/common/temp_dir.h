#ifndef HUIYAO_TESTS_COMMON_TEMP_DIR_H_
#define HUIYAO_TESTS_COMMON_TEMP_DIR_H_

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "common/base/check.h"

namespace huiyao {

// A directory of its own that goes with the object.
class TempDir {
 public:
  TempDir() : path_((Root() / "huiyao_test_XXXXXX").string()) { HUIYAO_CHECK(mkdtemp(path_.data()) != nullptr); }
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  // In memory where that is possible: what a test proves of fsync it proves by other means.
  static std::filesystem::path Root() {
    return access("/dev/shm", W_OK) == 0 ? "/dev/shm" : std::filesystem::temp_directory_path();
  }

  std::string path_;
};

}  // namespace huiyao

#endif  // HUIYAO_TESTS_COMMON_TEMP_DIR_H_
