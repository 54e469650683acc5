#include "services/segmentation/mentions/persons/title_conflicts.h"

#include <fmt/format.h>

#include "common/text/utf8.h"
#include "services/segmentation/gazetteer/gazetteer.h"

namespace huiyao::segmentation {
namespace {

// Body and post, written alike; empty if it is not sure which body is meant.
std::string OfficeOf(const document::v1::Affiliation& affiliation) {
  const std::string& body = affiliation.organisation();
  if (body.empty()) return {};
  // 市水利局 may be that of any town.
  const auto divisions = FindDivisions(body);
  const bool placed = !divisions.empty() && divisions.front().range.start == 0;
  if (!placed && !body.starts_with("国家") && !body.starts_with("國家")) return {};
  std::string_view post = affiliation.title();
  if (post.starts_with(body)) post.remove_prefix(body.size());
  // 水利厅厅长 is also printed 水利厅长.
  const text::CodePoint last = text::DecodeBefore(body, body.size());
  if (post == "长" || post == "長") return fmt::format("{}|{}{}", body, body.substr(body.size() - last.length), post);
  return fmt::format("{}|{}", body, post);
}

}  // namespace

void TitleConflicts::Add(const document::v1::Affiliation& affiliation, int person, document::v1::Document* document) {
  const std::string office = OfficeOf(affiliation);
  if (office.empty() || !affiliation.has_span()) return;
  const auto [found, added] = holders_.try_emplace(office, Holder{person, affiliation.span()});
  Holder& holder = found->second;
  if (added || holder.person == person || holder.reported) return;
  holder.reported = true;
  document::v1::Finding* finding = document->add_findings();
  finding->set_kind(document::v1::Finding::KIND_TITLE_CONFLICT);
  *finding->add_evidence() = holder.span;
  *finding->add_evidence() = affiliation.span();
  finding->set_detail(fmt::format("{} and {} are both called {}.", document->persons(holder.person).name(),
                                  document->persons(person).name(), affiliation.title()));
}

}  // namespace huiyao::segmentation
