#include "isnad/decimal.h"

#include <cmath>
#include <limits>

namespace isnad {
namespace {

__extension__ using Wide = __int128;
constexpr int kMaxDigits = 18;

constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();

// a * 10^shift, or nullopt beyond 36 digits.
std::optional<Wide> shifted(Wide a, int shift) {
  if (a == 0) return a;
  for (; shift > 0; --shift) {
    if (a > kMost * 1000000000 || a < -kMost * 1000000000) return std::nullopt;
    a *= 10;
  }
  return a;
}

std::optional<Decimal> narrow(Wide mantissa, int exponent) {
  if (mantissa <= kMost && mantissa >= -kMost) return Decimal(static_cast<std::int64_t>(mantissa), exponent);  // dividing wide numbers is slow
  while (mantissa != 0 && mantissa % 10 == 0) {
    mantissa /= 10;
    ++exponent;
  }
  if (mantissa > kMost || mantissa < -kMost) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(mantissa), exponent);
}

std::optional<Decimal> sum(Decimal a, Decimal b, int sign) {
  const int exponent = std::min(a.exponent(), b.exponent());
  const auto x = shifted(a.mantissa(), a.exponent() - exponent);
  const auto y = shifted(b.mantissa(), b.exponent() - exponent);
  if (!x || !y) return std::nullopt;
  return narrow(*x + sign * *y, exponent);
}

}  // namespace

Decimal::Decimal(std::int64_t mantissa, int exponent) : mantissa_(mantissa), exponent_(exponent) {
  while (mantissa_ != 0 && mantissa_ % 10 == 0) {
    mantissa_ /= 10;
    ++exponent_;
  }
  if (mantissa_ == 0) exponent_ = 0;
}

std::optional<Decimal> Decimal::parse(std::string_view ascii) {
  const bool negative = ascii.starts_with('-');
  if (negative) ascii.remove_prefix(1);
  std::int64_t mantissa = 0;
  int exponent = 0, digits = 0;
  bool point = false, any = false;
  for (const char c : ascii) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    if (mantissa != 0 || c != '0') ++digits;
    if (digits > kMaxDigits) return std::nullopt;
    mantissa = mantissa * 10 + (c - '0');
    exponent -= point;
  }
  if (!any || ascii.front() == '.' || ascii.back() == '.') return std::nullopt;
  return Decimal(negative ? -mantissa : mantissa, exponent);
}

double Decimal::to_double() const { return static_cast<double>(mantissa_) * std::pow(10.0, exponent_); }

std::string Decimal::to_string() const {
  std::string digits = std::to_string(mantissa_ < 0 ? -mantissa_ : mantissa_);
  if (exponent_ > 0) digits.append(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0) {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
  }
  return mantissa_ < 0 ? "-" + digits : digits;
}

Decimal Decimal::precision() const { return Decimal(1, exponent_); }

std::optional<Decimal> add(Decimal a, Decimal b) { return sum(a, b, 1); }
std::optional<Decimal> subtract(Decimal a, Decimal b) { return sum(a, b, -1); }

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  return narrow(Wide{a.mantissa()} * b.mantissa(), a.exponent() + b.exponent());
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const int exponent = std::min(a.exponent(), b.exponent());
  const auto x = shifted(a.mantissa(), a.exponent() - exponent);
  const auto y = shifted(b.mantissa(), b.exponent() - exponent);
  if (x && y) return *x < *y ? std::strong_ordering::less : *x > *y ? std::strong_ordering::greater : std::strong_ordering::equal;
  // One is beyond 36 digits of the other's last place: doubles tell them apart.
  return a.to_double() < b.to_double() ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace isnad
