#include "align/interval.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "articles.h"

using namespace isnad;
using namespace isnad::alignment;
using namespace isnad::test;

namespace {

const lang::Language& tables() { return languages().of("en"); }

Decimal number(const char* ascii) { return Decimal::parse(ascii).value(); }

Figure figure(const char* value, Bound bound = Bound::exact, std::string unit = "person") {
  Figure made;
  made.value = number(value);
  made.bound = bound;
  made.unit = std::move(unit);
  return made;
}

Figure between(std::optional<Decimal> low, std::optional<Decimal> high, Bound bound = Bound::range) {
  Figure made;
  made.low = low;
  made.high = high;
  made.bound = bound;
  made.unit = "person";
  return made;
}

Figure dated(std::string iso, std::string unit = "date") {
  Figure made;
  made.date = std::move(iso);
  made.unit = std::move(unit);
  return made;
}

Meeting meeting(const Figure& a, const Figure& b) {
  const auto there = compare(a, b, tables());
  const auto back = compare(b, a, tables());
  REQUIRE(there);
  REQUIRE(back);
  CHECK(there->meeting == back->meeting);
  return there->meeting;
}

}  // namespace

TEST_CASE("an interval is what the wording allows") {
  const auto exact = interval_of(figure("15"), tables());
  REQUIRE(exact);
  CHECK(exact->low == Decimal(15));
  CHECK(exact->high == Decimal(15));
  const auto about = interval_of(figure("180", Bound::about), tables());
  REQUIRE(about);
  CHECK(about->low == Decimal(162));
  CHECK(about->high == Decimal(198));
  const auto at_least = interval_of(figure("7", Bound::at_least), tables());
  REQUIRE(at_least);
  CHECK(at_least->low == Decimal(7));
  CHECK_FALSE(at_least->high);
  CHECK_FALSE(at_least->low_open);
  const auto more = interval_of(figure("7", Bound::more_than), tables());
  REQUIRE(more);
  CHECK(more->low_open);
  const auto less = interval_of(figure("7", Bound::less_than), tables());
  REQUIRE(less);
  CHECK_FALSE(less->low);
  CHECK(less->high_open);
}

TEST_CASE("an interval of about a negative number is not turned round") {
  const auto cold = interval_of(figure("-10", Bound::about, "celsius"), tables());
  REQUIRE(cold);
  CHECK(cold->low == Decimal(-11));
  CHECK(cold->high == Decimal(-9));
}

TEST_CASE("a figure without a number has no interval") {
  Figure nothing;
  nothing.unit = "person";
  CHECK_FALSE(interval_of(nothing, tables()));
  CHECK_FALSE(compare(nothing, figure("3"), tables()));
}

TEST_CASE("equal values meet") {
  CHECK(meeting(figure("3"), figure("3.0")) == Meeting::equal);
  CHECK(meeting(figure("10", Bound::about), figure("10", Bound::about)) == Meeting::equal);
  CHECK(meeting(figure("30", Bound::about), figure("30")) == Meeting::equal);
  CHECK(meeting(figure("7", Bound::at_least), figure("7", Bound::at_least)) == Meeting::equal);
  CHECK(meeting(between(Decimal(3), std::nullopt, Bound::vague), between(Decimal(3), std::nullopt, Bound::vague)) == Meeting::equal);
  CHECK(meeting(between(Decimal(20), Decimal(30)), between(Decimal(20), Decimal(30))) == Meeting::equal);
}

TEST_CASE("wordings that can both be true overlap") {
  CHECK(meeting(figure("10", Bound::about), figure("9.8")) == Meeting::overlap);
  CHECK(meeting(figure("30", Bound::about), figure("29")) == Meeting::overlap);
  CHECK(meeting(figure("7", Bound::at_least), figure("9")) == Meeting::overlap);
  CHECK(meeting(figure("7", Bound::at_least), figure("7")) == Meeting::overlap);
  CHECK(meeting(figure("100", Bound::more_than), figure("107")) == Meeting::overlap);
  CHECK(meeting(figure("4", Bound::at_least), figure("2", Bound::at_least)) == Meeting::overlap);
  CHECK(meeting(between(Decimal(3), std::nullopt, Bound::vague), figure("4")) == Meeting::overlap);
  CHECK(meeting(between(Decimal(20), std::nullopt, Bound::vague), figure("64")) == Meeting::overlap);
  CHECK(meeting(between(Decimal(20), Decimal(30)), figure("25")) == Meeting::overlap);
  CHECK(meeting(between(Decimal(20), Decimal(30)), between(Decimal(30), Decimal(40))) == Meeting::overlap);
}

