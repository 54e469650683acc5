#ifndef HUIYAO_COMMON_BASE_LOG_H_
#define HUIYAO_COMMON_BASE_LOG_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "absl/status/status.h"

namespace huiyao {

// Logs of servers: one JSON object a line on standard error, with time (RFC 3339), level, service, message, request_id
// (of the thread's CallScope) and the given fields. Always valid JSON: ill-formed UTF-8 turns into U+FFFD, numbers that
// are not finite into null. Thread-safe. Before InitLog, lines of level warn and above are
// written with an empty service.

enum class LogLevel { kDebug, kInfo, kWarn, kError };

using LogValue = std::variant<std::string, std::string_view, const char*, int64_t, double, bool>;

struct LogField {
  std::string_view key;
  LogValue value;

  LogField(std::string_view k, std::string v) : key(k), value(std::move(v)) {}
  LogField(std::string_view k, std::string_view v) : key(k), value(v) {}
  LogField(std::string_view k, const char* v) : key(k), value(v) {}
  LogField(std::string_view k, bool v) : key(k), value(v) {}
  LogField(std::string_view k, double v) : key(k), value(v) {}
  template <typename Integer>
  requires std::is_integral_v<Integer> LogField(std::string_view k, Integer v)
      : key(k), value(static_cast<int64_t>(v)) {}
};

// Sets the service's name and the lowest level written: debug, info, warn or error. INVALID_ARGUMENT for other words.
absl::Status InitLog(std::string_view service, std::string_view level);

// True if lines of this level are written.
bool LogEnabled(LogLevel level);

void Log(LogLevel level, std::string_view message, std::initializer_list<LogField> fields = {});

// Formats a line without writing it; for tests.
std::string FormatLogLine(LogLevel level, std::string_view message, std::initializer_list<LogField> fields);

}  // namespace huiyao

#endif  // HUIYAO_COMMON_BASE_LOG_H_
