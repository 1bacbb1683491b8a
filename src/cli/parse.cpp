#include "cli/parse.h"

#include <boost/program_options.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "cli/suggest.h"

namespace isnad::cli {
namespace {

namespace po = boost::program_options;

Error usage(std::string message) { return Error{.code = ErrorCode::bad_usage, .message = std::move(message)}; }

po::options_description described() {
  po::options_description all;
  for (const OptionSpec& spec : option_table()) {
    std::string names(spec.name);
    if (spec.short_name != 0) names += std::string(",") + spec.short_name;
    if (spec.value.empty()) {
      all.add_options()(names.c_str(), "");
    } else {
      all.add_options()(names.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  return all;
}

std::string bare(const std::string& option) {
  return option.substr(std::min(option.find_first_not_of('-'), option.size()));
}

Error unknown_option(const std::string& option) {
  std::vector<std::string_view> names;
  for (const OptionSpec& spec : option_table()) names.push_back(spec.name);
  const std::string_view best = nearest(bare(option), names);
  const std::string hint = best.empty() ? "; see isnad --help" : "; did you mean '--" + std::string(best) + "'?";
  return usage("unknown option '" + option + "'" + hint);
}

// Boost's own messages are wrapped: they neither name what was expected nor where help is.
Error explained(const po::error& error) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    return unknown_option(unknown->get_option_name());
  }
  if (const auto* syntax = dynamic_cast<const po::error_with_option_name*>(&error)) {
    const std::string option = syntax->get_option_name();
    const OptionSpec* spec = find_option(bare(option));
    const std::string expected = spec == nullptr ? "a value" : spec->value.empty() ? "no value" : spec->value.data();
    return usage("option '" + option + "' is not used as it should be; expected " + expected);
  }
  return usage(error.what());
}

Result<po::parsed_options> split(const std::vector<std::string>& words, const po::options_description& all) {
  namespace style = po::command_line_style;
  try {
    return po::command_line_parser(words)
        .options(all)
        .style(style::unix_style & ~style::allow_guessing)
        .run();
  } catch (const po::error& error) {
    return explained(error);
  }
}

using Used = std::vector<std::pair<const OptionSpec*, std::string>>;

struct Line {
  Used options;
  std::vector<std::string> positional;
};

Line sorted_out(const po::parsed_options& parsed) {
  Line line;
  for (const po::option& option : parsed.options) {
    if (option.position_key >= 0) {
      line.positional.insert(line.positional.end(), option.value.begin(), option.value.end());
    } else {
      line.options.emplace_back(find_option(option.string_key), option.value.empty() ? "" : option.value.front());
    }
  }
  return line;
}

Status apply_values(const Used& used, Options& options) {
  for (const auto& [spec, value] : used) {
    const Status status = spec->apply(options, value);
    if (!status) return usage("--" + std::string(spec->name) + ": " + status.error().message);
    options.settings.push_back({spec, value, "command line"});
  }
  return std::monostate{};
}

// A setting for another command is applied all the same: nobody reads it.
Status apply_config(const Config& config, Options& options) {
  for (const Setting& setting : config.settings) {
    const Status status = setting.option->apply(options, setting.value);
    if (status) continue;
    return Error{.code = ErrorCode::bad_input,
                 .message = setting.origin + ": " + std::string(setting.option->name) + ": " + status.error().message};
  }
  options.settings = config.settings;
  options.config_path = config.path;
  options.outlet_owners = config.owners;
  options.suppressions = config.suppressions;
  return std::monostate{};
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : command_table()) names.push_back(command.name);
  return names;
}

Error unknown_command(const std::string& word) {
  const std::vector<std::string_view> names = command_names();
  std::error_code ignored;
  const bool is_input = std::filesystem::exists(word, ignored);
  const std::string hint =
      is_input ? "; did you mean 'isnad report " + word + "'?" : did_you_mean(word, names);
  return usage("unknown command '" + word + "'; expected " + one_of(names) + hint);
}

// `isnad help report` and `isnad report --help` are the same.
Status take_command(Line& line, Options& options) {
  if (!line.positional.empty() && line.positional.front() == "help") {
    options.help = true;
    line.positional.erase(line.positional.begin());
  }
  if (line.positional.empty()) {
    if (options.help || options.version) return std::monostate{};
    return usage("a command is missing; expected " + one_of(command_names()));
  }
  const Command* command = find_command(line.positional.front());
  if (command == nullptr) return unknown_command(line.positional.front());
  options.command = command->id;
  options.command_given = true;
  line.positional.erase(line.positional.begin());
  return std::monostate{};
}

Status check_options_fit(const Used& used, CommandId id) {
  for (const auto& [spec, value] : used) {
    if (spec->commands.contains(id)) continue;
    std::vector<std::string_view> fitting;
    for (const Command& command : command_table()) {
      if (spec->commands.contains(command.id)) fitting.push_back(command.name);
    }
    return usage("option '--" + std::string(spec->name) + "' is not for '" + std::string(command_of(id).name) +
                 "'; it is for " + one_of(fitting));
  }
  return std::monostate{};
}

Error unknown_format(std::string_view name, CommandId id) {
  std::vector<std::string_view> names;
  for (const Format& format : format_table()) {
    if (format.commands.contains(id)) names.push_back(format.name);
  }
  return usage("--format: '" + std::string(command_of(id).name) + "' has no format '" + std::string(name) +
               "'; expected " + one_of(names) + did_you_mean(name, names));
}

Result<Output> output_of(const std::string& value, CommandId id) {
  const std::size_t equals = value.find('=');
  const std::string name = value.substr(0, equals);
  Output output{find_format(name, id), ""};
  if (output.format == nullptr) return unknown_format(name, id);
  if (equals == std::string::npos) return output;
  output.path = value.substr(equals + 1);
  if (output.path.empty()) return usage("--format: '" + value + "' names no file; expected NAME=FILE");
  return output;
}

Status take_formats(const Used& used, Options& options) {
  for (const auto& [spec, value] : used) {
    if (spec->name != "format") continue;
    Result<Output> output = output_of(value, options.command);
    if (!output) return output.error();
    options.outputs.push_back(*output);
  }
  return std::monostate{};
}

void take_default_format(Options& options) {
  if (!options.outputs.empty()) return;
  const Format* named = options.output.empty() ? nullptr : format_of_file(options.output, options.command);
  const Format* format = named != nullptr ? named : default_format(options.command);
  if (format != nullptr) options.outputs.push_back({format, ""});
}

// The place that two outputs share, empty if it is standard output; nothing if each has its own.
std::optional<std::string> shared_place(const std::vector<Output>& outputs) {
  std::vector<std::string> places;
  for (const Output& output : outputs) places.push_back(output.path);
  std::ranges::sort(places);
  const auto twice = std::ranges::adjacent_find(places);
  return twice == places.end() ? std::nullopt : std::optional(*twice);
}

// Every output gets its place: --output is for the one without a FILE, "-" is standard output.
Status place_outputs(Options& options) {
  bool is_output_used = options.output.empty();
  for (Output& output : options.outputs) {
    if (output.path.empty()) {
      output.path = options.output;
      is_output_used = true;
    }
    if (output.path == "-") output.path.clear();
  }
  if (!is_output_used) return usage("--output: every --format has a file of its own; expected one without");
  const std::optional<std::string> shared = shared_place(options.outputs);
  if (!shared) return std::monostate{};
  if (!shared->empty()) return usage("--format: '" + *shared + "' is the file of two formats; expected a file for each");
  return usage("more than one format for one output; expected a file for all but one, as in --format " +
               std::string(options.outputs.front().format->name) + "=FILE");
}

Status check_byte_order_mark(const Options& options) {
  const auto is_csv = [](const Output& output) { return output.format->name == "csv"; };
  if (!options.bom || std::ranges::any_of(options.outputs, is_csv)) return std::monostate{};
  return usage("--bom: no output is csv; expected --format csv");
}

Status take_config_words(const Line& line) {
  if (line.positional.empty()) return usage("a word is missing; expected isnad config show");
  if (line.positional.front() != "show")
    return usage("'config' has no '" + line.positional.front() + "'; expected isnad config show");
  if (line.positional.size() > 1)
    return usage("'" + line.positional[1] + "' is one word too many; expected isnad config show");
  return std::monostate{};
}

Status check_options_together(const Options& options) {
  const bool is_partial = !options.changed.empty() || !options.against.empty();
  if ((options.write_baseline || options.prune_baseline) && options.baseline.empty()) {
    return usage("there is no baseline to write; expected --baseline FILE");
  }
  if (options.prune_baseline && (is_partial || options.write_baseline)) {
    return usage("--prune-baseline needs a run over all articles; expected no --changed, --against or --write-baseline");
  }
  const bool reads_input = std::ranges::count(options.inputs, "-") > 0 || options.changed == "-";
  if (options.watch && reads_input) return usage("--watch: standard input cannot be watched; expected files or folders");
  return std::monostate{};
}

Status take_inputs(Line& line, Options& options) {
  if (options.command == CommandId::config) return take_config_words(line);
  if (options.command == CommandId::explain) {
    if (line.positional.empty()) return usage("an ID is missing; expected isnad explain ID INPUT...");
    options.id = line.positional.front();
    line.positional.erase(line.positional.begin());
  }
  options.inputs = std::move(line.positional);
  if (options.inputs.empty()) return usage("an input is missing; expected files, folders or -");
  if (std::ranges::count(options.inputs, "-") > 1) return usage("standard input is named twice; expected - once");
  return std::monostate{};
}

}  // namespace

Result<Options> parse(const std::vector<std::string>& words, const Config& config) {
  const po::options_description all = described();
  Result<po::parsed_options> parsed = split(words, all);
  if (!parsed) return parsed.error();
  Line line = sorted_out(*parsed);
  Options options;
  if (Status status = apply_config(config, options); !status) return status.error();
  if (Status status = apply_values(line.options, options); !status) return status.error();
  if (Status status = take_command(line, options); !status) return status.error();
  if (options.help || options.version) return options;
  if (options.quiet && options.verbose) return usage("--quiet and --verbose exclude each other; expected one of them");
  if (Status status = check_options_fit(line.options, options.command); !status) return status.error();
  if (Status status = take_formats(line.options, options); !status) return status.error();
  take_default_format(options);
  if (Status status = place_outputs(options); !status) return status.error();
  if (Status status = check_byte_order_mark(options); !status) return status.error();
  if (Status status = take_inputs(line, options); !status) return status.error();
  if (Status status = check_options_together(options); !status) return status.error();
  return options;
}

}  // namespace isnad::cli
