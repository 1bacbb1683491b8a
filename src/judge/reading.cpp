#include "judge/reading.h"

#include <algorithm>

namespace isnad::judging {
namespace {

/// "4500000" -> "4,500,000"; short numbers and fractions stay as they are.
std::string grouped(const Decimal& value) {
  std::string digits = value.to_string();
  const std::size_t sign = !digits.empty() && digits.front() == '-' ? 1 : 0;
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  if (whole - sign < 5) return digits;
  for (std::size_t at = whole - 3; at > sign; at -= std::min<std::size_t>(at, 3)) digits.insert(at, 1, ',');
  return digits;
}

/// "3 to 5", "3 or more", "5 at most"; empty if neither end is known.
std::string interval(const Figure& figure, const lang::Interface& words) {
  if (figure.low && figure.high) return words.fill("bound_range", {grouped(*figure.low), grouped(*figure.high)});
  if (figure.low) return words.fill("bound_from", {grouped(*figure.low)});
  return figure.high ? words.fill("bound_to", {grouped(*figure.high)}) : std::string();
}

bool is_bounded(Bound bound) { return bound != Bound::exact && bound != Bound::range && bound != Bound::vague; }

std::string number(const Figure& figure, const lang::Interface& words) {
  if (!figure.date.empty()) return figure.date;
  if (figure.value) return grouped(*figure.value);
  const std::string ends = interval(figure, words);
  if (figure.bound != Bound::vague) return ends.empty() ? words.text("bound_unnamed") : ends;
  return ends.empty() ? words.text("bound_open") : words.fill("bound_vague", {ends});
}

}  // namespace

std::string amount(const Figure& figure, const lang::Interface& words) {
  const std::string text = number(figure, words);
  const bool has_one = figure.value.has_value() || !figure.date.empty();
  return has_one && is_bounded(figure.bound) ? words.fill(std::string("bound_") + to_string(figure.bound), {text}) : text;
}

std::string short_reading(const Figure& figure, const lang::Interface& words) {
  const bool of_people = !figure.measure.empty() && (figure.unit == "person" || (figure.unit.empty() && figure.counted.empty()));
  return of_people ? words.fill("reading_short", {amount(figure, words), words.measure(figure.measure)}) : full_reading(figure, words);
}

/// The counted noun only where there is no unit: it is the article's, and may run in the other direction.
std::string full_reading(const Figure& figure, const lang::Interface& words) {
  std::string what;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) what += (what.empty() ? "" : words.text("comma") + ' ') + part;
  };
  if (figure.date.empty() && !figure.unit.empty()) add(words.unit(figure.unit));
  if (!figure.measure.empty()) add(words.measure(figure.measure));
  if (figure.unit.empty()) add(figure.counted);
  return what.empty() ? amount(figure, words) : words.fill("reading_full", {amount(figure, words), what});
}

}  // namespace isnad::judging
