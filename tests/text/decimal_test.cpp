#include "isnad/decimal.h"

#include <catch2/catch.hpp>
#include <limits>
#include <rapidcheck.h>

using isnad::Decimal;

namespace {

__extension__ using Wide = __int128;
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

Decimal number(std::string_view ascii) {
  const auto parsed = Decimal::parse(ascii);
  REQUIRE(parsed);
  return *parsed;
}

struct Small {
  std::int64_t mantissa = 0;
  int exponent = 0;
  [[nodiscard]] Decimal decimal() const { return Decimal(mantissa, exponent); }
};

Small any_small() { return {*rc::gen::inRange<std::int64_t>(-1000000, 1000001), *rc::gen::inRange(-4, 5)}; }

// mantissa * 10^(exponent + shift), exactly.
Wide scaled(Decimal value, int shift) {
  Wide wide = value.mantissa();
  for (int i = value.exponent() + shift; i > 0; --i) wide *= 10;
  return wide;
}

}  // namespace

TEST_CASE("parse reads plain ASCII numbers") {
  CHECK(number("123") == Decimal(123));
  CHECK(number("-4.50") == Decimal(-45, -1));
  CHECK(number("0") == Decimal{});
  CHECK(number("-0") == Decimal{});
  CHECK(number("0.00") == Decimal{});
  CHECK(number("007") == Decimal(7));
  CHECK(number("4500000000") == Decimal(45, 8));
  CHECK(number("999999999999999999") == Decimal(999999999999999999));
  CHECK(number("0.000000000000000000000001") == Decimal(1, -24));
}

TEST_CASE("parse refuses all else") {
  for (const char* bad : {"", "-", "+1", ".", "1.", ".5", "-.5", "1..2", "1.2.3", " 1", "1 ", "1,000", "1e3", "0x1",
                          "--1", "1-", "nan", "\u0663", "1234567890123456789"}) {
    INFO(bad);
    CHECK_FALSE(Decimal::parse(bad));
  }
}

TEST_CASE("a decimal is normalised") {
  CHECK(Decimal(4500).mantissa() == 45);
  CHECK(Decimal(4500).exponent() == 2);
  CHECK(Decimal(0, 17).exponent() == 0);
  CHECK(Decimal(10, -1) == Decimal(1));
}

TEST_CASE("to_string writes no exponent") {
  CHECK(Decimal(45, 8).to_string() == "4500000000");
  CHECK(Decimal(75, -2).to_string() == "0.75");
  CHECK(Decimal(-5, -1).to_string() == "-0.5");
  CHECK(Decimal(-1234, -2).to_string() == "-12.34");
  CHECK(Decimal{}.to_string() == "0");
}

TEST_CASE("precision is the unit of the last stated digit") {
  CHECK(number("4500").precision() == Decimal(100));
  CHECK(number("4501").precision() == Decimal(1));
  CHECK(number("0.75").precision() == Decimal(1, -2));
  CHECK(Decimal{}.precision() == Decimal(1));
}

TEST_CASE("what does not fit is no number") {
  CHECK_FALSE(add(Decimal(kMost), Decimal(1)));
  CHECK_FALSE(subtract(Decimal(-kMost), Decimal(1)));
  CHECK_FALSE(multiply(Decimal(kMost), Decimal(3)));
  CHECK_FALSE(multiply(Decimal(kMost), Decimal(kMost)));
  CHECK_FALSE(add(Decimal(1, 30), Decimal(1)));
  CHECK_FALSE(add(Decimal(1, 2000000), Decimal(1, -2000000)));
  CHECK(add(Decimal(1, 30), Decimal(2, 30)) == Decimal(3, 30));
  CHECK(multiply(Decimal(5, 20), Decimal(2, 20)) == Decimal(1, 41));
  CHECK(add(Decimal(kMost - 1), Decimal(1)) == Decimal(kMost));
}

TEST_CASE("order across exponents") {
  CHECK(Decimal(1, 30) > Decimal(kMost));
  CHECK(Decimal(1, -30) > Decimal{});
  CHECK(Decimal(1, -30) < Decimal(1));
  CHECK(Decimal(-1, 30) < Decimal(-1));
  CHECK(Decimal(1, 60) > Decimal(1, -60));
  CHECK(Decimal(-1, 60) < Decimal(1, -60));
  CHECK(Decimal{} > Decimal(-1, 60));
  CHECK(number("9.8") < number("10"));
  CHECK((Decimal(30) <=> number("30.0")) == std::strong_ordering::equal);
}

TEST_CASE("sums, products and order are those of whole numbers") {
  CHECK(rc::check("against 128-bit integers", [] {
    const Decimal a = any_small().decimal();
    const Decimal b = any_small().decimal();
    RC_ASSERT(add(a, b) && scaled(*add(a, b), 4) == scaled(a, 4) + scaled(b, 4));
    RC_ASSERT(subtract(a, b) && scaled(*subtract(a, b), 4) == scaled(a, 4) - scaled(b, 4));
    RC_ASSERT(multiply(a, b) && scaled(*multiply(a, b), 8) == scaled(a, 4) * scaled(b, 4));
    RC_ASSERT((a < b) == (scaled(a, 4) < scaled(b, 4)));
    RC_ASSERT((a == b) == (scaled(a, 4) == scaled(b, 4)));
  }));
}

TEST_CASE("to_string and parse are inverse") {
  CHECK(rc::check("round trip", [] {
    const Decimal value = any_small().decimal();
    RC_ASSERT(Decimal::parse(value.to_string()) == value);
    RC_ASSERT(value.mantissa() == 0 || value.mantissa() % 10 != 0);
  }));
}

TEST_CASE("parse of any text gives a number or nothing") {
  CHECK(rc::check("no crash", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789.-+e ")));
    const auto parsed = Decimal::parse(text);
    if (parsed) RC_ASSERT(Decimal::parse(parsed->to_string()) == parsed);
  }));
}
