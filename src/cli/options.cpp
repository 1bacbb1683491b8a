#include "cli/options.h"

#include <algorithm>
#include <charconv>

#include "cli/suggest.h"
#include "lang/interface.h"

namespace isnad::cli {
namespace {

using enum CommandId;

Status done() { return std::monostate{}; }

Error usage(std::string message) { return Error{.code = ErrorCode::bad_usage, .message = std::move(message)}; }

struct Limits {
  unsigned low;
  unsigned high;
};

Result<unsigned> number(std::string_view text, Limits limits) {
  unsigned value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec == std::errc{} && read.ptr == end && value >= limits.low && value <= limits.high) return value;
  return usage("'" + std::string(text) + "' is not a number in range; expected " + std::to_string(limits.low) +
               " to " + std::to_string(limits.high));
}

template <class Target>
Status set_number(Target& target, std::string_view text, Limits limits) {
  const Result<unsigned> value = number(text, limits);
  if (!value) return value.error();
  target = static_cast<Target>(*value);
  return done();
}

template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

template <class Value, std::size_t kCount>
Status set_choice(Value& target, std::string_view text, const Choice<Value> (&choices)[kCount]) {
  std::vector<std::string_view> words;
  for (const Choice<Value>& choice : choices) {
    if (choice.word == text) {
      target = choice.value;
      return done();
    }
    words.push_back(choice.word);
  }
  return usage("there is no '" + std::string(text) + "'; expected " + one_of(words) + did_you_mean(text, words));
}

Status set_path(std::string& target, std::string_view text) {
  if (text.empty()) return usage("nothing is named; expected a name");
  target = text;
  return done();
}

Status set_switch(bool& target) {
  target = true;
  return done();
}

constexpr Choice<InputFormat> kInputFormats[] = {{"auto", InputFormat::automatic},
                                                 {"text", InputFormat::text},
                                                 {"ninjs", InputFormat::ninjs},
                                                 {"ndjson", InputFormat::ndjson}};
constexpr Choice<When> kWhen[] = {{"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
const Choice<std::optional<Severity>> kFailOn[] = {{"error", Severity::error},
                                                   {"warning", Severity::warning},
                                                   {"info", Severity::info},
                                                   {"never", std::nullopt}};

// --tables may add others: the tables of a run are asked in run.cpp.
std::string built_in_interfaces() {
  std::string words;
  for (const std::string& tag : lang::interface_languages(Languages::embedded())) words += (words.empty() ? "" : "|") + tag;
  return words;
}

Status add_against(Options& options, std::string_view path) {
  if (path.empty()) return usage("the name is empty; expected a path");
  options.against.emplace_back(path);
  return done();
}

constexpr Choice<std::optional<Severity>> kRuleSeverity[] = {{"error", Severity::error},
                                                             {"warning", Severity::warning},
                                                             {"info", Severity::info},
                                                             {"off", std::nullopt}};

Status set_threshold(report::RuleSetting& setting, std::string_view name, std::string_view text) {
  double value = 0.0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || !(value >= 0.0 && value <= 1e6)) {
    return usage("'" + std::string(text) + "' is no threshold; expected a number from 0 on");
  }
  if (name == "min-score") {
    setting.min_score = value;
  } else if (name == "min-sources") {
    setting.min_sources = static_cast<std::size_t>(value);
  } else if (name == "min-difference") {
    setting.min_difference = value;
  } else {
    return usage("there is no threshold '" + std::string(name) + "'; expected min-score, min-sources or min-difference" +
                 did_you_mean(name, {"min-score", "min-sources", "min-difference"}));
  }
  return done();
}

// "error", "error,min-score=0.8", "min-score=0.8": what is not named stays.
Status set_rule_setting(report::RuleSetting& setting, std::string_view text) {
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(','));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    const std::size_t equals = part.find('=');
    const Status status = equals == std::string_view::npos
                              ? set_choice(setting.severity, part, kRuleSeverity)
                              : set_threshold(setting, part.substr(0, equals), part.substr(equals + 1));
    if (!status) return status;
  }
  return done();
}

