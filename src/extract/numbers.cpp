#include "extract/numbers.h"

#include <string>

#include "extract/counted.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace isnad::extraction {
namespace {

using lang::NumberClass;
using lang::TableId;

const Decimal kOne{1};
const Decimal kTen{10};
const Decimal kHundred{100};
const Decimal kThousand{1000};

// Does one of the word's first two letters fold into another one? Marks on them are no letters.
bool is_respelled(const lang::Reading& reading, std::size_t at) {
  for (int letters = 0; letters < 2 && at < reading.text().size();) {
    const char32_t written = text::decode(reading.text(), at);
    if (text::class_of(written) == text::CharacterClass::mark) continue;
    ++letters;
    std::string plain, folded;
    text::append_utf8(plain, written);
    text::append_folded(folded, written);
    if (!text::is_upper(written) && plain != folded) return true;
  }
  return false;
}

// A number below one thousand under construction, place by place.
struct Group {
  std::optional<Decimal> ones, tens, hundreds;
  std::optional<Decimal> digits;  ///< written in digits: takes only a scale after it
  bool teen = false;

  [[nodiscard]] bool empty() const { return !ones && !tens && !hundreds && !digits; }
  [[nodiscard]] Decimal value() const {
    if (digits) return *digits;
    Decimal sum;
    for (const auto& part : {hundreds, tens, ones}) {
      if (part) sum = add(sum, *part).value_or(sum);
    }
    return sum;
  }
};

// Reads number words from left to right. Every take_* either takes the word or refuses, which ends the number.
class NumberReader {
 public:
  NumberReader(const lang::Reading& reading, std::size_t begin, bool joins = true) : reading_(reading), at_(begin), joins_(joins) {
    number_.begin = begin;
    number_.byte_begin = reading[begin].span.begin;
  }

  std::optional<Number> read() {
    if (!take_first()) return std::nullopt;
    while (take_next()) {}
    number_.value = total();
    number_.end = end_;
    number_.scaled = group_.empty() && last_scale_.has_value();
    return number_;
  }

 private:
  bool take_first() {
    if (reading_[at_].kind == text::TokenKind::number) return take_digits();
    const lang::Match* word = reading_.find(at_, TableId::numbers);
    if (word == nullptr || !may_begin(*word)) return false;
    number_.byte_begin = reading_.begin_of(at_, *word);
    number_.definite = word->definite;
    return take_word(*word, false);
  }

  // "one" is also spelled like "and one of" once folded: the folded letters must be the written ones.
  bool may_begin(const lang::Match& word) const {
    switch (word.as<NumberClass>()) {
      case NumberClass::conjunction: case NumberClass::glued_scale: case NumberClass::minus: case NumberClass::point:
      case NumberClass::below_zero: case NumberClass::occasions: return false;
      case NumberClass::digit: return word.entry->value != kOne || !is_respelled(reading_, reading_.begin_of(at_, word));
      default: return true;
    }
  }

  // The next part, behind an "and" (a word, a clitic, a hyphen) or at once.
  bool take_next() {
    std::size_t at = end_;
    if (at >= reading_.size() || reading_[at].newlines_before != 0) return false;
    bool joined = false;
    if (take_point(at)) return true;
    if (joins_ && is_joint(at)) {
      joined = !(group_.digits && reading_[at].is('-'));  // "5-million"
      ++at;
    } else if (is_comma_in_number(at) || is_of_scale(at)) {
      ++at;
    }
    if (at >= reading_.size() || reading_[at].newlines_before != 0) return false;
    at_ = at;
    if (reading_[at].kind == text::TokenKind::number) return (joined || leads_to_smaller_scale(at)) && take_smaller_digits();
    const lang::Match* word = reading_.find(at, TableId::numbers);
    if (word == nullptr) return false;
    const bool glued_and = word->has_clitic && word->clitic == lang::CliticClass::conjunction;
    if (word->has_clitic && !(glued_and && joins_)) return false;
    return take_word(*word, joined || glued_and);
  }

  bool is_joint(std::size_t at) const {
    if (reading_.find(at, TableId::numbers, NumberClass::conjunction) != nullptr) return at + 1 < reading_.size();
    return reading_[at].is('-') && !reading_[at].space_before && at + 1 < reading_.size() &&
           !reading_[at + 1].space_before && reading_[at + 1].is_word();
  }

  // "two million, five hundred thousand": a comma goes on where a smaller part of three places follows. "In two
  // thousand, five people": less than a hundred is no such part.
  bool is_comma_in_number(std::size_t at) const {
    if (!reading_[at].is(',') || !group_.empty() || !last_scale_ || !reading_.language().is("comma_in_numbers")) return false;
    if (at + 1 >= reading_.size() || !reading_.has(at + 1, TableId::numbers)) return false;
    const auto rest = NumberReader(reading_, at + 1).read();
    return rest && rest->spelled && rest->value < *last_scale_ && (rest->value >= kHundred || *last_scale_ > kThousand);
  }

