#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <vector>

#include "extract/counted.h"
#include "extract/labels.h"
#include "extract/numbers.h"

namespace isnad::extraction {
namespace {

constexpr char32_t kArabicDecimal = 0x066B, kArabicThousands = 0x066C, kArabicComma = 0x060C;

bool is_separator(char32_t c) {
  return c == '.' || c == ',' || c == kArabicDecimal || c == kArabicThousands || c == kArabicComma;
}

bool is_glued_number(const lang::Reading& reading, std::size_t i) {
  return i < reading.size() && reading[i].kind == text::TokenKind::number && !reading[i].space_before;
}

struct Run {
  std::vector<std::string_view> groups;
  std::vector<char32_t> separators;
  std::size_t end = 0;
};

Run read_run(const lang::Reading& reading, std::size_t i) {
  Run run{{reading.tokens().folded(i)}, {}, i + 1};
  while (is_glued_number(reading, run.end + 1) && !reading[run.end].space_before && is_separator(reading[run.end].first)) {
    run.separators.push_back(reading[run.end].first);
    run.groups.push_back(reading.tokens().folded(run.end + 1));
    run.end += 2;
  }
  return run;
}

// Does one separator before exactly three digits mean thousands? "1,234" yes, "1.234" only where the comma
// is the decimal sign, "0,125" never.
bool groups_thousands(char32_t separator, std::string_view first, bool period_groups) {
  if (first == "0" || first.size() > 3) return false;
  if (separator == kArabicThousands) return true;
  if (separator == kArabicDecimal) return false;
  return (separator == '.') == period_groups;
}

// "40.000", "5.432 cases": nobody gives thousandths that are none, nor any of what cannot be divided. Points, times and
// what has a unit can be.
bool must_group(const lang::Reading& reading, const Run& run) {
  if (run.separators.size() != 1 || run.separators[0] != '.' || run.groups[1].size() != 3) return false;
  if (run.groups[1] == "000") return true;
  const lang::Match* noun = run.end < reading.size() ? reading.find(run.end, lang::TableId::nouns) : nullptr;
  if (noun == nullptr || noun->entry->unit.empty() || noun->entry->unit == "percent" || is_currency(noun->entry->unit)) return false;
  constexpr std::string_view kDivided[] = {"point", "occurrence", "multiple", "degree"};
  return reading.language().unit(noun->entry->unit) == nullptr && std::find(std::begin(kDivided), std::end(kDivided), noun->entry->unit) == std::end(kDivided);
}

// How many leading groups belong to the integer part: all, all but the last, or 0 if this is no number.
std::size_t integer_groups(const Run& run, bool period_groups) {
  const std::size_t count = run.separators.size();
  if (count == 0) return 1;
  std::size_t threes = 0;
  while (threes < count && run.groups[threes + 1].size() == 3 && run.separators[threes] == run.separators[0]) ++threes;
  if (count == 1) {
    return threes == 1 && groups_thousands(run.separators[0], run.groups[0], period_groups) ? 2 : 1;
  }
  if (run.groups[0].size() > 3) return 0;
  if (threes == count) return count + 1;
  return threes + 1 == count && run.separators.back() != run.separators[0] ? count : 0;
}

// "2<arabic comma>854 million": before a scale the Arabic comma is a decimal sign; nobody groups a number of millions.
bool is_scaled_decimal(const lang::Reading& reading, const Run& run) {
  if (run.separators.size() != 1 || run.separators[0] != kArabicComma || run.end >= reading.size()) return false;
  const lang::Match* scale = reading.find(run.end, lang::TableId::numbers, lang::NumberClass::scale);
  return scale != nullptr && *scale->entry->value >= Decimal{1000000};
}

bool is_grouping_space(const lang::Reading& reading, std::size_t i) {
  const std::size_t gap = reading[i - 1].span.end;
  const std::string_view between = reading.text().substr(gap, reading[i].span.begin - gap);
  if (between == " ") return reading.language().is("space_grouping");
  return between == "\xC2\xA0" || between == "\xE2\x80\x89" || between == "\xE2\x80\xAF";
}

bool is_spaced_group(const lang::Reading& reading, std::size_t i) {
  return i < reading.size() && reading[i].kind == text::TokenKind::number && reading[i].newlines_before == 0 &&
         reading.tokens().folded(i).size() == 3 && reading[i].space_before;
}

// Where plain spaces do not group: "1 234 567", but not two numbers side by side, and no telephone number.
bool has_plain_groups(const lang::Reading& reading, std::string_view first, std::size_t end) {
  return first.size() <= 2 && first[0] != '0' && is_spaced_group(reading, end) && is_spaced_group(reading, end + 1) &&
         !(end >= 2 && reading[end - 2].is('+'));
}

// "12 000": further groups of three digits behind a space.
void take_spaced_groups(const lang::Reading& reading, std::string& digits, std::size_t& end) {
  if (digits.size() > 3) return;
  const bool plain = has_plain_groups(reading, digits, end);
  // "12 000": no number begins with zeros.
  const auto zeros = [&](std::size_t i) { return reading.tokens().folded(i)[0] == '0' && digits[0] != '0'; };
  while (is_spaced_group(reading, end) && (plain || is_grouping_space(reading, end) || zeros(end))) {
    digits += reading.tokens().folded(end);
    ++end;
  }
}

// "3/4" as a value to four places; nothing if it may be a date or the name of an edition.
std::optional<Number> read_slash_fraction(const lang::Reading& reading, std::size_t i) {
  if (!is_glued_number(reading, i + 2) || !reading[i + 1].is('/') || reading[i + 1].space_before) return std::nullopt;
  const auto part = Decimal::parse(reading.tokens().folded(i)), whole = Decimal::parse(reading.tokens().folded(i + 2));
  if (!part || !whole || *part < Decimal{1} || *part >= *whole || *whole > Decimal{10}) return std::nullopt;
  if (i + 3 < reading.size() && !reading[i + 3].space_before && reading[i + 3].is('/')) return std::nullopt;
  constexpr double kPlaces = 10000.0;
  const Decimal value(static_cast<std::int64_t>(part->to_double() / whole->to_double() * kPlaces + 0.5), -4);
  return Number{.value = value, .begin = i, .end = i + 3, .byte_begin = reading[i].span.begin};
}

// "1 4/5"
std::optional<Number> read_mixed_fraction(const lang::Reading& reading, const Number& whole) {
  if (whole.end >= reading.size() || whole.value.exponent() < 0 || !reading[whole.end].space_before ||
      reading[whole.end].kind != text::TokenKind::number || reading[whole.end].newlines_before != 0) {
    return std::nullopt;
  }
  auto mixed = read_slash_fraction(reading, whole.end);
  const auto sum = mixed ? add(whole.value, mixed->value) : std::nullopt;
  if (!sum) return std::nullopt;
  return Number{.value = *sum, .begin = whole.begin, .end = mixed->end, .byte_begin = whole.byte_begin};
}

bool divides_something(const lang::Reading& reading, std::size_t end) {
  if (end >= reading.size() || reading[end].newlines_before != 0) return false;
  return reading.find(end, lang::TableId::times, lang::TimeClass::noun_of) != nullptr || reading.has(end, lang::TableId::nouns);
}

}  // namespace

int digits_at(const lang::Reading& reading, std::size_t i, std::size_t most) {
  if (i >= reading.size() || reading[i].kind != text::TokenKind::number) return -1;
  const std::string_view digits = reading.tokens().folded(i);
  int value = -1;
  if (digits.size() <= most) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::size_t end_of_digit_run(const lang::Reading& reading, std::size_t i) {
  std::size_t end = i + 1;
  while (end + 1 < reading.size() && !reading[end].space_before && !reading[end].is_word() && is_glued_number(reading, end + 1)) {
    end += 2;
  }
  return end;
}

std::optional<Number> read_digits(const lang::Reading& reading, std::size_t i) {
  if (auto fraction = read_slash_fraction(reading, i); fraction && divides_something(reading, fraction->end)) return fraction;
  const Run run = read_run(reading, i);
  const bool period_groups = run.groups.size() > 1 && (reading.language().setting("thousands_mark") == "period" || must_group(reading, run));
  const std::size_t whole = is_scaled_decimal(reading, run) ? 1 : integer_groups(run, period_groups);
  if (whole == 0) return std::nullopt;
  std::string digits;
  for (std::size_t k = 0; k < whole; ++k) digits += run.groups[k];
  std::size_t end = run.end;
  if (whole == run.groups.size()) {
    take_spaced_groups(reading, digits, end);
    // "12 000,5", "1 234 567.89"
    if (end > run.end && end + 1 < reading.size() && (reading[end].is(',') || reading[end].is('.')) && !reading[end].space_before &&
        is_glued_number(reading, end + 1)) {
      digits.append(".").append(reading.tokens().folded(end + 1));
      end += 2;
    }
  } else {
    digits.append(".").append(run.groups.back());
  }
  const auto value = Decimal::parse(digits);
  if (!value) return std::nullopt;
  const Number number{.value = *value, .begin = i, .end = end, .byte_begin = reading[i].span.begin,
                      .definite = has_article_before(reading, i)};
  return read_mixed_fraction(reading, number).value_or(number);
}

}  // namespace isnad::extraction
