#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DATELINE_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DATELINE_H_

#include <cstddef>
#include <string_view>

namespace huiyao::segmentation {

// How a report begins that says where it comes from.
struct Dateline {
  // Bytes of the paragraph up to the report's own words; 0: it begins otherwise.
  size_t length = 0;
  // It names a reporter: 本报讯（记者某某）, not 新华社北京1月5日电 alone.
  bool names_reporter = false;
  // 本报讯: news in brief.
  bool brief = false;
};

// 本报讯, 本报北京1月5日电（记者某某）, 新华社某地1月5日电, 中新网…电, BEIJING, Jan. 5 (Xinhua) --. Looks at the head
// of the paragraph only.
Dateline ReadDateline(std::string_view paragraph);

// The paragraph begins as the first one of a report does: 近日, 1月26日, 记者从…获悉, 据…消息.
bool BeginsReport(std::string_view paragraph);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ARTICLES_DATELINE_H_
