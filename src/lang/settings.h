// The settings a language may have in its table `settings`: which there are, what each may say, what it does.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "lang/table.h"

namespace isnad::lang {

struct Setting {
  std::string_view name;
  std::string_view values;   ///< "a|b|c"; "a b;c d": pairs of words; a space: words that are folded; empty: words of the language
  std::string_view meaning;  ///< of the value, or of "yes"
};

/// FNV-1a, so that names are hashed when compiled.
constexpr std::uint64_t setting_hash(std::string_view name) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

/// Where a setting of yes or no has its bit: no two have the same, which settings.cpp checks.
inline constexpr std::size_t kSettingSlots = 256;
constexpr std::size_t setting_slot(std::uint64_t hash) { return hash % kSettingSlots; }

/// All there are, by name. This list is the reference for who writes tables.
std::span<const Setting> settings();

/// Is it one of those that are "yes" or "no"?
[[nodiscard]] bool is_yes_or_no(std::string_view name);
/// Are its words compared with folded tokens, and kept so?
[[nodiscard]] bool is_folded(std::string_view name);

/// What is wrong with a row of the table, if anything is.
std::optional<Fault> fault_of_setting(const Row&);

}  // namespace isnad::lang
