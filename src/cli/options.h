// What the command line asks for, and the one table of options from which parsing, help, the manual pages and the
// completions come.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/format.h"
#include "isnad/diagnostic.h"
#include "isnad/read.h"
#include "report/check_rules.h"

namespace isnad::cli {

enum class When { automatic, always, never };

struct OptionSpec;

/// One output that was asked for.
struct Output {
  const Format* format = nullptr;
  std::string path;  ///< empty: standard output
};

/// A value that somebody gave an option, as on the command line.
struct Setting {
  const OptionSpec* option = nullptr;
  std::string value;
  std::string origin;  ///< "command line", or the config file's "path:line:column"
};

struct Owner {
  std::string name;
  std::string origin;
};

/// An item that is known and accepted (report::CheckItem::key).
struct Suppression {
  std::string id;
  std::string reason;
  std::string expires;  ///< "2026-12-31": the last day on which it holds; empty: for ever
  std::string origin;
};

/// The values of one command line over those of a config file. The defaults here are those the help states.
struct Options {
  CommandId command = CommandId::report;
  bool command_given = false;  ///< so that --help knows whose
  std::vector<std::string> inputs;
  std::string id;               ///< explain: what to explain
  std::vector<Output> outputs;  ///< never empty after parsing, except for explain
  std::string output;           ///< --output: where the output without a FILE of its own goes
  bool with_text = false;
  bool bom = false;  ///< --bom: a byte order mark in front of csv
  ReadOptions read;
  std::string tables;
  unsigned threads = 0;
  int window_days = 7;
  bool split_quotes = false;
  std::string owners;
  std::optional<Severity> fail_on = Severity::error;  ///< empty: never
  std::vector<std::string> against;  ///< check: what the inputs are compared with; empty: with each other
  std::string changed;               ///< check: a list of files; only findings about them are told
  report::RuleSettings rules = report::default_rules();
  std::string baseline;                        ///< check: a file of known items
  bool write_baseline = false;
  bool prune_baseline = false;
  bool watch = false;
  std::string cache;  ///< where extracted statements are kept; empty: nowhere, for check in the user's cache folder
  bool no_cache = false;
  std::string config;  ///< --config
  bool no_config = false;
  std::string config_path;                     ///< the config file that was read; empty: none
  std::vector<Setting> settings;               ///< in the order in which they were applied
  std::map<std::string, Owner> outlet_owners;  ///< of the config file, by outlet
  std::vector<Suppression> suppressions;       ///< of the config file
  When color = When::automatic;
  std::string ui = "en";  ///< the language of reports, help and messages
  std::size_t width = 0;  ///< 0: the terminal's, else 80
  bool quiet = false;
  bool verbose = false;
  /// The least severity of what is said on stderr.
  [[nodiscard]] Severity least_said() const {
    return quiet ? Severity::error : verbose ? Severity::info : Severity::warning;
  }
  bool help = false;
  bool version = false;
};

enum class Category { input, output, analysis, other };

/// One row of the option table. `apply` reads a value into Options and says what was expected if it cannot.
struct OptionSpec {
  std::string_view name;
  char short_name = 0;              ///< 0: none
  std::string_view value;           ///< name of the value in the help; empty: a switch
  std::string_view default_value;   ///< as the help states it; empty: none
  Category category = Category::other;
  CommandSet commands;              ///< the commands it is for
  std::string_view help;
  Status (*apply)(Options&, std::string_view value) = nullptr;
  std::string_view choices = {};    ///< "a|b|c" where the value is one of a few words
  std::string (*built_in)() = nullptr;  ///< the same, where the language tables say which

  [[nodiscard]] std::string words() const { return built_in != nullptr ? built_in() : std::string(choices); }
};

[[nodiscard]] std::span<const OptionSpec> option_table();
[[nodiscard]] const OptionSpec* find_option(std::string_view name);
[[nodiscard]] std::string_view title(Category);

}  // namespace isnad::cli
