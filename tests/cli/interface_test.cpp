// The language of reports around the articles, through the real binary.
#include <catch2/catch.hpp>

#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;
using Catch::Matchers::Contains;

namespace {

Run run_demo(std::vector<std::string> words) {
  words.insert(words.end(), {"--manifest", "testdata/demo-manifest.tsv", "testdata/demo"});
  return run_isnad(words);
}


}  // namespace

TEST_CASE("findings are told in the language of the interface") {
  const std::string english = run_demo({"report", "--format", "html"}).out;
  const std::string arabic = run_demo({"report", "--format", "html", "--ui", "ar"}).out;
  CHECK_THAT(english, Contains(">15 injured (<bdi dir=\"rtl\">") && Contains("</bdi>) against 18 injured ("));
  CHECK_THAT(arabic, !Contains(" against 18") && !Contains("): both may be true") && !Contains("independent source"));
}

TEST_CASE("an interface of one's own reaches the page, and English fills what it lacks") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "xx");
  (void)folder.write("xx/interface.tsv", "key\ttext\ntitle\tZaza o zuzu\nmessage_discrepancy\t{} ({}) zo {} ({})\n");
  const Run run = run_demo({"report", "--format", "html", "--ui", "xx", "--tables", folder.path().string()});
  INFO(run.err);
  CHECK(run.status == 0);
  CHECK_THAT(run.out, Contains("<title>Zaza o zuzu") && Contains(") zo 18 injured (") && Contains("Skip to the findings"));
}

TEST_CASE("an interface that is not there is wrong usage, and those that are there are named") {
  const Run run = run_demo({"report", "--ui", "tlh"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK(lines_of(run.err).at(0) == "isnad: --ui: there is no interface in 'tlh'; expected ar or en");
}
