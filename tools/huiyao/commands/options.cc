#include "tools/huiyao/commands/options.h"

#include "tools/huiyao/help.h"

namespace huiyao::cli {

void AddOriginalOptions(CLI::App& command, OriginalOptions& options) {
  command.add_option("--collection", options.collection, "Collection to put it in; without this: default")
      ->type_name("NAME");
  command.add_option("--label", options.labels, "A label of your own for filters; may be repeated")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  command
      .add_option("--uri", options.uri,
                  "Address it came from. Without this: the file:// address. A changed text at a known address is a new "
                  "revision of that document")
      ->type_name("URI");
  command
      .add_option("--media-type", options.media_type,
                  "Type as the source declares it, such as 'text/html; charset=gb2312'; a hint, the bytes decide")
      ->type_name("TYPE");
}

void AddPagingOptions(CLI::App& command, Paging& paging) {
  command.add_option("--limit", paging.limit, "At most so many; 0 for all")
      ->type_name("N")
      ->check(WholeNumber(0, 1'000'000'000));
  command.add_option("--page-size", paging.page_size, "Ask the service for so many at once")
      ->type_name("N")
      ->check(WholeNumber(0, 1'000'000'000));
}

}  // namespace huiyao::cli
