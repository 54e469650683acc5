#ifndef HUIYAO_TOOLS_HUIYAO_ENDPOINTS_H_
#define HUIYAO_TOOLS_HUIYAO_ENDPOINTS_H_

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace huiyao::cli {

// The three services.
enum class Service { kIngestion = 0, kSegmentation = 1, kQuery = 2 };
inline constexpr std::array kServices = {Service::kIngestion, Service::kSegmentation, Service::kQuery};

// "ingestion", "segmentation", "query": the name of the flag and of the line in the endpoints file.
std::string_view ServiceName(Service service);

// Full name of the gRPC service, which its health is asked by.
std::string_view GrpcServiceName(Service service);

// Reads an environment variable; nullopt if it is not set.
using ReadVariable = std::function<std::optional<std::string>(const std::string&)>;

// An address and who gave it, for error messages.
struct Endpoint {
  // A gRPC target, such as 127.0.0.1:7101.
  std::string address;
  // "--query", "HUIYAO_QUERY", a file's path or "default".
  std::string origin;
};
using Endpoints = std::map<Service, Endpoint>;

// Where `tools/dev up` writes the addresses that it started: ${XDG_STATE_HOME:-$HOME/.local/state}/huiyao/endpoints.
// Empty if neither variable is set.
std::string EndpointsPath(const ReadVariable& variable);

// Reads lines `service=address`. White space around both, empty lines, lines that start with # and services that this
// program does not know are passed over; so is what does not have that form.
std::map<std::string, std::string> ParseEndpoints(std::string_view text);

// Decides the three addresses: flags (by ServiceName, those that were given), then environment, then the endpoints
// file, then 127.0.0.1:7101, :7102, :7103. Empty values count as not given.
Endpoints ResolveEndpoints(const std::map<std::string, std::string>& flags, const ReadVariable& variable);

}  // namespace huiyao::cli

#endif  // HUIYAO_TOOLS_HUIYAO_ENDPOINTS_H_
