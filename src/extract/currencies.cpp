#include "extract/currencies.h"

#include <algorithm>
#include <set>
#include <string>

namespace isnad::extraction {
namespace {

std::set<std::string> named_countries(const lang::Reading& reading) {
  std::set<std::string> countries;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    if (const lang::Match* match = reading.find(i, lang::TableId::countries); match != nullptr) countries.insert(match->entry->measure);
  }
  return countries;
}

// The one currency of this unit that is accepted; empty if there are two or none.
template <class Accept>
std::string only_one(const lang::Language& language, const std::string& unit, Accept accept) {
  std::string code;
  for (const lang::Currency& currency : language.currencies) {
    if (currency.unit != unit || !accept(currency)) continue;
    if (!code.empty()) return "";
    code = currency.code;
  }
  return code;
}

}  // namespace

void resolve_currencies(std::span<Figure> figures, const lang::Reading& reading) {
  const auto& currencies = reading.language().currencies;
  const auto is_shared = [&](const Figure& figure) {
    return std::any_of(currencies.begin(), currencies.end(), [&](const lang::Currency& c) { return c.unit == figure.unit; });
  };
  if (std::none_of(figures.begin(), figures.end(), is_shared)) return;
  std::set<std::string> said;
  for (const Figure& figure : figures) said.insert(figure.unit);
  const std::set<std::string> countries = named_countries(reading);
  for (Figure& figure : figures) {
    if (!is_shared(figure)) continue;
    std::string code = only_one(reading.language(), figure.unit, [&](const lang::Currency& c) { return said.contains(c.code); });
    if (code.empty()) code = only_one(reading.language(), figure.unit, [&](const lang::Currency& c) { return countries.contains(c.country); });
    if (!code.empty()) figure.unit = code;
  }
}

}  // namespace isnad::extraction
