#ifndef HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_WATCH_H_
#define HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_WATCH_H_

#include <functional>

#include "absl/status/status.h"
#include "huiyao/query/v1/lexicon.pb.h"
#include "services/query/lexicon/lexicon_store.h"

namespace huiyao::query {

// Tells one caller what the lexicon is and becomes: see LexiconService.WatchLexicon. Works in the calling thread until
// `gone` is true, which is asked twice a second, `send` returns false (both: CANCELLED), or the store ends all waits
// (UNAVAILABLE with reason SHUTTING_DOWN). Holds no lock while it sends, so that a slow caller delays nobody.
absl::Status WatchLexicon(LexiconStore& lexicon, const v1::WatchLexiconRequest& request,
                          const std::function<bool(const v1::WatchLexiconResponse&)>& send,
                          const std::function<bool()>& gone);

}  // namespace huiyao::query

#endif  // HUIYAO_SERVICES_QUERY_LEXICON_LEXICON_WATCH_H_
