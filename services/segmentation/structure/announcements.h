#ifndef HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ANNOUNCEMENTS_H_
#define HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ANNOUNCEMENTS_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace huiyao::segmentation {

// A number of items that a sentence promises.
struct Announcement {
  int count;
  // Bytes in the sentence: 11项重点工作, eight measures.
  size_t start;
  size_t end;
};

// The last announcement in `sentence`: a number with a counter and a noun for things that are listed (5个方面,
// 七大水利工程, 11 key tasks). Numbers of other things, ordinals (第三方面) and years are none.
std::optional<Announcement> FindAnnouncement(std::string_view sentence);

// The last number with a counter near the end of `sentence`, whatever it counts (其中3项关乎供水): announces a list
// only if just as many items follow at once.
std::optional<Announcement> FindCount(std::string_view sentence);

// The sentence ends with a colon or points ahead.
bool LeadsOn(std::string_view sentence);

// Says that a list follows without its number: 以下工作, 如下, the following. 35岁以下 is a bound and says nothing.
bool PointsAhead(std::string_view sentence);

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_STRUCTURE_ANNOUNCEMENTS_H_
