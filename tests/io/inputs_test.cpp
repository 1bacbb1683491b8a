#include <unistd.h>

#include <catch2/catch.hpp>

#include "io/article_text.h"
#include "reading.h"

using namespace isnad;
using namespace isnad::io_tests;

namespace {

std::string names(const Articles& articles, const TemporaryFolder& folder) {
  std::string all;
  for (const Document& document : articles.documents) {
    all += std::filesystem::path(document.path).lexically_relative(folder.path()).generic_string() + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("a folder is read recursively, in byte order, without hidden files") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/2.txt", "a/10.txt", "B.txt", ".hidden.txt", ".git/x.txt", "a.txt"}) {
    folder.write(name, std::string("The article ") + name + ".");
  }
  const Articles articles = read_inputs({folder.path().string()});
  CHECK(codes(articles).empty());
  CHECK(names(articles, folder) == "B.txt a.txt a/10.txt a/2.txt b.txt ");
}

TEST_CASE("symbolic links are followed once, cycles end") {
  const TemporaryFolder folder;
  folder.write("real/one.txt", "The first article.");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "real/loop");
  std::filesystem::create_directory_symlink(folder.path() / "real", folder.path() / "again");
  std::filesystem::create_symlink("self", folder.path() / "self");
  const Articles articles = read_inputs({folder.path().string()});
  CHECK(names(articles, folder) == "real/one.txt ");
  CHECK(codes(articles).empty());
}

TEST_CASE("what cannot be read is named, and the others are read") {
  const TemporaryFolder folder;
  const std::string good = folder.write("good.txt", "A good article.");
  const std::string blank = folder.write("blank.txt", " \n\t\r\n");
  std::filesystem::create_directories(folder.path() / "nothing/in/here");
  const std::vector<std::string> inputs = {folder / "missing.txt",
                                           good + "/below-a-file",
                                           folder / "nothing",
                                           folder.write("empty.txt", ""),
                                           blank,
                                           folder.write("nul.bin", std::string("ab\0cd", 5)),
                                           folder.write("a.pdf", "%PDF-1.7 text"),
                                           folder.write("page.html", "\n<!DOCTYPE HTML><p>x</p>"),
                                           folder.write("digits.txt", "12 + 3 = 15!\n"),
                                           folder.write("mark.txt", "\xEF\xBB\xBF"),
                                           good};
  const Articles articles = read_inputs(inputs);
  CHECK(codes(articles) ==
        "E not-found, E not-found, E no-articles, E empty-file, E empty-file, E binary-file, "
        "E binary-file, E unsupported-format, E no-letters, E no-letters");
  for (std::size_t i = 0; i < articles.diagnostics.size(); ++i) {
    CHECK(articles.diagnostics[i].message.starts_with(inputs[i] + ": "));
    CHECK(articles.diagnostics[i].message.find("; expected ") != std::string::npos);
  }
  REQUIRE(articles.documents.size() == 1);
  CHECK(articles.documents[0].path == good);
}

TEST_CASE("a read that fails half-way is an error") {
  const Articles articles = read_inputs({"/proc/self/mem"});  // opens, and fails at the first byte
  CHECK(codes(articles) == "E unreadable");
}

TEST_CASE("a file without permission is unreadable") {
  if (::geteuid() == 0) return;  // root may read everything
  const TemporaryFolder folder;
  const std::string file = folder.write("secret.txt", "A secret article.");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  CHECK(codes(read_inputs({file})) == "E unreadable");
}

TEST_CASE("max_bytes holds for files, endless devices and standard input") {
  const TemporaryFolder folder;
  ReadOptions options;
  options.max_bytes = 20;
  CHECK(codes(read_inputs({folder.write("just.txt", std::string(20, 'x'))}, options)).empty());
  CHECK(codes(read_inputs({folder.write("over.txt", std::string(21, 'x'))}, options)) == "E too-large");
  CHECK(codes(read_inputs({"/dev/zero"}, options)) == "E too-large");
  CHECK(codes(read_bytes(std::string(20, 'x'), options)).empty());
  CHECK(codes(read_bytes(std::string(21, 'x'), options)) == "E too-large");
}

TEST_CASE("standard input is called -, and may be empty") {
  CHECK(read_bytes("An article.").documents.at(0).path == "-");
  CHECK(codes(read_bytes("")) == "E empty-file");
}

TEST_CASE("a file that several inputs lead to is read once, under the first name") {
  const std::string file = format_file("text/prose_ar.txt");
  const std::string folder = std::filesystem::path(file).parent_path().string();
  const Articles alone = read_inputs({folder});
  const Articles articles = read_inputs({folder + "/./prose_ar.txt", file, folder});
  CHECK(articles.documents.size() == alone.documents.size());
  CHECK(articles.documents.front().path == folder + "/./prose_ar.txt");
  CHECK(codes(articles) == codes(alone));
}

TEST_CASE("primary_language") {
  CHECK(io::primary_language("ar-EG") == "ar");
  CHECK(io::primary_language("EN_us") == "en");
  CHECK(io::primary_language("ara") == "ar");
  CHECK(io::primary_language("rus") == "ru");
  CHECK(io::primary_language("kmr") == "kmr");
  for (const char* tag : {"", "und", "x", "Arabic", "12", "a\xD8", "-ar"})
    CHECK(io::primary_language(tag).empty());
}

TEST_CASE("host_of") {
  CHECK(io::host_of("https://WWW.Example.org:8080/a@b") == "example.org");
  CHECK(io::host_of("http://user:pw@example.org?x") == "example.org");
  for (const char* url :
       {"", "example.org", "ftp://example.org", "javascript:alert(1)", "http", "https://"}) {
    CHECK(io::host_of(url).empty());
  }
}
