#ifndef HUIYAO_SERVICES_QUERY_INDEX_FORMAT_H_
#define HUIYAO_SERVICES_QUERY_INDEX_FORMAT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "services/query/index/field.h"

namespace huiyao::query {

// Persisted formats of the index. Numbers in keys are big-endian, in values varints (LEB128, at most 5 or 10 bytes)
// unless said otherwise; "string" is a varint length and bytes. A segment's rows are the same bytes in memory.
//
// Family index_postings, key = be64 segment id, then a row key:
//   term key = byte 't', 'h' or 'b' (title, heading, body), the folded term in UTF-8 (no NUL in it), byte 0
//   term key                → posting list
//   term key, be32 chunk    → bytes of positions, chunk = 1, 2 ... (absent if they stand in the posting list)
// Posting list: byte kPostingVersion << 4 | flags (1: positions inline); documents n; then for each block of 128
//   documents (the last one may be shorter): last document - that of the block before (the first: + 1, from -1);
//   bytes of the block; bytes of its positions << 1 | 1 if they begin a new chunk; highest frequency; shortest field
//   length. Then the blocks; then, if inline, the positions of all blocks.
// Block: for each document (its number - the one before, the first of the list from -1, less 1) << 1 | 1 if it occurs
// once;
//   otherwise its frequency follows. Numbers are below the segment's document count and ascend.
// Positions: for each document of the block its positions: the first one, then differences (at least 1).
//
// Family index_meta:
//   'M'                     → manifest: byte kManifestVersion; next segment id; persisted sequence; number of segments;
//                             for each, in the order of sequences: id; documents; document rows; bytes of postings;
//                             string analyzer (from version 2 on)
//   'D', be64 id, be32 row  → document rows of a segment, row = 0, 1 ...: byte kDocumentsVersion; documents m <= 4096;
//                             for each: string id; sequence - that of the one before it in the segment (from 0; at
//                             least 1); lengths of title, heading, body
//   Document numbers of a segment are 0, 1 ... in the order of sequences.
//
// One synced write of 'M' publishes and withdraws segments. Rows of ids that it does not name are dropped at start.
// Which documents of a segment are alive is not stored: an entry is alive if its sequence is the document's last one.

inline constexpr uint8_t kPostingVersion = 1;
inline constexpr uint8_t kManifestVersion = 2;
inline constexpr uint8_t kDocumentsVersion = 1;

inline constexpr uint8_t kPositionsInline = 1;
inline constexpr uint32_t kBlockDocuments = 128;
inline constexpr uint32_t kDocumentsPerRow = 4096;
// Positions up to this many bytes stand in the list itself.
inline constexpr uint32_t kMaxInlinePositions = 2048;
// A chunk of positions is closed by the block that makes it reach this size.
inline constexpr uint32_t kChunkBytes = 256 << 10;

inline constexpr std::string_view kPostingsFamily = "index_postings";
inline constexpr std::string_view kMetaFamily = "index_meta";

// 't', 'h' or 'b'.
inline constexpr char FieldByte(Field field) { return "thb"[IndexOf(field)]; }

// Of a term key; its first byte must be one of the three.
inline constexpr Field FieldOfKey(std::string_view term_key) {
  return term_key.front() == 't' ? Field::kTitle : term_key.front() == 'h' ? Field::kHeading : Field::kBody;
}

// Appends the term key.
inline void AppendTermKey(Field field, std::string_view term, std::string& out) {
  out.push_back(FieldByte(field));
  out.append(term);
  out.push_back('\0');
}

inline std::string TermKey(Field field, std::string_view term) {
  std::string key;
  AppendTermKey(field, term, key);
  return key;
}

// True for the key of a posting list, false for that of a chunk of positions.
inline bool IsTermKey(std::string_view row_key) { return row_key.find('\0') + 1 == row_key.size(); }

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_INDEX_FORMAT_H_
