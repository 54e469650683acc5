#include "services/ingestion/decode/media_type.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "services/ingestion/decode/ascii.h"

namespace huiyao::ingestion {
namespace {

constexpr std::string_view kPlain = "text/plain";
constexpr std::string_view kHtml = "text/html";
constexpr std::string_view kXhtml = "application/xhtml+xml";
constexpr std::string_view kXml = "application/xml";

struct Magic {
  std::string_view bytes;
  size_t offset;
  // The magic is readable ASCII: only with control bytes nearby is it no text.
  bool readable;
  BinaryFormat format;
};

using namespace std::string_view_literals;

constexpr std::array<Magic, 34> kMagics = {{
    {"%PDF-"sv, 0, false, {"application/pdf", "a PDF file"}},
    {"{\\rtf"sv, 0, false, {"application/rtf", "an RTF file"}},
    {"%!PS-Adobe"sv, 0, false, {"application/postscript", "a PostScript file"}},
    {"PK\x03\x04"sv, 0, false, {"application/zip", "a ZIP archive or office document"}},
    {"PK\x05\x06"sv, 0, false, {"application/zip", "a ZIP archive"}},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, false, {"application/x-ole-storage", "an old office document"}},
    {"\x1F\x8B\x08"sv, 0, false, {"application/gzip", "gzip-compressed data"}},
    {"\x28\xB5\x2F\xFD"sv, 0, true, {"application/zstd", "zstd-compressed data"}},
    {"\xFD\x37zXZ\x00"sv, 0, false, {"application/x-xz", "xz-compressed data"}},
    {"1AY&SY"sv, 4, true, {"application/x-bzip2", "bzip2-compressed data"}},
    {"7z\xBC\xAF\x27\x1C"sv, 0, false, {"application/x-7z-compressed", "a 7z archive"}},
    {"Rar!\x1A\x07"sv, 0, false, {"application/vnd.rar", "a RAR archive"}},
    {"ustar"sv, 257, true, {"application/x-tar", "a tar archive"}},
    {"\x89PNG\r\n\x1A\n"sv, 0, false, {"image/png", "a PNG image"}},
    {"\xFF\xD8\xFF"sv, 0, true, {"image/jpeg", "a JPEG image"}},
    {"GIF87a"sv, 0, true, {"image/gif", "a GIF image"}},
    {"GIF89a"sv, 0, true, {"image/gif", "a GIF image"}},
    {"WEBP"sv, 8, true, {"image/webp", "a WebP image"}},
    {"BM"sv, 0, true, {"image/bmp", "a BMP image"}},
    {"II*\x00"sv, 0, false, {"image/tiff", "a TIFF image"}},
    {"MM\x00*"sv, 0, false, {"image/tiff", "a TIFF image"}},
    {"ftyp"sv, 4, true, {"video/mp4", "an MP4 file"}},
    {"RIFF"sv, 0, true, {"application/x-riff", "a sound or video file"}},
    {"ID3"sv, 0, true, {"audio/mpeg", "an MP3 file"}},
    {"OggS"sv, 0, true, {"application/ogg", "an Ogg file"}},
    {"fLaC"sv, 0, true, {"audio/flac", "a FLAC file"}},
    {"\x1A\x45\xDF\xA3"sv, 0, false, {"video/webm", "a Matroska file"}},
    {"wOFF"sv, 0, true, {"font/woff", "a font"}},
    {"wOF2"sv, 0, true, {"font/woff2", "a font"}},
    {"\x7F"
     "ELF"sv,
     0,
     false,
     {"application/x-elf", "a program"}},
    {"MZ"sv, 0, true, {"application/x-msdownload", "a program"}},
    {"\xCA\xFE\xBA\xBE"sv, 0, true, {"application/java-vm", "a Java class"}},
    {"\x00"
     "asm"sv,
     0,
     false,
     {"application/wasm", "a WebAssembly module"}},
    {"SQLite format 3\x00"sv, 0, false, {"application/vnd.sqlite3", "an SQLite database"}},
}};

// NUL and the like, which the WHATWG standard calls binary data bytes.
bool HasBinaryByte(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<uint8_t>(c);
    return byte <= 0x08 || byte == 0x0B || (byte >= 0x0E && byte <= 0x1A) || (byte >= 0x1C && byte <= 0x1F);
  });
}

