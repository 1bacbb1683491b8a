// Exact decimal numbers as newspapers write them: 4.5 billion is 45 * 10^8, never 4499999999.99.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// mantissa * 10^exponent, normalised: no trailing zero in the mantissa, zero has exponent 0.
/// Arithmetic gives nullopt where the exact result does not fit.
class Decimal {
 public:
  constexpr Decimal() = default;
  Decimal(std::int64_t mantissa, int exponent = 0);

  /// ASCII "123", "-4.50"; nullopt for anything else or more than 18 significant digits.
  static std::optional<Decimal> parse(std::string_view ascii);

  [[nodiscard]] std::int64_t mantissa() const { return mantissa_; }
  [[nodiscard]] int exponent() const { return exponent_; }
  [[nodiscard]] double to_double() const;
  /// Plain notation without exponent: "4500000000", "0.75".
  [[nodiscard]] std::string to_string() const;
  /// How exactly the number is stated: 4500 -> 100, 4501 -> 1, 0.75 -> 0.01 (the last digit's unit).
  [[nodiscard]] Decimal precision() const;

  friend std::optional<Decimal> add(Decimal a, Decimal b);
  friend std::optional<Decimal> subtract(Decimal a, Decimal b);
  friend std::optional<Decimal> multiply(Decimal a, Decimal b);
  friend bool operator==(Decimal a, Decimal b) = default;
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

 private:
  std::int64_t mantissa_ = 0;
  int exponent_ = 0;
};

std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);
std::optional<Decimal> multiply(Decimal a, Decimal b);

}  // namespace isnad
