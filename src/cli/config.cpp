#include "cli/config.h"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>

#include "cli/suggest.h"
#include "io/load.h"
#include "text/iso_date.h"

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kName = ".isnad.toml";
constexpr std::size_t kMaxBytes = 1U << 20U;

constexpr std::string_view kKeys[] = {"input-format", "manifest", "window", "owners", "tables", "threads",
                                      "fail-on",      "baseline", "cache",  "color",  "ui",     "width"};
constexpr std::string_view kTables[] = {"rules", "owners", "suppress"};
constexpr std::string_view kThresholds[] = {"min-score", "min-sources", "min-difference"};

class ConfigReader {
 public:
  explicit ConfigReader(const std::string& path) { config_.path = path; }

  Result<Config> read(const toml::table& root) {
    for (const auto& [key, node] : root) {
      if (const Status status = take(key, node); !status) return status.error();
    }
    return std::move(config_);
  }

 private:
  using Place = toml::source_region;

  [[nodiscard]] std::string origin(const Place& place) const {
    return fmt::format("{}:{}:{}", config_.path, place.begin.line, place.begin.column);
  }

  [[nodiscard]] Error wrong(const Place& place, std::string message) const {
    return Error{.code = ErrorCode::bad_input, .message = std::move(message), .path = config_.path,
                 .line = place.begin.line, .column = place.begin.column};
  }

  [[nodiscard]] Error unknown(const toml::key& key, std::string_view what, const std::vector<std::string_view>& known) const {
    return wrong(key.source(), fmt::format("there is no {} '{}'; expected {}{}", what, key.str(), one_of(known),
                                           did_you_mean(key.str(), known)));
  }

  Status take(const toml::key& key, const toml::node& node) {
    if (key == "rules") return take_rules(node);
    if (key == "owners" && node.is_table()) return take_owners(*node.as_table());
    if (key == "suppress") return take_suppressions(node);
    if (std::ranges::find(kKeys, key.str()) != std::end(kKeys)) return take_option(key, node);
    std::vector<std::string_view> known(std::begin(kKeys), std::end(kKeys));
    for (const std::string_view table : kTables) {
      if (std::ranges::find(known, table) == known.end()) known.push_back(table);
    }
    return unknown(key, "key", known);
  }

  Status take_option(const toml::key& key, const toml::node& node) {
    const OptionSpec* option = find_option(key.str());
    std::string value;
    if (const auto* text = node.as_string()) {
      value = text->get();
    } else if (const auto* number = node.as_integer()) {
      value = std::to_string(number->get());
    } else {
      return wrong(node.source(), fmt::format("'{}' is neither text nor a whole number; expected {}", key.str(), option->value));
    }
    const bool is_path = option->value == "FILE" || option->value == "DIR";
    if (is_path) value = (fs::path(config_.path).parent_path() / value).native();
    config_.settings.push_back({option, std::move(value), origin(key.source())});
    return std::monostate{};
  }

  Status take_rules(const toml::node& node) {
    const toml::table* rules = node.as_table();
    if (rules == nullptr) return wrong(node.source(), "'rules' is no table; expected [rules]");
    for (const auto& [name, value] : *rules) {
      std::vector<std::string_view> known;
      for (const report::Rule& rule : report::rule_table()) known.push_back(rule.name);
      if (report::find_rule(name.str()) == nullptr) return unknown(name, "rule", known);
      const Result<std::string> setting = rule_setting(name, value);
      if (!setting) return setting.error();
      config_.settings.push_back({find_option("rule"), std::string(name.str()) + "=" + *setting, origin(name.source())});
    }
    return std::monostate{};
  }

  /// As --rule takes it: "error,min-score=0.8".
  [[nodiscard]] Result<std::string> rule_setting(const toml::key& name, const toml::node& node) const {
    if (const auto* level = node.as_string()) return level->get();
    const toml::table* table = node.as_table();
    if (table == nullptr) return wrong(node.source(), fmt::format("'{}' is neither a level nor a table", name.str()));
    std::string setting = table->get("severity") != nullptr ? (*table)["severity"].value_or(std::string()) : "";
    for (const auto& [key, value] : *table) {
      if (key == "severity" && value.is_string()) continue;
      std::vector<std::string_view> known(std::begin(kThresholds), std::end(kThresholds));
      known.insert(known.begin(), "severity");
      if (std::ranges::find(known, key.str()) == known.end()) return unknown(key, "setting of a rule", known);
      if (!value.is_number()) return wrong(value.source(), fmt::format("'{}' is not what it should be; expected {}", key.str(), key == "severity" ? "a text" : "a number"));
      setting += fmt::format("{}{}={}", setting.empty() ? "" : ",", key.str(), value.value_or(0.0));
    }
    return setting;
  }

