#include "cli/config_show.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/config.h"
#include "isnad/statement.h"
#include "report/escape.h"

namespace isnad::cli {
namespace {

/// A TOML basic string: its escapes are JSON's.
std::string toml_text(std::string_view text) {
  std::string out;
  report::escape::append_json(out, text);
  return out;
}

std::string line(const std::string& assignment, std::string_view origin) {
  return fmt::format("{:<40} # {}\n", assignment, report::escape::terminal(origin));
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

const Setting* last_of(const Options& options, std::string_view name, std::string_view beginning = "") {
  const Setting* last = nullptr;
  for (const Setting& given : options.settings) {
    if (given.option->name == name && given.value.starts_with(beginning)) last = &given;
  }
  return last;
}

std::string origin_of(const Setting* given, const lang::Interface& words) {
  return given != nullptr ? words.said(given->origin) : words.text("config_default");
}

std::string option_line(const Options& options, std::string_view key, const lang::Interface& words) {
  const OptionSpec& option = *find_option(key);
  const Setting* given = last_of(options, key);
  const std::string value = given != nullptr ? given->value : std::string(option.default_value);
  if (value.empty()) return "# " + words.fill("config_unset", {std::string(key)}) + "\n";
  const std::string text = is_number(value) ? value : toml_text(value);
  return line(fmt::format("{} = {}", key, text), origin_of(given, words));
}

std::string rule_line(const Options& options, const report::Rule& rule, const lang::Interface& words) {
  const report::RuleSetting& setting = options.rules.find(rule.name)->second;
  std::string value = fmt::format("severity = \"{}\"", setting.severity ? to_string(*setting.severity) : "off");
  if (setting.min_score > 0.0) value += fmt::format(", min-score = {}", setting.min_score);
  if (setting.min_sources > 0) value += fmt::format(", min-sources = {}", setting.min_sources);
  if (setting.min_difference > 0.0) value += fmt::format(", min-difference = {}", setting.min_difference);
  const Setting* given = last_of(options, "rule", std::string(rule.name) + "=");
  return line(fmt::format("{} = {{ {} }}", rule.name, value), origin_of(given, words));
}

std::string suppression_lines(const Suppression& suppression) {
  std::string out = "\n[[suppress]]\n" + line("id = " + toml_text(suppression.id), suppression.origin);
  out += "reason = " + toml_text(suppression.reason) + "\n";
  return suppression.expires.empty() ? out : out + "expires = " + suppression.expires + "\n";
}

}  // namespace

std::string show_config(const Options& options, const lang::Interface& words) {
  const std::string file = options.config_path.empty() ? words.text("config_no_file") : report::escape::terminal(options.config_path);
  std::string out = "# " + file + "\n";
  for (const std::string_view key : config_keys()) {
    const bool is_table = key == "owners" && !options.outlet_owners.empty();
    if (!is_table) out += option_line(options, key, words);
  }
  out += "\n[rules]\n";
  for (const report::Rule& rule : report::rule_table()) out += rule_line(options, rule, words);
  if (!options.outlet_owners.empty()) out += "\n[owners]\n";
  for (const auto& [outlet, owner] : options.outlet_owners) {
    out += line(toml_text(outlet) + " = " + toml_text(owner.name), owner.origin);
  }
  for (const Suppression& suppression : options.suppressions) out += suppression_lines(suppression);
  return out;
}

}  // namespace isnad::cli
