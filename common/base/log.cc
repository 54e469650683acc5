#include "common/base/log.h"

#include <chrono>
#include <cmath>
#include <memory>

#include "common/base/call_scope.h"
#include "common/base/error.h"
#include "common/base/well_formed.h"
#include "fmt/chrono.h"
#include "fmt/format.h"
#include "spdlog/sinks/stdout_sinks.h"
#include "spdlog/spdlog.h"

namespace huiyao {
namespace {

struct State {
  std::string service;
  std::shared_ptr<spdlog::logger> logger;

  State() : logger(std::make_shared<spdlog::logger>("huiyao", std::make_shared<spdlog::sinks::stderr_sink_mt>())) {
    logger->set_pattern("%v");
    logger->set_level(spdlog::level::warn);
    logger->flush_on(spdlog::level::debug);
  }
};

State& Global() {
  static State* const state = new State();  // Never destroyed: threads may log while the process ends.
  return *state;
}

spdlog::level::level_enum ToSpdlog(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return spdlog::level::debug;
    case LogLevel::kInfo:
      return spdlog::level::info;
    case LogLevel::kWarn:
      return spdlog::level::warn;
    case LogLevel::kError:
      break;
  }
  return spdlog::level::err;
}

constexpr std::string_view kNames[] = {"debug", "info", "warn", "error"};

void AppendString(std::string_view text, fmt::memory_buffer& out) {
  out.push_back('"');
  for (const char c : WellFormed(text)) {
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

void AppendField(std::string_view key, std::string_view value, fmt::memory_buffer& out) {
  out.push_back(',');
  AppendString(key, out);
  out.push_back(':');
  AppendString(value, out);
}

struct ValueWriter {
  fmt::memory_buffer& out;
  void operator()(const std::string& v) const { AppendString(v, out); }
  void operator()(std::string_view v) const { AppendString(v, out); }
  void operator()(const char* v) const { AppendString(v, out); }
  void operator()(int64_t v) const { fmt::format_to(std::back_inserter(out), "{}", v); }
  void operator()(double v) const {
    if (!std::isfinite(v)) return out.append(std::string_view("null"));  // JSON has no infinities.
    fmt::format_to(std::back_inserter(out), "{:.6g}", v);
  }
  void operator()(bool v) const { fmt::format_to(std::back_inserter(out), "{}", v); }
};

}  // namespace

absl::Status InitLog(std::string_view service, std::string_view level) {
  for (int i = 0; i < 4; ++i) {
    if (level != kNames[i]) continue;
    Global().service = std::string(service);
    Global().logger->set_level(ToSpdlog(static_cast<LogLevel>(i)));
    return absl::OkStatus();
  }
  return InvalidField("log_level", "must be debug, info, warn or error");
}

bool LogEnabled(LogLevel level) { return Global().logger->should_log(ToSpdlog(level)); }

std::string FormatLogLine(LogLevel level, std::string_view message, std::initializer_list<LogField> fields) {
  fmt::memory_buffer out;
  const auto now = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  const auto micros = now.time_since_epoch().count() % 1'000'000;
  fmt::format_to(std::back_inserter(out), "{{\"time\":\"{:%Y-%m-%dT%H:%M:%S}.{:06}Z\"",
                 fmt::gmtime(std::chrono::system_clock::to_time_t(now)), micros);
  AppendField("level", kNames[static_cast<int>(level)], out);
  AppendField("service", Global().service, out);
  AppendField("message", message, out);
  if (!CallScope::RequestId().empty()) AppendField("request_id", CallScope::RequestId(), out);
  for (const LogField& field : fields) {
    out.push_back(',');
    AppendString(field.key, out);
    out.push_back(':');
    std::visit(ValueWriter{out}, field.value);
  }
  out.push_back('}');
  return fmt::to_string(out);
}

void Log(LogLevel level, std::string_view message, std::initializer_list<LogField> fields) {
  if (!LogEnabled(level)) return;
  Global().logger->log(ToSpdlog(level), FormatLogLine(level, message, fields));
}

}  // namespace huiyao
