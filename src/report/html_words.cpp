#include "report/html_words.h"

#include <unicode/plurrule.h>

#include <memory>

#include "isnad/language.h"
#include "lang/language.h"
#include "report/escape.h"

namespace isnad::report::html {
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

std::string filled(std::string_view text, const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t part = 0;; ++part) {
    const std::size_t hole = text.find("{}");
    if (hole == std::string_view::npos || part == parts.size()) return out.append(text);
    out.append(text.substr(0, hole)).append(parts[part]);
    text.remove_prefix(hole + 2);
  }
}

}  // namespace

Words::Words(const std::string& language) : language_(language) {
  static const Languages kLanguages = Languages::embedded();
  english_ = &kLanguages.of("en");
  own_ = &kLanguages.of(language);
  if (own_->interface_words.empty()) own_ = english_;
  language_ = own_->tag;
  rtl_ = own_->setting("direction") == "rtl";
}

std::string_view Words::find(std::string_view key) const {
  const std::string_view own = own_->interface_word(key);
  return own.empty() ? english_->interface_word(key) : own;
}

std::string Words::plain(std::string_view key) const {
  const std::string_view text = find(key);
  return std::string(text.empty() ? key : text);
}

std::string Words::word(std::string_view key) const { return escape::html(plain(key)); }

std::string Words::fill(std::string_view key, const std::vector<std::string>& parts) const {
  return filled(word(key), parts);
}

std::string Words::count(std::string_view key, std::size_t n) const {
  const std::string form = std::string(key) + '_' + plural_of(language_, n);
  const std::string name = find(form).empty() ? std::string(key) + "_other" : form;
  return filled(word(name), {std::to_string(n)});
}

}  // namespace isnad::report::html
