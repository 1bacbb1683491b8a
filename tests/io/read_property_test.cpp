// Any bytes in: no crash, valid UTF-8 out, paragraphs that are spans. Inputs are made from the test files by
// cutting, joining and damaging them, so that most still reach the readers.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "reading.h"
#include "support/generators.h"
#include "text/utf8.h"

using namespace isnad;
using namespace isnad::io_tests;

namespace {

bool is_boundary(const std::string& text, std::size_t at) {
  return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

std::string broken_law(const Document& document) {
  if (!text::is_valid_utf8(document.text)) return "text is no UTF-8";
  if (document.text.empty() || document.id.empty()) return "text or id is empty";
  std::size_t end = 0;
  for (const Span span : document.paragraphs) {
    if (span.begin < end || span.end <= span.begin) return "paragraphs overlap or are empty";
    if (!is_boundary(document.text, span.begin) || !is_boundary(document.text, span.end))
      return "inside a code point";
    end = span.end;
  }
  return document.paragraphs.empty() ? "no paragraph" : "";
}

std::string broken_law(const Articles& articles) {
  std::set<std::string> ids;
  for (const Document& document : articles.documents) {
    if (!ids.insert(document.id).second) return "an id twice";
    const std::string law = broken_law(document);
    if (!law.empty()) return law;
  }
  for (const Diagnostic& diagnostic : articles.diagnostics) {
    if (!diagnostic.message.starts_with("-:")) return "a message without its place: " + diagnostic.message;
    if (!text::is_valid_utf8(diagnostic.message)) return "a message that is no UTF-8";
    if (diagnostic.message.find('\n') != std::string::npos) return "a message of two lines";
  }
  return articles.documents.empty() && articles.diagnostics.empty() ? "nothing read and nothing said" : "";
}

std::vector<std::string> corpus() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(format_file(""))) {
    if (entry.is_regular_file()) files.push_back(test::read_file(entry.path()));
  }
  return files;
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed), files_(corpus()) {}

  std::string next() {
    std::string bytes = pick();
    for (std::size_t i = below(5); i > 0; --i) change(bytes);
    return bytes;
  }
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

 private:
  const std::string& pick() { return files_[below(files_.size())]; }
  void change(std::string& bytes) {
    const std::size_t at = below(bytes.size() + 1);
    switch (below(5)) {
      case 0: bytes.resize(at); break;
      case 1: bytes.erase(at, below(20)); break;
      case 2: bytes.insert(at, 1 + below(3), static_cast<char>(random_())); break;
      case 3: bytes.insert(at, pick().substr(0, below(200))); break;
      default: bytes.insert(at, kPieces[below(std::size(kPieces))]); break;
    }
  }

  static constexpr const char* kPieces[] = {"{",
                                            "}",
                                            "[",
                                            "\"",
                                            "\\",
                                            "\n",
                                            "\r\n",
                                            "<p",
                                            "&",
                                            "\xE2\x80\xAE",
                                            "\xFF\xFE",
                                            "\xEF\xBB\xBF",
                                            "\xE2\x80\xA8",
                                            "\\u0000",
                                            "99999999999"};
  std::mt19937 random_;
  std::vector<std::string> files_;
};

}  // namespace

TEST_CASE("any bytes are read without breaking a law") {
  Mutator mutator(20240307);
  constexpr InputFormat kFormats[] = {InputFormat::automatic, InputFormat::text, InputFormat::ninjs,
                                      InputFormat::ndjson};
  for (int i = 0; i < 20000; ++i) {
    const std::string bytes = mutator.next();
    ReadOptions options;
    options.format = kFormats[mutator.below(std::size(kFormats))];
    const std::string law = broken_law(read_bytes(bytes, options));
    if (!law.empty()) FAIL("round " << i << ": " << law << "\n" << bytes);
  }
}

TEST_CASE("random bytes keep the laws, valid text stays as it is") {
  CHECK(rc::check("random bytes", [] { RC_ASSERT(broken_law(read_bytes(*test::any_bytes())) == ""); }));
  CHECK(rc::check("valid text", [] {
    const std::string text = *test::article_text();
    ReadOptions options;
    options.format = InputFormat::text;
    const Articles articles = read_bytes(text, options);
    RC_PRE(!articles.documents.empty());
    RC_ASSERT(articles.documents[0].text == text);
  }));
}

TEST_CASE("reading is the same twice, and the inputs' order only orders") {
  const std::vector<std::string> forward = {format_file("text"), format_file("ninjs"), format_file("ndjson")};
  const std::vector<std::string> backward(forward.rbegin(), forward.rend());
  const auto ids = [](const Articles& articles) {
    std::multiset<std::string> all;
    for (const Document& d : articles.documents) all.insert(d.text);
    return all;
  };
  CHECK(ids(read_inputs(forward)) == ids(read_inputs(backward)));
  CHECK(codes(read_inputs(forward)) == codes(read_inputs(forward)));
}
