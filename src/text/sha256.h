// SHA-256 (FIPS 180-4), for the hashes of a page's Content-Security-Policy.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::text {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
/// RFC 4648 base64 with padding.
[[nodiscard]] std::string base64(const Sha256& digest);

}  // namespace isnad::text