  // "a dozen of thousands"
  bool is_of_scale(std::size_t at) const {
    return number_.round && reading_.find(at, TableId::times, lang::TimeClass::noun_of) != nullptr &&
           reading_.find(at + 1, TableId::numbers, NumberClass::scale) != nullptr;
  }

  // "one point two five"
  bool take_point(std::size_t at) {
    if (group_.empty() || last_scale_ || reading_.find(at, TableId::numbers, NumberClass::point) == nullptr) return false;
    std::string places;
    std::size_t end = at + 1;
    for (; end < reading_.size() && reading_[end].newlines_before == 0; ++end) {
      const lang::Match* digit = reading_.find(end, TableId::numbers, NumberClass::digit);
      if (reading_[end].kind == text::TokenKind::number && places.empty()) {
        places = reading_.tokens().folded(end++);
        break;
      }
      if (digit == nullptr || digit->has_clitic) break;
      places += digit->entry->value->to_string();
    }
    const auto value = Decimal::parse(group_.value().to_string() + "." + places);
    if (places.empty() || !value || group_.value().exponent() < 0) return false;
    group_ = {};
    group_.digits = value;
    end_ = end;
    return true;
  }

  // "87 million 400 thousand": Russian joins by nothing.
  [[nodiscard]] bool leads_to_smaller_scale(std::size_t at) const {
    if (!group_.empty() || !last_scale_ || needs_and()) return false;
    const lang::Match* scale = reading_.find(at + 1, TableId::numbers, NumberClass::scale);
    return scale != nullptr && !scale->has_clitic && *scale->entry->value < *last_scale_;
  }

  // "3 million and 400 thousand", "two thousand and 200 cases", "a hundred and 20": digits go on below the last word's
  // place. A percentage up to a hundred is a figure of its own.
  bool take_smaller_digits() {
    const auto place = group_.empty() ? last_scale_ : group_.hundreds && !group_.tens && !group_.ones ? std::optional(kHundred) : std::nullopt;
    const auto digits = read_digits(reading_, at_);
    if (!place || !digits || digits->value >= *place || digits->value.exponent() < 0) return false;
    const lang::Match* noun = reading_.find(digits->end, TableId::nouns);
    if (noun != nullptr && noun->entry->unit == "percent" && digits->value <= kHundred) return false;
    const lang::Match* scale = reading_.find(digits->end, TableId::numbers, NumberClass::scale);
    if (scale != nullptr && !scale->has_clitic && *scale->entry->value >= last_scale_.value_or(kThousand)) return false;
    group_.ones = digits->value;
    group_.tens = Decimal{};  // nothing more fits below
    group_.teen = true;
    number_.closed = false;
    end_ = digits->end;
    return true;
  }

  bool take_digits() {
    const auto digits = read_digits(reading_, at_);
    if (!digits) return false;
    number_.definite = digits->definite;
    group_.digits = digits->value;
    end_ = digits->end;
    if (const auto scale = glued_scale(end_)) {
      take_scale(*scale, false);
      ++end_;
    }
    return true;
  }

  // "a 116m vessel", "3m deep": where nouns qualify nouns, metres of what stands behind; "3m people", "1.5m have fled" are millions.
  bool measures_noun(std::size_t at) const {
    if (at >= reading_.size() || !reading_.goes_on(at) || !reading_[at].is_word() || !reading_[at].space_before) return false;
    const auto is_plural = [&](std::size_t i) {
      const lang::Match* noun = counted_noun(reading_, i);
      const std::string_view word = reading_.tokens().folded(i);
      if (noun == nullptr) return word.ends_with('s');
      const std::string& unit = noun->entry->unit;
      return noun->inflected || word.ends_with('s') || unit == "person" || is_currency(unit) || reading_.language().unit(unit) != nullptr;
    };
    if (is_plural(at) || reading_.has_any(at, {TableId::measures, TableId::countries}) || !may_be_noun(reading_, at)) return false;
    return counted_noun(reading_, at) != nullptr || !reading_.goes_on(at + 1) || !reading_[at + 1].is_word() || !is_plural(at + 1);
  }

