// What a newsroom sets up once: config file, baseline, suppressions, cache, watching, ready-made jobs.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/config.h"
#include "run_isnad.h"
#include "support/files.h"

using namespace isnad::test;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

using Json = nlohmann::json;

std::string complaint(const std::string& toml) {
  const auto config = isnad::cli::parse_config(toml, "c.toml");
  return config ? "no error" : config.error().to_string();
}

std::vector<std::string> keys(std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "gitlab"});
  std::vector<std::string> found;
  for (const Json& item : Json::parse(run_isnad(words).out)) found.push_back(item["fingerprint"]);
  return found;
}

std::string suppressing(const std::string& key, const std::string& more) {
  return "[[suppress]]\nid = \"" + key + "\"\nreason = \"known\"\n" + more;
}

constexpr const char* kCourier =
    "2024-05-13\nFerry hits pier\n\nPORT OVELLE -- The ferry Marisca hit the pier of Port Ovelle on Monday and 12 people were "
    "injured, the harbour police said.\n";
constexpr const char* kPost =
    "2024-05-13\nFerry crash\n\nPORT OVELLE -- The ferry Marisca hit the pier of Port Ovelle on Monday and 19 people were "
    "injured, the harbour police said.\n";

}  // namespace

TEST_CASE("what is wrong in a config file is said with its place and a suggestion") {
  CHECK_THAT(complaint("window = 3\nwindwo = 4\n"), StartsWith("c.toml:2:1: there is no key 'windwo'; expected ") &&
                                                        Contains("did you mean 'window'?"));
  CHECK_THAT(complaint("[rules]\ndiscrepncy = \"off\"\n"), StartsWith("c.toml:2:1: there is no rule 'discrepncy'") &&
                                                               Contains("did you mean 'discrepancy'?"));
  CHECK_THAT(complaint("[rules]\ncopy = { min-scor = 1 }\n"), Contains("did you mean 'min-score'?"));
  CHECK_THAT(complaint("window = 3\nwindow = 4\n"), StartsWith("c.toml:2:"));
  CHECK_THAT(complaint("window = [1]\n"), StartsWith("c.toml:1:10: 'window' is neither text nor a whole number"));
  CHECK_THAT(complaint("\xff = 1"), StartsWith("c.toml:1:"));
  CHECK_THAT(complaint("[owners]\n\"A\" = 3\n"), StartsWith("c.toml:2:7: the owner of 'A' is no text"));
  CHECK_THAT(complaint("[[suppress]]\nid = \"k0123456789abcdef\"\n"), Contains("has no reason"));
  CHECK_THAT(complaint(suppressing("x", "")), Contains("'x' is no id of an item"));
  CHECK_THAT(complaint(suppressing("k0123456789abcdef", "expires = \"soon\"\n")), Contains("'expires' is no date"));
  CHECK(complaint(suppressing("k0123456789abcdef", "expires = 2030-01-31\n")) == "no error");
  CHECK(complaint("") == "no error");
}

TEST_CASE("every key of a config file is an option") {
  for (const std::string_view key : isnad::cli::config_keys()) {
    INFO(key);
    CHECK(isnad::cli::find_option(key) != nullptr);
  }
}

