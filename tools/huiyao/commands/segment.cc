#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <ostream>
#include <sstream>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/error_report.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/inputs.h"
#include "tools/huiyao/output/cut_text.h"
#include "tools/huiyao/text_stream.h"

namespace huiyao::cli {
namespace {

using document::v1::Granularity;

struct SegmentOptions {
  std::string text = "-";
  std::vector<std::string> files;
  std::string granularity = "words";
  std::string language;
  bool offsets = false;
};

const std::map<std::string, Granularity>& Granularities() {
  static const auto* const names = new std::map<std::string, Granularity>{
      {"sentences", document::v1::GRANULARITY_SENTENCES},
      {"words", document::v1::GRANULARITY_WORDS},
      {"search", document::v1::GRANULARITY_SEARCH},
      {"characters", document::v1::GRANULARITY_CHARACTERS},
  };
  return *names;
}

std::unique_ptr<CutWriter> NewWriter(const SegmentOptions& options, const std::string& path, Context& context) {
  if (context.json()) return NewJsonWriter(path, context.terminal.out);
  if (options.offsets) return NewOffsetsWriter(context.terminal);
  return NewTextWriter(options.granularity == "sentences", context.terminal.out);
}

// What is not well-formed in an input that was cut to its end.
absl::Status IllFormed(const PieceReader& reader) {
  if (reader.ill_formed() == 0) return absl::OkStatus();
  return Error(absl::StatusCode::kInvalidArgument, "INVALID_UTF8",
               fmt::format("not well-formed UTF-8 at byte {}{}; what stands there was passed over, everything "
                           "else was cut",
                           reader.first_ill_formed(),
                           reader.ill_formed() > 1 ? fmt::format(" and {} more", reader.ill_formed() - 1) : ""));
}

// Cuts one input to its end. `path` is for the output; empty for a text without a name.
absl::Status CutInput(const SegmentOptions& options, std::istream& in, const std::string& path, Context& context) {
  PieceReader reader(in);
  const std::unique_ptr<CutWriter> writer = NewWriter(options, path, context);
  absl::Status bad_answer;
  HUIYAO_RETURN_IF_ERROR(CutPieces(
      context.clients, {Granularities().at(options.granularity), options.language},
      [&](Piece& piece) { return reader.Next(piece); },
      [&](const Piece& piece, const segmentation::v1::SegmentTextsResponse& response) {
        const auto ranges = ReadLengths(response, piece.text.size());
        bad_answer = ranges.status();
        if (ranges.ok()) writer->Write(piece, *ranges);
        return ranges.ok() && context.terminal.out.good();
      }));
  writer->End();
  HUIYAO_RETURN_IF_ERROR(bad_answer);
  if (in.bad()) return UsageError("reading it failed half way");
  return IllFormed(reader);
}

absl::Status CutStandardInput(const SegmentOptions& options, const std::string& path, Context& context) {
  if (context.terminal.in_is_terminal) context.terminal.err << "reading standard input; end it with Ctrl-D\n";
  return CutInput(options, context.terminal.in, path, context);
}

absl::Status CutFile(const SegmentOptions& options, const std::string& path, Context& context) {
  if (path == "-") return CutStandardInput(options, path, context);
  std::ifstream file(path, std::ios::binary);
  if (!file) return UsageError("cannot open it");
  return CutInput(options, file, path, context);
}

absl::StatusOr<ExitCode> CutFiles(const SegmentOptions& options, Context& context) {
  if (std::count(options.files.begin(), options.files.end(), "-") > 1) {
    return UsageError("standard input (-) can be read once only");
  }
  HUIYAO_RETURN_IF_ERROR(context.clients.Connect(Service::kSegmentation));
  const InputList list = CollectInputs(options.files);
  ExitCode code = kExitOk;
  const auto report = [&](const std::string& path, const absl::Status& status) {
    context.terminal.err << fmt::format("huiyao: {}: {}\n", OneLine(path), ErrorLine(status));
    code = kExitSomeFailed;
  };
  for (const InputFailure& failure : list.failures) report(failure.path, failure.status);
  for (const Input& input : list.inputs) {
    const absl::Status status = CutFile(options, input.path, context);
    if (!CalledService(status).empty()) return status;
    if (!status.ok()) report(input.path, status);
    if (!context.terminal.out) break;
  }
  return code;
}

absl::StatusOr<ExitCode> RunSegment(const SegmentOptions& options, Context& context) {
  if (!options.files.empty()) {
    if (options.text != "-") return UsageError("give a TEXT or --file, not both");
    return CutFiles(options, context);
  }
  if (options.text == "-") {
    HUIYAO_RETURN_IF_ERROR(CutStandardInput(options, "", context));
  } else {
    std::istringstream text(options.text);
    HUIYAO_RETURN_IF_ERROR(CutInput(options, text, "", context));
  }
  return kExitOk;
}

}  // namespace

void AddSegmentCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<SegmentOptions>();
  CLI::App* command = app.add_subcommand("segment", "Cut text into sentences, words, search terms or characters");
  command->add_option("TEXT", options->text, "The text; - or nothing: standard input");
  command->add_option("--file,-f", options->files, "Files, folders (with all below), or - for standard input")
      ->type_name("PATH");
  command
      ->add_option("--granularity,-g", options->granularity,
                   "sentences, words, search (words and their parts) or characters")
      ->type_name("HOW")
      ->capture_default_str()
      ->check(OneOf({"sentences", "words", "search", "characters"}));
  command->add_option("--language", options->language, "BCP 47, such as zh-Hans; without it: detected")
      ->type_name("TAG");
  command->add_flag("--offsets", options->offsets, "A table with the first byte and the end of each");
  command->footer(
      "Nothing is stored. Input of any size is read piece by piece, parted at line ends where there are any, and\n"
      "written as it is cut; --timeout bounds the wait for one piece. Sentences come one a line, everything else\n"
      "between slashes, one line for each line of the input. --output=json prints JSON Lines: start, end (bytes\n"
      "from the beginning of the input), content, and with --file the path. Bytes that are not UTF-8 are passed\n"
      "over and told of at the end.\n\n"
      "Examples:\n"
      "  huiyao segment 加强基层服务能力建设\n"
      "  huiyao segment -g sentences < report.txt\n"
      "  huiyao segment --output json --file reports/\n"
      "  huiyao segment --offsets 'primary care'");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunSegment(*options, context); }; });
}

}  // namespace huiyao::cli
