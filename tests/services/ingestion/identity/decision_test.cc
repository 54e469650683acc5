#include "services/ingestion/identity/decision.h"

#include <algorithm>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "services/ingestion/identity/sha256.h"

namespace huiyao::ingestion {
namespace {

using v1::DocumentRow;
using v1::Ingestion;

Candidate Original(int64_t sequence, const std::string& bytes, const std::string& body, const std::string& uri,
                   const std::string& collection = "", std::map<std::string, std::string> labels = {}) {
  Candidate candidate;
  candidate.sequence = sequence;
  candidate.sha256 = Sha256Hex(bytes);
  candidate.fingerprint = body.empty() ? "" : Sha256Hex(body);
  candidate.source.set_uri(uri);
  candidate.source.set_sha256(candidate.sha256);
  candidate.collection = collection;
  candidate.labels = std::move(labels);
  return candidate;
}

// A document that an original made.
DocumentRow Made(const Candidate& candidate) { return Decide(candidate, {}).document; }

KnownDocuments ByUri(const DocumentRow& row) { return {.by_uri = row, .by_bytes = {}, .by_body = {}}; }
KnownDocuments ByBytes(const DocumentRow& row) { return {.by_uri = {}, .by_bytes = row, .by_body = {}}; }
KnownDocuments ByBody(const DocumentRow& row) { return {.by_uri = {}, .by_bytes = {}, .by_body = row}; }

DocumentRow Deleted(DocumentRow row, int64_t sequence) {
  row.set_deleted(true);
  row.set_revision(row.revision() + 1);
  row.set_change_sequence(sequence);
  row.set_revision_sequence(sequence);
  row.clear_sources();
  row.clear_content_hash();
  row.clear_content_sequence();
  return row;
}

const Candidate kFirst = Original(10, "bytes A", "body A", "u1");

TEST(DecisionTest, AnUnknownOriginalCreates) {
  const Decision decision = Decide(kFirst, {});
  EXPECT_EQ(decision.outcome, Ingestion::OUTCOME_CREATED);
  EXPECT_FALSE(decision.superseded);
  const DocumentRow& row = decision.document;
  EXPECT_EQ(row.name(), "documents/" + Sha256Hex("bytes A").substr(0, 32));
  EXPECT_EQ(row.revision(), 1);
  EXPECT_EQ(row.collection(), "collections/default");
  EXPECT_EQ(row.content_sequence(), 10);
  EXPECT_EQ(row.revision_sequence(), 10);
  EXPECT_EQ(row.content_hash(), kFirst.sha256);
  ASSERT_EQ(row.sources_size(), 1);
  EXPECT_EQ(row.sources(0).sequence(), 10);
}

TEST(DecisionTest, Table) {
  const DocumentRow first = Made(kFirst);
  const DocumentRow labelled = Made(Original(10, "bytes A", "body A", "u1", "collections/c", {{"k", "v"}}));
  const DocumentRow deleted = Deleted(first, 20);
  const DocumentRow revised = Decide(Original(20, "bytes B", "body B", "u1"), ByUri(first)).document;
  const struct {
    const char* what;
    Candidate candidate;
    KnownDocuments known;
    Ingestion::Outcome outcome;
    int revision;
    int sources;
    int64_t content;
  } cases[] = {
      {"same bytes, same address", Original(30, "bytes A", "body A", "u1"), ByUri(first), Ingestion::OUTCOME_UNCHANGED,
       1, 1, 10},
      {"same bytes, no address", Original(30, "bytes A", "body A", ""), ByBytes(first), Ingestion::OUTCOME_UNCHANGED, 1,
       1, 10},
      {"same bytes, other address", Original(30, "bytes A", "body A", "u2"), ByBytes(first), Ingestion::OUTCOME_COPIED,
       2, 2, 10},
      {"same body, other bytes, same address", Original(30, "bytes A'", "body A", "u1"), ByUri(first),
       Ingestion::OUTCOME_COPIED, 2, 2, 10},
      {"same body, other bytes, other address", Original(30, "bytes A'", "body A", "u2"), ByBody(first),
       Ingestion::OUTCOME_COPIED, 2, 2, 10},
      {"other body, same address", Original(30, "bytes B", "body B", "u1"), ByUri(first), Ingestion::OUTCOME_REVISED, 2,
       2, 30},
      {"short bodies are compared by bytes", Original(30, "tiny", "", "u1"), ByUri(first), Ingestion::OUTCOME_REVISED,
       2, 2, 30},
      {"back to the first body: its original is used again", Original(30, "bytes A", "body A", "u1"), ByUri(revised),
       Ingestion::OUTCOME_REVISED, 3, 2, 10},
      {"an old body from elsewhere turns nothing back", Original(30, "bytes A", "body A", "u9"), ByBytes(revised),
       Ingestion::OUTCOME_COPIED, 3, 3, 20},
      {"deleted, then sent again", Original(30, "bytes A", "body A", "u1"), ByUri(deleted), Ingestion::OUTCOME_CREATED,
       3, 1, 30},
      {"deleted, then another body at its address", Original(30, "bytes C", "body C", "u1"), ByUri(deleted),
       Ingestion::OUTCOME_CREATED, 3, 1, 30},
      {"other labels", Original(30, "bytes A", "body A", "u1", "", {{"k", "w"}}), ByUri(labelled),
       Ingestion::OUTCOME_COPIED, 2, 1, 10},
      {"no labels say nothing", Original(30, "bytes A", "body A", "u1"), ByUri(labelled), Ingestion::OUTCOME_UNCHANGED,
       1, 1, 10},
      {"the same labels", Original(30, "bytes A", "body A", "u1", "collections/c", {{"k", "v"}}), ByUri(labelled),
       Ingestion::OUTCOME_UNCHANGED, 1, 1, 10},
      {"other collection", Original(30, "bytes A", "body A", "u1", "collections/d"), ByUri(labelled),
       Ingestion::OUTCOME_COPIED, 2, 1, 10},
  };
  for (const auto& expected : cases) {
    SCOPED_TRACE(expected.what);
    const Decision decision = Decide(expected.candidate, expected.known);
    EXPECT_FALSE(decision.superseded);
    EXPECT_EQ(Ingestion::Outcome_Name(decision.outcome), Ingestion::Outcome_Name(expected.outcome));
    EXPECT_EQ(decision.document.revision(), expected.revision);
    EXPECT_EQ(decision.document.sources_size(), expected.sources);
    EXPECT_EQ(decision.document.content_sequence(), expected.content);
    EXPECT_EQ(decision.document.name(), first.name());
    EXPECT_FALSE(decision.document.deleted());
    // Whatever is not new must leave the document as it was; whatever is new must point to its own row.
    if (expected.outcome != Ingestion::OUTCOME_UNCHANGED) {
      EXPECT_EQ(decision.document.revision_sequence(), 30);
      EXPECT_EQ(decision.document.change_sequence(), 30);
    }
    // The content is always the original of one of the sources: deleting all of those deletes it.
    EXPECT_TRUE(KeepsOriginal(decision.document, decision.document.content_sequence()));
  }
}

TEST(DecisionTest, TheAddressDecidesBeforeBytesAndBody) {
  const DocumentRow at_address = Made(Original(1, "bytes X", "body X", "u1"));
  const DocumentRow of_bytes = Made(Original(2, "bytes Y", "body Y", "u2"));
  const Decision decision = Decide(Original(3, "bytes Y", "body Y", "u1"), {at_address, of_bytes, of_bytes});
  EXPECT_EQ(decision.outcome, Ingestion::OUTCOME_REVISED);
  EXPECT_EQ(decision.document.name(), at_address.name());
}

TEST(DecisionTest, WhatWasAcceptedBeforeADeletionComesTooLate) {
  const DocumentRow deleted = Deleted(Made(kFirst), 20);
  for (const KnownDocuments& known : {ByUri(deleted), ByBytes(deleted), ByBody(deleted)}) {
    const Decision decision = Decide(Original(15, "bytes A", "body A", "u1"), known);
    EXPECT_TRUE(decision.superseded);
    EXPECT_EQ(decision.document.SerializeAsString(), deleted.SerializeAsString());
  }
}

TEST(DecisionTest, WhatWasSaidBeforeADeletionDoesNotReturn) {
  const DocumentRow labelled =
      Decide(Original(10, "bytes A", "body A", "u1", "collections/c", {{"k", "v"}}), {}).document;
  const Decision again = Decide(Original(30, "bytes A", "body A", "u1"), ByUri(Deleted(labelled, 20)));
  EXPECT_EQ(again.outcome, Ingestion::OUTCOME_CREATED);
  EXPECT_EQ(again.document.collection(), "collections/default");
  EXPECT_TRUE(again.document.labels().empty());
}

TEST(DecisionTest, AnOlderRevisionDoesNotOverwriteANewerOne) {
  const DocumentRow revised = Decide(Original(20, "bytes B", "body B", "u1"), ByUri(Made(kFirst))).document;
  const Decision decision = Decide(Original(15, "bytes C", "body C", "u1"), ByUri(revised));
  EXPECT_TRUE(decision.superseded);
  EXPECT_EQ(decision.document.SerializeAsString(), revised.SerializeAsString());
}

TEST(DecisionTest, ALateCopyAddsItsSourceButNotItsLabels) {
  const DocumentRow newer = Made(Original(20, "bytes A", "body A", "u1", "collections/new", {{"k", "new"}}));
  const Decision decision =
      Decide(Original(15, "bytes A", "body A", "u2", "collections/old", {{"k", "old"}}), ByBytes(newer));
  EXPECT_EQ(decision.outcome, Ingestion::OUTCOME_COPIED);
  EXPECT_EQ(decision.document.sources_size(), 2);
  EXPECT_EQ(decision.document.collection(), "collections/new");
  EXPECT_EQ(decision.document.labels().at("k"), "new");
  EXPECT_EQ(decision.document.change_sequence(), 20);
}

TEST(DecisionTest, LabelsReplaceAllLabels) {
  const DocumentRow row = Made(Original(1, "b", "body", "u", "", {{"a", "1"}, {"b", "2"}}));
  const Decision decision = Decide(Original(2, "b", "body", "u", "", {{"c", "3"}}), ByUri(row));
  ASSERT_EQ(decision.document.labels_size(), 1);
  EXPECT_EQ(decision.document.labels().at("c"), "3");
}

TEST(DecisionTest, AnAdoptedDocumentTakesTheNextOriginalAsANewRevision) {
  // Query has revision 7 of it, in words that nobody here knows.
  DocumentRow adopted = Made(kFirst);
  adopted.set_revision(7);
  adopted.clear_content_sequence();
  adopted.clear_content_hash();
  adopted.clear_fingerprint();
  for (const KnownDocuments& known : {ByUri(adopted), ByBytes(adopted)}) {
    const Decision decision = Decide(Original(30, "bytes A", "body A", "u1"), known);
    EXPECT_NE(decision.outcome, Ingestion::OUTCOME_UNCHANGED);
    EXPECT_EQ(decision.document.revision(), 8);
    EXPECT_NE(decision.document.content_sequence(), 0);
    EXPECT_TRUE(KeepsOriginal(decision.document, decision.document.content_sequence()));
  }
}

TEST(DecisionTest, EtagsFollowTheState) {
  const DocumentRow first = Made(kFirst);
  const DocumentRow copied = Decide(Original(30, "bytes A", "body A", "u2"), ByBytes(first)).document;
  std::vector<std::string> etags = {EtagOf(first), EtagOf(copied), EtagOf(Deleted(first, 20)),
                                    EtagOf(Made(Original(1, "other", "other body", "")))};
  std::sort(etags.begin(), etags.end());
  EXPECT_EQ(std::unique(etags.begin(), etags.end()), etags.end());
  EXPECT_EQ(EtagOf(first), EtagOf(Made(kFirst)));
}

TEST(Sha256Test, IsThatOfTheStandard) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace huiyao::ingestion
