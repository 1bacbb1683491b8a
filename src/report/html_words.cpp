#include "report/html_words.h"

#include "report/escape.h"

namespace isnad::report::html {

std::string Words::word(std::string_view key) const { return escape::html(plain(key)); }

std::string Words::fill(std::string_view key, const std::vector<std::string>& parts) const {
  return lang::filled(word(key), parts);
}

std::string Words::count(std::string_view key, std::size_t n) const {
  return fill(interface_.plural_key(key, n), {std::to_string(n)});
}

}  // namespace isnad::report::html
