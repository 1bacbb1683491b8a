#include "io/write.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <iterator>

#include "reading.h"

using namespace isnad;
using namespace isnad::io_tests;
namespace fs = std::filesystem;

namespace {

std::ptrdiff_t entries(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_CASE("write_file writes all bytes and leaves nothing else") {
  const TemporaryFolder folder;
  const std::string content = std::string("a\0b\n", 4) + std::string(3'000'000, 'x');
  const Status status = io::write_file(folder / "out.html", content);
  CHECK(status.has_value());
  CHECK(test::read_file(folder / "out.html") == content);
  CHECK(io::write_file(folder / "out.html", "").has_value());
  CHECK(test::read_file(folder / "out.html").empty());
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a new file has the permissions any program gives; an old one keeps its own") {
  const TemporaryFolder folder;
  const mode_t mask = ::umask(027);
  REQUIRE(io::write_file(folder / "new.txt", "x").has_value());
  ::umask(mask);
  CHECK(fs::status(folder / "new.txt").permissions() == static_cast<fs::perms>(0640));
  fs::permissions(folder / "new.txt", static_cast<fs::perms>(0604));
  REQUIRE(io::write_file(folder / "new.txt", "y").has_value());
  CHECK(fs::status(folder / "new.txt").permissions() == static_cast<fs::perms>(0604));
}

TEST_CASE("a symbolic link stays, its target is replaced") {
  const TemporaryFolder folder;
  folder.write("kept/target.txt", "old");
  fs::create_symlink("kept/target.txt", folder.path() / "link.txt");
  REQUIRE(io::write_file(folder / "link.txt", "new").has_value());
  CHECK(fs::is_symlink(folder.path() / "link.txt"));
  CHECK(test::read_file(folder / "kept/target.txt") == "new");
}

TEST_CASE("failures name the path, keep the old file and leave no temporary") {
  const TemporaryFolder folder;
  const Status missing = io::write_file(folder / "no/such/folder/out.txt", "x");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().code == ErrorCode::write_failed);
  CHECK(missing.error().path == folder / "no/such/folder/out.txt");
  CHECK(missing.error().message.find("No such file") != std::string::npos);
  CHECK_FALSE(io::write_file(folder.path(), "x").has_value());  // a folder
  CHECK_FALSE(io::write_file("", "x").has_value());
  CHECK(entries(folder.path()) == 0);
}

TEST_CASE("a full device is an error, /dev/null is not") {
  const Status full = io::write_file("/dev/full", "x");
  REQUIRE_FALSE(full.has_value());
  CHECK(full.error().path == "/dev/full");
  CHECK(io::write_file("/dev/null", "x").has_value());
  CHECK(fs::is_character_file("/dev/null"));
}
