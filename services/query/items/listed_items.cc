#include "services/query/items/listed_items.h"

#include <string>
#include <string_view>

#include "common/api/resource_name.h"
#include "common/api/span_content.h"

namespace huiyao::query {
namespace {

using document::v1::Article;
using document::v1::Document;
using document::v1::Enumeration;
using document::v1::Item;
using v1::ListedItem;

class Lister {
 public:
  explicit Lister(const Document& document)
      : document_(document), id_(*api::ParseDocumentName("document.name", document.name())) {}

  std::vector<ListedItem> List() && {
    for (const Article& article : document_.articles()) {
      for (const Enumeration& enumeration : article.enumerations()) Add(article, enumeration, 1, "");
    }
    return std::move(items_);
  }

 private:
  // Protobuf's own limit on nesting bounds the depth.
  void Add(const Article& article, const Enumeration& enumeration, int depth, const std::string& parent) {
    for (const Item& item : enumeration.items()) {
      ListedItem listed;
      listed.set_name(api::ItemName(id_, item.id()));
      Item& own = *listed.mutable_item();
      own.set_id(item.id());
      own.set_ordinal(item.ordinal());
      own.set_ordinal_inferred(item.ordinal_inferred());
      if (item.has_marker()) *own.mutable_marker() = item.marker();
      if (item.has_heading()) *own.mutable_heading() = item.heading();
      *own.mutable_pieces() = item.pieces();
      listed.set_text(api::JoinPieces(document_.text(), item.pieces()));
      listed.set_depth(depth);
      listed.set_parent_item(parent);
      if (enumeration.has_lead()) *listed.mutable_lead() = enumeration.lead();
      listed.set_announced_count(enumeration.announced_count());
      listed.set_article(article.id());
      listed.set_article_title(std::string(api::SpanText(document_.text(), article.title())));
      listed.set_region(article.region());
      listed.set_language(article.language());
      listed.set_publish_date(article.publish_date());
      api::FillSpanContent(document_.text(), listed);
      const std::string name = listed.name();
      items_.push_back(std::move(listed));
      for (const Enumeration& inner : item.enumerations()) Add(article, inner, depth + 1, name);
    }
  }

  const Document& document_;
  const std::string id_;
  std::vector<ListedItem> items_;
};

}  // namespace

std::vector<ListedItem> ListedItems(const Document& document) { return Lister(document).List(); }

void AddDocumentFields(const Document& basic, ListedItem& item) {
  item.set_document(basic.name());
  item.set_document_title(basic.title());
  item.set_collection(basic.collection());
  *item.mutable_labels() = basic.labels();
  item.set_publisher(basic.publisher());
  if (item.language().empty()) item.set_language(basic.language());
  if (item.publish_date().empty()) item.set_publish_date(basic.publish_date());
}

const api::FilterSchema& ListedItemFilter() {
  static const auto* const schema = new api::FilterSchema{ListedItem::descriptor(),
                                                          {{"ordinal", "item.ordinal"},
                                                           {"ordinal_inferred", "item.ordinal_inferred"},
                                                           {"marker", "item.marker.content"},
                                                           {"heading", "item.heading.content"},
                                                           {"text", ""},
                                                           {"depth", ""},
                                                           {"article", ""},
                                                           {"region", ""},
                                                           {"language", ""},
                                                           {"publish_date", ""},
                                                           {"publisher", ""},
                                                           {"collection", ""},
                                                           {"labels", ""},
                                                           {"document", ""}}};
  return *schema;
}

}  // namespace huiyao::query