  Status take_owners(const toml::table& owners) {
    for (const auto& [outlet, owner] : owners) {
      const auto* name = owner.as_string();
      if (name == nullptr || name->get().empty()) {
        return wrong(owner.source(), fmt::format("the owner of '{}' is no text; expected a name", outlet.str()));
      }
      config_.owners[std::string(outlet.str())] = {name->get(), origin(outlet.source())};
    }
    return std::monostate{};
  }

  Status take_suppressions(const toml::node& node) {
    const toml::array* list = node.as_array();
    if (list == nullptr) return wrong(node.source(), "'suppress' is no list of tables; expected [[suppress]]");
    for (const toml::node& element : *list) {
      const toml::table* table = element.as_table();
      if (table == nullptr) return wrong(element.source(), "a suppression is no table; expected [[suppress]]");
      if (const Status status = take_suppression(*table); !status) return status.error();
    }
    return std::monostate{};
  }

  Status take_suppression(const toml::table& table) {
    for (const auto& [key, value] : table) {
      if (key != "id" && key != "reason" && key != "expires") return unknown(key, "key of a suppression", {"id", "reason", "expires"});
    }
    Suppression taken{table["id"].value_or(std::string()), table["reason"].value_or(std::string()), "", origin(table.source())};
    if (!report::is_key(taken.id)) return wrong(table.source(), fmt::format("'{}' is no id of an item; expected k and 16 hexadecimal digits, as isnad check shows it", taken.id));
    if (taken.reason.empty()) return wrong(table.source(), fmt::format("the suppression of {} has no reason; expected reason = \"...\"", taken.id));
    if (const toml::node* expires = table.get("expires")) {
      const auto date = date_of(*expires);
      if (!date) return wrong(expires->source(), "'expires' is no date; expected one like 2026-12-31");
      taken.expires = *date;
    }
    config_.suppressions.push_back(std::move(taken));
    return std::monostate{};
  }

  static std::optional<std::string> date_of(const toml::node& node) {
    if (const auto* date = node.as_date()) {
      return fmt::format("{:04}-{:02}-{:02}", date->get().year, date->get().month, date->get().day);
    }
    const auto* text = node.as_string();
    if (text == nullptr || text->get().size() != 10 || !text::civil_date(text->get())) return std::nullopt;
    return text->get();
  }

  Config config_;
};

/// The first in the working folder or above; empty if there is none.
fs::path nearest_file() {
  std::error_code failed;
  fs::path folder = fs::current_path(failed);
  while (!folder.empty()) {
    std::error_code missing;
    if (fs::is_regular_file(folder / kName, missing)) return folder / kName;
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

Result<Config> load(const std::string& path) {
  io::Loaded loaded = io::load_file(path, kMaxBytes);
  if (!loaded.refusal) return parse_config(loaded.bytes, path);
  if (loaded.refusal->code == "empty-file") return parse_config("", path);
  return Error{.code = ErrorCode::unreadable, .message = loaded.refusal->message, .path = path};
}

}  // namespace

std::span<const std::string_view> config_keys() { return kKeys; }

Result<Config> parse_config(std::string_view text, const std::string& path) {
  try {
    const toml::table root = toml::parse(text, path);
    return ConfigReader(path).read(root);
  } catch (const toml::parse_error& error) {
    const auto place = error.source().begin;
    return Error{.code = ErrorCode::bad_input, .message = std::string(error.description()), .path = path,
                 .line = place.line, .column = place.column};
  }
}

Result<Config> find_config(const Options& options) {
  if (options.no_config) return Config{};
  if (!options.config.empty()) return load(options.config);
  const fs::path found = nearest_file();
  if (found.empty()) return Config{};
  // Named as from here where it is here, so that messages stay short.
  std::error_code failed;
  const bool is_here = fs::equivalent(found.parent_path(), fs::current_path(failed), failed);
  return load(is_here ? std::string(kName) : found.native());
}

}  // namespace isnad::cli
