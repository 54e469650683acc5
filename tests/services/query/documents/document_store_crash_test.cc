#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string>
#include <thread>

#include "services/query/documents/document_store.h"
#include "tests/services/query/documents/store_fixture.h"

namespace huiyao::query {
namespace {

// What the child tells when a write was acknowledged.
struct Acknowledgement {
  int32_t thread;
  int32_t number;
  int32_t revision;
  int32_t deleted;
};

constexpr int kThreads = 4;
constexpr int kDocuments = 6;

std::string IdOf(int thread, int number) { return fmt::format("t{}-d{}", thread, number); }

// Each thread writes its own documents, one revision after another, until the process is killed.
[[noreturn]] void WriteUntilKilled(const std::string& path, int first_revision, int pipe) {
  OpenStore open(path);
  std::vector<std::thread> writers;
  for (int t = 0; t < kThreads; ++t) {
    writers.emplace_back([&, t] {
      for (int32_t revision = first_revision;; ++revision) {
        for (int number = 0; number < kDocuments; ++number) {
          const bool deleted = (revision + number) % 5 == 0;
          const auto result =
              deleted ? open.documents->Delete(IdOf(t, number), revision, {"j", revision})
                      : open.documents->Put(MakeDocument(IdOf(t, number), revision, revision % 7), "", {"j", revision});
          if (!result.ok() || !result->stored) _exit(3);
          const Acknowledgement acknowledgement{t, number, revision, deleted};
          if (write(pipe, &acknowledgement, sizeof(acknowledgement)) != sizeof(acknowledgement)) _exit(4);
        }
      }
    });
  }
  for (std::thread& writer : writers) writer.join();
  _exit(5);
}

constexpr char kWriterVariable[] = "HUIYAO_CRASH_TEST_WRITER";

// Starts this program anew as the writer: what begins with fork alone and then has threads is nothing that
// ThreadSanitizer, or POSIX, allows.
[[noreturn]] void ExecWriter(const std::string& path, int first_revision, int pipe) {
  setenv(kWriterVariable, fmt::format("{} {} {}", first_revision, pipe, path).c_str(), 1);
  const int null = open("/dev/null", O_WRONLY);
  dup2(null, STDOUT_FILENO);
  execl("/proc/self/exe", "writer", "--gtest_filter=DocumentStoreCrash.DISABLED_Writer",
        "--gtest_also_run_disabled_tests", nullptr);
  _exit(6);
}

TEST(DocumentStoreCrash, DISABLED_Writer) {
  const char* variable = std::getenv(kWriterVariable);
  if (variable == nullptr) GTEST_SKIP() << "only what NothingAcknowledgedIsLost starts";
  std::istringstream in(variable);
  int first_revision = 0;
  int pipe = 0;
  std::string path;
  in >> first_revision >> pipe >> path;
  WriteUntilKilled(path, first_revision, pipe);
}

TEST(DocumentStoreCrash, NothingAcknowledgedIsLost) {
  TemporaryDirectory directory;
  std::map<std::string, Acknowledgement> acknowledged;
  int first_revision = 1;
  for (int round = 0; round < 6; ++round) {
    int pipes[2];
    ASSERT_EQ(pipe(pipes), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      close(pipes[0]);
      ExecWriter(directory.path(), first_revision, pipes[1]);
    }
    close(pipes[1]);
    const int enough = 37 + round * 53;
    Acknowledgement acknowledgement;
    int received = 0;
    int highest = first_revision;
    // What the child said before it died counts, so the pipe is read to its end.
    while (read(pipes[0], &acknowledgement, sizeof(acknowledgement)) == sizeof(acknowledgement)) {
      acknowledged[IdOf(acknowledgement.thread, acknowledgement.number)] = acknowledgement;
      highest = std::max(highest, acknowledgement.revision);
      if (++received == enough) kill(child, SIGKILL);
    }
    close(pipes[0]);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "exit status " << WEXITSTATUS(status);
    // Beyond anything that was written without an acknowledgement.
    first_revision = highest + 10;

    OpenStore open(directory.path());
    const auto snapshot = *open.documents->Snapshot();
    CheckConsistency(*snapshot);
    for (const auto& [id, last] : acknowledged) {
      const auto meta = snapshot->Meta(id);
      ASSERT_TRUE(meta->has_value()) << id;
      EXPECT_GE((*meta)->revision, last.revision) << id;
      if ((*meta)->revision == last.revision) {
        EXPECT_EQ((*meta)->deleted, last.deleted != 0) << id;
      }
      EXPECT_EQ(open.listener.revisions().at(id), (*meta)->deleted ? 0 : (*meta)->revision);
    }
  }
}

}  // namespace
}  // namespace huiyao::query
