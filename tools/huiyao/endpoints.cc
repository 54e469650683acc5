#include "tools/huiyao/endpoints.h"

#include <algorithm>
#include <cctype>
#include <fstream>

namespace huiyao::cli {
namespace {

// A file of three lines; whatever is larger is none of ours.
constexpr size_t kMaxFileBytes = 64 << 10;

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string ReadSmallFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(kMaxFileBytes, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<size_t>(file.gcount()));
  return text;
}

std::string VariableName(Service service) {
  std::string name = "HUIYAO_";
  for (const char c : ServiceName(service)) name += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return name;
}

std::string DefaultAddress(Service service) { return "127.0.0.1:710" + std::to_string(static_cast<int>(service) + 1); }

}  // namespace

std::string_view ServiceName(Service service) {
  switch (service) {
    case Service::kIngestion:
      return "ingestion";
    case Service::kSegmentation:
      return "segmentation";
    case Service::kQuery:
      return "query";
  }
  return "";
}

std::string_view GrpcServiceName(Service service) {
  switch (service) {
    case Service::kIngestion:
      return "huiyao.ingestion.v1.IngestionService";
    case Service::kSegmentation:
      return "huiyao.segmentation.v1.SegmentationService";
    case Service::kQuery:
      return "huiyao.query.v1.QueryService";
  }
  return "";
}

std::string EndpointsPath(const ReadVariable& variable) {
  if (const auto state = variable("XDG_STATE_HOME"); state && !state->empty()) return *state + "/huiyao/endpoints";
  if (const auto home = variable("HOME"); home && !home->empty()) return *home + "/.local/state/huiyao/endpoints";
  return "";
}

std::map<std::string, std::string> ParseEndpoints(std::string_view text) {
  std::map<std::string, std::string> addresses;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = Trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const size_t equals = line.find('=');
    if (line.empty() || line[0] == '#' || equals == std::string_view::npos) continue;
    const std::string_view key = Trim(line.substr(0, equals));
    const std::string_view value = Trim(line.substr(equals + 1));
    const bool known =
        std::any_of(kServices.begin(), kServices.end(), [key](Service service) { return ServiceName(service) == key; });
    if (known && !value.empty()) addresses[std::string(key)] = std::string(value);
  }
  return addresses;
}

Endpoints ResolveEndpoints(const std::map<std::string, std::string>& flags, const ReadVariable& variable) {
  const std::string path = EndpointsPath(variable);
  const auto from_file = path.empty() ? std::map<std::string, std::string>{} : ParseEndpoints(ReadSmallFile(path));
  Endpoints endpoints;
  for (const Service service : kServices) {
    const std::string name(ServiceName(service));
    const std::string variable_name = VariableName(service);
    const auto from_environment = variable(variable_name);
    if (const auto flag = flags.find(name); flag != flags.end() && !flag->second.empty()) {
      endpoints[service] = {flag->second, "--" + name};
    } else if (from_environment && !from_environment->empty()) {
      endpoints[service] = {*from_environment, variable_name};
    } else if (const auto line = from_file.find(name); line != from_file.end()) {
      endpoints[service] = {line->second, path};
    } else {
      endpoints[service] = {DefaultAddress(service), "default"};
    }
  }
  return endpoints;
}

}  // namespace huiyao::cli