  // "100k", "$10m"; an "m" may mean metres, unless money stands before it or a noun behind.
  std::optional<Decimal> glued_scale(std::size_t at) const {
    if (at >= reading_.size() || reading_[at].newlines_before != 0) return std::nullopt;
    // "12 M EUR" with a sign glued to the letter
    const bool sign = at + 1 < reading_.size() && !reading_[at + 1].space_before && !reading_[at + 1].is_word() && reading_.has(at + 1, TableId::nouns);
    if (reading_[at].space_before && !sign) return std::nullopt;
    const lang::Match* scale = reading_.find(at, TableId::numbers, NumberClass::glued_scale);
    if (scale == nullptr || !scale->entry->value) return std::nullopt;
    const lang::Match* unit = reading_.find(at, TableId::nouns);
    const bool money = number_.begin > 0 && !reading_[number_.begin].space_before && reading_.has(number_.begin - 1, TableId::nouns);
    const bool noun = at + 1 < reading_.size() && reading_[at + 1].newlines_before == 0 && reading_.has(at + 1, TableId::nouns);
    const bool longer = unit != nullptr && unit->tokens > 1;  // "m2", "m/s"
    const bool counts = reading_.language().is("noun_before_noun") && !longer ? !measures_noun(at + 1) : noun;
    return unit == nullptr || money || sign || counts ? scale->entry->value : std::nullopt;
  }

  bool take_word(const lang::Match& word, bool joined) {
    if (!fits(*word.entry, joined)) return false;
    number_.spelled = true;
    end_ = at_ + word.tokens;
    return true;
  }

  bool fits(const lang::Entry& word, bool joined) {
    const Decimal value = word.value.value_or(Decimal{});
    number_.closed = false;
    if (group_.digits && word.as<NumberClass>() == NumberClass::hundred) return !joined && take_hundred_of_digits();
    if (group_.digits) return !joined && is_scale(word) && take_scale_word(word, joined);
    switch (word.as<NumberClass>()) {
      case NumberClass::digit: return take_ones(value, joined);
      case NumberClass::digit_or_part: return is_part() ? take_fraction(part_of_one(value), joined) : take_ones(value, joined);
      case NumberClass::both: return !started() && take_hundreds(value);  // complete: nothing is joined to it
      case NumberClass::teen: return take_teen(value, joined);
      case NumberClass::teen_tail: return take_teen_tail(joined);
      case NumberClass::ten: return take_tens(value, joined);
      case NumberClass::hundred: return take_hundred(joined);
      case NumberClass::hundreds: return take_hundreds(value);
      case NumberClass::scale: case NumberClass::round: return take_scale_word(word, joined);
      case NumberClass::scales: return take_scales(value);
      case NumberClass::scale_or_dual: return is_dual_scale() ? take_scales(add(value, value).value_or(value)) : take_scale_word(word, joined);
      case NumberClass::fraction: return take_fraction(value, joined);
      case NumberClass::conjunction: case NumberClass::glued_scale: case NumberClass::minus: case NumberClass::point:
      case NumberClass::below_zero: case NumberClass::occasions: return false;
    }
    return false;
  }

  static bool is_scale(const lang::Entry& word) {
    const auto kind = word.as<NumberClass>();
    return kind == NumberClass::scale || kind == NumberClass::round || kind == NumberClass::scale_or_dual;
  }
  [[nodiscard]] bool started() const { return !group_.empty() || last_scale_; }
  // Languages that join with "and" (Arabic) do not put two parts side by side.
  [[nodiscard]] bool needs_and() const { return reading_.language().is("number_needs_and"); }

  bool take_ones(Decimal value, bool joined) {
    if (group_.ones || group_.teen) return false;
    if (started() && needs_and() && !joined) return false;
    if (group_.tens && reading_.language().is("units_before_tens")) return false;
    group_.ones = value;
    return true;
  }

  bool take_teen(Decimal value, bool joined) {
    if (group_.ones || (started() && needs_and() && !joined)) return false;
    // French "soixante-douze", "quatre-vingt-douze": a teen on top of 60 or 80.
    if (group_.tens && !reading_.language().is("teens_on_tens")) return false;
    group_.tens = add(group_.tens.value_or(Decimal{}), kTen);
    group_.ones = subtract(value, kTen);
    group_.teen = true;
    return true;
  }

  bool take_teen_tail(bool joined) {
    if (joined || !group_.ones || group_.tens) return false;
    group_.tens = kTen;
    group_.teen = true;
    return true;
  }

  bool take_tens(Decimal value, bool joined) {
    const bool teens = reading_.language().is("teens_on_tens") && value == kTen && group_.tens && !group_.ones;
    if (group_.tens && !teens) return false;
    if (group_.ones && !(joined && reading_.language().is("units_before_tens"))) return false;
    if (started() && !group_.ones && needs_and() && !joined) return false;
    group_.tens = add(group_.tens.value_or(Decimal{}), value);
    return true;
  }

  bool take_hundred(bool joined) {
    if (group_.hundreds || group_.tens) return false;
    if (group_.ones && joined) return false;
    if (!group_.ones && started() && needs_and() && !joined) return false;
    group_.hundreds = multiply(group_.ones.value_or(kOne), kHundred);
    group_.ones.reset();
    return true;
  }

