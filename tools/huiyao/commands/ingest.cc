#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <thread>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/commands/options.h"
#include "tools/huiyao/error_report.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/inputs.h"
#include "tools/huiyao/output/ingestion_text.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/progress.h"
#include "tools/huiyao/sending.h"

namespace huiyao::cli {
namespace {

using ingestion::v1::Ingestion;

struct IngestOptions {
  std::vector<std::string> paths;
  OriginalOptions original;
  bool wait = true;
  int jobs = 8;
};

// One input and what has become of it.
struct Job {
  Input input;
  absl::StatusOr<Ingestion> result = absl::UnknownError("not sent");
  bool done = false;
};

// Works on all jobs with `workers` threads, which take them in order.
void ForEach(std::vector<Job>& jobs, int workers, const std::function<void(Job&)>& work) {
  std::atomic<size_t> next = 0;
  std::vector<std::thread> threads;
  const size_t count = std::min(jobs.size(), static_cast<size_t>(workers));
  for (size_t i = 0; i < count; ++i) {
    threads.emplace_back([&] {
      for (size_t at = next++; at < jobs.size(); at = next++) work(jobs[at]);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

// Writes results in the order of the inputs, as soon as all before them are known.
class Reporter {
 public:
  Reporter(Context& context, std::vector<Job>& jobs) : context_(context), jobs_(jobs) {}

  void Done(Job& job, Progress& progress) {
    std::lock_guard lock(mutex_);
    job.done = true;
    if (!job.result.ok()) {
      progress.Note(fmt::format("huiyao: {}: {}", OneLine(job.input.path), ErrorLine(job.result.status())));
    }
    for (; next_ < jobs_.size() && jobs_[next_].done; ++next_) Write(jobs_[next_], progress);
  }

 private:
  void Write(const Job& job, Progress& progress) {
    if (!job.result.ok()) return;
    progress.Result(context_.json() ? ToJson(*job.result, false) : IngestionLine(*job.result, job.input.path));
  }

  Context& context_;
  std::vector<Job>& jobs_;
  std::mutex mutex_;
  size_t next_ = 0;
};

// "3 accepted (2 created, 1 unchanged), 1 failed (1 EMPTY_DOCUMENT)".
std::string Summary(const std::vector<Job>& jobs, const std::vector<InputFailure>& unreadable) {
  std::map<std::string, int> outcomes;
  std::map<std::string, int> reasons;
  int accepted = 0;
  int failed = 0;
  const auto count_failure = [&](const absl::Status& status) {
    ++failed;
    const std::string reason = ErrorReason(status);
    if (reason == kUsageReason) {
      ++reasons["not readable"];
    } else {
      ++reasons[reason.empty() ? absl::StatusCodeToString(status.code()) : reason];
    }
  };
  for (const InputFailure& failure : unreadable) count_failure(failure.status);
  for (const Job& job : jobs) {
    if (job.result.ok()) {
      ++accepted;
      ++outcomes[std::string(OutcomeWord(*job.result))];
    } else {
      count_failure(job.result.status());
    }
  }
  const auto list = [](const std::map<std::string, int>& counts) {
    std::string text;
    for (const auto& [word, count] : counts) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word);
    return text.empty() ? text : " (" + text + ")";
  };
  return fmt::format("{} accepted{}, {} failed{}", accepted, list(outcomes), failed, list(reasons));
}

absl::StatusOr<ExitCode> RunIngest(const IngestOptions& options, Context& context) {
  InputList list = CollectInputs(options.paths);
  if (!options.original.uri.empty() && list.inputs.size() > 1) {
    return UsageError("--uri names one original, but there are several");
  }
  if (std::count(options.paths.begin(), options.paths.end(), "-") > 1) {
    return UsageError("standard input (-) can be read once only");
  }
  // Labels are the same for all: find their faults before anything is sent.
  if (auto header = MakeHeader(options.original, {"-"}); !header.ok()) return header.status();
  HUIYAO_RETURN_IF_ERROR(context.clients.Connect(Service::kIngestion));

  std::vector<Job> jobs;
  for (Input& input : list.inputs) jobs.push_back({.input = std::move(input)});
  Reporter reporter(context, jobs);
  {
    Progress progress(context.terminal, "sending", jobs.size());
    for (const InputFailure& failure : list.failures) {
      progress.Note(fmt::format("huiyao: {}: {}", OneLine(failure.path), ErrorLine(failure.status)));
    }
    ForEach(jobs, options.jobs, [&](Job& job) {
      auto header = MakeHeader(options.original, job.input);
      job.result = header.ok() ? SendOriginal(context.clients, job.input, *header, context.terminal.in)
                               : absl::StatusOr<Ingestion>(header.status());
      progress.Advance(job.input.path);
      if (!options.wait || !job.result.ok()) reporter.Done(job, progress);
    });
  }
  if (options.wait) {
    Progress progress(context.terminal, "reading", jobs.size());
    ForEach(jobs, options.jobs, [&](Job& job) {
      if (job.result.ok()) {
        job.result = AwaitIngestion(context.clients, *job.result, context.clients.timeout());
        if (job.result.ok()) {
          if (absl::Status status = OutcomeStatus(*job.result); !status.ok()) job.result = status;
        }
        reporter.Done(job, progress);
      }
      progress.Advance(job.input.path);
    });
  }
  context.terminal.out.flush();
  context.terminal.err << Summary(jobs, list.failures) << '\n';
  const bool all_well =
      list.failures.empty() && std::all_of(jobs.begin(), jobs.end(), [](const Job& job) { return job.result.ok(); });
  return all_well ? kExitOk : kExitSomeFailed;
}

}  // namespace

void AddIngestCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<IngestOptions>();
  CLI::App* command = app.add_subcommand("ingest", "Hand in documents: files, folders, standard input");
  command
      ->add_option("PATH", options->paths,
                   "Files, folders (with all below, but nothing hidden), or - for standard input")
      ->required();
  AddOriginalOptions(*command, options->original);
  command->add_flag("--wait,!--no-wait", options->wait,
                    "Come back when the documents are searchable (the default), or as soon as they are safely on disk");
  command->add_option("--jobs,-j", options->jobs, "Send so many at once")
      ->type_name("N")
      ->capture_default_str()
      ->check(WholeNumber(1, 256));
  command->footer(
      "What is accepted is on disk and will not be lost, whatever fails later. One line a document goes to\n"
      "standard output: what it became (created, revised, copied, unchanged), its name, its path; with\n"
      "--output=json one Ingestion a line. With --wait a document counts as failed that could not be read or\n"
      "was not searchable within --timeout; `huiyao ingestions` tells more.\n\n"
      "Examples:\n"
      "  huiyao ingest report.txt\n"
      "  huiyao ingest --collection=bulletins --label source=crawl ~/pages\n"
      "  curl -s https://example.org/news.html | huiyao ingest - --uri https://example.org/news.html");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunIngest(*options, context); }; });
}

}  // namespace huiyao::cli
