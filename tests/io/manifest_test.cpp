#include "io/manifest.h"

#include <catch2/catch.hpp>

#include "reading.h"

using namespace isnad;
using namespace isnad::io_tests;

namespace {

ReadOptions with_manifest(const std::string& path) {
  ReadOptions options;
  options.manifest = path;
  return options;
}

}  // namespace

TEST_CASE("a manifest fills what the files lack") {
  const Articles articles = read_format("manifest", with_manifest(format_file("manifest/manifest.tsv")));
  REQUIRE(articles.documents.size() ==
          2);  // bad.tsv is a text like any other; the manifest itself is left out
  const Document& document = articles.documents[1];
  CHECK(document.outlet == "Sardina Today");
  CHECK(document.published == "2024-03-07");
  CHECK(document.language == "ar");
  REQUIRE(codes(articles) == "W unused-row");
  CHECK(articles.diagnostics[0].message.starts_with(format_file("manifest/manifest.tsv") +
                                                    ":4:1: \"deep/other.txt\""));
}

TEST_CASE("a manifest does not overrule the document") {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("in/a.ndjson", R"({"text": "Words.", "source": "Its own", "date": "2024-01-02"})");
  const std::string rows = folder.write("m.tsv", "a.ndjson\tAnother\t2020-01-01\ten-GB\n");
  const Document document = read_inputs({file}, with_manifest(rows)).documents.at(0);
  CHECK(document.outlet == "Its own");
  CHECK(document.published == "2024-01-02");
  CHECK(document.language == "en");
}

TEST_CASE("a row means a path from the manifest's folder, else the path's end at a folder's boundary") {
  const TemporaryFolder folder;
  std::vector<Diagnostic> diagnostics;
  io::Manifest manifest = io::Manifest::parse("b.txt\tSuffix\n./x/../c.txt\tFolder\r\n\tNo path\n",
                                              folder / "m.tsv", diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].message.find("m.tsv:3:1: ") != std::string::npos);
  const auto outlet_of = [&](const std::string& path) {
    Document document;
    document.path = path;
    manifest.complete(document);
    return document.outlet;
  };
  CHECK(outlet_of("some/where/b.txt") == "Suffix");
  CHECK(outlet_of("b.txt") == "Suffix");
  CHECK(outlet_of(folder / "c.txt") == "Folder");
  CHECK(outlet_of("some/ab.txt").empty());
  CHECK(outlet_of("b.txt/other").empty());
}

TEST_CASE("malformed rows are errors with their line; the others hold") {
  const Articles articles =
      read_inputs({format_file("manifest/prose_ar.txt")}, with_manifest(format_file("manifest/bad.tsv")));
  CHECK(codes(articles) == "E bad-manifest, E bad-manifest, E bad-manifest, E bad-manifest");
  const std::vector<std::string> lines = {":1:1: ", ":2:1: ", ":4:1: ", ":5:1: "};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(articles.diagnostics[i].message.starts_with(format_file("manifest/bad.tsv") + lines[i]));
  }
  CHECK(articles.documents.at(0).outlet == "First");
}

TEST_CASE("a missing manifest is an error, and the inputs are read") {
  const Articles articles = read_inputs({format_file("text/prose_ar.txt")}, with_manifest("no-such.tsv"));
  CHECK(codes(articles) == "E not-found");
  CHECK(articles.documents.size() == 1);
}