TEST_CASE("wordings that allow each other and would hardly be chosen together are strained") {
  const auto vague = [](std::optional<std::int64_t> low) { return between(low ? std::optional(Decimal(*low)) : std::nullopt, std::nullopt, Bound::vague); };
  CHECK(meeting(figure("11", Bound::at_least), figure("4600", Bound::about)) == Meeting::strained);
  CHECK(meeting(figure("11", Bound::at_least), figure("33")) == Meeting::overlap);
  CHECK(meeting(figure("11", Bound::at_least), figure("34")) == Meeting::strained);
  CHECK(meeting(figure("300", Bound::more_than), figure("100", Bound::at_least)) == Meeting::overlap);
  CHECK(meeting(figure("301", Bound::more_than), figure("100", Bound::at_least)) == Meeting::strained);
  CHECK(meeting(figure("30", Bound::less_than), figure("4")) == Meeting::strained);
  CHECK(meeting(figure("10", Bound::at_most), figure("8")) == Meeting::overlap);
  CHECK(meeting(vague(3), vague(200)) == Meeting::strained);
  CHECK(meeting(vague(3), vague(20)) == Meeting::overlap);
  CHECK(meeting(vague(20), figure("300")) == Meeting::strained);
  CHECK(meeting(vague(std::nullopt), figure("257")) == Meeting::strained);
  CHECK(meeting(vague(std::nullopt), figure("30")) == Meeting::overlap);
  CHECK(meeting(figure("50", Bound::about), figure("60", Bound::about)) == Meeting::strained);
  // Beyond what a decimal holds there is no upper end.
  CHECK(meeting(figure("999999999999999999", Bound::about), figure("888888888888888889", Bound::about)) == Meeting::overlap);
  CHECK(meeting(figure("180", Bound::about), figure("190", Bound::about)) == Meeting::overlap);
  CHECK(meeting(vague(std::nullopt), figure("2")) == Meeting::strained);
  CHECK(meeting(between(Decimal(4), Decimal(88)), figure("34")) == Meeting::strained);
  CHECK(meeting(between(Decimal(4), Decimal(88)), between(Decimal(4), Decimal(88))) == Meeting::equal);
  CHECK(meeting(between(Decimal(20), Decimal(40)), figure("34")) == Meeting::overlap);
  CHECK(meeting(figure("0", Bound::at_least), figure("40")) == Meeting::overlap);  // "zero or more" says nothing
}

TEST_CASE("wordings that cannot both be true are disjoint") {
  CHECK(meeting(figure("15"), figure("18")) == Meeting::disjoint);
  CHECK(meeting(figure("30", Bound::about), figure("26")) == Meeting::disjoint);
  CHECK(meeting(figure("12", Bound::at_least), figure("7")) == Meeting::disjoint);
  CHECK(meeting(figure("5", Bound::less_than), figure("9")) == Meeting::disjoint);
  CHECK(meeting(figure("100", Bound::more_than), figure("100")) == Meeting::disjoint);
  CHECK(meeting(figure("226000", Bound::more_than), figure("226000")) == Meeting::overlap);  // rounded
  CHECK(meeting(figure("5", Bound::less_than), figure("5", Bound::at_least)) == Meeting::disjoint);
  CHECK(meeting(between(Decimal(20), Decimal(30)), figure("80")) == Meeting::disjoint);
  CHECK(meeting(figure("0"), figure("4")) == Meeting::disjoint);
}

TEST_CASE("units of one dimension are converted") {
  CHECK(meeting(figure("1", Bound::exact, "kilometre"), figure("1000", Bound::exact, "metre")) == Meeting::equal);
  CHECK(meeting(figure("1", Bound::exact, "kilometre"), figure("1", Bound::exact, "metre")) == Meeting::disjoint);
  CHECK(meeting(figure("2", Bound::exact, "hour"), figure("120", Bound::exact, "minute")) == Meeting::equal);
  CHECK(units_convert("hour", "day", tables()));
  CHECK(units_convert("person", "person", tables()));
}

