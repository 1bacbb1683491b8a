#include "cli/run.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>

#include "cli/check.h"
#include "cli/config_show.h"
#include "cli/explain.h"
#include "cli/load.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/suggest.h"
#include "cli/terminal.h"
#include "cli/watch.h"
#include "io/owners.h"
#include "isnad/isnad.h"
#include "lang/interface.h"

namespace isnad::cli {
namespace {

/// Everything a command reads from outside, before the stages begin.
struct Inputs {
  Languages languages;
  Articles articles;
  AlignOptions align;
  SegmentOptions segment;
  StatementCache cache;
};

/// The tables tell which languages the interface has, so the option table cannot.
Status check_interface(const Options& options, const Languages& languages) {
  const std::vector<std::string> tags = lang::interface_languages(languages);
  if (std::ranges::find(tags, options.ui) != tags.end()) return std::monostate{};
  const std::vector<std::string_view> words(tags.begin(), tags.end());
  return Error{.code = ErrorCode::bad_usage,
               .message = "--ui: there is no interface in '" + options.ui + "'; expected " + one_of(words)};
}

Result<Inputs> load(const Options& options, Progress& progress) {
  Result<Languages> languages = load_languages(options.tables);
  if (!languages) return languages.error();
  if (Status status = check_interface(options, *languages); !status) return status.error();
  speak(lang::Interface(options.ui, *languages));
  auto owners = io::load_owners(options.owners, options.read.max_bytes);
  if (!owners) return owners.error();
  for (const auto& [outlet, owner] : options.outlet_owners) owners->emplace(outlet, owner.name);
  const std::string cache = cache_folder(options);
  progress.begin("reading");
  Articles articles = load_articles(options, *languages);
  progress.end();
  return Inputs{std::move(*languages), std::move(articles),
                {.owners = std::move(*owners), .window_days = options.window_days, .threads = options.threads},
                {.split_quotes = options.split_quotes},
                {.folder = cache, .tables = cache.empty() ? std::string() : tables_fingerprint(options.tables)}};
}

/// The exit status so far: it only gets worse.
class Outcome {
 public:
  void add(ExitStatus status) { status_ = std::max(status_, status); }
  void add(const Status& status) {
    if (status) return;
    say(status.error());
    add(ExitStatus::trouble);
  }
  void add_input_trouble(const std::vector<Diagnostic>& diagnostics) {
    const auto is_error = [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; };
    if (std::ranges::any_of(diagnostics, is_error)) add(ExitStatus::trouble);
  }
  [[nodiscard]] ExitStatus status() const { return status_; }

 private:
  ExitStatus status_ = ExitStatus::done;
};

// What a stage remarks on a document is in the report and the records; stderr has only what was lost.
void say_errors(const Statements& statements, Outcome& outcome) {
  for (const Diagnostic& diagnostic : statements.diagnostics) {
    if (diagnostic.severity == Severity::error) say(diagnostic, &statements.document);
  }
  outcome.add_input_trouble(statements.diagnostics);
}

void say_limits(const AlignmentGraph& graph, const Options& options, Outcome& outcome) {
  for (const Diagnostic& diagnostic : graph.diagnostics) {
    if (diagnostic.severity >= options.least_said()) say(diagnostic);
  }
  outcome.add_input_trouble(graph.diagnostics);
}

/// One output of extract, open while the documents are stated.
class StatementOutput {
 public:
  StatementOutput(const Output& output, const ReportOptions& how)
      : path_(output.path), standard_(&block_), out_(path_.empty() ? standard_ : whole_), writer_(output.format->state(out_, how)) {}
  void add(const Statements& one) { writer_->add(one); }
  [[nodiscard]] Status finish(const std::vector<Diagnostic>& reading) {
    writer_->finish(reading);
    writer_.reset();  // writes what it still holds
    return path_.empty() ? block_.finish() : write_output(path_, std::move(whole_).str());
  }