Status set_rule(Options& options, std::string_view value) {
  const std::size_t equals = value.find('=');
  const std::string name(value.substr(0, equals));
  if (equals == std::string_view::npos) return usage("'" + name + "' has no level; expected NAME=LEVEL");
  const auto rule = options.rules.find(name);
  if (rule != options.rules.end()) return set_rule_setting(rule->second, value.substr(equals + 1));
  std::vector<std::string_view> names;
  for (const report::Rule& known : report::rule_table()) names.push_back(known.name);
  return usage("there is no rule '" + name + "'; expected " + one_of(names) + did_you_mean(name, names));
}

// A format's name has a meaning only for a command, which may come later in the line: parse.cpp looks it up.
Status keep_for_later(Options&, std::string_view) { return done(); }

constexpr CommandSet kAll = CommandSet::all();
constexpr CommandSet kWriters = {report, graph, check, extract, align};
constexpr CommandSet kComparers = {report, graph, check, align, explain, config};
constexpr CommandSet kChecks = {check, config};

const OptionSpec kOptions[] = {
    {"input-format", 0, "NAME", "auto", Category::input, kAll,
     "how to read the inputs; auto tells it from the content",
     [](Options& o, std::string_view v) { return set_choice(o.read.format, v, kInputFormats); },
     "auto|text|ninjs|ndjson"},
    {"manifest", 0, "FILE", "", Category::input, kAll,
     "a table (TSV: path, outlet, published, language) that gives what the files lack",
     [](Options& o, std::string_view v) { return set_path(o.read.manifest, v); }},
    {"format", 0, "NAME[=FILE]", "", Category::output, kWriters,
     "the output's format; may be repeated, then all but one need a FILE", keep_for_later},
    {"output", 'o', "FILE", "", Category::output, kWriters,
     "write to FILE, whole or not at all; without --format its extension tells the format",
     [](Options& o, std::string_view v) { return set_path(o.output, v); }},
    {"with-text", 0, "", "", Category::output, {report, extract, align},
     "documents in json and jsonl carry their text",
     [](Options& o, std::string_view) { return set_switch(o.with_text); }},
    {"bom", 0, "", "", Category::output, {report, extract, align}, "csv begins with a byte order mark, for Excel",
     [](Options& o, std::string_view) { return set_switch(o.bom); }},
    {"color", 0, "WHEN", "auto", Category::output, {report, check, explain, config},
     "colours in text; auto: on a terminal, unless NO_COLOR is set",
     [](Options& o, std::string_view v) { return set_choice(o.color, v, kWhen); }, "auto|always|never"},
    {"ui", 0, "LANG", "en", Category::output, kAll, "the language of reports and help, but not of the articles",
     [](Options& o, std::string_view v) { return set_path(o.ui, v); }, {}, built_in_interfaces},
    {"width", 0, "N", "", Category::output, {report, check, config},
     "columns of text; without it the terminal's, or 80",
     [](Options& o, std::string_view v) { return set_number(o.width, v, {20, 1000}); }},
    {"fail-on", 0, "LEVEL", "error", Category::output, kChecks,
     "the least severity of a finding that makes the exit status 1",
     [](Options& o, std::string_view v) { return set_choice(o.fail_on, v, kFailOn); },
     "error|warning|info|never"},
    {"against", 0, "PATH", "", Category::input, {check, explain},
     "the inputs are drafts; check them against the articles in PATH. May be repeated", add_against},
    {"changed", 0, "FILE", "", Category::input, {check, explain},
     "tell only what is about the files listed in FILE, one a line or ended by NUL; - is standard input",
     [](Options& o, std::string_view v) { return set_path(o.changed, v); }},
    {"rule", 0, "NAME=LEVEL", "", Category::analysis, kChecks,
     "how severe a rule's findings are: error, warning, info or off; may be repeated. The rules are discrepancy, "
     "contradiction, attribution, wording, outdated, suspicious_text, update, single_source, copy, vague, "
     "undecided and agreement; the last three are off. Thresholds may follow: discrepancy=error,min-score=0.8,"
     "min-sources=2,min-difference=5 (percent)",
     set_rule},
    {"baseline", 0, "FILE", "", Category::input, kChecks, "what is listed in FILE is known and not told again",
     [](Options& o, std::string_view v) { return set_path(o.baseline, v); }},
    {"write-baseline", 0, "", "", Category::output, check, "make the baseline of all that this run finds",
     [](Options& o, std::string_view) { return set_switch(o.write_baseline); }},
    {"prune-baseline", 0, "", "", Category::output, check, "take out of the baseline what this run does not find",
     [](Options& o, std::string_view) { return set_switch(o.prune_baseline); }},
    {"watch", 0, "", "", Category::other, check, "check again whenever an input changes, until interrupted",
     [](Options& o, std::string_view) { return set_switch(o.watch); }},
    {"cache", 0, "DIR", "", Category::other, kAll,
     "keep what was extracted in DIR, so that an article that did not change is not read again; check does so in "
     "the user's cache folder",
     [](Options& o, std::string_view v) { return set_path(o.cache, v); }},
    {"no-cache", 0, "", "", Category::other, kAll, "keep nothing",
     [](Options& o, std::string_view) { return set_switch(o.no_cache); }},
    {"config", 0, "FILE", "", Category::other, kAll,
     "take defaults from FILE instead of the nearest .isnad.toml in this folder or above",
     [](Options& o, std::string_view v) { return set_path(o.config, v); }},
    {"no-config", 0, "", "", Category::other, kAll, "take no config file",
     [](Options& o, std::string_view) { return set_switch(o.no_config); }},
    {"window", 0, "DAYS", "7", Category::analysis, kComparers,
     "articles further apart in time than this are not compared",
     [](Options& o, std::string_view v) { return set_number(o.window_days, v, {0, 36500}); }},
    {"owners", 0, "FILE", "", Category::analysis, kComparers,
     "a table (TSV: outlet, owner); outlets of one owner count as one source",
     [](Options& o, std::string_view v) { return set_path(o.owners, v); }},
    {"split-quotes", 0, "", "", Category::analysis, kAll,
     "sentences end inside quotation marks too; without it a passage in marks is whole",
     [](Options& o, std::string_view) { return set_switch(o.split_quotes); }},
    {"tables", 0, "DIR", "", Category::analysis, kAll,
     "language tables that replace the built-in ones of the same name",
     [](Options& o, std::string_view v) { return set_path(o.tables, v); }},
    {"threads", 'j', "N", "0", Category::analysis, kAll,
     "how many threads to use; 0: as many as there are. The output is the same",
     [](Options& o, std::string_view v) { return set_number(o.threads, v, {0, 1024}); }},
    {"quiet", 'q', "", "", Category::other, kAll, "no warnings on stderr; for check no findings either",
     [](Options& o, std::string_view) { return set_switch(o.quiet); }},
    {"verbose", 'v', "", "", Category::other, kAll, "remarks, the stages and the time they take on stderr",
     [](Options& o, std::string_view) { return set_switch(o.verbose); }},
    {"help", 'h', "", "", Category::other, kAll, "print this help, or that of a command",
     [](Options& o, std::string_view) { return set_switch(o.help); }},
    {"version", 'V', "", "", Category::other, kAll, "print the version",
     [](Options& o, std::string_view) { return set_switch(o.version); }},
};

}  // namespace

std::span<const OptionSpec> option_table() { return kOptions; }

const OptionSpec* find_option(std::string_view name) {
  const auto* found = std::ranges::find(kOptions, name, &OptionSpec::name);
  return found == std::end(kOptions) ? nullptr : found;
}

std::string_view title(Category category) {
  switch (category) {
    case Category::input: return "Input";
    case Category::output: return "Output";
    case Category::analysis: return "Analysis";
    case Category::other: break;
  }
  return "Other";
}

}  // namespace isnad::cli
