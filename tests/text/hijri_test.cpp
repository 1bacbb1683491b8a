#include "text/hijri.h"

#include <catch2/catch.hpp>

using namespace isnad::text;

TEST_CASE("Hijri days in the Gregorian calendar") {
  CHECK(gregorian_of_hijri({1444, 9, 1}) == CivilDate{2023, 3, 23});
  CHECK(gregorian_of_hijri({1440, 12, 10}) == CivilDate{2019, 8, 11});
  CHECK(gregorian_of_hijri({1445, 1, 1}) == CivilDate{2023, 7, 19});
}

TEST_CASE("there is no such Hijri day") {
  CHECK_FALSE(gregorian_of_hijri({1444, 13, 1}));
  CHECK_FALSE(gregorian_of_hijri({1444, 9, 31}));
  CHECK_FALSE(gregorian_of_hijri({1444, 9, 30}));  // that Ramadan had 29 days
  CHECK_FALSE(gregorian_of_hijri({0, 1, 1}));
}

TEST_CASE("the Hijri year of a day") {
  CHECK(hijri_year_of({2023, 7, 18}) == 1444);
  CHECK(hijri_year_of({2023, 7, 19}) == 1445);
}

TEST_CASE("each day of a Hijri year comes once and in order") {
  std::int64_t last = day_number(*gregorian_of_hijri({1446, 1, 1})) - 1;
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= 30; ++day) {
      const auto found = gregorian_of_hijri({1446, month, day});
      if (!found) continue;
      CHECK(day_number(*found) == last + 1);
      last = day_number(*found);
    }
  }
  CHECK(last + 1 == day_number(*gregorian_of_hijri({1447, 1, 1})));
}
