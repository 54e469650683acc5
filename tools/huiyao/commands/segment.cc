#include <iterator>
#include <map>
#include <memory>
#include <ostream>

#include "common/base/error.h"
#include "fmt/format.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/help.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/table.h"

namespace huiyao::cli {
namespace {

using document::v1::Granularity;

struct SegmentOptions {
  std::string text = "-";
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

absl::StatusOr<ExitCode> RunSegment(const SegmentOptions& options, Context& context) {
  Terminal& terminal = context.terminal;
  segmentation::v1::SegmentTextRequest request;
  if (options.text == "-") {
    if (terminal.in_is_terminal) terminal.err << "reading standard input; end it with Ctrl-D\n";
    request.set_text(std::string((std::istreambuf_iterator<char>(terminal.in)), std::istreambuf_iterator<char>()));
  } else {
    request.set_text(options.text);
  }
  request.set_granularity(Granularities().at(options.granularity));
  request.set_language(options.language);
  request.set_include_content(true);
  HUIYAO_ASSIGN_OR_RETURN(
      auto response, context.clients.Call(Service::kSegmentation, context.clients.segmentation(),
                                          &segmentation::v1::SegmentationService::StubInterface::SegmentText, request));
  if (context.json()) {
    WriteJson(response, terminal.out);
    return kExitOk;
  }
  if (options.offsets) {
    Table table({{"START", true}, {"END", true}, {"TEXT", false, 1}}, terminal.out_columns);
    for (const auto& span : response.spans()) {
      table.AddRow({fmt::format("{}", span.start()), fmt::format("{}", span.end()), span.content()});
    }
    table.Flush(terminal.out);
    return kExitOk;
  }
  const bool sentences = options.granularity == "sentences";
  bool first = true;
  for (const auto& span : response.spans()) {
    if (!first) terminal.out << (sentences ? "\n" : " / ");
    terminal.out << OneLine(span.content());
    first = false;
  }
  if (!first) terminal.out << '\n';
  return kExitOk;
}

}  // namespace

void AddSegmentCommand(CLI::App& app, Action& chosen) {
  auto options = std::make_shared<SegmentOptions>();
  CLI::App* command = app.add_subcommand("segment", "Cut a text into sentences, words, search terms or characters");
  command->add_option("TEXT", options->text, "The text; - or nothing: standard input");
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
      "Nothing is stored. Sentences come one a line, everything else on one line between slashes. --output=json "
      "prints\n"
      "the SegmentTextResponse, whose offsets count UTF-8 bytes.\n\n"
      "Examples:\n"
      "  huiyao segment 加强基层服务能力建设\n"
      "  huiyao segment -g sentences < report.txt\n"
      "  huiyao segment --offsets 'primary care'");
  command->callback(
      [options, &chosen] { chosen = [options](Context& context) { return RunSegment(*options, context); }; });
}

}  // namespace huiyao::cli
