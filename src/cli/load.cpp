#include "cli/load.h"

#include <cstdlib>
#include <iostream>

#include "cli/message.h"
#include "io/inputs.h"
#include "io/load.h"
#include "text/content_id.h"

namespace isnad::cli {
Result<Languages> load_languages(const std::string& folder) {
  if (folder.empty()) return Languages::embedded();
  return Languages::load(folder);
}

std::string cache_folder(const Options& options) {
  if (options.no_cache) return {};
  if (!options.cache.empty() || options.command != CommandId::check) return options.cache;
  const auto environment = [](const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
  };
  // An XDG folder that is not absolute is to be ignored, says its specification.
  if (const std::string folder = environment("XDG_CACHE_HOME"); folder.starts_with('/')) return folder + "/isnad";
  const std::string home = environment("HOME");
  return home.empty() ? home : home + "/.cache/isnad";
}

std::string tables_fingerprint(const std::string& folder) {
  if (folder.empty()) return {};
  std::string joined;
  for (const std::string& path : io::list_folder(folder, "").files) {
    joined += path + '\n' + io::load_file(path, std::size_t{1} << 30U).bytes + '\n';
  }
  return text::content_id('t', {joined});
}

Articles load_articles(const Options& options, const Languages& languages) {
  std::vector<std::string> inputs = options.inputs;
  inputs.insert(inputs.end(), options.against.begin(), options.against.end());
  Articles articles = read(inputs, std::cin, languages, options.read);
  for (const Diagnostic& diagnostic : articles.diagnostics) {
    if (diagnostic.severity >= options.least_said()) say(diagnostic);
  }
  return articles;
}

}  // namespace isnad::cli
