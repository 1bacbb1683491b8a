#include "lang/interface.h"

#include <unicode/plurrule.h>
#include <unicode/ucurr.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

#include "lang/language.h"

namespace isnad::lang {
namespace {

/// "one", "few", ...; "other" if ICU does not know the language.
std::string plural_of(const std::string& language, std::size_t n) {
  UErrorCode trouble = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(language.c_str()), trouble));
  std::string word = "other";
  if (U_FAILURE(trouble) || rules == nullptr) return word;
  word.clear();
  return rules->select(static_cast<int32_t>(n)).toUTF8String(word);
}

constexpr std::string_view kHole = "{}";

/// What stands at the holes of a form such as "{} were {}"; nothing if the sentence is another one. Each hole is as
/// short as can be.
std::optional<std::vector<std::string_view>> holes_of(std::string_view form, std::string_view sentence) {
  std::vector<std::string_view> holes;
  for (;;) {
    const std::size_t hole = form.find(kHole);
    const std::string_view words = form.substr(0, hole);
    const std::size_t at = holes.empty() ? 0 : hole == std::string_view::npos ? sentence.size() - std::min(words.size(), sentence.size()) : sentence.find(words);
    if (at == std::string_view::npos || sentence.substr(at, words.size()) != words) return std::nullopt;
    if (!holes.empty()) holes.back() = sentence.substr(0, at);
    sentence.remove_prefix(at + words.size());
    if (hole == std::string_view::npos) return sentence.empty() ? std::optional(std::move(holes)) : std::nullopt;
    form.remove_prefix(hole + kHole.size());
    holes.emplace_back();
  }
}

/// The bytes of a form beside its holes. A sign alone binds loosest: "at least 180 ~ 257" is no "at least" of all.
std::size_t own_words(std::string_view form) {
  constexpr std::size_t kSign = 1000;
  const bool sign = std::none_of(form.begin(), form.end(), [](unsigned char byte) { return std::isalpha(byte) != 0; });
  std::size_t bytes = form.size() + (sign ? kSign : 0);
  for (std::size_t at = form.find(kHole); at != std::string_view::npos; at = form.find(kHole, at + kHole.size())) bytes -= kHole.size();
  return bytes;
}

std::size_t behind_colon(std::string_view text, std::size_t at) {
  constexpr std::string_view kColon = ": ";
  const std::size_t colon = text.find(kColon, at);
  return colon == std::string_view::npos ? colon : colon + kColon.size();
}

/// "KWD" -> its name by ICU; empty if it is no ISO 4217 code.
std::string currency_name(const std::string& language, std::string_view code) {
  const bool is_code = code.size() == 3 && code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
  if (!is_code) return {};
  UErrorCode trouble = U_ZERO_ERROR;
  int32_t length = 0;
  const icu::UnicodeString iso(icu::UnicodeString::fromUTF8(icu::StringPiece(code.data(), 3)));
  const char16_t* name = ucurr_getName(iso.getBuffer(), language.c_str(), UCURR_LONG_NAME, nullptr, &length, &trouble);
  std::string out;
  if (U_SUCCESS(trouble) && trouble != U_USING_DEFAULT_WARNING) icu::UnicodeString(name, length).toUTF8String(out);
  return out;
}

std::string spaced(std::string_view key) {
  std::string words(key);
  std::ranges::replace(words, '_', ' ');
  return words;
}

}  // namespace

std::string filled(std::string_view text, const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t part = 0;; ++part) {
    const std::size_t hole = text.find("{}");
    if (hole == std::string_view::npos || part == parts.size()) return out.append(text);
    out.append(text.substr(0, hole)).append(parts[part]);
    text.remove_prefix(hole + 2);
  }
}

Interface::Interface(std::string_view tag, const Languages& languages) : languages_(languages), tag_("en") {
  const Language& wanted = languages_.of(tag);
  if (!wanted.interface_words.empty()) tag_ = wanted.tag;
  rtl_ = languages_.of(tag_).setting("direction") == "rtl";
}

std::string_view Interface::own(std::string_view key) const { return languages_.of(tag_).interface_word(key); }

std::string Interface::text(std::string_view key) const {
  std::string_view words = own(key);
  if (words.empty()) words = languages_.of("en").interface_word(key);
  return std::string(words.empty() ? key : words);
}

std::string Interface::fill(std::string_view key, const std::vector<std::string>& parts) const {
  return filled(text(key), parts);
}

std::string Interface::plural_key(std::string_view key, std::size_t n) const {
  const std::string form = std::string(key) + '_' + plural_of(tag_, n);
  return own(form).empty() ? std::string(key) + "_other" : form;
}

std::string Interface::count(std::string_view key, std::size_t n) const {
  return fill(plural_key(key, n), {std::to_string(n)});
}

std::string Interface::rule(std::string_view name) const {
  const std::string_view words = own(std::string("rule_").append(name));
  return std::string(words.empty() ? name : words);
}

std::string Interface::measure(std::string_view key) const {
  const std::string_view words = own(std::string("measure_").append(key));
  return words.empty() ? spaced(key) : std::string(words);
}

std::size_t Interface::gravity(std::string_view measure) const {
  const MeasureKind* kind = languages_.of(tag_).measure_kind(std::string(measure));
  return kind != nullptr && (kind->toll || kind->moves) ? kind->row : languages_.of(tag_).measure_kinds.size();
}

std::string Interface::unit(std::string_view key) const {
  if (own("key_names") != "yes") return spaced(key);
  if (const std::string_view words = own(std::string("unit_").append(key)); !words.empty()) return std::string(words);
  const auto& nouns = languages_.of(tag_).unit_names;
  if (const auto noun = nouns.find(key); noun != nouns.end()) return noun->second;
  const std::string currency = currency_name(tag_, key);
  return currency.empty() ? spaced(key) : currency;
}

/// The translation with its holes filled, each in the way it asks for.
std::string Interface::filled_message(std::string_view text, const std::vector<std::string_view>& holes) const {
  std::string out;
  for (const std::string_view hole : holes) {
    const std::size_t open = text.find('{');
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view kind = text.substr(open + 1, close - open - 1);
    out.append(text.substr(0, open));
    out += kind == "said" ? said(hole) : kind == "measure" ? measure(hole) : kind == "unit" ? unit(hole) : std::string(hole);
    text.remove_prefix(close + 1);
  }
  return out.append(text);
}

/// Of the forms that fit the sentence, or what follows one of its colons (before them stand places), the one with the
/// most words of its own.
std::string Interface::said(std::string_view english) const {
  const auto& messages = languages_.of(tag_).messages;
  if (messages.empty()) return std::string(english);
  std::size_t most = 0, from = 0;
  std::string_view text;
  std::vector<std::string_view> holes;
  for (std::size_t at = 0; at != std::string_view::npos; at = behind_colon(english, at)) {
    for (const auto& [form, translation] : messages) {
      if (own_words(form) <= most) continue;
      auto found = holes_of(form, english.substr(at));
      if (!found) continue;
      most = own_words(form), from = at, text = translation, holes = std::move(*found);
    }
  }
  return std::string(english.substr(0, from)) + (most == 0 ? std::string(english) : filled_message(text, holes));
}

std::vector<std::string> interface_languages(const Languages& languages) {
  std::vector<std::string> tags;
  for (const std::string& tag : languages.tags()) {
    if (!languages.of(tag).interface_words.empty()) tags.push_back(tag);
  }
  return tags;
}

}  // namespace isnad::lang