  bool take_hundreds(Decimal value) {
    if (!group_.empty()) return false;
    group_.hundreds = value;
    return true;
  }

  // "3 hundred": a round number of hundreds in mixed writing.
  bool take_hundred_of_digits() {
    if (*group_.digits >= kHundred || group_.digits->exponent() < 0) return false;
    group_.hundreds = multiply(*group_.digits, kHundred);
    group_.digits.reset();
    return true;
  }

  bool take_scale_word(const lang::Entry& word, bool joined) {
    if (!take_scale(word.value.value_or(Decimal{}), joined)) return false;
    number_.closed = word.as<NumberClass>() == NumberClass::scale_or_dual;
    number_.round = number_.round || word.as<NumberClass>() == NumberClass::round;
    return true;
  }

  bool take_scale(Decimal value, bool joined) {
    if (group_.empty() && last_scale_ && !joined) return take_scale_of_scale(value);
    if (!group_.empty() && joined) return false;
    if (last_scale_ && value >= *last_scale_) return false;
    const auto part = multiply(group_.empty() ? kOne : group_.value(), value);
    const auto sum = part ? add(total_, *part) : std::nullopt;
    if (!sum) return false;
    total_ = *sum;
    last_scale_ = value;
    group_ = {};
    return true;
  }

  // "a hundred thousand million", "thousand milliard": the scale multiplies all before it.
  bool take_scale_of_scale(Decimal value) {
    if (value <= *last_scale_) return false;
    const auto product = multiply(total_, value);
    if (!product) return false;
    total_ = *product;
    last_scale_ = value;
    return true;
  }

  // "a fifth of [the] funds": nothing before it, no article of its own, the definite noun right behind it.
  bool is_part() const {
    const std::size_t next = at_ + 1;
    if (started() || reading_.find(at_, TableId::numbers)->definite || next >= reading_.size() || reading_[next].newlines_before != 0 || !reading_[next].is_word()) return false;
    return reading_.has_article(next) && !reading_.has(next, TableId::numbers);
  }

  // To four places, as the tables have thirds.
  static Decimal part_of_one(Decimal whole) { return Decimal(static_cast<std::int64_t>(10000.0 / whole.to_double() + 0.5), -4); }

  // Arabic "alfa": "a thousand" in the accusative or "two thousand" before what they count. It is the dual at the
  // number's begin, without tanwin, right before a noun.
  bool is_dual_scale() const {
    if (started() || at_ + 1 >= reading_.size() || reading_[at_ + 1].newlines_before != 0) return false;
    constexpr std::string_view kTanwin = "\xD9\x8B";
    if (reading_[at_].span.of(reading_.text()).find(kTanwin) != std::string_view::npos) return false;
    const lang::Match* noun = reading_.find(at_ + 1, TableId::nouns);
    return noun != nullptr && !noun->has_clitic;
  }

  bool take_scales(Decimal value) {
    if (!group_.empty() || (last_scale_ && value >= *last_scale_)) return false;
    total_ = add(total_, value).value_or(total_);
    last_scale_ = multiply(value, *Decimal::parse("0.5"));
    return true;
  }

  // "half a million" before its scale; "a million and a half" is half of the scale before it, and a repeated
  // scale word ("one million and half the million") says so.
  bool take_fraction(Decimal value, bool joined) {
    if (!started()) {
      group_.digits = value;
      return true;
    }
    if (!joined) return false;
    if (!group_.empty()) {
      if (group_.digits) return false;
      group_.digits = add(group_.value(), value);
      return true;
    }
    const auto part = multiply(value, *last_scale_);
    if (!part) return false;
    total_ = add(total_, *part).value_or(total_);
    skip_repeated_scale();
    return true;
  }

  void skip_repeated_scale() {
    const std::size_t next = at_ + 1;
    const lang::Match* scale = next < reading_.size() ? reading_.find(next, TableId::numbers, NumberClass::scale) : nullptr;
    if (scale != nullptr && scale->entry->value == last_scale_) at_ = next;
  }

  [[nodiscard]] Decimal total() const { return add(total_, group_.value()).value_or(total_); }

  const lang::Reading& reading_;
  std::size_t at_;
  bool joins_;
  std::size_t end_ = 0;
  Decimal total_;
  std::optional<Decimal> last_scale_;
  Group group_;
  Number number_;
};

}  // namespace

std::optional<Number> read_number(const lang::Reading& reading, std::size_t i) {
  return NumberReader(reading, i).read();
}

std::optional<Number> read_number_part(const lang::Reading& reading, std::size_t i) {
  return NumberReader(reading, i, false).read();
}

}  // namespace isnad::extraction