TEST_CASE("the nearest config file above holds, under the command line, and its paths are its folder's") {
  const TemporaryFolder folder;
  folder.write(".isnad.toml", "fail-on = \"warning\"\nwindow = 3\nbaseline = \"b.tsv\"\n[rules]\ncopy = { severity = \"error\", min-sources = 2 }\n");
  folder.write("a/b/c.txt", "x");
  const std::string cd = "cd '" + (folder.path() / "a/b").string() + "' && ";
  const std::string shown = run_bash(cd + "\"$ISNAD\" config show --window 5").out;
  const std::string file = std::filesystem::canonical(folder.path() / ".isnad.toml").string();
  CHECK_THAT(shown, Contains("fail-on = \"warning\"                      # " + file + ":1:1\n"));
  CHECK_THAT(shown, Contains("window = 5                               # command line\n"));
  CHECK_THAT(shown, Contains("b.tsv\"") && Contains(file + ":3:1\n"));
  CHECK_THAT(shown, Contains("copy = { severity = \"error\", min-sources = 2 } # " + file + ":5:1\n"));
  CHECK_THAT(shown, Contains("threads = 0                              # default\n"));
  CHECK_THAT(run_bash(cd + "\"$ISNAD\" config show --no-config").out, Contains("# no config file\n"));
  // What is shown is a config file itself, and says the same.
  const std::string again = folder.write("again.toml", shown);
  const std::string second = run_isnad({"config", "show", "--config", again}).out;
  CHECK_THAT(second, Contains("window = 5 ") && Contains("copy = { severity = \"error\", min-sources = 2 }"));
}

TEST_CASE("a broken config file stops the run with its place") {
  const TemporaryFolder folder;
  const std::string file = folder.write("c.toml", "fail-on = \"eror\"\n");
  const Run run = run_isnad({"check", "--config", file, "testdata/demo"});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  CHECK_THAT(run.err, Contains(file + ":1:1: fail-on: there is no 'eror'") && Contains("did you mean 'error'?"));
  CHECK(run_isnad({"check", "--config", "/nowhere.toml", "testdata/demo"}).status == 2);
}

TEST_CASE("a baseline knows items by their content, whatever line and file they are in") {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", kCourier);
  const std::string b = folder.write("b.txt", kPost);
  const std::string baseline = (folder.path() / "baseline.tsv").string();
  REQUIRE(run_isnad({"check", a, b}).status == 1);
  CHECK(run_isnad({"check", "--baseline", baseline, a, b}).status == 2);
  CHECK(run_isnad({"check", "--baseline", baseline, "--write-baseline", a, b}).status == 0);
  const Run known = run_isnad({"check", "--baseline", baseline, a, b});
  CHECK(known.status == 0);
  CHECK_THAT(known.out, Contains("no findings in 2 files; ") && Contains("known from the baseline"));

  std::string moved = kCourier;
  moved.insert(moved.find("PORT"), "The harbour was closed for the night.\n\n\n");
  const std::string renamed = folder.write("renamed.txt", moved);
  CHECK(run_isnad({"check", "--baseline", baseline, renamed, b}).status == 0);

  std::string other = kCourier;
  other.replace(other.find("12 people"), 2, "14");
  CHECK(run_isnad({"check", "--baseline", baseline, folder.write("other.txt", other), b}).status == 1);
}

TEST_CASE("a baseline is pruned of what no longer occurs, and only by a whole run") {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", kCourier);
  const std::string b = folder.write("b.txt", kPost);
  const std::string baseline = folder.write("baseline.tsv", "key\trule\tplace\tmessage\nk0123456789abcdef\twording\tx:1:1\tgone\n");
  CHECK_THAT(run_isnad({"check", "--baseline", baseline, a, b}).err, Contains("1 row that nothing matches"));
  CHECK(run_isnad({"check", "--baseline", baseline, "--prune-baseline", a, b}).status == 1);
  CHECK(read_file(baseline).find("gone") == std::string::npos);
  CHECK(run_isnad({"check", "--baseline", baseline, "--prune-baseline", "--changed", a, a, b}).status == 2);
  CHECK_THAT(run_isnad({"check", "--baseline", folder.write("bad.tsv", "not a key\n"), a, b}).err,
             Contains("bad.tsv:1:1: no key of an item"));
}

