// SHA-256 against the examples NIST publishes for FIPS 180-4.
#include "text/sha256.h"

#include <catch2/catch.hpp>

using namespace isnad;

namespace {

std::string hex(std::string_view bytes) {
  std::string out;
  for (const std::uint8_t byte : text::sha256(bytes)) {
    out += "0123456789abcdef"[byte >> 4U];
    out += "0123456789abcdef"[byte & 15U];
  }
  return out;
}

}  // namespace

TEST_CASE("the published examples", "[sha256]") {
  CHECK(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(hex(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("lengths around a block differ from each other", "[sha256]") {
  std::string last;
  for (std::size_t n = 54; n < 67; ++n) {
    const std::string now = hex(std::string(n, 'x'));
    CHECK(now != last);
    last = now;
  }
}

TEST_CASE("base64 is padded", "[sha256]") {
  CHECK(text::base64(text::sha256("")) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(text::base64(text::sha256("abc")) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}
