#include "text/hijri.h"

#include <unicode/calendar.h>

#include <memory>

namespace isnad::text {
namespace {

constexpr double kDay = 86'400'000.0;  // ICU counts in milliseconds

// The locale is named, so that the process's own changes nothing.
std::unique_ptr<icu::Calendar> calendar() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> made(icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale("en@calendar=islamic-umalqura"), status));
  if (U_FAILURE(status) != 0) return nullptr;
  made->clear();
  return made;
}

}  // namespace

std::optional<CivilDate> gregorian_of_hijri(CivilDate hijri) {
  if (hijri.year < 1 || hijri.year > 2000 || hijri.month < 1 || hijri.month > 12 || hijri.day < 1 || hijri.day > 30) return std::nullopt;
  const auto cal = calendar();
  if (cal == nullptr) return std::nullopt;
  cal->set(hijri.year, hijri.month - 1, hijri.day);
  UErrorCode status = U_ZERO_ERROR;
  const double time = cal->getTime(status);
  const bool moved = cal->get(UCAL_DATE, status) != hijri.day;  // a 30th of a month of 29 days
  if (U_FAILURE(status) != 0 || moved) return std::nullopt;
  return date_of_day(static_cast<std::int64_t>(time / kDay));
}

int hijri_year_of(CivilDate gregorian) {
  const auto cal = calendar();
  if (cal == nullptr) return 0;
  UErrorCode status = U_ZERO_ERROR;
  cal->setTime(static_cast<double>(day_number(gregorian)) * kDay, status);
  const int year = cal->get(UCAL_EXTENDED_YEAR, status);
  return U_FAILURE(status) != 0 ? 0 : year;
}

}  // namespace isnad::text
