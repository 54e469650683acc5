#ifndef HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_SETTING_H_
#define HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_SETTING_H_

#include <map>
#include <string_view>

#include "huiyao/document/v1/document.pb.h"
#include "services/segmentation/gazetteer/gazetteer.h"
#include "services/segmentation/mentions/quantities/period.h"

namespace huiyao::segmentation {

// What an article says of all its quantities.
struct Setting {
  // When it speaks: the day of its publication, otherwise the year of its number, otherwise the latest year that the
  // document names often; unknown if it names none.
  Day today;
  // Of which year, if its title says so; 0: it does not.
  int title_year = 0;
  // Statistics of a time that is over, paragraph by paragraph: 统计公报.
  bool is_bulletin = false;
  // Where: the article's region, or the place that its title begins with; null: the whole country.
  const Division* home = nullptr;
  // What is claimed where nothing says so.
  document::v1::Quantity::Kind usual_kind = document::v1::Quantity::KIND_ACHIEVED;
};

// The settings of a document's articles; what the document says of all of them is read once.
class Settings {
 public:
  // Keeps a reference to the document, whose articles must stay as they are.
  explicit Settings(const document::v1::Document& document);

  Setting Of(std::string_view article_id) const;

 private:
  const document::v1::Document& document_;
  std::map<std::string_view, const document::v1::Article*> articles_;  // by id
  // Where an article has no day.
  Day today_;
};

}  // namespace huiyao::segmentation

#endif  // HUIYAO_SERVICES_SEGMENTATION_MENTIONS_QUANTITIES_SETTING_H_
