#include "tools/huiyao/pieces.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"

namespace huiyao::cli {
namespace {

constexpr auto kTerminals = std::to_array<std::string_view>({"。", "！", "？"});
// What may stand behind a terminal and still belong to the sentence.
constexpr auto kClosers =
    std::to_array<std::string_view>({"”", "’", "」", "』", "）", "》", "】", "。", "！", "？", "…", ")", "\"", "'"});

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// True if a sentence surely ends between the first `at` bytes and what follows.
bool EndsSentence(std::string_view text, size_t at) {
  const std::string_view before = text.substr(0, at), after = text.substr(at);
  if (IsSpace(text[at - 1])) return at > 1 && std::string_view(".!?").find(text[at - 2]) != std::string_view::npos;
  const auto ends = [&](std::string_view mark) { return before.ends_with(mark); };
  const auto closes = [&](std::string_view mark) { return after.starts_with(mark); };
  return std::any_of(kTerminals.begin(), kTerminals.end(), ends) &&
         std::none_of(kClosers.begin(), kClosers.end(), closes);
}

}  // namespace

size_t PieceEnd(std::string_view text, size_t most) {
  const size_t line = text.rfind('\n', most - 1);
  if (line != std::string_view::npos) return line + 1;
  size_t space = 0;
  for (size_t at = most; at > 0; --at) {
    if (EndsSentence(text, at)) return at;
    if (space == 0 && IsSpace(text[at - 1])) space = at;
  }
  if (space > 0) return space;
  for (size_t at = most; at > most - 4; --at) {
    if (text::IsBoundary(text, at)) return at;
  }
  return most;
}

void PieceReader::Fill() {
  // A few bytes more than a piece, for PieceEnd to look at.
  const size_t wanted = most_ + 4;
  if (ahead_.size() >= wanted || !in_) return;
  const size_t had = ahead_.size();
  ahead_.resize(wanted);
  in_.read(ahead_.data() + had, static_cast<std::streamsize>(wanted - had));
  ahead_.resize(had + static_cast<size_t>(in_.gcount()));
}

void PieceReader::Substitute(Piece& piece) {
  for (size_t at = 0;;) {
    const size_t bad = text::FindInvalidUtf8(std::string_view(piece.text).substr(at));
    if (bad == std::string_view::npos) return;
    at += bad;
    if (ill_formed_++ == 0) first_ill_formed_ = piece.start + static_cast<int64_t>(at);
    const auto length = static_cast<size_t>(text::DecodeAt(piece.text, at).length);
    piece.text.replace(at, length, length, '\x1A');
    at += length;
  }
}

bool PieceReader::Next(Piece& piece) {
  Fill();
  if (ahead_.empty() || in_.bad()) return false;
  const size_t end = ahead_.size() <= most_ ? ahead_.size() : PieceEnd(ahead_, most_);
  piece.start = start_;
  piece.text.assign(ahead_, 0, end);
  ahead_.erase(0, end);
  start_ += static_cast<int64_t>(end);
  Substitute(piece);
  return true;
}

}  // namespace huiyao::cli
