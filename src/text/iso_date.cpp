#include "text/iso_date.h"

#include <algorithm>
#include <array>

namespace isnad::text {
namespace {

constexpr std::array<int, 13> kDaysBefore = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
constexpr std::int64_t kEpochDay = 719162;  // days from 0001-01-01 to 1970-01-01
constexpr std::int64_t kSecondsADay = 86400;
constexpr int kFirstNewspaperYear = 1800;
constexpr int kLastNewspaperYear = 2199;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

int days_before_month(int year, int month) {
  return kDaysBefore[static_cast<std::size_t>(month - 1)] + (month > 2 && is_leap(year) ? 1 : 0);
}

int days_in_month(int year, int month) {
  const auto index = static_cast<std::size_t>(month);
  return kDaysBefore[index] - kDaysBefore[index - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

std::int64_t days_before_year(std::int64_t year) {
  const std::int64_t past = year - 1;
  return past * 365 + past / 4 - past / 100 + past / 400;
}

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int> offset;  ///< minutes east of UTC
  bool is_valid() const { return hour < 24 && minute < 60 && second <= 60; }
};

struct Moment {
  CivilDate date;
  std::optional<Clock> clock;
};

/// Reads forward through a string; each reader leaves the place unchanged when it fails.
class Cursor {
 public:
  explicit Cursor(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  bool is_at_end() const { return at_ >= text_.size(); }
  char peek() const { return is_at_end() ? '\0' : text_[at_]; }
  std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (at_ + count < text_.size() && is_digit(text_[at_ + count])) ++count;
    return count;
  }
  bool accept(char wanted) {
    if (is_at_end() || lower(text_[at_]) != wanted) return false;
    ++at_;
    return true;
  }
  bool accept(std::string_view wanted) {
    const std::size_t start = at_;
    for (const char c : wanted) {
      if (!accept(c)) return go_to(start), false;
    }
    return true;
  }
  std::size_t skip_spaces() {
    const std::size_t start = at_;
    while (!is_at_end() && is_space(text_[at_])) ++at_;
    return at_ - start;
  }
  /// Exactly `count` digits, of which there may be more ahead (compact forms).
  std::optional<int> number(std::size_t count) {
    if (count == 0 || count > 8 || digits_ahead() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (text_[at_ + i] - '0');
    at_ += count;
    return value;
  }
  /// A number of one or two digits, all that are there.
  std::optional<int> short_number() {
    const std::size_t count = digits_ahead();
    return count <= 2 ? number(count) : std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

std::optional<CivilDate> valid(CivilDate date) { return is_valid(date) ? std::optional(date) : std::nullopt; }

std::optional<CivilDate> read_compact_date(Cursor& in) {
  const int digits = *in.number(8);
  return valid({digits / 10000, digits / 100 % 100, digits % 100});
}

std::optional<CivilDate> read_year_first(Cursor& in) {
  const int year = *in.number(4);
  const char separator = in.peek();
  if (separator != '-' && separator != '/' && separator != '.') return std::nullopt;
  in.accept(separator);
  const auto month = in.short_number();
  if (!month || !in.accept(separator)) return std::nullopt;
  const auto day = in.short_number();
  return day ? valid({year, *month, *day}) : std::nullopt;
}

std::optional<CivilDate> read_day_first(Cursor& in) {
  const auto day = in.short_number();
  const char separator = in.peek();
  if (!day || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  in.accept(separator);
  const auto month = in.short_number();
  if (!month || !in.accept(separator) || in.digits_ahead() != 4) return std::nullopt;
  const int year = *in.number(4);
  if (const auto date = valid({year, *month, *day})) return date;
  return separator == '/' ? valid({year, *day, *month}) : std::nullopt;
}

std::optional<CivilDate> read_numeric_date(Cursor& in) {
  std::optional<CivilDate> date;
  switch (in.digits_ahead()) {
    case 8: date = read_compact_date(in); break;
    case 4: date = read_year_first(in); break;
    case 1:
    case 2: date = read_day_first(in); break;
    default: break;
  }
  return in.digits_ahead() == 0 ? date : std::nullopt;
}

/// The zone names RFC 2822 (4.3) still asks readers to know, in minutes east of UTC.
struct Zone {
  std::string_view name;
  int offset;
};
constexpr std::array<Zone, 12> kZones = {{{"gmt", 0},
                                          {"utc", 0},
                                          {"ut", 0},
                                          {"z", 0},
                                          {"est", -300},
                                          {"edt", -240},
                                          {"cst", -360},
                                          {"cdt", -300},
                                          {"mst", -420},
                                          {"mdt", -360},
                                          {"pst", -480},
                                          {"pdt", -420}}};

std::optional<int> read_signed_offset(Cursor& in) {
  const int sign = in.accept('+') ? 1 : in.accept('-') ? -1 : 0;
  if (sign == 0) return std::nullopt;
  const auto hours = in.number(2);
  if (!hours) return std::nullopt;
  in.accept(':');
  const int minutes = in.digits_ahead() == 2 ? *in.number(2) : 0;
  if (*hours > 14 || minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + minutes);
}

/// An offset if one is there; the place is unchanged if not.
std::optional<int> read_offset(Cursor& in) {
  const std::size_t start = in.at();
  in.skip_spaces();
  for (const Zone& zone : kZones) {
    if (in.accept(zone.name)) return zone.offset;
  }
  const auto offset = read_signed_offset(in);
  if (!offset) in.go_to(start);
  return offset;
}

void skip_fraction(Cursor& in) {
  const std::size_t start = in.at();
  if (!in.accept('.') && !in.accept(',')) return;
  const std::size_t digits = in.digits_ahead();
  in.go_to(digits == 0 ? start : in.at() + digits);
}

/// "10:15", "10:15:30.5" or, if `compact`, "1015" and "101530".
std::optional<Clock> read_time(Cursor& in, bool compact) {
  Clock clock;
  const std::size_t digits = in.digits_ahead();
  const bool packed = compact && (digits == 4 || digits == 6);
  const auto hour = packed ? in.number(2) : in.short_number();
  if (!hour || (!packed && !in.accept(':'))) return std::nullopt;
  const auto minute = in.number(2);
  if (!minute) return std::nullopt;
  clock.hour = *hour;
  clock.minute = *minute;
  if (packed ? in.digits_ahead() == 2 : in.accept(':')) {
    const auto second = in.number(2);
    if (!second) return std::nullopt;
    clock.second = *second;
    skip_fraction(in);
  }
  if (!clock.is_valid()) return std::nullopt;
  clock.offset = read_offset(in);
  return clock;
}

/// The time behind a date, if there is one; the place is unchanged if not.
std::optional<Clock> read_time_after_date(Cursor& in) {
  const std::size_t start = in.at();
  const bool joined = in.accept('t');
  if (!joined) {
    in.accept(',');
    if (in.skip_spaces() == 0) return in.go_to(start), std::nullopt;
    if (in.accept('-')) in.skip_spaces();
  }
  const auto clock = read_time(in, joined);
  if (!clock) in.go_to(start);
  return clock;
}

std::optional<Moment> read_numeric_moment(Cursor& in) {
  const auto date = read_numeric_date(in);
  if (!date) return std::nullopt;
  return Moment{*date, read_time_after_date(in)};
}

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::optional<int> read_month(Cursor& in) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (in.accept(kMonths[i])) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

bool skip_separator(Cursor& in) { return in.skip_spaces() > 0 || in.accept('-'); }

/// RFC 2822, 3.3, and RFC 850's hyphens; the weekday is not compared with the date.
std::optional<Moment> read_mail_date(Cursor& in) {
  for (const std::string_view day : kWeekdays) {
    if (in.accept(day)) break;
  }
  in.accept(',');
  in.skip_spaces();
  const auto day = in.short_number();
  if (!day || !skip_separator(in)) return std::nullopt;
  const auto month = read_month(in);
  if (!month || !skip_separator(in) || in.digits_ahead() != 4) return std::nullopt;
  const auto date = valid({*in.number(4), *month, *day});
  if (!date) return std::nullopt;
  return Moment{*date, read_time_after_date(in)};
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

using MomentReader = std::optional<Moment> (*)(Cursor&);

std::optional<Moment> read_whole(std::string_view written, MomentReader read) {
  Cursor in(written);
  const auto moment = read(in);
  return moment && in.is_at_end() ? moment : std::nullopt;
}

std::optional<Moment> read_moment(std::string_view written) {
  written = trimmed(written);
  const auto numeric = read_whole(written, read_numeric_moment);
  return numeric ? numeric : read_whole(written, read_mail_date);
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string offset_to_iso(int minutes) {
  if (minutes == 0) return "Z";
  const int size = minutes < 0 ? -minutes : minutes;
  return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2);
}

std::string to_iso(const Moment& moment) {
  std::string iso = to_iso(moment.date);
  if (!moment.clock) return iso;
  const Clock& clock = *moment.clock;
  iso += "T" + padded(clock.hour, 2) + ":" + padded(clock.minute, 2) + ":" + padded(clock.second, 2);
  return clock.offset ? iso + offset_to_iso(*clock.offset) : iso;
}

bool is_newspaper_year(int year) { return year >= kFirstNewspaperYear && year <= kLastNewspaperYear; }

/// Whether a number may begin at `at`: not inside a longer number, version or identifier.
bool may_begin_date(std::string_view line, std::size_t at) {
  if (at == 0) return true;
  const char before = line[at - 1];
  if (is_digit(before) || (lower(before) >= 'a' && lower(before) <= 'z')) return false;
  const bool joins = before == '/' || before == '-' || before == '.' || before == ':' || before == '_';
  return !joins || at < 2 || !is_digit(line[at - 2]);
}

/// Whether the date that ended before `at` is one of its own: "1.2.2022.5" and "2022/12/19/3" are not.
bool may_end_date(std::string_view line, std::size_t at) {
  if (at >= line.size()) return true;
  if (is_digit(line[at]) || (lower(line[at]) >= 'a' && lower(line[at]) <= 'z')) return false;
  const bool joins = line[at] == '/' || line[at] == '-' || line[at] == '.';
  return !joins || at + 1 >= line.size() || !is_digit(line[at + 1]);
}

}  // namespace

bool is_valid(CivilDate date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::int64_t day_number(CivilDate date) {
  return days_before_year(date.year) + days_before_month(date.year, date.month) + date.day - 1 - kEpochDay;
}

std::optional<CivilDate> date_of_day(std::int64_t number) {
  if (number < -kEpochDay || number >= days_before_year(10000) - kEpochDay) return std::nullopt;
  const std::int64_t day = number + kEpochDay;
  auto year = static_cast<int>(day / 366) + 1;  // never too late; at most some years too early
  while (days_before_year(year + 1) <= day) ++year;
  const int in_year = static_cast<int>(day - days_before_year(year));
  int month = 12;
  while (days_before_month(year, month) > in_year) --month;
  return CivilDate{year, month, in_year - days_before_month(year, month) + 1};
}

std::string to_iso(CivilDate date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::optional<std::string> normalise_date(std::string_view written) {
  const auto moment = read_moment(written);
  return moment ? std::optional(to_iso(*moment)) : std::nullopt;
}

std::optional<std::string> date_of_unix_time(std::int64_t time) {
  if (time > 100'000'000'000) time /= 1000;
  if (time < 0) return std::nullopt;
  const auto date = date_of_day(time / kSecondsADay);
  if (!date) return std::nullopt;
  const int second = static_cast<int>(time % kSecondsADay);
  return to_iso(Moment{*date, Clock{second / 3600, second / 60 % 60, second % 60, 0}});
}

std::optional<FoundDate> find_numeric_date(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_digit(line[at]) || !may_begin_date(line, at)) continue;
    Cursor in(line, at);
    const auto moment = read_numeric_moment(in);
    const bool found = moment && is_newspaper_year(moment->date.year) && may_end_date(line, in.at());
    if (found) return FoundDate{to_iso(*moment), at, in.at()};
  }
  return std::nullopt;
}

std::optional<CivilDate> civil_date(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (iso.size() > 10 && iso[10] != 'T') return std::nullopt;
  Cursor in(iso.substr(0, 10));
  const auto date = read_numeric_date(in);
  return in.is_at_end() ? date : std::nullopt;
}

std::optional<std::int64_t> instant(std::string_view iso) {
  if (!civil_date(iso)) return std::nullopt;
  const auto moment = read_whole(iso, read_numeric_moment);
  if (!moment) return std::nullopt;
  const std::int64_t midnight = day_number(moment->date) * kSecondsADay;
  if (!moment->clock) return midnight;
  const Clock& clock = *moment->clock;
  return midnight + (clock.hour * 60 + clock.minute - clock.offset.value_or(0)) * 60 + clock.second;
}

}  // namespace isnad::text
