#ifndef HUIYAO_SERVICES_INGESTION_DECODE_CHARSET_LABEL_H_
#define HUIYAO_SERVICES_INGESTION_DECODE_CHARSET_LABEL_H_

#include <string>
#include <string_view>

namespace huiyao::ingestion {

// The IANA name of the charset that a label means in practice: "gb2312" and "gbk" are GB18030, "latin1" is
// windows-1252, "utf8" is UTF-8 (WHATWG Encoding Standard, 4.2). Empty if no decoder is known for it, or none is safe
// (UTF-7). Case and surrounding white space do not count.
std::string CanonicalCharset(std::string_view label);

// The charset that a page or an XML document declares in its first 4 KiB: <?xml encoding="…"?>, <meta charset="…">,
// <meta http-equiv="Content-Type" content="…; charset=…">. As printed; empty if none. Bytes must be of an
// ASCII-compatible charset to be found.
std::string FindDeclaredCharset(std::string_view bytes);

}  // namespace huiyao::ingestion

#endif  // HUIYAO_SERVICES_INGESTION_DECODE_CHARSET_LABEL_H_
