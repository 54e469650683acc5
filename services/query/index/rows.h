#ifndef HUIYAO_SERVICES_QUERY_INDEX_ROWS_H_
#define HUIYAO_SERVICES_QUERY_INDEX_ROWS_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace huiyao::query {

// Bytes of a row. `view` lives as long as the Rows it came from and this object.
struct RowBytes {
  std::string_view view;
  std::shared_ptr<const std::string> owner;
};

// Goes through rows in the order of keys. Not thread-safe.
class RowIterator {
 public:
  virtual ~RowIterator() = default;
  virtual bool Valid() const = 0;
  // Valid until the next call of Next.
  virtual std::string_view key() const = 0;
  virtual std::string_view value() const = 0;
  virtual void Next() = 0;
  // Why it is no longer valid; OK at the end.
  virtual absl::Status status() const = 0;
};

// The immutable rows of a segment, sorted by key: see format.h. Thread-safe.
class Rows {
 public:
  virtual ~Rows() = default;
  // Absence is nullopt.
  virtual absl::StatusOr<std::optional<RowBytes>> Get(std::string_view key) const = 0;
  // From the first key that is not less than `from`. Must not outlive the Rows.
  virtual std::unique_ptr<RowIterator> Scan(std::string_view from) const = 0;
};

// Takes rows in ascending order of keys.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual absl::Status Add(std::string_view key, std::string_view value) = 0;
};

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_ROWS_H_
