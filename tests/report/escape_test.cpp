#include "report/escape.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/heap_copy.h"

namespace escape = isnad::report::escape;
using isnad::test::exact_heap_copy;

namespace {

// Written out, for the compiler takes universal character names for some of them only.
const std::string kOverride = "\xE2\x80\xAE";        // U+202E
const std::string kEmbedding = "\xE2\x80\xAB";       // U+202B
const std::string kPop = "\xE2\x80\xAC";             // U+202C
const std::string kIsolate = "\xE2\x81\xA7";         // U+2067
const std::string kPopIsolate = "\xE2\x81\xA9";      // U+2069
const std::string kMark = "\xE2\x80\x8F";            // U+200F
const std::string kReplacement = "\xEF\xBF\xBD";     // U+FFFD
const std::string kLineSeparator = "\xE2\x80\xA8";   // U+2028
const std::string kCsi = "\xC2\x9B";                 // U+009B

std::string json(const std::string& text) {
  std::string out;
  escape::append_json(out, text);
  return out;
}

}  // namespace

TEST_CASE("what acts on a screen is shown, what is honest stays") {
  CHECK(escape::terminal("a\x1b[31mb") == "a\\u001B[31mb");
  CHECK(escape::terminal("a" + kCsi + "b") == "a\\u009Bb");
  CHECK(escape::terminal(std::string("a\0b", 3)) == "a\\u0000b");
  CHECK(escape::terminal("a" + kOverride + "b") == "a\\u202Eb");
  CHECK(escape::html("a" + kOverride + "b") == "a\\u202Eb");
  CHECK(escape::terminal("a" + kMark + "b") == "a" + kMark + "b");
  CHECK(escape::terminal(kIsolate + "b" + kPopIsolate) == kIsolate + "b" + kPopIsolate);
  CHECK(escape::terminal("  a \r\n\t b  ") == "a b");
  CHECK(escape::html("a\n\tb\r\n") == "a\n\tb\n");
  CHECK(escape::terminal("a" + kLineSeparator + "b") == "a\\u2028b");
}

TEST_CASE("what a piece opens it closes, what it closes it has opened") {
  CHECK(escape::terminal(kEmbedding + "a") == kEmbedding + "a" + kPop);
  CHECK(escape::terminal(kIsolate + kEmbedding + "a") == kIsolate + kEmbedding + "a" + kPop + kPopIsolate);
  CHECK(escape::terminal("a" + kPop + kPopIsolate + "b") == "ab");
  CHECK(escape::terminal(kIsolate + "a" + kPop + "b" + kPopIsolate) == kIsolate + "ab" + kPopIsolate);
}

TEST_CASE("what is not UTF-8 becomes U+FFFD and is not read past its end") {
  for (const char* bad : {"\xFF", "\xE2\x80", "\xC3", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF"}) {
    const auto text = exact_heap_copy(std::string("a") + bad);
    INFO(json(std::string(text.view())));
    CHECK(escape::terminal(text).substr(0, 4) == "a" + kReplacement);
    CHECK(escape::html(text).substr(0, 4) == "a" + kReplacement);
    CHECK(escape::dot_text(text).substr(0, 4) == "a" + kReplacement);
    CHECK(nlohmann::json::accept(json(std::string(text.view()))));
  }
}

TEST_CASE("html and xml") {
  CHECK(escape::html("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  CHECK(escape::xml("</script>") == "&lt;/script&gt;");
  CHECK(escape::xml(std::string("a\x01\x0B\0b", 5)) == "ab");
  CHECK(escape::xml("]]>") == "]]&gt;");
}

TEST_CASE("dot strings") {
  CHECK(escape::dot_string("inj\"]; evil [x]; //") == "\"inj\\\"]; evil [x]; //\"");
  CHECK(escape::dot_string("a\\") == "\"a\\\\\"");
  CHECK(escape::dot_string("a\nb&c\x07") == "\"a\\nb&amp;c\"");
  const std::string long_text(50'000, '&');
  CHECK(escape::dot_text(long_text).size() < 16'000);
  std::string arabic;
  while (arabic.size() < 40'000) arabic += "\xD8\xA7";
  const std::string cut = escape::dot_text(arabic);
  CHECK(cut.size() < 16'000);
  CHECK(cut.size() % 2 == 0);
}

TEST_CASE("csv cells") {
  CHECK(escape::csv_cell("plain") == "\"plain\"");
  CHECK(escape::csv_cell("a \"b\", c") == "\"a \"\"b\"\", c\"");
  CHECK(escape::csv_cell("") == "\"\"");
  for (const char* formula : {"=cmd", "+1", "-1", "@x", " =1", "\t=1", "\r=1"}) {
    INFO(formula);
    CHECK(escape::csv_cell(formula).substr(0, 2) == "\"'");
  }
  CHECK(escape::csv_cell("\xEF\xBC\x9D" "1").substr(0, 2) == "\"'");  // full-width =
  CHECK(escape::csv_cell("1-2").substr(0, 2) == "\"1");
  CHECK(escape::csv_cell("a\nb") == "\"a b\"");
}

TEST_CASE("markdown") {
  CHECK(escape::markdown("# not a heading") == "\\# not a heading");
  CHECK(escape::markdown("[x](javascript:y)") == "\\[x\\](javascript:y)");
  CHECK(escape::markdown("<script>") == "&lt;script&gt;");
  CHECK(escape::markdown("1. item") == "1\\. item");
  CHECK(escape::markdown("12) item") == "12\\) item");
  CHECK(escape::markdown("- item") == "\\- item");
  CHECK(escape::markdown("=== x") == "\\=== x");
  CHECK(escape::markdown("2024-05-01") == "2024-05-01");
  CHECK(escape::markdown("a\n# b") == "a \\# b");
  CHECK(escape::markdown("a | b") == "a \\| b");
  CHECK(escape::markdown("http://x www.y a@b") == "http:<!-- -->//x www<!-- -->.y a<!-- -->@b");
  CHECK(escape::markdown("&lt; \\ `c` *d* _e_ $f$ ~g~") ==
        "&amp;lt; \\\\ \\`c\\` \\*d\\* \\_e\\_ \\$f\\$ \\~g\\~");
}

TEST_CASE("commands that CI logs obey anywhere in a line are broken") {
  CHECK(escape::terminal("x ##[error] y") == "x \\u0023#[error] y");
  CHECK(escape::terminal("##vso[task]") == "\\u0023#vso[task]");
  CHECK(escape::terminal("###[x") == "#\\u0023#[x");
  CHECK(escape::terminal("## heading") == "## heading");
  CHECK(json("##[error]").find("##") == std::string::npos);
  CHECK(escape::csv_cell("##[error]").find("##[") == std::string::npos);
}

TEST_CASE("json strings give every text back") {
  const std::string text =
      "\"\\\n\r\t\x01\x7F" + kOverride + kLineSeparator + kIsolate + "##[x] \xD8\xB9 \xF0\x9F\x98\x80";
  const std::string written = json(text);
  CHECK(nlohmann::json::parse(written).get<std::string>() == text);
  CHECK(written.find(kOverride) == std::string::npos);
  CHECK(written.find('\n') == std::string::npos);
  CHECK(nlohmann::json::parse(json(kReplacement)).get<std::string>() == kReplacement);
  CHECK(nlohmann::json::parse(json("a\xFF" "b")).get<std::string>() == "a" + kReplacement + "b");
}
