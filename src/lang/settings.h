// The settings a language may have in its table `settings`: which there are, what each may say, what it does.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "lang/table.h"

namespace isnad::lang {

struct Setting {
  std::string_view name;
  std::string_view values;   ///< "a|b|c"; "a b;c d": pairs of words; empty: words of the language
  std::string_view meaning;  ///< of the value, or of "yes"
};

/// All there are, by name. This list is the reference for who writes tables.
std::span<const Setting> settings();

/// What is wrong with a row of the table, if anything is.
std::optional<Fault> fault_of_setting(const Row&);

}  // namespace isnad::lang