TEST_CASE("units that do not convert are not compared") {
  for (const auto& [a, b] : {std::pair{"person", "USD"}, std::pair{"kilometre", "hour"}, std::pair{"cubic metre", "USD"},
                             std::pair{"percent", "month"}, std::pair{"person", ""}}) {
    INFO(a << " " << b);
    CHECK_FALSE(units_convert(a, b, tables()));
    CHECK_FALSE(compare(figure("40", Bound::exact, a), figure("40", Bound::exact, b), tables()));
  }
}

TEST_CASE("a fraction is a share") {
  CHECK(meeting(figure("0.25", Bound::exact, ""), figure("25", Bound::exact, "percent")) == Meeting::equal);
  CHECK(meeting(figure("0.5", Bound::exact, ""), figure("25", Bound::exact, "percent")) == Meeting::disjoint);
  CHECK_FALSE(compare(figure("3", Bound::exact, ""), figure("300", Bound::exact, "percent"), tables()));
}

TEST_CASE("dates are compared as far as they go") {
  CHECK(meeting(dated("2024-05-18"), dated("2024-05-18")) == Meeting::equal);
  CHECK(meeting(dated("2024-05-18"), dated("2024-05")) == Meeting::overlap);
  CHECK(meeting(dated("2024-05-18"), dated("2024-05-19")) == Meeting::disjoint);
  CHECK(meeting(dated("2024-05-18"), dated("2024-05-18/2024-05-20")) == Meeting::overlap);
  CHECK(meeting(dated("2024-05-21"), dated("2024-05-18/2024-05-20")) == Meeting::disjoint);
  CHECK(meeting(dated("2024-02-29"), dated("2024-02")) == Meeting::overlap);
  CHECK(meeting(dated("2024-03-01"), dated("2024-02")) == Meeting::disjoint);
  CHECK(meeting(dated("2016-10-31"), dated("2016-W44")) == Meeting::overlap);  // a Monday
  CHECK(meeting(dated("2016-10-30"), dated("2016-W44")) == Meeting::disjoint);
  CHECK(meeting(dated("17:30", "time"), dated("17:00/18:00", "time")) == Meeting::overlap);
  CHECK(meeting(dated("19:00", "time"), dated("17:00/18:00", "time")) == Meeting::disjoint);
  CHECK_FALSE(compare(dated("2024-05-18"), figure("18", Bound::exact, "date"), tables()));
}

TEST_CASE("the arithmetic is told") {
  const auto told = compare(figure("15"), figure("18", Bound::at_least), tables());
  REQUIRE(told);
  CHECK(told->arithmetic.find("15") != std::string::npos);
  CHECK(told->arithmetic.find("at least 18") != std::string::npos);
}

namespace {

// Half numbers that a wording allows, by its definition.
bool allows(const Figure& figure, int halves) {
  const Decimal point(halves * 5, -1);
  if (figure.bound == Bound::range) return *figure.low <= point && point <= *figure.high;
  switch (figure.bound) {
    case Bound::at_least: return point >= *figure.value;
    case Bound::at_most: return point <= *figure.value;
    case Bound::more_than: return point > *figure.value;
    case Bound::less_than: return point < *figure.value;
    default: return point == *figure.value;
  }
}

Figure any_figure() {
  const int value = *rc::gen::inRange(1, 20);
  const Bound bound = *rc::gen::element(Bound::exact, Bound::at_least, Bound::at_most, Bound::more_than, Bound::less_than, Bound::range);
  if (bound == Bound::range) return between(Decimal(value), Decimal(value + *rc::gen::inRange(1, 10)));
  return figure(std::to_string(value).c_str(), bound);
}

}  // namespace

TEST_CASE("figures are disjoint exactly where no number fits both") {
  CHECK(rc::check("against every half number", [] {
    const Figure a = any_figure();
    const Figure b = any_figure();
    bool both = false;
    for (int halves = -2; halves <= 80; ++halves) both = both || (allows(a, halves) && allows(b, halves));
    const auto there = compare(a, b, tables());
    RC_ASSERT(there.has_value());
    RC_ASSERT((there->meeting == Meeting::disjoint) == !both);
    RC_ASSERT(compare(b, a, tables())->meeting == there->meeting);
    RC_ASSERT(compare(a, a, tables())->meeting == Meeting::equal);
  }));
}
