#include "tools/huiyao/inputs.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace huiyao::cli {
namespace {

namespace fs = std::filesystem;

class InputsTest : public ::testing::Test {
 protected:
  InputsTest() : root_(fs::path(::testing::TempDir()) / ("huiyao_inputs_" + std::to_string(getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~InputsTest() override { fs::remove_all(root_); }

  void Touch(const std::string& path, std::string_view content = "x") {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << content;
  }

  // Paths of the inputs, below the root.
  std::vector<std::string> Paths(const InputList& list) {
    std::vector<std::string> paths;
    for (const Input& input : list.inputs) paths.push_back(fs::path(input.path).lexically_relative(root_).native());
    return paths;
  }

  const fs::path root_;
};

TEST_F(InputsTest, FoldersGiveTheirFilesInOrderWithoutHiddenOnes) {
  Touch("b/2.txt");
  Touch("b/1.html", "four");
  Touch("a.txt");
  Touch(".git/config");
  Touch("b/.hidden");
  fs::create_directory_symlink(root_, root_ / "loop");
  const InputList list = CollectInputs({root_.native()});
  EXPECT_EQ(Paths(list), (std::vector<std::string>{"a.txt", "b/1.html", "b/2.txt"}));
  EXPECT_EQ(list.inputs[1].size_bytes, 4u);
  EXPECT_TRUE(list.failures.empty());
}

TEST_F(InputsTest, FilesAreTakenAsNamed) {
  Touch(".hidden");
  Touch("z");
  const InputList list = CollectInputs({(root_ / "z").native(), "-", (root_ / ".hidden").native()});
  ASSERT_EQ(list.inputs.size(), 3u);
  EXPECT_EQ(list.inputs[0].path, (root_ / "z").native());
  EXPECT_EQ(list.inputs[1].path, "-");
  EXPECT_EQ(list.inputs[2].path, (root_ / ".hidden").native());
}

TEST_F(InputsTest, FailuresNameThePathAndTheOthersGoOn) {
  Touch("a");
  fs::create_directories(root_ / "empty");
  const InputList list = CollectInputs({(root_ / "none").native(), (root_ / "empty").native(), (root_ / "a").native(),
                                        "/dev/null", std::string(5000, 'n')});
  EXPECT_EQ(Paths(list), std::vector<std::string>{"a"});
  ASSERT_EQ(list.failures.size(), 4u);
  EXPECT_EQ(std::string(list.failures[0].status.message()), "there is no such file or folder");
  EXPECT_EQ(std::string(list.failures[1].status.message()), "there are no files in this folder");
  EXPECT_EQ(list.failures[2].path, "/dev/null");
}

TEST(FileUriTest, KeepsLettersAndEncodesTheRest) {
  EXPECT_EQ(FileUri("/a/b.txt"), "file:///a/b.txt");
  EXPECT_EQ(FileUri("/a/./c/../b.txt"), "file:///a/b.txt");
  EXPECT_EQ(FileUri("/报告 1?.txt"), "file:///报告%201%3F.txt");
  EXPECT_EQ(FileUri("/100%#x"), "file:///100%25%23x");
  EXPECT_EQ(FileUri("/bad\xff"), "file:///bad%FF");
  EXPECT_EQ(FileUri("/line\nbreak"), "file:///line%0Abreak");
  EXPECT_EQ(FileUri("x"), FileUri(fs::current_path() / "x"));
}

}  // namespace
}  // namespace huiyao::cli
