#include "services/ingestion/decode/charset_detector.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "common/text/utf8.h"
#include "services/ingestion/decode/character_cost.h"
#include "services/ingestion/decode/character_reader.h"

namespace huiyao::ingestion {
namespace {

constexpr size_t kHeadSample = size_t{32} << 10;
constexpr size_t kTailSample = size_t{32} << 10;
// Log2 odds given to a declared charset: about two characters of evidence.
constexpr double kDeclaredBonus = 24;
// Random bytes cannot be described in fewer than eight bits each; text in any charset can.
constexpr double kMaxBitsPerByte = 7.6;
constexpr size_t kFewBytes = 64;
constexpr double kMaxSuspicious = 0.10;

struct Candidate {
  std::string_view charset;
  // Log2 odds against it before anything is read.
  double prior;
};

constexpr std::array<Candidate, 13> kCandidates = {{
    {"UTF-8", 0},
    {"GB18030", 4},
    {"Big5", 6},
    {"Big5-HKSCS", 14},
    {"UTF-16LE", 8},
    {"UTF-16BE", 8},
    {"UTF-32LE", 8},
    {"UTF-32BE", 8},
    {"windows-1252", 6},
    {"Shift_JIS", 20},
    {"EUC-JP", 24},
    {"EUC-KR", 24},
    {"EUC-TW", 24},
}};

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view charset;
};

// The longer ones first: UTF-32LE's begins with UTF-16LE's.
constexpr std::array<ByteOrderMark, 6> kByteOrderMarks = {{
    {std::string_view("\xFF\xFE\x00\x00", 4), "UTF-32LE"},
    {std::string_view("\x00\x00\xFE\xFF", 4), "UTF-32BE"},
    {std::string_view("\x84\x31\x95\x33", 4), "GB18030"},
    {std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
    {std::string_view("\xFF\xFE", 2), "UTF-16LE"},
    {std::string_view("\xFE\xFF", 2), "UTF-16BE"},
}};

struct Reading {
  std::string charset;
  double bits = 0;
  size_t bytes = 0;
  size_t characters = 0;
  size_t suspicious = 0;
};

std::optional<Reading> Read(std::string_view charset, const std::vector<std::string_view>& sample) {
  Reading reading;
  reading.charset = charset;
  for (const std::string_view part : sample) {
    const auto reader = CharacterReader::Open(charset, part);
    if (reader == nullptr) return std::nullopt;
    auto script = CharacterCost::Script::kNeutral;
    for (CharacterReader::Character c; reader->Next(c);) {
      const CharacterCost cost = c.valid ? CostOf(c.value) : CostOf(0xFFFD);
      // Bytes that a wide unit wastes are not described by it.
      if (!c.valid && c.length > 1) reading.bits += static_cast<double>(8 * (c.length - 1));
      reading.bits += cost.bits;
      ++reading.characters;
      reading.suspicious += cost.suspicious;
      if (cost.script == CharacterCost::Script::kNeutral) continue;
      if (script != CharacterCost::Script::kNeutral && cost.script != script) reading.bits += kScriptChangeBits;
      script = cost.script;
    }
    reading.bytes += part.size();
  }
  return reading;
}

// The head, and if that is plain ASCII the first place that is not. Parts begin at multiples of four.
std::vector<std::string_view> Sample(std::string_view bytes) {
  std::vector<std::string_view> parts = {bytes.substr(0, kHeadSample)};
  if (bytes.size() <= kHeadSample) return parts;
  // An escape to other characters counts, too: ESC, and the ~{ of HZ.
  const auto not_ascii = [&bytes](const char& c) {
    const bool hz = c == '~' && &c + 1 < bytes.data() + bytes.size() && *(&c + 1) == '{';
    return static_cast<uint8_t>(c) >= 0x80 || c == 0 || c == 0x1B || hz;
  };
  if (std::any_of(parts[0].begin(), parts[0].end(), not_ascii)) return parts;
  const auto rest = bytes.begin() + kHeadSample;
  const auto found = std::find_if(rest, bytes.end(), not_ascii);
  const auto at = static_cast<size_t>(found - bytes.begin()) & ~size_t{3};
  if (at < bytes.size()) parts.push_back(bytes.substr(at, kTailSample));
  return parts;
}

// Plain ASCII, or UTF-8 with enough three-byte sequences that it cannot be chance: what nearly all documents are.
bool IsPlainlyUtf8(std::string_view bytes) {
  size_t long_sequences = 0;
  size_t non_ascii = 0;
  for (size_t i = 0; i < bytes.size();) {
    const auto byte = static_cast<uint8_t>(bytes[i]);
    if (byte < 0x80) {
      if ((byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f') || byte == 0x7F) return false;
      if (byte == '~' && i + 1 < bytes.size() && bytes[i + 1] == '{') return false;
      ++i;
      continue;
    }
    const text::CodePoint c = text::DecodeAt(bytes, i);
    if (!c.valid) return false;
    ++non_ascii;
    long_sequences += c.length >= 3;
    i += c.length;
  }
  return non_ascii == 0 || long_sequences >= 4;
}

bool SelfEvident(const Reading& reading) {
  return reading.suspicious == 0 && (reading.charset == "UTF-8" || reading.bytes < kFewBytes);
}

bool LooksLikeText(const Reading& reading, bool declared) {
  if (reading.characters == 0) return true;
  const double suspicious = static_cast<double>(reading.suspicious) / static_cast<double>(reading.characters);
  if (suspicious > kMaxSuspicious) return false;
  if (SelfEvident(reading) || (declared && reading.suspicious == 0)) return true;
  return reading.bits <= kMaxBitsPerByte * static_cast<double>(reading.bytes);
}

}  // namespace

CharsetDecision DetectCharset(std::string_view bytes, const std::vector<std::string>& declared) {
  for (const ByteOrderMark& mark : kByteOrderMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    CharsetDecision decision{std::string(mark.charset), mark.bytes.size(), true};
    const auto reading = Read(mark.charset, Sample(bytes.substr(mark.bytes.size())));
    decision.is_text = LooksLikeText(*reading, true);
    return decision;
  }
  if (IsPlainlyUtf8(bytes)) return {"UTF-8", 0, true};

  const std::vector<std::string_view> sample = Sample(bytes);
  std::vector<Candidate> candidates(kCandidates.begin(), kCandidates.end());
  const auto holds = [&sample](std::string_view escape) {
    return sample.back().find(escape) != std::string_view::npos;
  };
  if (holds("~{")) candidates.push_back({"HZ-GB-2312", 8});
  if (holds("\x1B$)")) candidates.push_back({"ISO-2022-CN", 8});
  if (holds("\x1B$")) candidates.push_back({"ISO-2022-JP", 8});
  for (const std::string& name : declared) {
    const auto known = std::find_if(candidates.begin(), candidates.end(),
                                    [&name](const Candidate& candidate) { return candidate.charset == name; });
    if (known == candidates.end()) {
      candidates.push_back({name, -kDeclaredBonus});
    } else {
      known->prior = -kDeclaredBonus;
    }
  }

  std::optional<Reading> best;
  double best_bits = 0;
  double best_prior = 0;
  for (const Candidate& candidate : candidates) {
    std::optional<Reading> reading = Read(candidate.charset, sample);
    if (!reading.has_value()) continue;
    const double bits = reading->bits + candidate.prior;
    if (best.has_value() && bits >= best_bits) continue;
    best = std::move(reading);
    best_bits = bits;
    best_prior = candidate.prior;
  }
  return {best->charset, 0, LooksLikeText(*best, best_prior < 0)};
}

bool ReadAlike(std::string_view bytes, std::string_view one_charset, std::string_view other_charset) {
  if (one_charset == other_charset) return true;
  if (one_charset.starts_with("Big5") && other_charset.starts_with("Big5")) return true;
  for (const std::string_view part : Sample(bytes)) {
    const auto one = CharacterReader::Open(one_charset, part);
    const auto other = CharacterReader::Open(other_charset, part);
    if (one == nullptr || other == nullptr) return false;
    CharacterReader::Character a;
    CharacterReader::Character b;
    while (true) {
      const bool more = one->Next(a);
      if (more != other->Next(b)) return false;
      if (!more) break;
      if (a.value != b.value || a.valid != b.valid) return false;
    }
  }
  return true;
}

}  // namespace huiyao::ingestion
