#include <string>
#include <vector>

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

bool is_grouping_space(const lang::Reading& reading, std::size_t i) {
  const std::size_t gap = reading[i - 1].span.end;
  const std::string_view between = reading.text().substr(gap, reading[i].span.begin - gap);
  if (between == " ") return reading.language().is("space_grouping");
  return between == "\xC2\xA0" || between == "\xE2\x80\x89" || between == "\xE2\x80\xAF";
}

// "12 000": further groups of three digits behind a space.
void take_spaced_groups(const lang::Reading& reading, std::string& digits, std::size_t& end) {
  if (digits.size() > 3) return;
  while (end < reading.size() && reading[end].kind == text::TokenKind::number && reading[end].newlines_before == 0 &&
         reading.tokens().folded(end).size() == 3 && reading[end].space_before && is_grouping_space(reading, end)) {
    digits += reading.tokens().folded(end);
    ++end;
  }
}

}  // namespace

std::size_t end_of_digit_run(const lang::Reading& reading, std::size_t i) {
  std::size_t end = i + 1;
  while (end + 1 < reading.size() && !reading[end].space_before && !reading[end].is_word() && is_glued_number(reading, end + 1)) {
    end += 2;
  }
  return end;
}

std::optional<Number> read_digits(const lang::Reading& reading, std::size_t i) {
  const Run run = read_run(reading, i);
  const std::size_t whole = integer_groups(run, reading.language().setting("thousands_mark") == "period");
  if (whole == 0) return std::nullopt;
  std::string digits;
  for (std::size_t k = 0; k < whole; ++k) digits += run.groups[k];
  std::size_t end = run.end;
  if (whole == run.groups.size()) {
    take_spaced_groups(reading, digits, end);
    // "12 000,5"
    if (end > run.end && end + 1 < reading.size() && reading[end].is(',') && is_glued_number(reading, end + 1)) {
      digits.append(".").append(reading.tokens().folded(end + 1));
      end += 2;
    }
  } else {
    digits.append(".").append(run.groups.back());
  }
  const auto value = Decimal::parse(digits);
  if (!value) return std::nullopt;
  return Number{.value = *value, .begin = i, .end = end, .byte_begin = reading[i].span.begin};
}

}  // namespace isnad::extraction