TEST_CASE("a suppression holds until it expires, and one of no use is said") {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", kCourier);
  const std::string b = folder.write("b.txt", kPost);
  const std::vector<std::string> found = keys({"check", "--rule", "copy=off", "--rule", "single_source=off", a, b});
  REQUIRE(found.size() == 1);
  const auto run_with = [&](const std::string& toml) {
    return run_isnad({"check", "--config", folder.write("c.toml", toml), "--rule", "copy=off", "--rule", "single_source=off", a, b});
  };
  const Run held = run_with(suppressing(found.front(), "expires = 2999-01-01\n"));
  CHECK(held.status == 0);
  CHECK_THAT(held.out, Contains("1 suppressed"));
  const Run expired = run_with(suppressing(found.front(), "expires = 1999-01-01\n"));
  CHECK(expired.status == 1);
  CHECK_THAT(expired.err, Contains("c.toml:1:1: the suppression of " + found.front() + " expired on 1999-01-01"));
  CHECK_THAT(run_with(suppressing("k0123456789abcdef", "")).err, Contains("the suppression has no effect"));
}

TEST_CASE("explain takes the id that check shows") {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", kCourier);
  const std::string b = folder.write("b.txt", kPost);
  const std::vector<std::string> found = keys({"check", a, b});
  REQUIRE_FALSE(found.empty());
  const Run run = run_isnad({"explain", found.front(), a, b});
  CHECK(run.status == 0);
  CHECK_THAT(run.out, StartsWith("finding ") && Contains("figures differ"));
  CHECK(run_isnad({"explain", "k0123456789abcdef", a, b}).status == 2);
}

TEST_CASE("what a whole document is about keeps its key when the file moves") {
  const TemporaryFolder folder;
  const auto keys_in = [&](const std::string& place) {
    const std::string a = folder.write(place + "/a.txt", kCourier), b = folder.write(place + "/sub/b.txt", kCourier + std::string("\nA last word.\n"));
    const std::string odd = folder.write(place + "/odd.txt", std::string(kPost) + "\n\xE2\x80\xAE" "abc\n");
    std::vector<std::string> found = keys({"check", "--fail-on", "never", a, b, odd});
    std::sort(found.begin(), found.end());  // what is as severe stands in the order of the documents
    return found;
  };
  const std::vector<std::string> found = keys_in("one");
  CHECK(found.size() >= 2);
  CHECK(found == keys_in("two/deeper"));
}

TEST_CASE("owners in the config make two outlets one source") {
  const TemporaryFolder folder;
  const std::string owners = folder.write("c.toml", "[owners]\n\"The Norzan Courier\" = \"One\"\n\"Bardonia Herald\" = \"One\"\n"
                                                    "\"almasaa\" = \"One\"\n\"sahl-press\" = \"One\"\n");
  const std::vector<std::string> words = {"align", "--manifest", "testdata/demo-manifest.tsv", "testdata/demo"};
  std::vector<std::string> with = words;
  with.insert(with.end(), {"--config", owners});
  CHECK(run_isnad(with).out != run_isnad(words).out);
}

TEST_CASE("a cache changes nothing but the time, whatever is in it") {
  const TemporaryFolder folder;
  const std::string cache = (folder.path() / "cache").string();
  const auto records = [&] { return run_isnad({"align", "--cache", cache, "testdata/demo"}).out; };
  const std::string expected = run_isnad({"align", "--no-cache", "testdata/demo"}).out;
  CHECK(records() == expected);
  std::vector<std::filesystem::path> entries;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(cache)) {
    const bool is_entry = entry.is_regular_file() && entry.path().parent_path() != std::filesystem::path(cache);
    if (is_entry) entries.push_back(entry.path());
  }
  CHECK(entries.size() == 7);
  CHECK(records() == expected);
  for (const char* damage : {"", "x", "0123456789abcdefghijklmnop"}) {
    for (const auto& entry : entries) folder.write(entry.lexically_relative(folder.path()).string(), damage);
    CHECK(records() == expected);
  }
  const std::string whole = read_file(entries.front());
  for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 7) {
    folder.write(entries.front().lexically_relative(folder.path()).string(), whole.substr(0, size));
    CHECK(records() == expected);
  }
  CHECK(run_isnad({"align", "--cache", "/proc/nowhere", "testdata/demo"}).out == expected);
}

