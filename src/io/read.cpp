#include "isnad/read.h"

#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <utility>

#include "io/charset.h"
#include "io/inputs.h"
#include "io/intake.h"
#include "io/load.h"
#include "text/utf8.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

/// What is said of the charset before anything is read from the text.
void report_charset(const io::Decoded& decoded, const std::string& path, io::Batch& batch) {
  if (decoded.charset != "UTF-8") {
    const auto message = fmt::format("is no UTF-8; read as {}", decoded.charset);
    batch.diagnostics.push_back(io::info_at({path}, "charset", message));
  }
  if (decoded.replaced == 0) return;
  const auto [line, column] = text::line_column(decoded.text, decoded.first_bad);
  const auto message = fmt::format("invalid {}: {} became U+FFFD, the first is here; expected UTF-8",
                                   decoded.charset, io::counted(decoded.replaced, "sequence"));
  batch.diagnostics.push_back(io::warning_at({path, line, column}, "invalid-utf8", message));
}

class InputReader {
 public:
  InputReader(io::Intake& intake, std::istream& standard_input, const Languages& languages,
              const ReadOptions& options)
      : intake_(intake), standard_input_(standard_input), languages_(languages), options_(options) {}

  void read(const std::string& input) {
    std::error_code failed;
    if (input == "-")
      read_bytes(input, io::load_stream(standard_input_, options_.max_bytes));
    else if (fs::is_directory(input, failed))
      read_folder(input);
    else
      read_file(input);
  }

 private:
  void refuse(const std::string& path, const io::Refusal& refusal) {
    intake_.report(io::error_at({path.empty() ? "\"\"" : path}, refusal.code, refusal.message));
  }

  void read_folder(const std::string& folder) {
    const io::FolderListing listing = io::list_folder(folder, options_.manifest);
    for (const std::string& path : listing.unreadable) {
      refuse(path, {"unreadable", "cannot be opened; expected a readable file or folder"});
    }
    if (listing.files.empty()) {
      refuse(folder, {"no-articles", "a folder without articles; expected files in it"});
    }
    for (const std::string& path : listing.files) read_file(path);
  }

  /// A file that several inputs name, or that links lead to, is one file.
  void read_file(const std::string& path) {
    std::error_code failed;
    if (fs::is_regular_file(path, failed) && !seen_.insert(fs::canonical(path, failed).native()).second) return;
    read_bytes(path, io::load_file(path, options_.max_bytes));
  }

  void read_bytes(const std::string& path, io::Loaded loaded) {
    auto refusal = std::move(loaded.refusal);
    if (!refusal) refusal = io::refuse_content(loaded.bytes);
    if (refusal) return refuse(path, *refusal);
    io::Batch batch;
    io::Decoded decoded = io::decode_bytes(std::move(loaded.bytes));
    report_charset(decoded, path, batch);
    const io::Reader& reader = io::reader_for(options_.format, decoded.text);
    const std::size_t said_before = batch.diagnostics.size();
    reader.read({path, std::move(decoded.text)}, languages_, batch);
    if (batch.items.empty() && batch.diagnostics.size() == said_before) {
      batch.diagnostics.push_back(
          io::error_at({path}, "no-articles", "holds no article; expected at least one"));
    }
    intake_.take(std::move(batch));
  }

  io::Intake& intake_;
  std::istream& standard_input_;
  const Languages& languages_;
  const ReadOptions& options_;
  std::set<std::string> seen_;
};

io::Manifest read_manifest(const ReadOptions& options, std::vector<Diagnostic>& diagnostics) {
  if (options.manifest.empty()) return {};
  io::Loaded loaded = io::load_file(options.manifest, options.max_bytes);
  if (loaded.refusal) {
    diagnostics.push_back(io::error_at({options.manifest}, loaded.refusal->code, loaded.refusal->message));
    return {};
  }
  return io::Manifest::parse(io::decode_bytes(std::move(loaded.bytes)).text, options.manifest, diagnostics);
}

}  // namespace

Articles read(const std::vector<std::string>& inputs, std::istream& standard_input,
              const Languages& languages, const ReadOptions& options) {
  std::vector<Diagnostic> diagnostics;
  io::Intake intake(languages, read_manifest(options, diagnostics));
  for (Diagnostic& diagnostic : diagnostics) intake.report(std::move(diagnostic));
  InputReader reader(intake, standard_input, languages, options);
  for (const std::string& input : inputs) reader.read(input);
  return intake.finish();
}

}  // namespace isnad
