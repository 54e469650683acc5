#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <memory>
#include <ostream>

#include "common/analysis/lexicon/term.h"
#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/lexicon_commands.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/output/progress.h"

namespace huiyao::cli {
namespace {

constexpr size_t kReportedLines = 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct ImportOptions {
  std::string file;
  bool remove = false;
  bool skip_invalid = false;
  int batch = 10'000;
};

// The terms of a file, and what is wrong with the lines that hold none.
struct TermFile {
  std::vector<std::string> terms;
  std::vector<std::string> complaints;
  size_t invalid = 0;
};

TermFile ReadTerms(std::istream& in, const std::string& name) {
  TermFile file;
  size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (number == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    absl::StatusOr<std::string> term = analysis::NormalizeTerm(line);
    if (term.ok()) {
      file.terms.push_back(*std::move(term));
    } else if (++file.invalid <= kReportedLines) {
      file.complaints.push_back(fmt::format("{}:{}: {}", name, number, std::string(term.status().message())));
    }
  }
  return file;
}

absl::StatusOr<TermFile> ReadNamed(const std::string& name, Context& context) {
  if (name == "-") return ReadTerms(context.terminal.in, "-");
  std::ifstream in(name, std::ios::binary);
  if (!in) return UsageError(fmt::format("cannot open {}: {}", name, std::strerror(errno)));
  return ReadTerms(in, name);
}

absl::StatusOr<query::v1::Lexicon> Send(const ImportOptions& options, const std::vector<std::string>& terms,
                                        Context& context) {
  const size_t batch = static_cast<size_t>(options.batch);
  const size_t batches = (terms.size() + batch - 1) / batch;
  Progress progress(context.terminal, options.remove ? "removing" : "adding", batches);
  HUIYAO_ASSIGN_OR_RETURN(query::v1::Lexicon lexicon, GetLexicon(context));
  for (size_t at = 0; at < terms.size(); at += batch) {
    const auto first = terms.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(batch, terms.size() - at));
    query::v1::UpdateLexiconRequest request;
    *(options.remove ? request.mutable_removed_terms() : request.mutable_added_terms()) = {first, last};
    HUIYAO_ASSIGN_OR_RETURN(lexicon, UpdateLexicon(request, context));
    progress.Advance(fmt::format("version {}", lexicon.version()));
  }
  return lexicon;
}

absl::StatusOr<ExitCode> RunImport(const ImportOptions& options, Context& context) {
  HUIYAO_ASSIGN_OR_RETURN(const TermFile file, ReadNamed(options.file, context));
  for (const std::string& complaint : file.complaints) context.terminal.err << fmt::format("huiyao: {}\n", complaint);
  if (file.invalid > file.complaints.size()) {
    context.terminal.err << fmt::format("huiyao: and {} more lines\n", file.invalid - file.complaints.size());
  }
  if (file.invalid > 0 && !options.skip_invalid) {
    return UsageError("nothing was sent: correct these lines, or leave them out with --skip-invalid");
  }
  HUIYAO_ASSIGN_OR_RETURN(const query::v1::Lexicon lexicon, Send(options, file.terms, context));
  WriteLexicon(lexicon, context);
  return file.invalid > 0 ? kExitSomeFailed : kExitOk;
}

}  // namespace

void AddLexiconImportCommand(CLI::App& lexicon, Action& chosen) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command = lexicon.add_subcommand("import", "Add (or remove) the terms of a file");
  command->add_option("FILE", options->file, "UTF-8, one term a line; empty lines do not count; - is standard input")
      ->required();
  command->add_flag("--remove", options->remove, "Remove them");
  command->add_flag("--skip-invalid", options->skip_invalid, "Send the others if lines hold no term; exit code 1");
  command->add_option("--batch", options->batch, "Terms in one update")
      ->type_name("N")
      ->check(WholeNumber(1, 100'000))
      ->capture_default_str();
  command->footer(
      "The whole file is checked before anything is sent. Each batch is one version; a repeated import adds what is\n"
      "still missing.\n\n"
      "Examples:\n"
      "  huiyao lexicon import terms.txt\n"
      "  cut -f1 terms.tsv | huiyao lexicon import - --skip-invalid");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunImport(*options, context); }; });
}

}  // namespace huiyao::cli