 private:
  std::string path_;
  StandardOutput block_;
  std::ostream standard_;
  std::ostringstream whole_;
  std::ostream& out_;
  std::unique_ptr<StatementWriter> writer_;
};

template <class Write>
Status write_out(const Write& write, const Format& format, const ReportOptions& how) {
  StandardOutput standard;
  std::ostream out(&standard);
  const Status written = write(out, format, how);
  const Status finished = standard.finish();
  return written ? finished : written;
}

template <class Write>
Status write_whole(const Write& write, const Format& format, const ReportOptions& how, const std::string& path) {
  std::ostringstream bytes;
  const Status written = write(bytes, format, how);
  return written ? write_output(path, std::move(bytes).str()) : written;
}

template <class Write>
void write_each(const Options& options, const Languages& languages, Outcome& outcome, const Write& write) {
  for (const Output& output : options.outputs) {
    const auto how = report_options(options, languages, output.path);
    outcome.add(output.path.empty() ? write_out(write, *output.format, how) : write_whole(write, *output.format, how, output.path));
  }
}

void run_extract(Inputs inputs, const Options& options, Progress& progress, Outcome& outcome) {
  std::deque<StatementOutput> outputs;
  for (const Output& output : options.outputs) outputs.emplace_back(output, report_options(options, inputs.languages, output.path));
  // Where the records run over the terminal, they are the progress.
  if (!writes_to_terminal(options)) progress.begin(counted("progress_extract", inputs.articles.documents.size()));
  state_each(std::move(inputs.articles.documents), inputs.languages, options.threads, inputs.segment, inputs.cache,
             [&](const Statements& one) {
               say_errors(one, outcome);
               for (StatementOutput& output : outputs) output.add(one);
             });
  progress.end();
  for (StatementOutput& output : outputs) outcome.add(output.finish(inputs.articles.diagnostics));
}

void write_analysis(const ReportInput& input, const Options& options, const Languages& languages, Outcome& outcome) {
  write_each(options, languages, outcome, [&](std::ostream& out, const Format& format, const ReportOptions& how) {
    return format.write(out, input, how);
  });
}

void run_check(const ReportInput& input, const Options& options, const Languages& languages, Outcome& outcome) {
  const Result<report::CheckView> view = check(input, options, lang::Interface(options.ui, languages));
  if (!view) return outcome.add(Status(view.error()));
  if (!options.against.empty() && view->compared == 0) {
    say("--against: nothing to compare with; expected articles besides the drafts");
    outcome.add(ExitStatus::trouble);
  }
  for (const Output& output : options.outputs) {
    if (output.path.empty() && options.quiet) continue;
    std::ostringstream bytes;
    const std::string left_out = output.format->write_check(bytes, *view, report_options(options, languages, output.path));
    if (!left_out.empty() && !options.quiet) say(left_out);
    outcome.add(write_output(output.path, std::move(bytes).str()));
  }
  if (fails(*view)) outcome.add(ExitStatus::findings);
}

void run_explain(const Analysis& analysis, const Options& options, const Languages& languages, Outcome& outcome) {
  Result<std::string> id = options.id;
  if (report::is_key(options.id)) id = finding_of_key({analysis.graph, analysis.findings, {}}, options, options.id);
  if (!id) return outcome.add(Status(id.error()));
  const Result<std::string> text = explain(analysis, *id, report_options(options, languages, ""));
  outcome.add(text ? write_stdout(*text) : Status(text.error()));
}

/// What analyse() does, with a word on each stage.
Analysis analyse_aloud(Inputs& inputs, Progress& progress) {
  const std::string linking = counted("progress_align", inputs.articles.documents.size());
  progress.begin(counted("progress_extract", inputs.articles.documents.size()));
  std::vector<Statements> all = state(std::move(inputs.articles.documents), inputs.languages, inputs.align.threads,
                                      inputs.segment, inputs.cache);
  progress.begin(linking);
  Analysis analysis;
  analysis.graph = align(std::move(all), inputs.languages, inputs.align);
  progress.begin(counted("progress_judge", analysis.graph.links.size()));
  analysis.findings = judge(analysis.graph, inputs.articles.diagnostics, inputs.align.threads);
  progress.end();
  return analysis;
}

/// The analysis of a run that ends with its output: to take a month's news apart takes half a second and serves nobody.
const Analysis& keep(Analysis analysis) {
  static const Analysis* kept = nullptr;  // none leaks unseen: the last is still pointed at
  return *(kept = new Analysis(std::move(analysis)));
}

void run_analysis(Inputs inputs, const Options& options, Progress& progress, Outcome& outcome) {
  std::optional<Analysis> passing;
  if (options.watch) passing = analyse_aloud(inputs, progress);
  const Analysis& analysis = passing ? *passing : keep(analyse_aloud(inputs, progress));
  const std::vector<Diagnostic> diagnostics = std::move(inputs.articles.diagnostics);
  for (const Statements& one : analysis.graph.documents) say_errors(one, outcome);
  say_limits(analysis.graph, options, outcome);
  switch (options.command) {
    case CommandId::check: return run_check({analysis.graph, analysis.findings, diagnostics}, options, inputs.languages, outcome);
    case CommandId::explain: return run_explain(analysis, options, inputs.languages, outcome);
    default: return write_analysis({analysis.graph, analysis.findings, diagnostics}, options, inputs.languages, outcome);
  }
}

ExitStatus run_once(const Options& options) {
  Outcome outcome;
  Progress progress(progress_style(options));
  Result<Inputs> inputs = load(options, progress);
  if (!inputs) {
    say(inputs.error());
    return ExitStatus::trouble;
  }
  outcome.add_input_trouble(inputs->articles.diagnostics);
  if (inputs->articles.documents.empty()) {
    say("no article could be read; nothing was written");
    return ExitStatus::trouble;
  }
  if (options.command == CommandId::extract) {
    run_extract(std::move(*inputs), options, progress, outcome);
  } else {
    run_analysis(std::move(*inputs), options, progress, outcome);
  }
  return outcome.status();
}

/// An output among the inputs would be the next change.
Status check_watched_outputs(const Options& options, const std::vector<std::string>& inputs) {
  namespace fs = std::filesystem;
  for (const Output& output : options.outputs) {
    std::error_code failed;
    const std::string folder = fs::weakly_canonical(fs::absolute(output.path).parent_path(), failed).native() + "/";
    for (const std::string& input : inputs) {
      const bool is_inside = !output.path.empty() && fs::is_directory(input, failed) &&
                             folder.starts_with(fs::canonical(input, failed).native() + "/");
      if (!is_inside) continue;
      return Error{.code = ErrorCode::bad_usage,
                   .message = "--watch: the output " + output.path + " lies in " + input + "; expected it elsewhere"};
    }
  }
  return std::monostate{};
}

ExitStatus run_watching(const Options& options) {
  std::vector<std::string> inputs = options.inputs;
  inputs.insert(inputs.end(), options.against.begin(), options.against.end());
  Status status = check_watched_outputs(options, inputs);
  if (status) status = watch(inputs, [&] { run_once(options); });
  if (!status) say(status.error());
  return ExitStatus::trouble;
}

}  // namespace

ExitStatus run(const Options& options) {
  if (options.command == CommandId::config) {
    const Status written = write_stdout(show_config(options, lang::Interface(options.ui)));
    if (!written) say(written.error());
    return written ? ExitStatus::done : ExitStatus::trouble;
  }
  return options.watch ? run_watching(options) : run_once(options);
}

}  // namespace isnad::cli
