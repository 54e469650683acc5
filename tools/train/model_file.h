#ifndef HUIYAO_TOOLS_TRAIN_MODEL_FILE_H_
#define HUIYAO_TOOLS_TRAIN_MODEL_FILE_H_

#include <cstdio>
#include <fstream>
#include <string>

namespace huiyao {

// Writes a model and says how large it is, or on standard error that `program` cannot. Returns the program's exit code.
inline int WriteModelFile(const char* program, const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (!file) {
    std::fprintf(stderr, "%s: cannot write %s\n", program, path.c_str());
    return 1;
  }
  std::printf("%s: %zu bytes\n", path.c_str(), bytes.size());
  return 0;
}

}  // namespace huiyao

#endif  // HUIYAO_TOOLS_TRAIN_MODEL_FILE_H_
