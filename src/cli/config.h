// `.isnad.toml`: what a newsroom sets once. Its keys are names of options, and the tables rules, owners and suppress.
//
//   window = 3                       # any of config_keys(), as on the command line
//   baseline = "isnad-baseline.tsv"  # paths are taken from the file's folder
//   [rules]
//   copy = "off"
//   discrepancy = { severity = "error", min-score = 0.8, min-sources = 2, min-difference = 5 }
//   [owners]
//   "Norzan Courier" = "Courier House"
//   [[suppress]]
//   id = "k43ac64a9a04d02a1"
//   reason = "the minister corrected herself"
//   expires = 2026-12-31             # may be left out
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "isnad/result.h"

namespace isnad::cli {

struct Config {
  std::string path;  ///< empty: there is none
  std::vector<Setting> settings;
  std::map<std::string, Owner> owners;  ///< by outlet
  std::vector<Suppression> suppressions;
};

/// The options that a config file may set.
[[nodiscard]] std::span<const std::string_view> config_keys();

/// Error: bad_input with line and column for what is no TOML, an unknown key (with a suggestion), a value of
/// another type, a suppression without a reason.
[[nodiscard]] Result<Config> parse_config(std::string_view text, const std::string& path);

/// The file of --config, else the first `.isnad.toml` in the working folder or above it; nothing with --no-config.
[[nodiscard]] Result<Config> find_config(const Options&);

}  // namespace isnad::cli
