#include <future>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include "common/base/error.h"
#include "fmt/format.h"
#include "google/protobuf/util/time_util.h"
#include "google/protobuf/wrappers.pb.h"
#include "tools/huiyao/commands/commands.h"
#include "tools/huiyao/error_report.h"
#include "tools/huiyao/output/json.h"
#include "tools/huiyao/output/style.h"
#include "tools/huiyao/output/table.h"

namespace huiyao::cli {
namespace {

using document::v1::GetServerInfoRequest;
using document::v1::ServerInfo;
using grpc::health::v1::HealthCheckResponse;
using std::chrono::milliseconds;

// A person waits for this: what is there answers at once.
constexpr milliseconds kPatience(1500);

// What one service says of itself.
struct ServiceState {
  Service service;
  // "serving", "not serving", "down".
  std::string state;
  absl::Status error;
  ServerInfo info;
};

absl::StatusOr<ServerInfo> FetchInfo(Clients& clients, Service service) {
  const GetServerInfoRequest request;
  switch (service) {
    case Service::kIngestion:
      return clients.Call(service, clients.ingestion(), &ingestion::v1::IngestionService::StubInterface::GetServerInfo,
                          request, kPatience);
    case Service::kSegmentation:
      return clients.Call(service, clients.segmentation(),
                          &segmentation::v1::SegmentationService::StubInterface::GetServerInfo, request, kPatience);
    case Service::kQuery:
      return clients.Call(service, clients.query(), &query::v1::QueryService::StubInterface::GetServerInfo, request,
                          kPatience);
  }
  return absl::InternalError("no such service");
}

ServiceState Examine(Clients& clients, Service service) {
  ServiceState result{.service = service, .state = "down", .error = absl::OkStatus(), .info = {}};
  result.error = clients.Connect(service, kPatience);
  if (!result.error.ok()) return result;
  grpc::health::v1::HealthCheckRequest request;
  request.set_service(std::string(GrpcServiceName(service)));
  auto health = clients.Call(service, clients.health(service), &grpc::health::v1::Health::StubInterface::Check, request,
                             kPatience);
  auto info = FetchInfo(clients, service);
  if (info.ok()) result.info = *std::move(info);
  if (!health.ok()) {
    result.error = health.status();
  } else if (health->status() != HealthCheckResponse::SERVING) {
    result.state = "not serving";
  } else if (!info.ok()) {
    result.error = info.status();
  } else {
    result.state = "serving";
  }
  return result;
}

// Nullopt where the caller may not ask (the service is internal) or nothing answers.
std::optional<query::v1::GetIndexStatusResponse> FetchIndexStatus(Clients& clients) {
  auto response = clients.Call(Service::kQuery, clients.index(),
                               &query::v1::IndexService::StubInterface::GetIndexStatus, {}, kPatience);
  if (!response.ok()) return std::nullopt;
  return *std::move(response);
}

std::string Facts(const google::protobuf::Map<std::string, int64_t>& values) {
  const std::map<std::string, int64_t> sorted(values.begin(), values.end());
  std::string text;
  for (const auto& [name, value] : sorted)
    text += fmt::format("{}{}={}", text.empty() ? "" : "  ", OneLine(name), value);
  return text;
}

void WriteText(const std::vector<ServiceState>& states, const std::optional<query::v1::GetIndexStatusResponse>& index,
               Context& context) {
  Terminal& terminal = context.terminal;
  Table table({{"SERVICE"}, {"ADDRESS"}, {"STATE"}, {"VERSION"}, {"SINCE"}, {"ANALYZER", false, 1}},
              terminal.out_columns);
  for (const ServiceState& one : states) {
    const ServerInfo& info = one.info;
    const std::string version =
        info.commit().empty() ? info.version() : fmt::format("{} ({})", info.version(), info.commit());
    table.AddRow({std::string(ServiceName(one.service)), context.clients.endpoint(one.service).address, one.state,
                  version, info.has_start_time() ? google::protobuf::util::TimeUtil::ToString(info.start_time()) : "",
                  info.analyzer()});
  }
  table.Flush(terminal.out);
  for (const ServiceState& one : states) {
    const std::string statistics = Facts(one.info.statistics());
    const std::string limits = Facts(one.info.limits());
    if (!statistics.empty() || !limits.empty()) terminal.out << '\n' << ServiceName(one.service) << '\n';
    if (!statistics.empty()) terminal.out << "  statistics  " << statistics << '\n';
    if (!limits.empty()) terminal.out << "  limits      " << limits << '\n';
  }
  if (!index) return;
  int64_t persistent = 0;
  for (const auto& segment : index->segments()) persistent += segment.persistent() ? 1 : 0;
  terminal.out << fmt::format(
      "\nindex\n  {} documents, {} tombstones, {} segments ({} on disk), about {} bytes on disk\n"
      "  stored up to {}, searchable up to {}\n",
      index->documents(), index->tombstones(), index->segments_size(), persistent, index->disk_bytes(),
      index->stored_sequence(), index->searchable_sequence());
}

// There is no message for the three together: an object of their messages.
void WriteJsonStatus(const std::vector<ServiceState>& states,
                     const std::optional<query::v1::GetIndexStatusResponse>& index, Context& context) {
  std::ostream& out = context.terminal.out;
  out << "{";
  for (const ServiceState& one : states) {
    google::protobuf::StringValue address;
    address.set_value(context.clients.endpoint(one.service).address);
    out << fmt::format("{}\n \"{}\": {{\"address\": {}, \"state\": \"{}\", \"info\": {}}}",
                       one.service == states.front().service ? "" : ",", ServiceName(one.service),
                       ToJson(address, false), one.state, ToJson(one.info, false));
  }
  if (index) out << ",\n \"index\": " << ToJson(*index, false);
  out << "\n}\n";
}

absl::StatusOr<ExitCode> RunStatus(Context& context) {
  std::vector<std::future<ServiceState>> examined;
  for (const Service service : kServices) {
    examined.push_back(
        std::async(std::launch::async, [&context, service] { return Examine(context.clients, service); }));
  }
  std::vector<ServiceState> states;
  for (auto& one : examined) states.push_back(one.get());
  std::optional<query::v1::GetIndexStatusResponse> index;
  bool all_serving = true;
  for (const ServiceState& one : states) {
    all_serving = all_serving && one.state == "serving";
    if (one.service == Service::kQuery && one.state == "serving") index = FetchIndexStatus(context.clients);
  }
  if (context.json()) {
    WriteJsonStatus(states, index, context);
  } else {
    WriteText(states, index, context);
  }
  context.terminal.out.flush();
  for (const ServiceState& one : states) {
    if (!one.error.ok()) context.terminal.err << ErrorReport(one.error);
  }
  return all_serving ? kExitOk : kExitUnavailable;
}

}  // namespace

void AddStatusCommand(CLI::App& app, Action& chosen) {
  CLI::App* command =
      app.add_subcommand("status", "Show whether the three services answer, and what they say of themselves");
  command->footer(
      "Ends with 4 if one of them does not serve. --output=json prints one object: ingestion, segmentation and query,\n"
      "each with address, state (serving, not serving, down) and info (its ServerInfo), and index if query tells "
      "it.\n\n"
      "Examples:\n"
      "  huiyao status\n"
      "  huiyao status --output=json | jq .query.info.statistics");
  command->callback([&chosen] { chosen = [](Context& context) { return RunStatus(context); }; });
}

}  // namespace huiyao::cli
