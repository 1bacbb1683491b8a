#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "text/iso_date.h"

using namespace isnad::text;

TEST_CASE("normalise_date reads what feeds and files write") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"2022-12-19", "2022-12-19"},
      {" 2022/12/19\r\n", "2022-12-19"},
      {"2022.1.9", "2022-01-09"},
      {"19.12.2022", "2022-12-19"},
      {"19/12/2022", "2022-12-19"},
      {"9-2-2022", "2022-02-09"},
      {"12/19/2022", "2022-12-19"},  // can only be month before day
      {"02/03/2022", "2022-03-02"},  // day before month where both are possible
      {"20221219", "2022-12-19"},
      {"20221219T101500Z", "2022-12-19T10:15:00Z"},
      {"20221219T1015", "2022-12-19T10:15:00"},
      {"2022-12-19T10:15:00+04:00", "2022-12-19T10:15:00+04:00"},
      {"2022-12-19t10:15:00.123z", "2022-12-19T10:15:00Z"},
      {"2022-12-19 10:15", "2022-12-19T10:15:00"},
      {"2022-12-19T10:15:00-0330", "2022-12-19T10:15:00-03:30"},
      {"2022-12-19T10:15:00+04", "2022-12-19T10:15:00+04:00"},
      {"2018-06-08T09:00:41+00:00", "2018-06-08T09:00:41Z"},
      {"19/12/2022 - 9:05", "2022-12-19T09:05:00"},
      {"Sun, 18 Feb 2018 21:35:43 +0400", "2018-02-18T21:35:43+04:00"},
      {"Sun, 18 Feb 2018 21:35:43 GMT", "2018-02-18T21:35:43Z"},
      {"18 feb 2018 21:35 EST", "2018-02-18T21:35:00-05:00"},
      {"Sunday-less: no", ""},
      {"Thu, 29 Feb 2024 00:00:00 -0000", "2024-02-29T00:00:00Z"},
      {"1 Mar 2024", "2024-03-01"},
      {"2000-02-29", "2000-02-29"},
  };
  for (const auto& [written, iso] : cases) {
    CAPTURE(written);
    CHECK(normalise_date(written).value_or("") == iso);
  }
}

TEST_CASE("normalise_date refuses what is no date") {
  for (const char* written : {"",
                              "2022",
                              "2022-12",
                              "2022-13-01",
                              "2022-02-30",
                              "1900-02-29",
                              "2023-02-29",
                              "0000-01-01",
                              "19/12/22",
                              "31.04.2022",
                              "2022-12-19T",
                              "2022-12-19T25:00",
                              "2022-12-19T10:60",
                              "2022-12-19T10:15:61",
                              "2022-12-19x",
                              "2022-12/19",
                              "120221219",
                              "1.2.3",
                              "-2022-12-19",
                              "2022-12-19T10:15+15:00",
                              "18 Foo 2018",
                              "99999999999999999999",
                              "next Monday",
                              "T10:15"}) {
    CAPTURE(written);
    CHECK_FALSE(normalise_date(written));
  }
}

TEST_CASE("day_number and date_of_day are inverse for every day of 9999 years") {
  std::int64_t expected = day_number({1, 1, 1});
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({2000, 3, 1}) == 11017);
  CHECK(expected == -719162);
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; is_valid({year, month, day}); ++day, ++expected) {
        const CivilDate date{year, month, day};
        if (day_number(date) != expected || date_of_day(expected) != date) FAIL(to_iso(date));
      }
    }
  }
  CHECK_FALSE(date_of_day(expected));
  CHECK_FALSE(date_of_day(-719163));
  CHECK_FALSE(date_of_day(INT64_MAX));
  CHECK_FALSE(date_of_day(INT64_MIN));
}

TEST_CASE("instant honours the offset") {
  CHECK(instant("1970-01-01") == 0);
  CHECK(instant("1969-12-31") == -86400);
  CHECK(instant("2018-02-18T21:35:43+04:00") == 1518975343);
  CHECK(instant("2018-02-18T17:35:43Z") == 1518975343);
  CHECK(instant("2018-02-18T17:35:43") == 1518975343);
  CHECK(instant("2018-02-18T12:05:43-05:30") == 1518975343);
  CHECK_FALSE(instant("18/02/2018"));
  CHECK_FALSE(instant("2018-02-18T"));
  CHECK_FALSE(instant(""));
}

TEST_CASE("date_of_unix_time takes seconds and milliseconds") {
  CHECK(date_of_unix_time(1518975343) == "2018-02-18T17:35:43Z");
  CHECK(date_of_unix_time(1518975343999) == "2018-02-18T17:35:43Z");
  CHECK_FALSE(date_of_unix_time(-1));
  CHECK_FALSE(date_of_unix_time(INT64_MAX));
}

TEST_CASE("civil_date takes the date part of ISO 8601 only") {
  CHECK(civil_date("2022-12-19") == CivilDate{2022, 12, 19});
  CHECK(civil_date("2022-12-19T10:15:00+04:00") == CivilDate{2022, 12, 19});
  CHECK_FALSE(civil_date("2022-12-19 10:15"));
  CHECK_FALSE(civil_date("19.12.2022"));
  CHECK_FALSE(civil_date("2022-2-19x"));
  CHECK_FALSE(civil_date("2022-02-30"));
}

TEST_CASE("find_numeric_date finds a date in a line and nothing else") {
  const auto found = find_numeric_date("SARDINA, 7/3/2024 - The minister");
  REQUIRE(found);
  CHECK(found->iso == "2024-03-07");
  CHECK(found->begin == 9);
  CHECK(found->end == 17);
  CHECK(find_numeric_date("25/5/1444 - 19/12/2022")->iso == "2022-12-19");  // a Hijri year is passed over
  CHECK(find_numeric_date("on 2022/12/19.")->iso == "2022-12-19");
  CHECK(find_numeric_date("at 2022-12-19 10:15 GMT")->iso == "2022-12-19T10:15:00Z");
  for (const char* line :
       {"", "won 3-2", "2021-2022", "call 555-12-2022-7", "version 1.2.2022.5", "page 20221", "1/2/22",
        "A2022-12-19", "12:30", "3.5.7", "http://a.b/2022/13/45/x", "31/02/2022"}) {
    CAPTURE(line);
    CHECK_FALSE(find_numeric_date(line));
  }
}
