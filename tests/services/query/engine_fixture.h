#ifndef HUIYAO_TESTS_SERVICES_QUERY_ENGINE_FIXTURE_H_
#define HUIYAO_TESTS_SERVICES_QUERY_ENGINE_FIXTURE_H_

#include <chrono>
#include <memory>
#include <string>

#include "gtest/gtest.h"
#include "services/query/engine.h"
#include "tests/services/query/documents/store_fixture.h"

namespace huiyao::query {

// An engine in a directory of its own, with a clock that tests set.
class EngineTest : public ::testing::Test {
 protected:
  EngineTest() { Reopen(); }

  void Reopen() {
    engine_.reset();
    EngineOptions options;
    options.data_dir = directory_.path();
    options.clock = [this] { return now_; };
    auto opened = Engine::Open(options);
    ASSERT_TRUE(opened.ok()) << opened.status();
    engine_ = *std::move(opened);
  }

  // Stores the document and returns the read token.
  std::string Put(const document::v1::Document& document) {
    v1::PutDocumentRequest request;
    *request.mutable_document() = document;
    const auto response = engine_->writer().Put(request);
    EXPECT_TRUE(response.ok()) << response.status();
    EXPECT_TRUE(response->stored());
    return response->read_token();
  }
  void Delete(const std::string& id, int32_t revision) {
    v1::IndexServiceDeleteDocumentRequest request;
    request.set_name("documents/" + id);
    request.set_revision(revision);
    EXPECT_TRUE(engine_->writer().Delete(request).ok());
  }

  static document::v1::Document Text(const std::string& id, const std::string& title, const std::string& text,
                                     int32_t revision = 1) {
    document::v1::Document document;
    document.set_name("documents/" + id);
    document.set_revision(revision);
    document.set_title(title);
    document.set_text(text);
    document.set_collection("collections/default");
    return document;
  }

  TemporaryDirectory directory_;
  std::chrono::system_clock::time_point now_{std::chrono::seconds(1'800'000'000)};
  std::unique_ptr<Engine> engine_;
};

}  // namespace huiyao::query

#endif  // HUIYAO_TESTS_SERVICES_QUERY_ENGINE_FIXTURE_H_