// Drops white space, comments, processing instructions and document types. Sets `xml` if there was an XML declaration
// and `html` if a document type says so.
std::string_view SkipProlog(std::string_view text, bool& xml, bool& html) {
  while (true) {
    text = TrimAscii(text);
    std::string_view end;
    if (text.starts_with("\xEF\xBB\xBF")) {
      text.remove_prefix(3);
      continue;
    }
    if (text.starts_with("<!--")) {
      end = "-->";
    } else if (text.starts_with("<?")) {
      xml = xml || StartsWithIgnoringCase(text, "<?xml");
      end = "?>";
    } else if (StartsWithIgnoringCase(text, "<!doctype")) {
      html = html || StartsWithIgnoringCase(TrimAscii(text.substr(9)), "html");
      end = ">";
    } else {
      return text;
    }
    const size_t at = text.find(end);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
}

bool StartsWithTag(std::string_view text, std::string_view name) {
  if (text.size() <= name.size() + 1 || text[0] != '<' || !StartsWithIgnoringCase(text.substr(1), name)) return false;
  const char after = text[name.size() + 1];
  return IsAsciiSpace(after) || after == '>' || after == '/';
}

bool StartsWithHtmlTag(std::string_view text) {
  static constexpr std::string_view kTags[] = {
      "html",  "head", "body",  "script", "iframe",  "h1",      "h2",   "h3",   "div",     "font",
      "table", "a",    "style", "title",  "b",       "br",      "p",    "meta", "link",    "center",
      "ul",    "ol",   "span",  "strong", "article", "section", "main", "form", "noscript"};
  return std::any_of(std::begin(kTags), std::end(kTags),
                     [text](std::string_view tag) { return StartsWithTag(text, tag); });
}

// A tag or a character reference anywhere: enough for text that is declared as HTML.
bool HasMarkup(std::string_view text) {
  for (size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '<' && (IsAsciiLetter(text[i + 1]) || (text[i + 1] == '/' && IsAsciiLetter(text[i + 2])) ||
                           text.substr(i, 4) == "<!--")) {
      return true;
    }
    if (text[i] == '&' && (text[i + 1] == '#' || IsAsciiLetter(text[i + 1]))) {
      const std::string_view name = text.substr(i + 2, 12);
      const auto end = std::find_if(name.begin(), name.end(), [](char c) { return !IsAsciiAlnum(c); });
      if (end != name.end() && *end == ';') return true;
    }
  }
  return false;
}

}  // namespace

DeclaredMediaType ParseMediaType(std::string_view declared) {
  DeclaredMediaType result;
  size_t end = std::min(declared.find(';'), declared.size());
  const std::string essence = AsciiLower(TrimAscii(declared.substr(0, end)));
  if (const size_t slash = essence.find('/'); slash != std::string::npos && slash > 0 && slash + 1 < essence.size()) {
    result.essence = essence;
  }
  while (end < declared.size()) {
    const size_t start = end + 1;
    end = std::min(declared.find(';', start), declared.size());
    const std::string_view parameter = TrimAscii(declared.substr(start, end - start));
    const size_t equals = parameter.find('=');
    if (equals == std::string_view::npos || AsciiLower(TrimAscii(parameter.substr(0, equals))) != "charset") continue;
    std::string_view value = TrimAscii(parameter.substr(equals + 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    result.charset = value;
    break;
  }
  return result;
}

BinaryFormat SniffBinary(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.size() < magic.offset + magic.bytes.size()) continue;
    if (bytes.substr(magic.offset, magic.bytes.size()) != magic.bytes) continue;
    if (magic.readable && !HasBinaryByte(bytes.substr(0, 512))) continue;
    // Readable magic of wide text ("B", NUL, "M", NUL) never matches; a UTF-16 text begins with neither.
    return magic.format;
  }
  return {};
}

std::string_view SniffText(std::string_view text, std::string_view declared) {
  bool xml = false;
  bool html = false;
  const std::string_view content = SkipProlog(text, xml, html);
  const bool declared_html = declared == kHtml || declared == kXhtml;
  if (html || StartsWithHtmlTag(content)) return (xml && declared != kHtml) || declared == kXhtml ? kXhtml : kHtml;
  if (declared_html && HasMarkup(text)) return declared == kXhtml ? kXhtml : kHtml;
  const bool declared_xml = declared == "text/xml" || declared.ends_with("/xml") || declared.ends_with("+xml");
  if (xml || (declared_xml && content.starts_with("<"))) return kXml;
  return kPlain;
}

}  // namespace huiyao::ingestion