TEST_CASE("killed at any moment, an output is the old file or the new one") {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "out.sarif").string();
  const Run run = run_bash(
      "\"$ISNAD\" check --format sarif='" + file + ".new' testdata/demo; printf old > '" + file + "'\n"
      "for i in $(seq 40); do\n"
      "  \"$ISNAD\" check --format sarif='" + file + "' testdata/demo & pid=$!\n"
      "  sleep 0.0$((i % 10))$((i % 7)); kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null\n"
      "  cmp -s '" + file + "' '" + file + ".new' && { echo new; printf old > '" + file + "'; continue; }\n"
      "  [ \"$(cat '" + file + "')\" = old ] && echo old || echo broken\n"
      "done");
  CHECK(count_of(run.out, "old\n") + count_of(run.out, "new\n") == 40);
  CHECK(count_of(run.out, "broken") == 0);
}

TEST_CASE("watching checks again when an input changes, and not when nothing does") {
  const TemporaryFolder folder;
  folder.write("in/a.txt", kCourier);
  folder.write("in/b.txt", kCourier);
  const std::string in = (folder.path() / "in").string();
  const std::string out = (folder.path() / "out.jsonl").string();
  const std::string wait = "for i in $(seq 100); do grep -q \"$1\" '" + out + "' 2>/dev/null && break; sleep 0.1; done";
  const Run run = run_bash(
      "until_has() { " + wait + "; grep -c discrepancy '" + out + "'; }\n"
      "\"$ISNAD\" check --watch --format jsonl='" + out + "' '" + in + "' & pid=$!\n"
      "until_has summary\n"
      "cp '" + folder.write("post.txt", kPost) + "' '" + in + "/b.txt'\n"
      "until_has '\"errors\":1'\n"
      "before=$(stat -c %i '" + out + "'); touch '" + in + "/.hidden'; sleep 0.8; [ $before = $(stat -c %i '" + out + "') ] && echo same\n"
      "kill $pid; wait $pid 2>/dev/null; true");
  CHECK(lines_of(run.out) == std::vector<std::string>{"0", "1", "same"});
  CHECK(run_isnad({"check", "--watch", "-"}).status == 2);
  CHECK_THAT(run_isnad({"check", "--watch", "--format", "text=" + in + "/x.txt", in}).err, Contains("lies in " + in));
}

TEST_CASE("the ready-made systemd units are right, where systemd is at hand") {
  if (run_bash("command -v systemd-analyze").status != 0) {
    WARN("systemd-analyze is not installed: not tested");
    return;
  }
  const TemporaryFolder folder;
  const Run run = run_bash("for unit in scripts/ci/*.service scripts/ci/*.timer; do sed \"s|/usr/bin/isnad|$ISNAD|\" $unit > '" +
                           folder.path().string() + "'/${unit##*/}; done; cd '" + folder.path().string() +
                           "' && systemd-analyze verify ./*.service ./*.timer");
  INFO(run.err);
  CHECK(run.status == 0);
}

TEST_CASE("the ready-made jobs use options that there are") {
  for (const char* job : {"scripts/ci/github.yml", "scripts/ci/gitlab.yml", "scripts/ci/isnad-check.service", "scripts/ci/isnad-watch.service"}) {
    const std::string text = read_file(source_path(job));
    INFO(job);
    CHECK_THAT(text, Contains("isnad check "));
    for (std::size_t at = text.find(" --"); at != std::string::npos; at = text.find(" --", at + 3)) {
      const std::string name = text.substr(at + 3, text.find_first_of(" =\n\\", at + 3) - at - 3);
      INFO(name);
      CHECK((isnad::cli::find_option(name) != nullptr || name == "name-only"));
    }
  }
}
