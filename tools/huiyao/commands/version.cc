#include "common/rpc/version.h"

#include <ostream>

#include "fmt/format.h"
#include "huiyao/document/v1/common.pb.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/output/json.h"

namespace huiyao::cli {
namespace {

absl::StatusOr<ExitCode> RunVersion(Context& context) {
  document::v1::ServerInfo info;
  info.set_service("huiyao");
  info.set_version(std::string(rpc::BuildVersion()));
  info.set_commit(std::string(rpc::BuildCommit()));
  if (context.json()) {
    WriteJson(info, context.terminal.out);
  } else {
    context.terminal.out << fmt::format("huiyao {}{}\n", info.version(),
                                        info.commit().empty() ? "" : fmt::format(" ({})", info.commit()));
  }
  return kExitOk;
}

}  // namespace

void AddVersionCommand(CLI::App& app, Action& chosen) {
  CLI::App* command =
      app.add_subcommand("version", "Show the version of this program; `huiyao status` shows the services'");
  command->callback([&chosen] { chosen = [](Context& context) { return RunVersion(context); }; });
}

}  // namespace huiyao::cli
