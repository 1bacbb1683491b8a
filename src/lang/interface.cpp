#include "lang/interface.h"

#include <unicode/plurrule.h>

#include <memory>

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

std::vector<std::string> interface_languages(const Languages& languages) {
  std::vector<std::string> tags;
  for (const std::string& tag : languages.tags()) {
    if (!languages.of(tag).interface_words.empty()) tags.push_back(tag);
  }
  return tags;
}

}  // namespace isnad::lang
